"""Rows without a date below a dated one: its day, where the file proves it."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final

from utils.sentences import sentence
from utils.statements.accounts import currency_in
from utils.statements.balance import chain_of
from utils.statements.words import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from utils.statements.drafts import Draft, Extract

_NEARLY_ALL: Final = 0.9
_NUMBER: Final = re.compile(r"\d[.,]\d")  # an amount abroad, or its rate


def date_rows(
    found: Extract, undated: Sequence[Draft], stated: Collection[Decimal],
    texts: Sequence[int],
) -> None:  # fmt: skip
    """Give rows without a date the one above where the file proves it, or report them.

    Args:
        found: rows with a date.
        undated: those without one, each with the day above.
        stated: sizes of the amounts that lines say which are no movements.
        texts: the columns of the narrations, the bank's own text first.
    """
    text = next(iter(texts), None)
    if undated and _are_of_days_above(found.drafts, undated, stated, text):
        merged = [*found.drafts, *undated]
        found.drafts = sorted(merged, key=lambda draft: draft.place)
    else:
        missing = sentence("The date is missing.")
        found.faults.update({draft.place: missing for draft in undated})


def _are_of_days_above(
    drafts: Sequence[Draft], undated: Sequence[Draft], stated: Collection[Decimal],
    text: int | None,
) -> bool:  # fmt: skip
    merged = sorted([*drafts, *undated], key=lambda draft: draft.place)
    without, needed = chain_of(drafts), chain_of(merged)
    if needed.steps:
        return needed.held > without.held and needed.share >= _NEARLY_ALL
    if abs(_sum(merged)) in stated and abs(_sum(drafts)) not in stated:
        return True
    return text is not None and _are_written_once(merged, undated, text)


def _are_written_once(
    merged: Sequence[Draft], undated: Sequence[Draft], text: int
) -> bool:
    """Say whether a day is only written where it changes, as people do by hand.

    No two dated rows have one day, rows without one stand among the others, and none
    of them is a note on what stands above, or its sum or a part of it.
    """
    places = {draft.place for draft in undated}
    days = [draft.day for draft in merged if draft.place not in places]
    rising = {later > earlier for earlier, later in pairwise(days)}
    if len(rising) != 1 or len(set(days)) < len(days) or merged[-1].place in places:
        return False
    groups = [list(rows) for _, rows in groupby(merged, key=lambda draft: draft.day)]
    summed = any(_has_sum(rows, places) for rows in (merged, *groups))
    parted = any(map(_has_parts, groups))
    return not (summed or parted or _may_be_notes(undated, groups, text))


def _may_be_notes(
    undated: Sequence[Draft], groups: Sequence[Sequence[Draft]], text: int
) -> bool:
    """Say whether rows may tell a fee, a tax, a price abroad or what is left.

    Those all go one way, or say a word again, or name a currency or a rate.
    """
    told = [draft.row[text] for draft in undated]
    one_way = len({draft.amount > 0 for draft in undated}) == 1
    abroad = any(_NUMBER.search(one) or currency_in(one) for one in told)
    return (
        one_way
        or abroad
        or any(_share_words(rows, text) for rows in (undated, *groups))
    )


def _share_words(rows: Sequence[Draft], text: int) -> bool:
    words = [set(fold(draft.row[text]).split()) for draft in rows]
    return not all(words) or len(set().union(*words)) < sum(map(len, words))


def _has_sum(rows: Sequence[Draft], undated: Collection[int]) -> bool:
    """Say whether rows without a date hold a sum of those above: of one way, or of all.

    A second row of the same amount may be one.
    """
    outs = ins = Decimal(0)
    for draft in rows:
        if draft.place in undated and abs(draft.amount) in {outs, ins, abs(ins - outs)}:
            return True
        if draft.amount > 0:
            ins += draft.amount
        else:
            outs -= draft.amount
    return False


def _has_parts(rows: Sequence[Draft]) -> bool:
    """Say whether a row stands above its parts."""
    return len(rows) > 1 and _sum(rows[1:]) == rows[0].amount


def _sum(rows: Sequence[Draft]) -> Decimal:
    return sum((draft.amount for draft in rows), Decimal(0))
