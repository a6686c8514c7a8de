"""Amounts and balances told apart where no header names them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from utils.money import parse_amount
from utils.statements.amounts import Row, Scheme, read_number
from utils.statements.columns import is_blank
from utils.statements.labels import mostly_negative
from utils.statements.readings import (
    NEARLY_ALL,
    SURE_STEPS,
    Decision,
    amounts_of,
    balances_of,
)
from utils.statements.steps import by_steps

if TYPE_CHECKING:
    from utils.money import DecimalMark
    from utils.statements.readings import Sample
    from utils.statements.roles import Roles


def without_names(sample: Sample, roles: Roles, mark: DecimalMark) -> Decision | None:
    """Tell amounts from balances where no header does, by the chain alone.

    Of readings that hold, the one that explains most steps wins, then the one that
    reads most rows.
    """
    rows = sample.rows
    columns = [n for n in roles.amounts if any(not is_blank(r[n]) for r in rows)]
    best: Decision | None = None
    most = (0, 0)
    for balance in roles.balances or columns:
        balances = balances_of(rows, roles, balance, mark)
        rest = [n for n in columns if n != balance]
        for scheme in _guesses(rows, rest, roles.flag, mark):
            chain = sample.judge(scheme, balances)
            told = (chain.held, sum(a is not None for a in amounts_of(rows, scheme)))
            if chain.steps >= 2 and chain.share >= NEARLY_ALL and told > most:
                best, most = Decision(scheme, balance, chain), told
    best = best or _unsigned_beside_balance(sample, roles, columns, mark)
    if best or roles.balances or roles.flag is not None or not columns:
        return best
    return _exclusive(rows, columns, mark)


def _unsigned_beside_balance(
    sample: Sample, roles: Roles, columns: list[int], mark: DecimalMark
) -> Decision | None:
    """Tell sizes from balances by the steps alone."""
    for balance in () if roles.balances else columns:
        balances = balances_of(sample.rows, roles, balance, mark)
        for one in columns:
            if one != balance:
                guess = Decision(Scheme("signed", one, mark=mark), balance)
                found = by_steps(sample, guess, balances)
                if found and found.chain.steps >= SURE_STEPS:
                    return found
    return None


def _guesses(
    rows: list[Row], columns: list[int], flag: int | None, mark: DecimalMark
) -> list[Scheme]:
    found = []
    for one in columns:
        negative = mostly_negative(rows, one, mark)
        found += [Scheme("signed", one, mark=mark),
                  Scheme("signed_inverted", one, mark=mark)]  # fmt: skip
        found += [
            Scheme("split", one, two, mark=mark, debits_negative=negative)
            for two in columns
            if two != one
        ]
        if flag is not None or any(_is_marked(row[one]) for row in rows):
            found.append(Scheme("flagged", one, flag=flag, mark=mark))
    return found


def _is_marked(cell: str) -> bool:
    text = parse_amount(cell)
    return text is not None and text.flag is not None


def _exclusive(rows: list[Row], columns: list[int], mark: DecimalMark) -> (
    Decision | None
):  # fmt: skip
    """Take two columns of which each row fills one as debit and credit, and ask."""
    for one, two in pairwise(columns):
        filled = [
            (bool(read_number(r[one], mark)), bool(read_number(r[two], mark)))
            for r in rows
        ]
        used = any(a for a, _ in filled) and any(b for _, b in filled)
        if used and sum(a != b for a, b in filled) >= len(filled) * NEARLY_ALL:
            if _has_both_signs(rows, one, mark) or _has_both_signs(rows, two, mark):
                continue
            split = Scheme("split", one, two, mark=mark)
            swapped = replace(split, direction="split_swapped")
            return Decision(split, open=(split, swapped))
    return None


def _has_both_signs(rows: list[Row], column: int, mark: DecimalMark) -> bool:
    values = [value for row in rows if (value := read_number(row[column], mark))]
    return len({value > 0 for value in values}) > 1
