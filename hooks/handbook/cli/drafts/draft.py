"""A new page of a kind, ready to be written over.

In: a handbook, a kind, an id and a title. Out: the text of the page, and what
else must be written before the check is content. The check refuses a page in which somebody has still
to write (left-from-draft). The path of a case or a FAQ is right at once: the shortest that there is,
walked here. The other kinds are nothing until some page leads to them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from handbook.cli.drafts import flows, outcomes, pages, stories
from handbook.cli.drafts.written import HERE, Written
from handbook.model import Handbook


class Kind(NamedTuple):
    """What a contributor calls one page: the folder of its kind, and what writes it for a handbook and an id."""

    folder: str
    write: Callable[[Handbook, str], Written]


KINDS = {
    "case": Kind("cases", stories.case),
    "faq": Kind("faqs", stories.faq),
    "guideline": Kind("guidelines", pages.guideline),
    "flow": Kind("flows", flows.flow),
    "setting": Kind("settings", flows.setting),
    "outcome": Kind("outcomes", outcomes.outcome),
    "state": Kind("states", pages.state),
}


@dataclass(frozen=True, slots=True)
class Draft:
    """A page to write: its file below the root, its text, and what to do next, in sentences."""

    path: str
    text: str
    next: str


def draft(handbook: Handbook, kind: str, id: str, title: str) -> Draft | None:
    """Return a new page; `kind` is a key of `KINDS`, `id` a page's file name without `.md`.

    None where the flows are so broken that no walk ends.
    """
    if stories.shortest(handbook) is None:
        return None
    folder, write = KINDS[kind]
    written = write(handbook, id)
    front = [f"title: {quoted(title)}", f"description: {HERE}", *written.front]
    body = [
        line for heading in handbook.vocabulary.headings.get(folder, ()) for line in (f"## {heading}", "", HERE, "")
    ]
    first = [] if folder in ("cases", "settings", "outcomes", "states") else [HERE, ""]
    text = "\n".join(["---", *front, "---", *first, *body]).rstrip() + "\n"
    return Draft(f"docs/{folder}/{id}.md", text, written.next)


def quoted(text: str) -> str:
    """Return a text as YAML, in quotes that nothing in it can end."""
    return "'" + text.replace("'", "''") + "'"
