"""Read a bank narration: how the money moved, who was on the other side, which id."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

import numpy as np
import pandas as pd

from ml.words.folding import fold
from ml.words.grammar import Grammar, grammar_of
from ml.words.payees import clean_merchant, clean_person, clean_vpa, find_vpa_brand
from ml.words.payees import payee_key as payee_key  # noqa: PLC0414 - the package's word

if TYPE_CHECKING:
    from collections.abc import Iterable

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


class _Frame(NamedTuple):
    """A narration's words in their grammar, before anybody in it is named.

    Args:
        text: The narration without what only says which way the money went.
        grammar: The row that it follows, if any.
        match: Where the parts of that row stand in `inner`.
        inner: The part of the text that follows the row.
        is_refund: Whether the money came back.
    """

    text: str
    grammar: Grammar | None = None
    match: re.Match[str] | None = None
    inner: str = ""
    is_refund: bool = False

    @property
    def mode(self) -> str:
        """How the money moved."""
        return self.grammar.mode if self.grammar else "other"

    def parts(self) -> dict[str, str]:
        """Give what stands in each field of the row."""
        if self.match is None:
            return {}
        return {
            field: self.inner[self.match.start(field) : self.match.end(field)].strip(
                " -/"
            )
            for field, value in self.match.groupdict().items()
            if value
        }


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


def movement(narration: str) -> tuple[str, bool]:
    """Give a narration's mode and whether it is a refund, as `parse` does.

    This is a third of the work: nobody is named.
    """
    frame = _frame(narration[:LONGEST])
    return frame.mode, frame.is_refund


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
    frame = _frame(narration)
    if not frame.text:
        return Narration("other", "")
    mode, part = frame.mode, frame.parts()
    vpa = part.get("vpa", "").replace(" ", "").lower()
    vpa = vpa if "@" in vpa else ""
    # Without grammar, as on most cards' statements, there is only a shop's name.
    grammar = frame.grammar
    payee = _payee(grammar, part, vpa) if grammar else clean_merchant(frame.text)
    reference, kind = _reference(frame.text, mode)
    return Narration(
        mode,
        (payee or frame.text)[:LONGEST_PAYEE].strip(),
        vpa=vpa or None,
        bank_reference=reference,
        reference_kind=kind,
        remark=part.get("remark", ""),
        city=part.get("city", "").title(),
        is_refund=frame.is_refund,
    )


def _frame(narration: str) -> _Frame:
    """Find how a narration is built; one without text has no words either."""
    text = " ".join(narration.split())
    if not text:
        return _Frame("")
    folded = fold(text)
    back = _COMES_BACK.match(folded)
    if back:
        text = text[: back.end("way")] + back["gap"] + text[back.end() :]
        folded = fold(text)
    wrapper = _WRAPPER.match(folded)
    if wrapper:
        text = text[wrapper.end() :] or text
        folded = fold(text)
    told = back or (wrapper and wrapper["back"]) or _REFUND.search(fold(narration))
    grammar, inner = grammar_of(folded), text
    if grammar is None and (start := _EMBEDDED.search(folded)):
        # A payment grammar behind a branch's or column's own words.
        inner = text[start.start() :]
        folded = fold(inner)
        grammar = grammar_of(folded)
    match = grammar.pattern.match(folded) if grammar else None
    return _Frame(text, grammar, match, inner, is_refund=bool(told))


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
