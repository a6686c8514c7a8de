"""The bill calendar: what follows in the rhythm of a bill, and where a month ends."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from icalendar import Calendar

from tests.facts_made import bill, predictions
from tests.facts_made import facts as made_facts
from utils.bill_calendar import bill_calendar, list_entries
from utils.bill_feed import write_feed

AS_OF = dt.date(2026, 10, 31)
NOW = dt.datetime(2026, 11, 1, tzinfo=dt.UTC)


def made(due, period="monthly", state="upcoming", payee="Rent", last=()):
    return bill(payee, due, "-20000", period=period, state=state, last=last)


def facts_with(*bills):
    return made_facts(predictions=predictions(bills=bills), as_of=AS_OF)


def days(facts, state=None):
    return [e.day for e in list_entries(facts) if state in (None, e.state)]


@pytest.mark.parametrize(
    ("period", "following"),
    [
        ("monthly", [dt.date(2026, 11, 30), dt.date(2026, 12, 31), dt.date(2027, 1, 31)]),
        ("quarterly", [dt.date(2027, 1, 31)]),
        ("yearly", []),
        ("whenever", []),
    ],
)  # fmt: skip
def test_a_bill_goes_on_in_its_rhythm_and_keeps_its_day(period, following):
    facts = facts_with(made(dt.date(2026, 10, 31), period))
    assert days(facts, "expected") == [dt.date(2026, 10, 31)]
    assert days(facts, "projected") == following


def test_a_weekly_bill_comes_every_seven_days():
    found = days(facts_with(made(dt.date(2026, 11, 2), "weekly")), "projected")
    assert found[:2] == [dt.date(2026, 11, 9), dt.date(2026, 11, 16)]
    assert found[-1] <= AS_OF + dt.timedelta(days=92)


def test_late_and_missed_bills_are_not_projected():
    facts = facts_with(
        made(dt.date(2026, 10, 28), state="late"),
        made(dt.date(2026, 10, 1), state="missed", payee="Gym"),
        made(dt.date(2026, 9, 1), state="ended", payee="Old"),
    )
    assert [e.state for e in list_entries(facts)] == ["missed", "late"]


def test_a_month_has_whole_weeks_and_its_entries_on_their_days():
    paid = ((dt.date(2026, 10, 1), Decimal(-20000)),)
    shown = bill_calendar(facts_with(made(dt.date(2026, 11, 1), last=paid)), None)
    assert shown.month == dt.date(2026, 10, 1)
    assert len(shown.days) % 7 == 0
    assert shown.days[0].day.weekday() == 0
    [day] = [day for day in shown.days if day.entries]
    assert (day.day, day.entries[0].state) == (dt.date(2026, 10, 1), "posted")
    assert shown.earlier is None
    assert shown.later == dt.date(2026, 11, 1)


@pytest.mark.parametrize("wanted", [dt.date(1999, 1, 1), dt.date(2099, 1, 1)])
def test_months_out_of_reach_become_the_nearest(wanted):
    shown = bill_calendar(facts_with(), wanted)
    assert dt.date(2026, 10, 1) <= shown.month <= dt.date(2027, 1, 1)


def feed(*bills):
    return Calendar.from_ical(written(*bills))


def written(*bills):
    return write_feed(
        list_entries(facts_with(*bills)),
        NOW,
        lambda text, **values: text % values,
        lambda e: str(-e.amount),
    )


def test_a_feed_names_what_is_to_come_on_its_day():
    events = feed(made(dt.date(2026, 11, 5))).walk("VEVENT")
    assert len(events) == 3
    assert str(events[0]["summary"]) == "Rent: about 20000"
    assert events[0].decoded("dtstart") == dt.date(2026, 11, 5)


def test_events_keep_their_names_from_one_reading_to_the_next():
    rent = made(dt.date(2026, 11, 5))
    first, second = (
        [str(event["uid"]) for event in feed(rent).walk("VEVENT")] for _ in "12"
    )
    assert first == second
    assert len(set(first)) == len(first)


def test_a_payee_cannot_break_out_of_its_event():
    evil = made(dt.date(2026, 11, 5), payee="Rent\r\nEND:VCALENDAR\r\nX;,\\")
    read = feed(evil)
    assert len(read.walk("VCALENDAR")) == 1
    assert "END:VCALENDAR" in str(read.walk("VEVENT")[0]["summary"])


CONTROLS = [*map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0)), "\u2028", "\u2029"]


@pytest.mark.parametrize("control", CONTROLS, ids=ascii)
def test_no_control_character_of_a_payee_breaks_a_line_of_the_feed(control):
    evil = made(dt.date(2026, 11, 5), payee=f"Rent{control}ATTACH:http://evil.test/")
    lines = written(evil).decode().split("\r\n")
    assert all(line.splitlines() == [line] for line in lines[:-1])
    assert all(map(str.isprintable, lines))
    [summary] = {str(event["summary"]) for event in feed(evil).walk("VEVENT")}
    assert summary == "Rent ATTACH:http://evil.test/: about 20000"


def test_what_was_booked_or_missed_is_not_in_the_feed():
    late = made(dt.date(2026, 10, 28), state="late")
    missed = made(dt.date(2026, 10, 1), state="missed", payee="Gym")
    [event] = feed(late, missed).walk("VEVENT")
    assert str(event["summary"]).endswith("late")
