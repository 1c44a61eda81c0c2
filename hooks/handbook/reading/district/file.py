"""Reads `district/district.yml`, the only file of settings that a fork owns."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlsplit

from handbook.model import Decision, District
from handbook.problem import Place, Problem, most_like, shown
from handbook.reading.district import placeholders
from handbook.reading.district.branding import read_colors, read_logo
from handbook.reading.district.commented_out import forgotten
from handbook.reading.district.contacts import read_contacts
from handbook.reading.district.wrong_block import DECISION, put_right
from handbook.reading.files.tree import kind_of
from handbook.reading.map_reader import MapReader
from handbook.reading.reader import Reader
from handbook.reading.source import read_yaml
from handbook.reading.values import Values
from handbook.reading.yaml.parse import beside
from handbook.reading.yaml.tree import YamlList, YamlMap, YamlText
from handbook.vocabulary import HOTLINE, Report, Vocabulary

NO_WORDS = Vocabulary()
YES_NO = ("yes", "no")
DISTRICT_FILE = "district/district.yml"
KEYS = ("name", "state", "address", "logo", "colors", "indexed", "offline", "contacts", "settings")
ADDRESS = r"https://[^\s\x22'<>{}\\@?#/\[\]:]+(:[0-9]+)?(/[^\s\x22'<>{}\\?#]*)?"
"""The form of a site's address: whole, and with nothing behind its path."""
MAX_NAME = 60
"""Characters of a district's name: what fits the head of a page and the foot of a print."""


def nobody_to_call(report: Report) -> str:
    """Return what is wrong with a district in which readers have no number for a report."""
    return (
        f'readers have no number to report {report.what}. Name your state, such as "state: TX", '
        'or put its number under "contacts": "hotline: 1-800-\u2026".'
    )


def read_district(
    file: Path, settings: Collection[str] = (), vocabulary: Vocabulary = NO_WORDS
) -> tuple[District, list[Problem]]:
    """Read what the district decided; without the file, nothing is decided.

    `file` stands in the district's folder, where its logo is too; `settings` are the names of those
    that the guide has, and `vocabulary` its words.
    """
    folder = file.parent
    if kind_of(file) != "file" or kind_of(folder) != "folder":  # `district_folder` says what is there instead
        return District(), []
    names = {*KEYS, *DECISION, *vocabulary.roles, *settings}
    node, slips = read_yaml(file.read_bytes(), DISTRICT_FILE, forgotten, names=names)
    if node is None:
        return District(), slips
    values = Values(DISTRICT_FILE, [], vocabulary)
    reader = put_right(MapReader(node, values), settings)
    district = decided(reader, folder)
    if vocabulary.report:
        _somebody_to_call(reader, vocabulary.report)
    return district, [*slips, *beside(slips, values.problems)]


def decided(reader: Reader, folder: Path) -> District:
    """Read every key of the file, which stands in `folder`."""
    name = read_name(reader)
    state = reader.text("state", required=False).lower()
    contacts = read_contacts(reader, is_example=name.startswith(placeholders.EXAMPLE))
    if report := reader.vocabulary.report:
        reader.one_of(("state", "contacts"), nobody_to_call(report), several=True)
    choices = read_settings(reader, may_lock=True)
    district = replace(
        choices.as_district(),
        name=name,
        contacts=contacts,
        address=_read_address(reader, is_example=name.startswith(placeholders.EXAMPLE)),
        logo=read_logo(reader, folder),
        colors=MappingProxyType(read_colors(reader)),
        state=state,
        state_place=reader.at("state") if state else None,
        indexed=reader.choice("indexed", YES_NO, required=False) == "yes",
        offline=reader.choice("offline", YES_NO, required=False) != "no",
    )
    reader.end()
    return district


def _somebody_to_call(reader: MapReader, report: Report) -> None:
    """Whoever must report has to find a number: the state's, or one among the contacts that the district gives."""
    given = reader.node.items.get("contacts")
    if reader.has("state") or given is None or isinstance(given, YamlList):
        return
    roles = given.items if isinstance(given, YamlMap) else ()
    if (
        given.value
        if isinstance(given, YamlText)
        else HOTLINE in [_meant(role, reader.vocabulary.roles) for role in roles]
    ):
        return  # what was given could not be read, which has its own message
    reader.wrong(reader.at("contacts"), "missing-key", nobody_to_call(report))


def _meant(role: str, roles: Collection[str]) -> str:
    return role if role in roles else most_like(role, roles)


def read_name(reader: Reader) -> str:
    """Read the name that stands in the head of every page."""
    name = reader.real("name", reader.vocabulary.placeholder)
    if len(name) > MAX_NAME:
        reader.wrong(
            reader.at("name"),
            "long-name",
            f"the name has {len(name)} characters, and at most {MAX_NAME} fit the head of a page. Shorten it.",
        )
    return name


def _read_address(reader: Reader, *, is_example: bool) -> str:
    """Read where the site will stand; it ends with a slash, as addresses of folders do."""
    message = "is not the address of a site. Write it whole, such as https://guide.example.org/."
    text = reader.like("address", ADDRESS, "bad-address", message)
    try:
        urlsplit(text)
    except ValueError:  # a name that no server can have
        reader.wrong(reader.at("address"), "bad-address", f'"{shown(text)}" {message}')
        return ""
    if text.rstrip("/") == placeholders.ADDRESS.rstrip("/") and not is_example:
        reader.wrong(
            reader.at("address"),
            "placeholder",
            f'"{text}" is made up, and every page would name it. Write where your site stands, or delete the line.',
        )
        return ""
    return text if not text or text.endswith("/") else f"{text}/"


@dataclass(slots=True)
class Choices:
    """What stands under `settings`, each by the id of its setting."""

    values: dict[str, str] = field(default_factory=dict)
    decisions: dict[str, Decision] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    """Where each value stands."""
    named_at: dict[str, Place] = field(default_factory=dict)
    """Where each name stands."""
    locked: dict[str, Place] = field(default_factory=dict)
    """Where it is said that no part of the district may choose otherwise."""

    def as_district(self) -> District:
        """Return a district that has said this and nothing else."""
        return District(
            settings=MappingProxyType(self.values),
            places=MappingProxyType(self.places),
            named_at=MappingProxyType(self.named_at),
            decisions=MappingProxyType(self.decisions),
            locked=MappingProxyType(self.locked),
        )


def read_settings(reader: Reader, *, may_lock: bool) -> Choices:
    """Read each setting: its value alone, or a block with the value and who decided it, when and why.

    The key may stand bare while all is open, and a value may say that nobody has decided. `may_lock` in the district's own file alone.
    """
    found = Choices()
    for name, place, block in reader.named_blocks(
        "settings", holds='"value"', short="value", required=False, bare=True
    ):
        id = f"settings/{name}"
        if (value := block.text("value")) and value != placeholders.UNDECIDED:
            found.values[id] = value
        found.places[id], found.named_at[id] = block.at("value"), place
        if may_lock and block.choice("locked", YES_NO, required=False) == "yes":
            found.locked[id] = block.at("locked")
        decision = _read_decision(block)
        if decision != Decision():
            found.decisions[id] = decision
    return found


def _read_decision(reader: Reader) -> Decision:
    decision = Decision(
        reason=reader.real("reason", placeholders.REASON, required=False),
        owner=reader.real("owner", placeholders.OWNER, required=False),
        decided=reader.day("decided", required=False),
        review=reader.day("review", required=False),
    )
    if decision.decided and decision.review and decision.review < decision.decided:
        reader.wrong(
            reader.at("review"),
            "bad-date",
            f"the review ({decision.review}) comes before the decision ({decision.decided}). Change one of them.",
        )
    reader.end()
    return decision
