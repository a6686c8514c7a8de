"""Facts and predictions, turned into a few ranked and specific suggestions."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import TYPE_CHECKING, Final

from utils.db_utils import in_transaction
from utils.errors import InvalidInput
from utils.sentences import sentence
from utils.store import suggestions as store
from utils.suggesting import rules as suggestion_rules

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.engine import Connection, Engine

    from utils.clock import Clock
    from utils.facts import Facts
    from utils.suggesting.suggestion import Suggestion

MOST: Final = 7
_SNOOZE: Final = dt.timedelta(days=14)
ANSWERS: Final = ("dismissed", "snoozed", "helpful")


def suggest(facts: Facts, silenced: Iterable[bytes] = ()) -> tuple[Suggestion, ...]:
    """Give at most seven suggestions, what is urgent and what costs most first.

    Args:
        facts: of one user and day.
        silenced: digests of facts that the user does not want to hear of.
    """
    quiet = {digest.hex() for digest in silenced}
    found = [
        suggestion
        for rule in suggestion_rules.RULES
        for suggestion in rule(facts)
        if suggestion.digest not in quiet
    ]
    ranked = sorted(found, key=lambda each: (-each.urgency, -each.at_stake_rank))
    return tuple(ranked[:MOST])


def list_suggestions(
    connection: Connection, user_id: int, facts: Facts, today: dt.date
) -> tuple[Suggestion, ...]:
    """Give the user's suggestions of today without those that were put aside."""
    return suggest(facts, store.list_silenced(connection, user_id, today))


def answer(engine: Engine, clock: Clock, user_id: int, digest: str, word: str) -> None:
    """Keep what the user thinks of the suggestion with these facts.

    Raises:
        InvalidInput: the answer or the digest is none.
    """
    try:
        facts_digest = bytes.fromhex(digest)
    except ValueError:
        raise InvalidInput(sentence("This is no suggestion of ours.")) from None
    if word not in ANSWERS or len(facts_digest) != hashlib.sha256().digest_size:
        raise InvalidInput(sentence("Please choose one of the answers."))
    until = clock.today() + _SNOOZE if word == "snoozed" else None
    in_transaction(
        engine,
        lambda connection: store.save_answer(
            connection, user_id, facts_digest, word, until=until, now=clock.now()
        ),
    )
