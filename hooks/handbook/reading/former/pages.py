"""A district's page in the names of today."""

from dataclasses import replace

from handbook.model import Case, Common, Faq, Guideline, Page
from handbook.reading.former.body import read_body
from handbook.reading.former.renamer import Renamer


def in_names_of_today(page: Page, renamer: Renamer) -> Page:
    """Return a page whose front matter and body name everything as it is named today."""
    common = _common(page, renamer)
    match page:
        case Guideline():
            flow = renamer.page(page.flow) if page.flow else None
            return replace(page, common=common, flow=flow, at=renamer.questions(page.at))
        case Faq():
            flow = renamer.page(page.flow) if page.flow else None
            claim = renamer.claim(page.claim)
            return replace(page, common=common, flow=flow, at=renamer.questions(page.at), claim=claim)
        case Case():
            variants = tuple(
                replace(variant, claim=claim) for variant in page.variants if (claim := renamer.claim(variant.claim))
            )
            return replace(page, common=common, claim=renamer.claim(page.claim), variants=variants)
    return replace(page, common=common)


def _common(page: Page, renamer: Renamer) -> Common:
    body = read_body(page, renamer)
    return replace(
        page.common,
        see=renamer.pages(page.see),
        body=body.text,
        prose=body.prose,
        printed=replace(page.printed, links=body.links),
    )
