"""Signs for sizes: each row's direction is the step that its balance took."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from utils.sentences import sentence
from utils.statements.accounts import stated_opening
from utils.statements.amounts import read_balance
from utils.statements.evidence import way_of
from utils.statements.steps import directions
from utils.statements.told_ways import own_way

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from utils.statements.drafts import Draft, Extract
    from utils.statements.plan import Plan

_SAMPLE: Final = 500
_SEVERAL: Final = 3
_MOSTLY: Final = 0.8
_UNTOLD_FIRST: Final = sentence(
    "No balance stands before this row, so nothing says whether its money came or "
    "went. Please add it by hand, or export the statement from an earlier day on."
)
_UNTOLD: Final = sentence(
    "The balance did not move by this amount, so nothing says whether it came or "
    "went. Please look at the row in the file and add it by hand."
)


@dataclass(frozen=True, slots=True)
class _Mark:
    """A balance of the table, and the size of the movement that led to it."""

    place: int
    size: Decimal | None
    balance: Decimal | None


def sign_by_balance(found: Extract, plan: Plan) -> None:
    """Give each size the direction in which the balance moved.

    Where no balance stands in the row before, one in the row itself or its text may
    tell. Rows between whose balances another amount lies are faults.
    """
    newest_first = bool(plan.decision and plan.decision.chain.newest_first)
    marks = _marks(found, plan, newest_first=newest_first)
    sizes, balances = [m.size for m in marks], [m.balance for m in marks]
    steps = directions(sizes, balances, newest_first=newest_first)
    signed = {m.place: step for m, step in zip(marks, steps, strict=True)}
    before = [None, *balances] if not newest_first else [*balances[1:], None]
    alone = {m.place for m, last in zip(marks, before, strict=False) if last is None}
    drafts = found.drafts
    known = [d._replace(amount=a) for d in drafts if (a := signed[d.place])][:_SAMPLE]
    columns = _balances_before(known, plan)
    untold = len(known) < len(drafts)
    believed = untold and _texts_tell_right(known, plan)
    kinds = _kinds(known, plan) if untold else {}
    found.drafts = []
    for draft in drafts:
        amount = signed[draft.place] or _by_own_balances(draft, columns, plan)
        if amount is None and draft.place in alone:
            amount = _by_text(draft, plan, believed=believed)
            amount = amount or _by_kind(draft, kinds)
        if amount is None:
            alone_here = draft.place in alone
            found.faults[draft.place] = _UNTOLD_FIRST if alone_here else _UNTOLD
        else:
            found.drafts.append(draft._replace(amount=amount))


def _marks(found: Extract, plan: Plan, *, newest_first: bool) -> list[_Mark]:
    """List the balances in the order of their rows, with the opening one."""
    marks = [_Mark(draft.place, draft.amount, draft.balance) for draft in found.drafts]
    marks += [_Mark(n, None, balance) for n, balance in found.balance_rows.items()]
    opening = found.opening or stated_opening(plan.around)
    if opening is not None and not found.balance_rows:
        marks.append(_Mark(len(plan.rows) * 2 if newest_first else -1, None, opening))
    return sorted(marks, key=lambda mark: mark.place)


def _balances_before(known: Sequence[Draft], plan: Plan) -> list[int]:
    """List the columns of the balance before each row, where they are so in all."""
    return [
        column
        for column in plan.roles.balances
        if known and all(_step(row, column, plan) == row.amount for row in known)
    ]


def _by_own_balances(
    draft: Draft, columns: Sequence[int], plan: Plan
) -> Decimal | None:
    """Sign a size by the balances before and after it in its own row."""
    steps = (_step(draft, column, plan) for column in columns)
    return next((step for step in steps if step and abs(step) == draft.amount), None)


def _step(draft: Draft, column: int, plan: Plan) -> Decimal | None:
    """Say how far a row's balance is from the one in another column."""
    if plan.decision is None or draft.balance is None:
        return None
    mark, flag = plan.decision.scheme.mark, plan.roles.balance_flag
    before = read_balance(draft.row, column, flag, mark)
    return None if before is None else draft.balance - before


def _texts_tell_right(known: Sequence[Draft], plan: Plan) -> bool:
    """Say whether texts that tell a direction tell the one that the balance took."""
    told = [(row.amount < 0, way) for row in known if (way := way_of(_text(row, plan)))]
    return bool(told) and all(out == (way == "debit") for out, way in told)


def _by_text(draft: Draft, plan: Plan, *, believed: bool) -> Decimal | None:
    """Sign a size by its text, where balances bear other texts out.

    What states a direction in so many words needs no other that does.
    """
    text = _text(draft, plan)
    way = own_way(text) or (way_of(text) if believed else None)
    if way is None:
        return None
    return -draft.amount if way == "debit" else draft.amount


def _kinds(known: Sequence[Draft], plan: Plan) -> dict[int, dict[str, bool]]:
    """List by column the words whose money went (True) or came in several rows.

    A column of kinds has few words, each of them with one direction, and both
    directions; of names it is not known that they pay or are paid only.
    """
    roles = plan.roles
    names = {roles.payee, *roles.parties}
    names |= {c.index for c in plan.columns if c.words.get("payee")}
    found: dict[int, dict[str, bool]] = {}
    for column in set(roles.narrations) - names:
        counts = Counter((row.row[column], row.amount < 0) for row in known)
        again = sum(n for n in counts.values() if n > 1)
        one_way = len({word for word, _ in counts}) == len(counts)
        told = {word: out for (word, out), n in counts.items() if n >= _SEVERAL}
        both = len(set(told.values())) > 1
        if one_way and both and "" not in told and again >= len(known) * _MOSTLY:
            found[column] = told
    return found


def _by_kind(draft: Draft, kinds: dict[int, dict[str, bool]]) -> Decimal | None:
    """Sign a size by a word of its own that says the same in other rows."""
    ways = [told.get(draft.row[column]) for column, told in kinds.items()]
    said = {way for way in ways if way is not None}
    if len(said) != 1:
        return None
    return -draft.amount if said.pop() else draft.amount


def _text(draft: Draft, plan: Plan) -> str:
    return " ".join(draft.row[n] for n in plan.roles.narrations if draft.row[n])
