"""The bill calendar: a month to look at, and a feed for calendar programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, Response, redirect, render_template, url_for
from flask_babel import gettext
from flask_login import current_user

from routes.dashboard import asked_month, predictor, reader
from routes.deps import current_user_id, read_connection, services
from routes.languages import ReadsIn, reading_as
from routes.security import public
from routes.sentences import rough_money
from utils import gathering
from utils.bill_calendar import bill_calendar, list_entries
from utils.bill_feed import write_feed
from utils.people import calendar_feeds
from utils.predictions import Reader
from utils.store.calendar_feeds import find_created_at

if TYPE_CHECKING:
    from werkzeug.wrappers import Response as Redirect

blueprint = Blueprint("bill_calendar", __name__)


@blueprint.get("/bills/calendar")
def index() -> str:
    """Show the bills of a month by day."""
    return _page(None)


@blueprint.get("/bills.ics")
def download() -> Response:
    """Give the bills to come as a calendar file."""
    return _feed(reader())


@blueprint.post("/bills/feed")
def make_feed() -> str:
    """Make a secret address for calendar programs, and show it this once."""
    token = calendar_feeds.make_feed(
        services().engine, services().clock, current_user_id()
    )
    return _page(url_for(".feed", token=token, _external=True))


@blueprint.post("/bills/feed/end")
def end_feed() -> Redirect:
    """End the secret address."""
    calendar_feeds.end_feed(services().engine, current_user_id())
    return redirect(url_for(".index"), 303)


@blueprint.get("/calendar/<token>.ics")
@public
def feed(token: str) -> Response:
    """Give the bills to come to whoever knows the secret address."""
    owner = calendar_feeds.feed_owner(read_connection(), token)
    with reading_as(ReadsIn(owner.language, owner.locale)):
        return _feed(Reader(owner.id, owner.currency))


def _page(address: str | None) -> str:
    connection = read_connection()
    facts = gathering.gather(connection, predictor(), reader())
    return render_template(
        "bill_calendar.html",
        calendar=None if facts is None else bill_calendar(facts, asked_month()),
        facts=facts,
        address=address,
        made_at=find_created_at(connection, current_user_id()),
        currency=current_user.currency,
    )


def _feed(whose: Reader) -> Response:
    facts = gathering.gather(read_connection(), predictor(), whose)
    content = write_feed(
        () if facts is None else list_entries(facts),
        services().clock.now(),
        gettext,
        lambda entry: rough_money(abs(entry.amount), whose.currency),
    )
    answer = Response(content, mimetype="text/calendar")
    answer.headers.set("Content-Disposition", "attachment", filename="bills.ics")
    return answer
