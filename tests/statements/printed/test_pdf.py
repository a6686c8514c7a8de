from __future__ import annotations

import contextlib
from contextlib import closing
from decimal import Decimal
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.properties import examples
from tests.statements.printed.pages import pdf, right
from tests.statements.printed.random_prints import printed_statement
from utils.domain import AccountKind, BalanceStatus, ReadHints
from utils.errors import StatementError
from utils.file_processor import read_statement
from utils.statements import limits
from utils.statements.printed import columns, rules
from utils.statements.printed.rules import rules_of

if TYPE_CHECKING:
    from utils.domain import ParsedStatement


def read(content: bytes, **hints) -> ParsedStatement:
    return read_statement(content, ReadHints(currency="INR", **hints))


def amounts(parsed: ParsedStatement) -> list[str]:
    return [str(t.amount) for t in parsed.transactions]


def test_columns_are_told_by_where_the_numbers_stand():
    # Axis Bank: narrow headers over numbers that end where the header ends.
    texts = [
        (40, 40, "Axis Account Statement for Account No : 912010000000123"),
        (40, 60, "Tran Date"), (100, 60, "Chq No"), (150, 60, "Particulars"),
        right(400, 60, "Debit"), right(460, 60, "Credit"), right(540, 60, "Balance"),
        (150, 72, "OPENING BALANCE"), right(540, 72, "10,000.00"),
        (40, 84, "01-04-2024"), (150, 84, "UPI/P2M/409212345678/SWIGGY/Food/YES"),
        right(400, 84, "1,250.00"), right(540, 84, "8,750.00"),
        (150, 94, "BANK LIMITED"),
        (40, 108, "13-04-2024"), (150, 108, "NEFT/SBIN12345678901/ACME PVT LTD"),
        right(460, 108, "50,000.00"), right(540, 108, "58,750.00"),
        (40, 120, "14-04-2024"), (100, 120, "000123"), (150, 120, "CHQ PAID RENT"),
        right(400, 120, "20,000.00"), right(540, 120, "38,750.00"),
        (150, 132, "TRANSACTION TOTAL"), right(400, 132, "21,250.00"),
        right(460, 132, "50,000.00"),
        (150, 144, "CLOSING BALANCE"), right(540, 144, "38,750.00"),
    ]  # fmt: skip

    parsed = read(pdf(texts))

    assert amounts(parsed) == ["-1250.00", "50000.00", "-20000.00"]
    assert parsed.transactions[0].narration.endswith("YES BANK LIMITED")
    assert parsed.transactions[0].line == "1·4"
    account = parsed.accounts[0]
    assert account.balance_check.status is BalanceStatus.PROVED
    assert account.balance_check.opening == Decimal(10000)
    assert account.number_masked == "XXXX0123"


def test_texts_above_and_below_a_centred_date_are_one_row():
    # ICICI Bank: a tall cell whose date and amount stand in its middle.
    texts = [
        (40, 60, "S No."), (70, 60, "Transaction Date"), (160, 60, "Remarks"),
        (340, 60, "Withdrawal"), (400, 60, "Deposit"), (460, 60, "Balance"),
        (340, 69, "Amount (INR)"), (400, 69, "Amount (INR)"), (460, 69, "(INR)"),
    ]  # fmt: skip
    rows = [("15/04/2024", "UPI/SWIGGY/pay", 340, "250.00", "9,750.00"),
            ("16/04/2024", "MMT/IMPS/4092", 340, "100.00", "9,650.00"),
            ("17/04/2024", "NEFT-ACME-SAL", 400, "5,000.00", "14,650.00")]  # fmt: skip
    for n, (day, remark, x, amount, balance) in enumerate(rows):
        y = 90 + 40 * n
        texts += [(160, y, f"{remark} one"), (160, y + 9, "in the middle"),
                  (160, y + 18, "last"), (45, y + 9, str(n + 1)), (70, y + 9, day),
                  (x, y + 9, amount), (460, y + 9, balance)]  # fmt: skip

    parsed = read(pdf(texts))

    assert amounts(parsed) == ["-250.00", "-100.00", "5000.00"]
    assert [t.narration for t in parsed.transactions] == [
        f"{remark} one in the middle last" for _, remark, *_ in rows
    ]


def test_rules_part_columns_and_rows():
    # State Bank of India: a ruled table in which even the date is wrapped.
    texts = [(42, 60, "Txn"), (42, 69, "Date"), (92, 60, "Description"),
             (252, 60, "Debit"), (322, 60, "Credit"), (392, 60, "Balance")]  # fmt: skip
    rows = [("1 Apr", "2024", "TO TRANSFER-UPI/DR/1", "12.50", "", "87.50"),
            ("13 Apr", "2024", "BY TRANSFER-NEFT*X", "", "100.00", "187.50"),
            ("14 Apr", "2024", "ATM WDL", "50.00", "", "137.50")]  # fmt: skip
    heights = [50.0, 75.0]
    for n, (day, year, text, debit, credit, balance) in enumerate(rows):
        y = 86 + 30 * n
        texts += [(42, y, day), (42, y + 9, year), (92, y, text), (92, y + 9, "AT 1"),
                  (252, y, debit), (322, y, credit), (392, y, balance)]  # fmt: skip
        heights.append(y + 18)
    strokes = [(x, 50, x, heights[-1]) for x in (40, 90, 250, 320, 390, 460)]
    strokes += [(40, y, 460, y) for y in heights]

    parsed = read(pdf([t for t in texts if t[2]], strokes=strokes))

    assert amounts(parsed) == ["-12.50", "100.00", "-50.00"]
    assert parsed.transactions[1].narration == "BY TRANSFER-NEFT*X AT 1"
    assert parsed.transactions[1].posting_date.isoformat() == "2024-04-13"


def test_a_table_goes_on_over_pages_with_headers_and_footers():
    def page(number: int, rows: list[tuple[str, str, str, str]]) -> list:
        head = [(40, 30, "Kotak Mahindra Bank"), (40, 60, "Date"),
                (110, 60, "Narration"), (300, 60, "Withdrawal (Dr)/ Deposit (Cr)"),
                (450, 60, "Balance")]  # fmt: skip
        body = []
        for n, (day, text, amount, balance) in enumerate(rows):
            y = 76 + 12 * n
            body += [(40, y, day), (110, y, text), right(400, y, amount),
                     right(480, y, balance)]  # fmt: skip
        foot = [(40, 780, f"Statement Summary - page {number} of 2"),
                (110, 800, "This is a system generated report")]  # fmt: skip
        return [*head, *body, *foot]

    parsed = read(
        pdf(
            page(1, [("28-03-2024", "UPI/A/1", "10.00(Dr)", "990.00(Cr)"),
                     ("29-03-2024", "UPI/B/2", "20.00(Dr)", "970.00(Cr)")]),
            page(2, [("01-04-2024", "Received from C", "30.00(Cr)", "1,000.00(Cr)")]),
        )
    )  # fmt: skip

    assert amounts(parsed) == ["-10.00", "-20.00", "30.00"]
    assert parsed.transactions[2].line.startswith("2·")
    assert parsed.transactions[1].narration == "UPI/B/2"
    assert parsed.accounts[0].bank == "Kotak Mahindra Bank"


def test_a_card_without_header_is_read_by_its_gutters():
    texts = [(40, 40, "Card number 4315 XXXX XXXX 3004")]
    rows = [("13/04/2024", "SWIGGY BANGALORE", "450.00 Dr"),
            ("14/04/2024", "PAYMENT RECEIVED THANK YOU", "2,000.00 Cr"),
            ("15/04/2024", "UBER INDIA", "99.00 Dr")]  # fmt: skip
    for n, (day, text, amount) in enumerate(rows):
        y = 60 + 12 * n
        texts += [(40, y, day), (120, y, text), right(400, y, amount)]

    parsed = read(pdf(texts), kind=AccountKind.CARD)

    assert amounts(parsed) == ["-450.00", "2000.00", "-99.00"]


@pytest.mark.parametrize("header", [(), ("Date", "Text", "Amount")])
def test_a_page_of_kilometres_costs_no_more_than_another(
    header: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
):
    """Columns are looked for where texts are, not at each of 30 million points."""
    asked = []
    crossed = columns._Edges.crossed
    monkeypatch.setattr(
        columns._Edges, "crossed", lambda self, x: asked.append(x) or crossed(self, x)
    )
    rows = [("13/04/2024", "SWIGGY", "450.00 Dr"), ("14/04/2024", "UBER", "99.00 Dr")]
    texts = [
        (x, 60 + 12 * n, cell)
        for n, row in enumerate([header, *rows] if header else rows)
        for x, cell in zip((40, 120, 30_000_000), row, strict=True)
    ]

    # So far out PDFium knows the places of letters to some points only.
    with pytest.raises(StatementError, match="2 rows"):
        read(pdf(texts), kind=AccountKind.CARD)

    assert len(asked) < 20_000


def test_wrapped_texts_follow_the_row_above_where_no_gap_parts_rows():
    # State Bank of India without rules: every line is as far from the next.
    texts = [(40, 80, "Txn Date"), (140, 80, "Description"), (290, 80, "Ref No."),
             (380, 80, "Debit"), (440, 80, "Credit"), (500, 80, "Balance"),
             (140, 89, "BALANCE BROUGHT FORWARD"), right(550, 89, "1,000.00"),
             (40, 98, "5 Apr 2024"), (140, 98, "TO TRANSFER-"), (290, 98, "TRANSFER TO"),
             right(415, 98, "450.00"), right(550, 98, "550.00"),
             (140, 107, "UPI/DR/409612345678/SWIGGY/"), (290, 107, "4897690162095"),
             (140, 116, "YESB/swiggy@ybl/Pay"),
             (40, 125, "15 Apr 2024"), (140, 125, "CASH DEPOSIT"),
             right(480, 125, "20.00"), right(550, 125, "570.00")]  # fmt: skip

    first, second = read(pdf(texts)).transactions

    assert first.narration.startswith(
        "TO TRANSFER-UPI/DR/409612345678/SWIGGY/YESB/swiggy@ybl/Pay"
    )
    assert (first.bank_reference, second.narration) == ("409612345678", "CASH DEPOSIT")


@pytest.mark.parametrize(
    ("days", "found"),
    [(("12/30", "01/20"), ("2023-12-30", "2024-01-20")),
     (("30 Dec", "20 Jan"), ("2023-12-30", "2024-01-20")),
     (("Dec 30", "Jan 20"), ("2023-12-30", "2024-01-20"))],
)  # fmt: skip
def test_days_without_a_year_take_it_from_the_period(days, found):
    texts = [(40, 40, "December 14, 2023 through January 24, 2024"),
             (40, 60, "DATE"), (120, 60, "DESCRIPTION"), (300, 60, "AMOUNT")]  # fmt: skip
    for n, day in enumerate(days):
        y = 76 + 12 * n
        texts += [(40, y, day), (120, y, "Rent"), right(330, y, "-50.00")]

    parsed = read(pdf(texts))

    assert tuple(t.posting_date.isoformat() for t in parsed.transactions) == found


def test_days_without_a_year_or_period_are_not_guessed():
    texts = [(40, 60, "DATE"), (120, 60, "DESCRIPTION"), (300, 60, "AMOUNT"),
             (40, 76, "01/16"), (120, 76, "Rent"), (300, 76, "-50.00"),
             (40, 88, "01/20"), (120, 88, "Rent"), (300, 88, "-50.00")]  # fmt: skip

    with pytest.raises(StatementError):
        read(pdf(texts))


TABLE = [(40, 60, "Date"), (120, 60, "Details"), (300, 60, "Amount"),
         (40, 76, "13/04/2024"), (120, 76, "Rent"), (300, 76, "-50.00")]  # fmt: skip


@pytest.mark.parametrize(
    ("password", "code"), [(None, "password_required"), ("no", "password_wrong")]
)
def test_a_locked_pdf_asks_for_its_password(password: str | None, code: str):
    with pytest.raises(StatementError) as caught:
        read(pdf(TABLE, password="ANIT0104"), password=password)

    assert caught.value.code == code
    assert "date of birth" in caught.value.message


def test_a_locked_pdf_opens_with_its_password():
    assert amounts(read(pdf(TABLE, password="ANIT0104"), password="ANIT0104")) == [
        "-50.00"
    ]


def test_a_title_between_rows_belongs_to_neither():
    texts = [(40, 60, "Date"), (120, 60, "Transaction Details"), (300, 60, "Amount"),
             (40, 76, "13 Apr 24"), (120, 76, "PAYMENT RECEIVED"), (300, 76, "5.00 C"),
             (120, 86, "TRANSACTIONS FOR A RAO"),
             (40, 96, "14 Apr 24"), (120, 96, "SHOP"), (300, 96, "7.00 D")]  # fmt: skip

    parsed = read(pdf(texts), kind=AccountKind.CARD)

    assert [t.narration for t in parsed.transactions] == ["PAYMENT RECEIVED", "SHOP"]


def test_a_page_without_text_says_so():
    with pytest.raises(StatementError) as caught:
        read(pdf([], strokes=[(1, 1, 50, 50)]))

    assert caught.value.code == "no_text"


def test_prose_without_a_table_is_refused():
    with pytest.raises(StatementError) as caught:
        read(pdf([(40, 60, "Dear customer, your account is in good standing.")]))

    assert caught.value.code == "no_table"


def test_too_many_pages_and_letters_are_refused(monkeypatch: pytest.MonkeyPatch):
    page = [(40, 60, "text")]
    with pytest.raises(StatementError, match="more than 2 pages"):
        read_statement(pdf(page, page, page), ReadHints(), limits.Limits(pages=2))

    monkeypatch.setattr(limits, "MAX_PAGE_CHARACTERS", 3)
    with pytest.raises(StatementError, match="more than 3 characters"):
        read(pdf(page))


@given(st.binary(max_size=400), st.integers(0, 900))
@settings(max_examples=examples(60), suppress_health_check=[HealthCheck.too_slow])  # fmt: skip
def test_a_damaged_pdf_is_a_sentence(garbage: bytes, place: int):
    made = pdf([(40, 60, "Date"), (120, 60, "Amount")])
    for content in (b"%PDF-1.4\n" + garbage, made[:place] + garbage + made[place:]):
        # Anything else that is thrown fails the test.
        with contextlib.suppress(StatementError):
            read(content)


CARD = [(40, 60, "DATE & TIME"), (140, 60, "TRANSACTION DESCRIPTION"),
        (330, 60, "AMOUNT"), (420, 60, "REWARDS")]  # fmt: skip


def test_a_letter_that_all_sums_have_is_a_currency_sign():
    # HDFC Bank's card: the font of the rupee sign calls it C; a plus is a refund.
    texts = [*CARD, (40, 76, "02/04/2026| 10:15"), (140, 76, "MYNTRA"),
             (330, 76, "C 500.00"), (420, 76, "12"),
             (40, 88, "03/04/2026| 23:59"), (140, 88, "MYNTRA REFUND"),
             (330, 88, "+ C 20.00"), (420, 88, "0")]  # fmt: skip

    assert amounts(read(pdf(texts), kind=AccountKind.CARD)) == ["-500.00", "20.00"]


def test_a_letter_that_some_sums_have_is_a_direction():
    texts = [*CARD, (40, 76, "02/04/2026"), (140, 76, "MYNTRA"), (330, 76, "500.00 D"),
             (40, 88, "03/04/2026"), (140, 88, "PAYMENT"), (330, 88, "20.00 C")]  # fmt: skip

    assert amounts(read(pdf(texts), kind=AccountKind.CARD)) == ["-500.00", "20.00"]


def test_a_year_below_its_day_belongs_to_it_where_no_rules_are():
    texts = [(40, 80, "Txn Date"), (90, 80, "Value Date"), (140, 80, "Description"),
             (380, 80, "Debit"), (440, 80, "Credit"), (500, 80, "Balance"),
             (40, 92, "5 Apr"), (90, 92, "6 Apr"), (140, 92, "UPI/DR/SWIGGY"),
             right(415, 92, "450.00"), right(550, 92, "550.00"),
             (40, 101, "2017"), (90, 101, "2017"), (140, 101, "YESB"),
             (40, 110, "7 Apr"), (90, 110, "7 Apr"), (140, 110, "CASH DEPOSIT"),
             right(480, 110, "20.00"), right(550, 110, "570.00"),
             (40, 119, "2017"), (90, 119, "2017")]  # fmt: skip

    first, second = read(pdf(texts)).transactions

    assert (first.posting_date.isoformat(), first.value_date.isoformat()) == (
        "2017-04-05", "2017-04-06")  # fmt: skip
    assert (first.narration, str(second.amount)) == ("UPI/DR/SWIGGY YESB", "20.00")


def test_a_word_alone_below_a_date_is_no_part_of_it():
    page = [
        (40, 80, "Date"), (120, 80, "Merchant"), right(400, 80, "Amount"),
        (40, 100, "12/20/2024"), (120, 100, "PAYMENT"), right(400, 100, "-345.00"),
        (40, 111, "PURCHASE"),
        (40, 122, "12/18/2024"), (120, 122, "AMAZON"), right(400, 122, "23.45"),
        (40, 133, "12/19/2024"), (120, 133, "TRADER JOE"), right(400, 133, "5.70"),
    ]  # fmt: skip

    parsed = read(pdf(page), kind=AccountKind.CARD)

    assert [row.posting_date.day for row in parsed.transactions] == [20, 18, 19]
    assert not parsed.row_errors


def test_names_that_touch_are_parted_where_two_columns_stand_below():
    texts = [(40, 60, "Date"), (120, 60, "Particulars"), (371, 60, "DEPOSITS"),
             (433, 60, "WITHDRAWALS"), (496, 60, "Balance"),
             (40, 76, "01-04-2024"), (120, 76, "SHOP"), (433, 76, "10.00"), (492, 76, "90.00"),
             (40, 88, "13-04-2024"), (120, 88, "PAY"), (371, 88, "5.00"), (492, 88, "95.00")]  # fmt: skip

    assert amounts(read(pdf(texts))) == ["-10.00", "5.00"]


@pytest.mark.parametrize("turned", [90, 270])
def test_a_turned_page_reads_as_it_is_shown(turned: int):
    assert amounts(read(pdf(TABLE, turned=turned))) == ["-50.00"]


def test_text_that_runs_another_way_is_left_out():
    page = pdf(TABLE).replace(
        b"BT /F1 8 Tf 40.00 782.00 Td",
        b"BT /F1 60 Tf .7 .7 -.7 .7 90 700 Tm (9.99) Tj ET BT /F1 8 Tf 40.00 782.00 Td",
    )

    assert amounts(read(page)) == ["-50.00"]


def test_a_file_without_its_end_is_refused():
    made = pdf(TABLE, TABLE)

    with pytest.raises(StatementError, match="not complete"):
        read(made[: made.rindex(b"xref\n0")])


def test_a_lock_of_another_program_says_how_to_save_without_one():
    locked = pdf(TABLE, password="a").replace(b"/Standard", b"/Adobe.PK")

    with pytest.raises(StatementError, match="save it without a password") as caught:
        read(locked)

    assert caught.value.code == "encryption_unsupported"


def test_rules_inside_a_repeated_form_are_found():
    drawn = b"q 1 0 0 1 10 0 cm /X1 Do Q"
    form = (
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 600 842] /Length 52 >>\nstream\n"
        b"30 0 m 30 842 l S 40 10 5 5 re f 1 1 m 2 3 4 5 6 7 c\nendstream"
    )
    page = pdf([(15, 60, "Date"), (120, 60, "Amount")])
    page = page.replace(b"/Font << /F1", b"/XObject << /X1 9 0 R >> /Font << /F1")
    page = page.replace(b"stream\nBT", b"stream\n" + drawn + b"\nBT")
    page = page.replace(b"xref\n", b"9 0 obj\n" + form + b"\nendobj\nxref\n", 1)
    with closing(pypdfium2.PdfDocument(page)) as document:
        rules = rules_of(document[0], 0)

    assert next(round(x) for x, _, _ in rules.vertical) == 40


def test_a_page_of_countless_strokes_has_no_rules(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(rules, "_MAX_PARTS", 5)
    strokes = [(1, n, 50, n) for n in range(9)]

    assert amounts(read(pdf(TABLE, strokes=strokes))) == ["-50.00"]


@pytest.mark.parametrize("seed", range(48))
def test_a_printed_statement_of_any_layout_is_read_right_or_not_at_all(seed: int):
    printed = printed_statement(seed)

    parsed = read(printed.content, kind=printed.kind)

    found = [
        (t.posting_date, t.amount, t.narration.replace(" ", ""))
        for t in parsed.transactions
    ]
    wanted = [(row.day, row.amount, row.text) for row in printed.rows]
    assert found == wanted, printed.layout
    assert parsed.questions == ()
    assert parsed.row_errors == ()
