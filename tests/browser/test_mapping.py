"""Saying in a real browser what a file's columns mean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.test_main_job import FITS, sign_up, upload

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

TWO_AMOUNTS = b"""Account number,50100001234
Date,Text,First amount,Second amount
13/01/2026,HOTEL,-50.00,-4150.00
14/01/2026,SHOP,-10.00,-830.00
15/01/2026,TAXI,-3.00,-249.00
"""


def heading(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(words)


def fits_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.wait_for_function(FITS)
    page.set_viewport_size({"width": 1280, "height": 900})


def test_a_column_is_asked_for_corrected_and_remembered(visitor: Page) -> None:
    page = visitor
    sign_up(page)
    upload(page, "bank", ("card.csv", TWO_AMOUNTS))
    heading(page, "Which is right?")
    fits_a_phone(page)
    expect(page.locator("mark").first).to_be_visible()
    page.get_by_role("button", name=re.compile("First amount")).click()
    heading(page, "Preview")
    expect(page.locator("tbody")).to_contain_text("50.00")

    # It was the other one, and one line is nobody's business.
    page.get_by_role("link", name="Change it").click()
    heading(page, "How the file is read")
    fits_a_phone(page)
    page.get_by_label("Second amount").select_option(label="Amount, in and out")
    page.get_by_role("checkbox", name=re.compile("line 5")).check()
    page.get_by_role("button", name="Read again").click()
    heading(page, "Preview")
    expect(page.locator("summary", has_text="What changed")).to_be_visible()
    expect(page.locator("main")).to_contain_text("2 new, 1 left out by you")
    fits_a_phone(page)
    page.get_by_role("button", name="Add 2 transactions").click()
    expect(page.get_by_role("heading", name="Here is what I found")).to_be_visible()

    upload(page, "bank", ("next.csv", TWO_AMOUNTS))
    heading(page, "Preview")
    expect(page.locator("main")).to_contain_text("Read as you told us")
    expect(page.locator("main")).to_contain_text("1 new, 2 already here")
