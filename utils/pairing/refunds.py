"""Which purchase money that came back is for."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from ml.narration import GENERIC_PAYEES, parse
from utils.pairing.pairs import Pair, is_shop

if TYPE_CHECKING:
    from collections.abc import Iterable

    from utils.store.link_sides import Side

REFUNDED_WITHIN: Final = dt.timedelta(days=90)


def find_refunds(incoming: Iterable[Side], purchases: Iterable[Side]) -> list[Pair]:
    """Pair money that came back with the purchase it is for, each of them once.

    With words of a refund a part may come back; without, a shop must give back
    exactly what it was paid.
    """
    paid: dict[str, list[Side]] = defaultdict(list)
    for purchase in purchases:
        paid[purchase.payee_key].append(purchase)
    found = []
    for one in incoming:
        before = paid[one.payee_key]
        fitting = [purchase for purchase in before if _is_refund(purchase, one)]
        if fitting:
            best = max(fitting, key=lambda purchase: _likeliest(purchase, one))
            before.remove(best)
            found.append(Pair(best, one, is_sure=True))
    return found


def may_be_refund(side: Side) -> bool:
    """Tell whether money in may be a refund, before looking for its purchase."""
    if side.payee_key in GENERIC_PAYEES:
        return False
    return is_shop(side) or parse(side.narration).is_refund


def _is_refund(purchase: Side, incoming: Side) -> bool:
    after = incoming.posting_date - purchase.posting_date
    if purchase.currency != incoming.currency or not (
        dt.timedelta(0) <= after <= REFUNDED_WITHIN
    ):
        return False
    paid = -purchase.amount_minor
    if parse(incoming.narration).is_refund:
        return incoming.amount_minor <= paid
    return incoming.amount_minor == paid and is_shop(purchase)


def _likeliest(purchase: Side, incoming: Side) -> tuple[bool, bool, dt.date, int]:
    """Order purchases: of the same reference, the same amount, the latest."""
    reference = incoming.bank_reference
    return (
        reference is not None and reference == purchase.bank_reference,
        -purchase.amount_minor == incoming.amount_minor,
        purchase.posting_date,
        purchase.id,
    )
