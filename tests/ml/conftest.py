"""A few synthetic households and models trained on them, once for all tests."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from ml.households import generate
from ml.model_utils import load_models
from ml.training import Plan, train

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd

    from ml.model_utils import Models

TRAINED_AT = dt.datetime(2026, 11, 15, 9, 0, tzinfo=dt.UTC)


@pytest.fixture(scope="session")
def models_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models")
    train(Plan(folder, households=40, held_out=8, seed=1, trained_at=TRAINED_AT))
    return folder


@pytest.fixture(scope="session")
def models(models_folder: Path) -> Models:
    return load_models(models_folder)


@pytest.fixture(scope="session")
def unseen_households() -> pd.DataFrame:
    return generate(60, seed=2026, months=(6, 30), narrated=False)


@pytest.fixture(scope="session")
def household(unseen_households: pd.DataFrame) -> pd.DataFrame:
    """Give one household with plenty of whole months."""
    sizes = unseen_households.groupby("household")["date"].agg(["min", "max", "size"])
    long = sizes[(sizes["max"] - sizes["min"]).dt.days > 500]
    chosen = unseen_households["household"] == long["size"].idxmax()
    return unseen_households[chosen].reset_index(drop=True)
