"""Budgets: what its owner wants to spend in a category each month."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from flask_login import current_user

from routes.conventions import editing
from routes.conventions.listing import list_query, page_schema, short_page
from routes.conventions.parsing import Resource
from routes.deps import current_user_id, read_connection, services
from routes.schemas.ledger import BudgetChangeSchema, BudgetSchema
from utils import budgets as service
from utils import reports
from utils.dates import month_of
from utils.db_utils import in_transaction
from utils.errors import NotFound

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flask import Response
    from sqlalchemy.engine import Connection

    from utils.budgets import BudgetLine

PATH: Final = "/budgets"
blueprint = Resource("api_budgets", __name__, description="One's own budgets.")


@blueprint.get("")
@blueprint.arguments(list_query(BudgetSchema), location="query")
@blueprint.response(200, page_schema(BudgetSchema))
def list_budgets(query: dict[str, Any]) -> Response:
    """List the budgets with what was spent of them this month."""
    connection = read_connection()
    found = service.list_budgets(connection, current_user_id(), _spent(connection))
    return short_page(
        found, query, BudgetSchema, "budgets", lambda one: one.category_id
    )


@blueprint.get("/<int:category_id>")
@blueprint.response(200, BudgetSchema)
def get_budget(category_id: int) -> BudgetLine:
    """Give the budget of a category."""
    return _load(read_connection(), category_id)


@blueprint.put("/<int:category_id>")
@blueprint.arguments(BudgetChangeSchema)
@blueprint.response(200, BudgetSchema)
def set_budget(body: dict[str, Any], category_id: int) -> BudgetLine:
    """Set the budget of a category, whether or not it had one."""
    user_id, now, currency = current_user_id(), services().clock.now(), _currency()

    def work(connection: Connection) -> BudgetLine:
        try:
            seen = BudgetSchema().dump(_load(connection, category_id))
        except NotFound:
            seen = None
        editing.check_unchanged(seen)
        service.set_budget(
            connection, user_id, category_id, body["amount"], currency, now
        )
        return _load(connection, category_id)

    return in_transaction(services().engine, work)


@blueprint.delete("/<int:category_id>")
@blueprint.response(204)
def remove_budget(category_id: int) -> None:
    """Forget the budget of a category."""
    user_id, now = current_user_id(), services().clock.now()
    editing.remove(
        BudgetSchema(),
        lambda db: _load(db, category_id),
        lambda db: service.remove_budget(db, user_id, category_id, now),
    )


def _load(connection: Connection, category_id: int) -> BudgetLine:
    spent = _spent(connection)
    return service.get_budget(connection, current_user_id(), category_id, spent)


def _spent(connection: Connection) -> Mapping[str, int]:
    ledger = reports.read_ledger(connection, current_user_id(), _currency())
    return ledger.spending.get(month_of(services().clock.today()), {})


def _currency() -> str:
    currency: str = current_user.currency
    return currency
