"""Amount columns to signed numbers: decimal mark, direction, fee."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from utils.money import (
    TOO_LARGE,
    AmountText,
    DecimalMark,
    Flag,
    is_too_large,
    parse_amount,
    read_plain,
)
from utils.sentences import N_, Number, sentence
from utils.statements.cells import NumberCell
from utils.statements.columns import is_blank
from utils.statements.told_ways import own_way
from utils.statements.words import direction_of

if TYPE_CHECKING:
    from utils.sentences import Sentence

Row = list[str]
ZERO = Decimal(0)


_NO_AMOUNT = {
    "debit": N_("The debit “%(cell)s” is not an amount."),
    "credit": N_("The credit “%(cell)s” is not an amount."),
    "amount": N_("The amount “%(cell)s” is not an amount."),
}


class UnreadableAmountError(Exception):
    """A row's amount cannot be told.

    Args:
        said: why.
    """

    def __init__(self, said: Sentence) -> None:
        super().__init__(said)
        self.said = said


@dataclass(frozen=True, slots=True)
class Scheme:
    """How a row's columns make its signed amount.

    Args:
        direction: split, split_swapped, signed, signed_inverted, flagged,
            flagged_inverted, all_out, all_in, by_balance or by_text.
        amount: the column of the amount, or of the debit where there are two.
        credit: the column of the credit, where there are two.
        flag: the column of Dr/Cr words, where there is one.
        texts: the columns of the narrations that tell the direction.
        fees: columns of fees and taxes that lower the amount, where the balance says
            so.
        mark: the decimal mark of these columns.
        debits_negative: whether the debit column carries a minus by habit.
        credits_negative: whether the credit column does, and the debits do not.
        out_words: the flag's texts for money out, where only the file tells them.
        unsure: whether three digits behind a lone mark may be decimals or thousands:
            such amounts are not taken.
        unmarked: what a number without a mark is where others have one: most files
            mark what is rare, which is what came.
        reversals: whether a minus takes back what the flag says.
    """

    direction: str
    amount: int
    credit: int | None = None
    flag: int | None = None
    texts: tuple[int, ...] = ()
    fees: tuple[int, ...] = ()
    mark: DecimalMark = "."
    debits_negative: bool = False
    credits_negative: bool = False
    out_words: frozenset[str] = frozenset()
    unsure: bool = False
    unmarked: Flag = "debit"
    reversals: bool = False

    def read(self, row: Row) -> Decimal:
        """Read a row's signed amount, money out negative.

        Raises:
            UnreadableAmountError: with the reason in words.
        """
        if self.credit is not None:
            value = self._split(row, self.credit)
        else:
            value = self._single(row)
        return value - self._fee(row) if self.fees else value

    def _fee(self, row: Row) -> Decimal:
        cells = (row[column] for column in self.fees if not is_blank(row[column]))
        fees = (read_number(cell, self.mark) for cell in cells)
        return sum((abs(fee) for fee in fees if fee), ZERO)

    def _split(self, row: Row, credit_column: int) -> Decimal:
        debit, credit = row[self.amount], row[credit_column]
        out, into = self._side(debit, "debit"), self._side(credit, "credit")
        if out and into:
            raise UnreadableAmountError(sentence("Debit and credit are both filled."))
        if out is None and into is None and not self._fee(row):
            raise UnreadableAmountError(sentence("Debit and credit are both empty."))
        out, into = out or ZERO, into or ZERO
        if self.debits_negative:
            out = -out
        if self.credits_negative:
            into = -into
        value = into - out
        return -value if self.direction == "split_swapped" else value

    def _side(self, cell: str, name: str) -> Decimal | None:
        value = self._number(cell)
        if value is None and not is_blank(cell):
            raise UnreadableAmountError(no_amount(cell, name))
        return value

    def _number(self, cell: str) -> Decimal | None:
        if not cell or (self.unsure and is_unsure(cell)):
            return None
        return read_number(cell, self.mark)

    def _single(self, row: Row) -> Decimal:
        cell = row[self.amount]
        value = self._number(cell)
        if value is None:
            raise UnreadableAmountError(
                sentence("The amount is empty.") if is_blank(cell) else no_amount(cell)
            )
        if self.direction.startswith("flagged"):
            out = self._flag(row, cell) == "debit"
            size = value if self.reversals else abs(value)
            value = -size if out else size
        elif self.direction == "by_text":
            value = -abs(value) if self._told(row) == "debit" else abs(value)
        elif self.direction in ("all_out", "all_in"):
            value = abs(value) if self.direction == "all_in" else -abs(value)
        return -value if self.direction.endswith("inverted") else value

    def _told(self, row: Row) -> Flag:
        way = own_way(" ".join(row[n] for n in self.texts))
        if way is None:
            raise UnreadableAmountError(
                sentence("The text does not say whether money came or went.")
            )
        return way

    def _flag(self, row: Row, cell: str) -> Flag:
        """Read the direction beside a number; none stands for the usual one."""
        if self.flag is not None and self.out_words:
            return "debit" if row[self.flag] in self.out_words else "credit"
        word = row[self.flag] if self.flag is not None else ""
        text = parse_amount(cell)
        written = (direction_of(word) if word else None) or (text and text.flag)
        if written:
            return written
        if not is_blank(word):
            raise UnreadableAmountError(
                sentence(
                    "“%(word)s” does not say whether money came or went.",
                    word=word[:40],
                )
            )
        return "credit" if text and text.positive else self.unmarked


def is_unsure(cell: str) -> bool:
    """Say whether an amount alone leaves open what its mark is: `12,525`."""
    text = None if isinstance(cell, NumberCell) else parse_amount(cell)
    marked = text is not None and not {",", "."}.isdisjoint(text.body)
    return marked and text is not None and text.decides() is None


def no_amount(cell: str, name: str = "amount") -> Sentence:
    """Say why a text is no amount that can be taken.

    Args:
        cell: the text.
        name: what it should be: amount, debit or credit.
    """
    if is_too_large(cell):
        return sentence(
            "“%(cell)s” is too large: an amount must be less than %(limit)s.",
            cell=cell[:40],
            limit=Number(TOO_LARGE),
        )
    return sentence(_NO_AMOUNT[name], cell=cell[:40])


def read_number(cell: str, mark: DecimalMark) -> Decimal | None:
    """Read a cell's number with its own sign; a Dr beside it is not a sign here."""
    plain = _plain(cell, mark)
    if plain is not None:
        return plain
    text = parse_amount(cell)
    return None if text is None else _signed(cell, text, mark)


def _plain(cell: str, mark: DecimalMark) -> Decimal | None:
    """Read a number that nothing but a point is in, as most are."""
    return read_plain(cell) if mark == "." or isinstance(cell, NumberCell) else None


def _signed(cell: str, text: AmountText, mark: DecimalMark) -> Decimal | None:
    own: DecimalMark = "." if isinstance(cell, NumberCell) else mark
    size = text.magnitude(own)
    if size is None:
        return None
    return -size if text.negative else size


def read_balance(row: Row, column: int, flag: int | None, mark: DecimalMark) -> (
    Decimal | None
):  # fmt: skip
    """Read a balance; an overdrawn one is negative, marked by sign or by Dr."""
    cell = row[column]
    value, text = _plain(cell, mark), None
    if value is None:
        text = parse_amount(cell) if cell else None
        value = _signed(cell, text, mark) if text else None
    if value is None:
        return None
    word = direction_of(row[flag]) if flag is not None else None
    return -abs(value) if (word or (text and text.flag)) == "debit" else value
