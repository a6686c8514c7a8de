"""What all forecasters ask about a batch of households, laid out once."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ml.forecasting.blending import EVIDENCE
from ml.forecasting.features import Origins, origins
from ml.forecasting.running_features import DayOrigins, running_days
from ml.forecasting.series import usable
from ml.forecasting.slots import KEEP_MONTHS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ml.forecasting.series import MonthlySeries


class ForecastRows:
    """Households with the origins at which their money is predicted.

    Attributes:
        every: all households.
        ready: positions of those with enough whole months.
        many: these households.
        inside: positions of those among them whose month is running.
        begun: these households.
    """

    def __init__(self, every: Sequence[MonthlySeries]) -> None:
        self.every = every
        self.ready = [at for at, one in enumerate(every) if usable(one)]
        self.many = [every[at] for at in self.ready]
        self.inside = [at for at in self.ready if every[at].running is not None]
        self.begun = [every[at] for at in self.inside]

    @cached_property
    def ahead(self) -> Origins:
        """The next month, and the months before it as they were once ahead."""
        return origins(self.many, last=KEEP_MONTHS, ahead=True)

    @cached_property
    def only_next(self) -> Origins:
        """The next month alone, one row per household."""
        return origins(self.many, last=0, ahead=True)

    @cached_property
    def running(self) -> DayOrigins:
        """The running month, and the same day of the months before it."""
        return running_days(self.begun, last=EVIDENCE)
