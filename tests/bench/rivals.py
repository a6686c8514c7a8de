"""Answers of programs that others use: AutoETS, AutoARIMA, Prophet, smart_importer.

Runs in an environment of its own, whose libraries may differ from the project's:

    python -m venv FOLDER
    FOLDER/bin/pip install statsforecast prophet smart_importer

It reads questions as lines of JSON from standard input and writes the answers alike:
ranges for the months after some series, or categories of narrations. Every rival has
its own defaults; nothing is tuned, for or against it.
"""

from __future__ import annotations

import json
import logging
import sys
import warnings
from datetime import date
from typing import Any

LEVEL = 80
YEAR = 12
CURRENCY = "EUR"
BANK = "Assets:Bank"

Question = dict[str, Any]
Range = tuple[float, float, float]


def statistical(name: str, question: Question) -> list[Range]:
    """Ask a model of statsforecast for (low, middle, high) of each next month."""
    import numpy as np
    import statsforecast.models as library

    answers = []
    for series in question["series"]:
        values = np.array(series["values"], dtype=float)
        # A season is only looked for where it was seen twice.
        season = YEAR if len(values) >= 2 * YEAR else 1
        model = getattr(library, name)(season_length=season)
        try:
            said = model.forecast(values, h=1, level=[LEVEL])
        except NotImplementedError:
            # AutoETS refuses very short series.
            said = library.HistoricAverage().forecast(values, h=1, level=[LEVEL])
        keys = (f"lo-{LEVEL}", "mean", f"hi-{LEVEL}")
        low, middle, high = (float(np.asarray(said[key])[0]) for key in keys)
        answers.append((low, middle, high))
    return answers


def prophet(question: Question) -> list[Range]:
    """Ask Prophet for (low, middle, high) of each next month."""
    import numpy as np
    import pandas as pd
    from prophet import Prophet

    for noisy in ("prophet", "cmdstanpy"):
        logging.getLogger(noisy).setLevel(logging.CRITICAL)
    answers = []
    for series in question["series"]:
        np.random.seed(1)  # noqa: NPY002  # what Prophet draws its ranges from
        table = pd.DataFrame(
            {"ds": pd.to_datetime(series["months"]), "y": series["values"]}
        )
        model = Prophet(
            interval_width=LEVEL / 100,
            weekly_seasonality=False,
            daily_seasonality=False,
        ).fit(table)
        asked = pd.DataFrame({"ds": pd.to_datetime([series["next"]])})
        said = model.predict(asked).iloc[0]
        answers.append(
            (float(said.yhat_lower), float(said.yhat), float(said.yhat_upper))
        )
    return answers


def smart_importer(question: Question) -> list[str]:
    """Teach smart_importer some payments, and ask it for the accounts of others."""
    from beancount.core import data
    from smart_importer import PredictPostings

    known = sorted({row["category"] for row in question["taught"]})
    accounts = {name: f"Expenses:C{number}" for number, name in enumerate(known)}
    names = {account: name for name, account in accounts.items()}
    day = date(2000, 1, 1)
    opened = [
        data.Open(data.new_metadata("", 0), day, account, None, None)
        for account in (BANK, *accounts.values())
    ]
    taught = [
        _entry(row, (BANK, accounts[row["category"]])) for row in question["taught"]
    ]
    asked = [_entry(row, (BANK,)) for row in question["asked"]]
    imported: Any = [("", asked, BANK, None)]
    found = PredictPostings().hook(imported, [*opened, *taught])[0][1]
    answers = []
    for entry in found:
        said = [names[p.account] for p in entry.postings if p.account in names]
        answers.append(said[0] if said else "")
    return answers


def _entry(row: dict[str, Any], accounts: tuple[str, ...]) -> Any:
    from beancount.core import amount, data, number

    units = amount.Amount(number.D(str(row["amount"])), CURRENCY)
    postings = [
        data.Posting(
            account, units if account == BANK else None, None, None, None, None
        )
        for account in accounts
    ]
    return data.Transaction(
        data.new_metadata("", 0),
        date.fromisoformat(row["date"]),
        "*",
        None,
        row["description"],
        frozenset(),
        frozenset(),
        postings,
    )


def answer(question: Question) -> list[Any]:
    """Answer a question with what its rival says."""
    if question["rival"] == "smart_importer":
        return list(smart_importer(question))
    if question["rival"] == "Prophet":
        return list(prophet(question))
    return list(statistical(question["rival"], question))


if __name__ == "__main__":
    warnings.filterwarnings("ignore")
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)
