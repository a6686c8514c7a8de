"""The JavaScript modules' own tests, run by Node where there is one."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent


def test_javascript_modules_pass_their_tests():
    node = shutil.which("node")
    if node is None:
        if os.environ.get("CI") == "true":
            pytest.fail("Node absent: node is not on the PATH")
        pytest.skip("Node absent: node is not on the PATH")
    suites = sorted(HERE.glob("*.test.mjs"))
    assert suites
    run = subprocess.run(
        [node, "--test", *suites], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout[-3000:] + run.stderr[-3000:]
