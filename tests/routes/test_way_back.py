"""A page that refuses a form leads back to where the form stands."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

WRONG = {"payee_key": "x", "period": "monthly", "amount": "many", "answer": "edited"}


def way_back(answer):
    page = BeautifulSoup(answer.text, "html5lib")
    return [link["href"] for link in page.select("main a.btn-primary")]


@pytest.mark.parametrize("path", ["/bills", "/transactions?q=swiggy&from=2026-10-01"])
def test_a_refused_form_leads_back_to_its_page(alice, path):
    sent_from = {"Referer": f"http://localhost{path}"}
    answer = alice.submit("/bills/answer", WRONG, headers=sent_from)
    assert answer.status_code == 422
    assert way_back(answer) == [path]


@pytest.mark.parametrize(
    "sent_from",
    [
        "",
        "http://elsewhere.example/bills",
        "http://localhost/bills/answer",  # takes nothing but forms
        "http://localhost//elsewhere.example",
        "http://localhost/nowhere",
    ],
)
def test_it_never_leads_elsewhere(alice, sent_from):
    answer = alice.submit("/bills/answer", WRONG, headers={"Referer": sent_from})
    assert way_back(answer) == ["/dashboard"]


def test_a_page_that_is_not_there_has_no_way_back(alice):
    answer = alice.get("/nowhere", headers={"Referer": "http://localhost/bills"})
    assert way_back(answer) == ["/dashboard"]
