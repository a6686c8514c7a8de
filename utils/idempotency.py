"""Writes that are sent twice are done once: claim a key, work, keep the answer."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from utils.db_utils import in_transaction
from utils.store import idempotency as store

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.engine import Connection, Engine

    from utils.clock import Clock

KEPT: Final = dt.timedelta(hours=24)
# Whoever has not answered by then died; a worker is ended much earlier.
_ABANDONED: Final = dt.timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Claim:
    """This request has the key and must answer, or give the key back."""

    id: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What the same request was answered before."""

    status: int
    headers: Mapping[str, str]
    body: str


class KeyReused(Exception):
    """The key stands for another request."""


class InProgress(Exception):
    """The same request is being worked on."""


class OutcomeUnknown(Exception):
    """Whoever worked on the same request died, before or after it was done."""


def begin(
    engine: Engine, clock: Clock, user_id: int, key: str, request: bytes
) -> Claim | Answer:
    """Claim a key for a request, or give the answer that it had before.

    Args:
        engine: of the database.
        clock: keys are forgotten after `KEPT`.
        user_id: keys of one user say nothing about another's.
        key: as the program chose it.
        request: a digest of method, address and body.

    Raises:
        KeyReused: the key was used for another request.
        InProgress: the same request has not been answered yet.
        OutcomeUnknown: nor will it be; doing it again might do it twice.
    """
    key_digest = hashlib.sha256(key.encode()).digest()
    now = clock.now()

    def work(connection: Connection) -> int | None:
        store.remove_before(connection, now - KEPT)
        return store.claim(connection, user_id, key_digest, request, now)

    claimed = in_transaction(engine, work)
    if claimed is not None:
        return Claim(claimed)
    with engine.connect() as connection:
        known = store.find_answer(connection, user_id, key_digest)
    if known is not None and known.request_digest != request:
        raise KeyReused
    if known is None:  # Given back since, so it may be tried again.
        raise InProgress
    if known.status is None:
        abandoned = known.created_at < now - _ABANDONED
        raise OutcomeUnknown if abandoned else InProgress
    return Answer(known.status, json.loads(known.headers or "{}"), known.body or "")


def finish(engine: Engine, claim: Claim, answer: Answer) -> None:
    """Keep the answer for whoever sends the request again."""
    headers = json.dumps(dict(answer.headers))
    in_transaction(
        engine,
        lambda db: store.keep_answer(db, claim.id, answer.status, headers, answer.body),
    )


def give_back(engine: Engine, claim: Claim) -> None:
    """Let the request be sent again: nothing was changed."""
    in_transaction(engine, lambda db: store.release(db, claim.id))
