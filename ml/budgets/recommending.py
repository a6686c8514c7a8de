"""From quantiles by category to budgets with reasons whose sum fits the income."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

import numpy as np

from ml.budgets.features import PAST_MONTHS, CategoryPast, category_pasts
from ml.budgets.plan import (
    easiest_to_cut,
    expected_income,
    fit_into,
    fixed_categories,
)
from ml.budgets.reasons import BudgetReason, Frame, Usual, in_words, reasons_for
from ml.past import pasts_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    import pandas as pd
    from numpy.typing import NDArray

    from ml.forecasting.series import MonthlySeries
    from ml.past import Pasts

    Floats = NDArray[np.float64]
    Bools = NDArray[np.bool_]
    Job = tuple[pd.DataFrame, date]

LEAST_SHARE: Final = 0.001
"""A smaller part of the sum than this is not worth a budget."""


@dataclass(frozen=True)
class Budget:
    """What to plan for one category.

    Attributes:
        category: its name.
        amount: money per month, not negative.
        fixed: mostly payments that do not vary.
        easiest_to_cut: flexible, and far above the household's own frugal months.
        reasons: what the amount rests on; `reason` is the same as one sentence.
    """

    category: str
    amount: float
    fixed: bool
    easiest_to_cut: bool
    reasons: tuple[BudgetReason, ...]

    @property
    def reason(self) -> str:
        """The reasons in words, with plain numbers."""
        return in_words(self.reasons)


class Recommender(ABC):
    """What the model and its baseline have in common: fitting sums, and reasons."""

    def predict(
        self, history: pd.DataFrame, as_of: date, *, goals: float = 0.0, level: int = 80
    ) -> tuple[Budget, ...]:
        """Recommend budgets for the month after `as_of`, the largest first.

        Args:
            history: one household's history frame.
            as_of: the last day that may be seen.
            goals: money per month that is to be left over.
            level: part of months, in percent, that budgets are made for; only 80.

        Returns:
            A budget per category with spending in the last twelve whole months, those
            of next to nothing left out; none without a whole month. Their sum is at
            most the expected income less `goals`, wherever any income was seen.
        """
        return self.predict_many([(history, as_of)], goals=goals, level=level)[0]

    def predict_many(
        self, jobs: Sequence[Job], *, goals: float = 0.0, level: int = 80
    ) -> list[tuple[Budget, ...]]:
        """Recommend budgets for each (history, as_of), in order."""
        return self.answer(pasts_of(jobs), goals=goals, level=level)

    def answer(
        self, pasts: Pasts, *, goals: float = 0.0, level: int = 80
    ) -> list[tuple[Budget, ...]]:
        """Recommend budgets for households whose past is prepared; see `predict`."""
        self._check_fitted()
        if level != 80:
            raise ValueError("budgets are made for 80 percent of months")
        described = category_pasts([(one, len(one.months)) for one in pasts.series])
        known = [each for each in described if each is not None]
        quantiles = iter(self._quantiles(known))
        fixed = _fixed(pasts, described)
        return [
            () if past is None else _budgets(one, past, next(quantiles), firm, goals)
            for one, past, firm in zip(pasts.series, described, fixed, strict=True)
        ]

    @abstractmethod
    def _check_fitted(self) -> None:
        """Raise NotFittedError when `fit` is needed first."""

    @abstractmethod
    def _quantiles(self, pasts: list[CategoryPast]) -> list[Floats]:
        """Give (c, len(LEVELS)) amounts per household."""


def _fixed(pasts: Pasts, described: Sequence[CategoryPast | None]) -> list[Bools]:
    """Say which of the described categories of each household are fixed."""
    names = [each.names if each is not None else () for each in described]
    since = [
        one.used[-PAST_MONTHS:][0] - timedelta(days=1) if some else day
        for some, one, day in zip(names, pasts.series, pasts.days, strict=True)
    ]
    return fixed_categories(pasts.columns, names, since)


def _budgets(
    one: MonthlySeries,
    past: CategoryPast,
    quantiles: Floats,
    fixed: Bools,
    goals: float,
) -> tuple[Budget, ...]:
    frame = Frame(expected_income(one.income.total), goals)
    # What is fixed will be charged anyway: it is not lowered below its own past.
    own = np.minimum(past.own, quantiles[:, -1:])
    firm = np.where(fixed[:, None], np.maximum(quantiles, own), quantiles)
    amounts = fit_into(firm, fixed, frame.limit)
    frugal = past.own[:, 0]
    marked = easiest_to_cut(amounts, frugal, fixed)
    lasts = (past.past, past.median, frugal)
    usual = list(map(Usual, *(each.tolist() for each in lasts)))
    budgets = [
        Budget(
            category=name,
            amount=float(amounts[at]),
            fixed=bool(fixed[at]),
            easiest_to_cut=bool(marked[at]),
            reasons=reasons_for(
                usual[at],
                float(amounts[at]),
                float(quantiles[at, -1]),
                frame,
                fixed=bool(fixed[at]),
                cut=bool(marked[at]),
            ),
        )
        for at, name in enumerate(past.names)
    ]
    total = sum(budget.amount for budget in budgets)
    worth = [budget for budget in budgets if budget.amount > LEAST_SHARE * total]
    return tuple(sorted(worth, key=lambda budget: -budget.amount))
