import re

import pytest

from ml.households.directory import words
from ml.households.grammars_india import INDIAN_BANKS
from ml.households.grammars_world import WORLD_BANKS
from ml.households.narration_fields import GAP, Fields
from ml.households.narrations import _lookup
from ml.households.rows import MODES


@pytest.mark.parametrize(
    ("pattern", "category"),
    [
        (r"^UPI-[^-]+.*@\w+-[A-Z]{4}0\d{6}-\d{12}-", None),
        (r"^(?:TO TRANSFER-|WDL TFR )UPI/DR/\d{12}/", None),
        (r"^UPI/P2[AM]/\d{12}/", None),
        (r"^UPI/\d{12}/", None),
        (r"^ACH D- ", None),
        (r"^(?:ATW|NWD)-\d{6}XXXXXX\d{4}-", "Cash withdrawal"),
        (r"^NEFT CR-[A-Z]{4}0\d{6}-", None),
        (r"^IMPS-\d{12}-", None),
        (r"^MMT/IMPS/\d{12}/", None),
        (r"^REV-UPI-", None),
        (r"^CREDIT INTEREST", "Interest"),
        (r"^CreditCard Payment XX \d{4} Ref#", None),
    ],
)
def test_indian_grammars_occur(households, pattern, category):
    found = households[households["description"].str.contains(pattern, regex=True)]
    assert len(found) >= 3
    if category:
        assert set(found["category"]) == {category}


def test_no_gap_stays_open(households):
    assert not households["description"].str.contains(r"[{}]", regex=True).any()
    assert not households["description"].str.contains("%", regex=False).any()


def test_merchants_are_many_and_stable(households):
    payees = households[households["kind"] == "expense"].groupby("category")["payee"]
    for category in ("Groceries", "Eating out", "Shopping", "Transport", "Health"):
        assert payees.nunique()[category] > 100
    largest = households.groupby("household")["payee"].value_counts(normalize=True)
    assert largest.groupby("household").max().median() > 0.05


def test_references_are_not_repeated(households):
    upi = households["description"].str.extract(r"^UPI-.*-(\d{12})-")[0].dropna()
    assert upi.is_unique


def test_diary_keepers_write_what_they_bought(households):
    diary = households[(households["account"] == "cash") & (households["stream"] < 0)]
    assert diary["description"].str.contains(r"\d{6}").mean() < 0.02
    assert diary["description"].isin(["milk", "auto", "lunch", "petrol"]).any()


@pytest.mark.parametrize("grammar", [INDIAN_BANKS, *WORLD_BANKS.values()])
def test_every_bank_has_a_template_for_every_mode(grammar):
    for bank in grammar:
        for mode in MODES:
            assert all(text.strip() for text in _lookup(grammar, bank, mode))


def test_every_gap_of_every_template_can_be_filled(directory, traits, rows):
    import numpy as np

    from ml.households.spellings import spell

    rng = np.random.default_rng(0)
    fields = Fields(rng, spell(rng, directory), traits, rows)
    at = np.arange(3)
    banks = [INDIAN_BANKS, *WORLD_BANKS.values()]
    templates = {
        text
        for grammar in banks
        for bank in grammar.values()
        for options in bank.values()
        for text in options
    }
    for text in templates:
        filled = fields.fill(text, at)
        assert len(filled) == 3
        assert not re.search(GAP, filled[0])


def test_word_lists_forgive_line_breaks_inside_names():
    assert words("New\n    Bombay;Om Sai") == ["New Bombay", "Om Sai"]
