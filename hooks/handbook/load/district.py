"""Reads `district/district.yml`, the only file of settings that a fork owns."""

from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlsplit

from handbook.load.contacts import read_contacts
from handbook.load.look import read_colors, read_logo
from handbook.load.reader import Reader
from handbook.model import HOTLINE, Decision, District
from handbook.problem import Place, Problem, shown
from handbook.source import Mapping as Node
from handbook.source import read_yaml

DISTRICT_FILE = "district/district.yml"
ADDRESS = r"https://[^\s\x22'<>{}\\@?#/\[\]:]+(:[0-9]+)?(/[^\s\x22'<>{}\\?#]*)?"
"""The form of a site's address: whole, and with nothing behind its path."""
MAX_NAME = 60
"""Characters of a district's name: what fits the head of a page and the foot of a print."""


def read_district(file: Path) -> tuple[District, list[Problem]]:
    """Read what the district decided; without the file, nothing is decided.

    `file` stands in the district's folder, where its logo is too.
    """
    folder = file.parent
    if not file.is_file():
        return District(), list(_misnamed(folder))
    node, problems = read_yaml(file.read_bytes(), DISTRICT_FILE)
    if node is None:
        return District(), problems
    return decided(Reader(node, DISTRICT_FILE, problems, MappingProxyType({})), folder), problems


def decided(reader: Reader, folder: Path) -> District:
    """Read every key of the file, which stands in `folder`."""
    name, contacts = _read_name(reader), read_contacts(reader)
    state = reader.text("state", required=False).lower()
    if HOTLINE not in contacts and not state:
        _nobody_to_call(reader)
    settings, decisions, places = _read_settings(reader)
    district = District(
        name=name,
        contacts=contacts,
        settings=MappingProxyType(settings),
        places=MappingProxyType(places),
        decisions=MappingProxyType(decisions),
        address=_read_address(reader),
        logo=read_logo(reader, folder),
        colors=MappingProxyType(read_colors(reader)),
        state=state,
        state_place=reader.at("state") if state else None,
        indexed=reader.choice("indexed", ("yes", "no"), required=False) == "yes",
    )
    reader.end()
    return district


def _nobody_to_call(reader: Reader) -> None:
    """Whoever must report abuse has to find a number."""
    given = reader.node.items.get("contacts")
    if given is not None and not (isinstance(given, Node) and HOTLINE not in given.items):
        return  # what was given could not be read, which has its own message
    reader.wrong(
        reader.at("contacts"),
        "missing-key",
        'readers have no number to report child abuse. Name your state, such as "state: TX", '
        'or put its number under "contacts": "hotline: 1-800-\u2026".',
    )


def _misnamed(folder: Path) -> list[Problem]:
    """A district's folder in which the file that is read first goes by another name."""
    files = [file for file in folder.glob("*") if file.is_file()] if folder.is_dir() else []
    likely = sorted(file.name for file in files if file.suffix.lower() in (".yml", ".yaml", ".txt"))
    if not likely:
        return []
    message = f'there is "{shown(likely[0])}" here, and no "district.yml", which is what is read. Rename it.'
    return [Problem(Place(DISTRICT_FILE, 1), "no-district-file", message)]


def _read_name(reader: Reader) -> str:
    name = reader.text("name")
    if len(name) > MAX_NAME:
        reader.wrong(
            reader.at("name"),
            "long-name",
            f"the name has {len(name)} characters, and at most {MAX_NAME} fit the head of a page. Shorten it.",
        )
    return name


def _read_address(reader: Reader) -> str:
    """Read where the site will stand; it ends with a slash, as addresses of folders do."""
    message = "is not the address of a site. Write it whole, such as https://guide.example.org/."
    text = reader.like("address", ADDRESS, "bad-address", message)
    try:
        urlsplit(text)
    except ValueError:  # a name that no server can have
        reader.wrong(reader.at("address"), "bad-address", f'"{shown(text)}" {message}')
        return ""
    return text if not text or text.endswith("/") else f"{text}/"


def _read_settings(reader: Reader) -> tuple[dict[str, str], dict[str, Decision], dict[str, Place]]:
    """Read each setting: its value alone, or a block with the value and who decided it, when and why.

    The key may stand bare, as in the file to copy while all is open.
    """
    values: dict[str, str] = {}
    decisions: dict[str, Decision] = {}
    places: dict[str, Place] = {}
    for name, _, block in reader.named_blocks("settings", holds='"value"', short="value", required=False, bare=True):
        id = f"settings/{name}"
        if value := block.text("value"):
            values[id] = value
        places[id] = block.at("value")
        decision = _read_decision(block)
        if decision != Decision():
            decisions[id] = decision
    return values, decisions, places


def _read_decision(reader: Reader) -> Decision:
    decision = Decision(
        reason=reader.text("reason", required=False),
        owner=reader.text("owner", required=False),
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
