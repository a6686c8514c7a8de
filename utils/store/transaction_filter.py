"""Which transactions a list, a count or an export is about."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

from sqlalchemy import false, func, not_, or_, select

from database.tables import categories, transactions
from utils.store.parts import has_part_in, is_split
from utils.store.tags import with_tags

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.sql.elements import ColumnElement

Field = Literal[
    "text",
    "payee",
    "notes",
    "mode",
    "tags",
    "accounts",
    "categories",
    "least",
    "most",
    "since",
    "until",
    "direction",
    "uncategorised",
    "by_hand",
    "split",
    "nothing",
]
Operand = str | int | dt.date | tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """One condition of a search.

    Args:
        field: what is compared; `least` and `most` bound the amount without its sign,
            `direction` is in or out, `nothing` fits no transaction.
        value: text, minor units, a day, or ids.
        negated: the transactions that it does not fit.
    """

    field: Field
    value: Operand = ""
    negated: bool = False


@dataclass(frozen=True, slots=True)
class TransactionFilter:
    """Which transactions; what is None does not narrow.

    Args:
        since: first day.
        until: last day.
        category_id: also finds the categories below it.
        uncategorised: only those without a category.
        terms: a search; every term must fit.
        min_minor: at least this signed amount.
        max_minor: at most this signed amount.
        ids: only these.
    """

    since: dt.date | None = None
    until: dt.date | None = None
    account_id: int | None = None
    category_id: int | None = None
    uncategorised: bool = False
    import_id: int | None = None
    terms: tuple[Term, ...] = ()
    min_minor: int | None = None
    max_minor: int | None = None
    ids: tuple[int, ...] | None = None


def lacks_category() -> ColumnElement[bool]:
    """Give the condition of what has no category, nor parts that have some."""
    return transactions.c.category_id.is_(None) & ~is_split()


def conditions(wanted: TransactionFilter) -> list[ColumnElement[bool]]:
    """Give what a transaction must fulfil, besides being its owner's."""
    columns = transactions.c
    limits: tuple[tuple[Any, Callable[[Any], ColumnElement[bool]]], ...] = (
        (wanted.since, columns.posting_date.__ge__),
        (wanted.until, columns.posting_date.__le__),
        (wanted.account_id, columns.account_id.__eq__),
        (wanted.import_id, columns.import_id.__eq__),
        (wanted.min_minor, columns.amount_minor.__ge__),
        (wanted.max_minor, columns.amount_minor.__le__),
        (wanted.ids, columns.id.in_),
        (wanted.category_id, lambda chosen: _in_categories((chosen,))),
    )
    found = [compare(value) for value, compare in limits if value is not None]
    if wanted.uncategorised:
        found.append(lacks_category())
    return [*found, *map(_fits, wanted.terms)]


def _fits(term: Term) -> ColumnElement[bool]:
    condition = _COMPARE[term.field](term.value)
    return not_(condition) if term.negated else condition


def _in_categories(chosen: Any) -> ColumnElement[bool]:  # noqa: ANN401
    below = select(categories.c.id).where(categories.c.parent_id.in_(chosen))
    category = transactions.c.category_id
    # Without the first part, `not in` would lose the rows that have no category.
    whole = category.is_not(None) & or_(category.in_(chosen), category.in_(below))
    return or_(whole, has_part_in(chosen), has_part_in(below))


def _contains(*columns: ColumnElement[str]) -> Callable[[Any], ColumnElement[bool]]:
    # Names are stored for byte-wise comparison, so both sides are lowered.
    return lambda text: or_(
        *(func.lower(c).contains(str(text).lower(), autoescape=True) for c in columns)
    )


def _direction(value: Any) -> ColumnElement[bool]:  # noqa: ANN401
    amount = transactions.c.amount_minor
    return amount > 0 if value == "in" else amount < 0


_COMPARE: Final[dict[Field, Callable[[Any], ColumnElement[bool]]]] = {
    "text": _contains(
        transactions.c.narration, transactions.c.payee, transactions.c.notes
    ),
    "payee": _contains(transactions.c.payee),
    "notes": _contains(transactions.c.notes),
    "tags": with_tags,
    "mode": transactions.c.mode.__eq__,
    "accounts": transactions.c.account_id.in_,
    "categories": _in_categories,
    "least": lambda minor: func.abs(transactions.c.amount_minor) >= minor,
    "most": lambda minor: func.abs(transactions.c.amount_minor) <= minor,
    "since": transactions.c.posting_date.__ge__,
    "until": transactions.c.posting_date.__le__,
    "direction": _direction,
    "uncategorised": lambda _value: lacks_category(),
    "split": lambda _value: is_split(),
    "by_hand": lambda _value: transactions.c.by_hand.is_(True),
    "nothing": lambda _value: false(),
}
