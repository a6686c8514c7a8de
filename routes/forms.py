"""The forms of people's own pages; names of fields are stable, outsiders use them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from babel.core import get_global
from babel.numbers import get_currency_name
from flask_babel import lazy_gettext as _l
from flask_wtf.file import FileField, FileRequired
from wtforms import (
    BooleanField,
    EmailField,
    HiddenField,
    PasswordField,
    SelectChoice,
    SelectField,
    SelectMultipleField,
    StringField,
)
from wtforms.validators import EqualTo, InputRequired, Length, ValidationError
from wtforms.widgets import CheckboxInput, ListWidget

from routes.languages import LANGUAGES, reads_in, words_locale
from routes.page_forms import PageForm
from routes.sentences import say
from utils.errors import WeakPassword
from utils.people.names import NAME_LENGTH
from utils.people.passwords import MIN_LENGTH, check_strength
from utils.people.tokens import DEFAULT_DAYS

if TYPE_CHECKING:
    from wtforms.form import BaseForm

    from utils.errors import AppError

# How amounts are written; each is named in its own language.
LOCALES: Final = (
    SelectChoice("en_IN", "English (India)"),
    SelectChoice("hi_IN", "हिन्दी (भारत)"),
    SelectChoice("kn_IN", "ಕನ್ನಡ (ಭಾರತ)"),
    SelectChoice("ta_IN", "தமிழ் (இந்தியா)"),
    SelectChoice("te_IN", "తెలుగు (భారతదేశం)"),
    SelectChoice("mr_IN", "मराठी (भारत)"),
    SelectChoice("bn_IN", "বাংলা (ভারত)"),
    SelectChoice("gu_IN", "ગુજરાતી (ભારત)"),
    SelectChoice("en_GB", "English (United Kingdom)"),
    SelectChoice("en_US", "English (United States)"),
    SelectChoice("de_DE", "Deutsch (Deutschland)"),
    SelectChoice("fr_FR", "français (France)"),
    SelectChoice("es_ES", "español (España)"),
)
_NEEDED: Final = InputRequired(_l("Please fill this in."))
_PASSWORD_HINT: Final = _l(
    "At least %(count)s characters. Four words that do not belong together do well.",
    count=MIN_LENGTH,
)


def currencies() -> list[SelectChoice]:
    """List the currencies that are money somewhere today, by code."""
    codes = {
        code
        for used in get_global("territory_currencies").values()
        for code, _since, until, tender in used
        if until is None and tender
    }
    return [
        SelectChoice(code, f"{code} – {get_currency_name(code, locale=words_locale())}")
        for code in sorted(codes)
    ]


def add_error(form: PageForm, error: AppError, field: str) -> None:
    """Put a service's sentence beside the field it is about."""
    name = getattr(error, "field", None) or field
    target = form[name] if name in form else form[field]
    target.errors = [*target.errors, say(error.said)]


def _current_password(label: str, **options: Any) -> PasswordField:  # noqa: ANN401
    return PasswordField(
        label,
        [_NEEDED],
        render_kw={"autocomplete": "current-password"},
        **options,
    )


def _new_password(label: str) -> PasswordField:
    return PasswordField(
        label,
        [_NEEDED, _check_strength],
        description=_PASSWORD_HINT,
        render_kw={"autocomplete": "new-password"},
    )


def _new_password_again(label: str) -> PasswordField:
    same = EqualTo("password", _l("The two passwords are not the same."))
    return PasswordField(
        label, [_NEEDED, same], render_kw={"autocomplete": "new-password"}
    )


def _check_strength(form: BaseForm, field: PasswordField) -> None:
    """Say at once what the service would say once all other fields are right."""
    known = (form[name].data for name in ("email", "display_name") if name in form)
    try:
        check_strength(field.data or "", filter(None, known))
    except WeakPassword as error:
        raise ValidationError(say(error.said)) from error


class RegisterForm(PageForm):
    """Somebody new."""

    invitation = HiddenField(name="invite")
    email = EmailField(
        _l("E-mail"),
        [_NEEDED],
        render_kw={"autocomplete": "email", "spellcheck": "false"},
    )
    display_name = StringField(
        _l("What shall we call you?"),
        [Length(max=NAME_LENGTH)],
        description=_l("Your first name, for example. May stay empty."),
        render_kw={"autocomplete": "name"},
    )
    password = _new_password(_l("Password"))
    confirm_password = _new_password_again(_l("Password once more"))


class ForgottenForm(PageForm):
    """Somebody who forgot the password."""

    email = EmailField(
        _l("E-mail"),
        [_NEEDED],
        render_kw={"autocomplete": "username", "spellcheck": "false"},
    )


class ResetForm(PageForm):
    """Another password, by a link."""

    token = HiddenField()
    password = _new_password(_l("New password"))
    confirm_password = _new_password_again(_l("New password once more"))


class CodeForm(PageForm):
    """A code of the second step."""

    code = StringField(
        _l("Code"),
        [_NEEDED, Length(max=40)],
        render_kw={
            "autocomplete": "one-time-code",
            "spellcheck": "false",
            "autocapitalize": "none",
        },
    )


class ConfirmForm(PageForm):
    """The password once more, before something that matters."""

    current_password = _current_password(_l("Current password"))


class SecondFactorForm(ConfirmForm):
    """Password and code once more."""

    code = StringField(
        _l("Code of your app, or a recovery code"),
        [_NEEDED, Length(max=40)],
        render_kw={"autocomplete": "one-time-code", "spellcheck": "false"},
    )


class IntakeForm(PageForm):
    """An export to be taken in."""

    file = FileField(
        _l("The exported ZIP"),
        [FileRequired(_l("Please choose the file."))],
        render_kw={"accept": ".zip,application/zip"},
    )


class DeleteForm(ConfirmForm):
    """The last form of all."""

    word = StringField(
        _l("Confirmation"),
        [_NEEDED, Length(max=20)],
        render_kw={"autocomplete": "off", "spellcheck": "false"},
    )


class LoginForm(PageForm):
    """Somebody who comes back."""

    email = EmailField(
        _l("E-mail"),
        [_NEEDED],
        render_kw={"autocomplete": "username", "spellcheck": "false"},
    )
    password = _current_password(_l("Password"))
    remember = BooleanField(
        _l("Stay logged in on this device"),
        description=_l("For up to a month. Not on a computer that others use."),
    )
    next = HiddenField()


class ProfileForm(PageForm):
    """What people say about themselves."""

    display_name = StringField(
        _l("What shall we call you?"),
        [_NEEDED, Length(max=NAME_LENGTH)],
        render_kw={"autocomplete": "name"},
    )
    currency = SelectField(
        _l("Your currency"),
        choices=currencies,
        description=_l("Taken where a statement does not name its own."),
    )
    language = SelectField(
        _l("Language"),
        choices=[SelectChoice(code, name) for code, name in LANGUAGES.items()],
        # Who sends no language keeps the one that the page is in.
        default=lambda: reads_in().language,
    )
    locale = SelectField(
        _l("How to write amounts"),
        choices=list(LOCALES),
    )


class PasswordForm(PageForm):
    """Another password."""

    current_password = _current_password(_l("Current password"))
    password = _new_password(_l("New password"))
    confirm_password = _new_password_again(_l("New password once more"))


class TokenForm(PageForm):
    """A new API token."""

    name = StringField(
        _l("Name"),
        [_NEEDED, Length(max=NAME_LENGTH)],
        description=_l("Where you will use it: “backup script”, for example."),
    )
    scopes = SelectMultipleField(
        _l("It may"),
        choices=[
            SelectChoice("read", _l("read everything")),
            SelectChoice("write", _l("change transactions, categories and budgets")),
            SelectChoice("import", _l("import statements")),
        ],
        default=["read"],
        widget=ListWidget(prefix_label=False),
        option_widget=CheckboxInput(),
    )
    days = SelectField(
        _l("It works for"),
        choices=[
            SelectChoice(30, _l("30 days")),
            SelectChoice(90, _l("90 days")),
            SelectChoice(180, _l("180 days")),
            SelectChoice(365, _l("one year")),
        ],
        coerce=int,
        default=DEFAULT_DAYS,
    )
