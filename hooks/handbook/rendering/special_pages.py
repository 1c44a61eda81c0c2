"""The pages that list something: what each of them shows, by its id."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from markupsafe import Markup

from handbook.decisions.places import PAGE as MAKE_IT_YOURS
from handbook.decisions.places import PLACES, anchor
from handbook.model import COURSE, STATES, Home, Lesson, Page
from handbook.rendering import changed_page, coverage_page, decide_page, practice_page, printables, sources_page
from handbook.rendering.context import RenderContext
from handbook.rendering.course import site_pages
from handbook.rendering.dates import format_iso_date
from handbook.rendering.decided_page import (
    DECIDED,
    OPEN_DECISIONS,
    decided,
    open_questions,
    settings_in_order,
    waiting,
)
from handbook.rendering.families_page import families, family_page
from handbook.rendering.home_and_moments import askers, further_pages
from handbook.rendering.links import Links
from handbook.rendering.listings import groups, jumps
from handbook.rendering.places import addresses
from handbook.rendering.starter_file import district_yml
from handbook.rendering.states_page import state_list
from handbook.rendering.units_page import unit_entries
from handbook.vocabulary import FamilyPage
from handbook.vocabulary.catalogs import catalog

RESULTS = "search"
"""The page that shows what a search found."""


def listing(context: RenderContext, page: Page, links: Links) -> Markup:
    """Draw what a page lists: something of the whole handbook, or the pages of its kind; nothing on most pages."""
    if draw := SPECIAL_PAGES.get(page.id):
        return draw(context, links)
    units = context.handbook.vocabulary.units
    if units and page.id == units.page:
        return context.fill("units", entries=unit_entries(context.handbook), none=units.none, links=links)
    if found := family_page(context.handbook, page.id):
        return _families(context, found)
    if isinstance(page, Lesson):
        return site_pages.lesson(context, page, links)
    if isinstance(page, Home):
        return _further(context, page, links)
    listed = groups(context.handbook, page)
    if not listed:
        return Markup("")
    ways = jumps(context.handbook, page, listed, links, context.translations)
    return context.fill("listing", groups=listed, jumps=ways, links=links)


def _further(context: RenderContext, page: Home, links: Links) -> Markup:
    return context.fill(
        "home-further",
        page=page,
        doors=[door for door in page.doors if not door.example],
        askers=askers(context.handbook),
        further=further_pages(context.handbook, page),
        links=links,
    )


def _families(context: RenderContext, page: FamilyPage) -> Markup:
    """In the language of the page, whatever that of the site."""
    return context.fill("families", families=families(context.handbook, page), _=catalog(page.language).gettext)


def _changed_here(context: RenderContext, links: Links) -> Markup:
    changed = context.around.changed
    since = format_iso_date(changed.since, context.translations)
    return context.fill("changed-here", changed=changed, since=since, links=links)


def _coverage(context: RenderContext, links: Links) -> Markup:
    return context.fill(
        "coverage", coverage=coverage_page.coverage_tables(context.handbook, context.translations), links=links
    )


def _decide(context: RenderContext, links: Links) -> Markup:
    return context.fill("decide", form=decide_page.form(context.handbook, context.translations), links=links)


def _decided(context: RenderContext, links: Links) -> Markup:
    handbook = context.handbook
    return context.fill(
        "decided",
        decided=decided(handbook, context.translations),
        waiting=waiting(handbook, context.translations),
        pages=handbook.districts_pages,
        links=links,
    )


def _on_paper(context: RenderContext, links: Links) -> Markup:
    return context.fill(
        "on-paper", printables=printables.printables(context.handbook, context.translations), links=links
    )


def _open_decisions(context: RenderContext, links: Links) -> Markup:
    return context.fill("open-decisions", questions=open_questions(context.handbook, context.effects), links=links)


def _own_pages(context: RenderContext, links: Links) -> Markup:
    pages = context.handbook.districts_pages
    return context.fill("district-pages", pages=pages, links=links) if pages else Markup("")


def _practice(context: RenderContext, links: Links) -> Markup:
    found = practice_page.exercises(context.handbook)
    topics, askers = practice_page.topics(context.handbook, found), practice_page.askers(context.handbook, found)
    return context.fill("practice", exercises=found, topics=topics, askers=askers, links=links)


def _results(context: RenderContext, links: Links) -> Markup:
    """Without its script the page lists every question."""
    index = context.handbook.pages.get("faqs/index")
    questions = groups(context.handbook, index) if index else []
    return context.fill("search", groups=questions, jumps=[], links=links)


def _sources(context: RenderContext, links: Links) -> Markup:
    cited, lines = (
        sources_page.source_groups(context.handbook, context.translations),
        list(context.handbook.lines.values()),
    )
    return context.fill("sources", groups=cited, lines=lines, links=links)


def _starter_file(context: RenderContext, links: Links) -> Markup:
    settings = settings_in_order(context.handbook, context.handbook.settings)
    places = _places(context, links)
    return places + context.fill("starter", text=district_yml(context.handbook.vocabulary, settings), links=links)


def _places(context: RenderContext, links: Links) -> Markup:
    """Only a copy has a district, or knows where it came from."""
    around = context.around
    is_copy = bool(context.handbook.district.name or around.trunk)
    return context.fill(
        "places",
        addresses=addresses(around, is_copy=is_copy),
        anchors={name: anchor(name) for name in PLACES},
        paths=PLACES,
        repository=around.repository,
        is_copy=is_copy,
        links=links,
    )


def _states(context: RenderContext, links: Links) -> Markup:
    return context.fill("states", states=state_list(context.handbook, context.translations), links=links)


SPECIAL_PAGES: Mapping[str, Callable[[RenderContext, Links], Markup]] = MappingProxyType(
    {
        changed_page.PAGE: _changed_here,
        coverage_page.PAGE: _coverage,
        decide_page.DECIDE: _decide,
        COURSE: site_pages.course,
        DECIDED: _decided,
        printables.PAGE: _on_paper,
        OPEN_DECISIONS: _open_decisions,
        "about/index": _own_pages,
        practice_page.PAGE: _practice,
        RESULTS: _results,
        sources_page.PAGE: _sources,
        MAKE_IT_YOURS: _starter_file,
        STATES: _states,
    }
)
"""The id of each such page to what draws its list."""
