"""Configuration fails loudly, and the embedded key is made once."""

from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor

import pytest

from config import Config, ConfigError

SERVER = {"DATABASE_URL": "mysql://u:p@127.0.0.1/d", "SECRET_KEY": "x" * 40}


def from_environment(tmp_path, **extra):
    return Config.from_environment({"INSTANCE_PATH": str(tmp_path), **extra})


def test_the_embedded_mode_needs_no_settings(tmp_path):
    config = from_environment(tmp_path)
    assert config.database_url.startswith("sqlite:///")
    assert (config.host, config.port) == ("127.0.0.1", 5000)
    assert len(config.secret_key) >= 32


def test_the_embedded_key_is_kept_and_private(tmp_path):
    first = from_environment(tmp_path).secret_key
    assert from_environment(tmp_path).secret_key == first
    mode = (tmp_path / "secret_key").stat().st_mode
    assert stat.S_IMODE(mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["secret_key"]


def test_many_that_start_at_once_have_one_key(tmp_path):
    """Threat 20: no process may read half a key or make a second one."""
    with ThreadPoolExecutor(16) as pool:
        keys = list(
            pool.map(lambda _: from_environment(tmp_path).secret_key, range(64))
        )
    assert len(set(keys)) == 1


def test_a_damaged_embedded_key_is_named(tmp_path):
    (tmp_path / "secret_key").write_text("short")
    with pytest.raises(ConfigError, match="secret_key in the instance folder"):
        from_environment(tmp_path)


def test_a_database_server_needs_a_secret_key(tmp_path):
    with pytest.raises(ConfigError, match="SECRET_KEY"):
        from_environment(tmp_path, DATABASE_URL=SERVER["DATABASE_URL"])


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "http"),
        ("PORT", "70000"),
        ("PORT", "٥٠٠٠"),
        ("WEB_CONCURRENCY", "0"),
        ("REGISTRATION", "maybe"),
        ("DATABASE_URL", "postgresql://localhost/d"),
        ("SECRET_KEY", "short"),
    ],
)
def test_a_wrong_value_names_its_variable(tmp_path, name, value):
    with pytest.raises(ConfigError, match=name):
        from_environment(tmp_path, **{**SERVER, name: value})


def test_secrets_are_not_in_the_representation(tmp_path):
    shown = repr(from_environment(tmp_path, **SERVER, PASSWORD_PEPPER="pepper-word"))
    assert "x" * 40 not in shown
    assert "pepper-word" not in shown
    assert "u:p" not in shown


def test_lists_are_separated_by_commas(tmp_path):
    config = from_environment(
        tmp_path, **SERVER, TRUSTED_HOSTS="a.example, b.example,", TRUSTED_PROXIES="1"
    )
    assert config.trusted_hosts == ("a.example", "b.example")
    assert config.trusted_proxies == 1
