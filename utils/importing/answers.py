"""What a person said about a file: kept with its import, remembered for the next."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any

from utils.domain import DateOrder

if TYPE_CHECKING:
    from utils.domain import ReadHints

Columns = tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """Answers and corrections, as `ReadHints` has them; never a password.

    Args:
        told_on: the day on which the newest of them was given.
        from_before: whether they were given for an earlier file.
    """

    date_order: DateOrder | None = None
    last_year: int | None = None
    direction: str | None = None
    columns: Columns = ()
    header_line: str | None = None
    header_names: tuple[str, ...] = ()
    first_line: str | None = None
    skip_lines: tuple[str, ...] = ()
    decimal_mark: str | None = None
    sheet: str | None = None
    told_currency: str | None = None
    told_on: dt.date | None = None
    from_before: bool = False

    def into(self, hints: ReadHints) -> ReadHints:
        """Put what was told into hints."""
        return replace(hints, **{name: getattr(self, name) for name in _TOLD})

    def over(self, older: Answers) -> Answers:
        """Add what was told before and is not told anew."""
        kept = {name: getattr(older, name) for name in _TOLD if not getattr(self, name)}
        columns = {**dict(older.columns), **dict(self.columns)}
        return replace(self, **{**kept, "columns": tuple(sorted(columns.items()))})

    def for_another_file(self) -> Answers:
        """Keep what is true of every file of the layout: no year, lines or sheet."""
        return replace(
            self,
            last_year=None,
            header_line=None,
            first_line=None,
            skip_lines=(),
            sheet=None,
            from_before=True,
        )


_TOLD = tuple(
    one.name for one in fields(Answers) if one.name not in {"told_on", "from_before"}
)


def dump_answers(answers: Answers) -> str:
    """Write what `load_answers` reads; `{}` where nothing was told."""
    told: dict[str, Any] = {
        name: value for name in _TOLD if (value := getattr(answers, name))
    }
    if answers.told_on is not None:
        told["told_on"] = answers.told_on.isoformat()
        told["from_before"] = answers.from_before
    return json.dumps(told, ensure_ascii=False)


def load_answers(text: str) -> Answers:
    """Read what `dump_answers` wrote."""
    found = json.loads(text)
    order, day = found.get("date_order"), found.get("told_on")
    return Answers(
        date_order=DateOrder(order) if order else None,
        last_year=found.get("last_year"),
        direction=found.get("direction"),
        columns=tuple((int(at), role) for at, role in found.get("columns", ())),
        header_line=found.get("header_line"),
        header_names=tuple(found.get("header_names", ())),
        first_line=found.get("first_line"),
        skip_lines=tuple(found.get("skip_lines", ())),
        decimal_mark=found.get("decimal_mark"),
        sheet=found.get("sheet"),
        told_currency=found.get("told_currency"),
        told_on=dt.date.fromisoformat(day) if day else None,
        from_before=bool(found.get("from_before")),
    )
