"""A desk whose owner edits transactions."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

from tests.importing import Desk
from utils import transactions as service
from utils.db_utils import in_transaction, reading
from utils.editing import Change, edit_transaction
from utils.store import categories
from utils.store import transactions as store
from utils.store.transaction_filter import TransactionFilter

if TYPE_CHECKING:
    from collections.abc import Callable

    from utils.store.transaction_rows import Transaction

ALL = TransactionFilter()


class Editor(Desk):
    """A desk whose owner edits; each act has a moment of its own."""

    def do(self, work: Callable[..., object], *arguments: object, **more: object):  # type: ignore[no-untyped-def]
        self.clock.advance(dt.timedelta(seconds=1))
        now = self.clock.now()
        return in_transaction(
            self.engine, lambda c: work(c, self.user_id, *arguments, now, **more)
        )

    def all(self, wanted: TransactionFilter = ALL) -> list[Transaction]:
        with reading(self.engine) as connection:
            found = store.iterate_transactions(connection, self.user_id, wanted)
            return sorted(found, key=lambda one: one.id)

    def get(self, transaction_id: int) -> Transaction:  # type: ignore[override]
        with reading(self.engine) as connection:
            return store.get_transaction(connection, self.user_id, transaction_id)

    def category(self, name: str) -> int:
        with reading(self.engine) as connection:
            known = categories.list_categories(connection, self.user_id)
        return next(one.id for one in known if one.name == name)

    def edit(self, transaction_id: int, change: Change, **more: object) -> int:
        step: int = self.do(edit_transaction, transaction_id, change, **more)
        return step

    def enter(self, payee: str, amount: str, day: int = 5) -> int:
        entry = service.Entry(dt.date(2026, 1, day), Decimal(amount), payee)
        now = self.clock.now()
        return in_transaction(
            self.engine,
            lambda c: service.enter_by_hand(c, self.user_id, entry, "INR", now),
        )


def without_moment(rows: list[Transaction]) -> list[dict[str, object]]:
    """Give all that undoing brings back: everything but the last change's moment."""
    names = [name for name in rows[0].__slots__ if name != "updated_at"]
    return [{name: getattr(one, name) for name in names} for one in rows]
