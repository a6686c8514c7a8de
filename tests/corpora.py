"""Where statement files of others lie on this machine; they are never copied here."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parent.parent


def corpus(variable: str, folder: str) -> Path:
    """Find a corpus, or skip the test that wants it."""
    path = Path(os.environ.get(variable, _ROOT.parent / "shared" / folder))
    if not path.is_dir():
        pytest.skip("corpus absent")
    return path
