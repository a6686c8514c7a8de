"""Forms of the pages for categories and accounts."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from wtforms import (
    BooleanField,
    SelectChoice,
    SelectField,
    StringField,
)
from wtforms.validators import InputRequired, Length, NumberRange, Optional

from routes.numbers import AmountField
from routes.page_forms import PageForm
from utils.account_settings import NAME_LENGTH as ACCOUNT_NAME_LENGTH
from utils.category_settings import NAME_LENGTH
from utils.tags import NAME_LENGTH as TAG_LENGTH

if TYPE_CHECKING:
    from collections.abc import Iterable

    from utils.store.categories import Category

KINDS: Final = (
    SelectChoice("expense", _("Expense")),
    SelectChoice("income", _("Income")),
    SelectChoice("investment", _("Investment")),
    SelectChoice("transfer", _("Transfer")),
)
_NEEDED: Final = InputRequired(_("Please fill this in."))
_MOST: Final = Decimal(10) ** 12


class NameForm(PageForm):
    """Another name for a category."""

    name = StringField(_("Name"), [_NEEDED, Length(max=NAME_LENGTH)])


class NewCategoryForm(NameForm):
    """A category of the user's own."""

    parent = SelectField(_("Below"), default="")
    kind = SelectField(_("Kind"), choices=list(KINDS), default="expense")

    def offer(self, tops: Iterable[Category]) -> None:
        """Fill in what it can stand below."""
        self.parent.choices = [
            SelectChoice("", gettext("Nothing: on the first level")),
            *(SelectChoice(str(one.id), gettext(one.name)) for one in tops),
        ]


class TagForm(PageForm):
    """Another name for a tag."""

    name = StringField(_("Name"), [_NEEDED, Length(max=TAG_LENGTH)])


class MergeForm(PageForm):
    """What a category, an account or a tag is merged into."""

    target = SelectField(
        _("Merge into"),
        [InputRequired(_("Please choose one of the list."))],
        default="",
    )

    def offer(self, others: Iterable[tuple[int | str, str]]) -> None:
        """Fill in what it can be merged into, by id; none is chosen for anybody."""
        choices = [SelectChoice(str(id_), name) for id_, name in others]
        if choices:
            choices.insert(0, SelectChoice("", gettext("Choose one")))
        self.target.choices = choices

    @property
    def into(self) -> int:
        """The id that was chosen."""
        return int(self.target.data)


class AccountForm(PageForm):
    """Name, opening balance and state of an account."""

    name = StringField(_("Name"), [_NEEDED, Length(max=ACCOUNT_NAME_LENGTH)])
    opening = AmountField(
        _("Opening balance"),
        [Optional(), NumberRange(min=-_MOST, max=_MOST)],
        description=_(
            "Before its first transaction here; only where no statement says it."
        ),
        # Keys of numbers lack a minus on some phones, and a card begins below zero.
        render_kw={"inputmode": "text"},
    )
    closed = BooleanField(_("Closed: no longer offered for uploads and entries"))
