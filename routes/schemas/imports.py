"""The shapes of imports: one uploaded statement each, with its plan."""

from __future__ import annotations

from flask_smorest.fields import Upload
from marshmallow.fields import Dict, Integer, List, Nested, String

from routes.conventions.fields import (
    ApiSchema,
    choice,
    day,
    flag,
    identifier,
    moment,
    money,
    text,
    whole,
    word,
)
from routes.conventions.listing import ListQuery
from utils.currencies import CODES
from utils.domain import (
    AccountKind,
    BalanceStatus,
    ColumnRole,
    DateOrder,
    ImportStatus,
    Mode,
    RowStatus,
)
from utils.table_preview import LineKind

_UPLOADED = [AccountKind.BANK, AccountKind.CARD, AccountKind.UPI]


class ImportAccountSchema(ApiSchema):
    """An account that the statement speaks of."""

    ref = word("The statement's name of it.", required=True, example="1")
    account_id = identifier("The account here; null until commit.", allow_none=True)
    bank = word("The bank, where known.", allow_none=True, example="HDFC Bank")
    number_masked = word("Its number.", allow_none=True, example="XX1234")
    currency = word("Its currency.", required=True, example="INR")
    balance_status = choice("Whether balances add up.", BalanceStatus, required=True)
    opening = money("Opening balance.", minor="opening_minor", allow_none=True)
    closing = money("Closing balance.", minor="closing_minor", allow_none=True)
    first_break_line = word(
        "Where balances stop adding up.", allow_none=True, example="14"
    )


class QuestionRowSchema(ApiSchema):
    """One of the first rows, as one reading has it."""

    line = word("Its place in the file.", required=True, example="7")
    posting_date = day("The day, read so.", required=True)
    amount = money("The amount, read so.", required=True)
    currency = word("Its currency.", required=True, example="INR")
    narration = word("The bank's text.", required=True, example="UPI/THIRD WAVE/1234")


class ReadingSchema(ApiSchema):
    """One way to understand the file."""

    value = word("What to send to choose it.", required=True, example="dmy")
    first_rows = List(Nested(QuestionRowSchema), required=True)


class QuestionSchema(ApiSchema):
    """What the file itself does not answer."""

    kind = word(
        "What to answer: last_year, date_order, direction, column or fee.",
        required=True,
    )
    readings = List(Nested(ReadingSchema), required=True)


class StatementColumnSchema(ApiSchema):
    """A column of the table: its name, and what it was taken for."""

    name = word("As spelled in the file.", required=True, example="Withdrawal Amt.")
    role = choice("What it holds.", ColumnRole, required=True, example="debit")


class StatementLineSchema(ApiSchema):
    """A line of the table as read."""

    line = word("Its place in the file.", required=True, example="7")
    kind = choice("What it was taken for.", LineKind, required=True, example="row")
    cells = List(String(), required=True)


class StatementTableSchema(ApiSchema):
    """The first and last lines of the table, to say what its columns mean."""

    columns = List(Nested(StatementColumnSchema), required=True)
    lines = List(Nested(StatementLineSchema), required=True)
    row_count = whole("How many lines it has.", required=True, example=182)
    header_line = word("Where the names stand.", allow_none=True, example="6")
    sheets = List(String(), required=True)


class ImportSchema(ApiSchema):
    """An uploaded statement and where it stands."""

    id = identifier("The import's id.", required=True)
    file_name = word("As uploaded.", required=True, example="may.csv")
    kind = choice("What it is of.", AccountKind, required=True)
    status = choice(
        "reading → planned (or question, failed) → committed → undone.",
        ImportStatus,
        required=True,
        example="planned",
    )
    progress_percent = whole(
        "How much of the file has been read.", required=True, example=100
    )
    error_code = word(
        "Why it failed, for programs.", allow_none=True, example="password_required"
    )
    error_message = word(
        "Why it failed, for people.", allow_none=True, example="It is locked."
    )
    questions = List(Nested(QuestionSchema), required=True)
    table = Nested(StatementTableSchema, allow_none=True, required=True)
    counts = Dict(
        keys=String(),
        values=Integer(),
        required=True,
        metadata={
            "description": "Rows by what commit does with them.",
            "examples": [{"new": 42, "present": 3}],
        },
    )
    rows_added = whole("How many rows it added.", required=True, example=42)
    accounts = List(Nested(ImportAccountSchema), required=True)
    created_at = moment("When it was uploaded.", required=True)
    committed_at = moment("When it was committed.", allow_none=True)
    undone_at = moment("When it was undone.", allow_none=True)


class ImportSummarySchema(ApiSchema):
    """An uploaded statement in the list of imports."""

    id = identifier("The import's id.", required=True)
    file_name = word("As uploaded.", required=True, example="may.csv")
    kind = choice("What it is of.", AccountKind, required=True)
    status = choice("Where it stands.", ImportStatus, required=True)
    error_code = word("Why it failed.", allow_none=True, example="no_table")
    rows_added = whole("How many rows it added.", required=True, example=42)
    created_at = moment("When it was uploaded.", required=True)
    committed_at = moment("When it was committed.", allow_none=True)
    undone_at = moment("When it was undone.", allow_none=True)


class ImportFileSchema(ApiSchema):
    """The statement itself."""

    file = Upload(required=True, metadata={"description": "As the bank made it."})


class ImportFormSchema(ApiSchema):
    """What the uploader knows about the statement."""

    kind = choice("What the statement is of.", _UPLOADED, load_default="bank")
    account = identifier("The account it is of, if it is here already.")
    password = text("For a locked file; never stored.", example="ASHA0101")


class ToldColumnSchema(ApiSchema):
    """What one column holds."""

    column = whole("Its place, from 0.", required=True, low=0, high=9999)
    role = choice("What it holds.", ColumnRole, required=True, example="amount")


class ImportChangeSchema(ApiSchema):
    """Answers to an import's questions; the file is read again with them.

    Lines are named as `table.lines[].line` names them. What is said once stays until
    something else is said.
    """

    date_order = choice("How its dates are written.", DateOrder)
    last_year = whole(
        "The year of the newest row, where days have none.",
        low=1900, high=2200, example=2025,
    )  # fmt: skip
    direction = text(
        "Which reading of the signs: a reading's `value`; or usual or reversed.",
        longest=100,
        example="reversed",
    )
    columns = List(Nested(ToldColumnSchema))
    header_line = text("The line of the column names.", longest=80, example="6")
    first_line = text("The first line, where no names stand.", longest=80, example="1")
    skip_lines = List(text("A line to leave out.", longest=80, example="190"))
    decimal_mark = choice("The decimal mark.", [".", ","])
    sheet = text("The only sheet to read.", longest=80, example="January")
    currency = choice("The account's currency.", sorted(CODES), example="INR")
    password = text("For a locked file; never stored.", example="ASHA0101")


class ImportAccountChangeSchema(ApiSchema):
    """Which account a part of the statement belongs to."""

    account_id = identifier(
        "The account; null makes a new one at commit.", allow_none=True, required=True
    )


class CommitSchema(ApiSchema):
    """How to commit."""

    dry_run = flag("true plans anew and adds nothing.", load_default=False)


class UndoSchema(ApiSchema):
    """What to do with transactions that were changed since."""

    keep_edited = flag("true keeps them, false removes them; needed if there are any.")


class ImportRowQuery(ListQuery):
    """Which rows of an import."""

    status = choice("Only rows of this status.", RowStatus)


class ImportRowSchema(ApiSchema):
    """What commit will do with one line of the statement."""

    position = whole("Its place among the rows, from 0.", required=True, example=0)
    line = word("Its place in the file.", required=True, example="7")
    account_ref = word("Which of the statement's accounts.", required=True, example="1")
    status = choice("What commit does with it.", RowStatus, required=True)
    reason = word("Why, in words.", required=True, example="")
    posting_date = day("The day it was booked.", allow_none=True, required=True)
    value_date = day("The day it counts.", allow_none=True, required=True)
    amount = money("Signed amount.", allow_none=True, required=True)
    currency = word("Its currency.", required=True, example="INR")
    balance = money("Balance after it.", allow_none=True, required=True)
    narration = word("The bank's text.", required=True, example="UPI/THIRD WAVE/1234")
    payee = word("Who was paid or paid.", required=True, example="Third Wave Coffee")
    mode = choice("How the money moved.", Mode, required=True)
    bank_reference = word("The bank's id.", allow_none=True, required=True, example="1")
    category_id = identifier("Its category.", allow_none=True, required=True)
    category = word("Its name.", allow_none=True, required=True, example="Eating out")
    transaction_id = identifier(
        "The stored transaction it is.", allow_none=True, required=True
    )


class ImportRowChangeSchema(ApiSchema):
    """What may be changed of a planned row; what is absent stays."""

    include = flag("Whether commit adds it.")
    category_id = identifier("Its category; null takes it away.", allow_none=True)
    payee = text("Its payee.", longest=120, shortest=1, example="Corner shop")
    same = flag("true says that it is the hand-entered transaction it is near.")
    also_others = flag("true changes all rows of its payee alike.")
