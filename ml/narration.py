"""Read a bank narration: how the money moved, who was on the other side, which id."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Final, Literal

import numpy as np
import pandas as pd

from ml.words.folding import fold
from ml.words.grammar import ANY, GRAMMARS
from ml.words.payees import clean_merchant, clean_person, clean_vpa, find_vpa_brand
from ml.words.payees import payee_key as payee_key  # noqa: PLC0414 - the package's word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ml.words.grammar import Grammar

MODES: Final = (
    "upi",
    "imps",
    "neft",
    "rtgs",
    "card",
    "atm",
    "cash",
    "cheque",
    "mandate",
    "bill",
    "transfer",
    "interest",
    "fee",
    "other",
)
LONGEST: Final = 2_000
"""Characters that are read; no bank writes more."""

LONGEST_PAYEE: Final = 60

ReferenceKind = Literal["rrn", "utr"]

_WRAPPER: Final = re.compile(
    r"(?:(?P<back>(?:card |merchant |online )?(?:"
    r"refund (?!credit\b|processed|of |for |from )(?=[a-z])"
    r"|(?:refund|rev(?:ersal)?|reversed)"
    r"(?: *[:-] *| from | of | for | (?=pos\b|ecom\b|upi\b|imps\b|neft\b))))"
    r"|(?:to|by) (?:transfer|trf)[- ]+|(?:to|by) (?=debit|clg|clearing)"
    r"|(?:to|by|sent|thru|through) (?=upi\b|neft|imps|rtgs)"
    r"|(?:wdl|dep) (?:tfr|trf)[- ]+|bulk posting[- ]+(?:\d+ )*)",
    re.ASCII,
)
_COMES_BACK: Final = re.compile(
    r"(?P<way>(?:pos(?: prch| pur(?:chase)?| txn)?|ecom|ecm|visa|mastercard|mc|maestro"
    r"|debit card|purchase|upi|imps|neft|rtgs)(?:[ /:-]+[\dx*]{8,19})?)[ /:-]+"
    r"(?:refund(?:ed)?|rev(?:ersal|ersed)?|rvsl|rfnd|return(?:ed)?)(?P<gap>[ /:-]+)"
    r"(?:(?:from|of|for) )?(?!(?:[a-z]+ )?(?:ch(?:ar|r)?ge?s?|fees?)\b)",
    re.ASCII,
)
"""A way of paying and the word for its way back, which is nobody's name."""
_EMBEDDED: Final = re.compile(
    r"(?<![a-z0-9])(?:upi/(?:dr|cr|p2a|p2m|\d{12})/|(?:mmt/)?imps/(?:p2a|\d{12})"
    r"|neft[*/]|rtgs[*/]|upi-[a-z])",
    re.ASCII,
)
_REFUND: Final = re.compile(
    r"(?<![a-z])(?:rev-?upi|crv|upi-?rev|upiret|rev(?:ersal|ersed)|rvsl|refund\w*|rfnd"
    r"|charge ?back|erstattung|ruckerstattung|storno|remboursement|devolucion|reembolso"
    r"|rimborso|terugbetaling|povrat)(?![a-z])",
    re.ASCII,
)
_RRN: Final = re.compile(r"(?<![\dx*])\d{12}(?!\d)", re.ASCII)
_UTR: Final = re.compile(
    r"(?<![a-z0-9])(?:[a-z]{4}[a-z0-9]\d{10,18}|n\d{15})(?![a-z0-9])", re.ASCII
)
_NAMELESS: Final = frozenset(
    (
        *("upi", "na", "null", "none", "other", "others", "payment", "transfer"),
        *("self", "paid", "bank", "no remarks", "payment from ph", "upi payment"),
    )
)


GENERIC_PAYEES: Final = frozenset(
    payee_key(name)
    for name in (
        *("UPI payment", "IMPS transfer", "NEFT transfer", "RTGS transfer", "Mandate"),
        *("Bill payment", "Transfer", "Card payment", "Cheque", "Credit card payment"),
        *("ATM", "ATM cash withdrawal", "Cash withdrawal", "Cash deposit", "Cash"),
        *_NAMELESS,
    )
)
"""Keys of payees that tell only how the money moved: many people stand behind each."""


@dataclass(frozen=True, slots=True)
class Narration:
    """What a narration tells; `payee` is empty only where the narration is."""

    mode: str
    payee: str
    vpa: str | None = None
    bank_reference: str | None = None
    reference_kind: ReferenceKind | None = None
    remark: str = ""
    city: str = ""
    is_refund: bool = False


def parse(narration: str, amount: float | None = None) -> Narration:
    """Read one narration; any text gives an answer.

    Args:
        narration: The bank's text, of any length; the first 2,000 characters count.
        amount: Signed, money out negative; tells a cash deposit from a withdrawal.
    """
    parsed = _parse(narration[:LONGEST])
    if parsed.mode == "cash" and amount is not None and amount < 0:
        return Narration("cash", "Cash withdrawal", remark=parsed.remark)
    return parsed


def parse_many(narrations: Iterable[str]) -> pd.DataFrame:
    """Read many narrations, each distinct one once: a row each, fields as columns."""
    codes, distinct = pd.factorize(np.array([*narrations, ""], dtype=object)[:-1])
    parsed = [_FIELDS(parse(text)) for text in distinct]
    table = pd.DataFrame(parsed, columns=list(_COLUMNS))
    return table.take(codes).reset_index(drop=True)


_COLUMNS: Final = tuple(Narration.__dataclass_fields__)
_FIELDS: Final = attrgetter(*_COLUMNS)


@lru_cache(maxsize=32_768)
def _parse(narration: str) -> Narration:
    text = " ".join(narration.split())
    if not text:
        return Narration("other", "")
    back = _COMES_BACK.match(fold(text))
    if back:
        text = text[: back.end("way")] + back["gap"] + text[back.end() :]
    wrapper = _WRAPPER.match(fold(text))
    if wrapper:
        text = text[wrapper.end() :] or text
    told = back or (wrapper and wrapper["back"]) or _REFUND.search(fold(narration))
    is_refund = bool(told)
    found = _by_grammar(text) or _by_embedded_grammar(text) or _by_shape(text)
    reference, kind = _reference(text, found.mode)
    return Narration(
        found.mode,
        (found.payee or text)[:LONGEST_PAYEE].strip(),
        vpa=found.vpa,
        bank_reference=reference,
        reference_kind=kind,
        remark=found.remark,
        city=found.city,
        is_refund=is_refund,
    )


def _by_grammar(text: str) -> Narration | None:
    folded = fold(text)
    if not ANY.match(folded):
        return None
    for grammar in GRAMMARS:
        if match := grammar.pattern.match(folded):
            return _from_match(grammar, match, text)
    return None


def _by_embedded_grammar(text: str) -> Narration | None:
    """Find a payment grammar behind a branch's or column's own words."""
    start = _EMBEDDED.search(fold(text))
    return _by_grammar(text[start.start() :]) if start else None


def _by_shape(text: str) -> Narration:
    """Name the payee of a narration without grammar, as on most cards' statements."""
    return Narration("other", clean_merchant(text) or text)


def _from_match(grammar: Grammar, match: re.Match[str], text: str) -> Narration:
    part = {
        field: text[match.start(field) : match.end(field)].strip(" -/")
        for field, value in match.groupdict().items()
        if value
    }
    vpa = part.get("vpa", "").replace(" ", "").lower()
    vpa = vpa if "@" in vpa else ""
    return Narration(
        grammar.mode,
        _payee(grammar, part, vpa),
        vpa=vpa or None,
        remark=part.get("remark", ""),
        city=part.get("city", "").title(),
    )


def _payee(grammar: Grammar, part: dict[str, str], vpa: str) -> str:
    """Prefer the company behind the address, then the name, address, fixed words."""
    if vpa and (brand := find_vpa_brand(vpa)):
        return brand.name
    name = part.get("name", "")
    if name and fold(name) not in _NAMELESS:
        if "@" in name and " " not in name:
            return clean_vpa(name)
        return clean_merchant(name) if grammar.is_merchant else clean_person(name)
    if vpa:
        return clean_vpa(vpa)
    account = part.get("account", "")[-4:]
    number = part.get("id", "").strip()
    fixed = grammar.payee.format(account=f"XX{account}", id=number)
    return fixed or part.get("remark", "") or _UNNAMED.get(grammar.mode, "")


_UNNAMED: Final = {
    "upi": "UPI payment",
    "imps": "IMPS transfer",
    "neft": "NEFT transfer",
    "rtgs": "RTGS transfer",
    "mandate": "Mandate",
    "bill": "Bill payment",
    "transfer": "Transfer",
    "card": "Card payment",
    "cheque": "Cheque",
}


def _reference(text: str, mode: str) -> tuple[str | None, ReferenceKind | None]:
    """Find the bank's id: the last 12-digit RRN of a retail payment, else a UTR."""
    if mode in {"upi", "imps", "atm"}:
        numbers = [n for n in _RRN.findall(fold(text)) if len(set(n)) > 1]
        if numbers:
            return numbers[-1] if mode == "upi" else numbers[0], "rrn"
    if mode in {"neft", "rtgs"} and (utr := _UTR.search(fold(text))):
        return utr[0].upper(), "utr"
    return None, None
