"""What a person says about a table overrules what the reader decides."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Final

from utils.domain import ColumnRole, RowError
from utils.errors import StatementError
from utils.sentences import sentence
from utils.statements.roles import Roles
from utils.statements.sections import Section, find_sections
from utils.statements.words import fold
from utils.table_preview import LONGEST_CELL, MOST_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.domain import ReadHints
    from utils.sentences import Sentence
    from utils.statements.amounts import Scheme
    from utils.statements.cells import Grid

Table = tuple["Grid", Section]

USUAL: Final = "usual"
REVERSED: Final = "reversed"
DIRECTIONS: Final = frozenset(
    ("split", "split_swapped", "signed", "signed_inverted", "flagged",
     "flagged_inverted", "all_out", "all_in", "by_balance", USUAL, REVERSED)
)  # fmt: skip
_REVERSED: Final = frozenset(
    ("split_swapped", "signed_inverted", "flagged_inverted", REVERSED)
)
# Several columns may give text or hold fees; every other part is played by one.
_SHARED: Final = frozenset((ColumnRole.NARRATION, ColumnRole.FEE, ColumnRole.IGNORE))
_SIDES: Final = frozenset((ColumnRole.DEBIT, ColumnRole.CREDIT))
_LEFT_OUT: Final = sentence("Left out by you.")


def check_hints(hints: ReadHints) -> None:
    """Refuse hints that contradict themselves.

    Raises:
        StatementError: wrong_hints, with what to mend.
    """
    roles = [role for _, role in hints.columns]
    unknown = [role for role in roles if role not in set(ColumnRole)]
    if unknown:
        raise _wrong(
            sentence(
                "There is no kind of column called “%(unknown)s”.",
                unknown=unknown[0][:40],
            )
        )
    twice = [r for r, n in Counter(roles).items() if n > 1 and r not in _SHARED]
    if twice:
        raise _wrong(
            sentence(
                "Two columns are marked as %(role)s; only one can be.",
                role=twice[0].replace("_", " "),
            )
        )
    if ColumnRole.AMOUNT in roles and _SIDES & set(roles):
        raise _wrong(
            sentence(
                "Mark either one column as amount, or one as money out and one "
                "as money in, not both."
            )
        )
    if hints.direction is not None and hints.direction not in DIRECTIONS:
        raise _wrong(
            sentence(
                "There is no sign convention called “%(direction)s”.",
                direction=hints.direction[:40],
            )
        )
    if hints.decimal_mark not in {None, ".", ","}:
        raise _wrong(sentence("The decimal mark is a point or a comma."))


def told_tables(grids: Sequence[Grid], hints: ReadHints) -> list[Table]:
    """List the tables to read: those a person pointed at, else those found.

    Raises:
        StatementError: wrong_hints, where the file has no such sheet or line.
    """
    chosen = [g for g in grids if hints.sheet is None or g.sheet == hints.sheet]
    if not chosen:
        raise _wrong(
            sentence(
                "This file has no sheet “%(value)s”.", value=(hints.sheet or "")[:40]
            )
        )
    several = len(grids) > 1
    tables = _pointed_at(chosen, hints, several=several)
    if tables is None:
        tables = [(g, section) for g in chosen for section in find_sections(g)]
    if not tables and hints.columns:
        whole = tuple(range(len(chosen[0].rows)))
        tables = [(chosen[0], Section((), None, whole))]
    skipped = set(hints.skip_lines)
    return [(g, _without(g, s, skipped, several=several)) for g, s in tables]


def hints_for(section: Section, first: Section, hints: ReadHints) -> ReadHints:
    """Keep what was said about columns for the tables that it was said about."""
    names = hints.header_names or first.header
    if _folded(section.header) == _folded(names):
        return hints
    return replace(hints, columns=())


def told_roles(roles: Roles, told: Sequence[tuple[int, str]], width: int) -> Roles:
    """Give columns the parts that a person gave them.

    One amount takes the place of debit and credit, and the other way round.

    Raises:
        StatementError: wrong_hints, where the table has no such column.
    """
    beyond = [index for index, _ in told if not 0 <= index < width]
    if beyond:
        raise _wrong(
            sentence(
                "There is no column %(beyond)s; the table has %(width)s.",
                beyond=beyond[0] + 1,
                width=width,
            )
        )
    parts: dict[str, object] = asdict(roles)
    names = {role for _, role in told}
    if ColumnRole.AMOUNT in names:
        parts |= {"debit": None, "credit": None, "amounts": ()}
    elif _SIDES & names:
        parts["amounts"] = ()
    if ColumnRole.BALANCE in names:
        parts["balances"] = ()
    if ColumnRole.PAYEE in names:
        parts["parties"] = ()
    for index, role in told:
        _give(parts, index, role)
    return _with_lone_side(Roles(**parts))  # type: ignore[arg-type]


def _give(parts: dict[str, object], index: int, role: str) -> None:
    for name, value in parts.items():
        if isinstance(value, tuple):
            parts[name] = tuple(n for n in value if n != index)
        elif value == index:
            parts[name] = None
    several = parts.get(f"{role}s")
    if isinstance(several, tuple):
        parts[f"{role}s"] = (index, *several)
    elif role in parts:
        parts[role] = index


def _with_lone_side(roles: Roles) -> Roles:
    """Read money out without money in, or the reverse, as the amount."""
    if (roles.debit is None) == (roles.credit is None):
        return roles
    alone = roles.credit if roles.debit is None else roles.debit
    amounts = (alone,) if alone is not None else ()
    return replace(roles, debit=None, credit=None, amounts=(*amounts, *roles.amounts))


def told_direction(scheme: Scheme, answer: str) -> Scheme:
    """Read amounts the way a person said, as far as these columns can."""
    if scheme.credit is not None:
        turned = answer in _REVERSED
        return replace(scheme, direction="split_swapped" if turned else "split")
    if answer not in {USUAL, REVERSED}:
        return replace(scheme, direction=answer)
    kind = "flagged" if scheme.direction.startswith("flagged") else "signed"
    return replace(scheme, direction=kind if answer == USUAL else f"{kind}_inverted")


def left_out(grids: Sequence[Grid], hints: ReadHints) -> tuple[RowError, ...]:
    """List the lines that a person left out, so that they are not lost."""
    skipped = set(hints.skip_lines)
    return tuple(
        RowError(label, _LEFT_OUT, " | ".join(filter(None, row))[:300])
        for grid in grids
        for label, row in zip(
            line_labels(grid, several=len(grids) > 1), grid.rows, strict=True
        )
        if label in skipped and any(row)
    )


def line_labels(grid: Grid, *, several: bool) -> tuple[str, ...]:
    """Name a grid's lines; where there are several sheets, with the sheet."""
    if not several or not grid.sheet:
        return grid.lines
    return tuple(f"{grid.sheet}!{line}" for line in grid.lines)


def _pointed_at(
    grids: Sequence[Grid], hints: ReadHints, *, several: bool
) -> list[Table] | None:
    """Find the table under the header, or from the line, that was pointed at."""
    if hints.header_line is not None:
        grid, index = _place(grids, hints.header_line, several=several)
        return _under(grid, index, grids)
    if hints.first_line is not None:
        grid, index = _place(grids, hints.first_line, several=several)
        return [(grid, Section((), None, tuple(range(index, len(grid.rows)))))]
    if hints.header_names:
        names = _folded(hints.header_names)
        for grid in grids:
            for index, row in enumerate(grid.rows):
                if _folded(row) == names:
                    return _under(grid, index, grids)
    return None


def _under(grid: Grid, index: int, grids: Sequence[Grid]) -> list[Table]:
    """Read below a header; where the reader found it itself, nothing changes."""
    own = [(g, section) for g in grids for section in find_sections(g)]
    if any(g is grid and section.header_row == index for g, section in own):
        return own
    below = tuple(range(index + 1, len(grid.rows)))
    names = _folded(grid.rows[index])
    repeated = {n for n in below if _folded(grid.rows[n]) == names}
    body = tuple(n for n in below if n not in repeated)
    return [(grid, Section(tuple(grid.rows[index]), index, body))]


def _place(grids: Sequence[Grid], label: str, *, several: bool) -> tuple[Grid, int]:
    for grid in grids:
        labels = line_labels(grid, several=several)
        if label in labels:
            return grid, labels.index(label)
    raise _wrong(sentence("This file has no line %(label)s.", label=label[:40]))


def _without(
    grid: Grid, section: Section, skipped: set[str], *, several: bool
) -> Section:
    if not skipped:
        return section
    labels = line_labels(grid, several=several)
    return replace(
        section, body=tuple(n for n in section.body if labels[n] not in skipped)
    )


def _folded(cells: Sequence[str]) -> tuple[str, ...]:
    """Write names so that they compare with what a preview keeps of them."""
    found = [fold(cell[:LONGEST_CELL]) for cell in cells[:MOST_COLUMNS]]
    while found and not found[-1]:
        found.pop()
    return tuple(found)


def _wrong(said: Sentence) -> StatementError:
    return StatementError("wrong_hints", said)
