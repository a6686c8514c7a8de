"""Answers to alerts and bills, given on their pages."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from tests.history_made import END, Move, half_a_year, keep
from tests.page_contract import visible_text


@pytest.fixture
def kept(engine, alice):
    feast = Move(END, -1_250_000, "More", "Groceries")
    keep(engine, alice.user_id, [*half_a_year(), feast])
    return alice


def fields_of(form):
    return {
        field["name"]: field.get("value", "")
        for field in form.select("input[name]")
        if field["name"] != "csrf_token"
    }


def form_with(page, words):
    return next(
        form
        for form in page.select("main form")
        if form.button.get_text(strip=True) == words
    )


def test_an_alert_called_normal_moves_to_its_own_list_and_back(page, kept):
    form = form_with(page("/alerts", by=kept), "Normal for me")
    assert kept.submit(form["action"], fields_of(form)).status_code == 303
    shown = page("/alerts", by=kept)
    assert "Normal for you" in visible_text(shown)
    back = form_with(shown, "Take back")
    assert kept.submit(back["action"], fields_of(back)).status_code == 303
    assert "Normal for you" not in visible_text(page("/alerts", by=kept))


def test_an_alert_called_a_problem_says_so(page, kept):
    form = form_with(page("/alerts", by=kept), "A problem")
    kept.submit(form["action"], fields_of(form))
    assert page("/alerts", by=kept).select_one('.pf-badge[data-state="bad"]')


def test_a_stranger_cannot_answer(page, kept, charlie):
    form = form_with(page("/alerts", by=kept), "Normal for me")
    assert charlie.submit(form["action"], fields_of(form)).status_code == 404


def test_a_bill_is_dismissed_and_comes_back(page, kept):
    form = form_with(page("/bills", by=kept), "No bill")
    payee = fields_of(form)["payee"]
    kept.submit("/bills/answer", fields_of(form))
    shown = page("/bills", by=kept)
    assert payee in shown.select_one("#dismissed-title").parent.get_text()
    back = form_with(shown, "Take back")
    assert kept.submit(back["action"], fields_of(back)).status_code == 303
    assert page("/bills", by=kept).select_one("#dismissed-title") is None


def test_a_bill_is_confirmed_and_corrected(page, kept):
    form = form_with(page("/bills", by=kept), "Yes, this is one")
    kept.submit("/bills/answer", fields_of(form))
    assert "confirmed by you" in visible_text(page("/bills", by=kept))
    form = form_with(page("/bills", by=kept), "Correct it")
    wanted = fields_of(form) | {"new_amount": "1,234.50", "new_day": "28"}
    assert kept.submit("/bills/answer", wanted).status_code == 303
    assert "corrected by you" in visible_text(page("/bills", by=kept))


@pytest.mark.parametrize(
    "change",
    [
        {"amount": ""},
        {"amount": "many"},
        {"amount": "1e999"},
        {"answer": "odd"},
        {"period": "odd"},
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(page, kept, change):
    form = form_with(page("/bills", by=kept), "No bill")
    answer = kept.submit("/bills/answer", fields_of(form) | change)
    assert answer.status_code == 422
    assert "Please" in answer.text


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({"new_amount": "x", "new_day": "3"}, "new_amount"),
        ({"new_amount": "", "new_day": ""}, "new_amount"),
        ({"new_amount": "9", "new_day": "77"}, "new_day"),
        ({"new_amount": "9", "new_day": "1.5"}, "new_day"),
    ],
)
def test_a_correction_that_cannot_be_stays_as_it_was_typed(page, kept, typed, wrong):
    form = form_with(page("/bills", by=kept), "Correct it")
    answer = kept.submit("/bills/answer", fields_of(form) | typed)
    assert answer.status_code == 422
    (shown,) = BeautifulSoup(answer.text, "html5lib").select(
        ".pf-bill-act details[open]"
    )
    assert {name: shown.select_one(f"[name={name}]")["value"] for name in typed} == (
        typed
    )
    assert shown.select_one("[autofocus]")["name"] == wrong
    assert "Please" in shown.select_one("#bill-error").get_text()
