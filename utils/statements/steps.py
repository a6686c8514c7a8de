"""Directions from the balance's steps, where amounts say only their size."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from utils.statements.amounts import read_number
from utils.statements.balance import Chain
from utils.statements.days import is_date
from utils.statements.readings import (
    NEARLY_ALL,
    NEARLY_NONE,
    SURE_STEPS,
    Decision,
    amounts_of,
)
from utils.statements.words import direction_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.statements.amounts import Row, Scheme
    from utils.statements.readings import Sample
    from utils.statements.roles import Roles

_HALF = 0.5
_TWO_WORDS = 2
_CENT = Decimal("0.005")


def by_steps(
    sample: Sample, guess: Decision, balances: list[Decimal | None]
) -> Decision | None:
    """Read directions from the balances alone, where every step has its amount's size.

    Signs that a bank wrote are overruled only by a chain of several steps; two columns
    only where amounts stand in the wrong one, which is not so in all the rows.
    """
    needed = NEARLY_ALL if guess.scheme.direction in ("all_out", "all_in") else 1.0
    scheme = replace(guess.scheme, direction="signed")
    sizes = [a if a is None else abs(a) for a in amounts_of(sample.rows, scheme)]
    known = sample.newest_first
    found: list[Decision] = []
    for newest_first in (False, True) if known is None else (known,):
        signed = directions(sizes, balances, newest_first=newest_first)
        steps = [
            n
            for n, s in enumerate(sizes)
            if s and _step(balances, n, newest_first=newest_first)
        ]
        held = sum(signed[n] is not None for n in steps)
        enough = len(steps) >= 2 and held >= len(steps) * needed
        if enough and _may_overrule(sample.rows, guess.scheme, signed):
            chain = Chain(held, len(steps), newest_first)
            learned = _learned_flag(sample.rows, scheme, signed)
            used = learned or replace(scheme, direction="by_balance")
            found.append(Decision(used, guess.balance, chain))
    # Rows of one day that fit upwards as well as downwards prove neither.
    return found[0] if len(found) == 1 else None


def name_oldest(rows: list[Row], roles: Roles, found: Decision) -> Decision:
    """Read the oldest row by a word for its way, where the others went the other way.

    No balance stands before it, so that any way of it agrees with them. The opposite
    word has to stand among the rows whose way the balance proves.
    """
    scheme, chain = found.scheme, found.chain
    usual = {"all_out": "debit", "all_in": "credit"}.get(scheme.direction)
    complete = chain.held == chain.steps == len(rows) - 1 and not chain.before
    if usual is None or not complete or chain.steps < SURE_STEPS:
        return found
    oldest, *others = rows[::-1] if chain.newest_first else rows
    for column in roles.narrations:
        words = frozenset(row[column] for row in others)
        ways = set(map(direction_of, words))
        way = direction_of(oldest[column])
        if way and way not in ways and usual in ways:
            outs = words if usual == "debit" else frozenset((oldest[column],))
            named = replace(scheme, direction="flagged", flag=column, out_words=outs)
            return replace(found, scheme=named, open=())
    return found


def _may_overrule(
    rows: list[Row], scheme: Scheme, signed: Sequence[Decimal | None]
) -> bool:
    """Say of two columns whether the balance knows better which of them is meant.

    All but the oldest amount have to move it, most of them as the columns say unless
    one of these is empty. Where all move it the other way, it is what is owed.
    """
    if scheme.credit is None:
        return True
    written = amounts_of(rows, scheme)
    pairs = [(a, s) for a, s in zip(written, signed, strict=True) if a and s]
    right = sum((amount < 0) == (step < 0) for amount, step in pairs)
    complete = len(pairs) >= max(SURE_STEPS, len(written) - 1)
    columns = (scheme.amount, scheme.credit)
    idle = any(not any(read_number(r[n], scheme.mark) for r in rows) for n in columns)
    return complete and right > len(pairs) * (NEARLY_NONE if idle else _HALF)


def _learned_flag(
    rows: list[Row], scheme: Scheme, signed: list[Decimal | None]
) -> Scheme | None:
    """Learn from the balance which column's words say the direction of one amount.

    The words then speak for the row too that no balance stands before.
    """
    if scheme.credit is not None:
        return None
    for column in range(len(rows[0])):
        ways: dict[str, list[bool]] = {}
        for row, amount in zip(rows, signed, strict=True):
            ways.setdefault(row[column], [])
            if amount is not None:
                ways[row[column]].append(amount < 0)
        outs = frozenset(word for word, found in ways.items() if True in found)
        if len(outs) == 1 and _are_directions(ways):
            return replace(scheme, direction="flagged", flag=column, out_words=outs)
    return None


def _are_directions(ways: dict[str, list[bool]]) -> bool:
    """Say whether two words went two ways; days of a short table do so by accident."""
    if len(ways) != _TWO_WORDS or not all(ways) or any(map(is_date, ways)):
        return False
    each = all(len(set(found)) == 1 for found in ways.values())
    return each and sum(map(len, ways.values())) >= SURE_STEPS


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
