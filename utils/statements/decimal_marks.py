"""Which of point and comma stands before the decimals of a table's amounts."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from utils.currencies import exponent, written_decimals
from utils.money import AmountText, DecimalMark, parse_amount
from utils.statements.cells import NumberCell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from utils.domain import ReadHints
    from utils.statements.amounts import Row
    from utils.statements.readings import Decision
    from utils.statements.roles import Roles

_GROUP: Final = 3  # digits of a group of thousands
_THOUSAND: Final = 1000
_ENOUGH_VOTES: Final = 200


def decimal_mark(
    rows: Iterable[Row], columns: Sequence[int], currency: str = ""
) -> DecimalMark:
    """Decide the decimal mark once, from every amount of the table.

    Args:
        rows: of the table.
        columns: of amounts and balances.
        currency: of the amounts. Three digits behind a lone separator are decimals
            where it has three (dinars), thousands elsewhere.
    """
    decimals = written_decimals(currency)
    votes: Counter[DecimalMark] = Counter()
    hints: Counter[DecimalMark] = Counter()
    for text in _texts(rows, columns):
        mark = text.decides()
        if mark and text.magnitude(mark) is not None:
            votes[mark] += 1
            if votes.total() >= _ENOUGH_VOTES:
                break
        elif mark is None and any(point in text.body for point in ",."):
            lone = "." in text.body
            hints["." if lone == (decimals == _GROUP) else ","] += 1
    found = votes or hints
    return max(found, key=lambda mark: found[mark]) if found else "."


def money_of(roles: Roles) -> list[int]:
    """List the columns of amounts and balances."""
    sides = (n for n in (roles.debit, roles.credit) if n is not None)
    return [*roles.amounts, *roles.balances, *sides]


def doubt_mark(
    found: Decision, rows: Sequence[Row], roles: Roles, hints: ReadHints, currency: str
) -> Decision:
    """Take no amounts that may be a thousand times as large, where nobody tells."""
    if hints.decimal_mark or not _is_unsure(rows, money_of(roles), currency):
        return found
    opened = tuple(replace(scheme, unsure=True) for scheme in found.open)
    return replace(found, scheme=replace(found.scheme, unsure=True), open=opened)


def _is_unsure(rows: Iterable[Row], columns: Sequence[int], currency: str) -> bool:
    """Say whether nothing tells decimals of dinars from groups of thousands.

    Who writes dinars with three decimals writes them in each amount, and who divides
    thousands divides all of them. Dinars of Iraq are written without decimals, and
    nobody there divides by points.
    """
    if exponent(currency) != _GROUP:
        return False
    whole = not written_decimals(currency)
    sizes: set[int] = set()
    marks: set[str] = set()
    for text in _texts(rows, columns):
        if text.decides():
            return False
        if text.body.isdigit():
            sizes.add(int(text.body))
        marks |= {",", "."} & set(text.body)
    if whole:
        return "." in marks
    return "," in marks and any(sizes) and max(sizes) < _THOUSAND


def _texts(rows: Iterable[Row], columns: Sequence[int]) -> Iterator[AmountText]:
    """Read the amounts that are written, and no numbers of a workbook."""
    for row in rows:
        for column in columns:
            cell = row[column]
            text = None if isinstance(cell, NumberCell) else parse_amount(cell)
            if text is not None:
                yield text
