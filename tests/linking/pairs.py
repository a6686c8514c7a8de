"""Two sides of a transfer, and what became of their link."""

from __future__ import annotations

from tests.importing import row, statement
from utils import transactions
from utils.db_utils import in_transaction, reading
from utils.store import categories
from utils.store import links as store

OUT = row(10, "-25000", "IMPS-412312345678-ALICE GREEN-SBIN-XXXXXXX5678-savings")


IN = row(11, "25000", "NEFT CR-HDFC0000001-ALICE GREEN-FROM HDFC")


NUMBERS = {"hdfc": "XX1234", "sbi": "XX5678", "axis": "XX9012"}


def add(desk, account, *rows):
    import_id = desk.upload(statement(rows, number=NUMBERS[account]))
    desk.commit(import_id)
    return import_id


def names(desk):
    """Category and source by narration; the sums are right."""
    desk.check_sums()
    with reading(desk.engine) as connection:
        known = {
            one.id: one.name
            for one in categories.list_categories(connection, desk.user_id)
        }
    return [(known.get(one.category_id), one.category_source) for one in desk.stored()]


def links(desk, *states):
    ids = [one.id for one in desk.stored()]
    with reading(desk.engine) as connection:
        found = store.links_of(connection, desk.user_id, ids)
    return [one for one in found if not states or one.state in states]


def write(desk, work):
    return in_transaction(desk.engine, work)


LINKED = ("Own transfer", "link")


def choose(desk, transaction_id, name):
    def work(connection):
        known = categories.list_categories(connection, desk.user_id)
        category_id = next(one.id for one in known if one.name == name)
        return transactions.set_category(
            connection,
            desk.user_id,
            transaction_id,
            category_id,
            also_others=True,
            now=desk.clock.now(),
        )

    return write(desk, work)
