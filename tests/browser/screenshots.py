"""Pictures of the running program: ``python -m tests.browser.screenshots FOLDER``."""

from __future__ import annotations

import datetime as dt
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from tests import statements_made as made
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
    "preview": "/upload/2",
    "login": "/login",
}
COLOURS = 128
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


def save_for_a_goal(page: Page) -> None:
    """Add a goal, so that its page is not empty."""
    page.goto("/goals")
    page.get_by_label("What for?").fill("A journey to Ladakh")
    page.get_by_label("How much is needed?").fill("90000")
    page.get_by_label("How much is there already?").fill("22500")
    in_a_year = dt.datetime.now(tz=dt.UTC).date() + dt.timedelta(days=300)
    page.get_by_label("By when?").fill(in_a_year.isoformat())
    page.click("main form[action$='/goals'] button")


def upload_a_statement(page: Page) -> None:
    """Bring a statement as far as its preview."""
    page.goto("/upload")
    first = dt.datetime.now(tz=dt.UTC).date().replace(day=1) - dt.timedelta(days=62)
    content = made.hdfc_csv(made.household(first.replace(day=1), 1))
    file = {"name": "statement.csv", "mimeType": "text/csv", "buffer": content}
    page.locator("input[name=files]").set_input_files([file])
    page.get_by_role("button", name="Read and preview").click()
    page.get_by_role("heading", name=re.compile("^Preview")).wait_for()


def shrink(picture: Path) -> None:
    """Give the picture a palette, where ImageMagick is there to do it."""
    program = shutil.which("magick") or shutil.which("convert")
    if program:
        palette = ["+dither", "-colors", str(COLOURS)]
        subprocess.run([program, picture, *palette, f"png8:{picture}"], check=True)


def take(browser: Browser, url: str, folder: Path, names: list[str]) -> None:
    """Take a picture of each page at each width in each theme."""
    context = browser.new_context(base_url=url)
    page = context.new_page()
    page.set_default_timeout(60_000)
    stranger = browser.new_context(base_url=url).new_page()
    register_with_sample_data(page)
    save_for_a_goal(page)
    upload_a_statement(page)
    for theme in THEMES:
        for width, height in SIZES:
            for name in names:
                shown = stranger if name == "login" else page
                shown.set_viewport_size({"width": width, "height": height})
                shown.emulate_media(color_scheme=theme, reduced_motion="reduce")
                shown.goto(PAGES[name])
                shown.wait_for_load_state("networkidle")
                target = folder / f"{name}-{width}-{theme}.png"
                shown.screenshot(path=target)
                shrink(target)


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
