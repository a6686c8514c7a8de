"""Currencies: their codes and signs, and how many decimals they have (ISO 4217)."""

from __future__ import annotations

# ISO 4217 currencies whose minor unit is not a hundredth.
_EXPONENTS = {
    **dict.fromkeys(("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG"), 0),
    **dict.fromkeys(("RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"), 0),
    **dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3),
    **dict.fromkeys(("CLF", "UYW"), 4),
}
_WRITTEN_WHOLE = "IQD"  # of three decimals that hardly anybody writes (Unicode CLDR)
_CODE_LIST = """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD
    BTN BWP BYN BZD CAD CDF CHF CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN
    ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD
    IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LTL LVL
    LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD
    OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RUR RWF SAR SBD SCR SDG SEK SGD SHP
    SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD
    UYI UYU UYW UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG ZWL
"""
CODES = frozenset(_CODE_LIST.split())
_RENAMED = {"RUR": "RUB"}  # codes that banks still write, and what came after them
_SIGNS = {
    "₹": "INR", "rs": "INR", "re": "INR", "$": "USD", "us$": "USD", "a$": "AUD",
    "c$": "CAD", "s$": "SGD", "hk$": "HKD", "nz$": "NZD", "r$": "BRL", "mx$": "MXN",
    "€": "EUR", "£": "GBP", "¥": "JPY", "円": "JPY", "元": "CNY", "₽": "RUB",
    "руб": "RUB", "zł": "PLN", "kč": "CZK", "ft": "HUF", "₺": "TRY", "tl": "TRY",
    "₩": "KRW", "₪": "ILS", "฿": "THB", "₫": "VND", "đ": "VND", "₱": "PHP", "₴": "UAH",
    "лв": "BGN", "rp": "IDR", "rm": "MYR", "lei": "RON", "₦": "NGN", "kr": "",
    "fr": "CHF", "r": "ZAR", "￥": "JPY", "tk": "BDT", "৳": "BDT", "s/": "PEN",
    "₸": "KZT", "₾": "GEL", "₼": "AZN", "֏": "AMD", "₵": "GHS", "gh₵": "GHS",
    "ksh": "KES", "tsh": "TZS", "ush": "UGX", "₲": "PYG", "₡": "CRC", "₮": "MNT",
    "₭": "LAK", "៛": "KHR", "rd$": "DOP", "nt$": "TWD", "ca$": "CAD", "au$": "AUD",
    "cl$": "CLP", "грн": "UAH", "р": "RUB", "дин": "RSD", "ден": "MKD",
    "euro": "EUR", "euros": "EUR", "rupees": "INR", "rupee": "INR",
    "soles": "PEN", "тенге": "KZT", "тг": "KZT", "рублей": "RUB", "рубль": "RUB",
    "人民币": "CNY", "人民币元": "CNY", "人民幣": "CNY", "美元": "USD", "欧元": "EUR",
    "港币": "HKD", "港幣": "HKD", "新台幣": "TWD", "新臺幣": "TWD", "日元": "JPY",
    "日圓": "JPY", "원": "KRW", "บาท": "THB", 'ש"ח': "ILS",
}  # fmt: skip
_DOLLARS = """
    USD AUD CAD NZD SGD HKD TWD MXN CLP COP ARS UYU DOP JMD TTD BBD BSD BZD BND FJD GYD
    KYD LRD NAD SBD SRD XCD
"""
# Signs that several currencies share: the code beside one of them says which.
_SHARING = {
    "$": frozenset(_DOLLARS.split()),
    "¥": frozenset(("JPY", "CNY")),
    "￥": frozenset(("JPY", "CNY")),
    "kr": frozenset(("SEK", "NOK", "DKK", "ISK")),
    "rs": frozenset(("INR", "PKR", "LKR", "NPR", "MUR", "SCR")),
    "£": frozenset(("GBP", "EGP", "GIP", "FKP", "SHP")),
}
# Short forms that name a currency only beside an amount, for alone they are words:
# QR is a way to pay, and N, Le, Da and Dt stand for much else.
_BESIDE_AMOUNTS = {
    "kd": "KWD", "bd": "BHD", "jd": "JOD", "qr": "QAR", "ro": "OMR", "dt": "TND",
    "da": "DZD", "sr": "SAR SCR", "dh": "AED MAD", "dhs": "AED MAD", "n": "NGN",
    "le": "EGP SLE SLL", "nrs": "NPR", "slrs": "LKR", "pkrs": "PKR", "gh¢": "GHS",
    "ghc": "GHS", "kshs": "KES", "tshs": "TZS", "ushs": "UGX", "k": "ZMW PGK MMK",
    "p": "PHP BWP", "q": "GTQ", "l": "HNL", "bs": "BOB VES", "gs": "PYG", "nu": "BTN",
    "rf": "MVR", "frw": "RWF", "br": "ETB BYN", "birr": "ETB", "b/": "PAB",
    "fcfa": "XOF XAF", "cfa": "XOF XAF",
}  # fmt: skip


def exponent(currency: str) -> int:
    """Say how many decimals a currency's minor unit has (ISO 4217)."""
    return _EXPONENTS.get(currency, 2)


def written_decimals(currency: str) -> int:
    """Say with how many decimals amounts in a currency are written in practice."""
    return 0 if currency == _WRITTEN_WHOLE else exponent(currency)


def currency_of(text: str, usual: str = "") -> str | None:
    """Read a currency from its ISO code or sign; None where there is none.

    A sign that several share is that of `usual`, where that is one of them.
    """
    word = text.strip().strip(".").lower()
    if len(word) == 3 and word.upper() in CODES:
        return _RENAMED.get(word.upper(), word.upper())
    if usual in sharing_of(word):
        return usual
    return _SIGNS.get(word) or None


def is_sign(word: str) -> bool:
    """Say whether a word in small letters is a sign or another name of a currency."""
    return word in _SIGNS


def sharing_of(sign: str) -> frozenset[str]:
    """Give the currencies that share a sign; none where it is one's own."""
    return _SHARING.get(sign, frozenset())


def beside_amount(word: str) -> frozenset[str]:
    """Give the currencies whose short form stands beside an amount: KD 750."""
    return frozenset(_BESIDE_AMOUNTS.get(word, "").split())
