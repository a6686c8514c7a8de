"""Credit cards: whose rows are in the history, and what the bill comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ml.households.rows import BANK, CARD, CODE, MODE, Rows, join, make_rows

if TYPE_CHECKING:
    from numpy.random import Generator

    from ml.households.directory import Directory
    from ml.households.grid import Bools, Grid
    from ml.households.traits import Traits


def settle_cards(
    rng: Generator, grid: Grid, traits: Traits, directory: Directory, rows: Rows
) -> Rows:
    """Add the monthly card bill; drop card rows of cards that are not here.

    Where the card is in the history, its bill is a transfer with a credit on the
    card; where it is not, the bill is spending that nobody itemised.
    """
    due = _bill_rows(rng, grid, traits, directory, rows)
    here = traits.card_here[due.household]
    seen = due.take(here)
    unseen = due.take(~here)
    kept = rows.take((rows.account != CARD) | traits.card_here[rows.household])
    return join(
        [
            kept,
            _recode(seen, "Card bill payment", "card_bill"),
            _credit(seen),
            _recode(unseen, "Card payment (unitemised)", "card_bill"),
        ]
    )


def _bill_rows(
    rng: Generator, grid: Grid, traits: Traits, directory: Directory, rows: Rows
) -> Rows:
    spent = -rows.take(rows.account == CARD).monthly(grid)
    due_day = rng.integers(1, 29, len(traits))
    partly = rng.random(len(traits)) < 0.12
    part = np.where(partly[:, None], rng.uniform(0.2, 1.0, grid.shape), 1.0)
    billed = np.rint(spent[:, :-1] * part[:, 1:] * 100) / 100
    mask: Bools = np.zeros(grid.shape, dtype=np.bool_)
    mask[:, 1:] = billed > 0
    household, month = grid.cells(mask)
    payee = directory.choose(rng, traits.country, "Card bill payment")
    early = rng.integers(0, 3, len(household))
    return make_rows(
        household,
        grid.day_in(household, month, due_day[household]) - early,
        -billed[household, month - 1],
        CODE["Card bill payment"],
        payee[household],
        MODE["card_bill"],
    )


def _recode(rows: Rows, category: str, mode: str) -> Rows:
    return make_rows(
        rows.household,
        rows.day,
        rows.amount,
        CODE[category],
        rows.payee,
        MODE[mode],
        account=BANK,
    )


def _credit(rows: Rows) -> Rows:
    return make_rows(
        rows.household,
        rows.day + 1,
        -rows.amount,
        CODE["Card bill payment"],
        rows.payee,
        MODE["card_credit"],
        account=CARD,
    )
