"""Which name each slot of a printed table belongs to: slots are told by gutters."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from utils.money import parse_amount
from utils.statements.days import is_date
from utils.statements.printed.lines import DECIMALS, Phrase, phrase_of
from utils.statements.words import best_role, kinds_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_SAMPLE = 200
_JOINS = ("/", "&")  # between two words of one name
_LONG = 5  # digits, without decimals
# Costs of a slot below a name, in points of distance.
_OTHER_KIND = 40.0
_REFERENCE = 200.0  # below a name of money
_CROWDED = 40.0  # two slots of money below one name
_ASKEW = 0.2  # per point between the nearest of their edges


@dataclass(frozen=True)
class Slot:
    """A stretch across the page in which texts of the rows stand."""

    x0: float
    x1: float
    texts: tuple[str, ...] = ()

    @cached_property
    def kind(self) -> str:
        """What most of its texts are: money, date or text."""
        said = [text for text in self.texts if any(map(str.isalnum, text))]
        for kind, holds in (("money", _is_money), ("date", is_date)):
            if sum(map(holds, said)) * 2 > len(said):
                return kind
        return "text"

    @cached_property
    def is_reference(self) -> bool:
        """Say whether most of its texts are numbers that cannot be sums."""
        numbers = sum(map(_is_reference, self.texts))
        return self.kind == "text" and numbers * 2 > len(self.texts)


def slot_of(texts: Sequence[Phrase]) -> Slot:
    """Make the slot in which these texts stand."""
    said = tuple(text.text for text in texts[:_SAMPLE])
    return Slot(min(t.x0 for t in texts), max(t.x1 for t in texts), said)


def _is_money(text: str) -> bool:
    return parse_amount(text) is not None and not text.isalnum()


def _is_reference(text: str) -> bool:
    long = sum(map(str.isdigit, text)) >= _LONG
    return long and not DECIMALS.search(text)


def unglued(names: Sequence[Phrase], slots: Sequence[Slot]) -> list[Phrase]:
    """Part names that touch each other: what stands over two slots may be two names."""
    owned = Counter(owners_of(slots, names))
    parts = [(_parted(name) if owned[n] > 1 else None) for n, name in enumerate(names)]
    return [p for name, part in zip(names, parts, strict=True) for p in part or [name]]


def _parted(name: Phrase) -> list[Phrase] | None:
    """Part a name where both sides speak of different columns, each for itself."""
    edges = sorted({word.x0 for word in name.words})[1:]
    for x in edges:
        left = [word for word in name.words if word.x0 < x]
        right = [word for word in name.words if word.x0 >= x]
        if left[-1].text.endswith(_JOINS) or right[0].text.startswith(_JOINS):
            continue
        parts = [phrase_of(left), phrase_of(right)]
        roles = [best_role(part.text) for part in parts]
        if None not in roles and roles[0] != roles[1] and parts[0].x1 <= parts[1].x0:
            return parts
    return None


def owners_of(slots: Sequence[Slot], names: Sequence[Phrase]) -> list[int]:
    """Give each slot to a name, from left to right, at the least cost over all.

    Returns:
        For each slot the index of its name.
    """
    # Per name: the cost of the slots so far if the last of them is its own.
    costs = [0.0] * len(names)
    ways: list[list[int]] = [[] for _ in names]
    for n, slot in enumerate(slots):
        after: list[float] = []
        chosen: list[list[int]] = []
        for k, name in enumerate(names):
            options = [
                (costs[j] + (_crowds(slots, n) if j == k and n else 0.0), -j)
                for j in range(k + 1)
            ]
            cost, j = min(options)
            after.append(cost + _misfit(slot, name))
            chosen.append([*ways[-j], k])
        costs, ways = after, chosen
    return ways[min(range(len(names)), key=costs.__getitem__)]


def _crowds(slots: Sequence[Slot], n: int) -> float:
    both = slots[n].kind == slots[n - 1].kind == "money"
    return _CROWDED if both else 0.0


def _misfit(slot: Slot, name: Phrase) -> float:
    """Measure how badly a slot stands below a name."""
    apart = max(0.0, slot.x0 - name.x1, name.x0 - slot.x1)
    edges = (slot.x0 - name.x0, slot.x1 - name.x1,
             (slot.x0 + slot.x1 - name.x0 - name.x1) / 2)  # fmt: skip
    kinds = kinds_of(name.text)
    other = _OTHER_KIND if kinds and slot.kind not in kinds else 0.0
    if kinds == {"money"} and slot.is_reference:
        other = _REFERENCE
    return apart + _ASKEW * min(map(abs, edges)) + other
