"""Feed one reader of statements with what atheris makes up; run by tests.fuzz.run.

``python -m tests.fuzz.reader KIND CORPUS SECONDS``: an uncaught exception, or a file
that takes longer than a reading process may, ends it with the file written down beside it.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import sys

import atheris

with atheris.instrument_imports(include=["utils"]):
    from tests.fuzz.kinds import file_of
    from utils.domain import ReadHints
    from utils.errors import StatementError
    from utils.file_processor import read_statement

TODAY = dt.date(2026, 11, 15)


def main(kind: str, corpus: str, seconds: str) -> None:
    def one(content: bytes) -> None:
        hints = ReadHints(file_name=f"x.{kind}", today=TODAY)
        with contextlib.suppress(StatementError):
            read_statement(file_of(kind, content), hints)

    options = [
        sys.argv[0],
        f"-max_total_time={seconds}",
        # By the clock, on a machine that does other things too.
        "-timeout=40",
        "-rss_limit_mb=1500",
        "-max_len=20000",
        f"-artifact_prefix={corpus}/../{kind}-",
        corpus,
    ]
    atheris.Setup(options, one)
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
