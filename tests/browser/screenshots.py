"""Pictures of the running program: ``python -m tests.browser.screenshots FOLDER``."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from tests.browser.conftest import CHROMIUM_FLAGS, find_chromium
from tests.browser.server import running_app
from tests.people import PASSWORD

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PAGES = {
    "dashboard": "/dashboard",
    "upload": "/upload",
    "imports": "/imports",
    "transactions": "/transactions",
    "bills": "/bills",
    "bill-calendar": "/bills/calendar",
    "budgets": "/budgets",
    "goals": "/goals",
    "alerts": "/alerts",
    "report-card": "/report-card",
    "settings": "/settings",
    "review": "/transactions/review",
    "rules": "/settings/rules",
    "rule": "/settings/rules/new",
    "categories": "/settings/categories",
    "accounts": "/settings/accounts",
    "account": "/settings/accounts/1",
}
SIZES = ((360, 780), (1280, 1600))
THEMES = ("light", "dark")


def register_with_sample_data(page: Page) -> None:
    """Sign up and fill the account with the sample household."""
    page.goto("/register")
    page.fill("[name=email]", "asha@example.org")
    page.fill("[name=display_name]", "Asha")
    page.fill("[name=password]", PASSWORD)
    page.fill("[name=confirm_password]", PASSWORD)
    page.click("main button[type=submit]")
    page.goto("/upload")
    page.click("form[action$='/upload/sample'] button")
    page.wait_for_url("**/dashboard")


def take(browser: Browser, url: str, folder: Path, names: list[str]) -> None:
    """Take a picture of each page at each width in each theme."""
    context = browser.new_context(base_url=url)
    page = context.new_page()
    page.set_default_timeout(60_000)
    register_with_sample_data(page)
    for theme in THEMES:
        page.emulate_media(color_scheme=theme)
        for width, height in SIZES:
            page.set_viewport_size({"width": width, "height": height})
            for name in names:
                page.goto(PAGES[name])
                page.wait_for_load_state("networkidle")
                target = folder / f"{name}-{width}-{theme}.png"
                page.screenshot(path=target)


def main(arguments: list[str]) -> int:
    """Take the pictures into the folder named first, of the pages named after it."""
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as data,
        running_app(Path(data)) as url,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=CHROMIUM_FLAGS
        )
        take(browser, url, folder, arguments[1:] or list(PAGES))
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
