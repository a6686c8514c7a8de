"""The rows of people, on each database."""

from __future__ import annotations

from dataclasses import replace

import pytest

from utils.db_utils import reading, transaction
from utils.errors import EmailTaken
from utils.store import users
from utils.store.users import NewUser


@pytest.fixture
def meera(clock):
    return NewUser(
        email="Meera@example.org",
        email_key="meera@example.org",
        display_name="ಮೀರಾ 😀",
        password_hash="$2b$04$" + "." * 53,
        pepper_id="",
        currency="INR",
        locale="kn_IN",
        created_at=clock.now(),
    )


def test_what_is_stored_comes_back_as_it_was(any_engine, meera):
    with transaction(any_engine) as connection:
        user_id = users.add_user(connection, meera)
    with reading(any_engine) as connection:
        found = users.find_user_by_email_key(connection, "meera@example.org")
        assert found == users.get_user(connection, user_id)
    assert found.id == user_id
    for name in NewUser.__dataclass_fields__:
        assert getattr(found, name) == getattr(meera, name)
    assert meera.password_hash not in repr(found)


def test_keys_are_compared_letter_by_letter(any_engine, meera):  # threat 18
    with transaction(any_engine) as connection:
        users.add_user(connection, meera)
    with reading(any_engine) as connection:
        for other in ("MEERA@example.org", "méera@example.org"):
            assert users.find_user_by_email_key(connection, other) is None


def test_a_taken_key_is_said_and_the_rest_of_the_work_undone(any_engine, meera):
    with transaction(any_engine) as connection:
        users.add_user(connection, meera)
    other = replace(meera, email_key="other@example.org")
    with pytest.raises(EmailTaken), transaction(any_engine) as connection:  # noqa: PT012
        users.add_user(connection, other)
        users.add_user(connection, meera)
    with reading(any_engine) as connection:
        assert users.count_users(connection) == 1


def test_nobody_is_nobody(any_engine, meera):
    with reading(any_engine) as connection:
        assert not users.has_users(connection)
        assert users.count_users(connection) == 0
    with transaction(any_engine) as connection:
        users.add_user(connection, meera)
        assert users.has_users(connection)
