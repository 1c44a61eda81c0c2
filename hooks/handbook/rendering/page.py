"""A page's parts, as HTML.

In: a handbook without problems, and where its pages are. Out: `Parts` for each page, escaped and ready for a template
of the site. Each part has a module of its own; the words stand in `templates/`.
"""

from collections.abc import Callable, Iterable, Mapping
from gettext import NullTranslations

from markupsafe import Markup

from handbook.decisions.views import PageView, ends_elsewhere, page_view
from handbook.decisions.walk import walk
from handbook.model import Asked, Case, Handbook, Home, Moment, Page
from handbook.rendering import contents, practice_page
from handbook.rendering.around import ALONE, Around
from handbook.rendering.context import render_context
from handbook.rendering.details import details
from handbook.rendering.edition import edition
from handbook.rendering.flowchart.chart import charts
from handbook.rendering.home_and_moments import urgent_door
from handbook.rendering.links import Links, links_of
from handbook.rendering.outcome_card import OtherOutcome, outcome_card
from handbook.rendering.page_template import template_of
from handbook.rendering.parts import Parts
from handbook.rendering.related import related_to
from handbook.rendering.special_pages import RESULTS, listing
from handbook.rendering.state_box import state_box
from handbook.rendering.way_out import way_out
from handbook.vocabulary.catalogs import ENGLISH

NOTHING = Markup("")


class PageRenderer:
    """Draws the pages of one handbook. `urls` has each page's address below the site's root, by its id.

    `named` gives the address of a script that a page asks for by its plain name, `translations` the words of the
    interface, `around` what is known of the place where the site is published.
    """

    def __init__(
        self,
        handbook: Handbook,
        urls: Mapping[str, str],
        named: Callable[[str], str] = str,
        translations: NullTranslations = ENGLISH,
        around: Around = ALONE,
    ) -> None:
        self.handbook = handbook
        self.urls = urls
        self._context = render_context(handbook, urls, named, translations, around)
        self._edition = Markup('<p class="edition">{}</p>').format(edition(handbook, translations=translations).line)

    def all_parts(self) -> dict[str, Parts]:
        """Draw every page that has an address, by its id."""
        return self.parts_of(self.urls)

    def parts_of(self, ids: Iterable[str]) -> dict[str, Parts]:
        """Draw some pages, by their ids. In one go it takes half as long as between other work."""
        return {id: self.parts(page) for id in ids if (page := self.handbook.pages.get(id))}

    def parts(self, page: Page) -> Parts:
        """Draw the parts of a page."""
        links = links_of(self.urls, page.id)
        view = page_view(self.handbook, page)
        card, chart = self._card(page, view, links), self._charts(page, view, links)
        own, change = details(self._context, page, links), self._change(page, links)
        listed, foot = listing(self._context, page, links), self._foot(page, view, links)
        above, below = (NOTHING, own) if isinstance(page, Case) else (own, NOTHING)
        at_once = NOTHING if page.id == RESULTS else listed
        words = self._context.translations
        first = [*contents.card_heading(card, words), *contents.headings(above)]
        chart_heading = contents.chart_heading(chart, words)
        last = [*contents.headings(below, change, at_once), *chart_heading, *contents.headings(foot)]
        return Parts(
            leave=self._leave(page, view),
            lead=self._lead(page, links),
            card=card,
            chart=chart,
            details=own,
            change=change,
            foot=foot,
            listing=listed,
            origin=self._origin(page) if page.is_districts else NOTHING,
            path=self._path(view),
            state=self._state(page, links),
            edition=self._edition,
            contents_first=contents.entries(first),
            contents_last=contents.entries(last),
        )

    def _leave(self, page: Page, view: PageView) -> Markup:
        """The quick way out, where a page needs one."""
        to = way_out(self.handbook, page, view.outcome)
        return self._context.fill("leave", to=to) if to else NOTHING

    def _lead(self, page: Page, links: Links) -> Markup:
        """What stands above all else: the urgent door on a way in, the exercise on a case."""
        if isinstance(page, Home | Moment):
            return self._context.fill("lead", urgent=urgent_door(self.handbook), links=links)
        if isinstance(page, Case) and page.responses and links.has(practice_page.PAGE):
            return self._context.fill("exercise", href=f"{links.to(practice_page.PAGE)}#{page.name}")
        return NOTHING

    def _origin(self, page: Page) -> Markup:
        """That the district wrote the page; and where its text is older than its card, that the card holds."""
        return self._context.fill("origin", page=page, is_older=ends_elsewhere(self.handbook, page))

    def _card(self, page: Page, view: PageView, links: Links) -> Markup:
        """The outcome of the page's path, or the page itself; nothing on a page without either."""
        if view.outcome is None:
            return NOTHING
        card = outcome_card(self.handbook, page, view.outcome, self._context.translations, view.path)
        return self._context.fill("outcome-card", card=card, links=links)

    def _charts(self, page: Page, view: PageView, links: Links) -> Markup:
        """The charts of a page; nothing where its template has no place for one."""
        if not template_of(page) or not view.charts:
            return NOTHING
        found = charts(self._context.layouts, page, view)
        drawn = Markup("\n").join(self._context.fill("chart", chart=chart, links=links) for chart in found)
        asker = self.handbook.vocabulary.askers.get(page.asked_by) if isinstance(page, Asked) else None
        return self._context.fill("for-staff", charts=drawn, summary=asker.folded) if asker and asker.folded else drawn

    def _path(self, view: PageView) -> Markup:
        """The path of a page in one run of words, for a print; nothing where the page walks none to an end."""
        if view.path is None or view.path.outcome is None:
            return NOTHING
        return self._context.fill("path-in-words", path=view.path)

    def _state(self, page: Page, links: Links) -> Markup:
        """The facts that a page's text hangs on: of the district's state, or with a way to choose one."""
        box = state_box(self.handbook, page, self._context.translations) if page.kind else None
        return self._context.fill("in-state", box=box, links=links) if box and self.handbook.states else NOTHING

    def _change(self, page: Page, links: Links) -> Markup:
        """What would change the answer of a case."""
        variants = page.variants if isinstance(page, Case) else ()
        ends = ((variant, walk(self.handbook, variant.claim.by_question).outcome) for variant in variants)
        found = [OtherOutcome(variant.condition, outcome) for variant, outcome in ends if outcome]
        return self._context.fill("change", variants=found, links=links) if found else NOTHING

    def _foot(self, page: Page, view: PageView, links: Links) -> Markup:
        """What the page rests on, its nearest neighbours, and all of them by kind."""
        if not page.kind:
            return NOTHING
        related = related_to(self.handbook, self._context.neighbours, page, view.outcome)
        return self._context.fill("foot", page=page, related=related, links=links)
