"""Reading histories, completing them, and telling whole months from others."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pytest

from ml.history import HistoryError, complete, read_history, whole_months

if TYPE_CHECKING:
    from pathlib import Path


class Knows:
    """A categoriser that knows one word."""

    def predict(self, rows: pd.DataFrame) -> pd.DataFrame:
        known = rows["description"].str.contains("rent", case=False)
        category = pd.Series("Housing", index=rows.index, dtype=object).where(known)
        return pd.DataFrame({"category": category, "confidence": known.astype(float)})


def written(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "history.csv"
    path.write_bytes(text.encode(encoding))
    return path


def days(*texts: str) -> pd.DataFrame:
    return pd.DataFrame({"date": pd.to_datetime(list(texts))})


def every_day(start: str, end: str) -> list[str]:
    return [str(day.date()) for day in pd.date_range(start, end)]


def test_the_least_a_file_must_hold_is_read(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "\ufeffDate,Amount,Description\n2026-02-03,-12.50,TEA\n2026-01-02,100,PAY\n",
    )
    history = read_history(path)
    assert history["amount"].tolist() == [100.0, -12.5]
    assert history["description"].tolist() == ["PAY", "TEA"]
    assert history["row"].tolist() == [1, 0]
    assert set(history["household"]) == {"1"}
    assert set(history["payee"]) == {""}


def test_households_are_numbered_apart(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "household,date,amount,description\nb,2026-01-02,1,x\n"
        "a,2026-01-01,2,y\nb,2026-01-01,3,z\n",
    )
    history = read_history(path)
    assert history["household"].tolist() == ["a", "b", "b"]
    assert history["row"].tolist() == [0, 1, 0]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "is empty"),
        ("date,amount\n", "line 1: column 'description' is missing"),
        ("date,amount,description,date\n", "line 1: column 'date' occurs twice"),
        (
            "date,amount,description\n2026-01-01,1,a\n\n2026-13-01,1,b\n",
            "line 4: column 'date': '2026-13-01' is not a date",
        ),
        (
            'date,amount,description\n2026-01-01,1,"two\nlines"\n2026-01-01,x,b\n',
            "line 4: column 'amount': 'x' is not a number",
        ),
        (
            "date,amount,description\n2026-01-01,inf,b\n",
            "line 2: column 'amount': 'inf' is not a number",
        ),
        (
            "date,amount,description\n2026-01-01,,b\n",
            "line 2: column 'amount': '' is not a number",
        ),
        ("date,amount,description\n2026-01-01,1,b,c,d\n", "line 2"),
        (
            "date,amount,description,kind\n2026-01-01,1,b,gift\n",
            "line 2: column 'kind': 'gift' is not one of income, expense",
        ),
    ],
)
def test_a_bad_file_is_refused_with_line_and_column(
    tmp_path: Path, text: str, words: str
) -> None:
    path = written(tmp_path, text)
    with pytest.raises(HistoryError) as caught:
        read_history(path)
    assert words in str(caught.value)
    assert str(path) in str(caught.value)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(HistoryError, match="No such file"):
        read_history(tmp_path / "absent.csv")


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    text = "date,amount,description\n2026-01-01,1,₹ café\n"
    with pytest.raises(HistoryError, match="is not UTF-8 text"):
        read_history(written(tmp_path, text, "utf-16"))


def test_what_is_empty_is_completed_and_what_is_given_stays(tmp_path: Path) -> None:
    history = read_history(
        written(
            tmp_path,
            "date,amount,description,payee,category,kind\n"
            "2026-01-01,-900,HOUSE RENT,Owner,,\n"
            "2026-01-02,-5,unheard of,Shop,,\n"
            "2026-01-03,7,unheard of,Shop,,\n"
            "2026-01-04,-30,to my savings,Me,Shopping,transfer\n",
        )
    )
    before = history.copy(deep=True)
    full = complete(history, Knows())
    pd.testing.assert_frame_equal(history, before)
    assert full["category"].tolist() == [
        "Housing",
        "Uncategorised",
        "Uncategorised",
        "Shopping",
    ]
    assert full["kind"].tolist() == ["expense", "expense", "income", "transfer"]
    assert full["payee"].tolist() == ["Owner", "Shop", "Shop", "Me"]


def test_a_missing_payee_comes_from_the_narration(tmp_path: Path) -> None:
    history = read_history(
        written(
            tmp_path,
            "date,amount,description\n"
            "2026-01-01,-250,UPI-SWIGGY-SWIGGY8@YBL-YESB0YBLUPI-412345678901-UPI\n",
        )
    )
    assert complete(history, Knows())["payee"].str.lower().tolist() == ["swiggy"]


def test_the_first_month_counts_when_it_begins_by_the_second() -> None:
    rows = days("2026-01-02", "2026-01-31", "2026-02-28")
    assert whole_months(rows, date(2026, 2, 28)).used == (
        date(2026, 1, 1),
        date(2026, 2, 1),
    )
    rows = days("2026-01-03", "2026-01-31", "2026-02-28")
    whole = whole_months(rows, date(2026, 2, 28))
    assert whole.used == (date(2026, 2, 1),)
    assert whole.left_out == ((date(2026, 1, 1), "rows start on day 3"),)


def test_the_running_month_is_never_whole() -> None:
    rows = days(*every_day("2026-01-01", "2026-03-31"))
    whole = whole_months(rows, date(2026, 3, 30))
    assert whole.used == (date(2026, 1, 1), date(2026, 2, 1))
    assert whole.left_out == ((date(2026, 3, 1), "still running"),)


def test_a_month_without_rows_is_unseen_and_so_are_its_torn_neighbours() -> None:
    rows = days(
        *every_day("2026-01-01", "2026-02-10"), *every_day("2026-04-14", "2026-05-31")
    )
    whole = whole_months(rows, date(2026, 5, 31))
    assert whole.used == (date(2026, 1, 1), date(2026, 5, 1))
    assert whole.left_out == (
        (date(2026, 2, 1), "rows stop on day 10"),
        (date(2026, 3, 1), "no rows"),
        (date(2026, 4, 1), "rows start on day 14"),
    )


def test_silence_no_longer_than_usual_leaves_the_last_month_whole() -> None:
    rows = days("2026-01-01", "2026-01-12", "2026-01-20", "2026-02-04", "2026-02-20")
    used = whole_months(rows, date(2026, 2, 28)).used
    assert used == (date(2026, 1, 1), date(2026, 2, 1))


def test_nothing_has_no_months() -> None:
    empty = pd.DataFrame({"date": np.array([], dtype="datetime64[ns]")})
    whole = whole_months(empty, date(2026, 2, 28))
    assert whole.used == ()
    assert whole.left_out == ()
