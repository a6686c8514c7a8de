"""Pairs that a person refused and that are gone, kept for the day they come again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from database.tables import link_refusals

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from sqlalchemy.engine import Connection

    from utils.store.links import LinkKind

    Prints = tuple[bytes, bytes]
    """The fingerprints of money out and money in."""

_KEPT = link_refusals.c


def keep_refusals(
    connection: Connection,
    user_id: int,
    kind: LinkKind,
    refused: Iterable[Prints],
    now: dt.datetime,
) -> None:
    """Keep that these belong apart; what is kept already stays as it is."""
    new = sorted(set(refused) - list_refusals(connection, user_id, kind))
    if new:
        own = {"user_id": user_id, "kind": kind, "created_at": now}
        connection.execute(
            insert(link_refusals),
            [{**own, "out_fingerprint": o, "in_fingerprint": i} for o, i in new],
        )


def list_refusals(connection: Connection, user_id: int, kind: LinkKind) -> set[Prints]:
    """List what is kept of a kind."""
    query = select(_KEPT.out_fingerprint, _KEPT.in_fingerprint).where(
        _KEPT.user_id == user_id, _KEPT.kind == kind
    )
    return {(row[0], row[1]) for row in connection.execute(query)}


def forget_refusal(
    connection: Connection, user_id: int, kind: LinkKind, refused: Prints
) -> None:
    """Forget one: it is a link again, which says the same."""
    connection.execute(
        delete(link_refusals).where(
            _KEPT.user_id == user_id,
            _KEPT.kind == kind,
            _KEPT.out_fingerprint == refused[0],
            _KEPT.in_fingerprint == refused[1],
        )
    )
