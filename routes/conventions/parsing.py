"""What programs send, read strictly: valid JSON, valid text, nothing unknown."""

from __future__ import annotations

import json
from functools import wraps
from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeVar

from flask import request
from flask_smorest import Blueprint
from marshmallow import RAISE, ValidationError
from webargs.core import missing
from webargs.flaskparser import FlaskParser

from routes.conventions.problems import Refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Request
    from marshmallow import Schema

    View = TypeVar("View", bound=Callable[..., object])

_LONGEST_NUMBER: Final = 40
_NOT_JSON: Final = "The body is no valid JSON in UTF-8."


class StrictParser(FlaskParser):
    """Reads bodies and queries; whatever is not understood is an error."""

    DEFAULT_UNKNOWN_BY_LOCATION = {  # noqa: RUF012 - typed where it is inherited from
        "json": RAISE,
        "query": RAISE,
        "form": RAISE,
        "files": RAISE,
    }

    def load_json(self, req: Request, schema: Schema) -> Any:  # noqa: ANN401
        """Read a JSON body; `missing` where there is none."""
        del schema
        body = req.get_data(cache=True)
        return parse_json(body) if body else missing

    def load_querystring(self, req: Request, schema: Schema) -> Any:  # noqa: ANN401
        """Read the query; a name that comes twice could mean either."""
        for name, values in req.args.lists():
            if len(values) > 1:
                raise ValidationError({name: ["Please send this once."]})
        return super().load_querystring(req, schema)


class Resource(Blueprint):
    """A group of addresses that follow the conventions of this package."""

    ARGUMENTS_PARSER = StrictParser()

    def arguments(
        self,
        schema: object,
        *,
        location: str = "json",
        required: bool = True,
        **more: object,
    ) -> Callable[[View], View]:
        """Let a view take what a schema describes, and no less than it must have."""
        parsed = super().arguments(schema, location=location, required=required, **more)
        if location != "json" or not required:
            return parsed  # type: ignore[no-any-return]
        return lambda view: _with_body(parsed(view))


def _with_body(view: View) -> View:
    @wraps(view)
    def checked(*arguments: object, **named: object) -> object:
        if not request.get_data(cache=True):
            raise Refused("malformed-request", "A body of JSON is needed here.")
        return view(*arguments, **named)

    return checked  # type: ignore[return-value]


def parse_json(body: bytes) -> Any:  # noqa: ANN401
    """Read JSON without NaN, doubled names, endless numbers or broken text.

    Raises:
        Refused: it is none of that.
    """
    try:
        found = json.loads(
            body.decode(),
            parse_constant=_refuse,
            parse_int=_whole,
            object_pairs_hook=_object,
        )
        # A lone half of a character can be written as \\ud800 but never stored.
        json.dumps(found, ensure_ascii=False).encode()
    except RecursionError:
        raise Refused("malformed-request", "The JSON is nested too deeply.") from None
    except ValueError:
        raise Refused("malformed-request", _NOT_JSON) from None
    return found


def _refuse(word: str) -> NoReturn:
    raise ValueError(word)


def _whole(digits: str) -> int:
    if len(digits) > _LONGEST_NUMBER:
        raise ValueError(digits[:_LONGEST_NUMBER])
    return int(digits)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name appears twice")
    return found
