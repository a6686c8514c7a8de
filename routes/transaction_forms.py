"""Forms of the transactions pages."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from wtforms import (
    DateField,
    HiddenField,
    SearchField,
    SelectChoice,
    SelectField,
    StringField,
)
from wtforms.validators import InputRequired, Length, Optional

from routes.ids import read_id
from routes.numbers import AmountField
from routes.page_forms import PageForm, QueryForm
from utils.editing import (
    NARRATION_LENGTH,
    NO_CATEGORY,
    NOTES_LENGTH,
    Change,
    signed,
    unsigned,
)
from utils.money import to_nearest_minor
from utils.search import MOST_CHARACTERS
from utils.store.transaction_filter import Term, TransactionFilter
from utils.versions import version_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from utils.store.accounts import Account
    from utils.store.categories import Category
    from utils.store.transaction_rows import Transaction

UNCATEGORISED = "none"
_NEEDED: Final = InputRequired(_("Please fill this in."))
# What may be kept from one address to the next.
FILTERS = ("q", "from", "to", "account", "category", "min", "max", "import")


class FilterForm(QueryForm):
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
            *category_choices(categories, [read_id(self.category.data)]),
        ]

    @property
    def narrows(self) -> bool:
        """Whether something is filled in beside the search, right or wrong."""
        others = (field for field in self if field is not self.q)
        return any(text for field in others for text in field.raw_data or ())

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


class EditForm(PageForm):
    """What an owner may change of a transaction, in the list or on its page."""

    version = HiddenField()
    category = SelectField(_("Category"), id="edit-category", default="")
    payee = StringField(_("Payee"), [_NEEDED, Length(max=120)], id="edit-payee")
    notes = StringField(_("Notes"), [Length(max=NOTES_LENGTH)], id="edit-notes")
    tags = StringField(_("Tags"), id="edit-tags", description=_("Separated by commas."))
    date = DateField(_("Date"), [_NEEDED], id="edit-date")
    amount = AmountField(_("Amount"), [_NEEDED], id="edit-amount")
    direction = SelectField(
        _("Direction"),
        id="edit-direction",
        choices=[
            SelectChoice("out", _("Money out")),
            SelectChoice("in", _("Money in")),
        ],
    )
    narration = StringField(
        _("Narration"), [Length(max=NARRATION_LENGTH)], id="edit-narration"
    )

    row: Transaction

    @classmethod
    def of(cls, row: Transaction) -> EditForm:
        """Fill in what a transaction has now."""
        form = cls(
            formdata=None,
            version=version_of(row),
            category=str(row.category_id or ""),
            payee=row.payee,
            notes=row.notes,
            tags=", ".join(row.tags),
            date=row.posting_date,
            amount=unsigned(row),
            direction="out" if row.amount_minor < 0 else "in",
            narration=row.narration,
        )
        return form.about(row)

    @classmethod
    def sent(cls, row: Transaction) -> EditForm:
        """Take what was typed."""
        return cls().about(row)

    def about(self, row: Transaction) -> EditForm:
        """Leave out what only entries by hand have."""
        self.row = row
        if not row.by_hand:
            for name in ("date", "amount", "direction", "narration"):
                del self[name]
        # A hidden category that it has already is left as it is.
        self.category.choices = []
        self.category.validate_choice = False
        return self

    def offer(self, categories: Iterable[Category]) -> None:
        """Fill in what can be chosen."""
        self.category.choices = [
            SelectChoice("", gettext("Uncategorised")),
            *category_choices(categories, [self.row.category_id]),
        ]

    def change(self) -> Change:
        """Give what was typed; fields that were not sent stay."""
        typed: dict[str, Any] = {}
        if self.category.raw_data:
            typed["category_id"] = read_id(self.category.data) or NO_CATEGORY
        if self.row.by_hand:
            amount = signed(self.amount.data, self.direction.data)
            typed |= {"day": self.date.data, "amount": amount}
            typed["narration"] = self.narration.data
        return Change(
            payee=self.payee.data,
            notes=self.notes.data,
            tags=tuple((self.tags.data or "").split(",")),
            **typed,
        )


class CategoryForm(PageForm):
    """A transaction's category."""

    category = SelectField(_("Category"), coerce=int)

    def offer(self, categories: Iterable[Category]) -> None:
        """Fill in what can be chosen."""
        self.category.choices = [
            SelectChoice(int(choice.value), choice.label)
            for choice in category_choices(categories)
        ]


def category_choices(
    categories: Iterable[Category], kept: Iterable[int | None] = ()
) -> list[SelectChoice]:
    """List categories for a select: each followed by the narrower ones below it.

    Hidden ones are left out but for those to be `kept`, which something has already.
    """
    known = {category.id: category for category in categories}
    shown = [one for one in known.values() if not one.hidden]
    tops = [one for one in shown if one.parent_id is None]
    ordered = [
        one
        for top in tops
        for one in (top, *(child for child in shown if child.parent_id == top.id))
    ]
    offered = {one.id for one in ordered}
    left_out = [known[id_] for id_ in kept if id_ in known and id_ not in offered]
    return [
        SelectChoice(str(one.id), _full_name(one, known))
        for one in (*ordered, *dict.fromkeys(left_out))
    ]


def _full_name(category: Category, known: Mapping[int, Category]) -> str:
    name: str = gettext(category.name)
    if category.parent_id is None:
        return name
    return f"{gettext(known[category.parent_id].name)} › {name}"


def _minor(amount: Decimal | None, currency: str) -> int | None:
    if amount is None or not amount.is_finite() or abs(amount) > Decimal(10) ** 12:
        return None
    return to_nearest_minor(amount, currency)
