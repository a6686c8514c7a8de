"""Look into the JSON that some columns hold, as strictly as our own types are."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import is_dataclass
from decimal import Decimal
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Final, NoReturn, get_args, get_origin
from typing import get_type_hints as hints_of_type

from utils import currencies
from utils.domain import ReadHints
from utils.errors import StatementError
from utils.forecasts import read_predictions
from utils.importing.answers import Answers, load_answers
from utils.importing.summary import Summary, load_statement
from utils.portable.values import from_json
from utils.statements.mapping import check_hints
from utils.store import import_merges
from utils.table_preview import TablePreview

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_LONGEST_DOCUMENT: Final = 1_000_000
_LONGEST_TEXT: Final = 2_000
# Whatever is longer is no amount, and written out it could fill the memory.
_MOST_DIGITS: Final = 30
_QUESTIONS: Final = frozenset({"last_year", "date_order", "direction", "column", "fee"})
# What our types name without importing it at run time.
_NAMES: Final = {"dt": dt, "Decimal": Decimal, "TablePreview": TablePreview}


def check_document(table: str, column: str, text: str) -> None:
    """Check what a column holds as JSON; nothing where it holds no JSON.

    Raises:
        ValueError, TypeError, LookupError, AttributeError: it is none of ours.
    """
    check = _CHECKS.get((table, column))
    if check is None:
        return
    if len(text) > _LONGEST_DOCUMENT:
        raise ValueError(column)
    try:
        check(text)
    except (ArithmeticError, StatementError) as error:
        raise ValueError(column) from error


def check_types(kind: Any, value: object) -> None:  # noqa: ANN401 - types as values
    """Check that a value, with all that is inside it, is what a type says.

    Raises:
        ValueError: something in it has another type, or has no bounds.
    """
    arguments = get_args(kind)
    if is_dataclass(value) and type(value) is kind:
        for name, inner in hints_of_type(kind, localns=_NAMES).items():
            check_types(inner, getattr(value, name))
    elif isinstance(kind, UnionType):
        check_types(next(one for one in arguments if _suits(one, value)), value)
    elif get_origin(kind) is tuple and isinstance(value, tuple):
        each = arguments[:1] * len(value) if arguments[-1] is ... else arguments
        for inner, part in zip(each, value, strict=True):
            check_types(inner, part)
    elif type(value) is not kind or not _is_bounded(value):
        raise ValueError(type(value).__name__)


def _suits(kind: Any, value: object) -> bool:  # noqa: ANN401 - types as values
    return (kind is NoneType) == (value is None)


def _is_bounded(value: object) -> bool:
    if isinstance(value, str):
        return len(value) <= _LONGEST_TEXT
    if isinstance(value, Decimal):
        return value.is_finite() and abs(value.adjusted()) < _MOST_DIGITS
    return True


def _hints(text: str) -> None:
    answers = load_answers(text)
    check_types(Answers, answers)
    if any(index < 0 for index, _ in answers.columns):
        raise ValueError("columns")
    _currency(answers.told_currency)
    check_hints(answers.into(ReadHints()))


def _statement(text: str) -> None:
    summary = load_statement(text)
    check_types(Summary, summary)
    for question in summary.questions:
        if question.kind not in _QUESTIONS:
            raise ValueError(question.kind)
        for reading in question.readings:
            for row in reading.first_rows:
                _currency(row.currency)


def _currency(code: str | None) -> None:
    if code is not None and code not in currencies.CODES:
        raise ValueError(code)


def _before(text: str) -> None:
    found = json.loads(text)
    columns = {column.name: column for column in import_merges.WRITTEN}
    # Of the hand-entered no import has been the origin.
    if set(found) != set(columns) or found["import_id"] is not None:
        raise ValueError("before")
    for name, value in found.items():
        from_json(columns[name], value)


def _payload(text: str) -> None:
    read_predictions(json.loads(text, parse_constant=_refuse), "INR")


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


_CHECKS: Final[Mapping[tuple[str, str], Callable[[str], None]]] = {
    ("imports", "hints"): _hints,
    ("imports", "statement"): _statement,
    ("import_merges", "before"): _before,
    ("predictions", "payload"): _payload,
}
