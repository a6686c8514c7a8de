"""What a reading process may use, and what is said when a file needs more."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field

from utils.errors import StatementError
from utils.sentences import Number, sentence
from utils.statements.limits import Limits

_SHORTER = sentence("Please export a shorter period, or save it as CSV.")
_AGAIN = sentence("Please download it from your bank again, or save it as CSV.")


@dataclass(frozen=True, slots=True)
class ReadingLimits:
    """What the operator lets reading take.

    Args:
        processes: how many files a server process reads at once; others wait.
        wall_seconds: how long one file may take.
        cpu_seconds: how much processor time one file may take.
        memory_mb: how much address space a reading process may take.
        file: how big a file may be.
    """

    processes: int = 4
    wall_seconds: float = 60.0
    cpu_seconds: int = 20
    memory_mb: int = 1024
    file: Limits = field(default_factory=Limits)

    def dump(self) -> str:
        """Write what `load` reads: an argument for another process."""
        return json.dumps(asdict(self))

    @classmethod
    def load(cls, text: str) -> ReadingLimits:
        """Read what `dump` wrote."""
        found = json.loads(text)
        return cls(**{**found, "file": Limits(**found["file"])})

    def too_slow(self) -> StatementError:
        """Say that a file took too long."""
        return StatementError(
            "timed_out",
            sentence(
                "Reading this file took longer than %(wall_seconds)s seconds, so "
                "it was stopped. %(shorter)s",
                wall_seconds=f"{self.wall_seconds:g}",
                shorter=_SHORTER,
            ),
        )

    def too_laborious(self) -> StatementError:
        """Say that a file took too much of the processor."""
        return StatementError(
            "timed_out",
            sentence(
                "Reading this file took more than %(cpu_seconds)s seconds of the "
                "processor, so it was stopped. %(shorter)s",
                cpu_seconds=self.cpu_seconds,
                shorter=_SHORTER,
            ),
        )

    def too_big(self) -> StatementError:
        """Say that a file took too much memory."""
        return StatementError(
            "reader_crashed",
            sentence(
                "Reading this file takes more than %(memory_mb)s MB of memory, "
                "so it was stopped. %(shorter)s",
                memory_mb=Number(self.memory_mb),
                shorter=_SHORTER,
            ),
        )

    def crashed(self) -> StatementError:
        """Say that reading ended without an answer."""
        return StatementError(
            "reader_crashed",
            sentence(
                "This file could not be read: it is damaged or takes more than "
                "%(memory_mb)s MB of memory. %(again)s",
                memory_mb=Number(self.memory_mb),
                again=_AGAIN,
            ),
        )


def unreadable() -> StatementError:
    """Say that a parser gave up on a file."""
    return StatementError(
        "unreadable",
        sentence("This file could not be read: it is damaged. %(again)s", again=_AGAIN),
    )


def unavailable() -> StatementError:
    """Say that nothing can be read now, whatever the file: it is not at fault."""
    return StatementError(
        "reader_unavailable",
        sentence(
            "Files cannot be read on this server right now; yours is kept. "
            "Please try again in a few minutes, and tell whoever runs the "
            "server if it goes on."
        ),
    )
