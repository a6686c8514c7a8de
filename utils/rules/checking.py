"""What a rule must say before it is stored."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ml.narration import GENERIC_PAYEES
from utils.categorise import PAYEE_LENGTH
from utils.errors import InvalidInput
from utils.sentences import sentence
from utils.store import accounts, categories

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

    from utils.store.rules import NewRule

_SHORTEST_TEXT: Final = 2
_LONGEST_TEXT: Final = 100


def checked(connection: Connection, user_id: int, rule: NewRule) -> NewRule:
    """Give a rule as it is stored.

    Raises:
        NotFound: its category or its account is not the user's.
        InvalidInput: it has no condition, or one that says nothing.
    """
    categories.get_category(connection, user_id, rule.category_id)
    if rule.account_id is not None:
        accounts.get_account(connection, user_id, rule.account_id)
    text = " ".join((rule.narration_contains or "").split())
    if text and not _SHORTEST_TEXT <= len(text) <= _LONGEST_TEXT:
        message = sentence(
            "Please enter between 2 and 100 characters of the narration."
        )
        raise InvalidInput(message, field="narration_contains")
    has_amount = rule.min_minor is not None or rule.max_minor is not None
    rule = replace(
        rule,
        payee_key=(rule.payee_key or "").strip()[:PAYEE_LENGTH] or None,
        narration_contains=text or None,
        currency=rule.currency if has_amount else None,
        rename_to=" ".join((rule.rename_to or "").split())[:PAYEE_LENGTH] or None,
    )
    _check_amounts(rule)
    _check_conditions(rule)
    return rule


def _check_amounts(rule: NewRule) -> None:
    low, high = rule.min_minor, rule.max_minor
    if (low is not None and low < 0) or (high is not None and high < 0):
        message = sentence(
            "Please enter amounts without a sign; choose money in or out instead."
        )
        raise InvalidInput(message, field="min")
    if low is not None and high is not None and low > high:
        message = sentence("The lower amount is above the higher one.")
        raise InvalidInput(message, field="min")
    if rule.currency is None and not (low is None and high is None):
        raise InvalidInput(
            sentence("Please say the currency of the amounts."), field="min"
        )


def _check_conditions(rule: NewRule) -> None:
    if count_conditions(rule) == 0:
        message = sentence("Please give at least one condition, such as the payee.")
        raise InvalidInput(message, field="payee")
    further = (rule.narration_contains, rule.account_id, rule.currency)
    if rule.payee_key in GENERIC_PAYEES and further == (None, None, None):
        message = sentence(
            "This payee only says how the money moved, so many people may "
            "stand behind it: please add words of the narration, an account "
            "or an amount."
        )
        raise InvalidInput(message, field="narration_contains")


def count_conditions(rule: NewRule) -> int:
    """Count what a rule asks for; an amount between two is one condition."""
    asked = (
        rule.payee_key,
        rule.narration_contains,
        rule.account_id,
        rule.direction,
        rule.currency,
    )
    return sum(one is not None for one in asked)
