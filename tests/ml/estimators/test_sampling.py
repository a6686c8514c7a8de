"""Drawing households to learn from."""

import numpy as np
import pytest

from ml.estimators.sampling import coarsened
from ml.households import generate


@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
def test_whole_households_name_categories_for_payees(share):
    history = generate(40, 3, months=(2, 3))
    known = coarsened(history, share, np.random.default_rng(0))
    coarse = known["payee"] == known["category"]
    changed = coarse.groupby(known["household"]).all()
    assert changed.mean() == pytest.approx(share, abs=0.25)
    others = ~known["household"].map(changed)
    assert (known["payee"] == history["payee"])[others].all()
    assert known.drop(columns="payee").equals(history.drop(columns="payee"))
