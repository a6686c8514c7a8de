"""Rows of a print: what belongs to which."""

from __future__ import annotations

from tests.statements.printed.pages import pdf, right
from tests.statements.printed.reading import amounts, read
from utils.domain import AccountKind


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


def test_a_title_between_rows_belongs_to_neither():
    texts = [(40, 60, "Date"), (120, 60, "Transaction Details"), (300, 60, "Amount"),
             (40, 76, "13 Apr 24"), (120, 76, "PAYMENT RECEIVED"), (300, 76, "5.00 C"),
             (120, 86, "TRANSACTIONS FOR A RAO"),
             (40, 96, "14 Apr 24"), (120, 96, "SHOP"), (300, 96, "7.00 D")]  # fmt: skip

    parsed = read(pdf(texts), kind=AccountKind.CARD)

    assert [t.narration for t in parsed.transactions] == ["PAYMENT RECEIVED", "SHOP"]


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


def test_wrapped_texts_follow_a_row_whose_day_stands_behind_them():
    texts = [(40, 60, "Details"), right(300, 60, "Debits"), right(360, 60, "Credits"),
             (400, 60, "Date"), right(520, 60, "Balance"),
             (40, 72, "BALANCE BROUGHT FORWARD"), right(520, 72, "200.00")]  # fmt: skip
    rows = [("PAYMENT TO", "CITY WATER", "13/04/2024", "50.00", "150.00"),
            ("CARD PURCHASE", "CORNER SHOP", "14/04/2024", "30.00", "120.00")]  # fmt: skip
    for n, (kind, payee, day, amount, balance) in enumerate(rows):
        y = 88 + 26 * n
        texts += [(40, y, kind), right(300, y, amount), (400, y, day),
                  right(520, y, balance), (44, y + 10, payee)]  # fmt: skip

    parsed = read(pdf(texts))

    assert [t.narration for t in parsed.transactions] == [
        "PAYMENT TO CITY WATER", "CARD PURCHASE CORNER SHOP"]  # fmt: skip


def test_a_code_without_a_name_parts_no_name_and_cuts_no_text():
    texts = [(40, 60, "Date"), (110, 60, "Payee / Description"),
             right(360, 60, "Paid out"), right(440, 60, "Paid in")]  # fmt: skip
    for n, (code, out, into) in enumerate((("dd", "5.00", ""), ("ct", "", "9.00"))):
        y = 76 + 32 * n
        texts += [(40, y, f"{13 + n}/04/2024"), (90, y, code), (110, y, "J Vos"),
                  (110, y + 10, "Rent of May"), right(360, y, out),
                  right(440, y, into)]  # fmt: skip

    parsed = read(pdf([text for text in texts if text[2]]))

    assert [t.narration for t in parsed.transactions] == [
        "dd J Vos Rent of May", "ct J Vos Rent of May"]  # fmt: skip


def test_texts_below_rows_without_a_header_stay_with_them_and_days_are_no_amounts():
    texts = [(40, 40, "1.3.2024 bis 31.3.2024"), (40, 60, "Tag"), (80, 60, "Zweiter"),
             (130, 60, "Vorgang")]  # fmt: skip
    for n, (name, amount) in enumerate((("Miete", "8,90 S"), ("Lohn", "95,00 H"),
                                        ("Strom", "7,20 S"))):  # fmt: skip
        y = 90 + 32 * n
        texts += [(40, y, f"{13 + n}.03."), (80, y, f"{13 + n}.03."), (130, y, name),
                  right(440, y, amount), (130, y + 10, "Haus 4")]  # fmt: skip

    parsed = read(pdf(texts))

    assert amounts(parsed) == ["-8.90", "95.00", "-7.20"]
    assert [t.narration for t in parsed.transactions] == [
        "Miete Haus 4", "Lohn Haus 4", "Strom Haus 4"]  # fmt: skip
