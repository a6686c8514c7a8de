"""What headers, flags and signs propose about the direction of amounts."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from utils.domain import AccountKind
from utils.money import parse_amount
from utils.statements import vocabulary
from utils.statements.amounts import Row, Scheme, read_number
from utils.statements.evidence import way_of
from utils.statements.words import (
    direction_of,
    fold,
    is_vague,
    phrases,
    speaks_of_credit,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from utils.money import DecimalMark, Flag
    from utils.statements.roles import Roles

_COLLECTED: Final = phrases(vocabulary.COLLECTED)


def label_schemes(
    rows: list[Row], roles: Roles, kind: AccountKind, mark: DecimalMark
) -> list[Scheme]:
    """List the readings that the headers propose, the likeliest first."""
    found: list[Scheme] = []
    if roles.debit is not None and roles.credit is not None:
        negative = mostly_negative(rows, roles.debit, mark)
        found.append(
            Scheme("split", roles.debit, roles.credit, mark=mark,
                   debits_negative=negative, credits_negative=not negative
                   and mostly_negative(rows, roles.credit, mark))
        )  # fmt: skip
    for amount in roles.amounts:
        found += _single(rows, roles, amount, kind, mark)
    return found


def mostly_negative(rows: list[Row], column: int, mark: DecimalMark) -> bool:
    """Say whether a column of one direction carries a minus by habit."""
    cells = filter(None, (row[column] for row in rows))
    values = [value for cell in cells if (value := read_number(cell, mark))]
    return sum(value < 0 for value in values) * 2 > len(values)


def _single(
    rows: list[Row], roles: Roles, amount: int, kind: AccountKind, mark: DecimalMark
) -> list[Scheme]:
    texts = [text for row in rows if (text := parse_amount(row[amount]))]
    negative = sum(text.negative for text in texts)
    signed = Scheme("signed", amount, mark=mark)
    inverted = Scheme("signed_inverted", amount, mark=mark)
    marks = sum(text.flag is not None for text in texts)
    pluses = sum(text.positive for text in texts)
    flagged = Scheme("flagged", amount, flag=roles.flag, mark=mark,
                     unmarked=_unmarked(rows, amount, roles.flag))  # fmt: skip
    if kind is AccountKind.CARD and roles.flag is not None:
        flagged = replace(flagged, out_words=_bought(rows, roles.flag, roles))
    if roles.flag is not None and negative:
        sizes = _are_sizes(rows, amount, roles.flag, kind)
        agreed = _by_agreement(rows, amount, roles.flag, signed, inverted, mark)
        return [replace(flagged, reversals=True), signed] if sizes else agreed
    if roles.flag is not None and not _are_known(rows, roles.flag):
        return _unknown_words(rows, roles.flag, flagged)
    marked = roles.flag is not None or marks or 0 < pluses < len(texts)
    if marked and not negative:
        return [flagged]
    if kind is AccountKind.CARD:
        return _card(rows, roles, amount, signed, inverted)
    if negative or pluses:
        return [signed]
    out = Scheme("all_out", amount, mark=mark)
    return [out, replace(out, direction="all_in")]


def _unmarked(rows: list[Row], amount: int, flag: int | None) -> Flag:
    """Say what an amount without a mark is: the other one where one mark is used."""
    marks = {
        direction_of(row[flag]) if flag is not None else text.flag
        for row in rows
        if (text := parse_amount(row[amount]))
    }
    return "credit" if marks == {"debit", None} else "debit"


def _bought(rows: list[Row], flag: int, roles: Roles) -> frozenset[str]:
    """List a card's words for spending where payments of its bill stand beside them.

    A `Bill payment` to a shop or for water is spending, too; a `Repayment` is none.
    """
    words = {row[flag] for row in rows}
    outs = {word for word in words if direction_of(word) == "debit"}
    spent = {row[flag] for row in rows if way_of(_text(row, roles)) == "debit"}
    paid = {word for word in outs - spent if speaks_of_credit([word])}
    others = {word for word in words if direction_of(word) is None}
    known = all(speaks_of_credit([word]) for word in others)
    return frozenset(outs - paid) if known and (paid or others) else frozenset()


def _are_known(rows: list[Row], flag: int) -> bool:
    """Say whether a flag's words are known, or enough of them to doubt the rest."""
    found = {direction_of(row[flag]) for row in rows if row[flag]}
    return None not in found or {"debit", "credit"} <= found


def _unknown_words(rows: list[Row], flag: int, flagged: Scheme) -> list[Scheme]:
    """Offer both meanings of a flag's two words that no vocabulary holds."""
    words = sorted({row[flag] for row in rows if row[flag]})
    outs = [word for word in words if direction_of(word) == "debit"]
    outs += [word for word in words if direction_of(word) is None]
    outs += [word for word in words if word not in outs]
    known = replace(flagged, out_words=frozenset(outs[:1]))
    return [known, replace(known, direction="flagged_inverted")]


def _are_sizes(rows: list[Row], amount: int, flag: int, kind: AccountKind) -> bool:
    """Say whether words of money out have no minus in half of their rows or more.

    A minus may then be a reversal; where it marks what went, each such word has it.
    Words of one direction alone have to be ones that mean nothing else.
    """
    ways: dict[str, Flag | None] = {}
    minus: Counter[str] = Counter()
    count: Counter[str] = Counter()
    for row in rows:
        text, word = parse_amount(row[amount]), row[flag]
        if text is not None and word:
            count[word] += 1
            minus[word] += text.negative
            paid = kind is AccountKind.CARD and speaks_of_credit([word])
            ways[word] = "credit" if paid else direction_of(word)
    known = set(ways.values()) - {None}
    one_way = len(known) == 1 and any(is_vague(fold(word)) for word in ways)
    return (
        "debit" in known
        and not one_way
        and not any(way and minus[word] * 2 > count[word] for word, way in ways.items())
    )


def _by_agreement(
    rows: list[Row], amount: int, flag: int, signed: Scheme, inverted: Scheme,
    mark: DecimalMark,
) -> list[Scheme]:  # fmt: skip
    """Let Dr/Cr words beside signed amounts say what the signs mean.

    Words that are the same in every row say nothing about signs.
    """
    agree = oppose = 0
    words = {direction_of(row[flag]) for row in rows} - {None}
    for row in rows:
        value, word = read_number(row[amount], mark), direction_of(row[flag])
        if value and word:
            agree += (value < 0) == (word == "debit")
            oppose += (value < 0) != (word == "debit")
    return [inverted] if len(words) > 1 and oppose > agree * 9 else [signed]


def _card(
    rows: list[Row], roles: Roles, amount: int, signed: Scheme, inverted: Scheme
) -> list[Scheme]:
    """Tell a card's spending sign: refunds and payments stand on the other side."""
    votes = _votes(rows, roles, amount, lambda _: None)
    if not _is_clear(votes):
        votes = _votes(rows, roles, amount, way_of)
    if votes["signed"] == votes["inverted"]:
        return [inverted, signed]
    ahead = votes["signed"] > votes["inverted"]
    first, second = (signed, inverted) if ahead else (inverted, signed)
    clear = _is_clear(votes) and not _lack_signs(rows, roles, amount)
    return [first] if clear else [first, second]


def _lack_signs(rows: list[Row], roles: Roles, amount: int) -> bool:
    """Say whether payments and purchases have one sign, which then tells neither."""
    found = {
        (text.negative, speaks_of_credit([row[n] for n in roles.narrations]))
        for row in rows
        if (text := parse_amount(row[amount]))
    }
    return len(found) > 1 and len({negative for negative, _ in found}) == 1


def _votes(
    rows: list[Row], roles: Roles, amount: int, told: Callable[[str], Flag | None]
) -> dict[str, int]:
    """Count what each row says about the signs; most are of purchases."""
    votes = {"signed": 0, "inverted": 0}
    collected = _collected(rows, roles, amount)
    for index, row in enumerate(rows):
        text = parse_amount(row[amount])
        if text is None:
            continue
        credit = speaks_of_credit([row[n] for n in roles.narrations])
        credit = credit or index in collected
        weight = 3 if credit else 2 if told(_text(row, roles)) == "debit" else 1
        votes["signed" if text.negative != credit else "inverted"] += weight
    return votes


def _collected(rows: list[Row], roles: Roles, amount: int) -> set[int]:
    """List the few direct debits with the sign that no purchase has: the bill, paid.

    Where a refund stands beside them, it says what the signs are.
    """
    signs = {
        n: text.negative
        for n, row in enumerate(rows)
        if (text := parse_amount(row[amount]))
    }
    texts = {n: {fold(rows[n][text]) for text in roles.narrations} for n in signs}
    found = {n for n in signs if texts[n] & _COLLECTED}
    theirs = {signs[n] for n in found}
    others = {signs[n] for n in signs.keys() - found}
    told = any(speaks_of_credit(list(texts[n])) for n in signs.keys() - found)
    apart = len(theirs) == len(others) == 1 and theirs != others and not told
    return found if apart and len(found) * 2 < len(signs) else set()


def _text(row: Row, roles: Roles) -> str:
    return " ".join(row[n] for n in roles.narrations)


def _is_clear(votes: dict[str, int]) -> bool:
    return max(votes.values()) > 2 * min(votes.values()) + 1
