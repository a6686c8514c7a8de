from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from tests.history_made import NOW
from tests.store.test_reports import add_user
from utils.db_utils import reading, transaction
from utils.store import predictions, suggestions

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine

DAY = dt.date(2026, 10, 31)


@pytest.fixture
def key(any_engine: Engine) -> predictions.PredictionKey:
    return predictions.PredictionKey(add_user(any_engine), DAY, 1, "model")


def test_a_stored_prediction_is_found_by_its_state(
    any_engine: Engine, key: predictions.PredictionKey
) -> None:
    with transaction(any_engine) as connection:
        assert predictions.find_prediction(connection, key) is None
        added = predictions.add_prediction(connection, key, "{}", NOW)
        assert predictions.find_prediction(connection, key) == added
    assert (added.as_of, added.payload, added.created_at) == (DAY, "{}", NOW)


def test_the_first_stored_prediction_of_a_state_stays(
    any_engine: Engine, key: predictions.PredictionKey
) -> None:
    with transaction(any_engine) as connection:
        first = predictions.add_prediction(connection, key, "first", NOW)
        second = predictions.add_prediction(connection, key, "second", NOW)
    assert second == first


def test_predictions_are_listed_to_their_owner_only(
    any_engine: Engine, key: predictions.PredictionKey
) -> None:
    stranger = add_user(any_engine, "charlie@example.org")
    with transaction(any_engine) as connection:
        stored = predictions.add_prediction(connection, key, "{}", NOW)
    with reading(any_engine) as connection:
        assert predictions.list_days(connection, key.user_id) == [(stored.id, DAY)]
        assert predictions.list_by_id(connection, key.user_id, [stored.id]) == [stored]
        assert predictions.list_days(connection, stranger) == []
        assert predictions.list_by_id(connection, stranger, [stored.id]) == []


def test_the_newest_answer_to_a_suggestion_counts(
    any_engine: Engine, key: predictions.PredictionKey
) -> None:
    digest, until = bytes(32), DAY + dt.timedelta(days=14)
    with transaction(any_engine) as connection:
        for answer, end in (("dismissed", None), ("snoozed", until)):
            suggestions.save_answer(
                connection, key.user_id, digest, answer, until=end, now=NOW
            )
    with reading(any_engine) as connection:
        assert suggestions.list_silenced(connection, key.user_id, DAY) == {digest}
        assert suggestions.list_silenced(connection, key.user_id, until) == set()
