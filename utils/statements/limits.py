"""How big a statement may be; checked before anything is parsed."""

from __future__ import annotations

MAX_BYTES = 10 * 1024 * 1024
MAX_ROWS = 100_000
MAX_ROWS_AROUND = 500  # headers, preambles, footers
MAX_COLUMNS = 100
MAX_CELL_CHARACTERS = 2_000
MAX_LINE_CHARACTERS = 1_000_000
MAX_ARCHIVE_MEMBERS = 200
MAX_ARCHIVE_BYTES = 100 * 1024 * 1024
MAX_ARCHIVE_RATIO = 100
RATIO_COUNTS_FROM_BYTES = 1024 * 1024
MAX_SHEETS = 30
# Blank lines and preambles are not rows; this bounds the work on them.
MAX_LINES = 3 * MAX_ROWS
MAX_NESTING = 50  # tags in tags
MAX_PAGES = 200
MAX_PAGE_CHARACTERS = 10_000_000  # of all pages together
