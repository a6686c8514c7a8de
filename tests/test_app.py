"""Starting: what is missing is made, and a wrong setting is one sentence."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

import app as application
from config import Config
from database import migrate
from ml.model_utils import save_model
from ml.registry import REGISTRY, estimator_of
from utils.db_utils import make_engine
from utils.reading.limits import ReadingLimits

NOW = dt.datetime(2026, 11, 15, tzinfo=dt.UTC)


@pytest.fixture
def fresh(config, tmp_path):
    """Settings of a place where only the models are there."""
    url = f"sqlite:///{tmp_path / 'fresh' / 'new.db'}"
    instance = tmp_path / "fresh"
    for name in REGISTRY:
        save_model(estimator_of(name), config.models_path, name, {}, trained_at=NOW)
    return replace(config, database_url=url, instance_path=instance)


def test_preparing_makes_the_database_and_leaves_current_models(fresh, capsys):
    application.prepare(fresh)
    application.prepare(fresh)
    engine = make_engine(fresh.database_url)
    assert migrate.is_current(engine)
    engine.dispose()
    assert "Training" not in capsys.readouterr().out


def test_models_that_cannot_be_trained_are_a_sentence(fresh, capfd, monkeypatch):
    monkeypatch.setattr(application, "ROOT", fresh.instance_path / "nowhere")
    (fresh.models_path / "expense_predictor.pkl").unlink()
    fresh.instance_path.mkdir()
    (fresh.instance_path / "nowhere").mkdir()
    application.prepare(fresh)
    assert "simple rules answer" in capfd.readouterr().out


def test_a_wrong_setting_is_one_sentence(monkeypatch, capsys):
    monkeypatch.setenv("PORT", "ninety")
    assert application.main() == 2
    said = capsys.readouterr().err
    assert said.startswith("Cannot start: PORT must be")
    assert said.count("\n") == 1


def test_limits_of_reading_that_nobody_set_are_the_readers_own(tmp_path):
    made = Config.from_environment({"INSTANCE_PATH": str(tmp_path)})

    assert application._reading_limits(made) == ReadingLimits()


def test_building_the_app_opens_nothing(config, tmp_path):
    url = f"sqlite:///{tmp_path / 'never.db'}"
    application.create_app(replace(config, database_url=url))
    assert not (tmp_path / "never.db").exists()


def test_a_proxys_word_counts_only_when_it_is_trusted(config, services):
    trusting = application.create_app(replace(config, trusted_proxies=1), services)
    headers = {"X-Forwarded-Proto": "https"}
    answer = trusting.test_client().get("/login", headers=headers)
    assert "Strict-Transport-Security" in answer.headers
    plain = application.create_app(config, services)
    answer = plain.test_client().get("/login", headers=headers)
    assert "Strict-Transport-Security" not in answer.headers


def test_the_server_serves_what_was_built(config):
    server = application.make_server(config)
    assert server.cfg.settings["bind"].get() == [f"127.0.0.1:{config.port}"]
    assert server.cfg.settings["control_socket_disable"].get()
    assert server.cfg.settings["preload_app"].get()
    # gunicorn would believe any program of this machine.
    assert server.cfg.settings["secure_scheme_headers"].get() == {}
