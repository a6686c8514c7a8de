"""What every HTML page keeps, checked on each GET that a test makes."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

import html5lib
from bs4 import BeautifulSoup, NavigableString
from bs4.builder import HTML5TreeBuilder
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect

from routes.security import CONTENT_SECURITY_POLICY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bs4 import Tag
    from flask import Flask
    from werkzeug.test import TestResponse

_HIDDEN_INPUTS = {"hidden", "submit", "button", "reset", "image"}
_NOT_SHOWN = ("script", "style", "template", "head")
_READ_OUT = ("aria-label", "placeholder", "title")


def check_page(app: Flask, response: TestResponse, *, signed_in: bool) -> BeautifulSoup:
    """Hold a page to the contract and give it parsed.

    Raises:
        AssertionError: the first clause that the page breaks.
    """
    assert response.mimetype == "text/html"
    markup = response.get_data(as_text=True)
    page = _parse(markup)
    _check_headers(response, signed_in=signed_in)
    _check_headings(page)
    _check_ids(page)
    _check_controls(page)
    _check_forms(app, page, response.request.path)
    _check_scripts(page)
    _check_attributes(page)
    _check_links(app, page, response.request.path)
    _check_canvases(page)
    _check_tables(page)
    _check_words(page)
    return page


def visible_text(page: BeautifulSoup) -> str:
    """Give what a person reads, without scripts and the like."""
    parts = (
        text.strip()
        for text in page.find_all(string=True)
        if type(text) is NavigableString
        and not any(parent.name in _NOT_SHOWN for parent in text.parents)
    )
    return " ".join(part for part in parts if part)


def _parse(markup: str) -> BeautifulSoup:
    """Parse a page and hold it to being well formed, at one go."""
    builder = _WatchedBuilder()
    page = BeautifulSoup(markup, builder=builder)
    assert not builder.errors, builder.errors[:3]
    return page


def _check_headers(response: TestResponse, *, signed_in: bool) -> None:
    policy = response.headers.getlist("Content-Security-Policy")
    assert policy == [CONTENT_SECURITY_POLICY]
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    if signed_in:
        assert "no-store" in response.headers.get("Cache-Control", "")


def _check_headings(page: BeautifulSoup) -> None:
    assert page.html is not None
    assert page.html.get("lang"), "no lang"
    main = page.select("h1")
    assert len(main) == 1, f"{len(main)} h1"
    assert page.title is not None
    heading, title = _words(main[0]), _words(page.title)
    assert title.startswith(heading), f"title {title!r} does not begin with {heading!r}"
    levels = [int(tag.name[1]) for tag in page.find_all(re.compile("^h[1-6]$"))]
    assert levels[0] == 1, "something stands above the h1"
    for above, below in pairwise(levels):
        assert below <= above + 1, f"h{above} is followed by h{below}"


def _check_ids(page: BeautifulSoup) -> None:
    ids = [tag["id"] for tag in page.select("[id]")]
    assert len(ids) == len(set(ids)), (
        f"ids twice: {[i for i in ids if ids.count(i) > 1]}"
    )
    for attribute in ("aria-labelledby", "aria-describedby", "aria-controls", "for"):
        for tag in page.select(f"[{attribute}]"):
            for name in str(tag[attribute]).split():
                assert name in ids, f"{attribute}={name} leads nowhere"


def _check_controls(page: BeautifulSoup) -> None:
    for control in page.select("input, select, textarea"):
        if control.name == "input" and control.get("type") in _HIDDEN_INPUTS:
            continue
        named = (
            control.get("aria-label")
            or control.get("aria-labelledby")
            or control.find_parent("label")
            or (control.get("id") and page.select_one(f'label[for="{control["id"]}"]'))
        )
        assert named, f"no label: {control}"
    for button in page.select("button, a[href]"):
        spoken = _words(button) or button.get("aria-label") or button.get("title")
        pictures = [image["alt"] for image in button.select("img[alt]")]
        assert spoken or pictures, f"no words: {button}"


def _check_forms(app: Flask, page: BeautifulSoup, base: str) -> None:
    for form in page.select("form"):
        method = str(form.get("method", "")).upper()
        assert method in {"GET", "POST"}, f"form without a method: {form.get('action')}"
        tokens = form.select('input[name="csrf_token"][value]')
        expected = 1 if method == "POST" else 0
        assert len(tokens) == expected, (
            f"{len(tokens)} CSRF fields: {form.get('action')}"
        )
        _assert_resolves(app, urljoin(base, str(form.get("action") or base)), method)


def _check_scripts(page: BeautifulSoup) -> None:
    for script in page.select("script"):
        if script.get("type") == "application/json":
            json.loads(script.string or "", parse_constant=_refuse_constant)
        else:
            assert script.get("src"), "inline script"
            assert not (script.string or "").strip()
    assert not page.select("style"), "inline style element"


def _check_attributes(page: BeautifulSoup) -> None:
    for tag in page.find_all(True):
        for name, value in tag.attrs.items():
            assert not name.lower().startswith("on"), f"handler {name} on {tag.name}"
            assert name.lower() != "style", f"style on {tag.name}"
            # Whatever a payee is called may be read out; it is never followed.
            if name not in _READ_OUT:
                assert "javascript:" not in str(value).lower(), f"javascript: in {name}"


def _check_links(app: Flask, page: BeautifulSoup, base: str) -> None:
    ids = {tag["id"] for tag in page.select("[id]")}
    for tag in page.select("[href], [src]"):
        link = str(tag.get("href") or tag.get("src") or "")
        assert link, f"empty link: {tag}"
        parts = urlsplit(urljoin(base, link))
        if parts.scheme == "data" or (parts.netloc and tag.name == "a"):
            continue  # a person may leave; the page itself may load nothing foreign
        assert not parts.netloc, f"foreign address: {link}"
        if link.startswith("#"):
            assert link[1:] in ids, f"{link} leads nowhere"
        else:
            _assert_resolves(app, parts.path, "GET")


def _assert_resolves(app: Flask, path: str, method: str) -> None:
    path = urlsplit(path).path
    try:
        endpoint, values = app.url_map.bind("localhost").match(path, method=method)
    except RequestRedirect:
        return
    except HTTPException as error:
        raise AssertionError(f"{method} {path}: {error.name}") from None
    if endpoint == "static":
        file = Path(app.static_folder or "") / values["filename"]
        assert file.is_file(), f"{path} is not there"


def _check_canvases(page: BeautifulSoup) -> None:
    for canvas in page.select("canvas"):
        assert canvas.get("role") == "img", "canvas without role"
        assert canvas.get("aria-label") or canvas.get("aria-labelledby"), (
            "canvas unnamed"
        )
        figure = canvas.find_parent("figure")
        assert figure is not None, "canvas outside a figure"
        assert figure.select_one("table"), "canvas without its table"


def _check_tables(page: BeautifulSoup) -> None:
    for table in page.select("table"):
        assert table.caption is not None, "table without a caption"
        heads = table.select("th")
        assert heads, "table without headers"
        assert all(head.get("scope") for head in heads), "header without a scope"


def _check_words(page: BeautifulSoup) -> None:
    found = re.search(r"\b(?:None|NaN|nan|undefined|Decimal\()", visible_text(page))
    assert not found, f"{found and found.group()} on the page"


def _words(tag: Tag) -> str:
    return " ".join(tag.get_text(" ", strip=True).split())


def _refuse_constant(name: str) -> None:
    raise AssertionError(f"{name} in a JSON block")


class _WatchedBuilder(HTML5TreeBuilder):
    """Keeps what the parser found wrong with a page."""

    errors: Sequence[object]

    def feed(self, markup: str) -> None:
        parser = html5lib.HTMLParser(tree=self.create_treebuilder)
        self.underlying_builder.parser = parser
        parser.parse(markup)
        self.errors = parser.errors
