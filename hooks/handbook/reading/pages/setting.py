"""Reads a setting."""

from collections.abc import Collection
from types import MappingProxyType

from handbook.model import Clash, Common, FamilyWords, Reference, Setting, SettingValue
from handbook.problem import listed, nearest, shown
from handbook.reading.reader import Reader


def read_setting(reader: Reader, common: Common) -> Setting:
    """Read the question, its values and the cautious one among them, and what each means for a family."""
    question = reader.text("question")
    values = {
        value.name: SettingValue(id=value.name, label=reader.vocabulary.in_words(value.name), means=value.text)
        for value in reader.named_texts("values", what="a value")
    }
    default = reader.choice("default", tuple(values)) if values else reader.text("default")
    return Setting(
        common,
        question=question,
        values=MappingProxyType(values),
        default=default,
        why=reader.text("why"),
        clashes=tuple(_read_clash(block, tuple(values)) for block in reader.blocks("clashes")),
        families=_read_families(reader, values),
    )


def _read_clash(reader: Reader, values: tuple[str, ...]) -> Clash:
    clash = Clash(
        value=reader.choice("value", values),
        setting=reader.reference("setting", ("settings",)) or Reference("", reader.place),
        other=reader.text("other"),
        because=reader.text("because"),
    )
    reader.end()
    return clash


def _read_families(reader: Reader, values: Collection[str]) -> MappingProxyType[str, FamilyWords]:
    """Read what each value means for a family, in the languages of the pages for families."""
    found: dict[str, FamilyWords] = {}
    for value, place, words in reader.named_blocks("families", holds='"en" and "es"', required=False):
        if value not in values:
            hint = nearest(value, values) or f" They are: {listed(values)}."
            reader.wrong(place, "unknown-key", f'"{shown(value)}" is no value of this setting.{hint}')
        found[value] = FamilyWords(en=words.text("en"), es=words.text("es"))
        words.end()
    return MappingProxyType(found)
