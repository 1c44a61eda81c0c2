"""What only a page of its kind has: the tiles of the home page, the values of a setting, the law of a state."""

from markupsafe import Markup

from handbook.model import Case, Decision, Home, Moment, Page, Setting, State
from handbook.rendering.context import RenderContext
from handbook.rendering.dates import format_iso_date
from handbook.rendering.home_and_moments import known_answers, tiles
from handbook.rendering.links import Links
from handbook.rendering.listings import of_moment
from handbook.rendering.printables import hand_out
from handbook.rendering.special_pages import RESULTS
from handbook.rendering.state_page import state_details
from handbook.rendering.units_page import units_page


def details(context: RenderContext, page: Page, links: Links) -> Markup:
    """Draw what only this kind of page has; nothing for the other kinds."""
    handbook = context.handbook
    match page:
        case Home():
            return context.fill(
                "home", page=page, tiles=tiles(handbook, page), results=RESULTS, units=units_page(handbook), links=links
            )
        case Moment():
            listed, known = of_moment(handbook, page), known_answers(page)
            return context.fill("moment", page=page, listed=listed, known=known, links=links)
        case Setting():
            decision = handbook.district.decisions.get(page.id, Decision())
            return context.fill(
                "setting",
                page=page,
                chosen=handbook.chosen(page),
                decision=decision,
                decided_on=format_iso_date(decision.decided, context.translations),
                effects=context.effects.get(page.id, ()),
                links=links,
            )
        case State():
            told = state_details(handbook, page, context.pages_by_fact, context.urls[page.id], context.translations)
            return context.fill("state", page=page, told=told, links=links)
        case Case():
            return context.fill("case", page=page, hand_out=hand_out(page).said(context.translations), links=links)
    return Markup("")
