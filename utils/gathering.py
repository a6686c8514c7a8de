"""Collecting what pages rest on: facts of a user, scores, months, notices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from utils import predictions, reports
from utils.dates import add_months, month_of, next_month
from utils.facts import Facts
from utils.forecasts import read_predictions
from utils.sentences import N_

if TYPE_CHECKING:
    import datetime as dt

    from sqlalchemy.engine import Connection

    from utils.predictions import Predictor, Reader, Score

_MODEL_WORDS: Final = {
    "expense": N_("expense"),
    "savings": N_("savings"),
    "bills": N_("bills"),
    "anomaly": N_("unusual transactions"),
    "budget": N_("budgets"),
    "categoriser": N_("categories"),
}


@dataclass(frozen=True, slots=True)
class Months:
    """The month that is shown and where its switcher leads; None at an end."""

    shown: dt.date
    earlier: dt.date | None
    later: dt.date | None
    all: tuple[dt.date, ...]


def gather(
    connection: Connection, predictor: Predictor, reader: Reader
) -> Facts | None:
    """Collect what is known of a user today; None before the first transaction."""
    coverage = reports.read_coverage(connection, reader.user_id)
    as_of = reports.as_of_day(coverage, predictor.clock.today(), reader.currency)
    if as_of is None:
        return None
    ledger = reports.read_ledger(connection, reader.user_id, reader.currency)
    payload = predictions.current(predictor, connection, reader, as_of)
    said = read_predictions(payload, reader.currency)
    used = said.expense.total.months_used
    return Facts(
        ledger=ledger,
        predictions=said,
        coverage=coverage,
        balances=reports.read_balances(connection, reader.user_id, ledger, coverage),
        as_of=as_of,
        whole_months=tuple(month for month in used if month in ledger.totals),
    )


def list_scores(
    connection: Connection, reader: Reader, facts: Facts
) -> tuple[Score, ...]:
    """Score predictions against the months that are whole."""
    actual = {
        month: {
            "expense": facts.amount(facts.ledger.totals[month].expense),
            "savings": facts.amount(facts.ledger.totals[month].savings),
        }
        for month in facts.whole_months
    }
    return predictions.list_scores(connection, reader, facts.predictions, actual)


def model_notices(predictor: Predictor, facts: Facts) -> tuple[str, ...]:
    """Say which learned models could not be used, so that their baselines spoke."""
    unusable = {
        name for name, state in predictor.models.status.items() if not state.ready
    }
    silent = sorted(unusable.union(facts.predictions.notices))
    return tuple(_MODEL_WORDS.get(name, name) for name in silent)


def months_around(facts: Facts, wanted: dt.date | None) -> Months:
    """Choose the wanted month, or the nearest there is; by default the newest."""
    first = facts.ledger.months[0] if facts.ledger.months else month_of(facts.as_of)
    last = max(month_of(facts.as_of), first)
    shown = last if wanted is None else min(max(month_of(wanted), first), last)
    return Months(
        shown,
        add_months(shown, -1) if shown > first else None,
        next_month(shown) if shown < last else None,
        tuple(month for month in facts.ledger.months if month <= last),
    )
