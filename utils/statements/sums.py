"""Rows that are called a total: sums of the others, or what a shop of that name got."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from utils.sentences import N_, sentence
from utils.statements import vocabulary
from utils.statements.accounts import is_opening
from utils.statements.words import fold, phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.statements.drafts import Draft, Extract
    from utils.statements.plan import Plan

_WORD: Final = re.compile(r"[^\W\d_]{3}|[\u0900-\uffff]")
_ENOUGH: Final = 3
_BALANCES: Final = phrases(vocabulary.BALANCE_NAMES) | {"balance"}
_SENT_OR_CARRIED: Final = phrases(vocabulary.SENT_OR_CARRIED)
_NUMBERED: Final = re.compile(r"\b[^\W\d_]{3,}\d{1,2}\b")  # `Tele2`, and no `Mar2025`
_CARRIED: Final = frozenset(("bf", "cf"))
_DOUBT: Final = N_(
    "“%(said)s” may be a balance, a sum or a payment: nothing here says which."
)


def settle_totals(found: Extract, totals: Sequence[Draft]) -> None:
    """Take dated rows that are called a total as movements unless they are sums.

    A fuel station is called Total; a sum is what the other rows add up to. Where rows
    are missing nothing adds up, so the row is reported.
    """
    others = list(found.drafts)
    last = -1
    for total in totals:
        if _adds_up(total, others, last, found.opening):
            found.skipped += 1
            last = total.place
        elif found.faults or not others:
            found.faults[total.place] = sentence(_DOUBT, said="Total")
        else:
            found.drafts.append(total)
    found.drafts.sort(key=lambda draft: draft.place)


def doubt_stated(found: Extract, stated: Sequence[Draft], texts: Sequence[int]) -> None:
    """Report rows left out for a word that may name a payment: `Übertrag`, `Summe`.

    One is known for a balance where it repeats its own, and for a sum where it adds
    others up; a row whose balance does not move by it is no payment.
    """
    ends = {draft.place for draft in (*found.drafts[:1], *found.drafts[-1:])}
    inside = range(min(ends, default=0), max(ends, default=-1))
    for draft in stated:
        text = " ".join(draft.row[n] for n in texts if draft.row[n])
        repeats = draft.balance is not None and abs(draft.balance) == abs(draft.amount)
        stands = draft.place in inside
        known = is_opening(text) if not stands else draft.balance is not None
        known = known or _is_known(text, repeats=repeats)
        if not known and not _adds_up(draft, found.drafts, -1, found.opening):
            found.skipped -= 1
            found.faults[draft.place] = sentence(_DOUBT, said=text[:40])


def _is_known(text: str, *, repeats: bool) -> bool:
    """Say whether words name a balance for sure, or its row repeats it."""
    folded = fold(text)
    if repeats:
        return folded not in _SENT_OR_CARRIED
    if any(name in folded for name in _BALANCES):
        return not _NUMBERED.search(folded)
    words = [word for word in folded.split() if not word.isdigit()]
    return len(words) != 1 or words[0] in _CARRIED


def _adds_up(
    total: Draft, others: Sequence[Draft], last: int, opening: Decimal | None
) -> bool:
    """Say whether a row is the sum of others, of those above or since the last sum."""
    above = [draft for draft in others if draft.place < total.place]
    since = [draft for draft in above if draft.place > last]
    sums = set().union(*map(_sums, (others, above, since)), _balances(above, opening))
    return abs(total.amount) in sums


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
