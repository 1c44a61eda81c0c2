"""A JSON Schema from a type, so that what is published of a shape is what the code holds itself to.

In: a `TypedDict`, or what one is made of: text, numbers, yes and no, null, lists, mappings, and a choice of these.
Out: its schema, in which a key that nobody named is an error. Each docstring is a description.
"""

from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints, is_typeddict

Schema = dict[str, object]

_NAMES: dict[object, str] = {str: "string", bool: "boolean", int: "integer", NoneType: "null"}


def schema_of(shape: object) -> Schema:
    """Return the schema of a type. Raises TypeError for a type that JSON has no word for."""
    if shape in _NAMES:
        return {"type": _NAMES[shape]}
    origin, parts = get_origin(shape), get_args(shape)
    if origin is list:
        return {"type": "array", "items": schema_of(parts[0])}
    if origin is dict and parts[0] is str:
        return {"type": "object", "additionalProperties": schema_of(parts[1])}
    if origin is UnionType:
        return {"anyOf": [schema_of(part) for part in parts]}
    if is_typeddict(shape):
        return _object(shape)
    raise TypeError(f"JSON has no word for {shape}.")


def _object(shape: Any) -> Schema:
    found: Schema = {
        "type": "object",
        "properties": {key: schema_of(value) for key, value in get_type_hints(shape).items()},
        "required": sorted(shape.__required_keys__),
        "additionalProperties": False,
    }
    return found | ({"description": shape.__doc__} if shape.__doc__ else {})
