"""The list of transactions, one of them, and what its owner may change."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.page_contract import visible_text


def payees(page):
    return [link.get_text(strip=True) for link in page.select("tbody th a")]


def test_without_transactions_the_page_leads_to_the_upload(page):
    found = page("/transactions")
    assert "No transactions yet" in visible_text(found)
    assert found.select_one('.pf-empty a[href="/upload"]')


def test_transactions_are_listed_newest_first_in_the_users_money(page, enter):
    enter("Older", "-1234567.50", dt.date(2026, 10, 1))
    enter("Newer", "500.00")
    found = page("/transactions")
    assert payees(found) == ["Newer", "Older"]
    assert "−₹12,34,567.50" in visible_text(found)


def test_a_search_that_cannot_be_read_says_why(page, enter):
    enter("Coffee House")
    found = page("/transactions?q=category:Yachts")
    assert "No category is called Yachts." in visible_text(found)
    assert payees(found) == []


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("q=COFFEE", ["Coffee House"]),
        ("q=%25", []),
        ("q=amount>1000", ["Rent"]),
        ("q=-payee:rent", ["Coffee House"]),
        ("q=2026-11-05", ["Rent"]),
        ("from=2026-11-03", ["Rent"]),
        ("to=2026-11-02", ["Coffee House"]),
        ("max=-1000", ["Rent"]),
        ("category=none", ["Rent", "Coffee House"]),
        ("category=999999", []),
        ("account=999999", []),
        ("from=yesterday", ["Rent", "Coffee House"]),
        ("min=many&cursor=%00", ["Rent", "Coffee House"]),
    ],
)
def test_filters_stand_in_the_address(page, enter, query, expected):
    enter("Coffee House")
    enter("Rent", "-20000.00", dt.date(2026, 11, 5))
    assert payees(page(f"/transactions?{query}")) == expected


def test_pages_follow_each_other_and_keep_the_filters(page, enter):
    for number in range(60):
        enter(f"Shop {number:02d}", day=dt.date(2026, 9, 1) + dt.timedelta(number))
    first = page("/transactions?q=shop")
    assert len(payees(first)) == 50
    older = first.select_one('a[rel="next"]')["href"]
    assert "q=shop" in older
    second = page(older)
    assert len(payees(second)) == 10
    assert not set(payees(first)) & set(payees(second))
    assert second.select_one('a[rel="next"]') is None


def test_one_transaction_shows_what_the_bank_said(page, enter):
    one = enter("Third Wave Coffee", "-180.00")
    text = visible_text(page(f"/transactions/{one}"))
    assert "Third Wave Coffee" in text
    assert "−₹180.00" in text


def test_a_category_can_be_given_to_the_others_of_the_payee_too(
    page, alice, enter, category_ids
):
    first, second = enter("Udupi Cafe"), enter("Udupi Cafe")
    shown = visible_text(page(f"/transactions/{first}"))
    assert "Also the other one from this payee" in shown
    sent = {"category": category_ids["Eating out"], "also_others": "y"}
    answer = alice.submit(f"/transactions/{first}/category", sent)
    assert answer.status_code == 303
    assert "chosen by you" in visible_text(page(f"/transactions/{first}"))
    assert "by a rule of yours" in visible_text(page(f"/transactions/{second}"))


def test_a_category_for_one_leaves_the_others(page, alice, enter, category_ids):
    first, second = enter("Udupi Cafe"), enter("Udupi Cafe")
    sent = {"category": category_ids["Eating out"]}
    alice.submit(f"/transactions/{first}/category", sent)
    assert "Uncategorised" in visible_text(page(f"/transactions/{second}"))


def test_a_deleted_transaction_is_gone(page, alice, enter):
    one = enter("Mistake")
    assert alice.submit(f"/transactions/{one}/delete").status_code == 303
    page(f"/transactions/{one}", status=404)
    assert alice.submit(f"/transactions/{one}/delete").status_code == 404


def test_a_payee_of_markup_and_formulas_is_text(page, enter):
    """Threat 40."""
    nasty = '<script>alert(1)</script> =HYPERLINK("x") {{7*7}} %s %(num)d'
    one = enter(nasty)
    for path in ("/transactions", f"/transactions/{one}"):
        assert nasty in visible_text(page(path))


@pytest.mark.parametrize("path", ["/category", "/delete"])
def test_charlie_cannot_change_and_nobody_must_log_in(charlie, client, enter, path):
    one = enter("Private")
    answer = charlie.submit(f"/transactions/{one}{path}", {"category": "1"})
    assert answer.status_code == 404
    assert client.submit(f"/transactions/{one}{path}").status_code == 303


def test_charlie_and_nobody_see_nothing_of_alices(charlie, client, enter):
    one = enter("Private")
    assert charlie.get(f"/transactions/{one}").status_code == 404
    assert "/login" in client.get(f"/transactions/{one}").location
    assert "Private" not in charlie.get("/transactions").text


def test_what_was_found_can_be_taken_as_a_file(alice, enter):
    enter("Coffee House")
    enter("Rent", "-20000.00", dt.date(2026, 11, 5))
    found = alice.open("/transactions/export.csv?q=payee:rent")
    assert found.mimetype == "text/csv"
    assert "transactions-2026-11-15.csv" in found.headers["Content-Disposition"]
    lines = found.text.splitlines()
    assert len(lines) == 2
    assert "-20000.00" in lines[1]
    book = alice.open("/transactions/export.xlsx")
    assert book.data.startswith(b"PK")


def test_a_file_holds_only_ones_own(charlie, enter):
    enter("Coffee House")
    found = charlie.open("/transactions/export.csv")
    assert "Coffee" not in found.text


@pytest.mark.parametrize(
    "query", ["endpoint=x", "_scheme=javascript&_external=1", "_anchor=x", "cursor=x"]
)
def test_addresses_are_built_of_known_filters_only(page, enter, query):
    for _ in range(51):
        enter("Coffee House")
    found = page(f"/transactions?{query}")
    links = [link["href"] for link in found.select("main .pf-stack a[href]")]
    assert all(link.startswith("/transactions") for link in links)
    assert not any("javascript" in link or "endpoint" in link for link in links)
