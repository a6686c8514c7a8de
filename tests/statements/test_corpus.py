from __future__ import annotations

import importlib.util
import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.corpora import corpus
from utils.domain import AccountKind, ReadHints
from utils.file_processor import read_statement

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType


def loaded(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def cases_of(folder: Path) -> list[dict[str, Any]]:
    return [
        json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))
    ]


def test_every_file_of_the_corpus_is_fully_correct():
    folder = corpus("STATEMENT_CORPUS", "statements")
    score = loaded(folder / "score.py").score
    wrong = []
    for case in cases_of(folder):
        content = (folder / case["file"]).read_bytes()
        kind = AccountKind(case["kind"])
        hints = ReadHints(case["file"], kind, password=case.get("password"))
        parsed = read_statement(content, hints)
        rows = [
            (t.posting_date, t.amount, f"{t.narration} {t.payee} {t.bank_reference}")
            for t in parsed.transactions
        ]
        found = score(case, rows)
        told = len(parsed.row_errors) >= len(case.get("rejected") or [])
        asked_rightly = not parsed.questions or case.get("ambiguous_dates")
        if not (found["full"] and not found["desc_wrong"] and told and asked_rightly):
            wrong.append((case["file"], found["kind"]))

    assert wrong == []


# An empty statement is read as one without transactions; `overlap_b` counts what is
# new after another file.
JUDGED_ELSEWHERE = {
    "csv_header_only.csv",
    "csv_overlap_b.csv",
    "ofx_no_transactions.ofx",
}


@pytest.mark.slow
def test_hostile_files_are_read_in_part_or_refused(tmp_path: Path):
    maker = corpus("HOSTILE", "hostile") / "make_badfiles.py"
    import subprocess
    import sys

    subprocess.run([sys.executable, maker, tmp_path], check=True, capture_output=True)
    from utils.errors import StatementError
    from utils.reading.pool import ReadingLimits, StatementReader

    reader = StatementReader(ReadingLimits(processes=1))
    wrong = []
    for case in json.loads((tmp_path / "manifest.json").read_text())["files"]:
        name, expected = case["name"], case["expect"]
        if name in JUDGED_ELSEWHERE:
            continue
        try:
            parsed = reader.read((tmp_path / name).read_bytes(), ReadHints(name))
        except StatementError:
            fine = expected not in ("accept", "partial")
        else:
            found = (len(parsed.transactions), len(parsed.row_errors))
            fine = {
                "accept": found[0] == case["rows_ok"],
                "partial": found == (case["rows_ok"], case["rows_bad"]),
                "reject": False,
                "limit": found == (case["rows_ok"], case["rows_bad"]),
                "either": True,
            }[expected]
        if not fine:
            wrong.append(name)
    reader.close()

    assert wrong == []
