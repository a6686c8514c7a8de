"""People: who may register, who gets in, and what ends with a password."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from sqlalchemy import func, select

from database import tables
from ml.taxonomy import CHILDREN, KIND_OF
from utils.errors import (
    EmailTaken,
    InvalidInput,
    NotFound,
    RegistrationClosed,
    TooManyAttempts,
    WeakPassword,
    WrongCredentials,
)
from utils.people import users
from utils.people.passwords import PasswordHasher
from utils.people.users import Credentials, PasswordChange, Profile, Registration
from utils.store.categories import list_categories
from utils.store.users import get_user

PASSWORD = "four ducks cross my road"
MEERA = Registration("Meera@Example.org", "Meera", PASSWORD, "192.0.2.1")


@pytest.fixture
def hasher() -> PasswordHasher:
    return PasswordHasher(rounds=4)


def log_in(engine, hasher, clock, email="meera@example.org", password=PASSWORD, at="1"):
    return users.authenticate(engine, hasher, clock, Credentials(email, password, at))


def count(engine, table):
    with engine.connect() as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()


def test_who_registers_is_stored_with_the_usual_categories(any_engine, hasher, clock):
    user_id = users.register(any_engine, hasher, clock, MEERA)
    with any_engine.connect() as connection:
        user = get_user(connection, user_id)
        names = {c.name for c in list_categories(connection, user_id)}
    assert (user.email, user.email_key) == ("Meera@Example.org", "meera@example.org")
    assert (user.currency, user.locale) == ("INR", "en_IN")
    assert user.created_at == clock.now()
    assert PASSWORD not in user.password_hash
    assert names == set(KIND_OF) | {name for some in CHILDREN.values() for name in some}


def test_who_gives_no_name_is_called_by_the_e_mail(engine, hasher, clock):
    user_id = users.register(engine, hasher, clock, replace(MEERA, display_name=" "))
    with engine.connect() as connection:
        assert get_user(connection, user_id).display_name == "meera"


@pytest.mark.parametrize("twin", ["meera@example.org", "MEERA@EXAMPLE.ORG"])
def test_one_e_mail_is_one_person(any_engine, hasher, clock, twin):  # threat 18
    users.register(any_engine, hasher, clock, MEERA)
    with pytest.raises(EmailTaken):
        users.register(any_engine, hasher, clock, replace(MEERA, email=twin))
    assert count(any_engine, tables.users) == 1


@pytest.mark.parametrize(
    "email",
    [
        "ｍeera@example.org",
        "mееra@example.org",
        "meera\u200b@example.org",
        "meera@example.org ",
        " meera@example.org",
        "meera@example.org\r\nBcc: x@example.org",
        "meera@example.org\0",
        "meera",
        "@example.org",
        "meera@",
        "me..era@example.org",
        "meera@exa_mple.org",
        "meera@-example.org",
        "a" * 65 + "@example.org",
        "meera@" + "a." * 130 + "org",
        "",
    ],
)
def test_look_alikes_and_what_is_no_e_mail_are_refused(
    engine, hasher, clock, email
):  # threat 18
    with pytest.raises(InvalidInput) as caught:
        users.register(engine, hasher, clock, replace(MEERA, email=email))
    assert caught.value.field == "email"
    assert count(engine, tables.users) == 0


def test_two_sign_ups_at_once_make_one_person(any_engine, hasher, clock):  # threat 19
    def sign_up(_):
        try:
            return users.register(any_engine, hasher, clock, MEERA)
        except EmailTaken:
            return None

    with ThreadPoolExecutor(6) as pool:
        made = [user_id for user_id in pool.map(sign_up, range(6)) if user_id]
    assert len(made) == 1
    assert count(any_engine, tables.users) == 1
    assert count(any_engine, tables.categories) == len(KIND_OF) + sum(
        map(len, CHILDREN.values())
    )


def test_under_first_only_one_of_many_at_once_gets_in(any_engine, hasher, clock):  # 38
    def sign_up(number):
        someone = replace(MEERA, email=f"{number}@example.org")
        try:
            return users.register(any_engine, hasher, clock, someone, policy="first")
        except RegistrationClosed:
            return None

    with ThreadPoolExecutor(4) as pool:
        made = [user_id for user_id in pool.map(sign_up, range(4)) if user_id]
    assert len(made) == 1
    assert count(any_engine, tables.users) == 1


def test_under_closed_nobody_gets_in(engine, hasher, clock):  # threat 38
    with pytest.raises(RegistrationClosed):
        users.register(engine, hasher, clock, MEERA, policy="closed")
    with engine.connect() as connection:
        assert not users.is_open(connection, clock, "closed")
        assert users.is_open(connection, clock, "first")
        assert users.is_open(connection, clock, "open")


def test_sign_ups_of_one_address_are_limited(engine, hasher, clock):  # threat 10
    for number in range(15):
        someone = replace(MEERA, email=f"{number}@example.org")
        users.register(engine, hasher, clock, someone)
    with pytest.raises(TooManyAttempts):
        users.register(engine, hasher, clock, MEERA)
    elsewhere = replace(MEERA, address="192.0.2.2")
    users.register(engine, hasher, clock, elsewhere)


def test_a_forgotten_field_is_not_an_attempt(engine, hasher, clock):
    for _ in range(30):
        with pytest.raises(WeakPassword):
            users.register(engine, hasher, clock, replace(MEERA, password="short"))
    users.register(engine, hasher, clock, MEERA)


@pytest.mark.parametrize(
    "email", ["meera@example.org", "MEERA@example.ORG", "ｍeera@example.org"]
)
def test_the_right_password_lets_in(any_engine, hasher, clock, email):
    user_id = users.register(any_engine, hasher, clock, MEERA)
    assert log_in(any_engine, hasher, clock, email) == user_id


def test_wrong_and_unknown_get_one_answer(engine, hasher, clock):  # threat 8
    users.register(engine, hasher, clock, MEERA)
    answers = set()
    for email in ("meera@example.org", "nobody@example.org", "no e-mail \ud800"):
        with pytest.raises(WrongCredentials) as caught:
            log_in(engine, hasher, clock, email, "wrong password here")
        answers.add(str(caught.value))
    assert len(answers) == 1


def test_guessing_an_account_stops_at_ten_from_anywhere(
    any_engine, hasher, clock
):  # threat 1
    users.register(any_engine, hasher, clock, MEERA)
    for number in range(10):
        with pytest.raises(WrongCredentials):
            log_in(any_engine, hasher, clock, password=f"no {number}", at=f"{number}")
    with pytest.raises(TooManyAttempts):
        log_in(any_engine, hasher, clock, password="no 11", at="another")
    for spelling in ("ＭEERA@example.org", "meera@example.org ", "\tmeera@example.org"):
        with pytest.raises(TooManyAttempts):
            log_in(any_engine, hasher, clock, spelling, "no", at="another")
    clock.advance(dt.timedelta(minutes=5))
    assert log_in(any_engine, hasher, clock)  # threat 7


def test_spraying_stops_at_twenty_accounts(engine, hasher, clock):  # threat 4
    for number in range(20):
        with pytest.raises(WrongCredentials):
            log_in(engine, hasher, clock, f"{number}@example.org", "no")
    with pytest.raises(TooManyAttempts):
        log_in(engine, hasher, clock, "20@example.org", "no")


def test_logging_in_makes_an_old_hash_new(engine, hasher, clock):
    user_id = users.register(engine, hasher, clock, MEERA)
    better = PasswordHasher(rounds=5, pepper="kept elsewhere", pepper_id="1")
    assert log_in(engine, better, clock) == user_id
    with engine.connect() as connection:
        user = get_user(connection, user_id)
    assert user.password_hash.startswith("$2b$05$")
    assert user.pepper_id == "1"
    assert log_in(engine, better, clock) == user_id


def change(engine, hasher, clock, user_id, current, new="five geese sleep on it"):
    asked = PasswordChange(user_id, 0, current, new, "192.0.2.1")
    users.change_password(engine, hasher, clock, asked)


def test_a_changed_password_is_the_only_one(any_engine, hasher, clock):
    user_id = users.register(any_engine, hasher, clock, MEERA)
    change(any_engine, hasher, clock, user_id, PASSWORD)
    with pytest.raises(WrongCredentials):
        log_in(any_engine, hasher, clock)
    assert log_in(any_engine, hasher, clock, password="five geese sleep on it")


def test_changing_needs_the_current_password(engine, hasher, clock):  # threat 17
    user_id = users.register(engine, hasher, clock, MEERA)
    with pytest.raises(WrongCredentials):
        change(engine, hasher, clock, user_id, "a wrong guess of it")
    with pytest.raises(WeakPassword):
        change(engine, hasher, clock, user_id, PASSWORD, "password1234")
    assert log_in(engine, hasher, clock) == user_id


def test_changing_is_no_weaker_path_for_guessing(engine, hasher, clock):  # threat 13
    user_id = users.register(engine, hasher, clock, MEERA)
    for _ in range(10):
        with pytest.raises(WrongCredentials):
            change(engine, hasher, clock, user_id, "a wrong guess of it")
    with pytest.raises(TooManyAttempts):
        change(engine, hasher, clock, user_id, PASSWORD)
    with pytest.raises(TooManyAttempts):
        log_in(engine, hasher, clock)


def test_a_profile_is_kept(any_engine, hasher, clock):
    user_id = users.register(any_engine, hasher, clock, MEERA)
    users.save_profile(any_engine, user_id, Profile(" Meera I. ", "EUR", "de_DE"))
    with any_engine.connect() as connection:
        user = get_user(connection, user_id)
    assert (user.display_name, user.currency, user.locale) == (
        "Meera I.",
        "EUR",
        "de_DE",
    )
    with pytest.raises(InvalidInput):
        users.save_profile(any_engine, user_id, Profile("  ", "EUR", "de_DE"))


def test_whoever_is_not_there_is_not_found(engine):
    with engine.connect() as connection, pytest.raises(NotFound):
        get_user(connection, 1)


def test_an_invitation_lets_one_person_in(any_engine, hasher, clock):  # threat 38
    invitation = users.invite(any_engine, clock)
    invited = replace(MEERA, invitation=invitation)
    with pytest.raises(RegistrationClosed):
        users.register(any_engine, hasher, clock, MEERA, policy="invite")
    weak = replace(invited, password="short")
    with pytest.raises(WeakPassword):
        users.register(any_engine, hasher, clock, weak, policy="invite")
    users.register(any_engine, hasher, clock, invited, policy="invite")
    another = replace(invited, email="another@example.org")
    with pytest.raises(RegistrationClosed):
        users.register(any_engine, hasher, clock, another, policy="invite")
    assert count(any_engine, tables.users) == 1


def test_an_invitation_runs_out(engine, hasher, clock):
    invited = replace(MEERA, invitation=users.invite(engine, clock))
    clock.advance(dt.timedelta(days=7, minutes=1))
    with pytest.raises(RegistrationClosed):
        users.register(engine, hasher, clock, invited, policy="invite")


def test_an_invitation_survives_a_taken_e_mail(engine, hasher, clock):
    users.register(engine, hasher, clock, MEERA)
    invited = replace(MEERA, invitation=users.invite(engine, clock))
    with pytest.raises(EmailTaken):
        users.register(engine, hasher, clock, invited, policy="invite")
    other = replace(invited, email="another@example.org")
    users.register(engine, hasher, clock, other, policy="invite")
