"""Forms of the transactions pages."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import (
    DateField,
    Form,
    SearchField,
    SelectChoice,
    SelectField,
)
from wtforms.validators import Length, Optional

from routes.ids import read_id
from routes.numbers import AmountField
from utils.money import to_nearest_minor
from utils.search import MOST_CHARACTERS
from utils.store.transaction_filter import Term, TransactionFilter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from utils.store.accounts import Account
    from utils.store.categories import Category

UNCATEGORISED = "none"
# What may be kept from one address to the next.
FILTERS = ("q", "from", "to", "account", "category", "min", "max", "import")


class FilterForm(Form):
    """What to look for; a GET form, so that the address can be kept."""

    q = SearchField(_("Search"), [Length(max=MOST_CHARACTERS)])
    since = DateField(_("From"), [Optional()], name="from")
    until = DateField(_("To"), [Optional()], name="to")
    account = SelectField(_("Account"), default="")
    category = SelectField(_("Category"), default="")
    min = AmountField(_("Amount from"), [Optional()])
    max = AmountField(_("Amount to"), [Optional()])

    def offer(
        self, accounts: Iterable[Account], categories: Iterable[Category]
    ) -> None:
        """Fill in what can be chosen."""
        self.account.choices = [
            SelectChoice("", gettext("All accounts")),
            *(SelectChoice(str(account.id), account.name) for account in accounts),
        ]
        self.category.choices = [
            SelectChoice("", gettext("All categories")),
            SelectChoice(UNCATEGORISED, gettext("Uncategorised")),
            *category_choices(categories),
        ]

    def wanted(
        self, currency: str, import_id: int | None, terms: tuple[Term, ...]
    ) -> TransactionFilter:
        """Give the filter; fields that are wrong do not narrow."""
        wrong = self.errors
        chosen = self.category.data or ""
        return TransactionFilter(
            since=None if "since" in wrong else self.since.data,
            until=None if "until" in wrong else self.until.data,
            account_id=read_id(self.account.data),
            category_id=read_id(chosen),
            uncategorised=chosen == UNCATEGORISED,
            import_id=import_id,
            terms=terms,
            min_minor=_minor(self.min.data, currency),
            max_minor=_minor(self.max.data, currency),
        )


class CategoryForm(FlaskForm):
    """A transaction's category."""

    category = SelectField(_("Category"), coerce=int)

    def offer(self, categories: Iterable[Category]) -> None:
        """Fill in what can be chosen."""
        self.category.choices = [
            SelectChoice(int(choice.value), choice.label)
            for choice in category_choices(categories)
        ]


def category_choices(categories: Iterable[Category]) -> list[SelectChoice]:
    """List categories for a select: each followed by the narrower ones below it."""
    shown = [category for category in categories if not category.hidden]
    choices = []
    for top in (category for category in shown if category.parent_id is None):
        choices.append(SelectChoice(str(top.id), gettext(top.name)))
        choices += [
            SelectChoice(str(child.id), f"{gettext(top.name)} › {gettext(child.name)}")
            for child in shown
            if child.parent_id == top.id
        ]
    return choices


def _minor(amount: Decimal | None, currency: str) -> int | None:
    if amount is None or not amount.is_finite() or abs(amount) > Decimal(10) ** 12:
        return None
    return to_nearest_minor(amount, currency)
