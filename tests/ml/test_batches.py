"""Many households in batches, shared among processes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ml import batches
from ml.history import by_household
from ml.predict import predict

if TYPE_CHECKING:
    import pandas as pd
    import pytest

    from ml.model_utils import Models


def test_processes_answer_in_order_what_one_would(
    unseen_households: pd.DataFrame, models: Models, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batches, "BATCH", 2)
    households = list(by_household(unseen_households))[:5]
    jobs = [(rows, rows["date"].max().date()) for _, rows in households]

    lines = batches.predict_lines(jobs, models, all_scores=True)

    alone = [predict(*job, models).to_json(all_scores=True) for job in jobs]
    assert list(map(json.loads, lines)) == json.loads(json.dumps(alone))


def test_nobody_gets_no_line(models: Models) -> None:
    assert list(batches.predict_lines([], models)) == []
