"""What becomes of memory that was freed, where the C library is glibc."""

from __future__ import annotations

import contextlib
import ctypes
import gc
import re
from typing import Final

_M_ARENA_MAX: Final = -8  # as in malloc.h


def share_heaps() -> None:
    """Let the threads of each process share two heaps.

    It gives up to eight for each core, and what was freed in one is of no use to
    another: a worker grew twice as fast.
    """
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).mallopt(_M_ARENA_MAX, 2)


def give_back() -> None:
    """Give pages on which nothing is left back to the system, as malloc_trim(3) does.

    By itself it gives back what is free at the end of a heap alone; a page that lives
    a moment longer than its neighbours keeps all of them. What only holds itself is let
    go first: Python looks for it the more seldom, the more lives. So do patterns that
    nothing but the cache of `re` holds: reading an upload makes two of its boundary,
    which never comes again, and the last 512 are kept.
    """
    re.purge()
    gc.collect()
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)
