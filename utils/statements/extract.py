"""Rows to drafts of transactions: what goes in, what is reported, what is skipped."""

from __future__ import annotations

from dataclasses import dataclass, field
from operator import itemgetter
from typing import TYPE_CHECKING

from utils import money
from utils.dates import in_range
from utils.money import parse_amount
from utils.sentences import Day, sentence
from utils.statements.accounts import is_opening
from utils.statements.amounts import (
    UnreadableAmountError,
    is_unsure,
    read_balance,
    read_number,
)
from utils.statements.columns import is_blank
from utils.statements.drafts import NOT_BOOKED, Draft, Extract
from utils.statements.progress import ROWS, through
from utils.statements.signing import sign_by_balance
from utils.statements.standing import leave_out_standing
from utils.statements.sums import (
    doubt_carried,
    doubt_ends,
    leave_out_closing,
    settle_left,
)
from utils.statements.undated import date_rows
from utils.statements.worded import take_moving
from utils.statements.words import (
    balance_texts,
    fold,
    is_balance_text,
    is_pending,
    opens_sum,
)

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal

    from utils.domain import DateOrder
    from utils.sentences import Sentence
    from utils.statements.amounts import Row, Scheme
    from utils.statements.plan import Plan
    from utils.statements.row_days import ColumnDays, RowDays


def extract(
    plan: Plan, scheme: Scheme, order: DateOrder, currency: str, today: dt.date | None
) -> Extract:
    """Read a table's rows under one reading of its dates and amounts."""
    reader = _Reader(
        plan, scheme, plan.days(order), plan.value_days(order), currency, today
    )
    last = plan.section.start
    for index in through(plan.section.body, ROWS):
        if index > last + 1:
            reader.begin_again()
        reader.read(index)
        last = index
    reader.settle_worded()
    leave_out_closing(reader.found, plan)
    doubt_ends(reader.found, plan)
    doubt_carried(reader.found, plan.roles.narrations)
    if scheme.direction == "by_balance":
        sign_by_balance(reader.found, plan)
    leave_out_standing(reader.found)
    return reader.found


@dataclass
class _Reader:
    plan: Plan
    scheme: Scheme
    days: RowDays
    value_days: ColumnDays
    currency: str
    today: dt.date | None
    found: Extract = field(default_factory=Extract)
    open_row: bool = False  # the last row was a movement: text below continues it
    undated: list[Draft] = field(default_factory=list)
    worded: list[Draft] = field(default_factory=list)  # as balances and sums are
    footer: bool = False  # a gap was seen since: what cannot be read is no movement

    def begin_again(self) -> None:
        """Read on below the repeated header, where the table's rows go on."""
        self.open_row = self.footer = False

    def read(self, index: int) -> None:
        """Read one row into a draft, a fault, a continuation or nothing."""
        row = self.plan.rows.get(index)
        if row is None:
            self._note_fault(index)
        elif not any(row):
            self.open_row = False
            self.footer = bool(self.found.drafts)
        else:
            self._read_filled(index, row)

    def _note_fault(self, index: int) -> None:
        self.open_row = False
        if self.footer and index in self.plan.misfits:
            self.found.skipped += 1
        else:
            self.found.faults[index] = self.plan.faults[index]

    def _read_filled(self, index: int, row: Row) -> None:
        cell, day = self.days.read(row)
        spoken = balance_texts(row, self.plan.roles.narrations)
        if spoken or (day is None and self._is_sum(row, cell)):
            self._note_balance(index, row)
            if day is not None and self.plan.is_booked(row):
                self._note_worded(index, row, day)
            return
        status = self.plan.roles.status
        unbooked = cell if day is None and is_pending(cell) else ""
        if status is not None and not self.plan.is_booked(row):
            unbooked = unbooked or row[status]
        if unbooked:
            self.found.faults[index] = sentence(NOT_BOOKED, word=unbooked)
            self.open_row = False
        elif day is not None:
            self._read_dated(index, row, day)
        else:
            self._read_undated(index, row, cell)

    def _is_sum(self, row: Row, cell: str) -> bool:
        """Say whether a row without a date begins as sums and balances do."""
        texts = [text for text in row if text and not parse_amount(text)]
        # No movement fills both debit and credit, whatever day stands above it.
        summed = bool(cell) or self._fills_both(row)
        return is_balance_text(row[0]) or (summed and opens_sum(texts))

    def _fills_both(self, row: Row) -> bool:
        scheme = self.scheme
        return scheme.credit is not None and all(
            read_number(row[n], scheme.mark) for n in (scheme.amount, scheme.credit)
        )

    def _note_worded(self, index: int, row: Row, day: dt.date) -> None:
        """Keep a row called a balance or sum until it is known whether it moved."""
        draft = self._draft(index, row, day)
        if draft is not None:
            self.worded.append(draft)
            self.open_row = True

    def settle_worded(self) -> None:
        """Take the rows that the balance or the other rows say are movements."""
        texts = self.plan.roles.narrations
        left = take_moving(self.found, self.worded, self.undated, self.plan)
        date_rows(self.found, self.undated, self._stated(), texts)
        settle_left(self.found, left, texts)

    def _draft(self, index: int, row: Row, day: dt.date) -> Draft | None:
        try:
            amount = self._amount(row)
        except UnreadableAmountError:
            return None
        draft = Draft(index, day, None, amount, self._balance(row), row)
        return None if self._fault(day, amount) else draft

    def _read_dated(self, index: int, row: Row, day: dt.date) -> None:
        self.open_row = False
        try:
            amount = self._amount(row)
        except UnreadableAmountError as error:
            if self._has_money(row) or not self.footer:
                self.found.faults[index] = error.said
            else:
                self.found.skipped += 1
            return
        fault = self._fault(day, amount)
        if fault:
            self.found.faults[index] = fault
            return
        self.found.drafts.append(
            Draft(index, day, self._value_day(row), amount, self._balance(row), row)
        )
        self.open_row, self.footer = True, False

    def _amount(self, row: Row) -> Decimal:
        amount = self.scheme.read(row)
        return abs(amount) if self.scheme.direction == "by_balance" else amount

    def _fault(self, day: dt.date, amount: Decimal) -> Sentence | None:
        if not in_range(day, self.today):
            return sentence("The date %(day)s is out of range.", day=Day(day))
        if not money.fits(amount, self.currency):
            return sentence(
                "The amount %(amount)s has more decimals than %(currency)s has.",
                amount=str(amount),
                currency=self.currency,
            )
        return None if amount else sentence("The amount is zero: nothing moved.")

    def _value_day(self, row: Row) -> dt.date | None:
        column = self.plan.roles.value_date
        day = None if column is None else self.value_days[row[column]]
        return day if day and in_range(day, self.today) else None

    def _balance(self, row: Row) -> Decimal | None:
        decision = self.plan.decision
        if decision is None or decision.balance is None:
            return None
        if self.scheme.unsure and is_unsure(row[decision.balance]):
            return None
        flag = self.plan.roles.balance_flag
        value = read_balance(row, decision.balance, flag, self.scheme.mark)
        return value if value is not None and money.fits(value, self.currency) else None

    def _note_balance(self, index: int, row: Row) -> None:
        self.open_row = False
        self.found.skipped += 1
        balance = self._balance(row)
        texts = [cell for cell in row if cell and not parse_amount(cell)]
        if balance is not None:
            self.found.balance_rows[index] = balance
        if any(map(is_opening, texts)) and self.found.opening is None:
            numbers = [v for cell in row if (v := read_number(cell, self.scheme.mark))]
            alone = numbers[0] if len(set(numbers)) == 1 else None
            self.found.opening = balance if balance is not None else alone

    def _read_undated(self, index: int, row: Row, cell: str) -> None:
        continues = self.open_row and not cell and not self._has_money(row)
        if continues and self._is_text_only(row):
            self._continue(row)
            return
        if not cell and self._note_undated(index, row):
            return
        numbered = cell[:1].isdigit() and self._has_money(row)
        if (numbered or self._looks_like_movement(row)) and not self.footer:
            self.found.faults[index] = (
                sentence("“%(cell)s” is not a date.", cell=cell[:40])
                if cell
                else sentence("The date is missing.")
            )
        else:
            self.found.skipped += 1
        self.open_row = False

    def _continue(self, row: Row) -> None:
        """Add a text to the row above it, whether that one has a date or not."""
        last = itemgetter(slice(-1, None))
        drafts = max(self.found.drafts, self.undated, self.worded, key=last)
        text = " ".join(part for part in row if part)
        drafts[-1] = drafts[-1]._replace(continued=(*drafts[-1].continued, text))

    def _note_undated(self, index: int, row: Row) -> bool:
        """Keep a movement under the date above it until the balance has spoken."""
        drafts = self.found.drafts
        if self.footer or not drafts or not self._looks_like_movement(row):
            return False
        owned = self._with_account(row, drafts[-1].row)
        draft = self._draft(index, owned, drafts[-1].day)
        if draft is None:
            return False
        self.undated.append(draft)
        self.open_row = True
        return True

    def _with_account(self, row: Row, above: Row) -> Row:
        column = self.plan.roles.account
        if column is None or row[column]:
            return row
        return [*row[:column], above[column], *row[column + 1 :]]

    def _stated(self) -> set[Decimal]:
        """List the sizes that stand in the amounts' column and are no movements."""
        moved = {draft.place for draft in (*self.found.drafts, *self.undated)}
        rows = (row for n, row in self.plan.rows.items() if n not in moved)
        values = (read_number(row[self.scheme.amount], self.scheme.mark)
                  for row in rows)  # fmt: skip
        return {abs(value) for value in values if value}

    def _money_columns(self) -> list[int]:
        return [n for n in (self.scheme.amount, self.scheme.credit) if n is not None]

    def _has_money(self, row: Row) -> bool:
        return any(
            not is_blank(row[n]) and parse_amount(row[n]) for n in self._money_columns()
        )

    def _is_text_only(self, row: Row) -> bool:
        """Say whether text stands only where this table's texts stand."""
        places = set(self.plan.roles.narrations)
        filled = [n for n, cell in enumerate(row) if not is_blank(cell)]
        return bool(filled) and set(filled) <= places

    def _looks_like_movement(self, row: Row) -> bool:
        texts = [row[n] for n in self.plan.roles.narrations if row[n]]
        worded = any(fold(text) and not parse_amount(text) for text in texts)
        bare = not self.plan.roles.narrations
        return self._has_money(row) and (worded or bare)
