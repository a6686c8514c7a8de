"""A user's whole history as the frame that the models look at."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd
from sqlalchemy import func, select

from database.tables import accounts, transactions
from ml.taxonomy import UNCATEGORISED, kind_of
from utils.currencies import exponent
from utils.store.categories import list_categories, top_level
from utils.store.parts import list_parts

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

HOUSEHOLD: Final = "me"
# As selected below: id, day, amount, narration, payee, category, account.
_Row = Sequence[Any]
_Split = Mapping[int, Sequence[tuple[int, int]]]


def history_frame(
    connection: Connection, user_id: int, *, parts: bool = False
) -> pd.DataFrame:
    """Give all living transactions by day, in the columns of `ml.history.COLUMNS`.

    Amounts are floats in major units, negative for money out; categories are rolled
    up to their top level, with the kind the user gave that one. `transaction_id` comes
    beside.

    Args:
        connection: to read from.
        user_id: whose.
        parts: a row for each part of a split transaction; else one row, in the
            category of its largest part.
    """
    columns = transactions.c
    # One text for a row: PyMySQL takes as long for each column as for all of them so.
    row = func.json_array(
        columns.id,
        columns.posting_date,
        columns.amount_minor,
        columns.narration,
        columns.payee,
        columns.category_id,
        columns.account_id,
    )
    query = (
        select(row)
        .where(columns.user_id == user_id, columns.deleted_at.is_(None))
        .order_by(columns.posting_date, columns.id)
    )
    rows = json.loads(f"[{','.join(connection.scalars(query).all())}]")
    if split := list_parts(connection, user_id):
        rows = _by_category(rows, split) if parts else _by_largest(rows, split)
    by_column = list(zip(*rows, strict=True)) or [()] * 7
    ids, dates, amounts, narrations, payees, category_ids, account_ids = by_column
    currency_of = _currencies(connection, user_id)
    currencies = [currency_of[account_id] for account_id in account_ids]
    frame = pd.DataFrame(
        {
            "household": _texts([HOUSEHOLD] * len(ids)),
            "account": _texts([str(account_id) for account_id in account_ids]),
            "date": pd.to_datetime(np.array(dates, dtype="datetime64[D]")),
            "amount": _major(amounts, currencies),
            "currency": _texts(currencies),
            "description": _texts(narrations),
            "payee": _texts(payees),
        }
    )
    frame["category"], frame["kind"] = _categories(
        connection, user_id, category_ids, amounts
    )
    frame["transaction_id"] = np.array(ids, dtype=np.int64)
    return frame


def _by_category(rows: list[_Row], split: _Split) -> list[_Row]:
    """Put a row for each part in place of a split transaction's."""
    return [
        (*row[:2], amount, *row[3:5], category_id, row[6])
        for row in rows
        for category_id, amount in split.get(row[0], [(row[5], row[2])])
    ]


def _by_largest(rows: list[_Row], split: _Split) -> list[_Row]:
    """Give split transactions the category of their largest part."""
    largest = {
        transaction_id: max(parts, key=lambda part: abs(part[1]))[0]
        for transaction_id, parts in split.items()
    }
    return [(*row[:5], largest.get(row[0], row[5]), row[6]) for row in rows]


def _currencies(connection: Connection, user_id: int) -> dict[int, str]:
    query = select(accounts.c.id, accounts.c.currency)
    rows = connection.execute(query.where(accounts.c.user_id == user_id))
    return {account_id: currency for account_id, currency in rows}  # noqa: C416


def _major(
    amounts: tuple[int, ...], currencies: list[str]
) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    minor = np.array(amounts, dtype=np.float64)
    scales = {currency: 10.0 ** exponent(currency) for currency in set(currencies)}
    return minor / np.array([scales[c] for c in currencies], dtype=np.float64)


def _categories(
    connection: Connection,
    user_id: int,
    category_ids: tuple[int | None, ...],
    amounts: tuple[int, ...],
) -> tuple[pd.Series[str], pd.Series[str]]:
    top = top_level(list_categories(connection, user_id))
    names, kinds = [], []
    for category_id, amount in zip(category_ids, amounts, strict=True):
        category = top.get(category_id) if category_id is not None else None
        names.append(category.name if category else UNCATEGORISED)
        kinds.append(category.kind if category else kind_of(None, amount))
    return _texts(names), _texts(kinds)


def _texts(values: Sequence[str]) -> pd.Series[str]:
    return pd.Series(values, dtype="str")
