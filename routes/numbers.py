"""Numbers as people type them into forms: grouped, with a currency, by comma."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from flask import request
from flask_babel import gettext
from wtforms import DecimalField
from wtforms.validators import StopValidation
from wtforms.widgets import TextInput

from utils.errors import InvalidInput
from utils.sentences import N_, sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtforms.form import BaseForm

NO_NUMBER: Final = N_("Please enter a number, such as 1234.50.")
_MOST: Final = Decimal(10) ** 13
_PLAIN: Final = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)")
# 1,234.50 and, in lakhs, 1,23,456
_GROUPED: Final = re.compile(r"[+-]?\d{1,3}(,\d{2,3})*,\d{3}(\.\d+)?")
# 12,50 and 1.234,50: after a comma, one or two digits are no group.
_DECIMAL_COMMA: Final = re.compile(r"[+-]?(\d+|\d{1,3}(\.\d{3})+),\d{1,2}")


def typed_number(text: str) -> Decimal:
    """Read a number as people write it.

    Raises:
        ValueError: it is none, or could be more than one.
    """
    kept = (one for one in text if unicodedata.category(one) not in {"Sc", "Zs"})
    text = "".join(kept).strip().replace("\N{MINUS SIGN}", "-")
    if _GROUPED.fullmatch(text):
        text = text.replace(",", "")
    elif _DECIMAL_COMMA.fullmatch(text):
        text = text.replace(".", "").replace(",", ".")
    if not _PLAIN.fullmatch(text):
        raise ValueError(gettext(NO_NUMBER))
    return Decimal(text)


def read_number(name: str) -> Decimal | None:
    """Read a field of the form; None when it was left empty.

    Raises:
        InvalidInput: it is no number, or one beyond all money.
    """
    text = request.form.get(name, "").strip()
    if not text:
        return None
    try:
        number = typed_number(text)
    except ValueError as error:
        raise InvalidInput(sentence(NO_NUMBER), field=name) from error
    if abs(number) >= _MOST:
        raise InvalidInput(sentence("Please enter a smaller number."), field=name)
    return number


class AmountField(DecimalField):
    """A number as people type it; what is none is said once, and not judged further."""

    data: Any  # a Decimal, or None; the field's validators say which
    # A browser's own field for numbers takes no grouping, and shows none.
    widget = TextInput()

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        """Ask phones for their keys of numbers."""
        usual = {"inputmode": "decimal", "autocomplete": "off"}
        kwargs["render_kw"] = usual | (kwargs.get("render_kw") or {})
        super().__init__(*args, **kwargs)

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        """Take what was typed; nothing where it was left empty."""
        typed = valuelist[0].strip() if valuelist else ""
        self.data = typed_number(typed) if typed else None

    def pre_validate(self, form: BaseForm) -> None:  # noqa: ARG002
        """Leave out the other rules for what is no number."""
        if self.process_errors:
            raise StopValidation
