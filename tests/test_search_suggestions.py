"""Ways in which a search that is being typed may go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.editor import Editor
from tests.importing import new_user, row
from utils.db_utils import reading
from utils.editing import Change
from utils.search import parse_search, read_names
from utils.search_suggestions import MOST, suggest_searches

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.engine import Engine

    from utils.clock import FixedClock


@pytest.fixture
def desk(any_engine: Engine, clock: FixedClock) -> Iterator[Editor]:
    desk = Editor(any_engine, clock, new_user(any_engine))
    desk.add(row(1, "-250", "UPI-SWIGGY-ORDER 1"), row(2, "-25", "UPI-SWIGGY-ORDER 2"))
    desk.enter("Third Wave Coffee", "-120")
    desk.edit(desk.all()[0].id, Change(tags=("goa trip",)))
    yield desk
    desk.jobs.close()


def _texts(desk: Editor, typed: str) -> list[str]:
    with reading(desk.engine) as connection:
        found = suggest_searches(connection, desk.user_id, typed, "INR")
        names = read_names(connection, desk.user_id, "INR")
    for one in found:
        if not one.text.endswith(":"):
            assert not parse_search(one.text, names).problems
    return [one.text for one in found]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("paye", ["payee:"]),
        ("payee:swi", ["payee:Swiggy "]),
        ("amount>5 third w", None),
        ('amount>5 "third w', ['amount>5 payee:"Third Wave Coffee" ']),
        ("-tag:trip", ['-tag:"goa trip" ']),
        ('category:"eating', ['category:"Eating out" ']),
        ("is:un", ["is:uncategorised "]),
        ("mode:up", ["mode:upi "]),
        ("account:cas", ["account:Cash "]),
        ("goa", ['tag:"goa trip" ']),
        ("amount:5", []),
        ('payee:"x" ', []),
        ("payee:", []),
        ("zzz", []),
    ],
)
def test_the_last_part_is_completed(
    desk: Editor, typed: str, expected: list[str] | None
) -> None:
    found = _texts(desk, typed)
    assert expected is None or found == expected


def test_an_empty_search_is_offered_the_fields(desk: Editor) -> None:
    found = _texts(desk, "")
    assert len(found) == MOST
    assert found[0] == "payee:"


def test_nothing_of_a_stranger_is_suggested(desk: Editor) -> None:
    stranger = new_user(desk.engine, "charlie")
    with reading(desk.engine) as connection:
        assert suggest_searches(connection, stranger, "payee:swi", "INR") == ()


def test_categories_are_found_by_their_names_in_the_readers_language(
    desk: Editor,
) -> None:
    words = {"Groceries": "किराना", "Eating out": "बाहर का खाना"}

    def translate(name: str) -> str:
        return words.get(name, name)

    with reading(desk.engine) as connection:
        found = suggest_searches(
            connection, desk.user_id, "category:बाहर", "INR", translate
        )
        names = read_names(connection, desk.user_id, "INR", translate)
    assert [one.text for one in found] == ['category:"बाहर का खाना" ']
    said, stored = (
        parse_search(f"category:{name}", names) for name in ("किराना", "Groceries")
    )
    assert said == stored
    assert not said.problems
