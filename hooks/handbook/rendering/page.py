"""The parts of one page, as HTML.

In: a handbook without problems, and where its pages are. Out: `Parts`, each escaped and ready
for a template of the site.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from gettext import NullTranslations
from pathlib import Path as File
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from handbook.decisions.views import question_anchor, views
from handbook.decisions.walk import walk, walk_every_setting
from handbook.model import KINDS, STATES, Case, Claim, Decision, Handbook, Home, Moment, Page, Setting, State, within
from handbook.rendering import contents, district_pages, listings
from handbook.rendering import coverage_page as covered
from handbook.rendering import labels as words
from handbook.rendering import practice_page as practice
from handbook.rendering import printables as sheets
from handbook.rendering import sources_page as sources
from handbook.rendering import state_pages as states
from handbook.rendering import ways_in as doors
from handbook.rendering.chart import Charts
from handbook.rendering.edition import edition
from handbook.rendering.outcome_card import Cards
from handbook.rendering.page_template import template_of
from handbook.rendering.related import Related
from handbook.vocabulary.catalogs import ENGLISH

RESULTS = "search"
"""The page that shows what a search found."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What the site's templates print, each part complete or empty."""

    lead: Markup = Markup("")
    card: Markup = Markup("")
    chart: Markup = Markup("")
    kind: Markup = Markup("")
    change: Markup = Markup("")
    """On a case, what would change the answer."""
    foot: Markup = Markup("")
    listing: Markup = Markup("")
    origin: Markup = Markup("")
    """On a district's own page, that it is one."""
    path: Markup = Markup("")
    """The path in words, for a print; on the screen it stands with the chart."""
    state: Markup = Markup("")
    """What the law of the reader's state says of this page."""
    edition: Markup = Markup("")
    """What stands at the foot of a print."""
    contents_first: Markup = Markup("")
    """Entries for the list of contents: the headings drawn above the page's body."""
    contents_last: Markup = Markup("")
    """And those drawn below it."""


class Drawing:
    """Draws the pages of one handbook. `urls` gives each page's address below the site's root.

    `named` gives the address of a script that a page asks for by its plain name, `translations` the words of the
    interface.
    """

    def __init__(
        self,
        handbook: Handbook,
        urls: Mapping[str, str],
        named: Callable[[str], str] = str,
        translations: NullTranslations = ENGLISH,
    ) -> None:
        self.handbook = handbook
        self.translations = translations
        self.urls = urls
        self._links: dict[tuple[str, str], Markup] = {}
        self._templates = Environment(
            loader=FileSystemLoader(File(__file__).parent / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            auto_reload=False,  # each build has its own environment
            extensions=["jinja2.ext.i18n"],
        )
        self._templates.install_gettext_translations(translations, newstyle=True)  # type: ignore[attr-defined]
        self._templates.globals.update(
            KINDS=words.KINDS,
            LISTENERS=words.LISTENERS,
            VERDICTS=words.VERDICTS,
            STRENGTHS=words.STRENGTHS,
            CHECKED=words.CHECKED,
            url=lambda id: urls.get(id, ""),
            named=named,
            question_anchor=question_anchor,
            decided=lambda setting: setting in handbook.district.settings,
        )
        self._charts = Charts(handbook, self._fill, translations)
        self._cards = Cards(handbook, self._fill, translations)
        self._related = Related(handbook)
        self._edition = Markup('<p class="edition">{}</p>').format(edition(handbook, translations=translations).line)

    @cached_property
    def _ranks(self) -> dict[str, int]:
        """The order of pages in a list: by kind, then by title."""
        return {
            page.id: rank for rank, page in enumerate(page for kind in KINDS for page in self.handbook.of_kind(kind))
        }

    @cached_property
    def _touched(self) -> dict[str, dict[Page, str]]:
        """For each setting the FAQs and cases that end elsewhere under another value, and where."""
        found: dict[str, dict[Page, str]] = {}
        for page in self.handbook.asked:
            if page.claim:
                for setting, ends in self._ends(page.claim).items():
                    found.setdefault(setting, {})[page] = ends
        return found

    @cached_property
    def _hanging(self) -> dict[str, list[Page]]:
        """For each fact the pages whose text hangs on it."""
        return states.hanging(self.handbook)

    def _ends(self, claim: Claim) -> dict[str, str]:
        """Where a page's answers end under each value of each setting that matters to it."""
        paths = walk_every_setting(self.handbook, claim.by_question)
        told: dict[str, str] = {}
        for setting in {id for path in paths for id in path.settings}:
            ends: dict[str, list[str]] = {}
            for path in paths:
                if path.outcome and setting in path.settings:
                    values = ends.setdefault(path.outcome.label, [])
                    value = within(self.handbook.vocabulary.in_words(path.settings[setting]))
                    values.append(value) if value not in values else None
            if len(ends) > 1:
                told[setting] = "; ".join(f"{label}: {', '.join(values)}" for label, values in ends.items())
        return told

    def all_parts(self) -> dict[str, Parts]:
        """Draw every page that has an address. In one go it takes half as long as between other work."""
        return {page.id: self.parts(page) for page in self.handbook.pages.values() if page.id in self.urls}

    def parts(self, page: Page) -> Parts:
        """Draw the parts of a page."""
        base = "../" * self.urls.get(page.id, "").count("/")
        shown = views(self.handbook, page)
        card, chart = self._cards.of(page, shown, base), self._charts.of(page, shown, base)
        kind, change, listing = self._kind(page, base), self._change(page, base), self._listing(page, base)
        foot = self._foot(page, base)
        above = [] if page.kind == "cases" else [kind]
        below = [kind, change] if page.kind == "cases" else []
        shown_at_once = Markup("") if page.id == RESULTS else listing
        below += [shown_at_once, chart if template_of(page) else Markup(""), foot]
        return Parts(
            lead=self._lead(page, base),
            card=card,
            chart=chart,
            kind=kind,
            change=change,
            foot=foot,
            listing=listing,
            origin=self._fill("origin", page=page, district=self.handbook.district)
            if page.is_districts
            else Markup(""),
            path=self._charts.path(shown),
            state=self._state(page, base),
            edition=self._edition,
            contents_first=contents.entries(above, self.translations, card=card, chart=chart),
            contents_last=contents.entries(below, self.translations, card=Markup(""), chart=chart),
        )

    def card(self, page: Page, base: str) -> Markup:
        """Draw the card of a page for another place than its own: `base` is what leads from there to the site's root."""
        return self._cards.of(page, views(self.handbook, page), base)

    def lost(self, address: str) -> Markup:
        """Draw the ways on from an address that leads nowhere, which may be at any depth below the site's own."""
        base = urlsplit(address).path.rstrip("/") + "/"
        return self._fill("lost", urgent=doors.urgent(self.handbook), places=doors.places(self.handbook), base=base)

    def problems(self, lines: list[str]) -> Markup:
        """Draw the problems, for `serve`."""
        return self._fill("problems", lines=lines)

    def _fill(self, template: str, **values: Any) -> Markup:
        return Markup(self._templates.get_template(f"{template}.html").render(**values))

    def _lead(self, page: Page, base: str) -> Markup:
        """What stands above all else: the urgent door on a way in, the exercise on a case."""
        if isinstance(page, Home | Moment):
            return self._fill("urgent", urgent=doors.urgent(self.handbook), base=base)
        if isinstance(page, Case) and page.responses and practice.PAGE in self.urls:
            return self._fill("exercise", href=f"{base}{self.urls[practice.PAGE]}#{page.id.partition('/')[2]}")
        return Markup("")

    def _state(self, page: Page, base: str) -> Markup:
        """The facts that a page's text hangs on: of the district's state, or with a way to choose one."""
        if not page.kind or not self.handbook.states or not (facts := states.hung_on(self.handbook, page)):
            return Markup("")
        return self._fill("in-state", **states.box(self.handbook, facts, self.translations), base=base)

    def _kind(self, page: Page, base: str) -> Markup:
        """What only this kind of page has."""
        if isinstance(page, Home):
            return self._fill("home", **doors.home(self.handbook, page), results=RESULTS, ask="", base=base)
        if isinstance(page, Moment):
            listed = listings.of_moment(self.handbook, page)
            return self._fill("moment", **doors.moment(page), listed=listed, base=base)
        if isinstance(page, Setting):
            teacher = self.handbook.ask_first
            touched = [
                {"link": self._link(other, base), "ends": ends}
                for other, ends in self._touched.get(page.id, {}).items()
            ]
            chosen = self.handbook.chosen(page)
            decision = self.handbook.district.decisions.get(page.id, Decision())
            on = district_pages.in_words(decision.decided, self.translations)
            told = {"reason": decision.reason, "owner": decision.owner, "on": on}
            return self._fill(
                "setting", page=page, chosen=chosen, decision=told, teacher=teacher, touched=touched, base=base
            )
        if isinstance(page, State):
            told = states.told(
                self.handbook,
                page,
                self._hanging,
                lambda other: self._anchor(other, base),
                self.urls[page.id],
                self.translations,
            )
            return self._fill("state", page=page, **told, base=base)
        if not isinstance(page, Case):
            return Markup("")
        return self._fill("case", page=page, base=base, hand_out=sheets.hand_out(page).address)

    def _change(self, page: Page, base: str) -> Markup:
        """What would change the answer of a case."""
        variants = []
        for variant in page.variants if isinstance(page, Case) else ():
            path = walk(self.handbook, variant.claim.by_question)
            if path.outcome:
                variants.append({"condition": variant.condition, "outcome": path.outcome})
        return self._fill("change", variants=variants, base=base) if variants else Markup("")

    def _foot(self, page: Page, base: str) -> Markup:
        """What the page rests on, its nearest neighbours, and all of them by kind."""
        if not page.kind:
            return Markup("")
        groups: dict[str, list[str]] = {}
        all_of_them = self._related.all[page.id]
        for id in sorted(all_of_them, key=self._ranks.__getitem__):
            other = self.handbook.pages[id]
            groups.setdefault(other.kind, []).append(self._link(other, base))
        best = self._related.best(page)
        told = [{"title": words.GROUPS[kind], "links": Markup("\n".join(links))} for kind, links in groups.items()]
        nearest = [{"kind": words.PAGES[other.kind], "link": self._anchor(other, base)} for other in best]
        return self._fill(
            "foot", page=page, best=nearest, groups=told if len(all_of_them) > len(best) else [], count=len(all_of_them)
        )

    def _link(self, page: Page, base: str) -> Markup:
        """A link to a page by its title; the same from every page as deep."""
        key = (page.id, base)
        if key not in self._links:
            self._links[key] = Markup("<li>{}</li>").format(self._anchor(page, base))
        return self._links[key]

    def _anchor(self, page: Page, base: str) -> Markup:
        return Markup('<a href="{}">{}</a>').format(base + self.urls[page.id], page.title)

    def _listing(self, page: Page, base: str) -> Markup:
        if page.id == covered.PAGE:
            return self._fill(
                "coverage", **covered.tables(self.handbook, lambda other: self._anchor(other, base), self.translations)
            )
        if page.id == sources.PAGE:
            cited = sources.groups(self.handbook, lambda other: self._anchor(other, base), self.translations)
            return self._fill("sources", groups=cited, lines=sources.lines(self.handbook))
        if page.id == STATES:
            return self._fill("states", **states.listing(self.handbook), base=base)
        if page.id == practice.PAGE:
            cases = practice.exercises(self.handbook, lambda other: self._anchor(other, base))
            named = {"topics": practice.topics(self.handbook, cases), "askers": practice.askers(cases)}
            return self._fill("practice", cases=cases, base=base, **named)
        if page.id == RESULTS:
            index = self.handbook.pages.get("faqs/index")
            questions = listings.groups(self.handbook, index) if index else []
            return self._fill("search", listing=self._fill("listing", groups=questions, jumps=[], base=base), base=base)
        if drawn := district_pages.listing(
            self.handbook, page.id, lambda other: self._anchor(other, base), lambda: self._touched, self.translations
        ):
            return self._fill(drawn[0], **drawn[1])
        if page.id == sheets.PAGE:
            return self._fill("on-paper", **sheets.listed(self.handbook, self.translations), base=base)
        if isinstance(page, Home):
            return self._fill("home-further", **doors.further(self.handbook, page), base=base)
        found = listings.groups(self.handbook, page)
        if not found:
            return Markup("")
        return self._fill("listing", groups=found, jumps=self._jumps(page, found, base), base=base)

    def _jumps(self, page: Page, found: list[listings.Group], base: str) -> list[dict[str, Any]]:
        """Ways to a part of a long list, and to the lists of the moments."""
        if len(found) < 2:
            return []
        within = [(f"#{group.id}", group.title) for group in found]
        moments = doors.moments(self.handbook)
        _ = self.translations.gettext
        whole = [{"title": _("On this page"), "links": within}]
        if page.id == "faqs/index" and moments:
            whole.append(
                {"title": _("By moment"), "links": [(base + self.urls[other.id], other.title) for other in moments]}
            )
        return whole
