"""Log-ins: how long they live and how they end (threats 22, 23, 25, 31)."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import select

from database import tables
from utils.errors import NotFound
from utils.people import sessions, users
from utils.people.passwords import PasswordHasher
from utils.people.users import PasswordChange, Registration

PASSWORD = "four ducks cross my road"
LIFETIME = sessions.Lifetime(dt.timedelta(hours=12), dt.timedelta(days=30))
PHONE = sessions.Browser("192.0.2.1", "A phone", remember=False)
LAPTOP = sessions.Browser("2001:db8::1", "A laptop" * 100, remember=True)


@pytest.fixture
def arrive(any_engine, clock):
    def register(name):
        registration = Registration(f"{name}@example.org", name, PASSWORD)
        hasher = PasswordHasher(rounds=4)
        return users.register(any_engine, hasher, clock, registration)

    return register


def owner(engine, clock, token):
    with engine.connect() as connection:
        return sessions.find_owner(connection, clock, LIFETIME, token)


def opened(engine, clock, user_id, browser=PHONE):
    return sessions.open_session(engine, clock, LIFETIME, user_id, browser).token


def listed(engine, clock, user_id):
    with engine.connect() as connection:
        return sessions.list_sessions(connection, clock, LIFETIME, user_id)


def test_the_id_finds_its_owner_and_is_not_stored(any_engine, clock, arrive):  # 25
    user_id = arrive("meera")
    token = opened(any_engine, clock, user_id)
    found = owner(any_engine, clock, token)
    assert found is not None
    assert (found.user_id, found.email) == (user_id, "meera@example.org")
    assert len(token) >= 43
    with any_engine.connect() as connection:
        row = connection.execute(select(tables.sessions)).one()
    assert token.encode() not in row.token_digest
    assert owner(any_engine, clock, token + "x") is None
    assert owner(any_engine, clock, "\ud800") is None


def test_each_log_in_has_an_id_of_its_own(any_engine, clock, arrive):  # threat 21
    user_id = arrive("meera")
    assert opened(any_engine, clock, user_id) != opened(any_engine, clock, user_id)


def test_an_unused_log_in_ends_after_half_a_day(any_engine, clock, arrive):  # 31
    token = opened(any_engine, clock, arrive("meera"))
    clock.advance(dt.timedelta(hours=11, minutes=59))
    found = owner(any_engine, clock, token)
    sessions.note_use(any_engine, clock, found)
    clock.advance(dt.timedelta(hours=11, minutes=59))
    assert owner(any_engine, clock, token) is not None
    clock.advance(dt.timedelta(minutes=1))
    assert owner(any_engine, clock, token) is None


def test_a_remembered_one_rests_for_a_month_and_no_longer(any_engine, clock, arrive):
    token = opened(any_engine, clock, arrive("meera"), LAPTOP)  # threat 31
    clock.advance(dt.timedelta(days=29, hours=23))
    found = owner(any_engine, clock, token)
    sessions.note_use(any_engine, clock, found)
    clock.advance(dt.timedelta(hours=1))
    assert owner(any_engine, clock, token) is None


def test_use_is_noted_once_a_minute(any_engine, clock, arrive):
    user_id = arrive("meera")
    token = opened(any_engine, clock, user_id)
    start = clock.now()
    clock.advance(dt.timedelta(seconds=59))
    sessions.note_use(any_engine, clock, owner(any_engine, clock, token))
    assert listed(any_engine, clock, user_id)[0].last_seen_at == start
    clock.advance(dt.timedelta(seconds=1))
    sessions.note_use(any_engine, clock, owner(any_engine, clock, token))
    assert listed(any_engine, clock, user_id)[0].last_seen_at == clock.now()


def test_an_ended_log_in_is_dead_and_only_its_owner_ends_it(any_engine, clock, arrive):
    meera, charlie = arrive("meera"), arrive("charlie")  # threats 22, 33
    token = opened(any_engine, clock, meera)
    session_id = owner(any_engine, clock, token).session_id
    with pytest.raises(NotFound):
        sessions.end_session(any_engine, charlie, session_id)
    assert owner(any_engine, clock, token) is not None
    sessions.end_session(any_engine, meera, session_id)
    assert owner(any_engine, clock, token) is None
    with pytest.raises(NotFound):
        sessions.end_session(any_engine, meera, session_id)


def test_people_see_their_own_log_ins_only(any_engine, clock, arrive):  # threat 32
    meera, charlie = arrive("meera"), arrive("charlie")
    opened(any_engine, clock, meera, LAPTOP)
    clock.advance(dt.timedelta(minutes=5))
    opened(any_engine, clock, meera, PHONE)
    opened(any_engine, clock, charlie)
    seen = listed(any_engine, clock, meera)
    assert [session.address for session in seen] == ["192.0.2.1", "2001:db8::1"]
    assert len(seen[1].agent) == 200


def test_logging_in_clears_away_what_ran_out(any_engine, clock, arrive):
    user_id = arrive("meera")
    opened(any_engine, clock, user_id)
    clock.advance(dt.timedelta(days=1))
    opened(any_engine, clock, user_id)
    with any_engine.connect() as connection:
        assert len(connection.execute(select(tables.sessions)).all()) == 1


def test_another_password_ends_all_other_log_ins(any_engine, clock, arrive):  # 23
    meera, charlie = arrive("meera"), arrive("charlie")
    here, there = (opened(any_engine, clock, meera) for _ in range(2))
    strangers = opened(any_engine, clock, charlie)
    asked = PasswordChange(
        user_id=meera,
        session_id=owner(any_engine, clock, here).session_id,
        current=PASSWORD,
        new="five geese sleep on it",
        address="192.0.2.1",
    )
    users.change_password(any_engine, PasswordHasher(rounds=4), clock, asked)
    assert owner(any_engine, clock, here) is not None
    assert owner(any_engine, clock, there) is None
    assert owner(any_engine, clock, strangers) is not None
