"""Bank narrations for every row, in the grammar of the household's own bank."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from ml.households.grammars_india import INDIAN_BANKS
from ml.households.grammars_world import WORLD_BANKS
from ml.households.narration_fields import DIARY_ITEMS, Fields
from ml.households.rows import MODES
from ml.households.spellings import spell

if TYPE_CHECKING:
    from numpy.random import Generator

    from ml.households.directory import Directory
    from ml.households.grid import Ints
    from ml.households.rows import Rows
    from ml.households.spellings import Texts
    from ml.households.traits import Traits

GRAMMARS: Final = (INDIAN_BANKS, WORLD_BANKS[1], WORLD_BANKS[2])
VARIANTS: Final = 6
BANKS_AT_MOST: Final = 1000
PLAIN: Final = ("{name} {ref6}",)
"""What a bank writes that has no grammar for a movement at all."""

STANDS_IN: Final = {
    "upi": "card",
    "credit_card": "card",
    "upi_person": "upi",
    "upi_in": "upi",
    "imps": "neft",
    "imps_in": "imps",
    "neft_in": "neft",
    "card_in": "refund",
    "SBI2025": "SBI",
    "ICICI2024": "ICICI",
    "KOTAK": "AXIS",
    "PSU": "SBI",
    "UPI_APP": "HDFC",
    "WELLS": "CHASE",
}
"""What stands in for a template a bank does not have."""


def narrate(
    rng: Generator, directory: Directory, traits: Traits, rows: Rows
) -> tuple[Texts, Texts]:
    """Give narration and clean payee of every row."""
    spellings = spell(rng, directory)
    fields = Fields(rng, spellings, traits, rows)
    narration = np.empty(len(rows), dtype=object)
    texts, number = _template_of_rows(directory, traits, rows)
    order = np.argsort(number, kind="stable")
    cuts = np.searchsorted(number[order], np.arange(1, len(texts)))
    for text, at in zip(texts, np.split(order, cuts), strict=True):
        narration[at] = fields.fill(text, at)
    payee = directory.names[rows.payee]
    return _as_diary(rng, traits, rows, narration, payee)


def _template_of_rows(
    directory: Directory, traits: Traits, rows: Rows
) -> tuple[list[str], Ints]:
    """Give the templates in use and each row's; a payee keeps its own variant."""
    country = traits.country[rows.household]
    bank = traits.bank[rows.household]
    key = (country * BANKS_AT_MOST + bank) * len(MODES) + rows.mode
    key = (key * 2 + (rows.amount > 0)) * 2 + directory.is_person[rows.payee]
    key = key * VARIANTS + (rows.payee + bank) % VARIANTS
    unique, inverse = np.unique(key, return_inverse=True)
    chosen = [_template(code) for code in unique.tolist()]
    texts = sorted(set(chosen))
    number = {text: at for at, text in enumerate(texts)}
    return texts, np.array([number[text] for text in chosen])[inverse]


def _template(code: int) -> str:
    code, variant = divmod(code, VARIANTS)
    code, person = divmod(code, 2)
    code, money_in = divmod(code, 2)
    code, mode = divmod(code, len(MODES))
    country, bank = divmod(code, BANKS_AT_MOST)
    grammar = GRAMMARS[country]
    name = list(grammar)[bank % len(grammar)]
    wanted = MODES[mode]
    if person and not money_in and wanted == "upi":
        wanted = "upi_person"
    elif money_in and wanted in ("upi", "neft", "imps", "card"):
        wanted += "_in"
    options = _lookup(grammar, name, wanted)
    return options[variant % len(options)]


def _lookup(
    grammar: dict[str, dict[str, tuple[str, ...]]], bank: str, mode: str
) -> tuple[str, ...]:
    """Find a template: the bank's own, its model's, a nearer mode's, any."""
    houses = _with_stand_ins(bank)
    for wanted in (*_with_stand_ins(mode), "any"):
        for house in houses:
            if wanted in grammar[house]:
                return grammar[house][wanted]
    return PLAIN


def _with_stand_ins(name: str) -> list[str]:
    chain = [name]
    while chain[-1] in STANDS_IN:
        chain.append(STANDS_IN[chain[-1]])
    return chain


def _as_diary(
    rng: Generator, traits: Traits, rows: Rows, narration: Texts, payee: Texts
) -> tuple[Texts, Texts]:
    """Let diary keepers write what they bought instead of whom they paid."""
    payee = payee.copy()
    draw = rng.random(len(rows))
    for at in np.flatnonzero(traits.diary[rows.household]).tolist():
        items = DIARY_ITEMS[rows.category[at]]
        if draw[at] < 0.2 or not items:
            narration[at] = payee[at]
            continue
        item = items[int(rows.payee[at]) % len(items)]
        payee[at] = item
        other = items[int(draw[at] * 997) % len(items)]
        narration[at] = item if draw[at] < 0.7 else f"{item} {other}"
    return narration, payee
