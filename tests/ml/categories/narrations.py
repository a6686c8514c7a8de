"""Read the invented narrations of other countries, with amounts that fit them."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pandas as pd

_FILE: Final = Path(__file__).with_name("narrations_elsewhere.txt")
_SIZES: Final = {"Housing": 900.0, "Income": 2_200.0, "Travel": 220.0, "Loan": 250.0}


def narrations_elsewhere() -> pd.DataFrame:
    """Give `country, description, amount, label` of each narration."""
    rows = []
    country = ""
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            country = line[3:]
        elif line and not line.startswith("#"):
            label, _, texts = line.partition(": ")
            size = _SIZES.get(label, 40.0) * (1 if label == "Income" else -1)
            rows += [(country, text, size, label) for text in texts.split(" | ")]
    return pd.DataFrame(rows, columns=["country", "description", "amount", "label"])
