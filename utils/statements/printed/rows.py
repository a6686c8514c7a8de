"""The lines of a printed table to rows: what was wrapped becomes one row again."""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from utils.money import parse_amount
from utils.statements.accounts import names_account
from utils.statements.days import is_date
from utils.statements.printed.columns import cells_of
from utils.statements.printed.entries import by_sums, has_sum
from utils.statements.printed.lines import ALIGNED
from utils.statements.words import is_title

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from utils.statements.printed.lines import Line, Word

_FAR = 2.2  # times the usual pitch: what follows is no part of the table
_CLOSER = 1.2  # lines of one row stand closer together than rows by this factor
_BREAKS = ("-", "/", "@")
_NEARLY_ALL = 0.9


@dataclass(frozen=True, slots=True)
class Row:
    """Cells and the first line they come from; no cells stand for a gap."""

    cells: list[str]
    label: str


def rows_of(
    lines: Sequence[Line], ends: Sequence[float], rules: Sequence[float], *, late: bool
) -> list[Row]:
    """Read the lines of one page below a header.

    Args:
        lines: from top to bottom.
        ends: where each column but the last ends.
        rules: heights of the horizontal rules across the table, in order.
        late: whether an entry's sum stands on the last of its lines.
    """
    if not lines:
        return []
    starts = _starts(lines, ends)
    far = _FAR * _usual_pitch(lines)
    ruled = _by_rules(lines, ends, rules)
    rows: list[Row] = []
    last: Line | None = None
    entries = by_sums(lines, ends, far) if late else _by_gaps(lines)
    for group in ruled or entries:
        if last is not None and group[0].top - last.top > far:
            rows.append(Row([], group[0].label))
        whole = _dates(group, ends) == 1 if ruled else late
        for part in [group] if whole else _parts(group, ends, starts):
            rows += (
                [_merged(part, ends)]
                if len(part) > 1
                else _alone(part[0], ends, starts)
            )
        last = group[-1]
    return rows


def _usual_pitch(lines: Sequence[Line]) -> float:
    pitches = [b.top - a.top for a, b in pairwise(lines)]
    return max(median(pitches), lines[0].em) if pitches else lines[0].em


def _by_rules(
    lines: Sequence[Line], ends: Sequence[float], rules: Sequence[float]
) -> list[list[Line]]:
    """Group lines by the rules between them; none where rules do not part the rows."""
    groups = _cut(lines, lambda a, b: bisect(rules, a.middle) < bisect(rules, b.middle))
    dates = [_dates(group, ends) for group in groups]
    alone = sum(count == 1 for count in dates)
    parted = alone >= 2 and alone >= _NEARLY_ALL * sum(map(bool, dates))
    return groups if parted else []


def _dates(group: Sequence[Line], ends: Sequence[float]) -> int:
    """Count the dates of a group; one may be wrapped over its lines."""
    count = sum(line.has_date for line in group)
    return count or int(any(map(is_date, _merged(group, ends).cells)))


def _by_gaps(lines: Sequence[Line]) -> list[list[Line]]:
    pitches = [b.top - a.top for a, b in pairwise(lines)]
    near = {
        id(b): min(pitches[max(0, n - 1) : n + 2]) for n, (_, b) in
        enumerate(pairwise(lines))
    }  # fmt: skip
    return _cut(lines, lambda a, b: b.top - a.top > _CLOSER * near[id(b)])


def _cut(lines: Sequence[Line], parts: Callable[[Line, Line], bool]) -> (
    list[list[Line]]
):  # fmt: skip
    groups = [[lines[0]]]
    for above, below in pairwise(lines):
        if parts(above, below):
            groups.append([below])
        else:
            groups[-1].append(below)
    return groups


def _parts(
    group: Sequence[Line], ends: Sequence[float], starts: Sequence[float]
) -> list[list[Line]]:
    """Split lines without gaps between them into rows.

    Around a single date all lines are its row's, also those above it; of several dated
    lines each takes what is wrapped below it.
    """
    dated = [line for line in group if line.has_date]
    if len(dated) == 1 and all(
        line is dated[0] or _continues(line, dated[0], ends, starts) for line in group
    ):
        return [list(group)]
    parts: list[list[Line]] = []
    for line in group:
        row = parts[-1] if parts and parts[-1][0].has_date else None
        if row and not line.has_date and _continues(line, row[0], ends, starts):
            row.append(line)
        else:
            parts.append([line])
    return parts


def _continues(
    line: Line, dated: Line, ends: Sequence[float], starts: Sequence[float]
) -> bool:
    """Say whether a line holds wrapped texts only: no sum of its own, no title."""
    return (
        not (has_sum(line, ends) or _is_title(line) or _spoils_date(line, dated, ends))
        and _is_aligned(line, dated, ends, starts)
    )  # fmt: skip


def _spoils_date(line: Line, dated: Line, ends: Sequence[float]) -> bool:
    """Say whether a text alone below a date is no part of it: the next one's title."""
    cells = cells_of(line, ends)
    first = next((n for n, cell in enumerate(cells) if cell), 0)
    above = cells_of(dated, ends)[first]
    if not is_date(above) or is_date(_joined((above, cells[first]))):
        return False
    # What runs on into the next column is no cell's text.
    single = not any(cells[first + 1 :]) or len(line.phrases()) == 1
    return single or names_account(cells[first])


def _is_aligned(
    line: Line, dated: Line, ends: Sequence[float], starts: Sequence[float]
) -> bool:
    """Say whether a line begins where its column's texts do, or is centred below.

    A code without a name may stand before them.
    """
    column = bisect(ends, (line.words[0].x0 + line.words[0].x1) / 2)
    near = ALIGNED * line.em
    begins = [p.x0 for p in dated.phrases() if bisect(ends, p.x0) == column]
    if any(abs(line.words[0].x0 - x) <= near for x in (starts[column], *begins)):
        return True
    own = [w for w in dated.words if bisect(ends, (w.x0 + w.x1) / 2) == column]
    mine = [w for w in line.words if bisect(ends, (w.x0 + w.x1) / 2) == column]
    return bool(own) and abs(_centre(own) - _centre(mine)) <= near


def _centre(words: Sequence[Word]) -> float:
    return (words[0].x0 + words[-1].x1) / 2


def _merged(group: Sequence[Line], ends: Sequence[float]) -> Row:
    columns = zip(*(cells_of(line, ends) for line in group), strict=True)
    return Row([_joined(column) for column in columns], group[0].label)


def _joined(parts: Sequence[str]) -> str:
    """Join what was wrapped in a cell; what broke behind a sign goes on unspaced."""
    text = ""
    for part in filter(None, parts):
        broken = text.endswith(_BREAKS) and not text[-2:-1].isspace()
        text += part if broken or not text else f" {part}"
    return text


def _alone(line: Line, ends: Sequence[float], starts: Sequence[float]) -> list[Row]:
    """Give a line a row of its own; a title across the table stands between gaps."""
    cells = cells_of(line, ends)
    row = Row(cells, line.label)
    if line.has_date or any(map(parse_amount, cells)):
        return [row]
    first = next(n for n, cell in enumerate(cells) if cell)
    row = Row(_whole(line, cells), line.label)
    aligned = abs(line.words[0].x0 - starts[first]) <= ALIGNED * line.em
    if aligned and not _is_title(line):
        return [row]
    gap = Row([], line.label)
    return [gap, row, gap]


def _whole(line: Line, cells: list[str]) -> list[str]:
    """Leave a text that runs over its column's end in one cell."""
    whole = [phrase.text for phrase in line.phrases()]
    first, *more = (n for n, cell in enumerate(cells) if cell)
    if not more or len(whole) > 1:
        return cells
    return [*cells[:first], *whole, *[""] * (len(cells) - first - 1)]


def _is_title(line: Line) -> bool:
    return is_title(" ".join(word.text for word in line.words))


def _starts(lines: Sequence[Line], ends: Sequence[float]) -> list[float]:
    """Find where the texts of each column begin, by the rows with a date."""
    firsts: list[list[float]] = [[] for _ in range(len(ends) + 1)]
    for line in lines:
        if line.has_date:
            seen = set()
            for word in line.words:
                column = bisect(ends, (word.x0 + word.x1) / 2)
                if column not in seen:
                    firsts[column].append(word.x0)
                    seen.add(column)
    return [median(found) if found else 0.0 for found in firsts]
