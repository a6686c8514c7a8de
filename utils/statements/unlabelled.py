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
    Decision,
    amounts_of,
    balances_of,
)
from utils.statements.steps import directions

if TYPE_CHECKING:
    from decimal import Decimal

    from utils.money import DecimalMark
    from utils.statements.readings import Sample
    from utils.statements.roles import Roles


def without_names(sample: Sample, roles: Roles, mark: DecimalMark) -> Decision | None:
    """Tell amounts from balances where no header does, by the chain alone.

    Of readings that hold, the one that explains most steps wins, then the one that
    reads most rows. Where several do and differ in a row, Dr/Cr words decide, or the
    user.
    """
    rows = sample.rows
    columns = [n for n in roles.amounts if any(not is_blank(r[n]) for r in rows)]
    best = _best_chain(sample, roles, columns, mark)
    if best or roles.balances or roles.flag is not None or not columns:
        return best
    return _exclusive(rows, columns, mark)


def _best_chain(
    sample: Sample, roles: Roles, columns: list[int], mark: DecimalMark
) -> Decision | None:
    found: list[Decision] = []
    most = (0, 0)
    for balance in roles.balances or columns:
        balances = balances_of(sample.rows, roles, balance, mark)
        rest = [n for n in columns if n != balance]
        for scheme in _guesses(sample.rows, rest, roles.flag, mark, balance):
            chain = sample.judge(scheme, balances)
            read = sum(a is not None for a in amounts_of(sample.rows, scheme))
            told = (chain.held, read)
            if chain.steps < 2 or chain.share < NEARLY_ALL or told < most:
                continue
            kept = found if told == most else []
            found, most = [*kept, Decision(scheme, balance, chain)], told
    return _agreed(sample, found)


def _agreed(sample: Sample, found: list[Decision]) -> Decision | None:
    """Take the first of readings that the chain likes alike; open where they differ.

    The chain says nothing of a row that no balance stands before.
    """
    flagged = [one for one in found if one.scheme.direction == "flagged"]
    several = flagged or found
    differing: dict[tuple[Decimal | None, ...], Scheme] = {}
    for one in several:
        read = tuple(amounts_of(sample.rows, one.scheme))
        differing.setdefault(read, one.scheme)
    if not several or len(differing) == 1:
        return next(iter(several), None)
    return replace(several[0], open=tuple(differing.values()))


def name_by_steps(sample: Sample, roles: Roles, mark: DecimalMark) -> Roles:
    """Name amount and balance where the steps of just one column are another's sizes.

    A step that fits to the cent is no accident; which way the money went is left to
    flags and signs, or to the user.
    """
    found: set[tuple[int, int]] = set()
    for balance in roles.balances or roles.amounts:
        balances = balances_of(sample.rows, roles, balance, mark)
        for amount in roles.amounts:
            sizes = amounts_of(sample.rows, Scheme("all_in", amount, mark=mark))
            if amount != balance and _explains(sizes, balances, sample.newest_first):
                found.add((amount, balance))
    if len(found) != 1:
        return roles
    [(amount, balance)] = found
    return replace(roles, amounts=(amount,), balances=(balance,))


def _explains(
    sizes: list[Decimal | None],
    balances: list[Decimal | None],
    known: bool | None,  # noqa: FBT001 - None means unknown
) -> bool:
    for newest_first in (False, True) if known is None else (known,):
        signed = directions(sizes, balances, newest_first=newest_first)
        steps = signed[:-1] if newest_first else signed[1:]
        if steps and all(steps):
            return True
    return False


def _guesses(
    rows: list[Row], columns: list[int], flag: int | None, mark: DecimalMark,
    balance: int,
) -> list[Scheme]:  # fmt: skip
    found = []
    for one in columns:
        negative = mostly_negative(rows, one, mark)
        found.append(Scheme("signed", one, mark=mark))
        if _has_signs(rows, one, mark) or _has_idle_side(rows, one, mark, balance):
            # Sizes that all went out are not signed: no step tells the first row's way.
            found.append(Scheme("signed_inverted", one, mark=mark))
        found += [
            Scheme("split", one, two, mark=mark, debits_negative=negative)
            for two in columns
            if two != one
        ]
        if flag is not None or any(_is_marked(row[one]) for row in rows):
            found.append(Scheme("flagged", one, flag=flag, mark=mark))
    return found


def _has_signs(rows: list[Row], column: int, mark: DecimalMark) -> bool:
    values = [value for row in rows if (value := read_number(row[column], mark))]
    return any(value < 0 for value in values)


def _has_idle_side(
    rows: list[Row], debit: int, mark: DecimalMark, balance: int
) -> bool:
    """Say whether a column beside this one could hold credits, and no row has any."""
    beside = [n for n in (debit - 1, debit + 1) if 0 <= n < len(rows[0])]
    if any(all(read_number(row[n], mark) == 0 for row in rows) for n in beside):
        return True
    blank = all(is_blank(row[beside[-1]]) for row in rows)
    return blank and balance == debit + 2 == beside[-1] + 1


def _is_marked(cell: str) -> bool:
    text = parse_amount(cell)
    return text is not None and text.flag is not None


def _exclusive(rows: list[Row], columns: list[int], mark: DecimalMark) -> (
    Decision | None
):  # fmt: skip
    """Take two columns of which each row fills one as debit and credit, and ask.

    What was paid abroad stands beside what it cost here, never alone in its row.
    """
    for one, two in pairwise(columns):
        filled = [
            (bool(read_number(r[one], mark)), bool(read_number(r[two], mark)))
            for r in rows
        ]
        alone = any(a and not b for a, b in filled) and any(
            b and not a for a, b in filled
        )
        either = sum(a != b for a, b in filled) >= len(filled) * NEARLY_ALL
        if alone and either:
            if _has_both_signs(rows, one, mark) or _has_both_signs(rows, two, mark):
                continue
            if not _speak_for_themselves(rows, one, two):
                return _either_way(rows, one, two, mark)
    return None


def _speak_for_themselves(rows: list[Row], one: int, two: int) -> bool:
    """Say whether one of two columns holds both Dr and Cr, or another currency."""
    texts = [
        [text for row in rows if (text := parse_amount(row[n]))] for n in (one, two)
    ]
    currencies = {text.currency for column in texts for text in column} - {None}
    marked = any(len({text.flag for text in column}) > 1 for column in texts)
    return marked or len(currencies) > 1


def _either_way(rows: list[Row], one: int, two: int, mark: DecimalMark) -> Decision:
    """Offer both columns as the debit, first the one that has a minus, and ask."""
    if mostly_negative(rows, two, mark) and not mostly_negative(rows, one, mark):
        one, two = two, one
    negative = [mostly_negative(rows, column, mark) for column in (one, two)]
    split = replace(
        Scheme("split", one, two, mark=mark),
        debits_negative=negative[0],
        credits_negative=negative[1],
    )
    swapped = replace(split, direction="split_swapped")
    return Decision(split, open=(split, swapped))


def _has_both_signs(rows: list[Row], column: int, mark: DecimalMark) -> bool:
    values = [value for row in rows if (value := read_number(row[column], mark))]
    return len({value > 0 for value in values}) > 1
