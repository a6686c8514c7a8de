"""Whatever statements tell of a history, in whatever order: each row once."""

from __future__ import annotations

from collections import Counter
from itertools import count
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.histories import History, histories
from tests.importing import Desk, new_user, statement
from tests.properties import examples
from utils.importing.commit import undo

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine

    from utils.clock import FixedClock

_names = count()
ON_A_DATABASE = settings(
    max_examples=examples(15),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture
def make_desk(any_engine: Engine, clock: FixedClock):
    """Give each example a user of its own."""
    return lambda: Desk(any_engine, clock, new_user(any_engine, f"user{next(_names)}"))


def _movements(rows) -> Counter:
    return Counter((one.posting_date, int(one.amount * 100)) for one in rows)


def _stored(desk: Desk) -> Counter:
    return Counter((one.posting_date, one.amount_minor) for one in desk.stored())


@pytest.mark.slow
@ON_A_DATABASE
@given(history=histories(), order=st.randoms(use_true_random=False))
def test_any_order_of_statements_twice_gives_each_row_once(
    make_desk, history: History, order
) -> None:
    desk = make_desk()
    imports = []
    for told in [*history.told, *history.told]:
        imports.append(desk.upload(statement(told)))
        desk.commit(imports[-1])
    assert _stored(desk) == _movements(history.truth)
    assert sum(desk.get(one).rows_added for one in imports) == len(history.truth)
    desk.check_sums()

    order.shuffle(imports)
    for one in imports:
        before = len(desk.stored())
        undone = undo(desk.engine, desk.user_id, one, desk.clock.now())
        assert undone is not None
        assert undone.removed == desk.get(one).rows_added
        assert len(desk.stored()) == before - undone.removed
        desk.check_sums()
    assert desk.stored() == []
    desk.jobs.close()
