"""What the user answered to suggestions, by the facts they rested on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, delete, insert, or_, select

from database.tables import suggestion_answers

if TYPE_CHECKING:
    import datetime as dt

    from sqlalchemy.engine import Connection


def list_silenced(connection: Connection, user_id: int, today: dt.date) -> set[bytes]:
    """List facts that the user does not want to hear of today."""
    query = select(suggestion_answers.c.facts_digest).where(
        suggestion_answers.c.user_id == user_id,
        or_(
            suggestion_answers.c.answer == "dismissed",
            and_(
                suggestion_answers.c.answer == "snoozed",
                suggestion_answers.c.until > today,
            ),
        ),
    )
    return {bytes(digest) for (digest,) in connection.execute(query)}


def save_answer(
    connection: Connection,
    user_id: int,
    digest: bytes,
    answer: str,
    *,
    until: dt.date | None,
    now: dt.datetime,
) -> None:
    """Keep the newest answer to a suggestion."""
    connection.execute(
        delete(suggestion_answers).where(
            suggestion_answers.c.user_id == user_id,
            suggestion_answers.c.facts_digest == digest,
        )
    )
    connection.execute(
        insert(suggestion_answers).values(
            user_id=user_id,
            facts_digest=digest,
            answer=answer,
            until=until,
            created_at=now,
        )
    )
