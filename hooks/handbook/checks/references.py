"""Every page that is named is there: in front matter, and in the links of the body."""

from collections.abc import Iterator

from handbook import prose
from handbook.mentions import references
from handbook.model import Handbook
from handbook.problem import Place, Problem, nearest, shown


def unknown_reference(handbook: Handbook) -> Iterator[Problem]:
    """A page that the front matter names does not exist."""
    for page in handbook.pages.values():
        for reference in references(page):
            if reference.to not in handbook.pages and reference.to not in handbook.refused:
                yield Problem(
                    reference.place,
                    "unknown-reference",
                    f'no page "{shown(reference.to)}".{_nearest_page(handbook, reference.to)}',
                )


def broken_link(handbook: Handbook) -> Iterator[Problem]:
    """A Markdown link leads to no file below `docs/`."""
    for page in handbook.pages.values():
        for link in prose.links(page):
            if link.target in handbook.pages or link.target in handbook.refused or link.target in handbook.files:
                continue
            yield Problem(
                Place(page.place.path, link.line),
                "broken-link",
                f'the link to "{shown(link.href)}" leads nowhere.{_nearest_page(handbook, link.target)} '
                "Links name a file, such as ../guidelines/secrets.md.",
            )


def in_prose(handbook: Handbook) -> Iterator[Problem]:
    """An unknown role in braces, or a block that names no setting."""
    for page in handbook.pages.values():
        yield from prose.problems(handbook, page)


def _nearest_page(handbook: Handbook, name: str) -> str:
    return nearest(name, [*handbook.pages, *handbook.refused])
