"""Fuzz every reader for a bounded time, beginning with what was found before.

The corpus lies outside the tree (``FUZZ_CORPUS``, by default ~/.cache/dhanarakshak/fuzz)
and only grows. It begins with the files of ``HOSTILE`` where that folder exists.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.fuzz.kinds import KINDS

ROOT = Path(__file__).resolve().parents[2]
CORPUS = Path(
    os.environ.get("FUZZ_CORPUS") or Path.home() / ".cache" / "dhanarakshak" / "fuzz"
)
SECONDS = os.environ.get("FUZZ_SECONDS") or "60"
_LARGEST = 20_000


def seed(folder: Path, kind: str) -> None:
    """Put the hostile files of a kind, as far as they are small, into its corpus."""
    hostile = Path(os.environ.get("HOSTILE", ROOT.parent / "shared" / "hostile"))
    maker = hostile / "make_badfiles.py"
    if not maker.is_file() or any(folder.iterdir()):
        return
    with tempfile.TemporaryDirectory() as made:
        subprocess.run([sys.executable, maker, made], check=True, capture_output=True)
        for path in Path(made).rglob("*"):
            of_kind = path.suffix.casefold() == f".{kind}"
            if of_kind and path.stat().st_size <= _LARGEST:
                content = path.read_bytes()
                name = hashlib.sha256(content).hexdigest()[:20]
                (folder / name).write_bytes(content)


def main() -> int:
    """Fuzz one reader after the other; tell how many fell."""
    fallen = []
    for kind in KINDS:
        folder = CORPUS / kind
        folder.mkdir(parents=True, exist_ok=True)
        seed(folder, kind)
        command = [
            sys.executable,
            "-m",
            "tests.fuzz.reader",
            kind,
            str(folder),
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
        print(f"{kind:6} {'ok' if not ended.returncode else 'FELL'}  {last[0][:160]}")
        if ended.returncode:
            fallen.append(kind)
            print(ended.stderr[-3000:])
    return len(fallen)


if __name__ == "__main__":
    sys.exit(main())
