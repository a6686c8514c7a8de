"""Values of the database as JSON, and back."""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import math
from typing import TYPE_CHECKING, Any, Final

from utils import currencies
from utils.domain import AccountKind, CategorySource, ImportStatus, Mode, RowStatus
from utils.errors import InvalidInput
from utils.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Column

JsonValue = str | int | float | bool | None
_LARGEST: Final = 2**63 - 1
_CHOICES: Final[Mapping[tuple[str, str], frozenset[str]]] = {
    ("accounts", "kind"): frozenset(AccountKind),
    ("imports", "kind"): frozenset(AccountKind),
    ("imports", "status"): frozenset(ImportStatus),
    ("import_rows", "status"): frozenset(RowStatus),
    ("import_rows", "planned_status"): frozenset(RowStatus),
    ("import_rows", "mode"): frozenset(Mode),
    ("import_rows", "category_source"): frozenset(CategorySource),
    ("transactions", "mode"): frozenset(Mode),
    ("transactions", "category_source"): frozenset(CategorySource),
    ("transaction_links", "kind"): frozenset({"transfer", "refund"}),
    ("transaction_links", "state"): frozenset({"offered", "accepted", "rejected"}),
    ("transaction_links", "found_by"): frozenset({"program", "user"}),
    ("transaction_links", "former_out_source"): frozenset(CategorySource),
    ("transaction_links", "former_in_source"): frozenset(CategorySource),
    ("link_refusals", "kind"): frozenset({"transfer", "refund"}),
    ("rules", "direction"): frozenset({"in", "out"}),
    ("categories", "kind"): frozenset({"income", "expense", "transfer", "investment"}),
}


def to_json(value: object) -> JsonValue:
    """Write a value: days and moments in ISO form, bytes in base 64."""
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, dt.date):
        return value.isoformat()
    if value is None or isinstance(value, (str, int, float, bool)):
        return value
    raise TypeError(type(value).__name__)


def from_json(column: Column[Any], value: object) -> object:
    """Read a value for a column as strictly as the stricter database would.

    Raises:
        InvalidInput: the column cannot hold it.
    """
    if value is None:
        if column.nullable:
            return None
        raise _unfit(column)
    try:
        read = _read(column.type.python_type, value)
    except (ValueError, TypeError, binascii.Error, OverflowError) as error:
        raise _unfit(column) from error
    length = getattr(column.type, "length", None)
    if length and isinstance(read, (str, bytes)) and len(read) > length:
        raise _unfit(column)
    choices = _choices(column)
    if choices is not None and read not in choices:
        raise _unfit(column)
    return read


def _choices(column: Column[Any]) -> frozenset[str] | None:
    if column.name == "currency":
        return currencies.CODES
    return _CHOICES.get((column.table.name, column.name))


def _read(kind: type, value: object) -> object:
    if kind is bytes:
        return base64.b64decode(_only(str, value), validate=True)
    if kind is dt.datetime:
        moment = dt.datetime.fromisoformat(_only(str, value))
        if moment.tzinfo is None:
            raise ValueError("no time zone")
        return moment
    if kind is dt.date:
        return dt.date.fromisoformat(_only(str, value))
    if kind is float:
        number = float(_only((int, float), value))
        if not math.isfinite(number):
            raise ValueError("not a number")
        return number
    if kind is int and not -_LARGEST <= _only(int, value) <= _LARGEST:
        raise ValueError("too large")
    return _only(kind, value)


def _only(kind: Any, value: object) -> Any:  # noqa: ANN401 - types as values
    # True is an int to Python, but no amount.
    if not isinstance(value, kind) or (kind is not bool and isinstance(value, bool)):
        raise TypeError
    return value


def _unfit(column: Column[Any]) -> InvalidInput:
    return InvalidInput(
        sentence(
            "This export holds a %(column)s in %(table)s that cannot be. "
            "Nothing was taken in.",
            column=column.name,
            table=column.table.name,
        ),
        field="file",
    )
