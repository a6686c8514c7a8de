"""Rows that state a balance or a sum without a word that is known for it."""

from __future__ import annotations

from decimal import Decimal
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from utils.statements.balance import Chain, judge, runs_backwards
from utils.statements.words import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.statements.drafts import Draft, Extract

_FEWEST: Final = 5
"""Rows below which equal numbers may be chance."""


def leave_out_standing(found: Extract, narrations: Sequence[int]) -> None:
    """Leave out dated rows that the numbers prove to be balances or sums.

    Where there are balances, such a row breaks them and they hold without it. Where
    there are none, the first row and all movements come to the last, and both say
    what no other row says.

    Args:
        found: what a table gave; changed in place.
        narrations: the columns of texts.
    """
    drafts = found.drafts
    if len(drafts) < _FEWEST:
        return
    if any(draft.balance is not None for draft in drafts):
        standing = _breaking(drafts)
    else:
        standing = _ends(drafts, narrations)
    if standing:
        places = {draft.place for draft in standing}
        found.drafts = [draft for draft in drafts if draft.place not in places]
        found.skipped += len(standing)


def _breaking(drafts: list[Draft]) -> list[Draft]:
    """Find the rows that no balance follows, though all others are followed."""
    if _holds(chain_of(drafts)):
        return []
    sums = [one for n, one in enumerate(drafts) if n and _is_sum(one, drafts[:n])]
    rest = [draft for draft in drafts if draft not in sums]
    if sums and _holds(chain_of(rest)):
        return sums
    for edge, others in ((drafts[0], drafts[1:]), (drafts[-1], drafts[:-1])):
        if _holds(chain_of(others)) and _states_an_end(edge, others):
            return [edge]
    return []


def _is_sum(draft: Draft, above: Sequence[Draft]) -> bool:
    """Tell whether a row moves no balance and is what came, or went, above it."""
    if draft.balance is None or draft.balance != above[-1].balance:
        return False
    newest_first = [one.amount for one in reversed(above)]
    for way in (1, -1):
        moved = (max(way * amount, Decimal(0)) for amount in newest_first)
        # One row is no sum: the second of two equal payments moves no less.
        if abs(draft.amount) in list(accumulate(moved))[1:]:
            return True
    return False


def _states_an_end(edge: Draft, others: Sequence[Draft]) -> bool:
    """Tell whether a row says what the others begin and end with."""
    ends = (others[0], others[-1])
    stated = {one.balance for one in ends if one.balance is not None}
    before = {one.balance - one.amount for one in ends if one.balance is not None}
    return edge.balance in stated and abs(edge.amount) in map(abs, stated | before)


def _ends(drafts: list[Draft], narrations: Sequence[int]) -> list[Draft]:
    """Find the first and last row where they are a balance before and after."""
    first, *moves, last = drafts
    moved = sum((draft.amount for draft in moves), Decimal(0))
    if not moved or moved not in {
        last.amount - first.amount,
        first.amount - last.amount,
    }:
        return []
    own = _words(first, narrations) & _words(last, narrations)
    others = set().union(*(_words(draft, narrations) for draft in moves))
    return [first, last] if own - others else []


def _words(draft: Draft, narrations: Sequence[int]) -> set[str]:
    return {word for n in narrations for word in fold(draft.row[n]).split()}


def _holds(chain: Chain) -> bool:
    return chain.steps >= _FEWEST - 2 and chain.held == chain.steps


def chain_of(drafts: Sequence[Draft]) -> Chain:
    """Judge how the balances of rows follow from their amounts."""
    amounts, balances = [d.amount for d in drafts], [d.balance for d in drafts]
    return judge(amounts, balances, runs_backwards([d.day for d in drafts]))
