"""What a YAML text holds: texts, lists and mappings, each with the line on which it begins. No scalar has a type: `yes` is a word."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple


class YamlText(NamedTuple):
    """A scalar, as it was written. (A tuple, because a page has hundreds of them.)"""

    value: str
    line: int


@dataclass(frozen=True, slots=True)
class YamlList:
    """A list."""

    items: tuple["YamlValue", ...]
    line: int
    brackets: bool = True
    """Whether it is written in square brackets, and not with hyphens."""


@dataclass(frozen=True, slots=True)
class YamlMap:
    """Keys with their values, in the order written; `key_lines` says where each key stands."""

    items: dict[str, "YamlValue"]
    line: int
    key_lines: dict[str, int] = field(default_factory=dict)


YamlValue = YamlText | YamlList | YamlMap


def texts(value: YamlValue) -> Iterator[YamlText]:
    """Yield every text below a value, in the order written; keys are not among them."""
    if isinstance(value, YamlText):
        yield value
        return
    for inner in value.items.values() if isinstance(value, YamlMap) else value.items:
        yield from texts(inner)
