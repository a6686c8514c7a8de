"""Statements in the formats of ledgers, written by hand, and what is read of them."""

from __future__ import annotations

from utils.domain import ReadHints
from utils.file_processor import read_statement


def read(text: str, **hints):
    return read_statement(text.encode(), ReadHints(**hints))


def amounts(parsed) -> list[str]:
    return [str(t.amount) for t in parsed.transactions]


def ofx(entries: str, kind: str = "STMTRS", head: str = "OFXHEADER:100\n\n") -> str:
    return (
        f"{head}<OFX><SIGNONMSGSRSV1><SONRS><FI><ORG>Some Bank</FI></SONRS>"
        f"</SIGNONMSGSRSV1><BANKMSGSRSV1><STMTTRNRS><{kind}><CURDEF>EUR\n"
        f"<BANKACCTFROM><ACCTID>12345678</BANKACCTFROM><BANKTRANLIST>\n{entries}"
        f"</BANKTRANLIST><LEDGERBAL><BALAMT>9.00</LEDGERBAL></{kind}></STMTTRNRS>"
        "</BANKMSGSRSV1></OFX>"
    )


def entry(
    amount: str, kind: str = "OTHER", day: str = "20240413", rest: str = ""
) -> str:
    return (
        f"<STMTTRN><TRNTYPE>{kind}<DTPOSTED>{day}<TRNAMT>{amount}{rest}"
        "<NAME>R&amp;D SHOP\n<MEMO>R&amp;D SHOP 12</STMTTRN>\n"
    )
