"""What each column holds and means: header words and cells, judged together."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from utils.currencies import beside_amount
from utils.money import parse_amount
from utils.statements.days import is_date, looks_like_day, may_be_day
from utils.statements.headers import without_shared_words
from utils.statements.short_days import is_short_day
from utils.statements.words import (
    DATE_ROLES,
    MONEY_ROLES,
    roles_of,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_SAMPLE = 500
_FEW = 2  # amounts may look like days by accident
_WHOLE_NAME = 0.95
_SIDES = ("debit", "credit")
_TEXTS = ("narration", "extra_text", "reference", "ignore")
_CHARGES = frozenset(("fee", "tax"))
_FOR_NOTHING = "- -- — – * ** *** na n/a null nil nan blank"
_BLANKS = frozenset(("", *_FOR_NOTHING.split()))


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, and what its cells look like.

    Args:
        kind: date, compact (a date in digits), number, text or empty.
        filled: how many cells of the sample say something.
        distinct: how many different things they say.
        values: the sample's cells that say something.
        cells: all of them, row by row.
    """

    index: int
    header: str
    words: dict[str, float]
    kind: str
    filled: int
    distinct: int
    values: tuple[str, ...] = field(repr=False)
    cells: tuple[str, ...] = field(default=(), repr=False)

    @property
    def constant(self) -> bool:
        """Whether several rows all say the same."""
        return self.distinct == 1 and self.filled > 1


def is_blank(cell: str) -> bool:
    """Say whether a cell says nothing: empty, a dash, `null`."""
    return not cell or cell.lower() in _BLANKS


def profile(header: Sequence[str], rows: Sequence[Sequence[str]]) -> list[Column]:
    """Describe each column of a table from its name and a sample of its rows."""
    step = max(1, len(rows) // _SAMPLE)
    sample = rows[::step]
    width = len(sample[0]) if sample else len(header)
    own = without_shared_words(header)
    columns = [
        _describe(
            index,
            header[index] if index < len(header) else "",
            own[index] if index < len(own) else "",
            tuple(row[index] for row in sample),
        )
        for index in range(width)
    ]
    return _without_answers(columns)


def _describe(index: int, name: str, own: str, cells: tuple[str, ...]) -> Column:
    words = roles_of(own)
    values = tuple(cell for cell in cells if not is_blank(cell))
    if values and set(values) | {"-"} == {"+", "-"}:
        values = tuple(filter(None, cells))  # A column of signs: the dash is no blank.
    kind = _kind(values, words)
    return Column(
        index, name, words, kind, len(values), len(set(values)), values, cells
    )


def _kind(values: Sequence[str], words: dict[str, float]) -> str:
    if not values:
        return "empty"
    most = len(values) * 0.6
    if sum(map(is_date, values)) >= most:
        return "date"
    if _are_compact(values, words, most):
        return "compact"
    if _are_short_days(values, words) or are_lettered(values, words):
        return "text"
    amounts = [found for value in values if (found := parse_amount(value))]
    if len(amounts) < most:
        named = max((words.get(role, 0) for role in MONEY_ROLES), default=0)
        other = max((s for r, s in words.items() if r not in MONEY_ROLES), default=0)
        # A few cells that are no amounts are bad cells; in all of them only a name
        # that says nothing else makes them so.
        sure = named > max(other, 0.6) and (bool(amounts) or named >= _WHOLE_NAME)
        return "number" if sure else "text"
    return "text" if _is_identifier(values, words) else "number"


def are_lettered(values: Sequence[str], words: Mapping[str, float]) -> bool:
    """Tell `RO 123` below Branch from rials: its name speaks of no money."""
    texts = max((words.get(role, 0) for role in _TEXTS), default=0)
    money = max((words.get(role, 0) for role in MONEY_ROLES), default=0)
    firsts = [value.split()[0].strip(".").lower() for value in values]
    return texts > money and bool(firsts) and all(map(beside_amount, firsts))


def _without_answers(columns: list[Column]) -> list[Column]:
    """Take words below Expense or Income beside an amount for words: Yes, No, Cash."""
    if not any(c.kind == "number" and c.words.get("amount") for c in columns):
        return columns
    return [replace(c, kind="text") if _answers(c) else c for c in columns]


def _answers(column: Column) -> bool:
    sided = any(column.words.get(side, 0) >= _WHOLE_NAME for side in _SIDES)
    digits = any(map(str.isdigit, "".join(column.values)))
    return sided and column.kind == "number" and not digits


def _names_days(words: dict[str, float]) -> bool:
    """Say whether a name speaks of days at least as much as of a reference."""
    named = max((words.get(role, 0) for role in DATE_ROLES), default=0)
    return 0 < named >= words.get("reference", 0)


def _are_compact(values: Sequence[str], words: dict[str, float], most: float) -> bool:
    if _names_days(words) and sum(may_be_day(v, words) for v in values) >= most:
        return True
    return not words and sum(map(looks_like_day, values)) >= most


def _are_short_days(values: Sequence[str], words: dict[str, float]) -> bool:
    """Tell `08.12` below `Valeur` from an amount: it says nothing of decimals.

    Behind those of `08.12.` stands no digit: they are days without a name, too.
    """
    days = max((words.get(role, 0) for role in DATE_ROLES), default=0)
    money = max((words.get(role, 0) for role in MONEY_ROLES), default=0)
    dotted = not words and all(value.endswith(".") for value in values)
    return (
        (dotted or days > money)
        and len(values) > _FEW
        and all(map(is_short_day, values))
    )


def _is_identifier(values: Sequence[str], words: dict[str, float]) -> bool:
    """Tell cheque numbers, serial numbers and phone numbers from amounts."""
    if _counts(values):
        return True
    money = max((words.get(role, 0) for role in MONEY_ROLES), default=0)
    # Words of days say nothing here: these cells are none.
    others = set(words) - {*MONEY_ROLES, *DATE_ROLES, "flag"}
    other = max((words[role] for role in others), default=0)
    if money > 0.3 and money >= other:
        return False
    named = _CHARGES.isdisjoint(words)
    digits = [value for value in values if value.isdigit()]
    if len(digits) < len(values):
        return other >= 0.6 and named
    padded = any(value.startswith("0") and len(value) > 1 for value in digits)
    return padded or max(map(len, digits)) >= 9 or (other > 0 and named)


def _counts(values: Sequence[str]) -> bool:
    """Say whether the rows are numbered: each is the one before plus or minus one."""
    if len(values) < 2 or not all(value.isdigit() for value in values):
        return False
    return {int(b) - int(a) for a, b in pairwise(values)} in ({1}, {-1})
