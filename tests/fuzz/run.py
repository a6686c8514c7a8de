"""Fuzz every reader for a bounded time, beginning with what was found before.

The corpus lies outside the tree (``FUZZ_CORPUS``, by default ~/.cache/dhanarakshak/fuzz)
and only grows. It begins with our own statements and with those of STATEMENT_CORPUS and
``HOSTILE`` where these folders exist. ``FUZZ_KINDS`` names some of the kinds.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.fuzz.kinds import KINDS
from tests.fuzz.seeds import sow

ROOT = Path(__file__).resolve().parents[2]
CORPUS = Path(
    os.environ.get("FUZZ_CORPUS") or Path.home() / ".cache" / "dhanarakshak" / "fuzz"
)
SECONDS = os.environ.get("FUZZ_SECONDS") or "60"


def main() -> int:
    """Fuzz one reader after the other; tell how many fell."""
    fallen = []
    sow(CORPUS)
    for kind in (os.environ.get("FUZZ_KINDS") or " ".join(KINDS)).split():
        command = [
            sys.executable,
            "-m",
            "tests.fuzz.reader",
            kind,
            str(CORPUS / kind),
            SECONDS,
        ]
        ended = subprocess.run(
            command,
            cwd=ROOT,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
        last = ended.stderr.strip().splitlines()[-1:] or ["nothing said"]
        verdict = "FELL" if ended.returncode else "ok"
        print(f"{kind:6} {verdict:4} {last[0][:160]}", flush=True)
        if ended.returncode:
            fallen.append(kind)
            print(ended.stderr[-3000:])
    return len(fallen)


if __name__ == "__main__":
    sys.exit(main())
