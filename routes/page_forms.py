"""Forms whose messages come from our catalogues, WTForms' own among them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from flask_babel import gettext
from flask_wtf import FlaskForm
from wtforms import Form

from utils.sentences import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

# What WTForms says, and what we say instead: how to mend it, in the reader's language.
_SAID: Final[Mapping[str, str]] = {
    "This field is required.": N_("Please fill this in."),
    "Invalid input.": N_("Please enter this another way."),
    "Not a valid date value.": N_("Please enter a date, such as 2026-11-15."),
    "Not a valid decimal value.": N_("Please enter a number, such as 1234.50."),
    "Not a valid integer value.": N_("Please enter a whole number."),
    "Not a valid choice.": N_("Please choose one of the list."),
    "Invalid Choice: could not coerce.": N_("Please choose one of the list."),
    "Invalid choice(s): one or more data inputs could not be coerced.": N_(
        "Please choose from the list."
    ),
    "'%(value)s' is not a valid choice for this field.": N_(
        "Please choose from the list."
    ),
    "Field cannot be longer than %(max)d character.": N_(
        "Please use at most %(max)d characters."
    ),
    "Field must be at least %(min)d character long.": N_(
        "Please use at least %(min)d characters."
    ),
    "Field must be between %(min)d and %(max)d characters long.": N_(
        "Please use %(min)d to %(max)d characters."
    ),
    "Number must be at least %(min)s.": N_(
        "Please enter a number from %(min)s upwards."
    ),
    "Number must be at most %(max)s.": N_("Please enter a number up to %(max)s."),
    "Number must be between %(min)s and %(max)s.": N_(
        "Please enter a number between %(min)s and %(max)s."
    ),
}


class _Words:
    """What WTForms asks for its messages; it fills in their places itself."""

    def gettext(self, message: str) -> str:
        """Give our sentence for one of WTForms, or a sentence of ours translated."""
        return str(gettext(_SAID.get(message, message)))

    def ngettext(self, one: str, many: str, count: int) -> str:
        """Give our sentence; limits are never one, so that it has one form."""
        del many, count
        return self.gettext(one)


_WORDS: Final = _Words()


class QueryForm(Form):
    """A form that asks by the address and changes nothing."""

    class Meta(Form.Meta):
        """Where messages come from."""

        def get_translations(self, form: Any) -> Any:  # noqa: ANN401
            """Give our words."""
            del form
            return _WORDS


class PageForm(FlaskForm):
    """A form that is posted, with its token."""

    class Meta(FlaskForm.Meta):
        """Where messages come from."""

        def get_translations(self, form: Any) -> Any:  # noqa: ANN401
            """Give our words."""
            del form
            return _WORDS
