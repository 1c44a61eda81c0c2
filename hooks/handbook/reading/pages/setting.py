"""Reads a setting."""

from collections.abc import Collection, Mapping
from types import MappingProxyType

from handbook.model import Clash, Common, Reference, Setting, SettingValue
from handbook.problem import listed, nearest, shown
from handbook.reading.reader import Reader


def read_setting(reader: Reader, common: Common) -> Setting:
    """Read the question, its values and the cautious one among them, and what each means for a family."""
    question = reader.text("question")
    blocks = reader.named_blocks("values", "a value", holds='"means"', short="means")
    values = {id: _read_value(id, block) for id, _, block in blocks}
    names = tuple(filter(None, values))
    default = reader.choice("default", names) if names else reader.text("default")
    return Setting(
        common,
        question=question,
        values=MappingProxyType(values),
        default=default,
        why=reader.text("why"),
        clashes=tuple(_read_clash(block, names) for block in reader.blocks("clashes")),
        families=_read_families(reader, values),
    )


def _read_value(id: str, reader: Reader) -> SettingValue:
    """A value is what it means alone, or a block with `means` and `aliases`."""
    value = SettingValue(
        id=id,
        label=reader.vocabulary.in_words(id),
        means=reader.text("means"),
        aliases=reader.ids("aliases"),
    )
    reader.end()
    return value


def _read_clash(reader: Reader, values: tuple[str, ...]) -> Clash:
    clash = Clash(
        value=reader.choice("value", values),
        setting=reader.reference("setting", ("settings",)) or Reference("", reader.place),
        other=reader.text("other"),
        because=reader.text("because"),
    )
    reader.end()
    return clash


def _read_families(reader: Reader, values: Collection[str]) -> Mapping[str, Mapping[str, str]]:
    """Read what each value means for a family, in the languages of the pages for families."""
    languages = tuple(reader.vocabulary.families)
    if not languages:
        return MappingProxyType({})
    found: dict[str, Mapping[str, str]] = {}
    holds = " and ".join(f'"{language}"' for language in languages)
    for value, place, words in reader.named_blocks("families", holds=holds, required=False):
        if value not in values:
            hint = nearest(value, values) or f" They are: {listed(values)}."
            reader.wrong(place, "unknown-key", f'"{shown(value)}" is no value of this setting.{hint}')
        found[value] = MappingProxyType({language: words.text(language) for language in languages})
        words.end()
    return MappingProxyType(found)
