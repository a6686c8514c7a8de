from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
FOLDERS = (TESTS.parent / "static" / "vendor", TESTS / "browser" / "vendor")


@pytest.mark.parametrize("folder", FOLDERS)
def test_vendored_files_are_the_ones_that_were_taken(folder: Path) -> None:
    table = (folder / "VENDOR.md").read_text(encoding="utf-8")
    written = dict(
        re.findall(r"^\| `([^`]+)` .* `([0-9a-f]{64})` \|$", table, re.MULTILINE)
    )
    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.iterdir()
        if path.name != "VENDOR.md"
    }
    assert found == written


@pytest.mark.parametrize("folder", FOLDERS)
def test_vendored_names_carry_their_version(folder: Path) -> None:
    names = [path.name for path in folder.iterdir() if path.name != "VENDOR.md"]
    assert names
    assert all(re.search(r"-\d+\.\d+\.\d+\.", name) for name in names)
