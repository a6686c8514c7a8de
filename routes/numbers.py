"""Numbers that people type into small forms."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Final

from flask import request
from flask_babel import gettext

from utils.errors import InvalidInput

_MOST: Final = Decimal(10) ** 13


def read_number(name: str) -> Decimal | None:
    """Read a field of the form; None when it was left empty.

    Raises:
        InvalidInput: it is no number, or one beyond all money.
    """
    text = request.form.get(name, "").strip().replace(",", "")
    if not text:
        return None
    try:
        number = Decimal(text)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or abs(number) >= _MOST:
        raise InvalidInput(gettext("Please enter a number."), field=name)
    return number
