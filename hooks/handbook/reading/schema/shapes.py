"""JSON Schema: its type, and the shapes of single values."""

from typing import TypedDict

from handbook.reading.forms import ID, MAX_ID, PHONE

Schema = TypedDict(
    "Schema",
    {
        "$schema": str,
        "title": str,
        "type": str | list[str],
        "enum": list[str | int | bool | None],
        "not": "Schema",
        "anyOf": list["Schema"],
        "oneOf": list["Schema"],
        "pattern": str,
        "minLength": int,
        "maxLength": int,
        "items": "Schema",
        "minItems": int,
        "properties": dict[str, "Schema"],
        "required": list[str],
        "dependencies": dict[str, list[str]],
        "propertyNames": "Schema",
        "additionalProperties": "bool | Schema",
        "minProperties": int,
    },
    total=False,
)
"""What we use of JSON Schema, draft 7."""

TEXT: Schema = {"type": ["string", "number", "boolean"], "minLength": 1}
"""Any scalar: the guide reads `911` and `yes` as words, which editors read as what they look like."""
AN_ID: Schema = {"type": "string", "pattern": f"^{ID}$", "maxLength": MAX_ID}
DAY: Schema = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
NOTHING: Schema = {"enum": [None, ""]}
NUMBER: Schema = {"type": ["string", "integer"], "pattern": f"^({PHONE})$"}
HOTLINE_BLOCK: Schema = {
    "anyOf": [
        NUMBER,
        {
            "type": "object",
            "properties": {"said": TEXT, "phone": NUMBER, "email": TEXT, "url": TEXT},
            "required": ["phone"],
            "additionalProperties": False,
        },
    ]
}


def or_its_value(block: Schema, key: str, value: Schema | None = None) -> Schema:
    """A block, or the value of its `key` alone. `value` says more of that value than the block does."""
    value = value or block["properties"][key]
    return {"anyOf": [value, {**block, "properties": {**block["properties"], key: value}}]}


def list_of(schema: Schema) -> Schema:
    """A list of such values."""
    return {"type": "array", "items": schema}
