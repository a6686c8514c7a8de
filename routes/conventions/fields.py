"""Fields of the API's shapes: money and ids are strings, whatever they are inside."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from marshmallow import RAISE, Schema, ValidationError, validate
from marshmallow.fields import Boolean, Date, DateTime, Integer, String

from utils.money import from_minor

if TYPE_CHECKING:
    from collections.abc import Mapping

_MONEY: Final = r"^-?[0-9]{1,13}(\.[0-9]{1,4})?$"
_POSITIVE: Final = r"^[0-9]{1,12}(\.[0-9]{1,4})?$"
ID_PATTERN: Final = r"^[1-9][0-9]{0,17}$"
# Cc: control signs, NUL among them; Cs: halves of characters, which no database takes.
_UNWRITABLE: Final = frozenset({"Cc", "Cs"})
_LINE_BREAKS: Final = frozenset("\n\r\t")
_WHOLE: Final = re.compile(r"-?[0-9]{1,18}")


class ApiSchema(Schema):
    """A shape in which nothing unknown is taken silently."""

    class Meta:
        """What is misspelt must not look as if it had been heard."""

        unknown = RAISE


class Money(String):
    """An exact amount: a decimal string outside, a Decimal inside."""

    def _serialize(
        self,
        value: Any,  # noqa: ANN401 - inherited
        attr: str | None,
        obj: Any,  # noqa: ANN401
        **kwargs: Any,  # noqa: ANN401
    ) -> str | None:
        del attr, obj, kwargs
        return None if value is None else str(value)

    def _deserialize(
        self,
        value: Any,  # noqa: ANN401 - inherited
        attr: str | None,
        data: Mapping[str, Any] | None,
        **kwargs: Any,  # noqa: ANN401
    ) -> Any:  # noqa: ANN401
        text = super()._deserialize(value, attr, data, **kwargs)
        _match(self.metadata["pattern"], text, "Please send a decimal as a string.")
        return Decimal(text)


class MinorMoney(Money):
    """An amount kept in minor units, of an object that knows its `currency`."""

    def _serialize(
        self,
        value: Any,  # noqa: ANN401 - inherited
        attr: str | None,
        obj: Any,  # noqa: ANN401
        **kwargs: Any,  # noqa: ANN401
    ) -> str | None:
        del attr, kwargs
        return None if value is None else str(from_minor(value, obj.currency))


class Identifier(String):
    """An id: an opaque string outside, a number inside."""

    def _serialize(
        self,
        value: Any,  # noqa: ANN401 - inherited
        attr: str | None,
        obj: Any,  # noqa: ANN401
        **kwargs: Any,  # noqa: ANN401
    ) -> str | None:
        del attr, obj, kwargs
        return None if value is None else str(value)

    def _deserialize(
        self,
        value: Any,  # noqa: ANN401 - inherited
        attr: str | None,
        data: Mapping[str, Any] | None,
        **kwargs: Any,  # noqa: ANN401
    ) -> Any:  # noqa: ANN401
        text = super()._deserialize(value, attr, data, **kwargs)
        _match(ID_PATTERN, text, "This is no id.")
        return int(text)


def money(description: str, *, minor: str = "", **options: Any) -> Money:  # noqa: ANN401
    """Declare a signed amount; `minor` names the attribute that has minor units."""
    metadata = _told(description, options, "-1234.50") | {"pattern": _MONEY}
    if minor:
        return MinorMoney(attribute=minor, metadata=metadata, **options)
    return Money(metadata=metadata, **options)


def positive_money(
    description: str,
    *,
    minor: str = "",
    **options: Any,  # noqa: ANN401
) -> Money:
    """Declare an amount that is never negative."""
    metadata = _told(description, options, "5000.00") | {"pattern": _POSITIVE}
    if minor:
        return MinorMoney(attribute=minor, metadata=metadata, **options)
    return Money(metadata=metadata, **options)


def identifier(description: str, **options: Any) -> Identifier:  # noqa: ANN401
    """Declare an id."""
    metadata = _told(description, options, "42") | {"pattern": ID_PATTERN}
    return Identifier(metadata=metadata, **options)


def text(
    description: str,
    *,
    longest: int = 255,
    shortest: int = 0,
    **options: Any,  # noqa: ANN401
) -> String:
    """Declare a text that somebody may send; what cannot be written is refused."""
    metadata = _told(description, options, "")
    length = validate.Length(min=shortest, max=longest)
    return String(validate=[length, _check_writable], metadata=metadata, **options)


def word(description: str, **options: Any) -> String:  # noqa: ANN401
    """Declare a text that is only given."""
    return String(metadata=_told(description, options, ""), **options)


def choice(description: str, among: Any, **options: Any) -> String:  # noqa: ANN401
    """Declare one word of a few; `among` is an Enum class or a sequence."""
    words = [str(one) for one in among]
    metadata = _told(description, options, words[0])
    return String(validate=validate.OneOf(words), metadata=metadata, **options)


def day(description: str, **options: Any) -> Date:  # noqa: ANN401
    """Declare a date."""
    return Date(metadata=_told(description, options, "2026-05-31"), **options)


def iso_day(description: str, **options: Any) -> String:  # noqa: ANN401
    """Declare a date that is written already."""
    metadata = _told(description, options, "2026-05-31") | {"format": "date"}
    return String(metadata=metadata, **options)


def moment(description: str, **options: Any) -> DateTime:  # noqa: ANN401
    """Declare a moment with its zone."""
    metadata = _told(description, options, "2026-05-31T18:30:00+00:00")
    return Moment(format="iso", metadata=metadata, **options)


def whole(
    description: str,
    *,
    low: int | None = None,
    high: int | None = None,
    **options: Any,  # noqa: ANN401
) -> Integer:
    """Declare a whole number, within bounds where it is sent."""
    metadata = _told(description, options, low or 1)
    if low is None and high is None:
        return Whole(metadata=metadata, **options)
    limits = validate.Range(low, high)
    return Whole(validate=limits, metadata=metadata, **options)


class Moment(DateTime):
    """A moment: without its zone it could be any of a day's, so that is refused."""

    def _deserialize(
        self,
        value: Any,  # noqa: ANN401 - inherited
        attr: str | None,
        data: Mapping[str, Any] | None,
        **kwargs: Any,  # noqa: ANN401
    ) -> dt.datetime:
        found: dt.datetime = super()._deserialize(value, attr, data, **kwargs)
        if found.tzinfo is None:
            raise ValidationError("Please send a moment with its zone, such as Z.")
        try:
            return found.astimezone(dt.UTC)
        except OverflowError:
            raise self.make_error("invalid", input=value, obj_type="moment") from None


class Whole(Integer):
    """A whole number: 2.5 is refused, not cut, and so is what int() forgives."""

    def _validated(self, value: Any) -> int:  # noqa: ANN401
        if (
            isinstance(value, bool)
            or (isinstance(value, float) and not value.is_integer())
            or (isinstance(value, str) and not _WHOLE.fullmatch(value))
        ):
            raise self.make_error("invalid", input=value)
        whole: int = super()._validated(value)
        return whole


def flag(description: str, **options: Any) -> YesOrNo:  # noqa: ANN401
    """Declare yes or no."""
    metadata = _told(description, options, example=False)
    return YesOrNo(
        truthy={True, "true"}, falsy={False, "false"}, metadata=metadata, **options
    )


class YesOrNo(Boolean):
    """True or false: 0 and 1 are numbers."""

    def _deserialize(self, value: Any, *rest: Any, **more: Any) -> bool:  # noqa: ANN401
        if not isinstance(value, bool | str):
            raise self.make_error("invalid", input=value)
        answer: bool = super()._deserialize(value, *rest, **more)
        return answer


def _told(description: str, options: dict[str, Any], example: Any) -> dict[str, Any]:  # noqa: ANN401
    chosen = options.pop("example", example)
    told = {"description": description}
    return told if chosen == "" else told | {"examples": [chosen]}


def _match(pattern: str, found: str, message: str) -> None:
    if not re.fullmatch(pattern.removeprefix("^").removesuffix("$"), found):
        raise ValidationError(message)


def _check_writable(found: str) -> None:
    for letter in found:
        if unicodedata.category(letter) in _UNWRITABLE and letter not in _LINE_BREAKS:
            raise ValidationError("Please leave out control signs.")
