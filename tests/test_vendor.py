from __future__ import annotations

import hashlib
import re
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "static" / "vendor"


def test_vendored_files_are_the_ones_that_were_taken() -> None:
    table = (FOLDER / "VENDOR.md").read_text(encoding="utf-8")
    written = dict(
        re.findall(r"^\| `([^`]+)` .* `([0-9a-f]{64})` \|$", table, re.MULTILINE)
    )
    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in FOLDER.iterdir()
        if path.name != "VENDOR.md"
    }
    assert found == written


def test_vendored_names_carry_their_version() -> None:
    names = [path.name for path in FOLDER.iterdir() if path.name != "VENDOR.md"]
    assert names
    assert all(re.search(r"-\d+\.\d+\.\d+\.", name) for name in names)
