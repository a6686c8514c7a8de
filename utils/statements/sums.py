"""Rows that are called a total: sums of the others, or what a shop of that name got."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from utils.sentences import N_, sentence
from utils.statements import vocabulary
from utils.statements.accounts import is_opening
from utils.statements.words import balance_texts, fold, is_total, phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.sentences import Sentence
    from utils.statements.drafts import Draft, Extract
    from utils.statements.plan import Plan

_WORD: Final = re.compile(r"[^\W\d_]{3}|[\u0900-\uffff]")
_ENOUGH: Final = 3
_BALANCES: Final = phrases(vocabulary.BALANCE_NAMES) | {"balance"}
_SENT_OR_CARRIED: Final = phrases(vocabulary.SENT_OR_CARRIED)
_CARRIED_AT_ENDS: Final = phrases(vocabulary.CARRIED_AT_ENDS)
_NUMBERED: Final = re.compile(r"\b[^\W\d_]{3,}\d{1,2}\b")  # a name, and no `Mar2025`
_CARRIED: Final = frozenset(("bf", "cf"))
_DOUBT: Final = N_(
    "“%(said)s” may be a balance, a sum or a payment: nothing here says which."
)


def doubt(draft: Draft, texts: Sequence[int]) -> Sentence:
    """Say that a row may be a balance, a sum or a payment."""
    said = " ".join(draft.row[n] for n in texts if draft.row[n])
    return sentence(_DOUBT, said=said[:40])


def settle_left(found: Extract, left: Sequence[Draft], texts: Sequence[int]) -> None:
    """Say what rows with words of balances and sums are that the balance left open."""
    totals = [d for d in left if all(map(is_total, balance_texts(d.row, texts)))]
    _settle_totals(found, totals, texts)
    _doubt_stated(found, [draft for draft in left if draft not in totals], texts)


def _settle_totals(
    found: Extract, totals: Sequence[Draft], texts: Sequence[int]
) -> None:
    """Take dated rows that are called a total as movements unless they are sums.

    A fuel station is called Total; a sum is what the other rows add up to. Where rows
    are missing nothing adds up, so the row is reported.
    """
    others = list(found.drafts)
    last = -1
    for total in totals:
        if _adds_up(total, others, last, found.opening):
            found.balance_rows.pop(total.place, None)
            last = total.place
        elif found.faults or not others:
            found.report(total.place, doubt(total, texts))
        else:
            found.release(total.place)
            found.drafts.append(total)
    found.drafts.sort(key=lambda draft: draft.place)


def _doubt_stated(
    found: Extract, stated: Sequence[Draft], texts: Sequence[int]
) -> None:
    """Report rows left out for a word that may name a payment: `Übertrag`, `Summe`.

    One is known for a balance where it repeats its own, and for a sum where it adds
    others up; a row whose balance does not move by it is no payment.
    """
    ends = {draft.place for draft in (*found.drafts[:1], *found.drafts[-1:])}
    inside = range(min(ends, default=0), max(ends, default=-1))
    for draft in stated:
        text = " ".join(draft.row[n] for n in texts if draft.row[n])
        repeats = draft.balance is not None and abs(draft.balance) == abs(draft.amount)
        if draft.place in inside:
            placed = draft.balance is not None  # and the others follow without it
        else:
            placed = is_opening(text)
        known = placed or _is_known(text, repeats=repeats)
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


def doubt_carried(found: Extract, texts: Sequence[int]) -> None:
    """Report a first or last transfer that may be a sum carried over, without balances.

    Between other rows the same word names a transfer.
    """
    ends = (found.drafts[:1], found.drafts[-1:]) if len(found.drafts) > 1 else ()
    for draft in [draft for end in ends for draft in end]:
        text = fold(" ".join(draft.row[n] for n in texts))
        if draft.balance is None and text in _CARRIED_AT_ENDS:
            found.drafts.remove(draft)
            found.faults[draft.place] = doubt(draft, texts)


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
