"""Printed statements of random layouts with the rows that must come out of them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from tests.statements.printed.pages import SIZE, Stroke, Text, pdf, width
from tests.statements.printed.random_styles import (
    PREFIX,
    SIGNED,
    SPLIT,
    SUFFIX,
    Column,
    Movement,
    Style,
)
from utils.domain import AccountKind

PITCH = 10
TOP, FOOT = 150, 760


@dataclass(frozen=True)
class Print:
    """A file, its rows in the file's order, and how it was laid out."""

    content: bytes
    kind: AccountKind
    rows: tuple[Movement, ...]
    layout: str


class Printer(Style):
    """Draws one statement in the style of its seed."""

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
