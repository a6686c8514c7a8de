"""Forms of uploading and entering by hand; names of fields are stable."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from flask_babel import gettext
from flask_babel import lazy_gettext as _l
from wtforms import (
    BooleanField,
    DateField,
    MultipleFileField,
    PasswordField,
    RadioField,
    SelectChoice,
    SelectField,
    StringField,
)
from wtforms.validators import DataRequired, InputRequired, Length, NumberRange

from routes.numbers import AmountField
from routes.page_forms import PageForm
from routes.transaction_forms import category_choices
from utils.domain import AccountKind
from utils.importing.receive import Upload
from utils.transactions import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable

    from utils.store.accounts import Account
    from utils.store.categories import Category

PASSWORD_LENGTH: Final = 200
_NEEDED: Final = InputRequired(_l("Please fill this in."))
_NOT_BLANK: Final = DataRequired(_l("Please fill this in."))
_SECRET: Final = {"autocomplete": "off"}


class UploadForm(PageForm):
    """Statements and what they are."""

    files = MultipleFileField(_l("Statement files"))
    kind = RadioField(
        _l("What are they?"),
        choices=[
            SelectChoice(str(AccountKind.BANK), _l("Bank statement")),
            SelectChoice(str(AccountKind.CARD), _l("Credit-card statement")),
            SelectChoice(str(AccountKind.UPI), _l("UPI or wallet export")),
        ],
        default=str(AccountKind.BANK),
    )
    account = SelectField(
        _l("Account"),
        default="",
        description=_l("Usually the statement says so itself."),
    )
    password = PasswordField(
        _l("Password of the file"),
        [Length(max=PASSWORD_LENGTH)],
        description=_l("Only for locked files. It is used to read them, never stored."),
        render_kw=_SECRET,
    )

    def offer(self, accounts: Iterable[Account]) -> None:
        """Fill in the accounts that can be chosen."""
        self.account.choices = [
            SelectChoice("", gettext("As the statement says")),
            *(SelectChoice(str(account.id), account.name) for account in accounts),
        ]

    def upload(self) -> Upload:
        """Give what was sent, in our own words."""
        return Upload(
            files=tuple(
                (file.filename, file.read())
                for file in self.files.data or ()
                if getattr(file, "filename", "")
            ),
            kind=AccountKind(self.kind.data),
            account_id=int(self.account.data) if self.account.data else None,
            password=self.password.data or None,
        )


class HandForm(PageForm):
    """One transaction, typed in."""

    date = DateField(_l("Date"), [_NEEDED])
    amount = AmountField(
        _l("Amount"),
        [_NEEDED, NumberRange(min=0, message=_l("Please enter an amount above zero."))],
    )
    direction = RadioField(
        _l("Direction"),
        choices=[
            SelectChoice("out", _l("Money out")),
            SelectChoice("in", _l("Money in")),
        ],
        default="out",
    )
    payee = StringField(_l("Payee"), [_NOT_BLANK, Length(max=120)])
    category = SelectField(_l("Category"), default="")
    account = SelectField(_l("Account"), default="", id="hand-account")

    def offer(
        self, accounts: Iterable[Account], categories: Iterable[Category]
    ) -> None:
        """Fill in what can be chosen."""
        self.account.choices = [
            SelectChoice("", gettext("Cash")),
            *(SelectChoice(str(account.id), account.name) for account in accounts),
        ]
        self.category.choices = [
            SelectChoice("", gettext("Uncategorised")),
            *category_choices(categories),
        ]

    def entry(self) -> Entry:
        """Give what was typed, in our own words."""
        out = self.direction.data == "out"
        return Entry(
            day=self.date.data,
            amount=-self.amount.data if out else self.amount.data,
            payee=self.payee.data.strip(),
            account_id=int(self.account.data) if self.account.data else None,
            category_id=int(self.category.data) if self.category.data else None,
        )


class UnlockForm(PageForm):
    """The password of a locked file."""

    password = PasswordField(
        _l("Password of the file"),
        [_NEEDED, Length(max=PASSWORD_LENGTH)],
        description=_l("It is used to read the file, never stored."),
        render_kw=_SECRET,
    )


class RowForm(PageForm):
    """One row of a preview."""

    payee = StringField(_l("Payee"), [Length(max=120)])
    also_others = BooleanField()
    category = SelectField(_l("Category"))
    include = RadioField(
        _l("Add this row?"),
        choices=[
            SelectChoice("yes", _l("Yes, add it")),
            SelectChoice("no", _l("No, leave it out")),
        ],
    )

    def offer(self, categories: Iterable[Category]) -> None:
        """Fill in what can be chosen; 0 stands for no category."""
        self.category.choices = [
            SelectChoice("0", gettext("Uncategorised")),
            *category_choices(categories),
        ]
