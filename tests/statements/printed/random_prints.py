"""Printed statements of random layouts with the rows that must come out of them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from random import Random

from tests.statements.printed.pages import SIZE, Stroke, Text, pdf, width
from utils.domain import AccountKind

PITCH = 10
TOP, FOOT = 150, 760
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
class Print:
    """A file, its rows in the file's order, and how it was laid out."""

    content: bytes
    kind: AccountKind
    rows: tuple[Movement, ...]
    layout: str


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


class Printer:
    """Draws one statement from a seed."""

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

    def made(self) -> Print:
        """Draw it."""
        pages, strokes = self._pages()
        rows = [m for m, _, _ in self.movements]
        told = {k: v for k, v in vars(self).items() if isinstance(v, str | int)}
        content = pdf(*pages, strokes=strokes, turned=self.turned,
                      letters_alone=self.letters_alone, mono=self.mono)  # fmt: skip
        kind = AccountKind.CARD if self.card else AccountKind.BANK
        names = [column.name for column in self.columns]
        return Print(content, kind, tuple(rows), f"{told} {names}")

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

    def _money(self, amount: Decimal) -> str:
        text = f"{abs(amount):,.2f}"
        if self.indian:
            whole, _, part = f"{abs(amount):.2f}".partition(".")
            head, tail = whole[:-3], whole[-3:]
            groups = [head[max(0, n - 2) : n] for n in range(len(head), 0, -2)][::-1]
            text = f"{','.join([*groups, tail])}.{part}"
        if self.comma:
            text = text.translate(str.maketrans(",.", ".,"))
        return text

    def _balance(self, balance: Decimal) -> str:
        if self.suffixed:
            return self._money(balance) + (" Cr" if balance >= 0 else " Dr")
        return ("-" if balance < 0 else "") + self._money(balance)

    def _cells(self, n: int) -> dict[str, str]:
        movement, balance, _ = self.movements[n]
        size, out = self._money(movement.amount), movement.amount < 0
        moment = dt.datetime.combine(movement.day, dt.time(10, 15))
        return {
            "serial": str(n + 1),
            "date": f"{moment:{self.shape}}",
            "value": f"{moment:{self.shape.partition('|')[0].removesuffix(' %H:%M')}}",
            "reference": str(10**9 + n * 7919),
            "debit": size if out else self.blank,
            "credit": self.blank if out else size,
            "amount": {
                SUFFIX: f"{size} {'Dr' if out else 'Cr'}",
                PREFIX: f"C {size}" if out else f"+ C {size}",
                SIGNED: ("-" if out else "") + size,
            }.get(self.amounts, size),
            "flag": "DR" if out else "CR",
            "balance": self._balance(balance),
            "rewards": str(n % 40),
        }

    def _header(self, y: float) -> list[Text]:
        found = []
        for column in self.columns:
            set_as = Column(
                column.role, column.name, column.x0, column.x1,
                self.header_align if column.align != "left" else "left", self.mono,
            )  # fmt: skip
            words = column.name.split(" ")
            cut = self.two_line_header and len(words) > 1
            lines = [words[0], " ".join(words[1:])] if cut else [column.name]
            if (
                width(column.name, mono=self.mono) > column.x1 - column.x0
                and len(words) > 1
            ):
                lines = [words[0], " ".join(words[1:])]
            found += [set_as.place(y + 9 * k, line) for k, line in enumerate(lines)]
        if self.bold:
            found += [(x + 0.3, y, text) for x, y, text in found]
        return found

    def _column(self, role: str) -> Column | None:
        return next((c for c in self.columns if c.role == role), None)

    def _said(self, y: float, text: str, **cells: str) -> list[Text]:
        column = self._column("text")
        assert column is not None
        placed = [column.place(y, text)]
        for role, cell in cells.items():
            if found := self._column(role):
                placed.append(found.place(y, cell))
        return placed

    def _row(self, n: int, y: float) -> tuple[list[Text], float]:
        lines = self.movements[n][2]
        cells = self._cells(n)
        at = y + (PITCH - 1) * ((len(lines) - 1) // 2 if self.centred else 0)
        placed = [c.place(at, cells[c.role]) for c in self.columns if cells.get(c.role)]
        height = len(lines)
        if self.wrapped_day:
            height = max(height, 2)
            for c in self.columns:
                if c.role in ("date", "value"):
                    placed.remove(c.place(at, cells[c.role]))
                    day, _, year = cells[c.role].rpartition(" ")
                    placed += [c.place(at, day), c.place(at + PITCH - 1, year)]
        text = self._column("text")
        assert text is not None
        placed += [
            text.place(y + (PITCH - 1) * k, line) for k, line in enumerate(lines)
        ]
        return placed, y + (PITCH - 1) * (height - 1) + PITCH + self.gap

    def _pages(self) -> tuple[list[list[Text]], list[list[Stroke]]]:
        pages: list[list[Text]] = []
        strokes: list[list[Stroke]] = []
        count = len(self.movements)
        bottom = 500 if self.turned else FOOT
        n = 0
        while n < count or not pages:
            texts: list[Text] = [(30, 24, "Some Bank Limited"),
                                 (30, 34, "Statement of account 912010000123456")]  # fmt: skip
            if not pages:
                texts += self._preamble()
            y = TOP - 60.0 if pages else float(TOP)
            heights = [y - 8]
            if not pages or self.repeated:
                texts += self._header(y)
                y += 20 + self.gap
                heights.append(y - 8)
            if not pages and self.opening_row and not self.newest_first:
                texts += self._said(
                    y, "OPENING BALANCE", balance=self._balance(Decimal(50_000))
                )
                y += PITCH + self.gap
                heights.append(y - 8)
            if pages and self.carried and not self.newest_first:
                before = self._balance(self.movements[n - 1][1])
                texts += self._said(y, "B/F", balance=before)
                y += PITCH + self.gap
                heights.append(y - 8)
            first = n
            while n < count and n - first < self.page_rows and y < bottom - 60:
                placed, y = self._row(n, y)
                texts += placed
                heights.append(y - 8)
                n += 1
            texts += self._foot(first, n, y)
            texts += [(30, bottom + 20, f"Page {len(pages) + 1} of 9"),
                      (30, bottom + 30, "This is a computer generated statement.")]  # fmt: skip
            pages.append(texts)
            strokes.append(self._strokes(heights))
        return pages, strokes

    def _foot(self, first: int, n: int, y: float) -> list[Text]:
        """Say what a page ends with: balances carried on, sums, a summary."""
        texts: list[Text] = []
        count = len(self.movements)
        if self.carried and n < count and not self.newest_first:
            balance = self._balance(self.movements[n - 1][1])
            texts += self._said(y, "C/F", balance=balance)
            y += PITCH + self.gap
        if self.page_sums and self.amounts == SPLIT:
            texts += self._said(y, "Page Total", **self._sums(first, n))
            y += PITCH + self.gap
        if n == count and self.total_row and self.amounts == SPLIT:
            texts += self._said(y, "Grand Total", **self._sums(0, count))
            y += PITCH
        return texts + (self._summary(y + 30) if n == count and self.summary else [])

    def _sums(self, first: int, end: int) -> dict[str, str]:
        amounts = [m.amount for m, _, _ in self.movements[first:end]]
        return {
            "debit": self._money(sum((a for a in amounts if a < 0), Decimal(0))),
            "credit": self._money(sum((a for a in amounts if a > 0), Decimal(0))),
        }

    def _preamble(self) -> list[Text]:
        days = [m.day for m, _, _ in self.movements]
        start, end = min(days).replace(day=1), max(days)
        return [
            (30, 60, "A RAO"), (30, 70, "12 MG ROAD, BANGALORE 560001"),
            (300, 60, f"Statement period: {start:%d/%m/%Y} to {end:%d/%m/%Y}"),
            (300, 70, "Opening Balance : 50,000.00"), (300, 80, "IFSC SBIN0004430"),
        ]  # fmt: skip

    def _summary(self, y: float) -> list[Text]:
        return [
            (30, y, "STATEMENT SUMMARY"), (30, y + 12, "Dr Count"), (110, y + 12, "Cr Count"),
            (190, y + 12, "Debits"), (290, y + 12, "Credits"),
            (30, y + 22, "12"), (110, y + 22, "7"), (190, y + 22, "12,345.67"),
            (290, y + 22, "45,678.90"),
        ]  # fmt: skip

    def _strokes(self, heights: list[float]) -> list[Stroke]:
        left, right = self.columns[0].x0 - 2, self.columns[-1].x1 + 2
        across = [(left, y, right, y) for y in heights]
        edges = [c.x0 - 2 for c in self.columns] + [right]
        down = [(x, heights[0], x, heights[-1]) for x in edges]
        return {
            "none": [], "rows": across, "columns": down, "grid": across + down,
            "boxes": [(left, heights[0], right, heights[0])],
        }[self.rules]  # fmt: skip


def printed_statement(seed: int) -> Print:
    """Draw the statement of a seed."""
    return Printer(seed).made()


assert SIZE < PITCH
