"""Reading each wording once gives what reading every narration gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from ml.narration import parse
from tests.properties import examples
from utils.statements import narrations
from utils.statements.narrations import NarrationReader

if TYPE_CHECKING:
    import pytest

TEMPLATES = [
    "UPI-RAVI KUMAR-ravi@okaxis-UTIB0000123-{0}-PAYMENT",
    "UPI/DR/{0}/SWIGGY/YESB/swiggy@ybl/food",
    "UPI/{0}/{1}/P2M/SHOP",
    "IMPS-{0}-MEERA-HDFC-XX1234-RENT",
    "MMT/IMPS/{0}/RENT/MEERA/{1}",
    "NEFT CR-HDFC0000123-ACME LTD-{0}",
    "NEFT*SBIN{0}*ACME",
    "ACH D- FUND-{0}",
    "SHOP {0} MUMBAI",
    "POS {0} BIG BAZAAR",
    "{0}",
    "TRANSFER TO {0}",
    "ATM WDL {0} {1} MG ROAD",
    "CHQ PAID {0}",
]
numbers = st.one_of(
    st.text("0123456789", min_size=10, max_size=20),
    st.sampled_from(["000000000000", "111111111111", "425512345678"]),
)
written = st.builds(
    lambda template, one, other: template.format(one, other),
    st.one_of(
        st.sampled_from(TEMPLATES),
        st.text(max_size=30).map(lambda t: t.replace("{", "").replace("}", "") + "{0}"),
    ),
    numbers,
    numbers,
)


@settings(max_examples=examples(300))
@given(st.lists(st.tuples(written, st.sampled_from([-10.0, 10.0])), max_size=12))
def test_reading_by_wording_changes_nothing(lines: list[tuple[str, float]]) -> None:
    reader = NarrationReader()
    for text, amount in lines:
        for _ in range(3):
            said, told = reader.read(text, out=amount < 0), parse(text, amount)
            assert said == (told.mode, told.payee, told.bank_reference)


def test_a_wording_is_parsed_for_the_first_of_its_rows_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    def counted(text: str, amount: float) -> object:
        asked.append(text)
        return parse(text, amount)

    monkeypatch.setattr(narrations, "parse", counted)
    reader = NarrationReader()
    for number in range(425512345000, 425512345100):
        found = reader.read(f"UPI/DR/{number}/SWIGGY/YESB/swiggy@ybl/x", out=True)
        assert found.bank_reference == str(number)
    # The first, and one more to see that the number does not matter.
    assert len(asked) == 2
