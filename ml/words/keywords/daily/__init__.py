"""Words of daily spending."""

from __future__ import annotations

from typing import Final

from ml.words.keywords.daily import (
    elsewhere,
    english,
    germanic,
    romance,
    slavic,
    usual,
)

TABLES: Final = (
    *(usual.KEYWORDS, english.KEYWORDS, romance.KEYWORDS),
    *(germanic.KEYWORDS, slavic.KEYWORDS, elsewhere.KEYWORDS),
)
