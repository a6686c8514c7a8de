"""CAMT.053, 052 and 054 (ISO 20022) to ledgers, whatever the version's namespace."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from lxml import etree

from utils.currencies import currency_of
from utils.errors import StatementError
from utils.money import parse_amount
from utils.sentences import sentence
from utils.statements.drafts import NOT_BOOKED
from utils.statements.ledgers.entries import Entry, Ledger
from utils.statements.period import day_of_moment
from utils.statements.safe_xml import open_xml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    Element = etree._Element  # noqa: SLF001 - lxml's public name for annotations

_STATEMENTS = ("Stmt", "Rpt", "Ntfctn")
# Of a statement in several parts the inner ones state interim balances.
_OPENING, _CLOSING = ("OPBD", "PRCD", "ITBD"), ("CLBD", "ITBD")
_NOT_GIVEN = frozenset(("", "NOTPROVIDED", "NOTAVAILABLE", "NONREF"))


def read_camt(content: bytes) -> list[Ledger]:
    """Read every statement, report or notification of a CAMT file.

    Raises:
        StatementError: unreadable, too_large for elements nested too deep, or no_table
            where nothing in it is a statement.
    """
    root = open_xml(content)
    found = [node for node in root.iter("{*}*") if _name(node) in _STATEMENTS]
    if not found:
        raise StatementError(
            "no_table",
            sentence(
                "This XML file holds no account statement (CAMT.052, 053 or "
                "054). Please download the statement from your bank again."
            ),
        )
    return [_ledger(node) for node in found]


def _ledger(node: Element) -> Ledger:
    account = node.find("{*}Acct")
    number = _text(account, "Id/IBAN") or _text(account, "Id/Othr/Id")
    balances = list(_balances(node))
    stated = [currency for _, _, currency in balances]
    entries = tuple(
        entry for part in node.iterfind("{*}Ntry") for entry in _entries(part)
    )
    used = [entry.currency for entry in entries if entry.currency]
    currency = currency_of(_text(account, "Ccy")) or next(iter([*stated, *used]), None)
    servicer = "Svcr/FinInstnId"
    return Ledger(
        number=number or None,
        bank=_text(account, f"{servicer}/Nm") or None,
        currency=currency,
        opening=_stated(balances, _OPENING),
        closing=_stated(balances[::-1], _CLOSING),
        entries=entries,
        period=_period(node),
    )


def _period(node: Element) -> tuple[dt.date, dt.date] | None:
    first = day_of_moment(_text(node, "FrToDt/FrDtTm") or _text(node, "FrToDt/FrDt"))
    end = _text(node, "FrToDt/ToDtTm") or _text(node, "FrToDt/ToDt")
    last = day_of_moment(end, ends=True)
    return (first, last) if first and last else None


def _stated(
    balances: list[tuple[str, Decimal, str | None]], kinds: tuple[str, ...]
) -> Decimal | None:
    """Find the balance of the best kind; a single interim one opens and closes."""
    found = (a for wanted in kinds for kind, a, _ in balances if kind == wanted)
    return next(found, None)


def _balances(node: Element) -> Iterator[tuple[str, Decimal, str | None]]:
    for balance in node.iterfind("{*}Bal"):
        amount, currency = _amount(balance)
        if amount is not None:
            yield _text(balance, "Tp/CdOrPrtry/Cd"), amount, currency


def _amount(node: Element) -> tuple[Decimal | None, str | None]:
    """Read a signed amount: the indicator tells the direction, reversal or not."""
    amount = node.find("{*}Amt")
    found = parse_amount(_text(node, "Amt"))
    size = found.magnitude(".") if found and not found.negative else None
    currency = currency_of(amount.get("Ccy", "")) if amount is not None else None
    way = _text(node, "CdtDbtInd")
    if size is None or way not in ("CRDT", "DBIT"):
        return None, currency
    return (size if way == "CRDT" else -size), currency


def _entries(node: Element) -> list[Entry]:
    """Read a booking; one that sums up several payments gives each of them.

    They stay one row where the parts do not say what they sum to.
    """
    details = node.findall("{*}NtryDtls/{*}TxDtls")
    whole = _entry(node, details, *_amount(node))
    parts = [_part(detail, node) for detail in details]
    sums = [amount for amount, currency in parts if currency == whole.currency]
    known = [amount for amount in sums if amount is not None]
    if len(details) < 2 or len(known) < len(details) or sum(known) != whole.amount:
        return [whole]
    return [
        _entry(node, [detail], *part)
        for detail, part in zip(details, parts, strict=True)
    ]


def _part(detail: Element, node: Element) -> tuple[Decimal | None, str | None]:
    """Read the amount of one payment of a booking, in the account's currency."""
    paths = ("{*}Amt", "{*}AmtDtls/{*}TxAmt/{*}Amt", "{*}AmtDtls/{*}InstdAmt/{*}Amt")
    amount = next((a for p in paths if (a := detail.find(p)) is not None), None)
    found = parse_amount(amount.text or "") if amount is not None else None
    size = found.magnitude(".") if found and not found.negative else None
    way = _text(detail, "CdtDbtInd") or _text(node, "CdtDbtInd")
    currency = currency_of(amount.get("Ccy", "")) if amount is not None else None
    return (size if way == "CRDT" or size is None else -size), currency


def _entry(
    node: Element, details: list[Element], amount: Decimal | None, currency: str | None
) -> Entry:
    value_day = _day(node, "ValDt")
    day = _day(node, "BookgDt") or value_day
    status = _text(node, "Sts/Cd") or _text(node, "Sts") or "BOOK"
    booked = status == "BOOK"
    parties = {_party(part, amount) for part in details}
    return Entry(
        line=str(node.sourceline),
        day=day,
        amount=amount,
        texts=tuple(_texts(node, details)),
        value_day=value_day,
        payee=parties.pop() if len(parties) == 1 else None,
        reference=_reference(node, details),
        currency=currency,
        booked=booked,
        fault=None if booked else sentence(NOT_BOOKED, word=status),
    )


def _texts(node: Element, details: Iterable[Element]) -> Iterator[str]:
    """Say what the entry says: its purpose first, then the names and the rest."""
    paths = ("RmtInf/Ustrd", "RmtInf/Strd/CdtrRefInf/Ref", "AddtlTxInf",
             "RltdPties/Cdtr/Nm", "RltdPties/Cdtr/Pty/Nm", "RltdPties/Dbtr/Nm",
             "RltdPties/Dbtr/Pty/Nm")  # fmt: skip
    for path in paths:
        parts = (_joined(detail, path) for detail in details)
        yield " ".join(dict.fromkeys(part for part in parts if part))
    yield _joined(node, "AddtlNtryInf") or _joined(node, "BkTxCd/Prtry/Cd")


def _party(detail: Element, amount: Decimal | None) -> str | None:
    """Name the other side: the creditor where money went out, else the debtor."""
    sides = ("Cdtr", "Dbtr") if amount is not None and amount < 0 else ("Dbtr", "Cdtr")
    paths = (f"RltdPties/{side}/{rest}" for side in sides for rest in ("Nm", "Pty/Nm"))
    return next((name for path in paths if (name := _joined(detail, path))), None)


def _reference(node: Element, details: list[Element]) -> str | None:
    found = [_text(node, "AcctSvcrRef")]
    if len(details) == 1:
        paths = ("Refs/AcctSvcrRef", "Refs/TxId", "Refs/EndToEndId")
        own = [_text(details[0], path) for path in paths]
        is_part = len(node.findall("{*}NtryDtls/{*}TxDtls")) > 1
        found = own if is_part else [*found, *own]
    return next((text for text in found if text.upper() not in _NOT_GIVEN), None)


def _day(node: Element, name: str) -> dt.date | None:
    text = _text(node, f"{name}/Dt") or _text(node, f"{name}/DtTm")
    try:
        return dt.date.fromisoformat(text[:10])
    except ValueError:
        return None


def _name(node: Element) -> str:
    return etree.QName(node).localname


def _text(node: Element | None, path: str) -> str:
    """Read the first text at a path of local names; empty where there is none."""
    if node is None:
        return ""
    found = node.findtext("/".join(f"{{*}}{name}" for name in path.split("/")))
    return " ".join(found.split()) if found else ""


def _joined(node: Element, path: str) -> str:
    """Join all texts at a path: long purposes stand in several elements."""
    full = "/".join(f"{{*}}{name}" for name in path.split("/"))
    texts = (" ".join((part.text or "").split()) for part in node.iterfind(full))
    return " ".join(text for text in texts if text)
