"""Tables of one file under equal headers: what one of them tells holds for all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from utils.statements.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from utils.statements.amounts import Scheme
    from utils.statements.plan import Plan

_WRITTEN: Final = frozenset(
    ("signed", "signed_inverted", "flagged", "flagged_inverted")
)


def share_signs(plans: Sequence[Plan]) -> list[Plan]:
    """Settle open signs by another table of the file that writes signs or Dr and Cr.

    An account into which money only came has no sign in any row; the one above it, in
    the same columns, shows what a minus there would be.
    """
    told = {_names(plan): scheme for plan, scheme in _written(plans)}
    return [_settled(plan, told.get(_names(plan))) for plan in plans]


def _written(plans: Iterable[Plan]) -> Iterable[tuple[Plan, Scheme]]:
    for plan in plans:
        decision = plan.decision
        if decision and not decision.open and decision.scheme.direction in _WRITTEN:
            yield plan, decision.scheme


def _settled(plan: Plan, told: Scheme | None) -> Plan:
    decision = plan.decision
    if decision is None or told is None or len(decision.open) < 2:
        return plan
    if decision.question != "direction" or decision.scheme.amount != told.amount:
        return plan
    scheme = replace(told, mark=decision.scheme.mark)
    return replace(plan, decision=replace(decision, scheme=scheme, open=()))


def _names(plan: Plan) -> tuple[str, ...]:
    return tuple(map(fold, plan.section.header))
