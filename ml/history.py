"""Histories of households: reading a file, completing its columns, whole months."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

import numpy as np
import pandas as pd

from ml.forecasting.months import WholeMonths, cut, whole_months
from ml.taxonomy import UNCATEGORISED, kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "COLUMNS",
    "Categoriser",
    "HistoryError",
    "WholeMonths",
    "by_household",
    "complete",
    "cut",
    "parse_amounts",
    "read_history",
    "read_table",
    "refuse_first",
    "whole_months",
]

COLUMNS: Final = (
    "household",
    "account",
    "date",
    "amount",
    "currency",
    "description",
    "payee",
    "category",
    "kind",
)
_REQUIRED: Final = ("date", "amount", "description")
_CHUNK: Final = 50_000
"""Rows that are categorised at once; bounds the memory."""
_KINDS: Final = ("income", "expense", "transfer", "investment")


class Categoriser(Protocol):
    """What `complete` asks of a categoriser."""

    def predict(self, rows: pd.DataFrame) -> pd.DataFrame:
        """Give `category` (None when unsure) and `confidence` per row."""
        ...


class HistoryError(ValueError):
    """A history file cannot be used; the message names file, line and column."""


def read_table(path: Path | str, required: tuple[str, ...]) -> pd.DataFrame:
    """Read a CSV file as strings, an absent field as an empty one.

    Raises:
        HistoryError: when it is unreadable, has no `required` column or a row of
            more fields than the header.
    """
    path = Path(path)
    try:
        # The header is read as a row: pandas would rename columns that occur twice
        # and take the first for an index where rows are longer than the header.
        frame = pd.read_csv(
            path, header=None, dtype=str, keep_default_na=False, encoding="utf-8-sig"
        )
    except OSError as error:
        raise HistoryError(f"{path}: {error.strerror or 'cannot be read'}") from None
    except UnicodeDecodeError:
        raise HistoryError(f"{path}: is not UTF-8 text") from None
    except pd.errors.EmptyDataError:
        raise HistoryError(f"{path}: is empty") from None
    except pd.errors.ParserError as error:
        found = re.search(r"line (\d+)", str(error))
        where = f" line {found[1]}:" if found else ""
        raise HistoryError(f"{path}:{where} is not a row of the table") from None
    frame.columns = [str(name).strip().lower() for name in frame.iloc[0]]
    missing = [name for name in required if name not in frame.columns]
    if missing:
        raise HistoryError(f"{path}: line 1: column {missing[0]!r} is missing")
    if not frame.columns.is_unique:
        twice = frame.columns[frame.columns.duplicated()][0]
        raise HistoryError(f"{path}: line 1: column {twice!r} occurs twice")
    return frame.iloc[1:].fillna("").reset_index(drop=True)


def _line_of(path: Path, record: int) -> int:
    """Find the line on which a record (0-based, after the header) ends."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file)
        seen = -2
        for row in reader:
            seen += bool(row)
            if seen == record:
                break
        return reader.line_num


def refuse_first(
    path: Path, bad: pd.Series[bool], column: str, text: pd.Series[str]
) -> None:
    """Raise HistoryError for the first bad row, naming its line and the column."""
    if bad.any():
        record = int(np.flatnonzero(bad.to_numpy())[0])
        raise HistoryError(
            f"{path}: line {_line_of(path, record)}: column {column!r}: "
            f"{str(text.iloc[record])[:40]!r} is not {_MEANING[column]}"
        )


_MEANING: Final = {
    "category": "a category",
    "date": "a date like 2026-05-31",
    "amount": "a number like -1250.50",
    "kind": f"one of {', '.join(_KINDS)}",
}


def parse_amounts(path: Path, text: pd.Series[str]) -> pd.Series[float]:
    """Read the amount column; raises HistoryError at the first that is none."""
    numbers = pd.to_numeric(text.str.strip(), errors="coerce").astype(float)
    refuse_first(path, ~numbers.abs().lt(np.inf), "amount", text)
    return numbers


def read_history(path: Path | str) -> pd.DataFrame:
    """Read `date,amount,description` and the optional columns from a CSV file.

    Columns that are absent come back empty, to be filled by `complete`; without a
    household all rows belong to household "1". `row` counts from 0 in the order of
    the file within each household.

    Raises:
        HistoryError: naming file, line and column of the first problem.
    """
    path = Path(path)
    table = read_table(path, _REQUIRED)
    frame = table.reindex(columns=list(COLUMNS), fill_value="")
    text = frame["date"].str.strip()
    dates = pd.to_datetime(text.str[:10], format="%Y-%m-%d", errors="coerce")
    refuse_first(path, dates.isna(), "date", text)
    frame["date"] = dates
    frame["amount"] = parse_amounts(path, frame["amount"])
    kinds = frame["kind"].str.strip().str.lower()
    refuse_first(path, ~kinds.isin(["", *_KINDS]), "kind", frame["kind"])
    frame["kind"] = kinds
    frame["household"] = frame["household"].replace("", "1")
    frame["row"] = frame.groupby("household").cumcount()
    return frame.sort_values(["household", "date"], kind="stable", ignore_index=True)


def complete(history: pd.DataFrame, categoriser: Categoriser) -> pd.DataFrame:
    """Fill empty payees, categories and kinds; what is given stays.

    Args:
        history: columns of `COLUMNS`, empty strings where unknown.
        categoriser: estimator whose `predict` gives `category` and `confidence`.
    """
    frame = history.copy()
    unnamed = (frame["payee"] == "").to_numpy()
    if unnamed.any():
        from ml.narration import parse_many

        texts = frame.loc[unnamed, "description"].tolist()
        frame.loc[unnamed, "payee"] = list(parse_many(texts)["payee"])
    unlabelled = (frame["category"] == "").to_numpy()
    if unlabelled.any():
        rows = frame.loc[unlabelled, ["description", "amount", "payee"]]
        frame.loc[unlabelled, "category"] = _categories(rows, categoriser)
    unkind = (frame["kind"] == "").to_numpy()
    frame.loc[unkind, "kind"] = [
        kind_of(category, amount)
        for category, amount in zip(
            frame.loc[unkind, "category"], frame.loc[unkind, "amount"], strict=True
        )
    ]
    return frame


def _categories(rows: pd.DataFrame, categoriser: Categoriser) -> list[str]:
    labels: list[str] = []
    for start in range(0, len(rows), _CHUNK):
        chunk = rows.iloc[start : start + _CHUNK].reset_index(drop=True)
        found = categoriser.predict(chunk)["category"].astype(object)
        labels.extend(found.where(found.notna(), UNCATEGORISED))
    return labels


def by_household(history: pd.DataFrame) -> Iterator[tuple[str, pd.DataFrame]]:
    """Go through the households of a frame in the order they first appear."""
    for name, rows in history.groupby("household", sort=False):
        yield str(name), rows.reset_index(drop=True)
