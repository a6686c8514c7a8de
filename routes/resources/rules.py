"""Rules: which category follows from which conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from flask import url_for
from flask_login import current_user

from routes.conventions import editing
from routes.conventions.listing import list_query, page_schema, short_page
from routes.conventions.parsing import Resource
from routes.deps import current_user_id, read_connection, services
from routes.schemas.rules import (
    AppliedRuleSchema,
    ApplyRuleSchema,
    MoveRuleSchema,
    NewRuleSchema,
    RulePreviewSchema,
    RuleSchema,
)
from utils.categorise import named_payee
from utils.db_utils import in_transaction
from utils.errors import InvalidInput
from utils.money import fits, to_minor
from utils.rules import deleting, saving
from utils.sentences import sentence
from utils.store import rules as store
from utils.store.rules import NewRule

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Response
    from sqlalchemy.engine import Connection

    from utils.store.rules import Rule

PATH: Final = "/rules"
blueprint = Resource("api_rules", __name__, description="How categories are chosen.")


@blueprint.get("")
@blueprint.arguments(list_query(RuleSchema), location="query")
@blueprint.response(200, page_schema(RuleSchema))
def list_rules(query: dict[str, Any]) -> Response:
    """List the rules; `priority` says in which order they are tried."""
    found = store.list_rules(read_connection(), current_user_id())
    return short_page(found, query, RuleSchema, "rules", lambda one: one.id)


@blueprint.post("")
@blueprint.arguments(NewRuleSchema)
@blueprint.response(201, RuleSchema)
def create_rule(body: dict[str, Any]) -> Any:  # noqa: ANN401
    """Make a rule for what comes; one of the same conditions is replaced."""
    user_id, now, rule = current_user_id(), services().clock.now(), _rule(body)

    def work(connection: Connection) -> Rule:
        rule_id = saving.save_rule(connection, user_id, rule, now)
        return store.get_rule(connection, user_id, rule_id)

    made = in_transaction(services().engine, work)
    return made, 201, {"Location": url_for(".get_rule", rule_id=made.id)}


@blueprint.post("/preview")
@blueprint.arguments(NewRuleSchema)
@blueprint.response(200, RulePreviewSchema)
def preview_rule(body: dict[str, Any]) -> dict[str, Any]:
    """Say what a rule would change in the past; nothing is stored."""
    found = saving.preview_rule(read_connection(), current_user_id(), _rule(body))
    effects = [
        {
            "transaction_id": one.transaction.id,
            "category": one.category,
            "payee": one.payee,
        }
        for one in found.changes
    ]
    return {
        "matched": found.matched,
        "changed": found.changed,
        "kept": found.kept,
        "changes": effects,
    }


@blueprint.get("/<int:rule_id>")
@blueprint.response(200, RuleSchema)
def get_rule(rule_id: int) -> Rule:
    """Give one rule."""
    return _load(rule_id)(read_connection())


@blueprint.put("/<int:rule_id>")
@blueprint.arguments(NewRuleSchema)
@blueprint.response(200, RuleSchema)
def change_rule(body: dict[str, Any], rule_id: int) -> Rule:
    """Replace a rule; what it decided before is decided anew."""
    user_id, built, rule = current_user_id(), services(), _rule(body)
    return editing.edit(
        RuleSchema(),
        _load(rule_id),
        lambda db: deleting.change_rule(
            db, user_id, rule_id, rule, built.clock.now(), built.models.categoriser
        ),
    )


@blueprint.delete("/<int:rule_id>")
@blueprint.response(204)
def delete_rule(rule_id: int) -> None:
    """Forget a rule; what it decided is decided anew."""
    user_id, built = current_user_id(), services()
    editing.remove(
        RuleSchema(),
        _load(rule_id),
        lambda db: deleting.delete_rule(
            db,
            user_id,
            rule_id,
            built.clock.now(),
            built.models.categoriser,
            take_back=True,
        ),
    )


@blueprint.post("/<int:rule_id>/apply")
@blueprint.arguments(ApplyRuleSchema, required=False)
@blueprint.response(200, AppliedRuleSchema)
def apply_rule(body: dict[str, Any], rule_id: int) -> dict[str, int]:
    """Let a rule decide about the past too."""
    user_id, now = current_user_id(), services().clock.now()
    changed = in_transaction(
        services().engine,
        lambda db: saving.apply_rule(
            db, user_id, rule_id, now, over_user=body["over_user"]
        ),
    )
    return {"changed": changed}


@blueprint.post("/<int:rule_id>/move")
@blueprint.arguments(MoveRuleSchema)
@blueprint.response(200, RuleSchema)
def move_rule(body: dict[str, Any], rule_id: int) -> Rule:
    """Try a rule one place earlier or later."""
    user_id = current_user_id()
    return editing.edit(
        RuleSchema(),
        _load(rule_id),
        lambda db: saving.move_rule(db, user_id, rule_id, up=body["up"]),
    )


def _load(rule_id: int) -> Callable[[Connection], Rule]:
    user_id = current_user_id()
    return lambda db: store.get_rule(db, user_id, rule_id)


def _rule(body: dict[str, Any]) -> NewRule:
    payee = body.get("payee")
    return NewRule(
        category_id=body["category_id"],
        payee_key=named_payee(payee).key if payee else None,
        narration_contains=body.get("narration_contains"),
        account_id=body.get("account_id"),
        min_minor=_minor(body, "min_amount"),
        max_minor=_minor(body, "max_amount"),
        currency=current_user.currency,
        direction=body.get("direction"),
        rename_to=body.get("rename_to"),
    )


def _minor(body: dict[str, Any], name: str) -> int | None:
    amount, currency = body.get(name), current_user.currency
    if amount is None:
        return None
    if not fits(amount, currency):
        raise InvalidInput(
            sentence("This is not an amount of %(currency)s.", currency=currency),
            field=name,
        )
    return to_minor(amount, currency)
