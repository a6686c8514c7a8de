"""Which way the money went: labels propose, the balance chain decides, doubt asks."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from utils.domain import AccountKind
from utils.statements.decimal_marks import decimal_mark, money_of
from utils.statements.evidence import all_came, all_tell, all_went, speak_against
from utils.statements.labels import label_schemes
from utils.statements.mapping import told_direction
from utils.statements.readings import (
    NEARLY_ALL,
    NEARLY_NONE,
    SURE_STEPS,
    Decision,
    Sample,
    amounts_of,
    balances_of,
)
from utils.statements.steps import by_steps, name_oldest
from utils.statements.unlabelled import name_by_steps, without_names
from utils.statements.words import speaks_of_credit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.domain import ReadHints
    from utils.money import DecimalMark
    from utils.statements.amounts import Row, Scheme
    from utils.statements.balance import Chain
    from utils.statements.roles import Roles

_SAMPLE = 3000
_MOST_FEES = 4  # columns of them: each way to add them up is tried
_NAMED = frozenset(("split", "flagged"))
_CHAINED = _NAMED | {"split_swapped", "flagged_inverted", "signed", "signed_inverted"}


def decide(
    rows: Sequence[Row],
    roles: Roles,
    hints: ReadHints,
    newest_first: bool | None = None,  # noqa: FBT001 - None means unknown
    currency: str = "",
) -> Decision | None:
    """Choose the reading of the amounts; None where no column holds any.

    Args:
        rows: the rows with a date, in file order.
        roles: the columns' parts.
        hints: the kind of account, as cards show spending as positive; the answer to
            an earlier question, a `Scheme.direction`; the decimal mark, where told.
        newest_first: the order of the rows in time, where the dates tell it.
        currency: of the account.
    """
    kind, answer = hints.kind, hints.direction
    sample = Sample(list(rows[:_SAMPLE]), newest_first)
    mark = _told_mark(hints.decimal_mark) or decimal_mark(
        sample.rows, money_of(roles), currency
    )
    labelled = label_schemes(sample.rows, roles, kind, mark)
    if roles.debit is None and len(roles.amounts) > 1:
        found = without_names(sample, roles, mark)
        if found and answer:
            return _as_told(found, answer)
        if found:
            found = _settled_by_signs(sample.rows, roles, found)
            found = _settled_by_texts(sample.rows, roles, found)
            return _owned(sample.rows, roles, found, mark, kind)
        named = name_by_steps(sample, roles, mark)
        if named is not roles:
            roles, labelled = named, label_schemes(sample.rows, named, kind, mark)
    if not labelled:
        return None
    if answer:
        labelled = _answered(labelled, answer)
    roles = _with_balance(sample, roles, labelled[0], mark)
    found = _judge_all(sample, roles, labelled, mark)
    if answer:
        return replace(found, open=())
    found = _overruled(sample, roles, found, mark) or found
    if len(rows) == len(sample.rows):
        found = name_oldest(sample.rows, roles, found)
    found = _told_by_texts(sample.rows, roles, found)
    found = _owned(sample.rows, roles, found, mark, kind)
    return found if is_proved(found) else _doubted(sample.rows, roles, found)


def is_proved(found: Decision) -> bool:
    """Say whether a balance of two steps or more bears a decision out."""
    return found.chain.steps >= 2 and _holds(found)


def _told_mark(told: str | None) -> DecimalMark | None:
    return "." if told == "." else "," if told == "," else None


def _as_told(found: Decision, answer: str) -> Decision:
    exact = next((s for s in found.open if s.direction == answer), None)
    return replace(found, scheme=exact or told_direction(found.scheme, answer), open=())


def _with_balance(
    sample: Sample, roles: Roles, scheme: Scheme, mark: DecimalMark
) -> Roles:
    """Find a balance without a name: the column that the amounts explain."""
    for column in () if roles.balances else roles.amounts:
        if column == scheme.amount:
            continue
        chain = sample.judge(scheme, balances_of(sample.rows, roles, column, mark))
        if chain.steps >= SURE_STEPS and chain.share >= NEARLY_ALL:
            return replace(roles, balances=(column,))
    return roles


def _answered(labelled: list[Scheme], answer: str) -> list[Scheme]:
    exact = [scheme for scheme in labelled if scheme.direction == answer]
    return exact or [told_direction(labelled[0], answer)]


def _judge_all(
    sample: Sample, roles: Roles, schemes: list[Scheme], mark: DecimalMark
) -> Decision:
    """Take the reading that the chain likes best; labels decide where it is silent."""
    best = Decision(schemes[0], next(iter(roles.balances), None))
    for scheme in [*schemes, *_with_fees(schemes, roles)]:
        if _explains_all(best.chain, len(sample.rows) if scheme.fees else 0):
            continue
        for column in roles.balances:
            chain = sample.judge(scheme, balances_of(sample.rows, roles, column, mark))
            needed = 0.5 if scheme is schemes[0] else NEARLY_ALL
            if (
                chain.steps
                and chain.share >= needed
                and _rank(chain, scheme) > _rank(best.chain, scheme)
            ):
                best = Decision(scheme, column, chain)
    rivals = [s for s in schemes if s.amount == schemes[0].amount]
    if is_proved(best) or len(rivals) < 2:
        return best
    return replace(best, open=tuple(rivals))


def _with_fees(schemes: list[Scheme], roles: Roles) -> list[Scheme]:
    """Let fees and taxes lower the amounts, alone and together."""
    fees = roles.fees[:_MOST_FEES]
    return [
        replace(scheme, fees=some)
        for scheme in schemes
        for count in range(1, len(fees) + 1)
        for some in combinations(fees, count)
    ]


def _explains_all(chain: Chain, rows: int) -> bool:
    """Say whether no reading can explain more; fees may of rows without amounts."""
    return chain.share == 1 and not chain.before and chain.held >= rows - 1


def _rank(chain: Chain, scheme: Scheme) -> tuple[float, bool, int]:
    """Prefer, of two balances that hold alike, the one after the movement.

    Fees are counted where more rows follow with them.
    """
    return chain.share, not chain.before, chain.held if scheme.fees else 0


def _overruled(
    sample: Sample, roles: Roles, found: Decision, mark: DecimalMark
) -> Decision | None:
    """Overrule the labels where the chain holds the other way and on none this way."""
    if found.balance is None or _holds(found):
        return None
    balances = balances_of(sample.rows, roles, found.balance, mark)
    scheme = found.scheme
    mine = sample.judge(scheme, balances)
    swapped = replace(scheme, direction=_opposite(scheme.direction))
    other = sample.judge(swapped, balances)
    inverse = other.share >= NEARLY_ALL and not other.before
    if inverse and mine.share <= NEARLY_NONE:
        if other.steps >= SURE_STEPS:
            return Decision(swapped, found.balance, other)
        return replace(found, open=(scheme, swapped))
    return by_steps(sample, found, balances)


def _owned(
    rows: list[Row], roles: Roles, found: Decision, mark: DecimalMark,
    kind: AccountKind,
) -> Decision:  # fmt: skip
    """Turn a card's reading where its balance proves it and is what the holder owes.

    Names of debit and credit or texts settle it; without them both readings are asked.
    """
    scheme = found.scheme
    if kind is not AccountKind.CARD or found.balance is None or not is_proved(found):
        return found
    owed = balances_of(rows, roles, found.balance, mark)
    more = sum((balance or 0) > 0 for balance in owed)
    if scheme.direction not in _CHAINED or more * 2 <= len(owed):
        return found
    turned = replace(scheme, direction=_opposite(scheme.direction))
    # What is owed is no balance of the account, but it proves the amounts' column.
    owner = replace(found, scheme=turned, balance=None)
    if turned.direction in _NAMED or speak_against(rows, roles, scheme):
        return owner
    if scheme.direction in _NAMED or speak_against(rows, roles, turned):
        return found
    return replace(owner, open=(turned, scheme))


def _told_by_texts(rows: list[Row], roles: Roles, found: Decision) -> Decision:
    """Read sizes by their texts where no sign and no balance says their direction."""
    ways = {scheme.direction: scheme for scheme in found.open}
    if set(ways) != {"all_out", "all_in"}:
        return found
    if all_came(rows, roles):
        return replace(found, scheme=ways["all_in"], open=())
    if all_went(rows, roles):
        return replace(found, scheme=ways["all_out"], open=())
    if all_tell(rows, roles):
        told = replace(ways["all_out"], direction="by_text", texts=roles.narrations)
        return replace(found, scheme=told, open=())
    return found


def _settled_by_signs(rows: list[Row], roles: Roles, found: Decision) -> Decision:
    """Take of two columns the one with a minus in all its cells as what went.

    A text has to say that the other column holds what came, which may be a fee's, or
    on a card what was bought.
    """
    scheme = found.scheme
    apart = scheme.debits_negative and not scheme.credits_negative
    pair = len(roles.amounts) == 2 and len(found.open) == 2
    if found.balance is not None or not pair or not apart:
        return found
    paid = [
        amount < 0
        for row, amount in zip(rows, amounts_of(rows, scheme), strict=True)
        if amount and speaks_of_credit([row[n] for n in roles.narrations])
    ]
    told = bool(paid) and not any(paid)
    return replace(found, open=()) if told else found


def _settled_by_texts(rows: list[Row], roles: Roles, found: Decision) -> Decision:
    """Take the one of two opposite readings that narrations do not speak against."""
    directions = [scheme.direction for scheme in found.open]
    if directions != ["split", "split_swapped"]:
        return found
    spoken = [speak_against(rows, roles, scheme) for scheme in found.open]
    if spoken[0] == spoken[1]:
        return found
    return replace(found, scheme=found.open[spoken[0]], open=())


def _doubted(rows: list[Row], roles: Roles, found: Decision) -> Decision:
    """Ask where no balance bears labels out that the narrations speak against."""
    scheme = found.scheme
    sized = scheme.direction in ("all_out", "all_in", "by_balance", "by_text")
    if found.open or sized or not speak_against(rows, roles, scheme):
        return found
    opposite = replace(scheme, direction=_opposite(scheme.direction))
    return replace(found, scheme=opposite, open=(opposite, scheme))


def _holds(found: Decision) -> bool:
    """Say whether the balance bears the reading out.

    Sizes that all went out are not signed: each row's step tells its own direction.
    Sizes that all came in are what a signed column without debits looks like.
    """
    direction = found.scheme.direction
    if direction in ("all_out", "all_in"):
        return direction == "all_in" and found.chain.share == 1
    return found.chain.share >= NEARLY_ALL


def _opposite(direction: str) -> str:
    pairs = {"split": "split_swapped", "signed": "signed_inverted",
             "flagged": "flagged_inverted", "all_out": "all_in"}  # fmt: skip
    back = {other: one for one, other in pairs.items()}
    return pairs.get(direction) or back[direction]
