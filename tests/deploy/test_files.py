"""What is deployed: no default password, no root, nothing that is not pinned."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
import yaml

from config import Config

ROOT = Path(__file__).resolve().parents[2]
SECRETS = re.compile(r"PASSWORD|SECRET|KEY")


@pytest.fixture(scope="module")
def compose():
    return yaml.safe_load((ROOT / "compose.yaml").read_text())


def test_compose_keeps_the_specification(compose):
    """The schema is that of docker-compose 1.29.2 (Apache-2.0)."""
    schema = json.loads((Path(__file__).parent / "compose_spec.json").read_text())
    jsonschema.Draft7Validator(schema).validate(compose)


def test_no_secret_has_a_default(compose):  # threat 109
    """Compose stops with the sentence after `:?` when a variable is empty."""
    asked = set()
    for service in compose["services"].values():
        for name, value in service.get("environment", {}).items():
            for variable, rest in re.findall(r"\$\{(\w+)([^}]*)\}", str(value)):
                if rest.startswith(":?"):
                    asked.add(variable)
                elif SECRETS.search(variable):
                    assert rest == ":-", f"{variable} has a default"
            written = re.sub(r"\$\{[^}]*\}", "", str(value))
            if SECRETS.search(name) and name != "MYSQL_RANDOM_ROOT_PASSWORD":
                assert not written, f"{name} is written down"
    assert asked == {"SECRET_KEY", "MYSQL_PASSWORD", "REDIS_PASSWORD", "SERVER_NAME"}


def test_the_example_names_every_variable_and_fills_in_no_secret(compose):
    lines = (ROOT / "deploy" / "env.example").read_text().splitlines()
    given = dict(line.split("=", 1) for line in lines if re.match(r"\w+=", line))
    used = set(re.findall(r"\$\{(\w+)", (ROOT / "compose.yaml").read_text()))
    assert set(given) == used
    assert not any(value for name, value in given.items() if SECRETS.search(name))


def test_the_program_understands_what_compose_sets(compose, tmp_path):
    filled = {
        "SECRET_KEY": "Zb4mQ-7rTq_xW29kLh0vNd",
        "MYSQL_PASSWORD": "a1",
        "REDIS_PASSWORD": "b2",
        "SERVER_NAME": "money.example.org",
    }

    def fill(match):
        name, rest = match.groups()
        return filled.get(name) or (rest[2:] if rest.startswith(":-") else "")

    environment = {
        name: re.sub(r"\$\{(\w+)([^}]*)\}", fill, str(value))
        for name, value in compose["services"]["app"]["environment"].items()
    }
    config = Config.from_environment({**environment, "INSTANCE_PATH": str(tmp_path)})
    assert config.trusted_proxies == 1
    assert config.public_url == "https://money.example.org"
    assert config.database_url == "mysql://dhanarakshak:a1@db/dhanarakshak"


class Asked(dict):
    """An environment that remembers what it was asked for."""

    def __init__(self, **values):
        super().__init__(values)
        self.names = set()

    def get(self, name, default=None):
        self.names.add(name)
        return super().get(name, default)

    def __getitem__(self, name):
        self.names.add(name)
        return super().__getitem__(name)

    def __contains__(self, name):
        self.names.add(name)
        return super().__contains__(name)


@pytest.fixture(scope="module")
def settings():
    """The names of all settings: whatever the program asks its environment for."""
    asked = Asked(DATABASE_URL="mysql://u:p@h/d", SECRET_KEY="Zb4mQ-7rTq_xW29kLh0vNd")
    Config.from_environment(asked)
    assert {"SECRET_KEY", "API_LIMIT", "READ_SECONDS", "SMTP_HOST"} <= asked.names
    return asked.names


def test_every_setting_is_passed_on(compose, settings):
    passed = set(compose["services"]["app"]["environment"])
    of_the_image = {"HOST", "PORT", "INSTANCE_PATH", "MODELS_PATH"}
    assert passed == settings - of_the_image


def test_every_setting_is_explained(settings):
    text = (ROOT / "docs" / "operators.md").read_text()
    table = text[text.index("## Settings") : text.index("## Keys")]
    explained = set(
        re.findall(
            r"`([A-Z_]+)`",
            "\n".join(
                line.split("|")[1]
                for line in table.splitlines()
                if line.startswith("| `")
            ),
        )
    )
    assert explained == settings


def test_only_the_proxy_is_reached_from_outside(compose):  # threat 109
    open_ports = {name for name, s in compose["services"].items() if "ports" in s}
    assert open_ports == {"proxy"}
    assert compose["networks"]["inside"] == {"internal": True}
    assert compose["services"]["db"]["networks"] == ["inside"]


def test_nothing_runs_with_more_than_it_needs(compose):  # threat 109
    for name, service in compose["services"].items():
        assert service["cap_drop"] == ["ALL"], name
        assert "no-new-privileges:true" in service["security_opt"], name
        assert "privileged" not in service
    assert compose["services"]["app"]["read_only"] is True


def test_images_are_pinned(compose):
    images = [s["image"] for s in compose["services"].values() if "build" not in s]
    images += re.findall(
        r"^FROM (\S+)", (ROOT / "Dockerfile").read_text(), re.MULTILINE
    )
    for image in images:
        assert re.search(r":\d+\.\d+\.\d+", image), f"{image} may change"


def test_the_image_does_not_run_as_root():  # threat 109
    users = re.findall(r"^USER (\S+)", (ROOT / "Dockerfile").read_text(), re.MULTILINE)
    assert users == ["10001:10001"]


def test_the_image_holds_what_the_program_imports():
    ignored = (ROOT / ".dockerignore").read_text().splitlines()
    kept = {line[1:] for line in ignored if line.startswith("!")}
    copied = " ".join(
        re.findall(
            r"^COPY (?!--from)(.*)", (ROOT / "Dockerfile").read_text(), re.MULTILINE
        )
    )
    assert ignored[0] == "*"
    for name in kept:
        assert re.search(rf"\b{re.escape(name)}\b", copied), f"{name} is not copied"
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")} - {"tests"}
    assert packages <= kept


def test_the_dockerfile_passes_hadolint():
    linter = Path(sys.executable).with_name("hadolint")
    if not linter.exists():
        pytest.skip("hadolint absent")
    found = subprocess.run(
        [linter, "Dockerfile"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert found.returncode == 0, found.stdout
