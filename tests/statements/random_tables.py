"""Statements in layouts drawn at random, with the truth that they were written from."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass
from decimal import Decimal

from tests.statements.books import xlsx

# One language per line: date, text, amount, debit, credit, balance; words of a flag.
LANGUAGES = """
Date|Description|Amount|Withdrawal|Deposit|Balance|Dr|Cr
Txn Date|Narration|Txn Amount|Paid out|Paid in|Running Balance|Debit|Credit
Buchungstag|Verwendungszweck|Betrag|Soll|Haben|Kontostand|S|H
Datum|Omschrijving|Bedrag|Af|Bij|Saldo|Af|Bij
Date opération|Libellé|Montant|Débit|Crédit|Solde|Débit|Crédit
Fecha|Concepto|Importe|Cargo|Abono|Saldo|Cargo|Abono
Data operacji|Opis|Kwota|Obciążenia|Uznania|Saldo|Wn|Ma
Datum|Popis|Částka|Výdaj|Příjem|Zůstatek|Výdaj|Příjem
Dátum|Közlemény|Összeg|Terhelés|Jóváírás|Egyenleg|T|J
Bokföringsdag|Text|Belopp|Uttag|Insättning|Saldo|Uttag|Insättning
Дата|Описание|Сумма|Расход|Приход|Остаток|Расход|Приход
Дата|Опис|Сума|Витрати|Надходження|Залишок|Дебет|Кредит
Ημερομηνία|Περιγραφή|Ποσό|Χρέωση|Πίστωση|Υπόλοιπο|Χ|Π
Tarih|Açıklama|Tutar|Borç|Alacak|Bakiye|B|A
التاريخ|البيان|المبلغ|مدين|دائن|الرصيد|مدين|دائن
תאריך|תיאור|סכום|חובה|זכות|יתרה|חובה|זכות
Tanggal|Keterangan|Jumlah|Debet|Kredit|Saldo|D|K
日付|摘要|金額|出金|入金|残高|出金|入金
거래일|적요|금액|출금액|입금액|잔액|출금|입금
交易日期|摘要|金额|支出|收入|余额|支出|收入
Qorl|Zemp|Trell|Wost|Yurn|Vusk|Dr|Cr
"""
PATTERNS = ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d", "%d %b %Y", "%d.%m.%y")
KINDS = ("signed", "split", "flagged", "brackets", "trailing", "sizes")
PREAMBLE = (["Account Statement"], ["Account Number", "0012345678"], ["Branch", "X"])
SHOPS = ("GROCER", "SALARY ACME", "RENT, FLAT 3", "ATM 4711", "TEA")

Movement = tuple[dt.date, Decimal]


@dataclass(frozen=True)
class Table:
    """A file and what it says; rows that no file could tell may be missing."""

    content: bytes
    truth: list[Movement]
    may_lose: int
    said: str


class _Writer:
    """One layout: how cells are written, and which columns stand where."""

    def __init__(self, seed: int) -> None:
        self.draw = random.Random(seed)
        line = self.draw.choice(LANGUAGES.strip().splitlines())
        *self.names, self.out, self.into = line.split("|")
        self.kind = self.draw.choice(KINDS)
        self.pattern = self.draw.choice(PATTERNS)
        self.mark, self.group = self.draw.choice(
            [(".", ""), (".", ","), (",", ""), (",", "."), (",", "\u00a0")]
        )
        self.delimiter = self.draw.choice([";", "\t", "|", "~|~"])
        # Without a name to go by, and for sizes alone, only a balance tells.
        unnamed = self.names[0] == "Qorl"
        self.balance = unnamed or self.kind == "sizes" or self.draw.random() < 0.6
        self.newest_first = self.draw.random() < 0.3

    def money(self, amount: Decimal) -> str:
        text = f"{abs(amount):,.2f}".replace(",", "G").replace(".", self.mark)
        return text.replace("G", self.group)

    def cells(self, amount: Decimal) -> list[str]:
        size, out = self.money(amount), amount < 0
        match self.kind:
            case "split":
                return [size, ""] if out else ["", size]
            case "flagged":
                return [size, self.out if out else self.into]
            case "brackets":
                return [f"({size})" if out else size]
            case "trailing":
                return [f"{size}-" if out else size]
            case "sizes":
                return [size]
        return [f"-{size}" if out else size]

    def header(self) -> list[str]:
        day, text, amount, debit, credit, balance = self.names
        money = {"split": [debit, credit], "flagged": [amount, "Dr/Cr"]}
        names = [day, text, *money.get(self.kind, [amount])]
        return [*names, balance] if self.balance else names

    def row(
        self, day: dt.date, text: str, amount: Decimal, after: Decimal
    ) -> list[str]:
        cells = [day.strftime(self.pattern), text, *self.cells(amount)]
        sign = "-" if after < 0 else ""
        return [*cells, sign + self.money(after)] if self.balance else cells


def table(seed: int) -> Table:
    """Write a statement; the same seed writes the same one."""
    writer = _Writer(seed)
    draw = writer.draw
    day, balance = (
        dt.date(2024, draw.randint(1, 12), 13),
        Decimal(draw.randint(9, 9999)),
    )
    truth: list[Movement] = []
    rows: list[list[str]] = []
    for number in range(draw.choice([5, 9, 20, 40])):
        day += dt.timedelta(days=draw.choice([0, 1, 1, 3]))
        amount = Decimal(draw.randint(100, 400_000)) / 100
        # The first two go both ways, so that signs and flags can be compared.
        amount = (
            -amount if number == 0 or (number > 1 and draw.random() < 0.7) else amount
        )
        balance += amount
        truth.append((day, amount))
        rows.append(writer.row(day, draw.choice(SHOPS), amount, balance))
    if writer.newest_first:
        rows.reverse()
    above = [list(line) for line in PREAMBLE[: draw.randint(0, 3)]]
    content = _written(writer, [*above, writer.header(), *rows])
    said = f"{writer.names[0]}, {writer.kind}, {writer.pattern}, {writer.mark}"
    return Table(content, truth, int(writer.kind == "sizes"), said)


def _written(writer: _Writer, lines: list[list[str]]) -> bytes:
    if writer.draw.random() < 0.2:
        return xlsx(lines)
    text = "\r\n".join(writer.delimiter.join(line) for line in lines)
    return text.encode(writer.draw.choice(["utf-8", "utf-8-sig", "utf-16"]))
