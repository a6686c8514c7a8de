"""Expected bills as an iCalendar file (RFC 5545) that calendars subscribe to."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Final

from icalendar import Calendar, Event

from utils.sentences import N_

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable

    from utils.bill_calendar import Entry

_TITLE: Final = N_("%(payee)s: about %(amount)s")
_LATE: Final = N_("%(payee)s: about %(amount)s, late")
# RFC 5545 §3.1 keeps these out of texts, and readers break lines at some of them.
_CONTROLS: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def write_feed(
    entries: Iterable[Entry],
    now: dt.datetime,
    say: Callable[..., str],
    rough_money: Callable[[Entry], str],
) -> bytes:
    """Write what is still to come as all-day events.

    Args:
        entries: of which those that are posted or missed are left out.
        now: this moment, the stamp of every event.
        say: puts a sentence with its values into the reader's language.
        rough_money: writes an entry's amount.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//DhanaRakshak//Bills//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", say(N_("Bills")))
    calendar.add("x-published-ttl", "PT12H")
    for entry in entries:
        if entry.state in {"expected", "late", "projected"}:
            title = _LATE if entry.state == "late" else _TITLE
            event = Event()
            event.add("uid", _uid(entry))
            event.add("dtstamp", now)
            event.add("dtstart", entry.day)
            event.add("transp", "TRANSPARENT")
            said = say(title, payee=entry.payee, amount=rough_money(entry))
            event.add("summary", _CONTROLS.sub(" ", said))
            calendar.add_component(event)
    return bytes(calendar.to_ical())


def _uid(entry: Entry) -> str:
    """Name an event the same every time, so that calendars know it again."""
    seed = f"{entry.payee_key}|{entry.day}|{'in' if entry.amount > 0 else 'out'}"
    return f"{hashlib.sha256(seed.encode()).hexdigest()[:24]}@dhanarakshak"
