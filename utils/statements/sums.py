"""Rows that are called a total: sums of the others, or what a shop of that name got."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from utils.sentences import sentence
from utils.statements import vocabulary
from utils.statements.words import fold, phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.statements.drafts import Draft, Extract
    from utils.statements.plan import Plan

_WORD: Final = re.compile(r"[^\W\d_]{3}|[\u0900-\uffff]")
_ENOUGH: Final = 3
_BALANCES: Final = phrases(vocabulary.BALANCE_NAMES) | {"balance"}


def settle_totals(found: Extract, totals: Sequence[Draft]) -> None:
    """Take dated rows that are called a total as movements unless they are sums.

    A fuel station is called Total; a sum is what the other rows add up to. Where rows
    are missing nothing adds up, so the row is reported.
    """
    others = list(found.drafts)
    last = -1
    for total in totals:
        above = [draft for draft in others if draft.place < total.place]
        since = [draft for draft in above if draft.place > last]
        parts = [_sums(rows) for rows in (others, above, since)]
        parts.append(_balances(above, found.opening))
        if any(abs(total.amount) in sums for sums in parts):
            found.skipped += 1
            last = total.place
        elif found.faults or not others:
            found.faults[total.place] = sentence(
                "“Total” may be a sum or a payment: nothing here says which."
            )
        else:
            found.drafts.append(total)
    found.drafts.sort(key=lambda draft: draft.place)


def leave_out_closing(found: Extract, plan: Plan) -> None:
    """Leave out a last row that names a balance and is what the others come to.

    One that empties the account has the opposite sign, and is a movement; so is one
    with a running balance of its own.
    """
    if found.opening is None or len(found.drafts) < 2:
        return
    *others, last = found.drafts
    if last.balance is not None:
        return
    texts = " ".join(last.row[n] for n in plan.roles.narrations)
    closing = sum((draft.amount for draft in others), found.opening)
    if last.amount == closing and not _BALANCES.isdisjoint(fold(texts).split()):
        found.drafts = others
        found.skipped += 1


def doubt_ends(found: Extract, plan: Plan) -> None:
    """Report a first or last row without a word where all the others have some.

    A table without names may end with the account's number and balance, which look
    like one more movement; a column of balances would tell.
    """
    if plan.section.header_row is not None or (
        plan.decision and plan.decision.balance is not None
    ):
        return
    silent = [draft for draft in found.drafts if not _speaks(draft, plan)]
    ends = (found.drafts[:1], found.drafts[-1:])
    if len(found.drafts) >= _ENOUGH and silent in ends:
        [draft] = silent
        found.drafts.remove(draft)
        found.faults[draft.place] = sentence(
            "This may be a balance: unlike the others, the row says nothing of what "
            "was paid."
        )


def _speaks(draft: Draft, plan: Plan) -> bool:
    return any(_WORD.search(draft.row[n]) for n in plan.roles.narrations)


def _balances(drafts: Sequence[Draft], opening: Decimal | None) -> set[Decimal]:
    """Say what is left of a balance, or of a card's debt, after these rows."""
    if opening is None:
        return set()
    moved = sum((draft.amount for draft in drafts), Decimal(0))
    return {abs(opening + moved), abs(opening - moved)}


def _sums(drafts: Sequence[Draft]) -> set[Decimal]:
    """Add up what came, what went, and both; one row alone is no sum."""
    if len(drafts) < 2:
        return set()
    came = sum((d.amount for d in drafts if d.amount > 0), Decimal(0))
    went = -sum((d.amount for d in drafts if d.amount < 0), Decimal(0))
    return {came, went, came + went, abs(came - went)}
