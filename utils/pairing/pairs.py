"""Two movements that belong together, and whether one of them is a shop's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ml.words.payees import find_brand
from utils.domain import Mode

if TYPE_CHECKING:
    from utils.store.link_sides import Side


@dataclass(frozen=True, slots=True)
class Pair:
    """Money out and money in; `is_sure` is False where the owner must say."""

    outgoing: Side
    incoming: Side
    is_sure: bool


def is_shop(side: Side) -> bool:
    """Tell whether a shop was paid, or paid back: by its name or with a card."""
    return side.mode is Mode.CARD or find_brand(side.payee) is not None
