"""Words of many languages that headers and columns of directions use."""

from __future__ import annotations

from decimal import Decimal

import pytest

from utils.domain import ReadHints, ReadStatus
from utils.file_processor import read_statement
from utils.statements.words import roles_of

SIDES = """
Funds Out|Funds In
Payments - out|Payments - in
Amount Out|Amount In
Cash Out|Cash In
Outgoing|Incoming
Uit|In
Afgeschreven|Bijgeschreven
Salida|Entrada
Despesa|Receita
Na vrub|Ve prospěch
Tartozik|Követel
Видатки|Надходження
Belastet|Gutschrift
Otot|Panot
Ieșiri|Intrări
Теглене|Внасяне
Ανάληψη|Κατάθεση
Izmaksāts|Iemaksāts
Rashod|Prihod
Çıkan Tutar|Giren Tutar
Décaissement|Encaissement
Onttrekkings|Inbetaling
Dalje|Hyrje
提領|存入
찾으신 금액|맡기신 금액
เดบิต|เครดิต
Số tiền rút|Số tiền gửi
Penarikan|Setoran
Wang Keluar|Wang Masuk
حركات مدينة|حركات دائنة
הוצאה|הכנסה
डेबिट|क्रेडिट
ڈیبٹ|کریڈٹ
ഡെബിറ്റ്|ക്രെഡിറ്റ്
ਡੈਬਿਟ|ਕ੍ਰੈਡਿਟ
හර|බැර
Matumizi|Mapato
Zilizotolewa|Zilizoingia
"""
TYPES = """
Expense|Income
Uscite|Entrate
Wydatki|Wpływy
Gider|Gelir
지출|수입
Ausgabe|Einnahme
Dépense|Revenu
Despesa|Receita
Udgift|Indtægt
Meno|Tulo
Cheltuială|Venit
Έξοδο|Έσοδο
Витрата|Дохід
Расход|Доход
הוצאה|הכנסה
खर्च|आय
খরচ|আয়
செலவு|வருமானம்
Giden|Gelen
Paid out|Paid in
"""


def pairs(table: str) -> list[list[str]]:
    return [line.split("|") for line in table.split("\n") if line]


def amounts(*lines: str) -> list[Decimal]:
    parsed = read_statement("\n".join(lines).encode(), ReadHints())
    assert parsed.status is ReadStatus.OK
    return [row.amount for row in parsed.transactions]


@pytest.mark.parametrize(("debit", "credit"), pairs(SIDES))
def test_a_column_of_each_direction_is_known_by_its_name(debit: str, credit: str):
    found = amounts(
        f"Date;Text;{debit};{credit}", "14/02/2026;A;12.50;", "15/02/2026;B;;40.00"
    )

    assert found == [Decimal("-12.50"), Decimal("40.00")]


@pytest.mark.parametrize(("debit", "credit"), pairs(TYPES))
def test_words_of_types_tell_directions(debit: str, credit: str):
    found = amounts(
        "Date;Text;Type;Amount",
        f"14/02/2026;A;{debit};12.50",
        f"15/02/2026;B;{credit};40.00",
    )

    assert found == [Decimal("-12.50"), Decimal("40.00")]


@pytest.mark.parametrize(
    "name", ["RUT", "Amount in INR", "Payments in GBP", "Cash in USD", "رقم العملية"]
)
def test_names_of_other_things_are_no_directions(name: str):
    assert not {"debit", "credit"} & set(roles_of(name))


@pytest.mark.parametrize(
    "foreign", ["Fremdwährungsbetrag", "Utländskt belopp", "Importe extranjero"]
)
def test_an_amount_in_a_foreign_currency_is_no_rival_of_the_amount(foreign: str):
    found = amounts(
        f"Date;Text;Betrag;{foreign}",
        "14/02/2026;A;-5.97;-6.47 USD",
        "15/02/2026;B;-9.91;-8.63 GBP",
    )

    assert found == [Decimal("-5.97"), Decimal("-9.91")]
