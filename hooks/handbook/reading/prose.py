"""What the body of a page says: where its links lead, which blocks hold here, and the Markdown to print here.

In: a page. Out: targets of links, problems of blocks and braces, and the Markdown that the site prints.
Blocks and braces are ours and not Markdown's: they are gone before the printer sees the text.
"""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from handbook.model import Handbook, Page, fits
from handbook.problem import Place, Problem, listed, nearest, shown
from handbook.reading.body import lines as written
from handbook.reading.braces import facts
from handbook.reading.braces.filling import escaped, filled, in_markdown, wrong_braces

CHANGES = "about/changes"
"""The page that shows what changed from version to version."""

_FROM_ROOT = re.compile(r"(?<=\]\()docs/|(?<=\]: )docs/")


@dataclass(frozen=True, slots=True)
class Target:
    """What a link within the guide leads to: a file, by its path below `docs/`, and a heading."""

    path: str
    anchor: str

    @property
    def id(self) -> str:
        """The page's id; nothing for a file that is no page."""
        return self.path.removesuffix(".md") if self.path.endswith(".md") else ""


def prose_lines(page: Page) -> Iterator[tuple[int, str]]:
    """Yield each line of the body with its number, code blanked out."""
    return enumerate(page.prose, page.body_line)


def heading(line: str) -> str:
    """Return the words of a heading of level 2, `## Do this` or `## Do this ##`; nothing for any other line."""
    return line[3:].strip(" #") if line.startswith("## ") else ""


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


def wrong_roles(page: Page) -> Iterator[Problem]:
    """Yield roles in braces that are unknown or out of form."""
    if "{" in page.body or "}" in page.body:
        for number, message in wrong_braces(page.body.split("\n"), page.prose, page.body_line, explains=page.explains):
            yield Problem(Place(page.place.path, number), "unknown-role", message)


def wrong_blocks(handbook: Handbook, page: Page) -> Iterator[Problem]:
    """Yield blocks that name no setting, or no value of it."""
    for condition in _conditions(page):
        if not condition.fact:
            yield from _check_condition(handbook, condition, Place(page.place.path, condition.line))


def _conditions(page: Page) -> Iterator[written.Condition]:
    """Yield the first line of each block."""
    for number, line in prose_lines(page) if "///" in page.body else ():
        if condition := written.condition(line, number):
            yield condition


def state_blocks(page: Page) -> Iterator[written.Condition]:
    """Yield the first line of each block that hangs on a fact of the state."""
    yield from (condition for condition in _conditions(page) if condition.fact)


def facts_named(page: Page) -> Iterator[tuple[str, str, int]]:
    """Yield each fact of the state that a line of the body names in braces, its general words, and the line."""
    for number, line in prose_lines(page) if "{{" in page.body else ():
        yield from ((fact, general, number) for fact, general in facts.named(line))


def facts_of(page: Page) -> list[str]:
    """Return the ids of the facts that a page's text hangs on, in the order met, each once."""
    met = [(block.line, block.fact) for block in state_blocks(page)]
    met += [(line, fact) for fact, _, line in facts_named(page)]
    return list(dict.fromkeys(fact for _, fact in sorted(met)))


def _check_condition(handbook: Handbook, condition: written.Condition, place: Place) -> Iterator[Problem]:
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
    words, known = in_markdown(handbook.district.contacts), _known(handbook)
    printing = True
    for line, (number, plain) in zip(page.body.split("\n"), prose_lines(page), strict=True):
        if condition := written.condition(plain, number):
            printing = _holds(handbook, condition)
        elif written.is_end(plain):
            printing = True
        elif printing:
            kept.append(filled(line, plain, words, handbook.lines, known))
            continue
        kept.append("")
    return "\n".join(kept)


def _holds(handbook: Handbook, condition: written.Condition) -> bool:
    if condition.fact:
        return fits(handbook.state.facts.get(condition.fact) if handbook.state else None, condition.values)
    setting = handbook.setting(condition.setting)
    return setting is not None and handbook.chosen(setting) in condition.values


def _known(handbook: Handbook) -> dict[str, str]:
    """The facts of this district's state, as Markdown that prints them as they are."""
    if not handbook.state:
        return {}
    return {
        id: escaped(handbook.facts[id].words(fact.value))
        for id, fact in handbook.state.facts.items()
        if id in handbook.facts and fact.value
    }
