"""What a printed statement of a seed looks like, and the movements in it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from random import Random

from tests.statements.printed.pages import Text, width

SPLIT, SUFFIX, SIGNED, FLAG, PREFIX = "split", "suffix", "signed", "flag", "prefix"
# Role of a column, its possible names, its width in points.
DATES = ("Date", "Txn Date", "Tran Date", "TRANS DATE", "Transaction Date", "Post Date")
VALUES = ("Value Date", "Value Dt", "VALUE DATE")
TEXTS = ("Narration", "Particulars", "Description", "PARTICULARS", "Transaction Remarks",
         "Transaction Details")  # fmt: skip
REFERENCES = ("Chq./Ref.No.", "Ref No", "Chq No", "Cheque No.", "Ref No./Cheque No.")
DEBITS = ("Debit", "Withdrawal", "Withdrawal Amt.", "WITHDRAWALS", "Dr Amount",
          "Withdrawal (Dr)", "Debit Amount")  # fmt: skip
CREDITS = ("Credit", "Deposit", "Deposit Amt.", "DEPOSITS", "Cr Amount",
           "Deposit (Cr)", "Credit Amount")  # fmt: skip
BALANCES = ("Balance", "Closing Balance", "BALANCE", "Balance (INR)", "Running Balance")
SHOPS = ("SWIGGY", "Big Bazaar", "UPI/DR/409612345678/RAVI/YESB/ravi@ybl", "ATM WDL",
         "NEFT-ACME PVT LTD-SALARY", "IMPS/P2A/4096/SITA", "POS 4315XX3004 MYNTRA",
         "Amazon Pay 2 items", "IRCTC/99.50/TICKET", "Int.Pd:01-02-2024 to 30-04-2024",
         "CHQ PAID", "BIL/ONL/000123/AIRTEL")  # fmt: skip
TAILS = ("to the order of a friend", "BANGALORE KA", "REF 77812", "paid by phone",
         "Pay/UTIB", "for the month", "INV 2024/17", "AT 04430 PBB")  # fmt: skip
SHAPES = ("%d/%m/%Y", "%d-%m-%Y", "%d/%m/%y", "%d %b %Y", "%d-%b-%Y", "%d.%m.%Y",
          "%d-%b-%y", "%Y-%m-%d", "%d/%m/%Y %H:%M", "%d/%m/%Y| %H:%M")  # fmt: skip


@dataclass(frozen=True)
class Movement:
    """A row that must be found."""

    day: dt.date
    amount: Decimal
    text: str


@dataclass(frozen=True)
class Column:
    """A column: its role, its name, its edges and how its cells are set."""

    role: str
    name: str
    x0: float
    x1: float
    align: str
    mono: bool = False

    def place(self, y: float, text: str) -> Text:
        """Set a text into the column."""
        free = self.x1 - self.x0 - width(text, mono=self.mono)
        shift = {"left": 0.0, "right": free, "centre": free / 2}[self.align]
        return (self.x0 + shift, y, text)


class Style:
    """The columns, rules, signs and rows of a statement, chosen by a seed."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        pick = self.random.choice
        kinds = (SPLIT, SPLIT, SPLIT, SUFFIX, SUFFIX, FLAG, SIGNED, PREFIX)
        self.amounts = pick(kinds)
        self.card = self.amounts == PREFIX or (
            self.amounts == SUFFIX and pick((True, False))
        )
        self.balance = not self.card
        self.shape = pick(SHAPES)
        self.comma = self.shape == "%d.%m.%Y" and pick((True, False))
        self.indian = not self.comma and pick((True, False))
        self.blank = pick(("", "", "", "0.00", "-")) if not self.comma else ""
        self.suffixed = self.balance and pick((True, False, False))
        self.rules = pick(("none", "none", "grid", "rows", "columns", "boxes"))
        self.wraps = pick((1, 1, 2, 3, 4))
        self.centred = self.wraps > 1 and pick((True, False, False))
        # Only rules or gaps tell whose a line above the date is.
        self.gap = pick((4, 8)) if self.centred else pick((0, 0, 2, 4, 8))
        self.repeated = pick((True, True, False))
        self.page_rows = pick((5, 9, 14, 40))
        self.opening_row = self.balance and pick((True, False))
        self.page_sums = pick((True, False, False))
        self.carried = self.balance and pick((True, False, False, False))
        self.total_row = pick((True, False))
        self.newest_first = pick((True, False, False, False))
        self.two_line_header = pick((True, False, False))
        self.mono = pick((True, False, False, False, False, False))
        self.turned = 90 if self.mono else pick((0, 0, 0, 0, 90, 270))
        self.wrapped_day = (
            self.shape == "%d %b %Y" and pick((True, False))
            and (self.rules in ("grid", "rows") or self.gap > 2)
        )  # fmt: skip
        self.letters_alone = pick((True, False, False, False, False))
        self.bold = pick((True, False, False))
        self.summary = pick((True, False))
        self.align = pick(("right", "right", "right", "left", "centre"))
        self.header_align = pick((self.align, self.align, "left", "centre"))
        self.columns = self._columns()
        while self._room() < 165:  # of points, which the longest text takes
            self.columns = self._columns()
        self.movements = self._movements(pick((3, 8, 17, 33)))

    def _columns(self) -> list[Column]:
        pick = self.random.choice
        chosen: list[tuple[str, str, float]] = []
        if pick((True, False, False, False)):
            chosen.append(("serial", pick(("S.No.", "Sl. No.", "SRL NO", "#")), 30))
        wide = 84 if "H" in self.shape else 55
        chosen.append(("date", pick(DATES), max(wide, 62)))
        if pick((True, False, False)):
            chosen.append(("value", pick(VALUES), 60))
        middle = [("text", pick(TEXTS), 0)]
        if pick((True, False)) and not self.card:
            middle.insert(pick((0, 1)), ("reference", pick(REFERENCES), 75))
        chosen += middle
        chosen += self._sums_columns()
        if self.balance:
            chosen.append(("balance", pick(BALANCES), 72))
        if self.card and pick((True, False)):
            chosen.append(("rewards", pick(("REWARDS", "Reward Points")), 58))
        if self.mono:
            chosen = [(role, name, wide * 1.3) for role, name, wide in chosen]
        room = (780 if self.turned else 535) - sum(w for *_, w in chosen)
        return self._placed(chosen, room)

    def _sums_columns(self) -> list[tuple[str, str, float]]:
        pick = self.random.choice
        if self.amounts == SPLIT:
            split: list[tuple[str, str, float]] = [
                ("debit", pick(DEBITS), 62), ("credit", pick(CREDITS), 62),
            ]  # fmt: skip
            return split if pick((True, True, False)) else split[::-1]
        name = pick(("Amount", "Amount (INR)", "AMOUNT"))
        if self.amounts == SUFFIX and not self.card and pick((True, False)):
            name = "Withdrawal (Dr)/ Deposit (Cr)"
        found: list[tuple[str, str, float]] = [
            ("amount", name, 115 if "/" in name else 70)
        ]
        if self.amounts == FLAG:
            found.append(("flag", pick(("Dr/Cr", "Debit/Credit", "Type")), 48))
        return found

    def _placed(
        self, chosen: list[tuple[str, str, float]], room: float
    ) -> list[Column]:
        found: list[Column] = []
        x = 30.0
        for role, name, wide in chosen:
            span = room if role == "text" else wide
            number = role in ("debit", "credit", "amount", "balance", "rewards")
            edge = 5 if self.mono else 2
            found.append(Column(role, name, x + edge, x + span - edge,
                                self.align if number else "left", self.mono))  # fmt: skip
            x += span
        return found

    def _room(self) -> float:
        return next(c.x1 - c.x0 for c in self.columns if c.role == "text")

    def _movements(self, count: int) -> list[tuple[Movement, Decimal, list[str]]]:
        """Make rows: the movement, the balance after it, its text's lines."""
        rng = self.random
        day, balance = dt.date(2023, rng.randint(1, 12), 3), Decimal(50_000)
        found = []
        for n in range(count):
            day += dt.timedelta(days=rng.choice((0, 1, 1, 2, 5)) if n else 12)
            size = Decimal(rng.randint(100, 900_000)) / 100
            # A card with payments only does not say what its plus means.
            amount = size if rng.random() < 0.35 and n else -size
            balance += amount
            lines = [rng.choice(SHOPS)]
            lines += rng.sample(TAILS, rng.randint(0, self.wraps - 1))
            movement = Movement(day, amount, "".join(lines).replace(" ", ""))
            found.append((movement, balance, lines))
        return found[::-1] if self.newest_first else found
