"""The lines of a text file, of which only so many are read."""

from __future__ import annotations

import re

from utils.errors import StatementError
from utils.sentences import Number, sentence
from utils.statements import limits


def lines_within_limits(text: str) -> list[str]:
    """Part a text at whatever ends its lines.

    Raises:
        StatementError: too_many_rows.
    """
    lines = re.split(r"\r{0,2}\n|\r", text)
    most = limits.current().lines
    if len(lines) > most:
        raise StatementError(
            "too_many_rows",
            sentence(
                "This file has %(count)s lines; at most %(most)s are read. "
                "Please export a shorter period.",
                count=Number(len(lines)),
                most=Number(most),
            ),
        )
    return lines
