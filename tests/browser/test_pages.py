"""Each page's main act in a real browser, and the main job without script."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests import statements_made as made
from tests.browser.conftest import Watcher
from tests.browser.test_main_job import (
    CHARTS_DRAWN,
    add_all,
    first_month,
    sign_up,
    upload,
)

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

WATCH_SHIFTS = """
globalThis.shifted = 0;
new PerformanceObserver((list) => {
  for (const each of list.getEntries()) globalThis.shifted += each.value;
}).observe({ type: "layout-shift", buffered: true });
"""


def with_sample_data(page: Page) -> None:
    sign_up(page)
    page.goto("/upload")
    page.get_by_role("button", name="Try it with sample data").click()
    page.wait_for_url("**/dashboard")


def test_each_page_does_what_it_is_for(visitor: Page) -> None:
    page = visitor
    with_sample_data(page)
    change_the_month(page)
    put_a_suggestion_aside(page)
    take_a_budget(page)
    save_for_a_goal(page)
    call_an_alert_normal(page)
    dismiss_a_bill(page)
    look_at_the_calendar(page)
    review_a_payee(page)
    add_a_category(page)
    rename_an_account(page)
    undo_the_sample(page)


def said(page: Page, words: str) -> None:
    """Seen in a message, and spoken by a reader of screens."""
    expect(page.locator("#messages")).to_contain_text(words)
    expect(page.locator("#announcement")).to_contain_text(words)


def change_the_month(page: Page) -> None:
    page.locator("a[rel=prev]").click()
    expect(page).to_have_url(re.compile("month=20"))
    page.wait_for_function(f"() => ({CHARTS_DRAWN})().every(Boolean)")
    figure = page.locator("figure[data-chart=flow]")
    expect(figure.locator("table")).to_be_hidden()
    figure.get_by_text("Figures as a table").click()
    expect(figure.locator("table")).to_be_visible()


def put_a_suggestion_aside(page: Page) -> None:
    page.goto("/dashboard")
    before = page.locator(".pf-suggestions > li").count()
    page.get_by_role("button", name=re.compile("^Later")).first.click()
    said(page, "two weeks")
    assert page.locator(".pf-suggestions > li").count() <= before


def take_a_budget(page: Page) -> None:
    page.goto("/budgets")
    row = page.locator(".pf-budget").filter(has_text="Groceries").first
    row.locator("input[name=amount]").fill("12,500")
    row.get_by_role("button", name="Make it mine").click()
    expect(page.locator(".pf-budget").filter(has_text="of your ₹12,500")).to_have_count(
        1
    )


def save_for_a_goal(page: Page) -> None:
    page.goto("/goals")
    page.get_by_label("What for?").fill("A bicycle")
    page.get_by_label("How much is needed?").fill("24000")
    page.get_by_role("button", name="Add").click()
    expect(page.locator(".pf-budget").filter(has_text="A bicycle")).to_contain_text(
        "of ₹24,000.00"
    )


def call_an_alert_normal(page: Page) -> None:
    page.goto("/alerts")
    rows = page.locator("tbody tr")
    before = rows.count()
    rows.first.get_by_role("button", name="Normal for me").click()
    expect(page.get_by_role("heading", name="Normal for you")).to_be_visible()
    assert page.locator("tbody tr").count() < before


def dismiss_a_bill(page: Page) -> None:
    page.goto("/bills")
    row = page.locator("tbody tr").filter(has_text="Netflix").last
    row.locator("summary").click()
    row.get_by_role("button", name="No bill").click()
    expect(page.get_by_role("heading", name=re.compile("as you said"))).to_be_visible()


def look_at_the_calendar(page: Page) -> None:
    page.get_by_role("link", name="Calendar").click()
    expect(page.locator(".pf-calendar-entry").first).to_be_visible()


def review_a_payee(page: Page) -> None:
    page.goto("/transactions/review")
    before = page.locator("main").inner_text()
    page.locator("[data-key]").first.click()
    assert page.locator("main").inner_text() != before


def add_a_category(page: Page) -> None:
    page.goto("/settings/categories")
    page.get_by_label("Name", exact=True).first.fill("Tabla lessons")
    page.get_by_role("button", name="Add it").click()
    expect(page.get_by_role("row").filter(has_text="Tabla lessons")).to_have_count(1)


def rename_an_account(page: Page) -> None:
    page.goto("/settings/accounts")
    page.locator("tbody a").first.click()
    page.get_by_label("Name").fill("Daily money")
    page.get_by_role("button", name="Save").click()
    page.goto("/settings/accounts")
    expect(page.get_by_role("link", name="Daily money")).to_be_visible()


def undo_the_sample(page: Page) -> None:
    page.goto("/imports")
    page.get_by_role("button", name=re.compile("^Undo")).first.click()
    page.goto("/imports")
    expect(page.locator("tbody")).to_contain_text(re.compile("Undo"))


def test_nothing_moves_when_the_charts_are_drawn(visitor: Page) -> None:
    page = visitor
    with_sample_data(page)
    page.add_init_script(WATCH_SHIFTS)
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        for path in ("/dashboard", "/bills", "/budgets"):
            page.goto(path)
            page.wait_for_function(f"() => ({CHARTS_DRAWN})().every(Boolean)")
            page.wait_for_timeout(300)
            assert page.evaluate("globalThis.shifted") < 0.02, (path, width)


def test_the_main_job_needs_no_script(browser: Browser, server: str) -> None:
    context = browser.new_context(base_url=server, java_script_enabled=False)
    page = context.new_page()
    page.set_default_timeout(20_000)
    watcher = Watcher(page, server)
    sign_up(page)
    bank = made.household(first_month(4), 4)
    upload(page, "bank", ("statement.csv", made.hdfc_csv(bank)))
    add_all(page, len(bank))
    page.goto("/dashboard")
    expect(page.locator(".pf-prediction")).to_have_count(5)
    # Without drawings every table stands open.
    expect(page.locator("figure[data-chart=flow] table")).to_be_visible()
    expect(page.locator("figure[data-chart=flow] canvas")).to_be_hidden()
    context.close()
    assert watcher.faults == []
