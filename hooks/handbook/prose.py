"""What the body of a page says: its links, its roles, and the blocks that hold under a setting.

In: Markdown as written. Out: links with their lines, problems, and the Markdown to print.
This room reads Markdown line by line, because Markdown's own parser knows no lines.
"""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from handbook.load import calls, facts, roles
from handbook.load.body import DEFINED_LINK
from handbook.model import HOTLINE, Handbook, Page, fits
from handbook.problem import Place, Problem, listed, nearest, shown

CHANGES = "about/changes"
"""The page that shows what changed from version to version."""

_FROM_ROOT = re.compile(r"(?<=\]\()docs/|(?<=\]: )docs/")
_NAMED_LINK = re.compile(r"(?<![\\\]])\[([^\[\]]+)\]\[([^\[\]]*)\]|(?<!\\)\[\[([^\[\]]+)\]\]")
_TAG = re.compile(r"(?<!\\)<(?!https?://[^<>\s]*>|[^<>\s@]+@[^<>\s@]+>)[A-Za-z/!?][^>]{0,40}>?")
_BLOCK_START = re.compile(r"///\s*(setting|state)\s*\|\s*(.*?)\s*$")
_ESCAPED = re.compile(r"([\\`*_{}\[\]()#+!>-])")
"""What Markdown takes a backslash before; before another sign it would print the backslash."""
_MARKDOWN_MARKS = re.compile(r"([\\`*_{}\[\]<>()#+!|~^=:&-])")


@dataclass(frozen=True, slots=True)
class Target:
    """What a link within the guide leads to: a file, by its path below `docs/`, and a heading."""

    path: str
    anchor: str

    @property
    def id(self) -> str:
        """The page's id; nothing for a file that is no page."""
        return self.path.removesuffix(".md") if self.path.endswith(".md") else ""


@dataclass(frozen=True, slots=True)
class Condition:
    """The first line of a block that holds only under some values of a setting, or of a fact of the state."""

    setting: str
    """The setting's id, or `state:` and the fact's."""
    values: tuple[str, ...]
    line: int

    @property
    def fact(self) -> str:
        """The fact's id; nothing where it is a setting's block."""
        return self.setting.removeprefix(facts.MARK) if self.setting.startswith(facts.MARK) else ""


def prose_lines(page: Page) -> Iterator[tuple[int, str]]:
    """Yield each line of the body with its number, code blanked out."""
    return enumerate(page.prose, page.body_line)


def heading(line: str) -> str:
    """Return the words of a heading of level 2, `## Do this` or `## Do this ##`; nothing for any other line."""
    return line[3:].strip(" #") if line.startswith("## ") else ""


def undefined(page: Page) -> Iterator[tuple[str, int]]:
    """Yield each `[words][name]` and `[[name]]` whose name the page does not define, with its line."""
    if "][" not in page.body and "[[" not in page.body:
        return
    lines = [(number, line) for number, line in prose_lines(page) if "]" in line]
    names = {_name(defined[1]) for _, line in lines if (defined := DEFINED_LINK.match(line))}
    for number, line in lines:
        for match in _NAMED_LINK.finditer(line):
            name = match[2] or match[1]
            if match[3] or _name(name) not in names:
                yield match[3] or name, number


def raw_html(page: Page) -> Iterator[tuple[str, int]]:
    """Yield each HTML tag that stands in the text, with its line."""
    for number, line in prose_lines(page) if "<" in page.body else ():
        if "<" in line and (match := _TAG.search(line)):
            yield match[0], number


def target(page: Page, href: str) -> Target | None:
    """Return what a link leads to within the guide; None if it leads to another site."""
    try:
        parts = urlsplit(href)
    except ValueError:
        return Target(href, "")
    if parts.scheme or parts.netloc:
        return None
    if not parts.path:
        return Target(f"{page.id}.md", unquote(parts.fragment))
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page.id), unquote(parts.path)))
    return Target(path, unquote(parts.fragment))


def _name(text: str) -> str:
    return " ".join(text.lower().split())


def problems(handbook: Handbook, page: Page) -> Iterator[Problem]:
    """Yield unknown roles, and blocks that name no setting, no value, or never end."""
    if "{{" not in page.body and "///" not in page.body:
        return
    opened: Condition | None = None
    for number, line in prose_lines(page):
        if "{{" not in line and "///" not in line:
            continue
        place = Place(page.place.path, number)
        if "{{" in line:
            for _, message in roles.unknown(line, facts_too=True):
                yield Problem(place, "unknown-role", message)
        if start := _BLOCK_START.match(line):
            if opened:
                yield Problem(
                    place, "setting-block", f'the block of line {opened.line} is still open. End it with a line "///".'
                )
            opened = _condition(start, number)
            if not opened.fact:
                yield from _check_condition(handbook, opened, place)
        elif line.rstrip() == "///":
            if not opened:
                yield Problem(place, "setting-block", 'this "///" ends a block that never began. Delete it.')
            opened = None
    if opened:
        yield Problem(
            Place(page.place.path, opened.line), "setting-block", 'this block never ends. Add a line "///" below it.'
        )


def _condition(start: re.Match[str], line: int) -> Condition:
    name, _, values = start[2].partition(":")
    kind = "settings/" if start[1] == "setting" else facts.MARK
    return Condition(
        f"{kind}{name.strip()}", tuple(value.strip() for value in values.split(",") if value.strip()), line
    )


def state_blocks(page: Page) -> Iterator[Condition]:
    """Yield the first line of each block that hangs on a fact of the state."""
    for number, line in prose_lines(page) if "///" in page.body else ():
        if (start := _BLOCK_START.match(line)) and start[1] == "state":
            yield _condition(start, number)


def facts_named(page: Page) -> Iterator[tuple[str, str, int]]:
    """Yield each fact of the state that a line of the body names in braces, its general words, and the line."""
    for number, line in prose_lines(page) if "{{" in page.body else ():
        yield from ((fact, general, number) for fact, general in facts.named(line))


def facts_of(page: Page) -> list[str]:
    """Return the ids of the facts that a page's text hangs on, in the order met, each once."""
    met = [(block.line, block.fact) for block in state_blocks(page)]
    met += [(line, fact) for fact, _, line in facts_named(page)]
    return list(dict.fromkeys(fact for _, fact in sorted(met)))


def _check_condition(handbook: Handbook, condition: Condition, place: Place) -> Iterator[Problem]:
    setting = handbook.setting(condition.setting)
    name = condition.setting.removeprefix("settings/")
    if setting is None:
        if condition.setting not in handbook.refused:
            names = [setting.name for setting in handbook.settings]
            yield Problem(
                place,
                "setting-block",
                f'no setting "{shown(name)}".{nearest(name, names)} Write "/// setting | some-setting: some-value".',
            )
        return
    if not condition.values:
        yield Problem(place, "setting-block", f'name a value: "/// setting | {name}: {setting.default}".')
    for value in condition.values:
        if value not in setting.values:
            yield Problem(
                place,
                "unknown-value",
                f'"{name}" has no value "{shown(value)}".{nearest(value, setting.values)} '
                f"It has: {listed(setting.values)}.",
            )


def printable(handbook: Handbook, page: Page) -> str:
    """Return the body as Markdown to print here: roles filled, blocks of other settings left out.

    The page of changes has the changelog below its own text.
    """
    if page.id == CHANGES and handbook.changes.text:
        return f"{_printable(handbook, page)}\n\n{_FROM_ROOT.sub('../', handbook.changes.text)}"
    return _printable(handbook, page)


def _printable(handbook: Handbook, page: Page) -> str:
    if "///" not in page.body and "{{" not in page.body:
        return page.body
    kept: list[str] = []
    printing = True
    plain = iter(prose_lines(page))
    for line in page.body.split("\n"):
        number, prose = next(plain)
        if start := _BLOCK_START.match(prose):
            condition = _condition(start, number)
            printing = _holds(handbook, condition)
        elif prose.rstrip() == "///":
            printing = True
        elif printing:
            kept.append(_fill(line, prose, handbook))
    return "\n".join(kept)


def _holds(handbook: Handbook, condition: Condition) -> bool:
    if condition.fact:
        return fits(handbook.state.facts.get(condition.fact) if handbook.state else None, condition.values)
    setting = handbook.setting(condition.setting)
    return setting is not None and handbook.chosen(setting) in condition.values


def _fill(line: str, prose: str, handbook: Handbook) -> str:
    """Fill what a line names in braces; a line that has braces in code alone is left as written."""
    if "{{" not in prose:
        return line
    contacts = {role: _as_markdown(contact.said) for role, contact in handbook.district.contacts.items()}
    if hotline := handbook.district.contacts.get(HOTLINE):
        if hotline.phone:
            contacts[HOTLINE] += f" ([{hotline.phone}]({hotline.href}))"
        elif hotline.url:
            contacts[HOTLINE] += f" ([find its number](<{hotline.url}>))"
    return roles.fill(calls.link(facts.fill(line, _known(handbook)), handbook.lines), contacts)


def _known(handbook: Handbook) -> dict[str, str]:
    """The facts of this district's state, as Markdown that prints them as they are."""
    if not handbook.state:
        return {}
    return {
        id: _ESCAPED.sub(r"\\\1", handbook.facts[id].words(fact.value)).replace("<", "&lt;")
        for id, fact in handbook.state.facts.items()
        if id in handbook.facts and fact.value
    }


def _as_markdown(words: str) -> str:
    """Words as Markdown that prints them as they are."""
    return _MARKDOWN_MARKS.sub(r"\\\1", words).replace("\\&", "&amp;").replace("\\<", "&lt;")
