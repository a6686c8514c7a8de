"""Transactions: list, add one or many, change, delete."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from flask import url_for
from flask_babel import gettext
from flask_login import current_user
from marshmallow import ValidationError

from routes.conventions import editing
from routes.conventions.listing import list_query, page, page_schema
from routes.conventions.parsing import Resource
from routes.deps import current_user_id, read_connection, services
from routes.errors import problem_of, problem_of_fields
from routes.schemas.transactions import (
    BatchAnswerSchema,
    BatchSchema,
    NewTransactionSchema,
    SearchSuggestionsSchema,
    SplitSchema,
    TransactionChangeSchema,
    TransactionQuery,
    TransactionSchema,
    TypedSearchQuery,
)
from utils import splitting
from utils import transactions as service
from utils.db_utils import in_transaction
from utils.editing import Change, edit_transaction
from utils.errors import AppError, InvalidInput
from utils.money import to_nearest_minor
from utils.search import parse_search, read_names
from utils.search_suggestions import suggest_searches
from utils.sentences import sentence
from utils.splitting import TypedPart
from utils.store import transactions as store
from utils.store.transaction_changes import list_changes
from utils.store.transaction_filter import TransactionFilter

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal

    from flask import Response
    from sqlalchemy.engine import Connection

    from utils.store.transaction_filter import Term
    from utils.store.transaction_rows import Transaction

PATH: Final = "/transactions"
blueprint = Resource("api_transactions", __name__, description="Movements on accounts.")
_SHAPE: Final = TransactionSchema()
_Query: Final = list_query(TransactionSchema, TransactionQuery)
_EDITED: Final = ("payee", "notes", "amount", "narration")
_NOT_FILTERS: Final = frozenset({"limit", "cursor", "fields_", "updated_since"})


@blueprint.get("")
@blueprint.arguments(_Query, location="query")
@blueprint.response(200, page_schema(TransactionSchema))
def list_transactions(query: dict[str, Any]) -> Response:
    """List transactions, newest first, or what changed since a moment."""
    if "updated_since" in query:
        return _changes(query)
    found = store.list_transactions(
        read_connection(),
        current_user_id(),
        filter_of(query),
        cursor=query.get("cursor"),
        limit=query["limit"],
    )
    return page(found.rows, found.next_cursor, query, TransactionSchema)


@blueprint.get("/suggestions")
@blueprint.arguments(TypedSearchQuery, location="query")
@blueprint.response(200, SearchSuggestionsSchema)
def suggest(query: dict[str, Any]) -> dict[str, Any]:
    """Complete the last part of a search that is being typed."""
    found = suggest_searches(
        read_connection(),
        current_user_id(),
        query["q"],
        current_user.currency,
        gettext,
    )
    return {"items": found}


@blueprint.post("")
@blueprint.arguments(NewTransactionSchema)
@blueprint.response(201, TransactionSchema)
def create_transaction(body: dict[str, Any]) -> Any:  # noqa: ANN401
    """Add a transaction by hand."""
    added = in_transaction(services().engine, lambda db: _add(db, body))
    place = url_for(".get_transaction", transaction_id=added.id)
    return added, 201, {"Location": place}


@blueprint.post("/batch")
@blueprint.arguments(BatchSchema)
@blueprint.response(200, BatchAnswerSchema)
def create_transactions(body: dict[str, Any]) -> dict[str, Any]:
    """Add up to 200 transactions; each has a result of its own."""

    def work(connection: Connection) -> list[dict[str, Any]]:
        return [
            {"index": index, **_try_to_add(connection, item)}
            for index, item in enumerate(body["transactions"])
        ]

    return {"results": in_transaction(services().engine, work)}


@blueprint.get("/<int:transaction_id>")
@blueprint.response(200, TransactionSchema)
def get_transaction(transaction_id: int) -> Transaction:
    """Give one transaction."""
    return _load(transaction_id)(read_connection())


@blueprint.patch("/<int:transaction_id>")
@blueprint.arguments(TransactionChangeSchema)
@blueprint.response(200, TransactionSchema)
def change_transaction(change: dict[str, Any], transaction_id: int) -> Transaction:
    """Change a transaction: category, payee, notes, tags; all of one by hand."""
    user_id, now = current_user_id(), services().clock.now()

    def work(connection: Connection) -> None:
        if "category_id" in change:
            service.set_category(
                connection,
                user_id,
                transaction_id,
                change["category_id"],
                also_others=change["also_others"],
                now=now,
            )
        rest: dict[str, Any] = {
            name: change[name] for name in _EDITED if name in change
        }
        rest |= {"tags": tuple(change["tags"])} if "tags" in change else {}
        rest |= {"day": change["posting_date"]} if "posting_date" in change else {}
        edit_transaction(connection, user_id, transaction_id, Change(**rest), now)

    return editing.edit(_SHAPE, _load(transaction_id), work)


@blueprint.delete("/<int:transaction_id>")
@blueprint.response(204)
def delete_transaction(transaction_id: int) -> None:
    """Delete a transaction; its statement, imported again, will speak of it."""
    user_id, now = current_user_id(), services().clock.now()
    editing.remove(
        _SHAPE,
        _load(transaction_id),
        lambda db: service.delete_transaction(db, user_id, transaction_id, now),
    )


@blueprint.put("/<int:transaction_id>/parts")
@blueprint.arguments(SplitSchema)
@blueprint.response(200, TransactionSchema)
def split_transaction(body: dict[str, Any], transaction_id: int) -> Transaction:
    """Split a transaction into parts, each in a category of its own."""
    user_id, now = current_user_id(), services().clock.now()
    typed = [TypedPart(**part) for part in body["parts"]]
    return editing.edit(
        _SHAPE,
        _load(transaction_id),
        lambda db: splitting.split_transaction(db, user_id, transaction_id, typed, now),
    )


@blueprint.delete("/<int:transaction_id>/parts")
@blueprint.response(200, TransactionSchema)
def join_parts(transaction_id: int) -> Transaction:
    """Make a split transaction one again, in the category of its largest part."""
    user_id, now = current_user_id(), services().clock.now()
    return editing.edit(
        _SHAPE,
        _load(transaction_id),
        lambda db: splitting.join_parts(db, user_id, transaction_id, now),
    )


def _load(transaction_id: int) -> Callable[[Connection], Transaction]:
    user_id = current_user_id()
    return lambda db: store.get_transaction(db, user_id, transaction_id)


def _add(connection: Connection, body: dict[str, Any]) -> Transaction:
    user_id, now = current_user_id(), services().clock.now()
    entry = service.Entry(
        day=body["posting_date"],
        amount=body["amount"],
        payee=body["payee"],
        account_id=body.get("account_id"),
        category_id=body.get("category_id"),
        notes=body["notes"],
        external_id=body.get("external_id"),
        tags=tuple(body["tags"]),
    )
    added = service.enter_by_hand(
        connection, user_id, entry, current_user.currency, now
    )
    return store.get_transaction(connection, user_id, added)


def _try_to_add(connection: Connection, item: dict[str, Any]) -> dict[str, Any]:
    """Add an item of a batch; it is checked whole before anything is written."""
    try:
        added = _add(connection, NewTransactionSchema().load(item))
    except ValidationError as error:
        problem = problem_of_fields(error.messages_dict)
    except AppError as error:
        problem = problem_of(error)
    else:
        return {"status": 201, "transaction": added, "problem": None}
    return {
        "status": problem.status,
        "transaction": None,
        "problem": problem.to_json(),
    }


def _changes(query: dict[str, Any]) -> Response:
    joined = query.keys() - _NOT_FILTERS
    if joined:
        raise InvalidInput(
            sentence("Please send updated_since without other filters."),
            field="updated_since",
        )
    found = list_changes(
        read_connection(),
        current_user_id(),
        query["updated_since"],
        cursor=query.get("cursor"),
        limit=query["limit"],
    )
    return page(found.rows, found.next_cursor, query, TransactionSchema)


def filter_of(query: dict[str, Any]) -> TransactionFilter:
    """Give the filter that was sent, in the user's own names and currency.

    Raises:
        InvalidInput: the search has something that cannot be understood.
    """
    return TransactionFilter(
        since=query.get("since"),
        until=query.get("until"),
        account_id=query.get("account"),
        category_id=query.get("category"),
        import_id=query.get("import_id"),
        terms=_terms(query.get("q", "")),
        min_minor=_minor(query.get("min_amount")),
        max_minor=_minor(query.get("max_amount")),
    )


def _terms(text: str) -> tuple[Term, ...]:
    names = read_names(
        read_connection(), current_user_id(), current_user.currency, gettext
    )
    search = parse_search(text, names)
    for problem in search.problems:
        raise InvalidInput(problem, field="q")
    return search.terms


def _minor(amount: Decimal | None) -> int | None:
    if amount is None:
        return None
    # Filters are in the user's own currency; finer digits than it has are cut.
    return to_nearest_minor(amount, current_user.currency)
