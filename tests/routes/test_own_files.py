from __future__ import annotations

import re
from typing import TYPE_CHECKING

from flask import Flask, url_for

from routes import own_files

if TYPE_CHECKING:
    from pathlib import Path

    from tests.people import Person

PLAIN = "/static/css/style.css"


def links(person: Person) -> list[str]:
    return re.findall(r'(?:href|src)="(/static/[^"]+)"', person.get("/login").text)


def test_whatever_a_page_loads_is_kept_for_good(nobody: Person) -> None:
    asked = links(nobody)
    assert len(asked) > 8
    for link in asked:
        answer = nobody.get(link)
        assert answer.status_code == 200, link
        assert "immutable" in answer.headers["Cache-Control"], link


def test_a_script_imports_from_the_folder_that_it_came_from(nobody: Person) -> None:
    script = next(link for link in links(nobody) if link.endswith("js/page.js"))
    folder = script.rsplit("/", 1)[0]
    names = re.findall(r'from "\./([^"]+)"', nobody.get(script).text)
    assert names
    for name in names:
        kept = nobody.get(f"{folder}/{name}").headers["Cache-Control"]
        assert "immutable" in kept


def test_a_page_of_the_release_before_gets_its_files_but_keeps_none(
    nobody: Person,
) -> None:
    for path in (PLAIN, "/static/v-0123456789ab/css/style.css"):
        answer = nobody.get(path)
        assert answer.status_code == 200
        assert answer.headers["Cache-Control"] == "no-cache"
        known = {"If-None-Match": answer.headers["ETag"]}
        assert nobody.get(path, headers=known).status_code == 304
    assert nobody.get("/static/vendor/nothing-1.0.js").status_code == 404
    assert nobody.get("/static/v-x/../../app.py").status_code == 404


def address(folder: Path) -> str:
    app = Flask(__name__, static_folder=str(folder))
    own_files.init_app(app)
    with app.test_request_context():
        return url_for("static", filename="a.css")


def test_the_address_changes_with_what_the_files_hold(tmp_path: Path) -> None:
    (tmp_path / "vendor").mkdir()
    (tmp_path / "a.css").write_text("a { }")
    first = address(tmp_path)
    (tmp_path / "vendor" / "x-1.0.css").write_text("x { }")
    assert address(tmp_path) == first
    (tmp_path / "a.css").write_text("b { }")
    assert address(tmp_path) != first
