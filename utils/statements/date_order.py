"""Day first or month first: decided once per table, from everything the file says."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from utils.dates import DateText, parse_compact, parse_date
from utils.domain import DateOrder
from utils.statements.cells import DateCell
from utils.statements.date_votes import OTHER_ORDERS, Evidence, period_bonus, score
from utils.statements.days import spelled_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SURE = 3.0
_PADDED = re.compile(r"\d\d\D\d\d\D.*")
# By the days of its newest row: a statement that old would be read as a recent one.
_LONG_AGO, _NOT_LONG_AGO = dt.timedelta(days=8 * 365), dt.timedelta(days=3 * 365)
_YEAR, _LEADING_YEARS = dt.timedelta(days=365), 2
_OPEN_ORDERS = (DateOrder.DMY, DateOrder.MDY)


@dataclass(frozen=True, slots=True)
class OrderDecision:
    """The likeliest order, and every order that stays open."""

    order: DateOrder
    open: tuple[DateOrder, ...] = ()


def decide_order(
    cells: Iterable[str], evidence: Evidence, *, compact: bool = False
) -> OrderDecision:
    """Weigh both orders over a whole date column.

    Real date cells and dates that prove their own order are no votes. The order
    stays open where the evidence is thin or speaks both ways.
    """
    cells = list(cells)
    read = {cell: _text(cell, compact=compact) for cell in dict.fromkeys(cells)}
    open_texts = [text for text in read.values() if text and text.order is None]
    if not open_texts:
        return OrderDecision(_proved([read[cell] for cell in cells]))
    spelled = spelled_order(evidence.header) or spelled_order(evidence.around)
    if spelled and all(text.day(spelled) for text in open_texts):
        return OrderDecision(spelled)
    orders = [*_OPEN_ORDERS, *([DateOrder.YMD] if _year_may_lead(open_texts) else [])]
    alike = [*open_texts, *_alike(evidence.beside, open_texts[0])]
    readable = [o for o in orders if all(text.day(o) for text in alike)]
    if len(readable) == 1 and readable[0] is not DateOrder.YMD:
        return OrderDecision(readable[0])
    texts = [read[cell] for cell in cells]
    written = [cell for cell, text in read.items() if text and text.order is None]
    evidence = replace(evidence, padded=all(map(_PADDED.fullmatch, written)))
    scores = {order: score(order, texts, evidence) for order in orders}
    best, second = sorted(orders, key=lambda o: -scores[o])[:2]
    if DateOrder.YMD in readable and _may_lead_to_now(open_texts, best, evidence):
        return OrderDecision(DateOrder.YMD, (DateOrder.YMD, best))
    if scores[best] - scores[second] >= _SURE or _same(open_texts, best, second):
        return OrderDecision(best)
    at_home = evidence.home_currency and evidence.home_currency not in OTHER_ORDERS
    if at_home and second is DateOrder.DMY and best is DateOrder.MDY:
        best, second = second, best
    return OrderDecision(best, (best, second))


def _alike(cells: Iterable[str], sample: DateText) -> list[DateText]:
    """Pick the dates that are written in the same way, with their order open."""
    texts = filter(None, map(parse_date, cells))
    return [
        text
        for text in texts
        if text.order is None
        and (text.separator, text.year_digits) == (sample.separator, sample.year_digits)
    ]


def _text(cell: str, *, compact: bool) -> DateText | None:
    if isinstance(cell, DateCell):
        return None
    found = parse_date(cell)
    return next(iter(parse_compact(cell)), None) if not found and compact else found


def _proved(texts: Sequence[DateText | None]) -> DateOrder:
    orders = [text.order for text in texts if text and text.order]
    return max(orders, key=orders.count, default=DateOrder.DMY)


def _year_may_lead(texts: Sequence[DateText]) -> bool:
    firsts = {text.parts[0] for text in texts}
    return all(text.year_digits == 2 for text in texts) and min(firsts) > 9


def _may_lead_to_now(
    texts: Sequence[DateText], order: DateOrder, evidence: Evidence
) -> bool:
    """Say whether days of long or many years ago are recent if the year leads.

    A period around the table that only the old days fit decides for them.
    """
    today = evidence.today
    if today is None or order is DateOrder.YMD:
        return False
    old = [day for text in texts if (day := text.day(order))]
    recent = [day for text in texts if (day := text.day(DateOrder.YMD))]
    stated = [
        period_bonus(one, days, evidence.around)
        for one, days in ((order, old), (DateOrder.YMD, recent))
    ]
    # The same one or two days in year after year: what leads is a year, or two.
    years = len({day.year for day in old})
    same = len({text.parts[0] for text in texts}) <= _LEADING_YEARS < years
    near = max(recent) - min(recent) < _LEADING_YEARS * _YEAR
    long_ago = max(old, default=today) < today - _LONG_AGO
    now = max(recent) > today - _NOT_LONG_AGO
    fits = stated[0] <= stated[1] and max(recent) <= today
    return fits and ((long_ago and now) or (same and near))


def _same(texts: Sequence[DateText], one: DateOrder, other: DateOrder) -> bool:
    return all(text.day(one) == text.day(other) for text in texts)
