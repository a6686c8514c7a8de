"""Rows without a date below a dated one: its day, where the file proves it."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final

from utils.statements.accounts import currency_in
from utils.statements.balance import chain_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from utils.statements.drafts import Draft

_NEARLY_ALL: Final = 0.9
_SEVERAL: Final = 2
_NUMBER: Final = re.compile(r"\d[.,]\d")  # an amount abroad, or its rate


def are_of_days_above(
    drafts: Sequence[Draft], undated: Sequence[Draft], stated: Collection[Decimal],
    text: int | None,
) -> bool:  # fmt: skip
    """Say whether rows without a date belong to the day above them.

    Args:
        drafts: rows with a date.
        undated: those without one, each with the day above.
        stated: sizes of the amounts that lines say which are no movements.
        text: the column of the bank's own text.
    """
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

    No two dated rows have one day, rows without one stand among the others and say
    different things, none of them what the row above cost abroad, and none of them is
    a sum or a part of what stands above.
    """
    texts = {draft.row[text] for draft in undated}
    places = {draft.place for draft in undated}
    days = [draft.day for draft in merged if draft.place not in places]
    rising = {later > earlier for earlier, later in pairwise(days)}
    told = any(_NUMBER.search(text) or currency_in(text) for text in texts)
    if told or len(texts) < max(_SEVERAL, len(undated)) or "" in texts:
        return False
    if len(rising) != 1 or len(set(days)) < len(days) or merged[-1].place in places:
        return False
    groups = [list(rows) for _, rows in groupby(merged, key=lambda draft: draft.day)]
    return not any(map(_has_sum, groups))


def _has_sum(rows: Sequence[Draft]) -> bool:
    """Say whether rows of a day hold the sum of those above, or the parts of the first.

    A second row of the same amount may be one.
    """
    sums = {abs(_sum(rows[:n])): abs(rows[n].amount) for n in range(1, len(rows))}
    parts = len(rows) > 1 and _sum(rows[1:]) == rows[0].amount
    return parts or any(known == size for known, size in sums.items())


def _sum(rows: Sequence[Draft]) -> Decimal:
    return sum((draft.amount for draft in rows), Decimal(0))
