"""The running balance: the judge over amounts, and the proof of a statement."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from operator import gt, lt
from typing import TYPE_CHECKING

from utils.domain import BalanceCheck, BalanceStatus

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from utils.statements.drafts import Draft

_CENT = Decimal("0.005")


@dataclass(frozen=True, slots=True)
class Chain:
    """How many steps from balance to balance the amounts explain.

    Args:
        held: steps that follow from the amounts.
        steps: steps that could be judged.
        newest_first: whether the rows run backwards in time.
        before: whether each balance stands before its row's amount.
        first_break: index of the first row that does not follow, in time.
    """

    held: int = 0
    steps: int = 0
    newest_first: bool = False
    before: bool = False
    first_break: int | None = None

    @property
    def share(self) -> float:
        """Held steps of all; 0 where nothing could be judged."""
        return self.held / self.steps if self.steps else 0.0


def judge(
    amounts: Sequence[Decimal | None],
    balances: Sequence[Decimal | None],
    newest_first: bool | None = None,  # noqa: FBT001 - None means unknown
) -> Chain:
    """Find the row order under which most balances follow from the amounts.

    Balances that never change are no evidence, and rows without an amount break
    the chain at their place only. A balance that stands before its amount looks like
    one after the opposite amount in the opposite order, so it is only considered
    where the dates tell the order.
    """
    stated = filter(lambda balance: balance is not None, balances)
    first = next(stated, None)
    if all(balance == first for balance in stated):
        return Chain()
    if newest_first is None:
        ways = [(False, False), (True, False)]
    else:
        ways = [(newest_first, False), (newest_first, True)]
    found = []
    for backwards, before in ways:
        chain = _walk(amounts, balances, newest_first=backwards, before=before)
        found.append(chain)
        if chain.held == len(amounts) - 1:
            break  # Every row follows from the one before: nothing explains more.
    return max(found, key=lambda chain: (chain.share, chain.steps, not chain.before))


def chain_of(drafts: Sequence[Draft]) -> Chain:
    """Judge how the balances of rows follow from their amounts."""
    amounts, balances = [d.amount for d in drafts], [d.balance for d in drafts]
    return judge(amounts, balances, runs_backwards([d.day for d in drafts]))


def _walk(
    amounts: Sequence[Decimal | None],
    balances: Sequence[Decimal | None],
    *,
    newest_first: bool,
    before: bool,
) -> Chain:
    indices = range(len(amounts))
    held = steps = 0
    first_break = last = None
    moved: Decimal | None = Decimal(0)
    for n in reversed(indices) if newest_first else indices:
        amount, balance = amounts[n], balances[n]
        if not before:
            moved = None if amount is None or moved is None else moved + amount
        if balance is not None:
            if last is not None and moved is not None:
                steps += 1
                if abs(last + moved - balance) < _CENT:
                    held += 1
                elif first_break is None:
                    first_break = n
            last, moved = balance, Decimal(0)
        if before:
            moved = None if amount is None or moved is None else moved + amount
    return Chain(held, steps, newest_first, before, first_break)


def prove(
    amounts: Sequence[Decimal | None],
    balances: Sequence[Decimal | None],
    lines: Sequence[str],
    opening: Decimal | None = None,
    newest_first: bool | None = None,  # noqa: FBT001 - None means unknown
) -> BalanceCheck:
    """Prove one account's rows: opening + amounts = closing, at every balance.

    Args:
        amounts: signed, in file order.
        balances: None where a row carries none.
        lines: the line of each row, to name the first break.
        opening: the balance that the statement itself states, if it does.
        newest_first: the order in time, where the dates tell it.
    """
    chain = judge(amounts, balances, newest_first)
    stated = [n for n, balance in enumerate(balances) if balance is not None]
    if not stated or (not chain.steps and not (len(stated) == 1 and opening)):
        return BalanceCheck()
    order = stated[::-1] if chain.newest_first else stated
    first, last = order[0], order[-1]
    start, end = balances[first], balances[last]
    if start is None or end is None:
        return BalanceCheck()
    if not chain.before:
        start -= _moved_until(amounts, first, newest_first=chain.newest_first)
    else:
        end += amounts[last] or Decimal(0)
    broken = chain.first_break
    if opening is not None and broken is None and abs(opening - start) >= _CENT:
        # The opening line may belong to another period; only a chain is proof.
        broken = first if not chain.steps else None
    if broken is not None:
        return BalanceCheck(BalanceStatus.BROKEN, start, end, lines[broken])
    return BalanceCheck(BalanceStatus.PROVED, start, end)


def runs_backwards(days: Sequence[dt.date]) -> bool | None:
    """Tell from the dates whether the rows run backwards in time; None if unclear."""
    ups: int = sum(map(lt, days, days[1:]))
    downs: int = sum(map(gt, days, days[1:]))
    if min(ups, downs) * 5 > max(ups, downs) or ups == downs:
        return None
    return downs > ups


def _moved_until(
    amounts: Sequence[Decimal | None], first: int, *, newest_first: bool
) -> Decimal:
    """Sum what moved up to and with the first row that shows a balance."""
    part = amounts[first:] if newest_first else amounts[: first + 1]
    return sum((amount for amount in part if amount is not None), Decimal(0))
