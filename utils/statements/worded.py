"""Rows with words of balances and sums that are movements: the balance says so."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from utils.statements.balance import runs_backwards
from utils.statements.direction import decide
from utils.statements.readings import amounts_of, balances_of
from utils.statements.words import balance_texts

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
        worded -= _moving(moved, worded, order)
    return [row for n, row in enumerate(rows) if n not in worded] or list(rows)


def take_moving(found: Extract, worded: Sequence[Draft], plan: Plan) -> list[Draft]:
    """Take worded rows that moved the balance; give back those that did not."""
    if not worded:
        return []
    drafts = sorted([*found.drafts, *worded], key=lambda draft: draft.place)
    places = {draft.place for draft in worded}
    candidates = {n for n, draft in enumerate(drafts) if draft.place in places}
    chain = plan.decision.chain if plan.decision else None
    told = chain.newest_first if chain and chain.steps else None
    order = told if told is not None else runs_backwards([one.day for one in drafts])
    moved = [(draft.amount, draft.balance) for draft in drafts]
    left = candidates - _moving(moved, candidates, order)
    found.drafts = [draft for n, draft in enumerate(drafts) if n not in left]
    return [drafts[n] for n in sorted(left)]


def _moving(
    moved: Sequence[Moved],
    worded: Collection[int],
    newest_first: bool | None,  # noqa: FBT001 - None means unknown
) -> set[int]:
    orders = (False, True) if newest_first is None else (newest_first,)
    ways = [_Walk(worded).over(moved, newest_first=order) for order in orders]
    return max(ways, key=len)


@dataclass
class _Walk:
    """A walk over rows in time, from one balance to the next.

    Args:
        worded: the rows that may be balances or sums.
        last: the balance before, and all that moved it since; None where unknown.
        waiting: worded rows since then that state no balance.
        moving: worded rows without which no balance would follow.
    """

    worded: Collection[int]
    last: Decimal | None = None
    waiting: dict[int, Decimal] = field(default_factory=dict)
    moving: set[int] = field(default_factory=set)

    def over(self, moved: Sequence[Moved], *, newest_first: bool) -> set[int]:
        indices = range(len(moved))
        for n in reversed(indices) if newest_first else indices:
            amount, balance = moved[n]
            if n not in self.worded:
                self._pass(amount, balance)
            elif balance is not None:
                self._try(n, amount, balance)
            elif amount:
                self.waiting[n] = amount
        return self.moving

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
        if amount and self.last and self._follows(balance - self.last, amount, balance):
            self.moving.add(n)
        self.last, self.waiting = balance, {}

    @staticmethod
    def _follows(step: Decimal, amount: Decimal, balance: Decimal) -> bool:
        """Say whether a step is an amount; what repeats its balance needs its sign."""
        sized = abs(abs(step) - abs(amount)) < _CENT
        return sized and (abs(amount) != abs(balance) or abs(step - amount) < _CENT)
