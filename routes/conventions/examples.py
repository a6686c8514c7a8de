"""Examples for the API's document, put together from those of the fields."""

from __future__ import annotations

from typing import Any, Final

_PREFIX: Final = "#/components/schemas/"
_USUAL: Final = {
    "string": "text",
    "integer": 1,
    "number": 1.5,
    "boolean": False,
    "null": None,
}


def example_of(schema: dict[str, Any], schemas: dict[str, Any]) -> Any:  # noqa: ANN401, PLR0911
    """Give an example of what a JSON schema describes.

    Args:
        schema: may refer to others.
        schemas: the components of the document.
    """
    if "$ref" in schema:
        return example_of(schemas[schema["$ref"].removeprefix(_PREFIX)], schemas)
    if schema.get("examples"):
        return schema["examples"][0]
    if "default" in schema:
        return schema["default"]
    for word in ("anyOf", "oneOf", "allOf"):
        if word in schema:
            return example_of(schema[word][0], schemas)
    kind = schema.get("type")
    if isinstance(kind, list):
        kind = kind[0]
    if kind == "array":
        return [example_of(schema["items"], schemas)]
    if kind == "object" or "properties" in schema:
        found = schema.get("properties", {})
        return {name: example_of(part, schemas) for name, part in found.items()}
    if schema.get("enum"):
        return schema["enum"][0]
    return _USUAL.get(str(kind))
