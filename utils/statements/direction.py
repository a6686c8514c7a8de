"""Which way the money went: labels propose, the balance chain decides, doubt asks."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from utils.statements.amounts import (
    Row,
    Scheme,
    UnreadableAmountError,
    decimal_mark,
    read_balance,
    read_number,
    with_fee,
)
from utils.statements.balance import Chain, judge
from utils.statements.columns import is_blank
from utils.statements.labels import label_schemes
from utils.statements.mapping import told_direction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.domain import AccountKind
    from utils.money import DecimalMark
    from utils.statements.roles import Roles

_SAMPLE = 3000
_SURE_STEPS = 3
_NEARLY_ALL = 0.9
_NEARLY_NONE = 0.1
_CENT = Decimal("0.005")


@dataclass(frozen=True, slots=True)
class Decision:
    """How amounts are read.

    Args:
        scheme: the likeliest reading.
        balance: the balance column that its amounts explain best, if any.
        chain: how well.
        open: readings that the file does not rule out, the likeliest first; empty
            where it does.
        question: what is asked where readings are open: direction or column.
    """

    scheme: Scheme
    balance: int | None = None
    chain: Chain = field(default_factory=Chain)
    open: tuple[Scheme, ...] = ()
    question: str = "direction"


def decide(
    rows: Sequence[Row],
    roles: Roles,
    kind: AccountKind,
    answer: str | None = None,
    newest_first: bool | None = None,  # noqa: FBT001 - None means unknown
    told_mark: str | None = None,
) -> Decision | None:
    """Choose the reading of the amounts; None where no column holds any.

    Args:
        rows: the rows with a date, in file order.
        roles: the columns' parts.
        kind: the user's hint; card statements show spending as positive.
        answer: the user's answer to an earlier question, a `Scheme.direction`.
        newest_first: the order of the rows in time, where the dates tell it.
        told_mark: the decimal mark, where the user said it.
    """
    sample = _Sample(list(rows[:_SAMPLE]), newest_first)
    columns = [*roles.amounts, *roles.balances]
    columns += [n for n in (roles.debit, roles.credit) if n is not None]
    mark = _told_mark(told_mark) or decimal_mark(sample.rows, columns)
    labelled = label_schemes(sample.rows, roles, kind, mark)
    if roles.debit is None and len(roles.amounts) > 1:
        found = _unlabelled(sample, roles, mark)
        if found:
            return _as_told(found, answer)
    if not labelled:
        return None
    if answer:
        labelled = _answered(labelled, answer)
    found = _judge_all(sample, roles, labelled, mark)
    if answer:
        return replace(found, open=())
    return _overruled(sample, roles, found, mark) or found


@dataclass(frozen=True, slots=True)
class _Sample:
    rows: list[Row]
    newest_first: bool | None

    def judge(self, scheme: Scheme, balances: Sequence[Decimal | None]) -> Chain:
        return judge(amounts_of(self.rows, scheme), balances, self.newest_first)


def _told_mark(told: str | None) -> DecimalMark | None:
    return "." if told == "." else "," if told == "," else None


def _as_told(found: Decision, answer: str | None) -> Decision:
    if not answer:
        return found
    return replace(found, scheme=told_direction(found.scheme, answer), open=())


def _answered(labelled: list[Scheme], answer: str) -> list[Scheme]:
    exact = [scheme for scheme in labelled if scheme.direction == answer]
    return exact or [told_direction(labelled[0], answer)]


def amounts_of(rows: Sequence[Row], scheme: Scheme) -> list[Decimal | None]:
    """Read every row's amount; None where one cannot be told."""
    found: list[Decimal | None] = []
    for row in rows:
        try:
            found.append(scheme.read(row))
        except UnreadableAmountError:
            found.append(None)
    return found


def _judge_all(
    sample: _Sample, roles: Roles, schemes: list[Scheme], mark: DecimalMark
) -> Decision:
    """Take the reading that the chain likes best; labels decide where it is silent."""
    fees = [with_fee(s, roles.fee) for s in schemes if roles.fee is not None]
    best = Decision(schemes[0], next(iter(roles.balances), None))
    for scheme in [*schemes, *fees]:
        for column in roles.balances:
            chain = sample.judge(scheme, _balances(sample.rows, roles, column, mark))
            needed = 0.5 if scheme is schemes[0] else _NEARLY_ALL
            if chain.steps and chain.share > max(best.chain.share, needed - 0.01):
                best = Decision(scheme, column, chain)
    sure = best.chain.steps >= 2 and best.chain.share >= _NEARLY_ALL
    rivals = [s for s in schemes if s.amount == schemes[0].amount]
    if sure or len(rivals) < 2:
        return best
    return replace(best, open=tuple(rivals))


def _balances(
    rows: list[Row], roles: Roles, column: int, mark: DecimalMark
) -> list[Decimal | None]:
    return [read_balance(row, column, roles.balance_flag, mark) for row in rows]


def _overruled(
    sample: _Sample, roles: Roles, found: Decision, mark: DecimalMark
) -> Decision | None:
    """Overrule the labels where the chain holds the other way and on none this way."""
    if found.balance is None or found.chain.share >= _NEARLY_ALL:
        return None
    balances = _balances(sample.rows, roles, found.balance, mark)
    scheme = found.scheme
    mine = sample.judge(scheme, balances)
    swapped = replace(scheme, direction=_opposite(scheme.direction))
    other = sample.judge(swapped, balances)
    inverse = other.share >= _NEARLY_ALL and not other.before
    if inverse and mine.share <= _NEARLY_NONE:
        if other.steps >= _SURE_STEPS:
            return Decision(swapped, found.balance, other)
        return replace(found, open=(scheme, swapped))
    return _by_balance(sample, found, balances)


def _opposite(direction: str) -> str:
    pairs = {"split": "split_swapped", "signed": "signed_inverted",
             "flagged": "flagged_inverted", "all_out": "all_in"}  # fmt: skip
    back = {other: one for one, other in pairs.items()}
    return pairs.get(direction) or back[direction]


def _by_balance(
    sample: _Sample, found: Decision, balances: list[Decimal | None]
) -> Decision | None:
    """Read directions from the balances alone, where every step has its amount's size.

    Signs that a bank wrote are overruled only by a chain of several steps.
    """
    scheme = replace(found.scheme, direction="signed")
    if scheme.credit is not None:
        return None
    sizes = [a if a is None else abs(a) for a in amounts_of(sample.rows, scheme)]
    known = sample.newest_first
    for newest_first in (False, True) if known is None else (known,):
        signed = directions(sizes, balances, newest_first=newest_first)
        steps = [
            n
            for n, s in enumerate(sizes)
            if s and _step(balances, n, newest_first=newest_first)
        ]
        if len(steps) >= 2 and all(signed[n] is not None for n in steps):
            chain = Chain(len(steps), len(steps), newest_first)
            by_balance = replace(scheme, direction="by_balance")
            return Decision(by_balance, found.balance, chain)
    return None


def _step(
    balances: Sequence[Decimal | None],
    n: int,
    newest_first: bool,  # noqa: FBT001
) -> Decimal | None:
    before = n + 1 if newest_first else n - 1
    if not 0 <= before < len(balances):
        return None
    last, here = balances[before], balances[n]
    return None if last is None or here is None else here - last


def directions(
    sizes: Sequence[Decimal | None],
    balances: Sequence[Decimal | None],
    *,
    newest_first: bool,
) -> list[Decimal | None]:
    """Sign each size by the step of the balance; None where they differ."""
    found: list[Decimal | None] = []
    for n, size in enumerate(sizes):
        step = _step(balances, n, newest_first=newest_first)
        fits = size is not None and step is not None and abs(abs(step) - size) < _CENT
        found.append(step if fits else None)
    return found


def _unlabelled(sample: _Sample, roles: Roles, mark: DecimalMark) -> Decision | None:
    """Tell amounts from balances where no header does, by the chain alone.

    Of readings that hold, the one that explains most steps wins.
    """
    rows = sample.rows
    columns = [n for n in roles.amounts if any(not is_blank(r[n]) for r in rows)]
    best: Decision | None = None
    for balance in roles.balances or columns:
        balances = _balances(rows, roles, balance, mark)
        rest = [n for n in columns if n != balance]
        for scheme in _guesses(rest, mark):
            chain = sample.judge(scheme, balances)
            better = best is None or chain.held > best.chain.held
            if chain.steps >= 2 and chain.share >= _NEARLY_ALL and better:
                best = Decision(scheme, balance, chain)
    if best or roles.balances or roles.flag is not None:
        return best
    return _exclusive(rows, columns, mark)


def _guesses(columns: list[int], mark: DecimalMark) -> list[Scheme]:
    found = []
    for one in columns:
        found += [Scheme("signed", one, mark=mark),
                  Scheme("signed_inverted", one, mark=mark)]  # fmt: skip
        found += [Scheme("split", one, two, mark=mark) for two in columns if two != one]
    return found


def _exclusive(rows: list[Row], columns: list[int], mark: DecimalMark) -> (
    Decision | None
):  # fmt: skip
    """Take two columns of which each row fills one as debit and credit, and ask."""
    for one, two in pairwise(columns):
        filled = [
            (bool(read_number(r[one], mark)), bool(read_number(r[two], mark)))
            for r in rows
        ]
        if filled and sum(a != b for a, b in filled) >= len(filled) * _NEARLY_ALL:
            split = Scheme("split", one, two, mark=mark)
            swapped = replace(split, direction="split_swapped")
            return Decision(split, open=(split, swapped))
    return None
