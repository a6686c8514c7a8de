"""Days of a household's history that have a month after them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from ml.forecasting.months import first_day, month_index

if TYPE_CHECKING:
    import pandas as pd


def last_month_end(rows: pd.DataFrame) -> date:
    """Give the end of the last month but one, which has a month after it."""
    month = int(month_index(rows["date"].max().to_datetime64()))
    return first_day(month) - timedelta(days=1)
