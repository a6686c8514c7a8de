"""Stored predictions: written once, never changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError

from database.tables import predictions
from utils.errors import NotFound

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from sqlalchemy.engine import Connection


@dataclass(frozen=True, slots=True)
class PredictionKey:
    """What a stored prediction is known by."""

    user_id: int
    as_of: dt.date
    data_version: int
    model_version: str


@dataclass(frozen=True, slots=True)
class StoredPrediction:
    """One stored prediction; `payload` is JSON."""

    id: int
    as_of: dt.date
    payload: str
    created_at: dt.datetime


def find_prediction(
    connection: Connection, key: PredictionKey
) -> StoredPrediction | None:
    """Find what was predicted from exactly this state."""
    query = select(
        predictions.c.id,
        predictions.c.as_of,
        predictions.c.payload,
        predictions.c.created_at,
    ).where(
        predictions.c.user_id == key.user_id,
        predictions.c.as_of == key.as_of,
        predictions.c.data_version == key.data_version,
        predictions.c.model_version == key.model_version,
    )
    row = connection.execute(query).one_or_none()
    return None if row is None else StoredPrediction(*row)


def add_prediction(
    connection: Connection, key: PredictionKey, payload: str, now: dt.datetime
) -> StoredPrediction:
    """Store a prediction, or give the one that was quicker."""
    new = insert(predictions).values(
        user_id=key.user_id,
        as_of=key.as_of,
        data_version=key.data_version,
        model_version=key.model_version,
        payload=payload,
        created_at=now,
    )
    try:
        with connection.begin_nested():
            connection.execute(new)
    except IntegrityError:
        pass
    stored = find_prediction(connection, key)
    if stored is None:
        raise NotFound
    return stored


def list_days(connection: Connection, user_id: int) -> list[tuple[int, dt.date]]:
    """List id and day of every stored prediction, in the order they were made."""
    query = (
        select(predictions.c.id, predictions.c.as_of)
        .where(predictions.c.user_id == user_id)
        .order_by(predictions.c.id)
    )
    return [(id_, as_of) for id_, as_of in connection.execute(query)]


def list_by_id(
    connection: Connection, user_id: int, ids: Sequence[int]
) -> list[StoredPrediction]:
    """List these predictions of the user, oldest day first."""
    query = (
        select(
            predictions.c.id,
            predictions.c.as_of,
            predictions.c.payload,
            predictions.c.created_at,
        )
        .where(predictions.c.user_id == user_id, predictions.c.id.in_(ids))
        .order_by(predictions.c.as_of, predictions.c.id)
    )
    return [StoredPrediction(*row) for row in connection.execute(query)]
