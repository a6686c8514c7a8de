"""Whatever comes after a day changes nothing that is said on it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pandas as pd
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ml.answers import Alert, Answers, BillName
from ml.predict import predict
from tests.properties import examples

if TYPE_CHECKING:
    from ml.model_utils import Models

LATER = st.lists(
    st.tuples(
        st.integers(1, 400),
        st.floats(-1e6, 1e6).filter(lambda amount: abs(amount) > 0.01),
        st.sampled_from(["a known payee", "a new one", "Bank Charges"]),
        st.sampled_from(["Groceries", "Salary", "Own transfer", "Fees & charges"]),
        st.sampled_from(["expense", "income", "transfer"]),
    ),
    min_size=1,
    max_size=12,
)


def later_rows(
    household: pd.DataFrame, as_of: date, drawn: list[tuple[int, float, str, str, str]]
) -> pd.DataFrame:
    rows = household.tail(len(drawn)).copy()
    rows = rows.loc[rows.index.repeat(-(-len(drawn) // len(rows)))].head(len(drawn))
    days, amounts, payees, categories, kinds = zip(*drawn, strict=True)
    known = str(household["payee"].iloc[0])
    names = [known if payee == "a known payee" else payee for payee in payees]
    return rows.assign(
        date=pd.to_datetime([as_of + timedelta(days=day) for day in days]).as_unit(
            "ns"
        ),
        amount=amounts,
        payee=names,
        description=names,
        category=categories,
        kind=kinds,
    )


@given(drawn=LATER, back=st.integers(20, 300), answered=st.booleans())
@settings(
    max_examples=examples(12),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_later_rows_change_nothing(
    household: pd.DataFrame,
    models: Models,
    drawn: list[tuple[int, float, str, str, str]],
    back: int,
    answered: bool,  # noqa: FBT001  # hypothesis draws it
) -> None:
    as_of = household["date"].max().date() - timedelta(days=back)
    past = household[household["date"] <= pd.Timestamp(as_of)]
    payment = past[past["amount"] < 0].iloc[-1]
    alert = Alert(
        str(payment["payee"]),
        -float(payment["amount"]),
        payment["date"].date(),
        "unusual_amount",
    )
    given_so_far = Answers(
        problem=frozenset({alert}),
        bills_confirmed=frozenset({BillName("netflix", "monthly", -499.0)}),
    )
    answers = given_so_far if answered else Answers()
    whole = pd.concat([past, later_rows(household, as_of, drawn)], ignore_index=True)
    before = predict(past, as_of, models, answers=answers)
    after = predict(whole, as_of, models, answers=answers)
    assert after.to_json(all_scores=True) == before.to_json(all_scores=True)
