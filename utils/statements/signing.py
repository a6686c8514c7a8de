"""Signs for sizes: each row's direction is the step that its balance took."""

from __future__ import annotations

from typing import TYPE_CHECKING

from utils.sentences import sentence
from utils.statements.accounts import stated_opening
from utils.statements.steps import directions

if TYPE_CHECKING:
    from decimal import Decimal

    from utils.statements.drafts import Extract
    from utils.statements.plan import Plan


def sign_by_balance(found: Extract, plan: Plan) -> None:
    """Give each size the direction in which the balance moved.

    Rows between whose balances another amount lies are faults: nothing says their way.
    """
    newest_first = bool(plan.decision and plan.decision.chain.newest_first)
    marks: list[tuple[int, Decimal | None, Decimal | None]] = [
        (draft.place, draft.amount, draft.balance) for draft in found.drafts
    ]
    marks += [(n, None, balance) for n, balance in found.balance_rows.items()]
    opening = found.opening or stated_opening(plan.around)
    if opening is not None and not found.balance_rows:
        marks.append((len(plan.rows) * 2 if newest_first else -1, None, opening))
    marks.sort(key=lambda mark: mark[0])
    signed = directions(
        [size for _, size, _ in marks],
        [balance for _, _, balance in marks],
        newest_first=newest_first,
    )
    by_index = {mark[0]: amount for mark, amount in zip(marks, signed, strict=True)}
    drafts, found.drafts = found.drafts, []
    for draft in drafts:
        amount = by_index[draft.place]
        if amount is None:
            found.faults[draft.place] = sentence(
                "Neither a sign nor the balance says whether money came or went."
            )
        else:
            found.drafts.append(draft._replace(amount=amount))
