"""Every page by the rules of WCAG 2.2 AA, on a phone and a desk, light and dark."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.screenshots import PAGES, register_with_sample_data
from tests.browser.server import running_app

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Page

AXE = Path(__file__).parent / "vendor" / "axe-4.14.1.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async (rules) => {
  const found = await axe.run(document, {runOnly: rules});
  return found.violations.map((v) => [v.id, v.impact, v.nodes.map((n) => n.target[0])]);
}"""
# Keeps what a person reaches with the Tab key, and where the page does not show it.
WATCH_FOCUS = """() => {
  globalThis.reached = new Set();
  globalThis.unseen = new Set();
  addEventListener("focusin", ({target}) => {
    const style = getComputedStyle(target);
    reached.add(target);
    if (style.outlineStyle === "none" && style.boxShadow === "none")
      unseen.add(target.outerHTML.slice(0, 120));
  });
}"""
REACHABLE = """() => [...document.querySelectorAll(
  "a[href], button, input:not([type=hidden]), select, textarea, summary"
)].filter((e) => e.checkVisibility() && !e.disabled
  && !(e.type === "radio" && !e.checked && e.form?.elements[e.name]?.value))
"""
MISSED = f"() => ({REACHABLE})().filter((e) => !reached.has(e)).map((e) => e.outerHTML)"
WIDTHS = "[document.documentElement.scrollWidth, innerWidth]"
PUBLIC = {"log-in": "/login", "register": "/register", "not-found": "/nowhere"}


@pytest.fixture(scope="module")
def inside(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[BrowserContext]:
    """A browser that is logged in, with the sample household."""
    with running_app(tmp_path_factory.mktemp("accessibility")) as url:
        context = browser.new_context(base_url=url)
        page = context.new_page()
        page.set_default_timeout(60_000)
        register_with_sample_data(page)
        page.close()
        yield context
        context.close()


@pytest.fixture
def page(inside: BrowserContext) -> Iterator[Page]:
    fresh = inside.new_page()
    fresh.set_default_timeout(60_000)
    yield fresh
    fresh.close()


def violations(page: Page) -> list[object]:
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[object] = page.evaluate(RUN, RULES)
    return found


@pytest.mark.parametrize("name", [*PAGES, "transaction", "import"])
def test_no_page_breaks_a_rule(page: Page, name: str) -> None:
    path = PAGES.get(name) or _path_of(page, name)
    # Colours go by theme and layout by width; crossing them finds nothing more.
    for theme, width in (("light", 1280), ("dark", 360)):
        page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(path)
        found = violations(page)
        assert found == [], f"{theme} {width}: {json.dumps(found, indent=1)}"


def _path_of(page: Page, name: str) -> str:
    """Find a page of one thing by the list that leads to it."""
    page.goto(PAGES["transactions" if name == "transaction" else "imports"])
    link = page.locator("main table a, main .pf-list a").first
    return str(link.get_attribute("href"))


@pytest.mark.parametrize("name", PUBLIC)
def test_nobody_meets_a_broken_rule(
    browser: Browser, inside: BrowserContext, page: Page, name: str
) -> None:
    page.goto("/login")
    context = browser.new_context(base_url=page.url.rsplit("/", 1)[0])
    outside = context.new_page()
    for theme in ("light", "dark"):
        outside.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
        outside.goto(PUBLIC[name])
        assert violations(outside) == []
    context.close()


@pytest.mark.parametrize("name", PAGES)
def test_no_page_scrolls_sideways_on_a_phone_or_at_twice_the_size(
    page: Page, name: str
) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(PAGES[name])
    for width in (360, 640):
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate("() => new Promise(requestAnimationFrame)")
        content, window = page.evaluate(WIDTHS)
        assert content <= window, width


@pytest.mark.parametrize("name", PAGES)
def test_the_keyboard_reaches_everything_and_sees_where_it_is(
    page: Page, name: str
) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    # A sign that fades in is no sign yet in the moment of the key.
    page.emulate_media(reduced_motion="reduce")
    page.goto(PAGES[name])
    page.evaluate(WATCH_FOCUS)
    reached = -1
    while reached < (reached := page.evaluate("reached.size")):
        for _ in range(25):
            page.keyboard.press("Tab")
    assert page.evaluate(MISSED) == []
    assert page.evaluate("[...unseen]") == []
