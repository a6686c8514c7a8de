"""The history that the models see."""

from __future__ import annotations

import pytest

from ml.history import COLUMNS
from tests.importing import Desk, new_user, row
from tests.store.transactions.acts import set_category
from utils.db_utils import reading
from utils.domain import ParsedAccount
from utils.store.history import history_frame


def test_the_history_is_what_the_models_expect(desk: Desk) -> None:
    set_category(desk, "RENT to 50%_OFF Estates", "Rent")
    with reading(desk.engine) as connection:
        frame = history_frame(connection, desk.user_id)
    assert set(COLUMNS) < set(frame.columns)
    assert list(frame["date"].dt.day) == [1, 2, 3, 3, 9]
    assert frame["amount"].tolist()[:2] == [-250.0, -30000.0]
    assert frame["category"].tolist()[1:3] == ["Housing", "Uncategorised"]
    assert frame["kind"].tolist()[:4] == ["expense", "expense", "income", "expense"]
    assert set(frame["household"]) == {"me"}
    assert frame["transaction_id"].tolist() == [
        one.id for one in sorted(desk.stored(), key=lambda t: (t.posting_date, t.id))
    ]


@pytest.mark.parametrize("newest_first", [False, True])
def test_a_day_keeps_its_order_whichever_way_the_file_runs(
    desk: Desk,
    newest_first: bool,  # noqa: FBT001
) -> None:
    rows = [
        row(20, "-5", "B", balance="95"),
        row(21, "-7", "D", balance="88"),
        row(21, "900", "C", balance="988"),
        row(21, "-8", "A", balance="980"),
    ]
    desk.add(*(reversed(rows) if newest_first else rows), layout="another")
    added = sorted(desk.stored(), key=lambda one: one.id)[-4:]
    assert [one.narration for one in added] == ["B", "D", "C", "A"]


def test_an_empty_history_has_its_columns(desk: Desk) -> None:
    nobody = new_user(desk.engine, "nobody")
    with reading(desk.engine) as connection:
        frame = history_frame(connection, nobody)
    assert frame.empty
    assert set(COLUMNS) < set(frame.columns)
    assert frame["amount"].dtype == float
    assert frame["date"].dtype.kind == "M"


def test_a_currency_without_cents_is_not_divided(desk: Desk) -> None:
    yen = ParsedAccount("1", "Mizuho", "XX7777", "JPY")
    desk.add(row(1, "-500", "KONBINI", currency="JPY"), accounts=[yen], layout="jp")
    with reading(desk.engine) as connection:
        frame = history_frame(connection, desk.user_id)
    paid = frame[frame["currency"] == "JPY"]
    assert paid["amount"].tolist() == [-500.0]
    assert desk.stored()[0].amount_minor in {-500, -25000}
