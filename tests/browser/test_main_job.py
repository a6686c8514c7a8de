"""The whole main job, by hand in a real browser."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests import statements_made as made
from tests.people import PASSWORD

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

CHARTS_DRAWN = """
() => [...document.querySelectorAll('canvas')].map((canvas) => {
  if (canvas.hidden || !canvas.width || !canvas.height) return false;
  const copy = new OffscreenCanvas(canvas.width, canvas.height);
  const context = copy.getContext('2d', { willReadFrequently: true });
  context.drawImage(canvas, 0, 0);
  const pixels = context.getImageData(0, 0, canvas.width, canvas.height).data;
  return pixels.some((value, index) => index % 4 === 3 && value > 0);
})
"""
# A page that is still arriving has no root element yet: it does not fit so far.
FITS = "() => document.documentElement?.scrollWidth <= window.innerWidth"


def first_month(months_ago: int) -> dt.date:
    """Give the first of the month so many months before this one."""
    index = dt.date.today().year * 12 + dt.date.today().month - 1 - months_ago
    return dt.date(index // 12, index % 12 + 1, 1)


def sign_up(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="Register").first.click()
    page.get_by_label("E-mail").fill("asha@example.org")
    page.locator("[name=display_name]").fill("Asha Rao")
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("[name=confirm_password]").fill(PASSWORD)
    page.locator("main form button[type=submit]").click()
    expect(page.get_by_role("button", name="Log out")).to_be_visible()


def upload(page: Page, kind: str, *files: tuple[str, bytes]) -> None:
    page.goto("/upload")
    page.locator(f"input[name=kind][value={kind}]").check()
    page.locator("input[name=files]").set_input_files(
        [
            {"name": name, "mimeType": "application/octet-stream", "buffer": content}
            for name, content in files
        ]
    )
    with page.expect_navigation():
        page.get_by_role("button", name="Read and preview").click()
    # The page looks again every two to ten seconds, the later the busier the server.
    heading = page.get_by_role("heading", level=1)
    expect(heading).not_to_have_text("Being read", timeout=60_000)


def add_all(page: Page, count: int) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text("Preview")
    page.get_by_role("button", name=f"Add {count} transactions").click()
    page.wait_for_url(re.compile(r"/dashboard|found=first"))


def test_a_newcomer_does_the_main_job(visitor):
    page = visitor
    sign_up(page)
    bank = made.household(first_month(9), 9)

    upload(page, "bank", ("statement.csv", made.hdfc_csv(bank)))
    expect(page.get_by_text("closing")).to_be_visible()
    add_all(page, len(bank))

    # The same file again adds nothing.
    upload(page, "bank", ("again.csv", made.hdfc_csv(bank)))
    page.get_by_role("button", name="Done, nothing to add").click()

    card = made.card_lines(first_month(1))
    upload(page, "card", ("card.csv", made.card_csv(card)))
    add_all(page, len(card))
    wallet = made.card_lines(first_month(2))[:2]
    # Two days that could be the third and seventh, or March and July.
    upload(page, "upi", ("wallet.csv", made.wallet_csv(wallet)))
    expect(page.get_by_role("heading", name="Day first")).to_be_visible()
    page.get_by_role("button", name=re.compile("This is right.*Day first")).click()
    add_all(page, len(wallet))

    see_predictions(page)
    correct_a_category(page)
    undo_the_wallet(page, len(wallet))
    page.get_by_role("button", name="Log out").click()
    page.goto("/dashboard")
    expect(page).to_have_url(re.compile("/login"))


def see_predictions(page: Page) -> None:
    page.goto("/dashboard")
    cards = page.locator(".pf-prediction")
    expect(cards).to_have_count(5)
    for words in ("Expense", "Savings", "Bills", "Unusual", "Budget"):
        expect(cards.filter(has_text=words).first).to_be_visible()
    assert "₹" in cards.first.inner_text()
    page.wait_for_function(f"() => ({CHARTS_DRAWN})().every(Boolean)")
    assert len(page.evaluate(CHARTS_DRAWN)) >= 4
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        # Charts follow the width a moment later.
        page.wait_for_function(FITS)


def correct_a_category(page: Page) -> None:
    page.goto("/transactions?q=swiggy")
    page.get_by_role("link", name=re.compile("swiggy", re.IGNORECASE)).first.click()
    page.locator("select[name=category]").select_option(label="Gifts & donations")
    category = page.get_by_role("region", name="Category")
    category.get_by_role("button", name="Save").click()
    expect(page.get_by_text("transactions changed")).to_be_visible()
    page.goto("/transactions?q=swiggy")
    rows = page.locator("tbody tr")
    assert rows.count() > 10
    expect(rows.filter(has_text="Gifts & donations")).to_have_count(rows.count())


def undo_the_wallet(page: Page, count: int) -> None:
    page.goto("/imports")
    row = page.locator("tbody tr").filter(has_text="wallet.csv")
    row.get_by_role("button", name=re.compile("^Undo")).click()
    said = page.get_by_text(f"{count} transactions were removed.", exact=True)
    expect(said).to_be_visible()
    page.goto("/imports")
    expect(row).to_contain_text("Undone")


def test_every_kind_of_file_and_what_is_none(visitor):
    page = visitor
    sign_up(page)
    lines = made.household(first_month(3), 2)
    for number, (name, content) in enumerate(
        {
            "account.xls": made.sbi_text_as_xls(lines),
            "OpTransactionHistory.xls": made.icici_xls(lines),
            "statement.xlsx": made.idfc_xlsx(lines),
        }.items()
    ):
        upload(page, "bank", (name, content))
        # The page looks again for its file every two to ten seconds.
        expect(page.get_by_text("closing"), name).to_be_visible()
        # Another bank's statement has another account number: nothing is a duplicate.
        add_all(page, len(lines))
        assert number < 3

    upload(page, "bank", ("empty.csv", b""))
    expect(page.get_by_text("empty", exact=False).first).to_be_visible()
    upload(page, "bank", ("holiday.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256))))
    expect(page.locator("main")).to_contain_text("holiday.png")
    expect(page.get_by_role("button", name=re.compile("^Add"))).to_have_count(0)

    upload(
        page,
        "bank",
        ("one.csv", made.hdfc_csv(lines[:3])),
        ("two.csv", made.hdfc_csv(lines[3:9])),
    )
    page.wait_for_url("**/imports?batch=*")
    expect(page.locator("tbody tr")).to_have_count(2)
    # It looks again for its files every two to ten seconds.
    together = page.get_by_role("button", name="Add 9 transactions")
    expect(together).to_be_visible(timeout=60_000)
    together.click()
    said = page.locator("#messages").get_by_text("9 transactions were added.")
    expect(said).to_be_visible()


def test_sample_data_fills_every_page_at_phone_width(visitor):
    page = visitor
    page.set_viewport_size({"width": 360, "height": 740})
    page.emulate_media(color_scheme="dark")
    page.goto("/register")
    page.locator("[name=email]").fill("ravi@example.org")
    page.locator("[name=display_name]").fill("Ravi")
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("[name=confirm_password]").fill(PASSWORD)
    page.locator("main form button[type=submit]").click()
    page.goto("/upload")
    page.get_by_role("button", name="Try it with sample data").click()
    page.wait_for_url("**/dashboard")
    for path in (
        "/dashboard",
        "/transactions",
        "/bills",
        "/budgets",
        "/alerts",
        "/report-card",
        "/imports",
        "/settings",
        "/upload",
    ):
        page.goto(path)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert page.evaluate(FITS), f"{path} scrolls sideways"
