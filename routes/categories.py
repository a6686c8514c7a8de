"""The user's categories: list, add, rename, hide, merge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext

from routes.catalogues import ngettext
from routes.deps import current_user_id, read_connection, services
from routes.forms import add_error
from routes.ids import read_id
from routes.order_forms import KINDS, MergeForm, NameForm, NewCategoryForm
from routes.transaction_edits import say_done
from routes.transaction_forms import category_choices
from utils import category_settings as service
from utils.db_utils import in_transaction
from utils.errors import InvalidInput
from utils.store import categories as store

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

    from utils.store.categories import Category

blueprint = Blueprint("categories", __name__, url_prefix="/settings/categories")


@blueprint.get("")
def index() -> str:
    """List the categories by kind, each with those below it."""
    return _list(_new_form())


@blueprint.post("")
def create() -> Response | tuple[str, int]:
    """Add a category."""
    form, user_id = _new_form(), current_user_id()
    if form.validate_on_submit():
        try:
            in_transaction(
                services().engine,
                lambda c: service.add_category(
                    c,
                    user_id,
                    form.name.data or "",
                    parent_id=read_id(form.parent.data),
                    kind=form.kind.data,
                ),
            )
        except InvalidInput as error:
            add_error(form, error, "name")
        else:
            flash(gettext("Saved."), "success")
            return redirect(url_for(".index"), 303)
    return _list(form), 422


@blueprint.get("/<int:category_id>")
def edit(category_id: int) -> str:
    """Show one category: its name, and what it can be merged into."""
    category = _get(category_id)
    return _page(category, NameForm(name=category.name), _merge_form(category))


@blueprint.post("/<int:category_id>/rename")
def rename(category_id: int) -> Response | tuple[str, int]:
    """Give a category another name."""
    category, form, user_id = _get(category_id), NameForm(), current_user_id()
    if form.validate_on_submit():
        try:
            in_transaction(
                services().engine,
                lambda c: service.rename_category(
                    c, user_id, category_id, form.name.data or ""
                ),
            )
        except InvalidInput as error:
            add_error(form, error, "name")
        else:
            flash(gettext("Saved."), "success")
            return redirect(url_for(".index"), 303)
    return _page(category, form, _merge_form(category)), 422


@blueprint.post("/<int:category_id>/hide")
def hide(category_id: int) -> Response:
    """Take a category out of what is offered, or back in."""
    hidden, user_id = request.form.get("hidden") == "y", current_user_id()
    in_transaction(
        services().engine,
        lambda c: service.hide_category(c, user_id, category_id, hidden=hidden),
    )
    flash(gettext("Saved."), "success")
    return redirect(url_for(".index"), 303)


@blueprint.post("/<int:category_id>/merge")
def merge(category_id: int) -> Response | tuple[str, int]:
    """Give everything of a category to another one."""
    category, user_id, now = (
        _get(category_id),
        current_user_id(),
        services().clock.now(),
    )
    form = _merge_form(category)
    if form.validate_on_submit():
        try:
            merged = in_transaction(
                services().engine,
                lambda c: service.merge_category(
                    c, user_id, category_id, form.into, now
                ),
            )
        except InvalidInput as error:
            add_error(form, error, "target")
        else:
            text = ngettext(
                "Merged; %(num)s transaction moved.",
                "Merged; %(num)s transactions moved.",
                merged.count,
            )
            say_done(text, merged.step_id)
            return redirect(url_for(".index"), 303)
    return _page(category, NameForm(name=category.name), form), 422


def _known() -> list[Category]:
    return store.list_categories(read_connection(), current_user_id())


def _get(category_id: int) -> Category:
    return store.get_category(read_connection(), current_user_id(), category_id)


def _new_form() -> NewCategoryForm:
    form = NewCategoryForm()
    form.offer([one for one in _known() if one.parent_id is None and not one.hidden])
    return form


def _merge_form(category: Category) -> MergeForm:
    form = MergeForm()
    others = [
        one for one in _known() if one.kind == category.kind and one.id != category.id
    ]
    form.offer((choice.value, choice.label) for choice in category_choices(others))
    return form


def _list(form: NewCategoryForm) -> str:
    return render_template(
        "categories.html",
        form=form,
        kinds=KINDS,
        categories=_known(),
        counts=store.count_rows(read_connection(), current_user_id()),
    )


def _page(category: Category, form: NameForm, merging: MergeForm) -> str:
    return render_template(
        "category.html", category=category, form=form, merging=merging
    )
