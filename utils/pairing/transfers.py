"""Which movements of two accounts are both sides of one transfer."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Final, TypeVar

from ml.narration import GENERIC_PAYEES, parse
from ml.words.lexicon import words
from utils.domain import CategorySource, Mode
from utils.pairing.pairs import Pair, is_shop
from utils.store.opposites import EARLIER_DAYS, LATER_DAYS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from utils.store.link_sides import Side
    from utils.store.opposites import Movement

    AnyRow = TypeVar("AnyRow", Movement, Side)

_LATER: Final = dt.timedelta(days=LATER_DAYS)
_EARLIER: Final = dt.timedelta(days=EARLIER_DAYS)
# Among thousands of equal rows of some days only so many are compared with each other.
_MOST_COMPARED: Final = 50

_FITTING: Final = frozenset(
    (
        *(Mode.UPI, Mode.IMPS, Mode.NEFT, Mode.RTGS, Mode.TRANSFER, Mode.CHEQUE),
        Mode.OTHER,
    )
)
_SELF: Final = re.compile(
    r"\bself\b|\bown (?:a/?c|acct?|account|transfer)|\binternal transfer"
    r"|\bbetween (?:my |own )?accounts|\bumbuchung|\bmy account",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(r"[0-9xX*.]*[xX*.]\d{4}(?!\d)|(?<!\d)\d{8,20}(?!\d)")
_TAIL: Final = 4
_SHORTEST_NAME: Final = 3


class Strength(IntEnum):
    """How much speaks for two movements being one transfer."""

    NONE = 0
    AMOUNT = 1
    EVIDENCE = 2
    REFERENCE = 3


def near_ones(movements: Iterable[Movement]) -> set[int]:
    """Give the ids of those that have an opposite on another account, days apart."""
    groups: dict[int, tuple[list[Movement], list[Movement]]] = {}
    for one in sorted(movements, key=lambda one: (one.posting_date, one.id)):
        group = groups.setdefault(abs(one.amount_minor), ([], []))
        group[one.amount_minor > 0].append(one)
    return {
        side.id
        for going, coming in groups.values()
        for pair in _near(going, coming)
        for side in pair
    }


def find_transfers(
    sides: Iterable[Side],
    owner: str,
    changed: Collection[int],
    known: Collection[tuple[int, int]] = (),
) -> list[Pair]:
    """Pair opposite equal amounts of two accounts, one to one, the surest first.

    Args:
        sides: living rows that are in no transfer yet.
        owner: the name of whom the accounts are.
        changed: ids; of each pair one is among them. What may be in the place of the
            others is not known.
        known: pairs of ids that were offered or rejected before.
    """
    candidates = sorted(_candidates(sides, owner, known), key=_surest_first)
    of_side: dict[int, list[_Candidate]] = defaultdict(list)
    for one in candidates:
        of_side[one.outgoing.id].append(one)
        of_side[one.incoming.id].append(one)
    taken: set[int] = set()
    found = []
    for one in candidates:
        ends = {one.outgoing.id, one.incoming.id}
        if ends & taken or ends.isdisjoint(changed):
            continue
        rivals = [
            other
            for end in ends
            for other in of_side[end]
            if other is not one and other.strength == one.strength
        ]
        if (pair := _judged(one, rivals)) is not None:
            found.append(pair)
            taken |= ends
    return found


@dataclass(frozen=True, slots=True)
class _Candidate:
    strength: Strength
    outgoing: Side
    incoming: Side


def _surest_first(one: _Candidate) -> tuple[int, dt.timedelta, int, int]:
    apart = abs(one.incoming.posting_date - one.outgoing.posting_date)
    return -one.strength, apart, one.outgoing.id, one.incoming.id


def _candidates(
    sides: Iterable[Side], owner: str, known: Collection[tuple[int, int]]
) -> Iterator[_Candidate]:
    groups: dict[tuple[str, int], tuple[list[Side], list[Side]]] = {}
    for side in sorted(sides, key=lambda one: (one.posting_date, one.id)):
        key = side.currency, abs(side.amount_minor)
        groups.setdefault(key, ([], []))[side.amount_minor > 0].append(side)
    for going, coming in groups.values():
        for outgoing, incoming in _near(going, coming):
            if (outgoing.id, incoming.id) in known:
                continue
            strength = _strength(outgoing, incoming, owner)
            if strength:
                yield _Candidate(strength, outgoing, incoming)


def _near(
    going: Sequence[AnyRow], coming: Sequence[AnyRow]
) -> Iterator[tuple[AnyRow, AnyRow]]:
    """Give the pairs of two accounts whose days are near; both sorted by day."""
    first = 0
    for outgoing in going:
        while (
            first < len(coming)
            and coming[first].posting_date < outgoing.posting_date - _EARLIER
        ):
            first += 1
        for incoming in coming[first : first + _MOST_COMPARED]:
            if incoming.posting_date > outgoing.posting_date + _LATER:
                break
            if incoming.account_id != outgoing.account_id:
                yield outgoing, incoming


def _strength(outgoing: Side, incoming: Side, owner: str) -> Strength:
    both = outgoing, incoming
    if any(not _may_be_transfer(side) for side in both):
        return Strength.NONE
    if outgoing.bank_reference and outgoing.bank_reference == incoming.bank_reference:
        return Strength.REFERENCE
    if (
        any(_says_own(side, owner) for side in both)
        or _names_account(outgoing, incoming)
        or _names_account(incoming, outgoing)
        or _same_person(outgoing, incoming)
    ):
        return Strength.EVIDENCE
    return Strength.AMOUNT if all(_is_open(side) for side in both) else Strength.NONE


def _judged(one: _Candidate, rivals: Sequence[_Candidate]) -> Pair | None:
    """Decide about a pair: sure, to be offered, or, by its amount alone, not at all."""
    pair = Pair(one.outgoing, one.incoming, is_sure=True)
    if one.strength is Strength.AMOUNT:
        nameless = all(
            side.payee_key in GENERIC_PAYEES for side in (one.outgoing, one.incoming)
        )
        if rivals:
            return None
        return Pair(one.outgoing, one.incoming, is_sure=nameless)
    # Between the same two accounts it does not matter which of equal ones it is.
    accounts = _accounts(one)
    if one.strength is Strength.EVIDENCE and any(
        _accounts(rival) != accounts for rival in rivals
    ):
        return Pair(one.outgoing, one.incoming, is_sure=False)
    return pair


def _accounts(one: _Candidate) -> tuple[int, int]:
    return one.outgoing.account_id, one.incoming.account_id


def _may_be_transfer(side: Side) -> bool:
    chosen = side.category_source in {CategorySource.USER, CategorySource.RULE}
    if chosen and side.category_kind != "transfer":
        return False
    return side.mode in _FITTING


def _says_own(side: Side, owner: str) -> bool:
    if side.category_kind == "transfer":
        return True
    return bool(_SELF.search(side.narration)) or _is_name(owner, side.payee)


def _names_account(side: Side, other: Side) -> bool:
    """Tell whether the narration names the other account by the end of its number."""
    number = "".join(c for c in other.number_masked or "" if c.isdigit())
    tail = number[-_TAIL:]
    return len(tail) == _TAIL and any(
        found.endswith(tail) for found in _NUMBER.findall(side.narration)
    )


def _same_person(outgoing: Side, incoming: Side) -> bool:
    """Tell whether both banks name one who is no shop: then it is the owner."""
    key = outgoing.payee_key
    if not key or key != incoming.payee_key or key in GENERIC_PAYEES:
        return False
    return not is_shop(outgoing) and not parse(incoming.narration).is_refund


def _is_name(owner: str, payee: str) -> bool:
    """Tell whether a payee is the owner; banks cut names off: `ARUN KUM`."""
    wanted, said = words(owner), words(payee)
    if len(wanted) < 2 or len(said) < 2:
        return False
    return (
        all(
            any(
                word.startswith(name) or name.startswith(word)
                for name in wanted
                if len(name) >= _SHORTEST_NAME
            )
            for word in said
            if len(word) >= _SHORTEST_NAME
        )
        and sum(len(word) >= _SHORTEST_NAME for word in said) >= 2
    )


def _is_open(side: Side) -> bool:
    """Tell whether nothing is known that speaks against a transfer."""
    return (
        (side.category_id is None or side.category_kind == "transfer")
        and not is_shop(side)
        and not parse(side.narration).is_refund
    )
