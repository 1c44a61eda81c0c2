"""Ids of pages, the kinds that they name, and the fixed words among them."""

from dataclasses import dataclass

from handbook.problem import Place

KINDS = ("guidelines", "faqs", "cases", "flows", "outcomes", "settings", "states")
"""The seven folders of `docs/` that are the guidance, in the order a reader meets them."""

CAUTION = ("answer", "ask", "hand-over", "lead", "stop", "urgent")
"""The kinds of outcome, the most cautious last."""

EXPLAINING = "about/"
"""Pages that explain how pages are written."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention of a page by its id."""

    to: str
    place: Place


def within(label: str) -> str:
    """Return a label as it stands within a sentence: `Greet only` as `greet only`, and `HR decides` as it is."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def kind_of(id: str) -> str:
    """Return the folder of a guidance page, or nothing for the site's other pages and the indexes."""
    folder, _, stem = id.partition("/")
    return folder if folder in KINDS and stem != "index" and "/" not in stem else ""
