"""What pages say of models that could not speak."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from ml.model_utils import ModelStatus
from tests.facts_made import facts, predictions
from utils.gathering import model_notices


@pytest.mark.parametrize(
    ("unusable", "failed", "expected"),
    [
        ((), (), ()),
        (("bills",), (), ("bills",)),
        ((), ("anomaly",), ("unusual transactions",)),
        (("bills",), ("bills", "expense"), ("bills", "expense")),
    ],
)
def test_models_that_failed_while_predicting_are_named_too(unusable, failed, expected):
    status = {
        name: ModelStatus("missing" if name in unusable else "ready")
        for name in ("expense", "bills")
    }
    predictor = SimpleNamespace(models=SimpleNamespace(status=status))
    known = facts(predictions=predictions(notices=failed))
    assert model_notices(predictor, known) == expected
