"""What a reading process may use, and what is said when a file needs more."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field

from utils.errors import StatementError
from utils.statements.limits import Limits

_SHORTER = "Please export a shorter period, or save it as CSV."
_AGAIN = "Please download it from your bank again, or save it as CSV."


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

    processes: int = 2
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
            f"Reading this file took longer than {self.wall_seconds:g} seconds, so it "
            f"was stopped. {_SHORTER}",
        )

    def too_laborious(self) -> StatementError:
        """Say that a file took too much of the processor."""
        return StatementError(
            "timed_out",
            f"Reading this file took more than {self.cpu_seconds} seconds of the "
            f"processor, so it was stopped. {_SHORTER}",
        )

    def too_big(self) -> StatementError:
        """Say that a file took too much memory."""
        return StatementError(
            "reader_crashed",
            f"Reading this file takes more than {self.memory_mb:,} MB of memory, so it "
            f"was stopped. {_SHORTER}",
        )

    def crashed(self) -> StatementError:
        """Say that reading ended without an answer."""
        return StatementError(
            "reader_crashed",
            "This file could not be read: it is damaged or takes more than "
            f"{self.memory_mb:,} MB of memory. {_AGAIN}",
        )


def unreadable() -> StatementError:
    """Say that a parser gave up on a file."""
    return StatementError(
        "unreadable", f"This file could not be read: it is damaged. {_AGAIN}"
    )


def unavailable() -> StatementError:
    """Say that nothing can be read now, whatever the file: it is not at fault."""
    return StatementError(
        "reader_unavailable",
        "Files cannot be read on this server right now; yours is kept. Please try "
        "again in a few minutes, and tell whoever runs the server if it goes on.",
    )
