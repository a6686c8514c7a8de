"""Training writes every model with its card, the same each time."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

import pytest

from ml import training
from ml.estimators.savings import SavingsPredictor
from ml.households import generate
from ml.registry import REGISTRY
from ml.train_models import main
from ml.training import Plan, data_sha256, train

if TYPE_CHECKING:
    from pathlib import Path

NOW = dt.datetime(2026, 11, 15, 9, 0, tzinfo=dt.UTC)


@pytest.fixture
def only_small_savings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Train one model, with few trees."""
    monkeypatch.setattr(training, "REGISTRY", {"savings": REGISTRY["savings"]})
    monkeypatch.setattr(
        training,
        "estimator_of",
        lambda _, **rest: SavingsPredictor(iterations=4, **rest),
    )


def test_every_model_gets_an_artefact_and_a_card_with_both_scores(
    models_folder: Path,
) -> None:
    size = 0
    for spec in REGISTRY.values():
        card = json.loads((models_folder / f"{spec.artefact}.json").read_text())
        assert card["metrics"]
        assert set(card["metrics"]) == set(card["baseline_metrics"])
        assert len(card["data_sha256"]) == 64
        assert card["seed"] == 1
        size += (models_folder / f"{spec.artefact}.pkl").stat().st_size
    assert size < 10_000_000


@pytest.mark.usefixtures("only_small_savings")
def test_training_again_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = (
        train(Plan(tmp_path / name, 20, 5, seed=4, trained_at=NOW))
        for name in ("a", "b")
    )
    assert first == second
    assert first[0].sha256 == second[0].sha256


def test_the_data_hash_tells_histories_apart() -> None:
    one, other = (generate(3, seed, narrated=False) for seed in (1, 2))
    assert data_sha256(one) == data_sha256(one.copy())
    assert data_sha256(one) != data_sha256(other)


@pytest.mark.usefixtures("only_small_savings")
def test_the_command_prints_each_model_beside_its_baseline(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--households", "20", "--held-out", "5", "--out", str(tmp_path)]
    assert main([*words, "--jobs", "1"]) == 0
    printed = capsys.readouterr().out
    assert "savings_predictor" in printed
    assert "baseline" in printed
    assert "1 models" in printed
    assert (tmp_path / "savings_predictor.pkl").exists()


def test_a_folder_that_cannot_be_made_is_a_sentence_before_any_work(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    assert main(["--out", str(tmp_path / "file" / "models")]) == 1
    assert "Not a directory" in capsys.readouterr().err


def test_too_few_households_are_refused() -> None:
    with pytest.raises(SystemExit):
        main(["--households", "3"])
