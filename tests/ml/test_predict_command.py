"""Predictions from the command line: files in, lines of JSON out."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any

import pandas as pd
import pytest

from ml.predict import main
from tests.ml.days import last_month_end

if TYPE_CHECKING:
    from pathlib import Path


COLUMNS = ["household", "date", "amount", "description", "payee", "category", "kind"]


@pytest.fixture
def history_file(household: pd.DataFrame, tmp_path: Path) -> Path:
    path = tmp_path / "history.csv"
    start = household["date"].max() - pd.DateOffset(months=7)
    rows = household[household["date"] > start]
    first = rows.assign(household="first")[COLUMNS]
    second = rows.assign(household="second", amount=rows["amount"] * 3)[COLUMNS]
    pd.concat([second, first]).to_csv(path, index=False)
    return path


def run(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    status = main([str(word) for word in words])
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def test_a_line_is_written_for_each_household_and_day(
    history_file: Path,
    models_folder: Path,
    household: pd.DataFrame,
    capsys: pytest.CaptureFixture[str],
) -> None:
    end = last_month_end(household)
    middle = end.replace(day=10)
    out = history_file.with_suffix(".jsonl")
    words = (history_file, "--as-of", middle, "--as-of", end, "--out", out)
    status, printed, _ = run(capsys, *words, "--models", models_folder)
    assert status == 0
    assert printed == ""
    lines = [json.loads(line) for line in out.read_text().splitlines()]
    assert [(line["household"], line["as_of"]) for line in lines] == [
        (name, day.isoformat()) for name in ("first", "second") for day in (middle, end)
    ]
    values = [line["expense"]["value"] for line in lines]
    assert values[2:] == pytest.approx([3 * value for value in values[:2]])
    assert all(
        line["anomalies"] == [] or line["anomalies"][0]["flagged"] for line in lines
    )


def test_every_row_is_scored_when_asked(
    history_file: Path, models_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, printed, _ = run(
        capsys, history_file, "--all-scores", "--models", models_folder
    )
    assert status == 0
    rows = pd.read_csv(history_file)
    for line in printed.splitlines():
        said = json.loads(line)
        own = rows[rows["household"] == said["household"]].reset_index(drop=True)
        scored = said["anomalies"]
        assert sorted(row["row"] for row in scored) == list(range(len(own)))
        assert all(math.isfinite(row["score"]) for row in scored)
        assert all(
            row["amount"] == pytest.approx(own["amount"][row["row"]]) for row in scored
        )


def test_without_models_the_baselines_speak_and_say_so(
    history_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, printed, errors = run(capsys, history_file, "--models", tmp_path)
    assert status == 0
    assert "expense_predictor.json is missing; train the models" in errors
    said = json.loads(printed.splitlines()[0])
    assert said["expense"]["method"] == "Median of the last 6 whole months"
    assert "expense" in said["notices"]


@pytest.mark.parametrize(
    ("text", "words", "message"),
    [
        ("date,amount,description\n1 May,3,x\n", (), "line 2: column 'date'"),
        ("date,amount,description\n", (), "has no rows"),
        ("", (), "is empty"),
        ("date,amount,description\n2026-01-01,1,x\n", ("--as-of", "soon"), "'soon'"),
    ],
)
def test_bad_input_is_a_sentence_and_status_1(
    tmp_path: Path,
    models_folder: Path,
    capsys: pytest.CaptureFixture[str],
    text: str,
    words: tuple[str, ...],
    message: str,
) -> None:
    path = tmp_path / "bad.csv"
    path.write_text(text)
    status, printed, errors = run(capsys, path, *words, "--models", models_folder)
    assert status == 1
    assert printed == ""
    assert message in errors
    assert "Traceback" not in errors


def test_a_place_that_cannot_be_written_is_a_sentence(
    history_file: Path, models_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nowhere = history_file.parent / "absent" / "out.jsonl"
    words = (history_file, "--out", nowhere, "--models", models_folder)
    status, _, errors = run(capsys, *words)
    assert status == 1
    assert "No such file or directory" in errors


def test_one_of_the_two_kinds_of_input_is_required() -> None:
    with pytest.raises(SystemExit):
        main([])


def test_narrations_are_categorised_with_what_the_user_taught(
    tmp_path: Path, models_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = tmp_path / "asked.csv"
    asked.write_text(
        "id,description,amount\n1,UPI-SWIGGY-SWIGGY8@YBL-UPI,-250\n2,ZORBLAX QUUX,\n"
    )
    taught = tmp_path / "taught.csv"
    taught.write_text("description,category\nZORBLAX QUUX,Falconry\n")
    words = ("--categorise", asked, "--models", models_folder)
    status, printed, _ = run(capsys, *words, "--corrections", taught)
    assert status == 0
    header, first, second = printed.splitlines()
    assert header == "id,description,amount,category,confidence"
    assert first.startswith("1,UPI-SWIGGY-SWIGGY8@YBL-UPI,-250,Eating out,")
    assert second.startswith("2,ZORBLAX QUUX,,Falconry,")
    table: Any = run(capsys, *words)[1].splitlines()
    assert "Falconry" not in table[2]


def test_an_empty_correction_is_refused(
    tmp_path: Path, models_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = tmp_path / "asked.csv"
    asked.write_text("description\nTea\n")
    taught = tmp_path / "taught.csv"
    taught.write_text("description,category\nTea,\n")
    status, _, errors = run(
        capsys,
        "--categorise",
        asked,
        "--corrections",
        taught,
        "--models",
        models_folder,
    )
    assert status == 1
    assert "line 2: column 'category'" in errors
