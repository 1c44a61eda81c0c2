"""The Markdown of a body, with what it names in braces filled, and every branch of its blocks.

In: a body as written. Out: what the printer is given to look at. All branches are printed at once,
so that what the check says is the same in every district.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from types import MappingProxyType

from handbook.model import Contact
from handbook.reading.body.lines import BodyLines, condition, is_end
from handbook.reading.braces import calls, facts, roles
from handbook.vocabulary import HOTLINE, EmergencyLine

_AS_TEXT = str.maketrans(
    {mark: f"\\{mark}" for mark in "\\`*_{}[]>()#+!-"} | {mark: f"&#{ord(mark)};" for mark in "&<|~"}
)
"""What makes a letter of a mark: a backslash, or its number where the printer would print the backslash, too."""


def every_branch(body: BodyLines, said: Mapping[str, str], lines: Mapping[str, EmergencyLine]) -> str:
    """Return a body as Markdown in which the text of every block stands; the lines are as many as written."""
    words = {role: escaped(text) for role, text in said.items()}
    return "\n".join(
        "" if condition(plain, 0) or is_end(plain) else filled(line, plain, words, lines)
        for line, plain in zip(body.lines, body.prose, strict=True)
    )


def in_markdown(said: Mapping[str, str], contacts: Mapping[str, Contact]) -> dict[str, str]:
    """Return what stands in a text for each role, as Markdown; the hotline with a link that dials it, or to its list.

    `said` has the words of those whom nobody named.
    """
    words = {role: escaped(text) for role, text in said.items()}
    words |= {role: escaped(contact.said) for role, contact in contacts.items()}
    if hotline := contacts.get(HOTLINE):
        if hotline.phone:
            words[HOTLINE] += f" ([{hotline.phone}]({hotline.href}))"
        elif hotline.url:
            words[HOTLINE] += f" ([find its number](<{hotline.url}>))"
    return words


def filled(
    line: str,
    plain: str,
    words: Mapping[str, str],
    lines: Mapping[str, EmergencyLine],
    known: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """Return a line of Markdown with its braces filled: `words` gives what stands for a role, as Markdown.

    `known` does so for facts of the state; of others the general words stand. `plain` is the line with code as
    spaces, where braces stay.
    """
    if "{{" not in plain:
        return line
    kept, at = [], 0
    for match in roles.BRACES.finditer(plain):
        kept += [line[at : match.start()], roles.fill(calls.link(facts.fill(match[0], known), lines), words)]
        at = match.end()
    return "".join([*kept, line[at:]])


def escaped(text: str) -> str:
    """Return a text as Markdown that prints as that text."""
    return text.translate(_AS_TEXT)


def wrong_braces(
    lines: Sequence[str], prose: Sequence[str], first_line: int, known: Collection[str], *, explains: bool
) -> Iterator[tuple[int, str]]:
    """Yield the line and the message of each role in braces that is not `known`, or out of form.

    Braces that are broken over two lines are one mistake. In code they are not filled, so they stand
    there only on pages that explain.
    """
    within = False
    for number, (line, plain) in enumerate(zip(lines, prose, strict=True), first_line):
        if "{" not in line and "}" not in line:
            continue
        opens, closes = roles.unclosed(plain)
        if not (within and closes and not opens):
            yield from ((number, message) for message in roles.faults(plain, known, facts_too=True))
        if not explains and line.count("{{") > plain.count("{{"):
            yield number, "a role in braces is not filled within code, so a reader would see it. Take the marks ` out."
        within = opens
