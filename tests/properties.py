"""How many examples a property is tried with."""

from __future__ import annotations

from hypothesis import settings

_USUAL = 100


def examples(usual: int) -> int:
    """Give so many usually, and more by as much as `make test-long` asks for more."""
    return usual * settings.default.max_examples // _USUAL
