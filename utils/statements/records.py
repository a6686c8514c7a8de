"""Text that writes each transaction as a block of `Key: value` lines, as a table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from utils.money import parse_amount
from utils.statements.cells import clean, make_grid, row_faults
from utils.statements.days import is_day
from utils.statements.words import DATE_ROLES, MONEY_ROLES, best_role, is_header

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from utils.statements.cells import Grid

_PAIR = re.compile(r"\s*([^\W\d][^:=]{0,39}?)\s*(?::(?!\d)|=)\s*(.*)")
_MOST_KEYS = 40
_NONE = (0, "")
_DAYS = frozenset(DATE_ROLES) - {"value_date"}
_SUMS = frozenset(MONEY_ROLES) - {"balance"}
_MOVED = ("balance", "debit", "credit", "flag")
_TEXTS = ("narration", "payee")


def read_records(lines: Sequence[str], encoding: str) -> Grid | None:
    """Make a row of each block; None where the text is not written in blocks.

    A block ends where one of its keys comes again. A line without a key goes on with
    the value above it; a blank line ends that.

    Raises:
        StatementError: too_many_rows or too_large.
    """
    blocks = _blocks(lines)
    keys = list(dict.fromkeys(key for block in blocks for key in block))
    repeated = {key for key in keys if sum(key in block for block in blocks) > 1}
    if len(blocks) == 1:
        repeated = _names_one(blocks[0])
    first = [key for key in keys if key in repeated]
    if len(keys) > _MOST_KEYS or not is_header(first):
        return None
    # What stands before the first transaction speaks about the whole statement.
    head = list(blocks[0])
    above = head[: min(map(head.index, repeated & set(head)), default=0)]
    names = [key for key in keys if key in repeated or _names_column(key, above)]
    rows = [[key, blocks[0].pop(key)[1]] for key in above]
    labels = [1] * (len(above) + 1) + [min(block.values())[0] for block in blocks]
    rows += [names, *([block.get(key, _NONE)[1] for key in names] for block in blocks)]
    rows = [[clean(cell) for cell in row] for row in rows]
    return make_grid(rows, labels, "text", encoding=encoding, bad_rows=row_faults(rows))


def _names_one(block: Mapping[str, tuple[int, str]]) -> set[str]:
    """Give the keys of a block that is a transaction alone; none where it is none.

    Nothing comes again that would tell them from remarks on the statement, so one key
    names the day and one the amount, and something says that it moved: a sign or a
    balance. The heading of a letter has neither.
    """
    days = [k for k, (_, text) in block.items() if _is_of(k, _DAYS) and is_day(text)]
    sums = [
        k for k, (_, text) in block.items() if _is_of(k, _SUMS) and parse_amount(text)
    ]
    if len(days) != 1 or len(sums) != 1:
        return set()
    text = parse_amount(block[sums[0]][1])
    signed = text and (text.negative or text.positive or text.flag)
    keys = list(block)
    if not signed and not any(_is_of(key, _MOVED) for key in keys):
        return set()
    first = min(keys.index(days[0]), keys.index(sums[0]))
    names = {key for key in keys[first:] if best_role(key)}
    return names if any(_is_of(key, _TEXTS) for key in names) else set()


def _is_of(key: str, roles: Collection[str]) -> bool:
    return best_role(key) in roles


def _names_column(key: str, above: Sequence[str]) -> bool:
    """Say whether a key of one transaction alone is none of a remark below it."""
    return key not in above and best_role(key) is not None


def _blocks(lines: Sequence[str]) -> list[dict[str, tuple[int, str]]]:
    """Cut into blocks: by key, the line and what stands there."""
    found: list[dict[str, tuple[int, str]]] = [{}]
    last: str | None = None
    for number, line in enumerate(lines, 1):
        match = _PAIR.fullmatch(line.rstrip())
        if match:
            last = match[1]
            if last in found[-1]:
                found.append({})
            found[-1][last] = number, match[2]
        elif not any(map(str.isalnum, line)):
            last = None
        elif last is not None:
            start, text = found[-1][last]
            found[-1][last] = start, f"{text} {line.strip()}"
    return found
