"""Goals: what to save for, and when it will be there."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _l
from flask_login import current_user
from wtforms import DateField, StringField
from wtforms.validators import InputRequired, Length, NumberRange, Optional

from routes.dashboard import predictor, reader
from routes.deps import current_user_id, read_connection, services
from routes.forms import add_error
from routes.numbers import AmountField
from routes.page_forms import PageForm
from routes.transaction_edits import say_done
from utils import goals as service
from utils.db_utils import in_transaction
from utils.errors import InvalidInput, NameTaken
from utils.goal_page import goal_page
from utils.goals import GoalEntry

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.engine import Connection
    from werkzeug.wrappers import Response

blueprint = Blueprint("goals", __name__, url_prefix="/goals")
_MOST = 10**13
_NEEDED = InputRequired(_l("Please fill this in."))


class GoalForm(PageForm):
    """A goal as its owner says it."""

    name = StringField(_l("What for?"), [_NEEDED, Length(max=80)])
    target = AmountField(_l("How much is needed?"), [_NEEDED, NumberRange(0, _MOST)])
    saved = AmountField(
        _l("How much is there already?"),
        [Optional(), NumberRange(0, _MOST)],
        default=0,
    )
    due_date = DateField(_l("By when?"), [Optional()], description=_l("May stay open."))

    def entry(self) -> GoalEntry:
        """Give what was typed."""
        return GoalEntry(
            self.name.data,
            self.target.data,
            self.saved.data or Decimal(0),
            self.due_date.data,
        )


@blueprint.get("")
def index() -> str:
    """Show all goals."""
    return _show(GoalForm())


@blueprint.post("")
def create() -> Response | tuple[str, int]:
    """Make a goal."""
    form, user_id, now = GoalForm(), current_user_id(), services().clock.now()
    currency: str = current_user.currency
    kept = _keep(
        form, lambda db, entry: service.add_goal(db, user_id, entry, currency, now)
    )
    return kept or (_show(form), 422)


@blueprint.get("/<int:goal_id>")
def edit(goal_id: int) -> str:
    """Show the form of one goal."""
    today = services().clock.today()
    goal = service.get_goal(read_connection(), current_user_id(), goal_id, today)
    return _edit(goal_id, GoalForm(obj=goal))


@blueprint.post("/<int:goal_id>")
def change(goal_id: int) -> Response | tuple[str, int]:
    """Replace what a goal says."""
    form, user_id, now = GoalForm(), current_user_id(), services().clock.now()
    kept = _keep(
        form, lambda db, entry: service.change_goal(db, user_id, goal_id, entry, now)
    )
    return kept or (_edit(goal_id, form), 422)


@blueprint.post("/<int:goal_id>/remove")
def remove(goal_id: int) -> Response:
    """Forget a goal."""
    user_id, now = current_user_id(), services().clock.now()
    step_id = in_transaction(
        services().engine, lambda db: service.remove_goal(db, user_id, goal_id, now)
    )
    say_done(gettext("The goal is gone."), step_id)
    return redirect(url_for(".index"), 303)


def _keep(
    form: GoalForm, work: Callable[[Connection, GoalEntry], object]
) -> Response | None:
    """Keep what the form says; None where the form says what is wrong with it."""
    if not form.validate():
        return None
    entry = form.entry()
    try:
        in_transaction(services().engine, lambda db: work(db, entry))
    except (InvalidInput, NameTaken) as error:
        add_error(form, error, "name")
        return None
    flash(gettext("Your goal is kept."), "success")
    return redirect(url_for(".index"), 303)


def _show(form: GoalForm) -> str:
    page = goal_page(read_connection(), predictor(), reader())
    return render_template("goals.html", page=page, form=form)


def _edit(goal_id: int, form: GoalForm) -> str:
    return render_template("goal.html", goal_id=goal_id, form=form)
