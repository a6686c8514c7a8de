"""Transactions changed in a real browser: many at once, split, tagged; by keyboard."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.test_pages import with_sample_data

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

pytestmark = pytest.mark.browser


def test_transactions_are_changed_by_mouse_and_by_keyboard(visitor: Page) -> None:
    page = visitor
    with_sample_data(page)
    tick_with_the_mouse(page)
    change_many_by_keyboard(page)
    take_the_offered_rule(page)
    tag_one(page)
    split_one(page)


def boxes(page: Page) -> Locator:
    return page.locator("input[name=chosen]")


def in_sight(page: Page, what: Locator) -> bool:
    box, size = what.bounding_box(), page.viewport_size
    return bool(box and size and 0 <= box["y"] <= size["height"] - box["height"])


def tick_with_the_mouse(page: Page) -> None:
    page.goto("/transactions")
    bar = page.locator("#bulk")
    assert not in_sight(page, bar)
    boxes(page).nth(0).click()
    boxes(page).nth(3).click(modifiers=["Shift"])
    expect(bar).to_contain_text("4 ticked")
    assert in_sight(page, bar)
    page.get_by_role("button", name="Untick all").click()
    assert not in_sight(page, bar)
    page.get_by_label("Tick all on this page").click()
    expect(bar).to_contain_text("50 ticked")
    page.get_by_label("Tick all on this page").click()
    expect(bar).not_to_contain_text("ticked")


def change_many_by_keyboard(page: Page) -> None:
    """Nothing but keys: tick two, choose a category, send."""
    page.goto("/transactions?q=payee:swiggy")
    boxes(page).nth(0).focus()
    page.keyboard.press("Space")
    boxes(page).nth(1).focus()
    page.keyboard.press("Space")
    page.locator("#bulk-category").focus()
    page.keyboard.type("Travel")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    done = page.locator(".pf-done")
    expect(done).to_contain_text("2 transactions changed.")
    expect(page.locator("#announcement")).to_contain_text("2 transactions changed.")
    expect(page.locator("tbody tr").nth(0)).to_contain_text("Travel")


def take_the_offered_rule(page: Page) -> None:
    page.locator(".pf-done a").first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="What it would change")).to_be_visible()
    page.get_by_role("button", name="Save and apply to the past").press("Enter")
    expect(page.locator("#messages")).to_contain_text(re.compile(r"Saved; \d+ trans"))
    page.goto("/transactions?q=payee:swiggy")
    expect(page.locator("tbody tr").filter(has_not_text="Travel")).to_have_count(0)


def tag_one(page: Page) -> None:
    page.goto("/transactions")
    page.locator("tbody tr").first.get_by_role("link", name=re.compile("^Edit")).click()
    page.locator("#edit-tags").fill("goa, with friends")
    page.locator("#edit-tags").press("Enter")
    row = page.locator("tbody tr").first
    expect(row.get_by_role("link", name="goa")).to_be_visible()
    row.get_by_role("link", name="goa").click()
    expect(page).to_have_url(re.compile("q=tag"))
    expect(page.locator("tbody tr")).to_have_count(1)
    # The next one is offered what is known, after what is typed.
    page.goto("/transactions")
    page.locator("tbody tr").nth(1).get_by_role(
        "link", name=re.compile("^Edit")
    ).click()
    page.locator("#edit-tags").fill("Office, ")
    offered = page.locator("#edit-tags-known option").evaluate_all(
        "options => options.map(option => option.value)"
    )
    assert offered == ["Office, goa", "Office, with friends"]


def split_one(page: Page) -> None:
    page.goto("/transactions?q=is:out")
    page.locator("tbody th a").first.click()
    page.get_by_role("link", name="Split it into parts").click()
    parts = page.locator("fieldset.pf-part")
    whole = amount_of(page)
    for number, (amount, category) in enumerate(
        ((whole - 1, "Groceries"), (1, "Health"))
    ):
        part = parts.nth(number)
        part.get_by_label("Amount").fill(f"{amount:.2f}")
        part.get_by_label("Category").select_option(label=category)
    page.get_by_role("button", name="Save the parts").click()
    expect(page.locator("#messages")).to_contain_text("The transaction is split.")
    card = page.locator("#category-card")
    expect(card).to_contain_text("Groceries")
    expect(card).to_contain_text("Health")
    page.locator(".pf-done").get_by_role("button", name="Undo").click()
    expect(page.locator("#messages")).to_contain_text("as it was before")


def amount_of(page: Page) -> float:
    """Read the amount of the transaction that the page splits."""
    text = page.locator("main .pf-amount").first.inner_text()
    found = re.search(r"[\d,]+\.\d\d", text)
    assert found, text
    return float(found[0].replace(",", ""))
