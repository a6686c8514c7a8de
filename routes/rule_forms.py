"""The form of a rule."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from wtforms import (
    BooleanField,
    SelectChoice,
    SelectField,
    StringField,
)
from wtforms.validators import InputRequired, Length, NumberRange, Optional

from ml.narration import payee_key
from routes.ids import read_id
from routes.numbers import AmountField
from routes.page_forms import PageForm
from routes.transaction_forms import category_choices
from utils.money import from_minor, to_nearest_minor
from utils.store.rules import NewRule

if TYPE_CHECKING:
    from collections.abc import Iterable

    from utils.store.accounts import Account
    from utils.store.categories import Category
    from utils.store.rules import Rule
    from utils.store.transaction_rows import Transaction

_MOST: Final = Decimal(10) ** 12
_AMOUNT: Final = [
    Optional(),
    NumberRange(min=0, max=_MOST, message=_("Please enter an amount without a sign.")),
]


class RuleForm(PageForm):
    """Conditions, and what follows where all of them hold."""

    payee = StringField(_("Payee"), [Length(max=120)])
    narration_contains = StringField(_("Narration contains"), [Length(max=100)])
    account = SelectField(_("Account"), default="")
    direction = SelectField(_("Direction"), default="")
    min = AmountField(_("Amount from"), _AMOUNT)
    max = AmountField(_("Amount to"), _AMOUNT)
    category = SelectField(
        _("Category"), [InputRequired(_("Please choose a category."))], default=""
    )
    rename_to = StringField(_("Show the payee as"), [Length(max=120)])
    over_user = BooleanField(_("Also change what I chose by hand"))

    def offer(
        self,
        accounts: Iterable[Account],
        categories: Iterable[Category],
        rule: Rule | None,
    ) -> None:
        """Fill in what can be chosen, also what the rule says already."""
        self.account.choices = [
            SelectChoice("", gettext("Any account")),
            *(SelectChoice(str(account.id), account.name) for account in accounts),
        ]
        self.direction.choices = [
            SelectChoice("", gettext("Money in or out")),
            SelectChoice("out", gettext("Money out")),
            SelectChoice("in", gettext("Money in")),
        ]
        self.category.choices = [
            SelectChoice("", gettext("Choose one")),
            *category_choices(categories, [rule.category_id] if rule else []),
        ]

    def suggest(self, transaction: Transaction) -> None:
        """Fill in what a transaction suggests."""
        self.payee.data = transaction.payee
        self.direction.data = "out" if transaction.amount_minor < 0 else "in"
        self.category.data = str(transaction.category_id or "")

    def fill(self, rule: Rule, payee: str) -> None:
        """Fill in a stored rule."""
        self.payee.data = payee
        self.narration_contains.data = rule.narration_contains
        self.account.data = str(rule.account_id or "")
        self.direction.data = rule.direction or ""
        self.min.data = _major(rule.min_minor, rule.currency)
        self.max.data = _major(rule.max_minor, rule.currency)
        self.category.data = str(rule.category_id)
        self.rename_to.data = rule.rename_to

    def wanted(self, currency: str) -> NewRule:
        """Give the rule; amounts are in this currency."""
        name = (self.payee.data or "").strip()
        direction: Any = self.direction.data or None
        return NewRule(
            category_id=int(self.category.data),
            payee_key=payee_key(name) if name else None,
            narration_contains=self.narration_contains.data,
            account_id=read_id(self.account.data),
            min_minor=_minor(self.min.data, currency),
            max_minor=_minor(self.max.data, currency),
            currency=currency,
            direction=direction,
            rename_to=self.rename_to.data,
        )


def _major(minor: int | None, currency: str | None) -> Decimal | None:
    return None if minor is None or currency is None else from_minor(minor, currency)


def _minor(amount: Decimal | None, currency: str) -> int | None:
    return None if amount is None else to_nearest_minor(amount, currency)
