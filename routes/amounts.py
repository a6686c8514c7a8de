"""Writing amounts as Babel does, without reading its patterns again for each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from babel.numbers import (
    get_currency_precision,
    get_currency_symbol,
    get_decimal_symbol,
    get_group_symbol,
    parse_pattern,
)

if TYPE_CHECKING:
    from decimal import Decimal

    from babel import Locale


@dataclass(frozen=True, slots=True)
class AmountStyle:
    """How a language writes amounts of a currency.

    `around` holds what stands before and after: of amounts from zero up, and below.
    """

    around: tuple[tuple[str, str], tuple[str, str]]
    group_sizes: tuple[int, int]
    group: str
    point: str
    decimals: int

    def write(self, amount: Decimal) -> str:
        """Write an amount."""
        before, after = self.around[amount < 0]
        whole, _, fraction = f"{abs(amount):.{self.decimals}f}".partition(".")
        size, later = self.group_sizes
        parts = []
        while len(whole) > size:
            parts.append(whole[-size:])
            whole, size = whole[:-size], later
        digits = self.group.join((whole, *reversed(parts)))
        return f"{before}{digits}{self.point if fraction else ''}{fraction}{after}"


@lru_cache(maxsize=512)
def amount_style(locale: Locale, currency: str) -> AmountStyle:
    """Work the style out, once for each language and currency."""
    text = locale.currency_formats["standard"].pattern
    if currency == "INR" and "#,##,##0" not in text:
        # Rupees are counted in lakhs whatever language they are read in.
        text = text.replace("#,##0", "#,##,##0")
    pattern = parse_pattern(text)
    symbol = get_currency_symbol(currency, locale)
    around = tuple(
        (before.replace("¤", symbol), after.replace("¤", symbol))
        for before, after in zip(pattern.prefix, pattern.suffix, strict=True)
    )
    return AmountStyle(
        around=(around[0], around[1]),
        group_sizes=pattern.grouping,
        group=get_group_symbol(locale),
        point=get_decimal_symbol(locale),
        decimals=get_currency_precision(currency),
    )
