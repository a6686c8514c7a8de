from __future__ import annotations

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
