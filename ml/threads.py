"""Keeping small computations on one thread."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from threadpoolctl import ThreadpoolController

if TYPE_CHECKING:
    from contextlib import AbstractContextManager


@cache
def _controller() -> ThreadpoolController:
    return ThreadpoolController()


def one_thread() -> AbstractContextManager[object]:
    """Limit OpenMP to one thread inside a `with` block.

    Trees of our size gain nothing from a second thread, and lose much where another
    process has the core that it waits for. Sums no longer depend on the number of
    cores either.
    """
    limit: AbstractContextManager[object] = _controller().limit(
        limits=1, user_api="openmp"
    )
    return limit
