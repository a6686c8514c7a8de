"""Transactions: list, one of them, its category, and deleting it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from flask_login import current_user
from flask_smorest import Blueprint

from routes.deps import current_user_id, read_connection, services
from routes.resources.schemas import (
    TransactionChangeSchema,
    TransactionListSchema,
    TransactionQuerySchema,
    TransactionSchema,
)
from routes.sentences import say
from utils import transactions as service
from utils.db_utils import in_transaction
from utils.errors import InvalidInput
from utils.money import from_minor, to_nearest_minor
from utils.search import parse_search, read_names
from utils.store import transactions as store
from utils.store.transaction_filter import TransactionFilter

if TYPE_CHECKING:
    from utils.store.transaction_filter import Term
    from utils.store.transactions import Transaction

PATH: Final = "/transactions"
blueprint = Blueprint(
    "api_transactions", __name__, description="Movements on the accounts."
)


@blueprint.get("")
@blueprint.arguments(TransactionQuerySchema, location="query")
@blueprint.response(200, TransactionListSchema)
def list_transactions(query: dict[str, Any]) -> dict[str, Any]:
    """List transactions, newest first."""
    page = store.list_transactions(
        read_connection(),
        current_user_id(),
        _filter(query),
        cursor=query.get("cursor"),
        limit=query["limit"],
    )
    return {
        "items": [transaction_json(row) for row in page.rows],
        "next_cursor": page.next_cursor,
    }


@blueprint.get("/<int:transaction_id>")
@blueprint.response(200, TransactionSchema)
def get_transaction(transaction_id: int) -> dict[str, Any]:
    """Give one transaction."""
    found = store.get_transaction(read_connection(), current_user_id(), transaction_id)
    return transaction_json(found)


@blueprint.patch("/<int:transaction_id>")
@blueprint.arguments(TransactionChangeSchema)
@blueprint.response(200, TransactionSchema)
def change_transaction(change: dict[str, Any], transaction_id: int) -> dict[str, Any]:
    """Give a transaction the category that its owner chose."""
    user_id, now = current_user_id(), services().clock.now()
    in_transaction(
        services().engine,
        lambda connection: service.set_category(
            connection,
            user_id,
            transaction_id,
            int(change["category_id"]),
            also_others=change["also_others"],
            now=now,
        ),
    )
    return transaction_json(
        store.get_transaction(read_connection(), user_id, transaction_id)
    )


@blueprint.delete("/<int:transaction_id>")
@blueprint.response(204)
def delete_transaction(transaction_id: int) -> None:
    """Delete a transaction; its statement, imported again, will speak of it."""
    user_id, now = current_user_id(), services().clock.now()
    in_transaction(
        services().engine,
        lambda connection: service.delete_transaction(
            connection, user_id, transaction_id, now
        ),
    )


def transaction_json(row: Transaction) -> dict[str, Any]:
    """Give a transaction in the words of the API."""
    return {
        "id": str(row.id),
        "account_id": str(row.account_id),
        "import_id": _text(row.import_id),
        "posting_date": row.posting_date,
        "value_date": row.value_date,
        "amount": str(from_minor(row.amount_minor, row.currency)),
        "currency": row.currency,
        "balance": _money(row.balance_minor, row.currency),
        "narration": row.narration,
        "payee": row.payee,
        "mode": str(row.mode),
        "bank_reference": row.bank_reference,
        "category_id": _text(row.category_id),
        "category": row.category,
        "category_source": str(row.category_source),
        "category_confidence": row.category_confidence,
        "notes": row.notes,
        "updated_at": row.updated_at,
    }


def _filter(query: dict[str, Any]) -> TransactionFilter:
    return TransactionFilter(
        since=query.get("since"),
        until=query.get("until"),
        account_id=_number(query.get("account")),
        category_id=_number(query.get("category")),
        import_id=_number(query.get("import_id")),
        terms=_terms(query.get("q", "")),
        min_minor=_minor(query.get("min_amount")),
        max_minor=_minor(query.get("max_amount")),
    )


def _terms(text: str) -> tuple[Term, ...]:
    names = read_names(read_connection(), current_user_id(), current_user.currency)
    search = parse_search(text, names)
    for problem in search.problems:
        raise InvalidInput(say(problem), field="q")
    return search.terms


def _minor(amount: str | None) -> int | None:
    if amount is None:
        return None
    # Filters are in the user's own currency; finer digits than it has are cut.
    return to_nearest_minor(Decimal(amount), current_user.currency)


def _money(minor: int | None, currency: str) -> str | None:
    return None if minor is None else str(from_minor(minor, currency))


def _text(number: int | None) -> str | None:
    return None if number is None else str(number)


def _number(text: str | None) -> int | None:
    return None if text is None else int(text)
