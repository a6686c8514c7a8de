"""The user's accounts: rename, opening balance, close, merge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext

from routes.catalogues import ngettext
from routes.deps import current_user_id, read_connection, services
from routes.forms import add_error
from routes.order_forms import AccountForm, MergeForm
from routes.transaction_edits import say_done
from utils import account_settings as service
from utils.db_utils import in_transaction
from utils.errors import AppError, Conflict, InvalidInput
from utils.money import from_minor
from utils.store import accounts as store

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

    from utils.store.accounts import Account

blueprint = Blueprint("accounts", __name__, url_prefix="/settings/accounts")


@blueprint.get("")
def index() -> str:
    """List the accounts."""
    connection, user_id = read_connection(), current_user_id()
    return render_template(
        "accounts.html",
        accounts=store.list_accounts(connection, user_id),
        counts=store.count_rows(connection, user_id),
    )


@blueprint.get("/<int:account_id>")
def edit(account_id: int) -> str:
    """Show what can be settled about an account."""
    account = _get(account_id)
    return _page(account, _form(account), _merge_form(account))


@blueprint.post("/<int:account_id>")
def change(account_id: int) -> Response | tuple[str, int]:
    """Rename an account, close it, or say what it began with."""
    account, form, user_id = _get(account_id), AccountForm(), current_user_id()
    if form.validate_on_submit():
        wanted = service.AccountChange(
            form.name.data or "", form.opening.data, form.closed.data
        )
        try:
            in_transaction(
                services().engine,
                lambda c: service.change_account(c, user_id, account_id, wanted),
            )
        except InvalidInput as error:
            add_error(form, error, "name")
        else:
            flash(gettext("Saved."), "success")
            return redirect(url_for(".index"), 303)
    return _page(account, form, _merge_form(account)), 422


@blueprint.post("/<int:account_id>/merge")
def merge(account_id: int) -> Response | tuple[str, int]:
    """Move everything of an account to another one."""
    account, user_id, now = _get(account_id), current_user_id(), services().clock.now()
    form = _merge_form(account)
    if form.validate_on_submit():
        try:
            merged = in_transaction(
                services().engine,
                lambda c: service.merge_accounts(
                    c, user_id, account_id, form.into, now
                ),
            )
        except (InvalidInput, Conflict) as error:
            return _refused(account, form, error)
        say_done(_told(merged), merged.step_id)
        return redirect(url_for(".index"), 303)
    return _page(account, _form(account), form), 422


def _refused(account: Account, form: MergeForm, error: AppError) -> tuple[str, int]:
    add_error(form, error, "target")
    return _page(account, _form(account), form), 422


def _told(merged: service.Merged) -> str:
    moved: str = ngettext(
        "%(num)s transaction moved.", "%(num)s transactions moved.", merged.moved
    )
    if not merged.present:
        return moved
    present = ngettext(
        "%(num)s was there already.", "%(num)s were there already.", merged.present
    )
    return f"{moved} {present}"


def _get(account_id: int) -> Account:
    return store.get_account(read_connection(), current_user_id(), account_id)


def _form(account: Account) -> AccountForm:
    opening = account.opening_minor
    return AccountForm(
        formdata=None,
        name=account.name,
        opening=None if opening is None else from_minor(opening, account.currency),
        closed=account.closed,
    )


def _merge_form(account: Account) -> MergeForm:
    form = MergeForm()
    form.offer(
        (one.id, one.name)
        for one in store.list_accounts(read_connection(), current_user_id())
        if one.id != account.id and one.currency == account.currency
    )
    return form


def _page(account: Account, form: AccountForm, merging: MergeForm) -> str:
    return render_template("account.html", account=account, form=form, merging=merging)
