"""Rules: list, add, edit, preview, order, delete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from routes.catalogues import ngettext
from routes.deps import current_user_id, read_connection, services
from routes.forms import add_error
from routes.ids import read_id
from routes.rule_forms import RuleForm
from routes.transaction_edits import say_done
from utils.db_utils import in_transaction
from utils.errors import InvalidInput
from utils.rules import deleting, saving
from utils.store import accounts, categories
from utils.store import rules as store
from utils.store.transactions import get_transaction

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection
    from werkzeug.wrappers import Response

    from utils.store.rules import NewRule, Rule

blueprint = Blueprint("rules", __name__, url_prefix="/settings/rules")


@blueprint.get("")
def index() -> str:
    """List the rules in the order in which they are tried."""
    connection, user_id = read_connection(), current_user_id()
    known = categories.list_categories(connection, user_id)
    held = accounts.list_accounts(connection, user_id)
    return render_template(
        "rules.html",
        rules=store.list_rules(connection, user_id),
        payees=store.payee_names(connection, user_id),
        categories={one.id: one.name for one in known},
        accounts={one.id: one.name for one in held},
    )


@blueprint.get("/new")
def new() -> str:
    """Show the form of a new rule, filled in from a transaction where one is named."""
    form = _form(None)
    transaction_id = read_id(request.args.get("transaction"))
    if transaction_id is not None:
        connection, user_id = read_connection(), current_user_id()
        form.suggest(get_transaction(connection, user_id, transaction_id))
        if request.args.get("preview") and form.category.data:
            wanted = form.wanted(current_user.currency)
            return _page(form, None, _preview(wanted, None, form))
    return _page(form, None)


@blueprint.post("/new")
def create() -> Response | str | tuple[str, int]:
    """Preview or store a new rule."""
    return _answer(None)


@blueprint.get("/<int:rule_id>")
def edit(rule_id: int) -> str:
    """Show a rule to be changed."""
    rule = _get(rule_id)
    form = _form(rule)
    payees = store.payee_names(read_connection(), current_user_id())
    form.fill(rule, payees.get(rule.payee_key or "", rule.payee_key or ""))
    return _page(form, rule)


@blueprint.post("/<int:rule_id>")
def change(rule_id: int) -> Response | str | tuple[str, int]:
    """Preview or store changes of a rule."""
    return _answer(_get(rule_id))


@blueprint.post("/<int:rule_id>/move")
def move(rule_id: int) -> Response:
    """Try a rule earlier, or later."""
    up, user_id = request.form.get("to") == "up", current_user_id()
    in_transaction(
        services().engine, lambda c: saving.move_rule(c, user_id, rule_id, up=up)
    )
    return redirect(url_for(".index"), 303)


@blueprint.post("/<int:rule_id>/delete")
def delete(rule_id: int) -> Response:
    """Delete a rule; its effect too where that is wanted."""
    user_id, built = current_user_id(), services()
    take_back = bool(request.form.get("take_back"))
    deleted = in_transaction(
        built.engine,
        lambda c: deleting.delete_rule(
            c,
            user_id,
            rule_id,
            built.clock.now(),
            built.models.categoriser,
            take_back=take_back,
        ),
    )
    text = ngettext(
        "The rule is deleted; %(num)s transaction was decided anew.",
        "The rule is deleted; %(num)s transactions were decided anew.",
        deleted.count,
    )
    say_done(text, deleted.step_id)
    return redirect(url_for(".index"), 303)


def _answer(rule: Rule | None) -> Response | str | tuple[str, int]:
    form = _form(rule)
    if not form.validate_on_submit():
        return _page(form, rule), 422
    wanted = form.wanted(current_user.currency)
    try:
        if request.form.get("do") == "preview":
            return _page(form, rule, _preview(wanted, rule, form))
        changed = _save(wanted, rule, form)
    except InvalidInput as error:
        add_error(form, error, "payee")
        return _page(form, rule), 422
    flash(
        ngettext(
            "Saved; %(num)s transaction changed.",
            "Saved; %(num)s transactions changed.",
            changed,
        ),
        "success",
    )
    return redirect(url_for(".index"), 303)


def _preview(wanted: NewRule, rule: Rule | None, form: RuleForm) -> saving.RulePreview:
    return saving.preview_rule(
        read_connection(),
        current_user_id(),
        wanted,
        rule_id=rule.id if rule else None,
        over_user=form.over_user.data,
    )


def _save(wanted: NewRule, rule: Rule | None, form: RuleForm) -> int:
    user_id, built = current_user_id(), services()
    now, over_user = built.clock.now(), form.over_user.data
    apply = request.form.get("do") == "apply"

    def work(connection: Connection) -> int:
        if rule is not None and apply:
            deleting.change_rule(
                connection, user_id, rule.id, wanted, now, built.models.categoriser
            )
        rule_id = saving.save_rule(
            connection, user_id, wanted, now, rule_id=rule.id if rule else None
        )
        if not apply:
            return 0
        return saving.apply_rule(connection, user_id, rule_id, now, over_user=over_user)

    return in_transaction(built.engine, work)


def _form(rule: Rule | None) -> RuleForm:
    connection, user_id = read_connection(), current_user_id()
    form = RuleForm()
    form.offer(
        accounts.list_accounts(connection, user_id),
        categories.list_categories(connection, user_id),
        rule,
    )
    return form


def _get(rule_id: int) -> Rule:
    return store.get_rule(read_connection(), current_user_id(), rule_id)


def _page(
    form: RuleForm, rule: Rule | None, preview: saving.RulePreview | None = None
) -> str:
    title = gettext("Edit a rule") if rule else gettext("New rule")
    decided = _count_decided(rule.id) if rule else 0
    return render_template(
        "rule.html",
        form=form,
        rule=rule,
        preview=preview,
        title=title,
        decided=decided,
    )


def _count_decided(rule_id: int) -> int:
    return deleting.count_decided(read_connection(), current_user_id(), rule_id)
