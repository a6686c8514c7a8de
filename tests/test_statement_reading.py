"""From the file to the plan: answers, passwords, and what goes wrong."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from tests.importing import Desk, new_user, row, statement
from utils.db_utils import in_transaction, reading
from utils.domain import (
    AccountKind,
    DateOrder,
    ImportStatus,
    Question,
    ReadHints,
    Reading,
    ReadStatus,
)
from utils.errors import Conflict, InvalidInput, NotFound, StatementError
from utils.importing import edits as statement_edits
from utils.importing.answers import Answers
from utils.importing.edits import Again, RowChange
from utils.importing.receive import Upload, receive, sweep
from utils.importing.summary import load_statement
from utils.reading.limits import unavailable
from utils.sentences import Sentence
from utils.statements.progress import nobody
from utils.store import import_accounts, import_files, imports


def _parts(desk: Desk, import_id: int) -> list[import_accounts.ImportAccount]:
    with reading(desk.engine) as connection:
        return import_accounts.list_import_accounts(connection, import_id)


def test_what_does_not_fit_is_an_unreadable_row(desk: Desk) -> None:
    rows = [row(1, "-0.001", "DUST"), row(2, "-5", "é" * 40_000), row(3, "-5", "OK")]
    import_id = desk.upload(statement(rows))
    assert desk.statuses(import_id) == ["unreadable", "unreadable", "new"]
    assert "more decimals" in desk.rows(import_id)[0].reason
    assert "too long" in desk.rows(import_id)[1].reason
    assert desk.commit(import_id) == 1


def test_texts_come_back_letter_for_letter(desk: Desk) -> None:
    texts = ["Cafe", "Café", "cafe ", "☕️👨‍👩‍👧", "मुंबई", "<script>", "=1+1", "%s{}"]
    desk.add(*(row(1, "-5", text) for text in texts))
    assert sorted(one.narration for one in desk.stored()) == sorted(texts)


def _asks(hints: ReadHints) -> Any:
    read = statement([row(1, "-50")], number=None, layout="ambiguous")
    if hints.date_order is not None:
        return read
    options = tuple(Reading(str(order), ()) for order in (DateOrder.DMY, DateOrder.MDY))
    question = Question("date_order", options)
    return replace(read, status=ReadStatus.QUESTION, questions=(question,))


def _answer(desk: Desk, import_id: int, answer: Answers, password: str | None = None):
    job_id = statement_edits.read_again(
        desk.engine,
        desk.jobs,
        desk.user_id,
        import_id,
        Again(answer, password),
        desk.clock.today(),
    )
    assert desk.jobs.wait(job_id, 20)


def test_no_text_of_a_statement_stays_in_the_servers_memory(desk: Desk) -> None:
    from ml import narration
    from utils import categorise

    desk.upload(statement([row(1, "-50", "UPI/Meera Tailor/7781")]))
    assert narration._parse.cache_info().currsize == 0
    assert categorise.named_payee.cache_info().currsize == 0


def test_an_answer_is_remembered_for_the_layout(desk: Desk) -> None:
    import_id = desk.upload(_asks)
    assert desk.get(import_id).status is ImportStatus.QUESTION
    _answer(desk, import_id, Answers(date_order=DateOrder.MDY))
    assert desk.get(import_id).status is ImportStatus.PLANNED
    desk.commit(import_id)
    again = desk.upload(_asks)
    assert desk.get(again).status is ImportStatus.PLANNED
    assert desk.reader.hints[-1].date_order is DateOrder.MDY


def test_another_users_answer_is_not_used(desk: Desk) -> None:
    other = Desk(desk.engine, desk.clock, new_user(desk.engine, "charlie"))
    import_id = other.upload(_asks)
    _answer(other, import_id, Answers(date_order=DateOrder.MDY))
    other.jobs.close()
    assert desk.get(desk.upload(_asks)).status is ImportStatus.QUESTION


@pytest.mark.parametrize("outcome", ["fails", "asks"])
def test_a_plan_is_forgotten_when_its_file_is_read_again(
    desk: Desk, outcome: str
) -> None:
    def read(hints: ReadHints) -> Any:
        if hints.decimal_mark != ",":
            amount = "-50" if hints.decimal_mark is None else "-5000"
            return statement([row(1, amount)])
        if outcome == "asks":
            return _asks(replace(hints, date_order=None))
        return StatementError("wrong_hints", Sentence("No row fits."))

    import_id = desk.upload(read)
    assert desk.statuses(import_id) == ["new"]

    _answer(desk, import_id, Answers(decimal_mark=","))

    ends = {"fails": ImportStatus.FAILED, "asks": ImportStatus.QUESTION}
    assert desk.get(import_id).status is ends[outcome]
    assert desk.statuses(import_id) == []
    assert _parts(desk, import_id) == []

    _answer(desk, import_id, Answers(decimal_mark="."))

    assert desk.statuses(import_id) == ["new"]
    before = load_statement(desk.get(import_id).statement).before
    assert before is not None
    assert (before.rows, before.money_out) == (1, -5000)


def test_the_password_is_never_stored(desk: Desk) -> None:
    from database.tables import imports as table

    def locked(hints: ReadHints) -> Any:
        if hints.password == "open sesame":
            return statement([row(1, "-50")])
        return StatementError("password_required", Sentence("This file is locked."))

    import_id = desk.upload(locked)
    assert desk.get(import_id).status is ImportStatus.FAILED
    _answer(desk, import_id, Answers(), "open sesame")
    assert desk.get(import_id).status is ImportStatus.PLANNED
    with reading(desk.engine) as connection:
        assert "open sesame" not in str(connection.execute(table.select()).all())


def test_a_file_that_cannot_be_read_is_not_kept(desk: Desk) -> None:
    import_id = desk.upload(StatementError("no_table", Sentence("There is no table.")))
    with reading(desk.engine) as connection:
        assert import_files.file_content(connection, import_id) is None
    with pytest.raises(Conflict):
        _answer(desk, import_id, Answers(), "open sesame")


def test_a_file_that_nothing_could_read_is_kept_and_read_again(desk: Desk) -> None:
    readings = [unavailable(), statement([row(1, "-50")])]
    import_id = desk.upload(lambda _: readings.pop(0))
    assert desk.get(import_id).error_code == "reader_unavailable"
    _answer(desk, import_id, Answers())
    assert desk.get(import_id).status is ImportStatus.PLANNED


def test_files_older_than_a_day_are_swept_away(desk: Desk) -> None:
    asked = desk.upload(_asks)
    planned = desk.upload(statement([row(1, "-50")]))
    desk.clock.advance(dt.timedelta(hours=23))
    sweep(desk.engine, desk.clock.now())
    assert desk.get(asked).status is ImportStatus.QUESTION
    desk.clock.advance(dt.timedelta(hours=2))
    sweep(desk.engine, desk.clock.now())
    assert desk.get(asked).status is ImportStatus.FAILED
    assert desk.get(asked).error_code == "file_gone"
    with reading(desk.engine) as connection:
        assert import_files.file_content(connection, planned) is None
    assert desk.commit(planned) == 1


def test_reading_again_after_it_was_read_changes_nothing(desk: Desk) -> None:
    import_id = desk.upload(statement([row(1, "-50")]))
    in_transaction(
        desk.engine,
        lambda c: statement_edits.edit_row(
            c, desk.user_id, import_id, 0, RowChange(include=False)
        ),
    )
    work = desk.jobs._works["read"]
    work.run(import_id, None, nobody)
    work.give_up(import_id)
    assert desk.statuses(import_id) == ["excluded"]
    work.run(999_999, None, nobody)
    work.give_up(999_999)


def test_an_import_discarded_while_it_is_read_stays_away(desk: Desk) -> None:
    def slow(_hints: ReadHints) -> Any:
        in_transaction(
            desk.engine,
            lambda c: statement_edits.discard(c, desk.user_id, import_ids[0]),
        )
        return statement([row(1, "-50")])

    with reading(desk.engine) as connection:
        before = imports.list_imports(connection, desk.user_id)
    assert before == []
    import_ids = _next_import_ids(desk)
    gone = desk.upload(slow)
    assert gone == import_ids[0]
    with pytest.raises(NotFound):
        desk.get(gone)


def _next_import_ids(desk: Desk) -> list[int]:
    seen = desk.upload(statement([row(1, "-50")]))
    in_transaction(
        desk.engine, lambda c: statement_edits.discard(c, desk.user_id, seen)
    )
    return [seen + 1]


def test_a_reader_that_always_breaks_is_said_in_the_end(desk: Desk) -> None:
    def breaks(_hints: ReadHints) -> Any:
        raise RuntimeError("no such luck")

    import_id = desk.upload(breaks)
    for _ in range(4):
        desk.clock.advance(dt.timedelta(minutes=1))
        desk.jobs.recover()
        for job_id in list(desk.jobs._running):
            assert desk.jobs.wait(job_id, 20)
    assert desk.get(import_id).status is ImportStatus.FAILED
    assert desk.get(import_id).error_code == "reader_crashed"


@pytest.mark.parametrize("count", [0, 51])
def test_too_few_or_too_many_files_are_refused(desk: Desk, count: int) -> None:
    files = tuple(("a.csv", b"x") for _ in range(count))
    with pytest.raises(InvalidInput):
        receive(
            desk.engine,
            desk.jobs,
            desk.user_id,
            Upload(files, AccountKind.BANK),
            now=desk.clock.now(),
            max_bytes=10,
        )


def test_amounts_are_exact_up_to_a_trillion(desk: Desk) -> None:
    desk.add(row(1, "999999999999.99", balance="-999999999999.99"))
    (stored,) = desk.stored()
    assert stored.amount_minor == 99_999_999_999_999
