import pytest

from ml.evaluate import main
from ml.households import generate


@pytest.fixture
def history(tmp_path):
    path = tmp_path / "history.csv"
    households = generate(2, 11, months=(14, 14))
    households.iloc[:, :9].to_csv(path, index=False, date_format="%Y-%m-%d")
    return path


def test_the_table_sets_models_beside_baselines(history, tmp_path, capsys):
    assert main([str(history), "--models", str(tmp_path / "none")]) == 0
    printed = capsys.readouterr()
    assert "expense_predictor.json is missing" in printed.err
    lines = printed.out.splitlines()
    assert lines[0].startswith("2 households")
    for task in ("next month's expense", "month's end, day 15", "budgets", "bills"):
        assert any(line.startswith(task) for line in lines)
    wape = next(line for line in lines if "WAPE" in line).split()
    assert wape[-1] == wape[-2], "without models the baselines stand on both sides"


def test_short_histories_are_judged_on_what_they_allow(history, capsys, tmp_path):
    code = main([str(history), "--models", str(tmp_path), "--min-history", "40"])
    assert code == 0
    printed = capsys.readouterr().out
    assert "0 months predicted" in printed
    assert "next month's expense" not in printed
    assert "categories" in printed


def test_a_bad_file_is_named(tmp_path, capsys):
    path = tmp_path / "bad.csv"
    path.write_text("date,amount\n2025-01-01,3\n")
    assert main([str(path)]) == 1
    assert "bad.csv" in capsys.readouterr().err
