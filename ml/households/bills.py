"""Recurring payments: rent, loans, utilities, insurance, subscriptions, plans."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np

from ml.households.bill_kinds import KINDS, BillKind
from ml.households.rows import BANK, CARD, CODE, MODE
from ml.households.streams import LAST_DAY, Streams, join_streams
from ml.households.traits import FAMILY, PERSONAS, Traits

if TYPE_CHECKING:
    from numpy.random import Generator

    from ml.households.directory import Directory
    from ml.households.grid import Bools, Grid, Ints

BILL_FACTOR: Final = dict(zip(PERSONAS, (1.0, 1.2, 0.7, 0.3, 0.7, 0.45), strict=True))
APRIL: Final = 3
FIXED_CEILING: Final = 0.8
"""Bills together take at most this part of income; others would not be affordable."""


def draw_bills(
    rng: Generator, grid: Grid, traits: Traits, directory: Directory
) -> Streams:
    """Draw every household's recurring payments (amounts negative)."""
    factor = np.array(list(BILL_FACTOR.values()))[traits.persona]
    appetite = factor * rng.uniform(0.0, 2.2, len(traits))
    parts = []
    for kind in KINDS:
        for _ in range(kind.copies):
            chosen = rng.random(len(traits)) < kind.chance * appetite
            if kind.family_only:
                chosen &= traits.persona == FAMILY
            owners = np.flatnonzero(chosen)
            parts.append(_draw_kind(rng, grid, traits, directory, kind, owners))
    streams = _share_payees(rng, traits, join_streams(parts))
    return _affordable(rng, traits, streams)


def _draw_kind(
    rng: Generator,
    grid: Grid,
    traits: Traits,
    directory: Directory,
    kind: BillKind,
    owners: Ints,
) -> Streams:
    count = len(owners)
    period = rng.choice(kind.periods, count)
    share = np.exp(rng.uniform(np.log(kind.share[0]), np.log(kind.share[1]), count))
    cent = np.where(
        rng.random(count) < (0.95 if kind.round_sums else 0.35),
        traits.grain[owners] / rng.choice([1, 2, 5, 10], count),
        traits.cent[owners],
    )
    base = traits.income[owners] * share * period
    mode = np.array([MODE[m] for m in kind.modes])[
        rng.integers(0, len(kind.modes), count)
    ]
    on_card = (mode == MODE["card"]) & _has_card_rows(traits)[owners]
    start, stop = _life(rng, grid, owners, lasting=kind.lasting)
    return Streams(
        household=owners,
        base=-np.maximum(np.rint(base / cent), 1) * cent,
        category=np.full(count, CODE[kind.category]),
        payee=directory.choose(
            rng, traits.country[owners], kind.group or kind.category
        ),
        mode=np.where(on_card, MODE["credit_card"], mode),
        account=np.where(on_card, CARD, BANK),
        period=period,
        step_days=np.zeros(count, dtype=np.int64),
        phase=_phase(rng, grid, owners, period, kind),
        day=_due_day(rng, traits, owners),
        roll=rng.choice(3, count, p=(0.55, 0.35, 0.1)),
        jitter=np.where(
            rng.random(count) < 0.5, 0.0, np.exp(rng.normal(0.2, 0.7, count))
        ),
        spread=rng.uniform(0, kind.spread, count) * (rng.random(count) < 0.85),
        start=start,
        stop=stop,
        rise=np.where(rng.random(count) < 0.5, rng.uniform(0, 0.12, count), 0.0),
        change_at=start + rng.integers(1, 40, count),
        change=np.where(
            rng.random(count) < 0.3, np.exp(rng.normal(0.1, 0.25, count)), 1.0
        ),
        skip=np.where(rng.random(count) < 0.3, rng.uniform(0, 0.15, count), 0.0),
        cent=cent,
    )


def _has_card_rows(traits: Traits) -> Bools:
    return (traits.card_share > 0) & ~traits.diary


def _life(
    rng: Generator, grid: Grid, owners: Ints, *, lasting: bool
) -> tuple[Ints, Ints]:
    """Most streams were there before; some start, some stop, on the way."""
    count, months = len(owners), grid.months[owners]
    late = rng.random(count) < 0.3
    start = np.where(late, rng.integers(0, months + 1), 0)
    early = rng.random(count) < (0.05 if lasting else 0.2)
    stop = np.where(early, start + rng.integers(2, 37, count), months)
    return start, np.minimum(stop, months)


def _phase(
    rng: Generator, grid: Grid, owners: Ints, period: Ints, kind: BillKind
) -> Ints:
    phase = rng.integers(0, 12, len(owners))
    if kind.from_april:
        wanted = APRIL + rng.integers(0, 3, len(owners))
        phase = np.where(period > 1, (wanted - grid.first[owners]) % 12, phase)
    return phase


def _due_day(rng: Generator, traits: Traits, owners: Ints) -> Ints:
    """Bills gather in the first ten days, after payday, and at the month's end."""
    count = len(owners)
    early = rng.integers(1, 11, count)
    after = (traits.payday[owners] + rng.integers(0, 6, count) - 1) % 28 + 1
    anywhere = rng.integers(1, 31, count)
    end = np.full(count, LAST_DAY)
    habit = rng.choice(4, count, p=(0.42, 0.25, 0.25, 0.08))
    return np.choose(habit, [early, after, anywhere, end])


def _share_payees(rng: Generator, traits: Traits, streams: Streams) -> Streams:
    """Let some households' plans and loans run through one clearing house."""
    pooled = (rng.random(len(traits)) < 0.2)[streams.household]
    pooled &= np.isin(streams.category, (CODE["Investments"], CODE["Loans"]))
    first: dict[tuple[int, int], int] = {}
    payee = streams.payee.copy()
    for at in np.flatnonzero(pooled):
        key = (int(streams.household[at]), int(streams.category[at]))
        payee[at] = first.setdefault(key, int(payee[at]))
    return replace(streams, payee=payee)


def _affordable(rng: Generator, traits: Traits, streams: Streams) -> Streams:
    """Scale down the bills of households that could not pay them."""
    per_month = -streams.base / np.maximum(streams.period, 1)
    total = np.bincount(streams.household, weights=per_month, minlength=len(traits))
    ceiling = traits.income * rng.uniform(0.25, FIXED_CEILING, len(traits))
    factor = np.minimum(1.0, ceiling / np.maximum(total, 1e-9))
    base = streams.base * factor[streams.household]
    base = np.minimum(np.rint(base / streams.cent), -1) * streams.cent
    return replace(streams, base=base)
