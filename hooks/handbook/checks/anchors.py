"""A link to a place in a page lands: the anchor is one that the built page has.

Only pages that are targets of such links are rendered, with the extensions that `mkdocs.yml`
names, so that this stays quick and agrees with the build.
"""

import re
from collections.abc import Iterator

import markdown

from handbook import prose
from handbook.markup import NoHtml
from handbook.model import Handbook, Page
from handbook.problem import Place, Problem, nearest, shown
from handbook.view import views

_ID = re.compile(r'\sid="([^"]+)"')
CHART = "chart"
"""The anchor of a page's first chart."""


def unknown_anchor(handbook: Handbook) -> Iterator[Problem]:
    """A link names a heading or a question that its target does not have."""
    known: dict[str, set[str]] = {}
    printer = printer_of(handbook)
    for page in handbook.pages.values():
        for link in page.links:
            target = prose.target(page, link.href)
            other = handbook.pages.get(target.id) if target else None
            if target is None or other is None or not target.anchor:
                continue
            if other.id not in known:
                known[other.id] = set(anchors(handbook, other, printer))
            if target.anchor not in known[other.id]:
                yield Problem(
                    Place(page.place.path, link.line),
                    "unknown-anchor",
                    f'"{other.id}" has no heading "#{shown(target.anchor)}".{nearest(target.anchor, known[other.id])}',
                )


def printer_of(handbook: Handbook) -> markdown.Markdown:
    """Return the Markdown that the site prints with."""
    return markdown.Markdown(
        extensions=[*handbook.markdown, NoHtml()],
        extension_configs={name: dict(options) for name, options in handbook.markdown.items()},
    )


def anchors(handbook: Handbook, page: Page, printer: markdown.Markdown) -> Iterator[str]:
    """Yield the ids that the built page has: its headings, and the questions of its charts."""
    html = printer.reset().convert(prose.printable(handbook, page))
    yield from _ID.findall(html)
    for view in views(handbook, page).charts:
        yield CHART
        yield from (question_anchor(view.flow.id, question) for question in view.flow.questions)


def question_anchor(flow: str, question: str) -> str:
    """Return the address of a question within a page that draws its flow."""
    return f"{flow.removeprefix('flows/')}--{question}"
