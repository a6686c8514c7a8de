"""The user's tags: list, rename, merge, delete; they are made by typing them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext

from routes.catalogues import ngettext
from routes.deps import current_user_id, read_connection, services
from routes.forms import add_error
from routes.order_forms import MergeForm, TagForm
from routes.transaction_edits import say_done
from utils import tags as service
from utils.db_utils import in_transaction
from utils.errors import InvalidInput
from utils.store import tags as store

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

blueprint = Blueprint("tags", __name__, url_prefix="/settings/tags")


@blueprint.get("")
def index() -> str:
    """List the tags with how many transactions have them."""
    return render_template(
        "tags.html", tags=store.list_tags(read_connection(), current_user_id())
    )


@blueprint.get("/<int:tag_id>")
def edit(tag_id: int) -> str:
    """Show one tag: its name, and what it can be merged into."""
    return _page(tag_id, TagForm(name=_name(tag_id)), _merge_form(tag_id))


@blueprint.post("/<int:tag_id>/rename")
def rename(tag_id: int) -> Response | tuple[str, int]:
    """Give a tag another name."""
    _name(tag_id)
    form, user_id, now = TagForm(), current_user_id(), services().clock.now()
    if form.validate_on_submit():
        try:
            in_transaction(
                services().engine,
                lambda c: service.rename_tag(
                    c, user_id, tag_id, form.name.data or "", now
                ),
            )
        except InvalidInput as error:
            add_error(form, error, "name")
        else:
            flash(gettext("Saved."), "success")
            return redirect(url_for(".index"), 303)
    return _page(tag_id, form, _merge_form(tag_id)), 422


@blueprint.post("/<int:tag_id>/merge")
def merge(tag_id: int) -> Response | tuple[str, int]:
    """Put another tag wherever this one is."""
    name, user_id, now = _name(tag_id), current_user_id(), services().clock.now()
    form = _merge_form(tag_id)
    if not form.validate_on_submit():
        return _page(tag_id, TagForm(formdata=None, name=name), form), 422
    merged = in_transaction(
        services().engine,
        lambda c: service.merge_tag(c, user_id, tag_id, form.into, now),
    )
    text = ngettext(
        "Merged; %(num)s transaction had it.",
        "Merged; %(num)s transactions had it.",
        merged.count,
    )
    say_done(text, merged.step_id)
    return redirect(url_for(".index"), 303)


@blueprint.post("/<int:tag_id>/delete")
def delete(tag_id: int) -> Response:
    """Forget a tag; the transactions stay."""
    user_id, now = current_user_id(), services().clock.now()
    deleted = in_transaction(
        services().engine, lambda c: service.delete_tag(c, user_id, tag_id, now)
    )
    text = ngettext(
        "The tag is gone; %(num)s transaction had it.",
        "The tag is gone; %(num)s transactions had it.",
        deleted.count,
    )
    say_done(text, deleted.step_id)
    return redirect(url_for(".index"), 303)


def _name(tag_id: int) -> str:
    return store.get_tag(read_connection(), current_user_id(), tag_id).name


def _merge_form(tag_id: int) -> MergeForm:
    form = MergeForm()
    known = store.list_tags(read_connection(), current_user_id())
    form.offer((one.id, one.name) for one in known if one.id != tag_id)
    return form


def _page(tag_id: int, form: TagForm, merging: MergeForm) -> str:
    return render_template(
        "tag.html", tag_id=tag_id, name=_name(tag_id), form=form, merging=merging
    )
