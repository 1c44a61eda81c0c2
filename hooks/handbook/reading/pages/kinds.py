"""Reads one page of each kind."""

from collections.abc import Callable
from types import MappingProxyType
from typing import Any

from handbook.model import (
    CAUTION,
    EXPLAINING,
    HOME,
    KINDS,
    MOMENTS,
    Also,
    Case,
    Clash,
    Door,
    FamilyWords,
    Faq,
    Flow,
    Guideline,
    Home,
    Moment,
    Outcome,
    Page,
    Printed,
    Reference,
    Setting,
    SettingValue,
    Source,
    State,
    Tell,
    Under,
    Words,
    in_words,
)
from handbook.problem import Place, listed, nearest, shown
from handbook.reading.body import lines as written
from handbook.reading.body.lines import Written
from handbook.reading.braces.filling import every_branch
from handbook.reading.files.places import OVERLAY
from handbook.reading.markdown.printer import Printer
from handbook.reading.pages.claims import read_claim, read_given, read_responses, read_variants
from handbook.reading.pages.facts import read_facts
from handbook.reading.pages.questions import read_questions
from handbook.reading.reader import Reader
from handbook.reading.source import texts

STRENGTHS = ("law", "policy", "practice")
CHECKED = ("primary", "secondary", "not-yet")
ASKERS = ("para", "teacher", "office", "principal", "parent")
LANGUAGES = ("en", "es")
MARK = "[0-9a-f]{12}"
"""The form of a mark of a page's bytes (`reading.load.mark`)."""
LISTENERS = ("parent", "student", "teacher", "administrator", "nurse", "office", "hotline", "caller", "para")


def read(
    kind: str,
    id: str,
    body: str,
    body_line: int,
    reader: Reader,
    digest: str = "",
    replaced: str = "",
    printer: Printer | None = None,
) -> Page:
    """Read a page of `kind` (a folder, or nothing for the site's other pages).

    `digest` marks the page's own bytes, and `replaced` those of our page in the same place. Without a
    `printer` nobody looks at what the body becomes.
    """
    text = written.read(body, body_line, explains=id.startswith(EXPLAINING))
    for slip in text.slips:
        reader.wrong(Place(reader.path, slip.line), slip.rule, slip.message)
    shared = {
        "id": id,
        "body": body,
        "body_line": body_line,
        "source_digest": digest,
        "front": tuple((text.line, text.value) for text in texts(reader.node)),
        "prose": text.prose,
        "printed": _printed(text, body_line, reader, printer),
        "place": reader.at("title"),
        "title": reader.text("title"),
        "description": reader.text("description"),
        "see": reader.references("see"),
        "asked_as": reader.texts("asked_as"),
        "aliases": reader.references("aliases", (*KINDS, "moments", "about")),
        "sources": tuple(_read_source(block) for block in reader.blocks("sources")),
        "lang": reader.choice("lang", LANGUAGES, required=False),
        "replaces": _read_replaces(reader, replaced),
        "replaced": replaced,
    }
    page = _READERS.get(kind or _way_in(id), _plain)(reader, shared)
    reader.end()
    return page


def _printed(text: Written, first_line: int, reader: Reader, printer: Printer | None) -> Printed:
    """Print every branch of a body that can be read in one way; what cannot has been told."""
    if printer is None or text.slips:
        return Printed()
    return printer.look(every_branch(text, reader.contacts, reader.lines or {}), text.prose, first_line)


def _way_in(id: str) -> str:
    """Tell the home page and the pages of moments from the site's other pages."""
    return HOME if id == HOME else "moments" if id.startswith("moments/") else ""


def _read_replaces(reader: Reader, replaced: str) -> str:
    """Read which version of our page a district's page was written to replace."""
    if not reader.path.startswith(OVERLAY):
        return ""
    if replaced and not reader.any_of("replaces"):
        reader.wrong(
            reader.place,
            "replaced-version",
            f'this page stands in place of ours and does not say which version. Add a line "replaces: {replaced}".',
        )
    now = f', and ours has now "{replaced}".' if replaced else ". Delete the line."
    message = f"marks no version of a page: a mark is 12 digits and letters a to f{now}"
    return reader.like("replaces", MARK, "replaced-version", message)


def _plain(reader: Reader, shared: dict[str, Any]) -> Page:
    return Page(**shared)


def _home(reader: Reader, shared: dict[str, Any]) -> Page:
    doors = tuple(found for block in reader.blocks("doors") if (found := _read_door(block)))
    return Home(
        **shared,
        say=reader.text("say", required=False),
        when=reader.text("when", required=False),
        doors=doors,
        further=reader.page_ids("further"),
    )


def _read_door(reader: Reader) -> Door | None:
    words, to, example = reader.text("words"), reader.reference("to"), reader.text("example", required=False)
    reader.end()
    return Door(words, to, example) if to else None


def _moment(reader: Reader, shared: dict[str, Any]) -> Page:
    name = shared["id"].removeprefix("moments/")
    if name not in MOMENTS:
        reader.wrong(
            Place(reader.path, 1),
            "unknown-moment",
            f'"{shown(name)}" is no moment.{nearest(name, MOMENTS)} They are: {listed(MOMENTS)}.',
        )
    moment = Moment(
        **shared,
        example=reader.text("example", required=False),
        say=reader.text("say", required=False),
        do=reader.text("do", required=False),
        when=reader.text("when", required=False),
        often=reader.references("often"),
        answers=read_given(reader, required=False),
    )
    reader.one_of(("say", "do"), 'a moment has "say", a line that is true at once, or "do", an act.')
    return moment


def _guideline(reader: Reader, shared: dict[str, Any]) -> Page:
    return Guideline(**shared, flow=reader.reference("flow", ("flows",)), at=reader.ids("at"))


def _faq(reader: Reader, shared: dict[str, Any]) -> Page:
    page = Faq(
        **shared,
        asked_by=reader.choice("asked_by", ASKERS),
        moment=reader.choice("moment", MOMENTS),
        flow=reader.reference("flow", ("flows",), required=False),
        at=reader.ids("at"),
        claim=read_claim(reader, required=False),
        say=_own_line(reader),
    )
    reader.one_of(
        ("answers", "flow"),
        'a FAQ has "answers" and "outcome", or, where no single path is honest, "flow" and "at".',
        several=True,
    )
    return page


def _case(reader: Reader, shared: dict[str, Any]) -> Page:
    return Case(
        **shared,
        asked_by=reader.choice("asked_by", ASKERS),
        moment=reader.choice("moment", MOMENTS),
        claim=read_claim(reader, required=True),
        say=_own_line(reader),
        variants=read_variants(reader),
        responses=read_responses(reader),
    )


def _own_line(reader: Reader) -> Reference | None:
    """Read which line of its outcome a page says first."""
    line = reader.text("say", required=False)
    return Reference(line, reader.at("say")) if line else None


def _flow(reader: Reader, shared: dict[str, Any]) -> Page:
    return Flow(**shared, start=reader.text("start"), questions=read_questions(reader))


def _outcome(reader: Reader, shared: dict[str, Any]) -> Page:
    return Outcome(
        **shared,
        outcome_kind=reader.choice("kind", CAUTION),
        label=reader.text("label"),
        act=reader.text("act"),
        say=tuple(_read_words(block) for block in reader.blocks("say", required=True)),
        if_pushed=reader.text("if_pushed", required=False),
        tell=_read_tell(reader),
        call=reader.line_ids("call"),
        warning=reader.text("warning", required=False),
        exception=reader.flag("exception"),
        also=tuple(found for block in reader.blocks("also") if (found := _read_also(block))),
    )


def _setting(reader: Reader, shared: dict[str, Any]) -> Page:
    question = reader.text("question")
    values = {
        value.name: SettingValue(id=value.name, label=in_words(value.name), means=value.text)
        for value in reader.named_texts("values", what="a value")
    }
    default = reader.choice("default", tuple(values)) if values else reader.text("default")
    return Setting(
        **shared,
        question=question,
        values=MappingProxyType(values),
        default=default,
        why=reader.text("why"),
        clashes=tuple(_read_clash(block, tuple(values)) for block in reader.blocks("clashes")),
        families=_read_families(reader, values),
    )


def _state(reader: Reader, shared: dict[str, Any]) -> Page:
    return State(**shared, facts=read_facts(reader))


def _read_families(reader: Reader, values: dict[str, SettingValue]) -> MappingProxyType[str, FamilyWords]:
    """Read what each value means for a family, in the languages of the pages for families."""
    found: dict[str, FamilyWords] = {}
    for value, place, words in reader.named_blocks("families", holds='"en" and "es"', required=False):
        if value not in values:
            message = f'"{shown(value)}" is no value of this setting.{nearest(value, values) or f" They are: {listed(values)}."}'
            reader.wrong(place, "unknown-key", message)
        found[value] = FamilyWords(en=words.text("en"), es=words.text("es"))
        words.end()
    return MappingProxyType(found)


def _read_clash(reader: Reader, values: tuple[str, ...]) -> Clash:
    clash = Clash(
        value=reader.choice("value", values),
        setting=reader.reference("setting", ("settings",)) or Reference("", reader.place),
        other=reader.text("other"),
        because=reader.text("because"),
    )
    reader.end()
    return clash


def _read_words(reader: Reader) -> Words:
    words = Words(
        id=reader.text("id", required=False),
        id_place=reader.at("id"),
        to=reader.choice("to", LISTENERS),
        words=reader.text("words"),
        when=reader.text("when", required=False),
        under=tuple(
            Under(Reference(f"settings/{setting.to}", setting.place), values)
            for setting, values in reader.named_ids("under")
        ),
    )
    reader.end()
    return words


def _read_also(reader: Reader) -> Also | None:
    when, outcome = reader.text("when"), reader.reference("outcome", ("outcomes",))
    reader.end()
    return Also(when, outcome) if outcome else None


def _read_tell(reader: Reader) -> Tell:
    block = reader.block("tell")
    if block is None:
        return Tell(who="", at_work="", off_work="", instead="")
    tell = Tell(
        who=block.text("who"),
        at_work=block.text("at_work"),
        off_work=block.text("off_work"),
        instead=block.text("instead"),
    )
    block.end()
    return tell


def _read_source(reader: Reader) -> Source:
    source = Source(
        cite=reader.text("cite"),
        says=reader.text("says"),
        url=reader.address("url"),
        strength=reader.choice("strength", STRENGTHS),
        checked=reader.choice("checked", CHECKED),
        date=reader.day("date"),
        place=reader.place,
    )
    reader.end()
    return source


_READERS: dict[str, Callable[[Reader, dict[str, Any]], Page]] = {
    HOME: _home,
    "moments": _moment,
    "guidelines": _guideline,
    "faqs": _faq,
    "cases": _case,
    "flows": _flow,
    "outcomes": _outcome,
    "settings": _setting,
    "states": _state,
}
