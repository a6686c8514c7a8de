"""Rows with words of balances and sums that are movements: the balance says so."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Final, Self

from utils.statements.balance import runs_backwards
from utils.statements.direction import decide
from utils.statements.readings import amounts_of, balances_of
from utils.statements.sums import doubt
from utils.statements.words import balance_texts, is_total

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from utils.domain import ReadHints
    from utils.statements.amounts import Row
    from utils.statements.drafts import Draft, Extract
    from utils.statements.plan import Plan
    from utils.statements.roles import Roles

_CENT: Final = Decimal("0.005")

Moved = tuple[Decimal | None, Decimal | None]  # a row's amount and its balance


def movements_of(rows: Sequence[Row], roles: Roles, hints: ReadHints) -> list[Row]:
    """Leave out the rows that speak of balances and sums, unless they move a balance.

    Which column holds the balance is asked of all the rows: without one of them a
    table may look like another.
    """
    worded = {n for n, row in enumerate(rows) if balance_texts(row, roles.narrations)}
    whole = decide(rows, roles, hints) if worded else None
    if whole is not None and whole.balance is not None:
        amounts = amounts_of(rows, whole.scheme)
        balances = balances_of(list(rows), roles, whole.balance, whole.scheme.mark)
        moved = list(zip(amounts, balances, strict=True))
        order = whole.chain.newest_first if whole.chain.steps else None
        worded -= _walked(moved, worded, order).moving
    return [row for n, row in enumerate(rows) if n not in worded] or list(rows)


def take_moving(
    found: Extract, worded: Sequence[Draft], undated: Sequence[Draft], plan: Plan
) -> list[Draft]:
    """Take worded rows that moved the balance; give back those that did not.

    Args:
        found: the rows read so far.
        worded: rows with words of balances and sums, not among them.
        undated: rows of which it is open whether they are movements.
        plan: of the table.
    """
    if not worded:
        return []
    drafts = sorted([*found.drafts, *worded], key=lambda draft: draft.place)
    places = {draft.place for draft in worded}
    candidates = {n for n, draft in enumerate(drafts) if draft.place in places}
    chain = plan.decision.chain if plan.decision else None
    told = chain.newest_first if chain and chain.steps else None
    order = told if told is not None else runs_backwards([one.day for one in drafts])
    moved = [(draft.amount, draft.balance) for draft in drafts]
    walk = _walked(moved, candidates, order)
    texts = plan.roles.narrations
    unread = {*found.faults, *(draft.place for draft in undated)}
    hidden = {n for n in walk.moving if _hides(drafts, n, unread)}
    doubted = walk.doubted | {n for n in hidden if _is_total(drafts[n], texts)}
    for n in sorted(doubted):
        found.report(drafts[n].place, doubt(drafts[n], texts))
    taken = walk.moving - doubted
    for n in taken:
        found.release(drafts[n].place)
    left = candidates - taken
    found.drafts = [draft for n, draft in enumerate(drafts) if n not in left]
    return [drafts[n] for n in sorted(left - doubted)]


def _is_total(draft: Draft, texts: Sequence[int]) -> bool:
    return all(map(is_total, balance_texts(draft.row, texts)))


def _hides(drafts: Sequence[Draft], n: int, unread: Collection[int]) -> bool:
    """Say whether a row that was not read stands between a sum and a balance beside it.

    The balance then moved by that row, and the sum only says so again.
    """
    stated = [n for n, draft in enumerate(drafts) if draft.balance is not None]
    above = max((drafts[m].place for m in stated if m < n), default=-1)
    below = min((drafts[m].place for m in stated if m > n), default=None)
    return any(p > above and (below is None or p < below) for p in unread)


def _walked(
    moved: Sequence[Moved],
    worded: Collection[int],
    newest_first: bool | None,  # noqa: FBT001 - None means unknown
) -> _Walk:
    orders = (False, True) if newest_first is None else (newest_first,)
    ways = [_Walk(worded).over(moved, newest_first=order) for order in orders]
    return max(ways, key=lambda walk: len(walk.moving))


@dataclass
class _Walk:
    """A walk over rows in time, from one balance to the next.

    Args:
        worded: the rows that may be balances or sums.
        last: the balance before, and all that moved it since; None where unknown.
        waiting: worded rows since then that state no balance.
        moving: worded rows without which no balance would follow.
        doubted: worded rows that repeat their balance where none was left.
    """

    worded: Collection[int]
    last: Decimal | None = None
    waiting: dict[int, Decimal] = field(default_factory=dict)
    moving: set[int] = field(default_factory=set)
    doubted: set[int] = field(default_factory=set)

    def over(self, moved: Sequence[Moved], *, newest_first: bool) -> Self:
        indices = range(len(moved))
        for n in reversed(indices) if newest_first else indices:
            amount, balance = moved[n]
            if n not in self.worded:
                self._pass(amount, balance)
            elif balance is not None:
                self._try(n, amount, balance)
            elif amount:
                self.waiting[n] = amount
        return self

    def _pass(self, amount: Decimal | None, balance: Decimal | None) -> None:
        if self.last is not None:
            self.last = None if amount is None else self.last + amount
        if balance is None:
            return
        missed = None if self.last is None else balance - self.last
        if self.waiting and missed and missed == sum(self.waiting.values()):
            self.moving |= self.waiting.keys()
        self.last, self.waiting = balance, {}

    def _try(self, n: int, amount: Decimal | None, balance: Decimal) -> None:
        step = None if self.last is None else balance - self.last
        if amount and step is not None and self._follows(step, amount, balance):
            # What an empty account moves by is its balance, as an opening says it.
            (self.moving if self.last else self.doubted).add(n)
        self.last, self.waiting = balance, {}

    @staticmethod
    def _follows(step: Decimal, amount: Decimal, balance: Decimal) -> bool:
        """Say whether a step is an amount; what repeats its balance needs its sign."""
        sized = abs(abs(step) - abs(amount)) < _CENT
        return sized and (abs(amount) != abs(balance) or abs(step - amount) < _CENT)
