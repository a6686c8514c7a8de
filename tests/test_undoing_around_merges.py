"""Undo where a merge came in between, or where links hang on more than two rows."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select, update

from database.tables import transaction_links, transactions
from tests.editor import Editor
from tests.importing import new_user, row
from tests.removals import add_rows
from utils import account_settings, category_settings
from utils.db_utils import reading, transaction
from utils.linking import refuse
from utils.splitting import TypedPart, join_parts, split_transaction
from utils.store import accounts, links
from utils.undoing import undo

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.engine import Engine

    from utils.clock import FixedClock


@pytest.fixture
def desk(any_engine: Engine, clock: FixedClock) -> Iterator[Editor]:
    desk = Editor(any_engine, clock, new_user(any_engine))
    yield desk
    desk.jobs.close()


def _account(desk: Editor, tail: str) -> int:
    with reading(desk.engine) as connection:
        known = accounts.list_accounts(connection, desk.user_id)
    return next(one.id for one in known if (one.number_masked or "").endswith(tail))


def _links(desk: Editor) -> list[tuple[int, int, str]]:
    columns = transaction_links.c
    query = select(columns.out_id, columns.in_id, columns.state)
    with reading(desk.engine) as connection:
        return sorted(tuple(one) for one in connection.execute(query))


def _named(desk: Editor) -> dict[int, str | None]:
    query = select(transactions.c.id, transactions.c.external_id)
    with reading(desk.engine) as connection:
        return {one.id: one.external_id for one in connection.execute(query)}


def _merge(desk: Editor, source: str, target: str) -> int:
    ids = _account(desk, source), _account(desk, target)
    step: int = desk.do(account_settings.merge_accounts, *ids).step_id
    return step


def _offer_two(desk: Editor) -> None:
    """Send 500 where two accounts got it by rows that are alike.

    Either is offered as the other side; a merge of the two drops one of them.
    """
    same = row(9, "500", "NEFT-SAVINGS", balance="900")
    add_rows(desk, "XX1111", row(9, "-500", "NEFT-ALICE"))
    add_rows(desk, "XX2222", same)
    add_rows(desk, "XX3333", same)


def _split_and_join(desk: Editor) -> tuple[int, int]:
    """Split shoes into Travel and Shopping and join them; give row and last step."""
    shoes = desk.enter("Shoes", "-300")
    typed = [
        TypedPart(Decimal(-100), desk.category("Travel")),
        TypedPart(Decimal(-200), desk.category("Shopping")),
    ]
    desk.do(split_transaction, shoes, typed)
    step: int = desk.do(join_parts, shoes)
    return shoes, step


def test_ids_of_programs_are_given_back_to_whom_they_belong(desk: Editor) -> None:
    add_rows(desk, "XX2222", row(2, "-100", "TEA"), row(4, "-200", "UPI-SWIGGY"))
    add_rows(desk, "XX3333", row(3, "-300", "SHOES"))
    tea, swiggy, shoes = desk.all()
    named = {tea.id: "a", swiggy.id: "b", shoes.id: "a"}
    with transaction(desk.engine) as connection:
        for row_id, external_id in named.items():
            this = update(transactions).where(transactions.c.id == row_id)
            connection.execute(this.values(external_id=external_id))
    step = _merge(desk, "2222", "3333")
    assert _named(desk) == named | {tea.id: None}
    desk.do(undo, step)
    assert _named(desk) == named


def test_links_that_were_only_offered_come_back_with_merged_accounts(
    desk: Editor,
) -> None:
    _offer_two(desk)
    before = _links(desk), desk.all()
    assert [state for *_, state in before[0]] == ["offered"] * 2
    desk.do(undo, _merge(desk, "2222", "3333"))
    assert _links(desk) == before[0]
    assert [(one.id, one.category) for one in desk.all()] == [
        (one.id, one.category) for one in before[1]
    ]


def test_parts_of_a_category_that_was_merged_come_back_in_the_other(
    desk: Editor,
) -> None:
    shoes, step = _split_and_join(desk)
    travel, groceries = desk.category("Travel"), desk.category("Groceries")
    desk.do(category_settings.merge_category, travel, groceries)
    desk.do(undo, step)
    parts = desk.get(shoes).parts
    assert [part.category for part in parts] == ["Groceries", "Shopping"]
    desk.check_sums()


def test_a_merge_taken_back_gives_former_parts_their_category_too(desk: Editor) -> None:
    shoes, step = _split_and_join(desk)
    travel, groceries = desk.category("Travel"), desk.category("Groceries")
    merged = desk.do(category_settings.merge_category, travel, groceries)
    desk.do(undo, merged.step_id)
    desk.do(undo, step)
    assert [part.category for part in desk.get(shoes).parts] == ["Travel", "Shopping"]


def test_a_link_refused_by_its_owner_stays_refused_after_a_merge_taken_back(
    desk: Editor,
) -> None:
    _offer_two(desk)
    with reading(desk.engine) as connection:
        offered = links.page_links(connection, desk.user_id, "offered", limit=9)
    desk.do(refuse, offered[0].id)
    before = _links(desk)
    desk.do(undo, _merge(desk, "2222", "3333"))
    assert _links(desk) == before
