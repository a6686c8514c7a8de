"""Keeping passwords (threats 2, 3, 9, 11, 12, 14)."""

from __future__ import annotations

from pathlib import Path

import pytest

from utils.errors import WeakPassword
from utils.people import passwords
from utils.people.passwords import PasswordHasher, StoredPassword, check_strength


@pytest.fixture
def hasher() -> PasswordHasher:
    return PasswordHasher(rounds=4)


@pytest.mark.parametrize("letter", ["a", "😀"])
def test_every_byte_beyond_bcrypts_72_counts(hasher, letter):  # threat 2
    long = letter * 100
    stored = hasher.hash(long + "x")
    assert hasher.verify(long + "x", stored)
    assert not hasher.verify(long + "y", stored)
    assert not hasher.verify(long, stored)


@pytest.mark.parametrize("typed", ["x" * 1_000_000, "a\0b", "\ud800", ""])
def test_whatever_is_typed_is_only_wrong_never_an_error(hasher, typed):  # threat 3
    assert not hasher.verify(typed, hasher.hash("four ducks cross my road"))
    assert not hasher.verify(typed, None)


@pytest.mark.parametrize(
    "variant",
    [
        " four ducks cross my road",
        "four ducks cross my road ",
        "Four ducks cross my road",
        "four ducks cross my road\0",
        "four ducks cross my road\0more",
    ],
)
def test_a_password_is_not_altered_before_it_is_compared(hasher, variant):  # threat 14
    assert not hasher.verify(variant, hasher.hash("four ducks cross my road"))


def test_an_accent_typed_as_one_character_or_two_is_the_same(hasher):  # threat 14
    assert hasher.verify("caf\u0065\u0301 au lait", hasher.hash("caf\u00e9 au lait"))


def test_nobody_costs_one_whole_check_of_the_same_price(hasher, monkeypatch):  # 9
    costs = []
    check = passwords.bcrypt.checkpw
    monkeypatch.setattr(
        passwords.bcrypt,
        "checkpw",
        lambda word, kept: costs.append(kept.split(b"$")[2]) or check(word, kept),
    )
    hasher.verify("anything at all", None)
    hasher.verify("anything at all", hasher.hash("four ducks cross my road"))
    assert costs == [b"04", b"04"]


def test_the_pepper_is_needed_to_check(hasher):
    peppered = PasswordHasher(rounds=4, pepper="kept elsewhere")
    stored = peppered.hash("four ducks cross my road")
    assert stored.pepper_id
    assert "kept elsewhere" not in repr(peppered) + repr(stored)
    assert peppered.verify("four ducks cross my road", stored)
    assert not hasher.verify("four ducks cross my road", stored)
    other = PasswordHasher(rounds=4, pepper="another", pepper_id=stored.pepper_id)
    assert not other.verify("four ducks cross my road", stored)


def test_a_pepper_can_be_added_and_changed_later(hasher):
    stored = hasher.hash("four ducks cross my road")
    first = PasswordHasher(rounds=4, pepper="first", pepper_id="1")
    assert first.verify("four ducks cross my road", stored)
    assert first.is_outdated(stored)
    stored = first.hash("four ducks cross my road")
    assert not first.is_outdated(stored)
    second = PasswordHasher(
        rounds=4, pepper="second", pepper_id="2", old_peppers={"1": "first"}
    )
    assert second.verify("four ducks cross my road", stored)
    assert second.is_outdated(stored)


def test_a_hash_of_another_cost_is_outdated(hasher):
    stored = hasher.hash("four ducks cross my road")
    assert not hasher.is_outdated(stored)
    assert PasswordHasher(rounds=5).is_outdated(stored)
    assert stored.hash not in repr(stored)


@pytest.mark.parametrize("length", [0, 1, 11])
def test_short_passwords_are_refused(length):  # threat 11
    with pytest.raises(WeakPassword, match="at least 12"):
        check_strength("xkqvbwmzpyhj"[:length])


@pytest.mark.parametrize("password", ["kx" * 513, "😀ñ" * 700])
def test_endless_passwords_are_refused(password):  # threat 3
    with pytest.raises(WeakPassword, match="at most"):
        check_strength(password)


@pytest.mark.parametrize(
    "password",
    [
        "passwordpassword",
        "Password1234",
        "P@ssw0rd2024!",
        "123456789012",
        "QWERTYUIOP123",
        "qwertyuiopasdf",
        "iloveyou12345",
        "Welcome@12345",
        "changeme2026!!",
        "aaaaaaaaaaaaaaaa",
        "abcabcabcabcabc",
        "abcdefghijklmnop",
        "jaishriram108!!",
        "1q2w3e4r5t6y",
        "administrator",
        "ｐａｓｓｗｏｒｄ1234",
    ],
)
def test_what_everybody_uses_is_refused(password):  # threat 11
    with pytest.raises(WeakPassword, match="Many people"):
        check_strength(password)


@pytest.mark.parametrize(
    "password",
    ["DhanaRakshak1", "meera.iyer1990", "19-Meera-Iyer", "1990example.org"],
)
def test_what_is_known_of_the_person_is_refused(password):  # threat 11
    with pytest.raises(WeakPassword, match="little more than"):
        check_strength(password, ("meera.iyer@example.org", "Meera"))


@pytest.mark.parametrize(
    "password",
    [
        "correct horse battery staple",
        "alllowercaseletters",
        "मेरा भरोसेमंद पासवर्ड",
        "T7#q" * 2 + "zR9!wq",
        "meera likes green tea",
        "x" + "k7Qz!m" * 170,
    ],
)
def test_nothing_is_demanded_but_length(password):  # threat 12
    check_strength(password, ("meera@example.org", "Meera"))


def test_the_list_of_common_passwords_is_long_enough():  # threat 11
    path = Path(passwords.__file__).with_name("common_passwords.txt")
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(set(lines)) == len(lines) >= 3000
    assert lines == [line.strip().casefold() for line in lines]
    assert {"password", "123456", "qwerty", "iloveyou", "letmein"} <= set(lines)


def test_a_hash_of_an_unknown_pepper_is_only_wrong(hasher):
    stored = StoredPassword(hasher.hash("four ducks cross my road").hash, "lost")
    assert not hasher.verify("four ducks cross my road", stored)
