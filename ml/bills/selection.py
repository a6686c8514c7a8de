"""Which candidate streams are real, and what is to be said of each."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

import numpy as np
from scipy import sparse

from ml.bills.calendar import DAYS, PERIODS, FloatArray, IntArray
from ml.bills.features import FEATURES
from ml.bills.outlook import missed_slots
from ml.bills.values import Bill, BillState, PriceChange

if TYPE_CHECKING:
    from ml.bills.batch import Batch
    from ml.bills.calendar import BoolArray

_EPOCH: Final = date(1970, 1, 1)
_FEATURE: Final = {name: index for index, name in enumerate(FEATURES)}
_STEADY: Final = 0.01
_SHOWN: Final = 6
_AHEAD: Final = 8


def wanted(batch: Batch, probability: FloatArray, threshold: float) -> BoolArray:
    """Say which chains could be spoken of, were they kept: likely or proven ones."""
    return (credible(batch) & (probability >= threshold)) | _proven(batch)


def rivals(batch: Batch, of: BoolArray) -> IntArray:
    """Give the chains of the payees of some; no other claims the same events."""
    group = batch.events.group[batch.chains.event[:, 0]]
    asked = np.zeros(int(group.max(initial=0)) + 1, dtype=np.bool_)
    asked[group[of]] = True
    return np.flatnonzero(asked[group])


def select(batch: Batch, probability: FloatArray) -> IntArray:
    """Keep of chains that claim the same events the best one.

    A chain is worth its probability plus something for explaining more of the
    payee's events: of a fortnightly salary the fortnightly chain, not one of the
    two monthly ones inside it.
    """
    explained = batch.matrix[:, _FEATURE["explained"]]
    solid = batch.matrix[:, _FEATURE["hit_rate"]]
    worth = probability + 0.5 * explained + 0.2 * solid
    order = np.argsort(-worth, kind="stable")
    taken: set[int] = set()
    kept = []
    chains = [frozenset(row[row >= 0].tolist()) for row in batch.chains.event]
    inner = _inside_denser(batch.chains.event, solid)
    starts = batch.chains.event[:, 0].tolist()
    for index in order.tolist():
        chain = chains[index]
        if starts[index] in taken or len(chain & taken) > len(chain) / 3:
            continue
        if not inner[index]:
            taken.update(chain)
            kept.append(index)
    return np.array(sorted(kept), dtype=np.int64)


def _inside_denser(event: IntArray, solid: FloatArray) -> BoolArray:
    """Say which chains are every second, third … event of a regular denser one.

    When that one is overdue its thinner copies are not yet; they would promise a
    payment that has stopped.
    """
    present = event >= 0
    sizes = present.sum(axis=1)
    chain, slot = np.nonzero(present)
    shape = (len(event), int(event.max(initial=0)) + 1)
    holds = sparse.csr_array(
        (np.ones(len(chain)), (chain, event[chain, slot])), shape=shape
    )
    dense = np.flatnonzero((solid >= 0.75) & (sizes >= 4))
    shared = (holds @ holds[dense].T).tocoo()
    inner, outer = shared.coords[0], dense[shared.coords[1]]
    swallowed = shared.data >= 0.8 * sizes[inner]
    swallowed &= sizes[outer] >= 1.4 * sizes[inner]
    found = np.zeros(len(event), dtype=np.bool_)
    found[inner[swallowed]] = True
    return found


def credible(batch: Batch) -> BoolArray:
    """Say which chains may be called bills at all.

    Shopping every Saturday is a habit: a stream of a week or two must have steady
    amounts. Longer ones must not be thin threads through a crowd of purchases.
    """
    column = batch.matrix[:, _FEATURE["share_equal"]]
    error = np.nan_to_num(batch.matrix[:, _FEATURE["amount_error"]], nan=0.0)
    frequent = DAYS[batch.chains.period] < 30
    money_in = batch.matrix[:, _FEATURE["money_in"]] > 0
    steady = (column >= 0.6) | ((error <= 0.02) & (column >= 0.3))
    return np.asarray(~frequent | steady | (money_in & (error <= 0.1)))


def _proven(batch: Batch) -> BoolArray:
    """Say which streams are regular enough to be missed when they fail to come."""
    matrix = batch.matrix
    hits, rate = matrix[:, _FEATURE["hits"]], matrix[:, _FEATURE["hit_rate"]]
    days = DAYS[batch.chains.period]
    proven = (hits >= np.where(days > 100, 3, 4)) & (rate >= 0.75)
    proven &= matrix[:, _FEATURE["explained"]] >= 0.5
    regular = batch.outlook.schedule.residual <= 0.08 * days + 1
    return np.asarray(proven & regular & credible(batch))


def awaited(batch: Batch) -> BoolArray:
    """Say which proven streams are a few days overdue: too early to doubt them."""
    waiting = missed_slots(batch.outlook) == 0
    return np.asarray(
        _proven(batch) & waiting & (batch.outlook.due < batch.expected_day())
    )


def status(batch: Batch) -> list[BillState | None]:
    """Say which proven streams are late, missed or ended; None where all is well."""
    days, proven = DAYS[batch.chains.period], _proven(batch)
    missed = missed_slots(batch.outlook)
    overdue = batch.seen - _first_unmet(batch)
    patience = np.maximum(np.minimum(days / 2, 15), batch.outlook.slack)
    found: list[BillState | None] = []
    for index in range(len(days)):
        if not proven[index] or missed[index] == 0:
            found.append(None)
        elif missed[index] >= 2 or overdue[index] > days[index]:
            found.append("ended")
        else:
            found.append("late" if overdue[index] <= patience[index] else "missed")
    return found


def _first_unmet(batch: Batch) -> IntArray:
    schedule = batch.outlook.schedule
    first = schedule.due(1)
    return np.where(first > schedule.last_day, first, schedule.due(2))


def _as_date(day: int) -> date:
    return _EPOCH + timedelta(days=int(day))


def price_change(last: tuple[tuple[date, float], ...]) -> PriceChange | None:
    """Find the last step of an amount that was steady before and after it.

    Args:
        last: day and amount of the payments, latest first.
    """
    now = last[0][1]
    steps = next((i for i, (_, amount) in enumerate(last) if not _like(amount, now)), 0)
    before = [amount for _, amount in last[steps : steps + 2]]
    if steps == 0 or len(before) < 2 or not _like(*before):
        return None
    # A single unusual amount among variable ones is no new price.
    return PriceChange(before[0], now, last[steps - 1][0])


def _like(one: float, other: float) -> bool:
    return abs(one - other) <= _STEADY * abs(other)


def _describe(batch: Batch, index: int, spread: float, prior: float) -> Bill:
    """Fill in all that does not depend on which of its due days is meant."""
    chain = batch.chains.event[index]
    chain = chain[chain >= 0]
    columns, rows = batch.rows, batch.events.row[chain]
    first = int(rows[0])
    signed: list[float] = columns.amount[rows].tolist()
    days = [_as_date(day) for day in batch.events.day[chain].tolist()]
    last = tuple(zip(days, signed, strict=True))
    low, amount, high = _amounts(batch, index, signed, spread, prior)
    period = PERIODS[int(batch.chains.period[index])]
    gap = int(batch.outlook.schedule.gap[index])
    return Bill(
        payee=columns.payee[first],
        payee_key=columns.payee_key[first],
        due=days[0],
        window=(days[0], days[0]),
        amount=amount,
        lower80=low,
        upper80=high,
        period=period.name,
        period_days=float(gap or period.days),
        probability=0.0,
        state="upcoming",
        category=columns.category[first],
        currency=columns.currency[first],
        last=last[:_SHOWN],
        rows=tuple((rows - columns.begins[batch.job[index]]).tolist()),
        price_change=price_change(last),
    )


def _amounts(
    batch: Batch, index: int, signed: list[float], spread: float, prior: float
) -> tuple[float, float, float]:
    """Give lower end, value and upper end of the next amount, signed."""
    outlook, tested = batch.outlook, batch.outlook.tested[index]
    error = (tested * outlook.log_error[index] + 2 * prior) / (tested + 2)
    size = math.exp(outlook.log_amount[index])
    # The exact amount seen before, where exp(log(x)) is only nearly x.
    size = next((abs(x) for x in signed if math.isclose(abs(x), size)), size)
    ends = [
        math.copysign(size * math.exp(e), signed[0])
        for e in (-spread * error, 0.0, spread * error)
    ]
    low, value, high = sorted(ends)
    return low, value, high


def due_table(batch: Batch) -> IntArray:
    """Give the first unmet due day and the next ones: one column per stream."""
    outlook = batch.outlook
    ahead = [outlook.schedule.due(outlook.step + step) for step in range(_AHEAD)]
    return np.stack([_first_unmet(batch), *ahead])


def _window(due: int, residual: float, after: int) -> tuple[date, date]:
    """Give the days around a due day on which it would not surprise."""
    width = max(1, math.ceil(1.5 * residual))
    first = max(due - width, after)
    return _as_date(first), _as_date(max(due + width, first))


def bills_of(
    batch: Batch,
    dues: IntArray,
    chosen: Choice,
    horizon: int,
    error: tuple[float, float],
) -> list[Bill]:
    """List the bills of one kept stream: its status, and what is to come.

    Args:
        batch: with the stream at `chosen.index`.
        dues: of `due_table`.
        chosen: the stream, its probability and its status.
        horizon: days looked ahead.
        error: multiples of the usual amount error that hold 80 %, and that
            error's mean over all households.
    """
    index, chance = chosen.index, chosen.probability
    base = _describe(batch, index, *error)
    residual = float(batch.outlook.schedule.residual[index])
    as_of = int(batch.events.as_of[int(batch.job[index])])
    found = []
    if chosen.status is not None:
        due = int(dues[0, index])
        window = _window(due, residual, due - 400)
        found.append(
            replace(base, due=_as_date(due), window=window, state=chosen.status)
        )
    if chosen.status == "ended" or not chosen.likely:
        return found
    for nominal in dues[1:, index].tolist():
        due = max(nominal, as_of + 1)
        if due > as_of + horizon:
            break
        found.append(
            replace(
                base,
                due=_as_date(due),
                window=_window(nominal, residual, as_of + 1),
                state="due" if nominal <= as_of else "upcoming",
                probability=chance,
            )
        )
        chance *= chosen.probability
    return found


@dataclass(frozen=True, slots=True)
class Choice:
    """A stream that was kept.

    Attributes:
        index: in its batch.
        probability: that its next due day brings an event.
        status: late, missed, ended, or None.
        likely: whether what is to come is likely enough to be said.
    """

    index: int
    probability: float
    status: BillState | None
    likely: bool
