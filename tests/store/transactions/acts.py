"""What is done with the transactions of the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from utils import transactions as service
from utils.db_utils import in_transaction, reading
from utils.store import categories
from utils.store import transactions as store
from utils.store.transaction_filter import TransactionFilter

if TYPE_CHECKING:
    from tests.importing import Desk


def category_of(desk: Desk, name: str) -> int:
    with reading(desk.engine) as connection:
        found = categories.list_categories(connection, desk.user_id)
    return next(one.id for one in found if one.name == name)


def narrations(desk: Desk, **wanted: object) -> list[str]:
    with reading(desk.engine) as connection:
        found = TransactionFilter(**wanted)  # type: ignore[arg-type]
        page = store.list_transactions(connection, desk.user_id, found)
        assert store.count_transactions(connection, desk.user_id, found) == len(
            page.rows
        )
    return [one.narration for one in page.rows]


def set_category(
    desk: Desk, narration: str, category: str | None, **options: bool
) -> int:
    (chosen,) = [one for one in desk.stored() if one.narration == narration]
    category_id = None if category is None else category_of(desk, category)
    return in_transaction(
        desk.engine,
        lambda c: service.set_category(
            c,
            desk.user_id,
            chosen.id,
            category_id,
            also_others=options.get("also_others", False),
            now=desk.clock.now(),
        ),
    )


def delete(desk: Desk, transaction_id: int, user_id: int) -> None:
    in_transaction(
        desk.engine,
        lambda c: service.delete_transaction(
            c, user_id, transaction_id, desk.clock.now()
        ),
    )
