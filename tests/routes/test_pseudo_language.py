"""Every word of a page comes from the catalogues, shown by a made-up language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from babel.support import NullTranslations
from bs4 import BeautifulSoup, Comment, Doctype
from sqlalchemy import select

from database.tables import accounts, transactions
from routes import catalogues
from utils.db_utils import reading

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine

    from tests.people import Person

PAGES = (
    *("/dashboard", "/transactions", "/bills", "/bills/calendar", "/budgets"),
    *("/goals", "/alerts", "/report-card", "/settings", "/upload", "/imports"),
    *("/settings/accounts", "/settings/categories", "/settings/rules"),
    *("/settings/rules/new", "/settings/tags", "/settings/categories/1"),
    *("/transactions/review", "/no-such-page"),
)
# Of the sample household.
OF_ROWS = (
    *("/transactions/1", "/transactions?edit=1", "/transactions/1/split"),
    *("/settings/accounts/1", "/settings/rules/new?transaction=1&preview=y"),
    *("/transactions?all=y", "/transactions?q=xyzzy+category:nothing", "/upload/1"),
)
SHOWN = ("placeholder", "title", "aria-label", "alt", "data-label", "data-show")
# What is no word of ours: names, addresses, figures, and what people wrote.
DATA = (
    "script, style, bdi, code, time, [lang]:not(html), .pf-brand, .pf-amount, "
    # Countries, languages and currencies are named by the standard.
    "[name=currency] option, [name=locale] option, [name=language] option"
)
DAY = re.compile(r"(?:\d{1,2} )?[A-Z][a-z]+ \d{4}")
# Ours, the clock's, the currency's, and what banks put in place of digits.
NAMES = re.compile(r"DhanaRakshak|UTC|INR|X{4,}")
WORD = re.compile(r"[^\W\d_]{2,}")


class Bracketed(NullTranslations):
    """A language that puts ⟦…⟧ around what it was asked to translate."""

    def ugettext(self, message: str) -> str:
        return f"⟦{message}⟧" if message else ""

    def ungettext(self, one: str, many: str, count: int) -> str:
        return f"⟦{one if count == 1 else many}⟧"


@pytest.fixture
def bracketed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogues, "words", lambda _language: Bracketed())


def left_over(text: str) -> str:
    """Take away what stands in brackets, inside one another too."""
    before = None
    while before != text:
        before, text = text, re.sub(r"⟦[^⟦⟧]*⟧", "", text)
    return NAMES.sub("", DAY.sub("", text))


def unwrapped(markup: str) -> list[str]:
    page = BeautifulSoup(markup, "html5lib")
    for tag in page.select(DATA):
        tag.decompose()
    shown = [
        str(text)
        for text in page.find_all(string=True)
        if not isinstance(text, Comment | Doctype)
    ]
    shown += [str(tag[name]) for name in SHOWN for tag in page.select(f"[{name}]")]
    shown = [text.removesuffix(" · DhanaRakshak").strip(" \n:") for text in shown]
    return [text for text in shown if WORD.search(left_over(text))]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.usefixtures("bracketed")
def test_every_word_of_a_page_without_data_is_in_the_catalogues(
    alice: Person, path: str
) -> None:
    answer = alice.get(path, follow_redirects=True)
    assert (answer.status_code == 404) is (path == "/no-such-page")
    found = unwrapped(answer.text)
    assert [text for text in found if text not in ("Alice", alice.email)] == []


@pytest.mark.parametrize(
    ("path", "sent"),
    [
        ("/goals", {"name": "x" * 99, "target": "1e99", "due_date": "soon"}),
        ("/goals", {"name": "Goa", "target": "-5", "saved": "much"}),
        ("/settings/rules/new", {"min": "-1", "max": "x", "category": "none"}),
        ("/settings/rules/new", {"payee": "x" * 200, "account": "77", "category": "1"}),
        ("/settings/categories", {"name": "", "kind": "odd", "parent": "x"}),
        ("/upload/by-hand", {"date": "x", "amount": "-1", "direction": "up"}),
        ("/settings/profile", {"currency": "XXX", "locale": "xx", "language": "xx"}),
    ],
)
@pytest.mark.usefixtures("bracketed")
def test_every_word_about_a_mistake_is_in_the_catalogues(
    alice: Person, path: str, sent: dict[str, str]
) -> None:
    answer = alice.submit(path, sent)
    assert answer.status_code == 422
    page = BeautifulSoup(answer.text, "html5lib")
    errors = [each.get_text() for each in page.select(".pf-field-errors li")]
    assert errors
    assert [text for text in errors if WORD.search(left_over(text))] == []


@pytest.mark.parametrize(
    "path", ["/login", "/register", "/password/forgotten", "/no-such-page"]
)
@pytest.mark.usefixtures("bracketed")
def test_every_word_of_a_strangers_page_is_in_the_catalogues(
    nobody: Person, path: str
) -> None:
    assert unwrapped(nobody.get(path).text) == []


def written_by_others(engine: Engine, person: Person) -> set[str]:
    """Give what banks and people wrote, which no catalogue holds."""
    with reading(engine) as connection:
        rows = connection.execute(
            select(transactions.c.payee, transactions.c.narration).where(
                transactions.c.user_id == person.user_id
            )
        ).all()
        names = connection.execute(select(accounts.c.name)).scalars().all()
    return {text for row in rows for text in row} | set(names)


@pytest.mark.usefixtures("bracketed")
def test_every_word_of_a_page_with_data_is_in_the_catalogues(
    alice: Person, engine: Engine
) -> None:
    assert alice.submit("/upload/sample").status_code == 303
    others = written_by_others(engine, alice) | {"Alice", alice.email}
    others |= {"Sample household", "CSV"}
    left = {
        path: set(unwrapped(alice.get(path, follow_redirects=True).text)) - others
        for path in PAGES + OF_ROWS
    }
    assert {path: texts for path, texts in left.items() if texts} == {}
