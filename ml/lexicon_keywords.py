"""Words and phrases that speak for a category, in the languages of statements."""

from __future__ import annotations

from typing import Final

KEYWORDS: Final[dict[str, str]] = {}
