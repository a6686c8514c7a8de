"""Lists: pages by cursor, at most 200 items each, with only the fields asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar

from flask import jsonify
from marshmallow import validate
from marshmallow.fields import List, Nested, String
from webargs.fields import DelimitedList

from routes.conventions.fields import ApiSchema, text, whole
from utils.cursors import LENGTH, read_cursor, write_cursor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from flask import Response
    from marshmallow import Schema

    T = TypeVar("T")

MAX_LIMIT: Final = 200


class ListQuery(ApiSchema):
    """Which page of a list."""

    limit = whole(
        "At most so many items.", low=1, high=MAX_LIMIT, load_default=50, example=50
    )
    cursor = text("`next_cursor` of the page before.", longest=LENGTH, shortest=1)


def list_query(
    item: type[Schema], query: type[ListQuery] = ListQuery
) -> type[ListQuery]:
    """Declare the query of a list of `item`, with its sparse `fields`."""
    names = list(item().fields)
    one = String(validate=validate.OneOf(names))
    described = f"Only these fields, and always `{names[0]}`; all if absent."
    some = validate.Length(min=1)
    fields = DelimitedList(one, validate=some, metadata={"description": described})
    return type(f"{item.__name__}Query", (query,), {"fields_": _named(fields)})


def page_schema(item: type[Schema]) -> type[Schema]:
    """Declare a page of a list; of its items only the first field is always there."""
    names = list(item().fields)
    name = item.__name__.removesuffix("Schema")
    # A class of its own, so that it has a name of its own in the document.
    listed = type(f"{name}ItemSchema", (item,), {"__doc__": item.__doc__})
    part = listed(partial=names[1:])
    return type(
        f"{name}PageSchema",
        (ApiSchema,),
        {
            "__doc__": f"A page of a list: {(item.__doc__ or '').rstrip('.').lower()}.",
            "items": List(Nested(part), required=True),
            "next_cursor": String(
                required=True,
                allow_none=True,
                metadata={
                    "description": "Of the next page; null on the last.",
                    "examples": ["WyJuZXdlc3QiXQ"],
                },
            ),
        },
    )


def page(
    items: Iterable[Any],
    next_cursor: str | None,
    query: Mapping[str, Any],
    item: type[Schema],
) -> Response:
    """Give a page, its items with no more than the fields that were asked for."""
    names = query.get("fields_")
    first = next(iter(item().fields))
    shape = item(only=(first, *names)) if names else item()
    return jsonify(items=shape.dump(items, many=True), next_cursor=next_cursor)


def short_page(
    rows: Iterable[T],
    query: Mapping[str, Any],
    item: type[Schema],
    order: str,
    key: Callable[[T], int],
) -> Response:
    """Give a page of what is few by nature, oldest first.

    Args:
        rows: all of them.
        query: as loaded by `list_query`.
        item: their shape.
        order: names the list, for its cursors.
        key: by which they are ordered.
    """
    after = int(read_cursor(query["cursor"], order, int)[0]) if "cursor" in query else 0
    left = sorted((row for row in rows if key(row) > after), key=key)
    shown = left[: query["limit"]]
    more = len(left) > len(shown)
    cursor = write_cursor(order, key(shown[-1])) if more else None
    return page(shown, cursor, query, item)


def _named(field: DelimitedList) -> DelimitedList:
    # `fields` itself is marshmallow's name for all of them.
    field.data_key = "fields"
    return field
