from __future__ import annotations

import gc
import re
import weakref
from types import SimpleNamespace
from typing import TYPE_CHECKING

from routes import heaps

if TYPE_CHECKING:
    import pytest


def test_the_heaps_of_another_c_library_are_its_own_business(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for tidy in (heaps.share_heaps, heaps.give_back):
        tidy()
        with monkeypatch.context() as patch:
            patch.setattr(heaps.ctypes, "CDLL", lambda _name: SimpleNamespace())
            tidy()


class _Ring:
    def __init__(self) -> None:
        self.itself = self


def test_what_only_holds_itself_and_forgotten_patterns_go() -> None:
    gc.collect()
    gone = weakref.ref(_Ring())
    assert gone() is not None
    before = re.compile("a boundary that never comes again")

    heaps.give_back()

    assert gone() is None
    assert re.compile("a boundary that never comes again") is not before
