"""What the past of a household says against each of its payments.

All evidence is a ratio within the household (differences of log amounts), a count or a
number of days, so that currency and scale play no part; and it looks back only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from scipy.special import gammainc

from ml.anomalies.neighbours import duplicates, steadiness
from ml.estimators.trailing import Groups, Spread, counts_within, share_above, spread

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ml.anomalies.payments import Payments

    IntArray = NDArray[np.int64]
    FloatArray = NDArray[np.float64]
    BoolArray = NDArray[np.bool_]

MINIMUM_HISTORY: Final = 10
"""Payments before the first one that can be judged."""
_PAYEE_WIDTH: Final = 12
_CATEGORY_WIDTH: Final = 40
_HOUSEHOLD_WIDTH: Final = 60
_RANKED_WIDTH: Final = 200


@dataclass(frozen=True, slots=True)
class Evidence:
    """Columns of evidence by name, one value per payment, and what reasons need.

    Attributes:
        columns: name -> values.
        usual: median log amount of the payee before, NaN for a new one.
        visits: earlier payments to the payee.
        partner: the equal payment before a duplicate, −1 for none.
        judged: whether there is enough history.
    """

    columns: dict[str, FloatArray]
    usual: FloatArray
    visits: IntArray
    partner: IntArray
    judged: BoolArray


def gather(payments: Payments) -> Evidence:
    """Compute all evidence."""
    by_payee, by_home = Groups.of(payments.payee), Groups.of(payments.household)
    payee = spread(by_payee, payments.log_amount, _PAYEE_WIDTH)
    usual, columns = _amounts(payments, by_payee, by_home, payee)
    columns |= {
        f"{name}_share": share_above(by_home, columns[name], _RANKED_WIDTH)
        for name in ("payee_z", "category_z")
    }
    columns |= steadiness(payments, by_payee, payee)
    duplicate, partner = duplicates(payments, by_payee, by_home)
    columns |= duplicate | _newness(payments, by_payee, by_home)
    columns |= _fees(payments, by_payee) | _frequency(payments, by_payee, by_home)
    # Rounding keeps a change of currency from tipping a comparison.
    return Evidence(
        columns={name: np.round(values, 6) for name, values in columns.items()},
        usual=usual,
        visits=by_payee.before,
        partner=partner,
        judged=by_home.before >= MINIMUM_HISTORY,
    )


def _amounts(
    payments: Payments, by_payee: Groups, by_home: Groups, payee: Spread
) -> tuple[FloatArray, dict[str, FloatArray]]:
    """Set amounts against what came before; what is usual for each is given too."""
    amounts, by_category = payments.log_amount, Groups.of(payments.category)
    text = spread(Groups.of(payments.text), amounts, _PAYEE_WIDTH)
    category = spread(by_category, amounts, _CATEGORY_WIDTH)
    home = spread(by_home, amounts, _HOUSEHOLD_WIDTH)
    usual = _closest(text, payee)
    columns = _sizes(amounts, (text, payee, category, home), usual)
    levels = {"payee": by_payee, "category": by_category, "home": by_home}
    for name, groups in levels.items():
        columns[f"over_{name}_max"] = amounts - _finite(groups.highest(amounts))
        columns[f"{name}_count"] = np.log1p(groups.before)
    first = payments.day[by_home.first()]
    columns["home_days"] = np.log(payments.day - first + 10.0)
    return usual, columns


def _finite(values: FloatArray) -> FloatArray:
    return np.where(np.isfinite(values), values, np.nan)


def _closest(text: Spread, payee: Spread) -> FloatArray:
    """Give the usual amount of like narrations of the payee, else of the payee.

    At one shop a coffee and a dinner are different things, and narrations often
    say which.
    """
    return np.where(text.count >= 2, text.middle, payee.middle)


def _sizes(
    amounts: FloatArray, levels: tuple[Spread, Spread, Spread, Spread], like: FloatArray
) -> dict[str, FloatArray]:
    """Compare the amount with like narrations, payee, category and household.

    Each level's centre and spread are shrunk to those of the next wider one by the
    number of payments behind them.
    """
    text, payee, category, home = levels
    home_sd = np.maximum(np.nan_to_num(home.deviation, nan=1.0), 0.1)
    home_middle = np.where(home.count > 0, home.middle, amounts)
    wide = category_middle, category_sd = _shrunk(category, home_middle, home_sd, 3.0)
    middle, sd = _shrunk(text, *_shrunk(payee, *wide, 1.5), 1.5)
    return {
        "payee_z": (amounts - middle) / sd,
        "category_z": (amounts - category_middle) / category_sd,
        "home_z": (amounts - home_middle) / home_sd,
        "over_payee": amounts - like,
        "over_home": amounts - home.middle,
        "over_category": amounts - category.middle,
        "over_home_high": amounts - home.high,
        "payee_sd": payee.deviation,
        "category_sd": category.deviation,
        "home_sd": home_sd,
        "category_over_home": category.middle - home.middle,
    }


def _shrunk(
    part: Spread, middle: FloatArray, sd: FloatArray, weight: float
) -> tuple[FloatArray, FloatArray]:
    """Pull a group's centre and spread to a wider group's, worth `weight` rows."""
    n = part.count
    centre = (n * np.nan_to_num(part.middle) + weight * middle) / (n + weight)
    square = (n * np.nan_to_num(part.deviation) ** 2 + weight * sd**2) / (n + weight)
    return centre, np.maximum(np.sqrt(square), 0.05)


def _newness(
    payments: Payments, by_payee: Groups, by_home: Groups
) -> dict[str, FloatArray]:
    """Compare a first payment to a payee with the household's other first ones."""
    new = by_payee.before == 0
    over = np.full(len(new), np.nan)
    over_max = over.copy()
    firsts = np.flatnonzero(new)
    groups = Groups.of(payments.household[firsts])
    amounts = payments.log_amount[firsts]
    over[firsts] = amounts - spread(groups, amounts, 30).middle
    over_max[firsts] = amounts - _finite(groups.highest(amounts))
    rate = (by_home.running(new.astype(float)) + 1.0) / (by_home.before + 2.0)
    return {"over_firsts": over, "over_firsts_max": over_max, "first_rate": rate}


def _fees(payments: Payments, by_payee: Groups) -> dict[str, FloatArray]:
    """Compare a fee with the household's earlier fees."""
    columns = {
        name: np.full(len(payments.row), np.nan)
        for name in ("fees_before", "days_since_fee", "over_fees", "same_fee_before")
    }
    fees = np.flatnonzero(payments.is_fee)
    groups = Groups.of(payments.household[fees])
    amounts, days = payments.log_amount[fees], payments.day[fees]
    past, known = groups.previous(np.arange(len(fees)), 1)
    since = np.where(known[:, 0], days - days[past[:, 0]], np.nan)
    columns["fees_before"][fees] = np.log1p(groups.before)
    columns["days_since_fee"][fees] = np.log1p(since)
    columns["over_fees"][fees] = amounts - spread(groups, amounts, 20).middle
    columns["same_fee_before"][fees] = np.log1p(by_payee.before[fees])
    return columns


def _surprise(count: IntArray, expected: FloatArray) -> FloatArray:
    """Give −log10 of the chance of so many or more, were they independent."""
    expected = np.maximum(expected, 1e-6)
    chance = -np.expm1(-expected)
    several = np.flatnonzero(count > 1)
    chance[several] = gammainc(count[several], expected[several])
    return np.asarray(-np.log10(np.maximum(chance, 1e-12)))


def _frequency(
    payments: Payments, by_payee: Groups, by_home: Groups
) -> dict[str, FloatArray]:
    """Compare the number of payments of the last days with the payee's usual one."""
    columns: dict[str, FloatArray] = {}
    began = payments.day[by_home.first()]
    age = np.maximum(payments.day - began, 7).astype(float)
    spans = (1, 3, 7)
    counts = counts_within(payments.payee, payments.day, by_payee, spans)
    for days, count in zip(spans, counts, strict=True):
        rate = (by_payee.before + 1 - count + 0.5) / age
        columns[f"payee_in_{days}"] = count.astype(float)
        columns[f"payee_surprise_{days}"] = _surprise(count, rate * days)
    inside = columns["payee_in_3"]
    columns["over_busiest"] = inside - np.maximum(_busiest_before(by_payee, inside), 1)
    (count,) = counts_within(payments.household, payments.day, by_home, (1,))
    rate = (by_home.before + 1 - count + 1.0) / age
    columns["home_surprise"] = _surprise(count, rate)
    return columns


def _busiest_before(groups: Groups, counts: FloatArray) -> FloatArray:
    """Give the highest count that each payee reached before the present run."""
    ordered = np.where(groups.before > 0, counts, 0.0)
    highest = groups.highest(ordered)
    start = groups.order[
        np.maximum(
            groups.position - counts.astype(np.int64) + 1,
            groups.position - groups.before,
        )
    ]
    return np.asarray(np.nan_to_num(highest[start], neginf=0.0))
