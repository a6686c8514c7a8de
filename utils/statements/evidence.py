"""What narrations say about the way of money: shops are paid, salaries come in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ml.narration import parse
from ml.words.lexicon import keyword_categories, words
from ml.words.payees import find_brand
from utils.statements.readings import amounts_of
from utils.statements.told_ways import is_payers, own_code, own_way
from utils.statements.words import direction_of, fold, is_vague

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.money import Flag
    from utils.statements.amounts import Row, Scheme
    from utils.statements.roles import Roles

_SAMPLE: Final = 500
_SIGNED: Final = frozenset(("signed", "signed_inverted"))
_SURE_PAYEES: Final = 2
_TIMES_MORE: Final = 3
_RECEIVED: Final = re.compile(
    r"\b(?:payments? received|payment thank you|thank you"
    r"|zahlung danke|paiement merci)\b"
)
_SPENDING: Final = frozenset(
    ("Groceries", "Eating out", "Shopping", "Transport", "Travel", "Utilities",
     "Entertainment & subscriptions", "Health", "Personal care")
)  # fmt: skip
# What a household does not pay; its help gets a salary that it does.
_INCOME: Final = frozenset(("Salary", "Dividends", "Rent received"))
_PAID: Final = frozenset(("Household help", "Taxes", "Loans"))
_TO: Final = frozenset(("to", "paid"))
_LONGEST_PHRASE: Final = 3


def speak_against(rows: Sequence[Row], roles: Roles, scheme: Scheme) -> bool:
    """Say whether narrations clearly speak against a reading of the amounts.

    Banks, cards and ledgers write from one side or the other: `Cr` beside a shop is
    money out where a card's books are shown, and money back where the holder's are.
    One payee alone is no evidence: a shop may give back, an employer may be paid.
    """
    sample = rows[:_SAMPLE]
    # Words of a flag are what a flagged reading is made of: no witness of its own.
    types = [n for n in (roles.flag,) if n is not None and scheme.direction in _SIGNED]
    agree, opposed, thanked = 0, [], False
    for row, amount in zip(sample, amounts_of(sample, scheme), strict=True):
        texts = [row[n] for n in roles.narrations if row[n]]
        text = " ".join(texts)
        kind = _kind_of([*texts, *(row[n] for n in types)])
        way = (kind or way_of(text)) if amount else None
        if amount and way and (amount < 0) == (way == "debit"):
            agree += 1
        elif way:
            opposed.append(parse(text).payee)
            thanked = thanked or bool(_RECEIVED.search(fold(text)))
    if thanked and not agree:
        return True  # who thanks for a payment shows what is owed, not what is owned
    return len(set(opposed)) >= _SURE_PAYEES and len(opposed) > _TIMES_MORE * agree


def all_came(rows: Sequence[Row], roles: Roles) -> bool:
    """Say whether texts tell of most rows that money came in, and of none that it went.

    Most signed files show what came without a sign, so that both speak alike.
    """
    ways = ways_of(rows, roles)
    return "debit" not in ways and ways.count("credit") * 2 > len(rows[:_SAMPLE])


def ways_of(rows: Sequence[Row], roles: Roles) -> list[Flag | None]:
    """List what texts and types say of the way of each row that has any."""
    return [
        way_of(" ".join(texts)) or _kind_of(texts)
        for row in rows[:_SAMPLE]
        if (texts := [row[n] for n in roles.narrations if row[n]])
    ]


def all_went(rows: Sequence[Row], roles: Roles) -> bool:
    """Say whether each row's text is one that only its payer writes."""
    texts = [" ".join(row[n] for n in roles.narrations) for row in rows[:_SAMPLE]]
    return bool(texts) and all(map(is_payers, texts))


def all_tell(rows: Sequence[Row], roles: Roles) -> bool:
    """Say whether each row's text tells its own direction, and both are told."""
    ways = {
        own_way(" ".join(row[n] for n in roles.narrations)) for row in rows[:_SAMPLE]
    }
    return ways == {"debit", "credit"}


def _kind_of(texts: Sequence[str]) -> Flag | None:
    """Read the one direction that whole cells name: `Gutschrift`, `DEPOSIT`."""
    plain = [text for text in texts if len(text) > 1 and not is_vague(fold(text))]
    named = set(map(direction_of, plain)) - {None}
    return named.pop() if len(named) == 1 else None


def way_of(text: str) -> Flag | None:
    """Say which way money goes in what a narration tells; None where it may be both."""
    folded = fold(text)
    code = own_code(folded)
    if code:
        return code
    told = parse(text)
    if told.is_refund or _RECEIVED.search(folded) or told.payee == "Cash deposit":
        return "credit"
    if _speaks_of_income(text):
        return "credit"
    brand = find_brand(told.payee)
    if brand is not None:
        return "debit" if brand.category in _SPENDING else None
    spent = told.mode in ("atm", "fee") and "deposit" not in folded
    return "debit" if spent else None


def _speaks_of_income(text: str) -> bool:
    """Say whether a text names what a household gets, and nobody who is paid it."""
    spelled = words(text)
    found = _categories(spelled)
    return bool(found & _INCOME) and not found & _PAID and _TO.isdisjoint(spelled)


def _categories(spelled: Sequence[str]) -> set[str]:
    """List the categories that any words of a text speak for."""
    known = keyword_categories()
    phrases = (
        tuple(spelled[start : start + length])
        for start in range(len(spelled))
        for length in range(1, _LONGEST_PHRASE + 1)
    )
    return {known[phrase] for phrase in phrases if phrase in known}
