"""What is put in by one process is taken by another, once, also after a death."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest

from utils.letterbox import Letterbox

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def letters() -> Iterator[Letterbox]:
    made = Letterbox()
    yield made
    made.close()


@pytest.fixture
def answers() -> Iterator[Letterbox]:
    made = Letterbox()
    yield made
    made.close()


def test_what_was_put_in_first_is_taken_first(letters) -> None:
    assert letters.put(7, "open sesame")
    assert letters.put(8, None)
    assert letters.take(1) == [7, "open sesame"]
    assert letters.take(1) == [8, None]


def test_an_empty_one_is_waited_for_and_gives_nothing(letters) -> None:
    start = time.monotonic()
    assert letters.take(0.05) is None
    assert time.monotonic() - start >= 0.04


def test_a_child_process_takes_what_its_parent_put_in(letters, answers) -> None:
    letters.put(7)
    child = os.fork()
    if not child:
        answers.put("took", letters.take(5))
        os._exit(0)
    os.waitpid(child, 0)
    assert answers.take(5) == ["took", [7]]
    assert letters.take(0) is None


def test_there_is_an_end_to_what_nobody_takes(letters) -> None:
    count = 0
    while letters.put(count):
        count += 1
    assert count > 100
    assert letters.take(1) == [0]
    assert letters.put(count)


def test_what_is_too_long_is_refused(letters) -> None:
    assert not letters.put(7, "x" * 70_000)
    assert letters.take(0) is None
