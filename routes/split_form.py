"""The form that splits a transaction into parts."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from flask import request
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from wtforms import FieldList, FormField, HiddenField, SelectField, StringField
from wtforms.validators import Length, Optional

from routes.ids import read_id
from routes.numbers import AmountField
from routes.page_forms import PageForm, QueryForm
from routes.transaction_forms import category_choices
from utils.editing import NOTES_LENGTH
from utils.errors import InvalidInput
from utils.money import from_minor
from utils.sentences import sentence
from utils.splitting import MOST_PARTS, TypedPart
from utils.versions import version_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from utils.store.categories import Category
    from utils.store.transaction_rows import Transaction

_EMPTY_ROWS: Final = 3


class PartForm(QueryForm):
    """One part; the amount is typed as if the whole were positive."""

    amount = AmountField(_("Amount"), [Optional()])
    category = SelectField(_("Category"), default="", validate_choice=False)
    notes = StringField(_("Notes"), [Length(max=NOTES_LENGTH)])

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed into it."""
        return self.amount.data is None and not self.amount.errors


class SplitForm(PageForm):
    """All parts of a transaction; empty rows do not count."""

    version = HiddenField()
    parts = FieldList(FormField(PartForm), max_entries=MOST_PARTS)

    def fill(self, row: Transaction) -> None:
        """Fill in the parts that there are, and room for more."""
        sign = -1 if row.amount_minor < 0 else 1
        self.version.data = version_of(row)
        for part in row.parts:
            amount = from_minor(sign * part.amount_minor, row.currency)
            category = str(part.category_id)
            values = {"amount": amount, "category": category, "notes": part.notes}
            self.parts.append_entry(values)
        if not row.parts:
            whole = from_minor(abs(row.amount_minor), row.currency)
            category = str(row.category_id or "")
            self.parts.append_entry({"amount": whole, "category": category})
        self.add_rows(2 if row.parts else _EMPTY_ROWS)

    def add_rows(self, count: int = _EMPTY_ROWS) -> None:
        """Make room for more parts."""
        for _number in range(min(count, MOST_PARTS - len(self.parts))):
            self.parts.append_entry()

    def offer(self, categories: Iterable[Category]) -> None:
        """Fill in what can be chosen."""
        chosen = [read_id(part.form.category.data) for part in self.parts]
        choices = category_choices(categories, chosen)
        for part in self.parts:
            part.form.category.choices = [("", gettext("Choose one")), *choices]

    def typed(self, row: Transaction) -> list[TypedPart]:
        """Give the parts, signed like the transaction.

        Raises:
            InvalidInput: one has no category.
        """
        sign = Decimal(-1 if row.amount_minor < 0 else 1)
        found = []
        for part in (entry.form for entry in self.parts):
            if part.is_empty:
                continue
            category_id = read_id(part.category.data)
            if category_id is None:
                message = sentence("Please choose a category for each part.")
                raise InvalidInput(message, field="parts")
            notes = part.notes.data or ""
            found.append(TypedPart(sign * part.amount.data, category_id, notes))
        return found

    @property
    def wants_more(self) -> bool:
        """Whether only more room was asked for."""
        return request.form.get("do") == "more"
