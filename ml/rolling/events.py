"""Scores of what is said of single payments: bills, anomalies, categories."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd
from sklearn.metrics import average_precision_score

from ml.anomalies.injection import inject
from ml.history import by_household
from ml.taxonomy import KIND_OF

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Bools = NDArray[np.bool_]
    Scores = dict[str, float]

HORIZON_DAYS: Final = 30
NEEDED_DAYS: Final = 95
"""Bills are asked for after this many days of history."""

LABEL_COUNTS: Final = (10, 50, 100, 200)

_CHAINS: Final = ((25, 36), (80, 100), (350, 380))
_LEAST_CHAIN: Final = 3
_ALIKE: Final = 0.35
_OURS: Final = 0.9
_EVALUATED: Final = 0.45
"""Anomalies are judged on this last part of a history."""


def on_a_chain(rows: pd.DataFrame) -> Bools:
    """Mark rows on a chain of three or more of one payee.

    Neighbours on a chain lie 25–36, 80–100 or 350–380 days apart, and their amounts
    differ by at most 35 %. They stand for the recurring payments of histories in
    which nobody has marked them.
    """
    day = rows["date"].to_numpy().astype("datetime64[D]").astype(np.int64)
    amount = rows["amount"].abs().to_numpy()
    marked = np.zeros(len(rows), dtype=np.bool_)
    for at in rows.reset_index(drop=True).groupby("payee").indices.values():
        gap = day[at][None, :] - day[at][:, None]
        largest = np.maximum(amount[at][None, :], amount[at][:, None])
        differ = np.abs(amount[at][None, :] - amount[at][:, None])
        alike = differ <= _ALIKE * largest
        for shortest, longest in _CHAINS:
            linked = alike & (gap >= shortest) & (gap <= longest)
            marked[at] |= _long_enough(linked)
    return marked


def _long_enough(linked: Bools) -> Bools:
    """Mark the nodes on a path of at least three nodes of an ordered graph."""
    count = len(linked)
    before, after = np.ones(count, dtype=int), np.ones(count, dtype=int)
    for node in range(count):
        back = np.flatnonzero(linked[:, node])
        before[node] = 1 + before[back].max(initial=0)
    for node in range(count - 1, -1, -1):
        forth = np.flatnonzero(linked[node])
        after[node] = 1 + after[forth].max(initial=0)
    return np.asarray(before + after - 1 >= _LEAST_CHAIN)


def score_bills(estimator: Any, history: pd.DataFrame) -> Scores:  # noqa: ANN401
    """Score bills of the next 30 days, from the 1st and 15th of every month.

    A hit has the same payee, lies within three days and 10 % of the amount.
    Precision counts any such row, recall those on a chain or of a marked stream.
    """
    expected = hits = found = due = 0
    for _, rows in by_household(history[history["amount"] < 0]):
        bill = (
            (rows["stream"] >= 0).to_numpy() if "stream" in rows else on_a_chain(rows)
        )
        start = rows["date"].min() + pd.Timedelta(days=NEEDED_DAYS)
        end = rows["date"].max() - pd.Timedelta(days=HORIZON_DAYS)
        days = pd.date_range(start, end, freq="SMS")
        jobs = [(rows, day.date()) for day in days]
        for day, bills in zip(days, _bills(estimator, jobs), strict=True):
            later = rows["date"].between(
                day + pd.Timedelta(days=1), day + pd.Timedelta(days=HORIZON_DAYS)
            )
            met = _met(bills, rows[later])
            real = bill[later.to_numpy()]
            expected, due = expected + len(bills), due + int(real.sum())
            hits, found = hits + int(met.sum()), found + int((met & real).sum())
    precision, recall = hits / max(expected, 1), found / max(due, 1)
    both = 2 * precision * recall / max(precision + recall, 1e-9)
    return {"precision": precision, "recall": recall, "F1": both}


def _bills(estimator: Any, jobs: list[Any]) -> list[list[Any]]:  # noqa: ANN401
    answers = (estimator.predict(*job, days=HORIZON_DAYS) for job in jobs)
    return [[b for b in bills if b.is_expected and b.amount < 0] for bills in answers]


def _met(bills: list[Any], rows: pd.DataFrame) -> Bools:
    amount, payee = rows["amount"].to_numpy(), rows["payee"].to_numpy()
    met = np.zeros(len(rows), dtype=np.bool_)
    for bill in bills:
        off = (rows["date"] - pd.Timestamp(bill.due)).dt.days.abs().to_numpy()
        apart = np.abs(amount - bill.amount)
        close = (payee == bill.payee) & (off <= 3) & (apart <= 0.1 * np.abs(amount))
        candidates = np.flatnonzero(close & ~met)
        if len(candidates):
            met[candidates[np.argmin(apart[candidates])]] = True
    return met


def score_anomalies(
    estimator: Any,  # noqa: ANN401
    history: pd.DataFrame,
    *,
    repeats: int = 4,
) -> Scores:
    """Score anomalies put into the last part of real histories."""
    spent = history[(history["kind"] == "expense") & (history["amount"] < 0)]
    scores = []
    for repeat in range(repeats if len(spent) else 0):
        known = inject(spent, np.random.default_rng(repeat), rate=0.02)
        for _, rows in by_household(known):
            found = estimator.predict(rows, rows["date"].max().date())
            late = np.arange(len(rows)) >= int((1 - _EVALUATED) * len(rows))
            truth = (rows["injected"] != "").to_numpy()[late]
            flagged = found.flagged[late]
            if truth.any():
                ranked = average_precision_score(truth, found.score[late])
                alarms = 100 * (flagged & ~truth).mean()
                scores.append((ranked, alarms, flagged[truth].mean()))
    if not scores:
        return {}
    names = ("average_precision", "false_alarms_per_100", "recall")
    return dict(zip(names, np.mean(scores, axis=0).tolist(), strict=True))


def score_categories(estimator: Any, history: pd.DataFrame) -> Scores:  # noqa: ANN401
    """Score the file's own categories: at once, and after labels of the user's own.

    At once only where the names are ours: others cannot be known
    before they are taught.
    """
    known = history[(history["category"] != "") & (history["description"] != "")]
    known = known.reset_index(drop=True)
    scores = {}
    if known["category"].isin(KIND_OF).mean() >= _OURS:
        scores["accuracy_cold"] = _right(estimator, known, None)
    for count in LABEL_COUNTS:
        if count <= 0.6 * len(known):
            results = []
            for seed in range(3):
                order = np.random.default_rng(seed).permutation(len(known))
                taught, rest = known.iloc[order[:count]], known.iloc[order[count:]]
                results.append(_right(estimator, rest, taught))
            scores[f"accuracy_after_{count}"] = float(np.mean(results))
    return scores


def _right(
    estimator: Any,  # noqa: ANN401
    rows: pd.DataFrame,
    taught: pd.DataFrame | None,
) -> float:
    columns = ["description", "amount"]
    asked = rows[columns].reset_index(drop=True)
    labels = None if taught is None else taught[[*columns, "category"]]
    found = estimator.predict(asked, labels, abstain=False)["category"]
    return float((found.to_numpy() == rows["category"].to_numpy()).mean())
