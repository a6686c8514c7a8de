"""Which rule decides a transaction that is being imported: the first that matches."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from utils.store.rules import list_rules

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from sqlalchemy.engine import Connection

    from utils.store.rules import NewRule, Rule


@dataclass(frozen=True, slots=True)
class Movement:
    """What rules look at; `account_id` is None where the account is yet to be made."""

    payee_key: str
    narration: str
    account_id: int | None
    currency: str
    amount_minor: int


def first_matching(
    rules: Sequence[Rule], movements: Sequence[Movement]
) -> list[Rule | None]:
    """Give for each movement the first of the rules whose conditions it meets.

    Each rule is tried on whole columns, so that the time hardly grows with rules.
    """
    if not rules or not movements:
        return [None] * len(movements)
    columns = _Columns(movements)
    found = np.full(len(movements), -1)
    for index, rule in enumerate(rules):
        found[(found < 0) & columns.met(rule)] = index
    return [None if index < 0 else rules[index] for index in found.tolist()]


def decide(
    connection: Connection, user_id: int, movements: Sequence[Movement]
) -> list[Rule | None]:
    """Give for each movement the rule of the user's that decides it."""
    return first_matching(list_rules(connection, user_id), movements)


class _Columns:
    """The movements by column, each distinct text once."""

    def __init__(self, movements: Sequence[Movement]) -> None:
        payees = np.array([one.payee_key for one in movements], dtype=object)
        self._payees, keys = pd.factorize(payees)
        self._payee_codes = {key: code for code, key in enumerate(keys)}
        texts = np.array([one.narration for one in movements], dtype=object)
        self._texts, distinct = pd.factorize(texts)
        lowered = [text.lower().replace("\0", " ") for text in distinct]
        ends = np.cumsum([len(text) + 1 for text in lowered])
        self._starts: list[int] = [0, *ends.tolist()]
        self._text = "\0".join(lowered)
        self._accounts = np.array([one.account_id or 0 for one in movements])
        self._currencies = np.array([one.currency for one in movements])
        self._amounts = np.array(
            [one.amount_minor for one in movements], dtype=np.int64
        )

    def met(self, rule: NewRule) -> NDArray[np.bool_]:
        """Tell for each movement whether it meets all conditions of the rule."""
        met = np.ones(len(self._amounts), dtype=bool)
        if rule.payee_key is not None:
            met &= self._payees == self._payee_codes.get(rule.payee_key, -1)
        if rule.account_id is not None:
            met &= self._accounts == rule.account_id
        if rule.min_minor is not None:
            met &= np.abs(self._amounts) >= rule.min_minor
        if rule.max_minor is not None:
            met &= np.abs(self._amounts) <= rule.max_minor
        if rule.currency is not None:
            met &= self._currencies == rule.currency
        if rule.direction is not None:
            sign = -1 if rule.direction == "out" else 1
            met &= np.sign(self._amounts) == sign
        if rule.narration_contains is not None and met.any():
            met &= self._containing(rule.narration_contains.lower())[self._texts]
        return met

    def _containing(self, wanted: str) -> NDArray[np.bool_]:
        """Search all distinct narrations as one text: one pass in C per rule."""
        found = np.zeros(len(self._starts) - 1, dtype=bool)
        at = self._text.find(wanted)
        while at >= 0:
            row = bisect_right(self._starts, at) - 1
            found[row] = True
            at = self._text.find(wanted, self._starts[row + 1])
        return found
