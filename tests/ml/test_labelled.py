import pandas as pd
import pytest

from ml.history import HistoryError
from ml.labelled import from_labelled, read_any

HEAD = "user,date,amount,direction,category,payee,description,transfer\n"


def test_direction_makes_the_sign_and_transfer_the_kind(tmp_path):
    path = tmp_path / "set.csv"
    path.write_text(
        HEAD
        + "U,2025-03-02 10:00:00,20.5,out,Food,cafe,Coffee,0\n"
        + "U,2025-03-01,900,in,Pay,,Salary,0\n"
        + "U,2025-03-03,50,out,Card,bank,,1\n"
    )
    history = read_any(path)
    assert history["amount"].tolist() == [900, -20.5, -50]
    assert history["kind"].tolist() == ["income", "expense", "transfer"]
    assert history["category"].tolist() == ["Pay", "Food", "Card"]
    assert history["date"].tolist() == list(pd.date_range("2025-03-01", periods=3))


def test_a_history_file_is_read_as_one(tmp_path):
    path = tmp_path / "history.csv"
    path.write_text("date,amount,description\n2025-03-02,-20.5,UPI/coffee\n")
    assert read_any(path)["amount"].tolist() == [-20.5]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("user,direction,date\nU,out,2025-01-01\n", "column 'amount' is missing"),
        (HEAD + "U,soon,2,out,a,b,c,0\n", "line 2: column 'date'"),
        (HEAD + "U,2025-01-01,much,out,a,b,c,0\n", "column 'amount'"),
    ],
)
def test_bad_sets_say_where(tmp_path, text, said):
    path = tmp_path / "set.csv"
    path.write_text(text)
    with pytest.raises(HistoryError, match=said):
        read_any(path)


def test_missing_texts_become_empty():
    rows = pd.DataFrame(
        {
            "user": [1],
            "date": ["2025-01-01"],
            "amount": [3],
            "direction": ["out"],
            "category": ["a"],
            "payee": [None],
            "description": [None],
            "transfer": [0],
        }
    )
    history = from_labelled(rows)
    assert history.loc[0, ["payee", "description"]].tolist() == ["", ""]
