"""What a fork needs: words for its families in every setting, and news of the pages it replaced."""

from collections.abc import Iterator

from handbook.model import Handbook
from handbook.problem import Place, Problem, nearest

FAMILIES = "about/families"
"""The page that tells families how the school talks with them, in words of the settings."""


def family_words(handbook: Handbook) -> Iterator[Problem]:
    """A value of a setting cannot be told to families, where the handbook has a page for them."""
    if FAMILIES not in handbook.pages:
        return
    for setting in handbook.settings:
        missing = [value for value in setting.values if value not in setting.families]
        if missing:
            yield Problem(
                setting.place,
                "no-family-words",
                f'"families:" has no words for "{missing[0]}". Add, under "families:", '
                f'"{missing[0]}: {{en: …, es: …}}": what it means for a family, in English and Spanish.',
            )


def replaced_changed(handbook: Handbook) -> Iterator[Problem]:
    """A page of ours has changed since the district wrote its own in its place."""
    for page in handbook.districts_pages:
        if page.replaced and page.replaces != page.replaced:
            yield Problem(
                Place(page.place.path, 1),
                "replaced-changed",
                f'our "docs/{page.id}.md" has changed since you replaced it. Read it, take what helps, '
                f'then write "replaces: {page.replaced}".',
            )


def replaced_gone(handbook: Handbook) -> Iterator[Problem]:
    """A district's page says that it replaces a page of ours, and we have none in its place."""
    ours = [page.id for page in handbook.pages.values() if not page.is_districts]
    for page in handbook.districts_pages:
        if page.replaces and not page.replaced:
            yield Problem(
                Place(page.place.path, 1),
                "replaced-gone",
                f'we have no page "docs/{page.id}.md" any more.{nearest(page.id, ours)} '
                'If your page still helps, delete its line "replaces:".',
            )
