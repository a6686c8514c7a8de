"""Configuration fails loudly, and the embedded key is made once."""

from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor

import pytest

from config import Config
from utils.environment import ConfigError

KEY = "Zb4mQ-7rTq_xW29kLh0vNd"
SERVER = {"DATABASE_URL": "mysql://u:p@127.0.0.1/d", "SECRET_KEY": KEY}


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


def test_the_limits_of_programs_are_settings(tmp_path):
    config = from_environment(tmp_path, API_LIMIT="60")
    assert (config.api_limit, config.api_user_limit) == (60, 1200)


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
        ("API_LIMIT", "600 per minute"),
        ("API_USER_LIMIT", "0"),
        ("PORT", "http"),
        ("PORT", "70000"),
        ("PORT", "٥٠٠٠"),
        ("WEB_CONCURRENCY", "0"),
        ("REGISTRATION", "maybe"),
        ("DATABASE_URL", "postgresql://localhost/d"),
        ("SECRET_KEY", "short"),
        ("SECRET_KEY", "x" * 40),
        ("SECRET_KEY", "abababababababababab"),
        ("SECRET_KEY", "change-me-change-me-please"),
        ("SECRET_KEY", "this is a Secret_Key 93jf"),
        ("SECRET_KEY_FALLBACKS", "supersecretkey12345678"),
        ("PASSWORD_PEPPER", "short"),
        ("TRUSTED_HOSTS", "https://a.example"),
        ("TRUSTED_HOSTS", "*"),
        ("TRUSTED_PROXIES", "all"),
        ("REQUIRE_TWO_STEP", "maybe"),
        ("METRICS", "9090"),
        ("PUBLIC_URL", "money.example.org"),
        ("SMTP_SECURITY", "ssl"),
        ("LOG_LEVEL", "loud"),
        ("RATELIMIT_STORAGE_URL", "localhost:6379"),
    ],
)
def test_a_wrong_value_names_its_variable(tmp_path, name, value):
    with pytest.raises(ConfigError, match=name):
        from_environment(tmp_path, **{**SERVER, name: value})


def test_secrets_are_not_in_the_representation(tmp_path):
    shown = repr(
        from_environment(tmp_path, **SERVER, PASSWORD_PEPPER="pepper 8fK-2m_Qz7")
    )
    assert KEY not in shown
    assert "pepper 8fK-2m_Qz7" not in shown
    assert "u:p" not in shown


def test_lists_are_separated_by_commas(tmp_path):
    config = from_environment(
        tmp_path, **SERVER, TRUSTED_HOSTS="a.example, b.example,", TRUSTED_PROXIES="1"
    )
    assert config.trusted_hosts == ("a.example", "b.example")
    assert config.trusted_proxies == 1


@pytest.mark.parametrize("missing", ["SMTP_FROM", "PUBLIC_URL"])
def test_letters_need_a_sender_and_an_address_for_links(tmp_path, missing):
    mail = {
        "SMTP_HOST": "mail.example.org",
        "SMTP_FROM": "money@example.org",
        "PUBLIC_URL": "https://money.example.org/",
    }
    config = from_environment(tmp_path, **SERVER, **mail)
    assert config.public_url == "https://money.example.org"
    with pytest.raises(ConfigError, match=missing):
        from_environment(tmp_path, **SERVER, **{**mail, missing: ""})


def test_former_peppers_are_kept_under_their_names(tmp_path):
    words = "2025=former pepper a=b, older pepper"
    config = from_environment(tmp_path, **SERVER, PASSWORD_PEPPER_PREVIOUS=words)
    assert config.previous_peppers == (
        ("2025", "former pepper a=b"),
        ("", "older pepper"),
    )
