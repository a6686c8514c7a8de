"""Turn the bank's spelling of a counterparty into a name to read and to group by."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from ml.words.folding import fold
from ml.words.lexicon import Brand, brands_by_first_word, brands_in_one_word, words
from ml.words.places import (
    ABBREVIATIONS,
    AGGREGATORS,
    BUSINESS_WORDS,
    CARD_BILL_WORDS,
    CARD_ISSUERS,
    CARD_WORDS,
    CITIES,
    COMPANY_FORMS,
    LEGAL_FORMS,
    REGIONS,
    TITLES,
)

_ADDRESS: Final = re.compile(r"(?:https?)?:?/*(?:www[. ])?", re.ASCII | re.IGNORECASE)
_DOMAIN: Final = re.compile(
    r"(?<=[a-z0-9]{3})\.(?:com|in|co\.in|co\.uk|net|org|de|fr|es|it|nl|at|ch|eu|hr)\b",
    re.ASCII | re.IGNORECASE,
)
_DIGITS: Final = re.compile(
    r"(?:\b[a-z])?[#x*]{0,20}\d[\dx*/:.,-]{2,}", re.ASCII | re.IGNORECASE
)
_REFERENCE: Final = re.compile(
    r"(?<=[^\W\d_])[ :.]+(?:\(?(?:ref|mandat|mandate|mandatsref|on-?line)\b[ #:.]*)*"
    r"(?:\d{5,}\b.*)?$",
    re.ASCII | re.IGNORECASE,
)
_CHANNEL: Final = re.compile(
    r"(?<=[^\W\d_]{2})\s(?:on-?line|internet|retail|ecom|e-?commerce|refund|reversal)$",
    re.IGNORECASE,
)
_THANKS: Final = re.compile(r"\s(?:dankt|sagt danke|thank you)\b.*", re.IGNORECASE)
_NUMBERED_STORE: Final = re.compile(
    r"(?:\s(?:store|shop|str|no|nr|filiale|outlet|unit|terminal|sacat))+$",
    re.ASCII | re.IGNORECASE,
)
_SHORTEST_NAME: Final = 3
"""Letters before a number from which they are a name and the number a branch."""
_MASKED: Final = re.compile(r"x*\d+", re.ASCII)
_VPA_WORD: Final = re.compile(r"[a-z]+", re.ASCII)
_KEPT: Final = 2048
"""Names whose meaning is remembered: more than one person's payees."""
_EDGE: Final = " \t-–_/\\|,;:.*#+'\"(){}<>"


@lru_cache(maxsize=_KEPT)
def find_brand(name: str) -> Brand | None:
    """Recognise a well-known company at the beginning of a name."""
    spelled = words(name)
    if not spelled:
        return None
    if card := _credit_card(spelled):
        return card
    for brand in brands_by_first_word().get(spelled[0], ()):
        size = len(brand.alias)
        if tuple(spelled[:size]) != brand.alias:
            continue
        rest = [w for w in spelled[size:] if w not in LEGAL_FORMS and not w.isdigit()]
        if not (brand.exact and rest):
            return brand
    return brands_in_one_word().get(spelled[0]) if len(spelled) == 1 else None


def _credit_card(spelled: list[str]) -> Brand | None:
    """Recognise the bill of a bank's credit card, however the biller is spelled."""
    if CARD_WORDS.isdisjoint(spelled):
        return None
    named = [word for word in spelled if not _MASKED.fullmatch(word)]
    size = next(
        (n for n in (3, 2, 1) if tuple(named[:n]) in CARD_ISSUERS and named[n:]), 0
    )
    rest = [word for word in named[size:] if word not in LEGAL_FORMS]
    if not size or CARD_WORDS.isdisjoint(rest) or not CARD_BILL_WORDS.issuperset(rest):
        return None
    bank = " ".join(_capitalised(word) for word in named[:size])
    return Brand(f"{bank} Credit Card", "Card bill payment", tuple(spelled), exact=True)


@lru_cache(maxsize=_KEPT)
def find_vpa_brand(vpa: str) -> Brand | None:
    """Recognise a company in the part of a UPI address before the @."""
    local = fold(vpa).partition("@")[0]
    runs = _VPA_WORD.findall(local)
    if not runs:
        return None
    if found := find_brand(" ".join(runs)):
        return found
    # "swiggystores": an unmistakable name may be followed by anything.
    index = brands_in_one_word()
    lengths = range(len(runs[0]), 4, -1)
    return next((index[runs[0][:n]] for n in lengths if runs[0][:n] in index), None)


def clean_vpa(vpa: str) -> str:
    """Name the holder of a UPI address: the company, else the address itself."""
    brand = find_vpa_brand(vpa)
    return brand.name if brand else vpa.lower()


def clean_person(raw: str) -> str:
    """Clean a counterparty that may be a person: nothing that tells two apart goes."""
    name = " ".join(raw.split()).strip(_EDGE)
    name = _REFERENCE.sub("", name).strip(_EDGE)
    brand = find_brand(name)
    return (
        brand.name
        if brand
        else _in_title_case(_without_legal_form(name, COMPANY_FORMS))
    )


def clean_merchant(raw: str) -> str:
    """Clean a card narration's merchant: drop processor, store number and place."""
    name = _behind_processor(_ADDRESS.sub("", " ".join(raw.split()), count=1))
    if brand := find_brand(name):
        return brand.name
    name = _DOMAIN.sub(" ", name.partition(", ")[0] if len(name) > 6 else name)
    number = _DIGITS.search(name, 1)
    if number and sum(map(str.isalpha, name[: number.start()])) >= _SHORTEST_NAME:
        name = name[: number.start()]
    name = _REFERENCE.sub("", name.strip(_EDGE))
    name = _NUMBERED_STORE.sub("", _THANKS.sub("", name))
    brand = find_brand(name)
    if brand:
        return brand.name
    name = _CHANNEL.sub("", _without_place(name))
    brand = find_brand(name)
    return (
        brand.name if brand else _in_title_case(_without_legal_form(name, LEGAL_FORMS))
    )


def payee_key(payee: str) -> str:
    """Group spellings of one payee: `SWIGGY`, `Swiggy Bangalore`, `swiggy8@ybl`."""
    if "@" in payee and " " not in payee.strip():
        brand = find_vpa_brand(payee)
        return brand.key if brand else payee.strip().lower()
    bare = _ADDRESS.sub("", payee, count=1)
    brand = find_brand(bare) or find_brand(_behind_processor(bare))
    if brand:
        return brand.key
    spelled = [w for w in words(payee) if w not in LEGAL_FORMS] or words(payee)
    if BUSINESS_WORDS.isdisjoint(spelled):
        return " ".join(spelled) or payee.strip()
    while len(spelled) > 1 and (spelled[-1].isdigit() or spelled[-1] in CITIES):
        spelled.pop()
    return " ".join(spelled)


@lru_cache(maxsize=_KEPT)
def key_of(payee: str) -> str:
    """Give what groups the spellings of one payee; never empty where that is not."""
    return payee_key(payee) or payee.casefold().strip()


def _behind_processor(name: str) -> str:
    """Choose a side of the star: the shop behind `SQ *`, the firm before `UBER *`."""
    before, star, after = name.partition("*")
    if not star or not after.strip(_EDGE):
        return name
    processor = "".join(words(before))
    return after.strip() if processor in AGGREGATORS or not processor else before


def _without_place(name: str) -> str:
    """Drop a city, state or country at the end, never the whole name."""
    parts = name.split(" ")
    while len(parts) > 1 and (size := _place_size(parts)):
        del parts[-size:]
    return " ".join(parts).strip(_EDGE)


def _place_size(parts: list[str]) -> int:
    """Count the words at the end that name a place: `TX`, `AUSTIN`, `NEW YORK`."""
    last = parts[-1].strip(_EDGE)
    if fold(last) in CITIES or (last.isupper() and last.lower() in REGIONS):
        return 1
    return 2 if len(parts) > 2 and fold(parts[-2] + last) in CITIES else 0


def _without_legal_form(name: str, forms: frozenset[str]) -> str:
    parts = name.split(" ")
    while len(parts) > 1 and fold(parts[-1]).strip(_EDGE).replace(".", "") in forms:
        parts.pop()
    return " ".join(parts).strip(_EDGE)


def _in_title_case(name: str) -> str:
    """Capitalise shouted or whispered words; a spelling with both cases stays."""
    if name.isupper() or name.islower():
        return " ".join(_capitalised(word) for word in name.split())
    return " ".join(
        _capitalised(word) if len(word) > 3 and word.isupper() else word
        for word in name.split()
    )


@lru_cache(maxsize=4096)
def _capitalised(word: str) -> str:
    low = word.lower()
    consonants_only = low.isalpha() and len(low) <= 3 and not set(low) & set("aeiouy")
    if low in ABBREVIATIONS or (consonants_only and low not in TITLES):
        return word.upper()
    return word[:1].upper() + low[1:]
