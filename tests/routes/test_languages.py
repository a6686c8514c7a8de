"""Which language a page is in, and how it is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from utils.db_utils import reading
from utils.store.users import get_user

if TYPE_CHECKING:
    from collections.abc import Callable

    from bs4 import BeautifulSoup
    from flask import Flask
    from sqlalchemy.engine import Engine

    from tests.people import Person


def language_of(page: BeautifulSoup) -> str:
    return str(page.html["lang"]) if page.html else ""


def current(page: BeautifulSoup) -> str:
    return page.select_one(".pf-languages [aria-current]").text


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("", "en"),
        ("hi", "hi"),
        ("kn-IN,kn;q=0.9,en;q=0.5", "kn"),
        ("ta,hi-IN;q=0.8", "hi"),
        ("de-DE", "en"),
    ],
)
def test_a_stranger_reads_what_the_browser_asks_for(
    nobody: Person, accepted: str, language: str
) -> None:
    answer = nobody.get("/login", headers={"Accept-Language": accepted})
    assert answer.headers["Content-Language"] == language
    assert {"Accept-Language", "Cookie"} <= set(
        answer.vary.as_set(preserve_casing=True)
    )
    assert f'<html lang="{language}"' in answer.text


def test_a_stranger_chooses_and_the_browser_remembers(
    nobody: Person, page: Callable[..., BeautifulSoup]
) -> None:
    nobody.get("/login")
    answer = nobody.submit("/language", {"language": "kn", "next": "/register"})
    assert (answer.status_code, answer.location) == (303, "/register")
    cookie = nobody.get_cookie("language")
    assert cookie is not None
    assert (cookie.value, cookie.http_only, cookie.same_site) == ("kn", True, "Lax")
    chosen = page("/login", by=nobody)
    assert (language_of(chosen), current(chosen)) == ("kn", "ಕನ್ನಡ")


def test_nobody_is_led_elsewhere_by_choosing(nobody: Person) -> None:
    nobody.get("/login")
    bad = {"language": "hi", "next": "https://evil.example/"}
    assert nobody.submit("/language", bad).location == "/login"


@pytest.mark.parametrize("language", ["", "xx", "../../x"])
def test_a_language_that_is_not_there_is_refused(nobody: Person, language: str) -> None:
    nobody.get("/login")
    assert nobody.submit("/language", {"language": language}).status_code == 400


def test_choosing_needs_the_forms_token(nobody: Person) -> None:
    assert nobody.post("/language", data={"language": "hi"}).status_code == 400


def test_whoever_registers_keeps_the_language_that_he_sees(
    nobody: Person, engine: Engine, page: Callable[..., BeautifulSoup]
) -> None:
    nobody.get("/login")
    nobody.submit("/language", {"language": "hi", "next": "/register"})
    password = "four words of nobody else"
    form = {
        "email": "asha@example.org",
        "password": password,
        "confirm_password": password,
    }
    assert nobody.submit("/register", form).status_code == 303
    nobody.delete_cookie("language")
    assert language_of(page("/upload", by=nobody)) == "hi"


def test_the_footer_changes_the_profile_of_whoever_is_logged_in(
    alice: Person, engine: Engine, page: Callable[..., BeautifulSoup]
) -> None:
    assert language_of(page("/settings")) == "en"
    answer = alice.submit("/language", {"language": "kn", "next": "/settings"})
    assert answer.location == "/settings"
    assert language_of(page("/settings")) == "kn"
    with reading(engine) as connection:
        assert get_user(connection, alice.user_id or 0).language == "kn"


def test_what_a_person_chose_is_worth_more_than_the_browsers_wish(
    alice: Person,
) -> None:
    answer = alice.get("/settings", headers={"Accept-Language": "hi"})
    assert answer.headers["Content-Language"] == "en"


@pytest.mark.parametrize(
    ("language", "template", "shown"),
    [
        ("en", "{{ _('Delete “%(name)s”', name=name) }}", "Delete “&lt;b&gt;”"),
        ("en", "{{ _('100 %% of %(name)s', name=name) }}", "100 % of &lt;b&gt;"),
        ("en", "{{ _('100 %%') }}", "100 %"),
        ("en", "{{ ngettext('%(num)s row', '%(num)s rows', 1) }}", "1 row"),
        ("en", "{{ ngettext('%(num)s row', '%(num)s rows', 0) }}", "0 rows"),
        (
            "en",
            "{{ ngettext('%(num)s row', '%(num)s rows', 123456) }}",
            "1,23,456 rows",
        ),
        ("hi", "{{ _('Dashboard') }}", "डैशबोर्ड"),
        ("hi", "{{ _('') }}", ""),
    ],
)
def test_texts_of_templates_are_translated_filled_in_and_escaped(
    app: Flask, language: str, template: str, shown: str
) -> None:
    headers = {"Accept-Language": language}
    with app.test_request_context(headers=headers):
        written = app.jinja_env.from_string(template).render(name="<b>")
    assert written == shown
