import os
from pathlib import Path

import pandas as pd
import pytest

from ml.generate_dataset import main
from ml.households.report import describe, measure


def steady_history():
    days = pd.date_range("2025-01-01", "2025-12-31", freq="MS")
    rows = pd.DataFrame(
        {
            "household": "A",
            "date": list(days) * 2 + [pd.Timestamp("2025-12-31")],
            "amount": [1000.0] * 12 + [-400.0] * 12 + [-0.01],
            "payee": ["Work"] * 12 + ["Rent"] * 12 + ["Sweet"],
            "category": ["Salary"] * 12 + ["Housing"] * 12 + ["Eating out"],
            "kind": ["income"] * 12 + ["expense"] * 13,
        }
    )
    return rows.sort_values("date", kind="stable", ignore_index=True)


def test_a_steady_household_measures_as_one():
    measured = measure(steady_history()).loc["A"]
    assert measured["months"] == 12
    assert measured["expense_of_income"] == pytest.approx(0.4, abs=0.001)
    assert measured["recurring_share"] == pytest.approx(1, abs=0.001)
    assert measured["empty_category_months"] == 0
    assert measured["expense_dispersion"] < 0.001


def test_short_histories_are_not_measured(households):
    measured = measure(households)
    assert measured["months"].min() >= 6
    assert 0 < len(measured) < households["household"].nunique()
    assert "No household" in describe(steady_history().head(4), {})


def test_synthetic_households_surround_the_given_ones(households):
    folder = Path(os.environ.get("DATASETS", "../shared/datasets"))
    if not (folder / "household_in.csv").exists():
        pytest.skip("corpus absent")
    from ml.labelled import read_any

    ranges = measure(households).quantile([0.01, 0.99])
    for name in ("household_in", "personal_us"):
        real = measure(read_any(folder / f"{name}.csv")).iloc[0]
        inside = (real >= ranges.loc[0.01]) & (real <= ranges.loc[0.99])
        assert inside.sum() >= len(real) - 2, real[~inside]


def test_the_command_writes_households_and_reports(tmp_path, capsys):
    out = tmp_path / "made.csv"
    code = main(
        [
            "--households",
            "12",
            "--seed",
            "3",
            "--months",
            "8",
            "20",
            "--out",
            str(out),
            "--report",
        ]
    )
    assert code == 0
    assert len(pd.read_csv(out)) > 500
    printed = capsys.readouterr().out
    assert "12 households" in printed
    assert "expense_dispersion" in printed


def test_the_report_sets_other_histories_beside_and_names_bad_files(tmp_path, capsys):
    steady_history().assign(description="x").to_csv(tmp_path / "mine.csv", index=False)
    (tmp_path / "odd.csv").write_text("a,b\n1,2\n")
    main(["--households", "30", "--report", "--compare", str(tmp_path)])
    printed = capsys.readouterr()
    assert "mine:A" in printed.out
    assert "odd.csv" in printed.err
