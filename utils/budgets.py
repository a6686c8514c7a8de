"""A user's own budgets: an amount per category and month, beside what was spent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from utils.errors import InvalidInput, NotFound
from utils.money import fits, from_minor, to_minor
from utils.sentences import sentence
from utils.store import budgets as store
from utils.store import categories, data_versions, kept_rows

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from decimal import Decimal

    from sqlalchemy.engine import Connection


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """A budget and what was spent of it; `left` is negative when it is overspent."""

    category_id: int
    category: str
    amount: Decimal
    currency: str
    spent: Decimal
    updated_at: dt.datetime

    @property
    def left(self) -> Decimal:
        """What may still be spent."""
        return self.amount - self.spent


def list_budgets(
    connection: Connection, user_id: int, spent: Mapping[str, int]
) -> list[BudgetLine]:
    """List the user's budgets by category.

    Args:
        connection: for reading.
        user_id: whose budgets.
        spent: minor units by category of the month that is asked for, as in
            `reports.Ledger.spending`.
    """
    return [_line(one, spent) for one in store.list_budgets(connection, user_id)]


def get_budget(
    connection: Connection, user_id: int, category_id: int, spent: Mapping[str, int]
) -> BudgetLine:
    """Get the budget of a category.

    Raises:
        NotFound: it has none, or is not the user's.
    """
    found = store.list_budgets(connection, user_id, category_id)
    if not found:
        raise NotFound
    return _line(found[0], spent)


def set_budget(
    connection: Connection,
    user_id: int,
    category_id: int,
    amount: Decimal,
    currency: str,
    now: dt.datetime,
) -> bool:
    """Keep what the user wants to spend in a category; tell whether it is new.

    Args:
        connection: in a writing transaction.
        user_id: whose budget.
        category_id: of spending.
        amount: per month, not negative.
        currency: the user's own.
        now: this moment.

    Raises:
        NotFound: the category is not the user's.
        InvalidInput: the amount cannot be one of the currency, or nothing is spent
            in categories of that kind.
    """
    data_versions.lock_version(connection, user_id)
    category = categories.get_category(connection, user_id, category_id)
    if category.kind != "expense":
        message = sentence("Only spending has a budget.")
        raise InvalidInput(message, field="category_id")
    if amount < 0 or not fits(amount, currency):
        message = sentence(
            "Please enter an amount that can be paid in %(currency)s.",
            currency=currency,
        )
        raise InvalidInput(message, field="amount")
    minor = to_minor(amount, currency)
    return store.save_budget(connection, user_id, category_id, minor, currency, now)


def remove_budget(
    connection: Connection, user_id: int, category_id: int, now: dt.datetime
) -> int:
    """Forget a budget; give the step that brings it back.

    Raises:
        NotFound: there is none.
    """
    data_versions.lock_version(connection, user_id)
    # Nothing is computed from a budget: it fits in again whatever else was changed.
    step = kept_rows.start(connection, user_id, None, now)
    if not store.remove_budget(connection, user_id, category_id, step):
        raise NotFound
    return step.id


def _line(budget: store.Budget, spent: Mapping[str, int]) -> BudgetLine:
    return BudgetLine(
        category_id=budget.category_id,
        category=budget.category,
        amount=from_minor(budget.amount_minor, budget.currency),
        currency=budget.currency,
        spent=from_minor(spent.get(budget.category, 0), budget.currency),
        updated_at=budget.updated_at,
    )
