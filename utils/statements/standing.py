"""Rows that state a balance or a sum in words that are not known for it."""

from __future__ import annotations

from decimal import Decimal
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from utils.statements.balance import chain_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.statements.balance import Chain
    from utils.statements.drafts import Draft, Extract

_FEWEST: Final = 5
"""Rows below which equal numbers may be chance."""
_MOST_SUMS: Final = 12
"""A year's months; of more rows the balance is one of the day, not of the row."""


def leave_out_standing(found: Extract) -> None:
    """Leave out dated rows that the running balance proves to be balances or sums.

    Such a row breaks the balances, which hold without it.
    """
    standing = _breaking(found.drafts) if len(found.drafts) >= _FEWEST else set()
    if standing:
        found.drafts = [one for one in found.drafts if one.place not in standing]
        found.skipped += len(standing)


def _breaking(drafts: list[Draft]) -> set[int]:
    """Give the places of rows without which every balance follows."""
    if _holds(chain_of(drafts)):
        return set()
    still = [n for n in range(1, len(drafts)) if _is_still(drafts[n - 1], drafts[n])]
    if 0 < len(still) <= _MOST_SUMS and all(_is_sum(drafts, n) for n in still):
        places = {drafts[n].place for n in still}
        if _holds(chain_of([one for one in drafts if one.place not in places])):
            return places
    for edge, others in ((drafts[0], drafts[1:]), (drafts[-1], drafts[:-1])):
        if _holds(chain_of(others)) and _states_an_end(edge, others):
            return {edge.place}
    return set()


def _is_still(before: Draft, draft: Draft) -> bool:
    return draft.balance is not None and draft.balance == before.balance


def _is_sum(drafts: Sequence[Draft], n: int) -> bool:
    """Tell whether a row is what came, or went, in rows right above it."""
    newest_first = [one.amount for one in drafts[n - 1 :: -1]]
    for way in (1, -1):
        moved = (max(way * amount, Decimal(0)) for amount in newest_first)
        # One row is no sum: the second of two equal payments moves no less.
        if abs(drafts[n].amount) in list(accumulate(moved))[1:]:
            return True
    return False


def _states_an_end(edge: Draft, others: Sequence[Draft]) -> bool:
    """Tell whether a row says what the others begin and end with."""
    ends = (others[0], others[-1])
    stated = {one.balance for one in ends if one.balance is not None}
    before = {one.balance - one.amount for one in ends if one.balance is not None}
    return edge.balance in stated and abs(edge.amount) in map(abs, stated | before)


def _holds(chain: Chain) -> bool:
    return chain.steps >= _FEWEST - 2 and chain.held == chain.steps
