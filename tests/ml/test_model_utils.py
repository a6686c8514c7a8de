"""Artefacts are opened only when they are proved to be the ones that were saved."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import pickle
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from ml import model_utils
from ml.estimators.baselines import MedianExpense
from ml.estimators.expense import ExpensePredictor
from ml.model_utils import ModelCard, are_current, load_models, save_model
from ml.registry import REGISTRY, estimator_of
from ml.train_models import main

if TYPE_CHECKING:
    from ml.model_utils import Models

NOW = dt.datetime(2026, 11, 15, 9, 0, tzinfo=dt.UTC)
PICKLE, CARD = "expense_predictor.pkl", "expense_predictor.json"


class WritesAFile:
    """Leaves a trace when it is unpickled."""

    def __init__(self, trace: Path) -> None:
        self.trace = trace

    def __reduce__(self) -> tuple[Any, ...]:
        return Path.touch, (self.trace,)


def save(folder: Path, iterations: int = 100) -> ModelCard:
    """Save an unfitted estimator, which is enough to be told from others."""
    estimator = ExpensePredictor(iterations=iterations)
    return save_model(
        estimator,
        folder,
        "expense",
        {"error": 0.4},
        baseline_metrics={"error": 0.5},
        features=("a", "b"),
        seed=3,
        data_sha256="00",
        trained_at=NOW,
    )


def change_card(folder: Path, **fields: object) -> None:
    card = json.loads((folder / CARD).read_text())
    (folder / CARD).write_text(json.dumps({**card, **fields}))


def assert_baseline_speaks(models: Models, state: str, words: str) -> None:
    assert isinstance(models.expense, MedianExpense)
    assert models.status["expense"].state == state
    assert not models.status["expense"].ready
    assert words in models.status["expense"].message


def test_a_saved_model_comes_back_with_its_card(tmp_path: Path) -> None:
    card = save(tmp_path, iterations=7)
    models = load_models(tmp_path)
    assert models.expense.iterations == 7
    status = models.status["expense"]
    assert status.ready
    assert status.card == card
    assert card.metrics == {"error": 0.4}
    assert card.baseline_metrics == {"error": 0.5}
    assert card.trained_at == "2026-11-15T09:00:00+00:00"
    assert card.sha256 == hashlib.sha256((tmp_path / PICKLE).read_bytes()).hexdigest()


def test_without_files_every_baseline_speaks(tmp_path: Path) -> None:
    models = load_models(tmp_path / "nowhere")
    assert_baseline_speaks(models, "missing", "expense_predictor.json is missing")
    assert {status.state for status in models.status.values()} == {"missing"}


def test_a_card_without_its_model_is_missing(tmp_path: Path) -> None:
    save(tmp_path)
    (tmp_path / PICKLE).unlink()
    assert_baseline_speaks(load_models(tmp_path), "missing", f"{PICKLE} is missing")


def test_one_flipped_bit_is_noticed(tmp_path: Path) -> None:
    save(tmp_path)
    content = bytearray((tmp_path / PICKLE).read_bytes())
    content[len(content) // 2] ^= 1
    (tmp_path / PICKLE).write_bytes(content)
    assert_baseline_speaks(load_models(tmp_path), "altered", "its card describes")


def test_a_model_under_another_ones_name_is_noticed(tmp_path: Path) -> None:
    save(tmp_path)
    (tmp_path / PICKLE).rename(tmp_path / "savings_predictor.pkl")
    (tmp_path / CARD).rename(tmp_path / "savings_predictor.json")
    status = load_models(tmp_path).status["savings"]
    assert status.state == "altered"
    assert status.message == "savings_predictor.json belongs to another model"


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"features": 1}', "\x00", "null"])
def test_a_card_that_is_none_is_noticed(tmp_path: Path, text: str) -> None:
    save(tmp_path)
    (tmp_path / CARD).write_text(text)
    assert_baseline_speaks(load_models(tmp_path), "altered", "cannot be read as a card")


def test_a_pickle_that_the_card_does_not_vouch_for_is_never_opened(
    tmp_path: Path,
) -> None:
    save(tmp_path)
    trace = tmp_path / "trace"
    (tmp_path / PICKLE).write_bytes(pickle.dumps(WritesAFile(trace)))
    assert_baseline_speaks(load_models(tmp_path), "altered", "its card describes")
    assert not trace.exists()


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"libraries": {"sklearn": "0.1"}}, "was trained with"),
        ({"libraries": {}}, "was trained with"),
        ({"code_sha256": "0" * 64}, "another version of the program"),
    ],
)
def test_a_model_of_other_versions_is_never_opened(
    tmp_path: Path, fields: dict[str, Any], words: str
) -> None:
    save(tmp_path)
    trace = tmp_path / "trace"
    content = pickle.dumps(WritesAFile(trace))
    (tmp_path / PICKLE).write_bytes(content)
    change_card(tmp_path, sha256=hashlib.sha256(content).hexdigest(), **fields)
    assert_baseline_speaks(load_models(tmp_path), "mismatched", words)
    assert not trace.exists()


def test_a_vouched_for_pickle_of_another_class_is_refused(tmp_path: Path) -> None:
    save(tmp_path)
    content = pickle.dumps([1, 2])
    (tmp_path / PICKLE).write_bytes(content)
    change_card(tmp_path, sha256=hashlib.sha256(content).hexdigest())
    assert_baseline_speaks(load_models(tmp_path), "altered", "another kind of model")


def test_a_vouched_for_file_that_is_no_pickle_is_refused(tmp_path: Path) -> None:
    save(tmp_path)
    (tmp_path / PICKLE).write_bytes(b"no pickle")
    change_card(tmp_path, sha256=hashlib.sha256(b"no pickle").hexdigest())
    assert_baseline_speaks(load_models(tmp_path), "mismatched", "cannot be opened")


def test_the_version_changes_with_any_artefact_and_only_then(tmp_path: Path) -> None:
    nothing = load_models(tmp_path).version
    save(tmp_path, iterations=1)
    one = load_models(tmp_path).version
    save(tmp_path, iterations=2)
    two = load_models(tmp_path).version
    save(tmp_path, iterations=1)
    assert len({nothing, one, two}) == 3
    assert load_models(tmp_path).version == one


def test_a_failed_write_leaves_the_old_model_and_no_rubbish(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(tmp_path, iterations=1)

    def fail(descriptor: int) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(model_utils.os, "fsync", fail)
    with pytest.raises(OSError, match="disk full"):
        save(tmp_path, iterations=2)
    assert sorted(path.name for path in tmp_path.iterdir()) == [CARD, PICKLE]
    assert load_models(tmp_path).expense.iterations == 1


def test_models_are_current_until_one_is_missing_or_of_other_code(
    tmp_path: Path,
) -> None:
    assert not are_current(tmp_path)
    for name in REGISTRY:
        save_model(estimator_of(name), tmp_path, name, {}, trained_at=NOW)
    assert are_current(tmp_path)
    change_card(tmp_path, code_sha256="0" * 64)
    assert not are_current(tmp_path)
    save(tmp_path)
    assert are_current(tmp_path)
    (tmp_path / PICKLE).unlink()
    assert not are_current(tmp_path)


def test_training_if_needed_leaves_current_models_alone(tmp_path: Path) -> None:
    for name in REGISTRY:
        save_model(estimator_of(name), tmp_path, name, {}, trained_at=NOW)
    before = (tmp_path / PICKLE).read_bytes()
    assert main(["--if-needed", "--out", str(tmp_path)]) == 0
    assert (tmp_path / PICKLE).read_bytes() == before
