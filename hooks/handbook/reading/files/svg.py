"""Whether an SVG picture is only a picture: no scripts, no other pages, nothing from elsewhere."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from handbook.problem import Place, Problem, shown

_DRAWN = frozenset((
    "svg", "g", "defs", "symbol", "use", "title", "desc", "metadata", "path", "rect", "circle", "ellipse",
    "line", "polyline", "polygon", "text", "tspan", "textPath", "linearGradient", "radialGradient", "stop",
    "pattern", "clipPath", "mask", "marker", "filter", "style", "feGaussianBlur", "feOffset", "feBlend",
    "feColorMatrix", "feComposite", "feFlood", "feMerge", "feMergeNode",
))  # fmt: skip
"""The elements of SVG that only draw."""
_SVG = "{http://www.w3.org/2000/svg}"
_NOTES = (
    "http://www.inkscape.org/",
    "http://sodipodi.sourceforge.net/",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://creativecommons.org/ns#",
    "http://purl.org/dc/",
    "http://ns.adobe.com/",
)
"""Namespaces of drawing programs' own notes, which no browser draws or runs."""
_ELSEWHERE = re.compile(
    r"url\((?!\s*['\"]?#)|(?:image|image-set|src|cross-fade|element)\(|@import|@font-face|javascript:|expression\(",
    re.IGNORECASE,
)
"""What fetches or runs something in a style. A style may also be written with `\\`, which hides all of these."""


def harmful(raw: bytes, path: str) -> Iterator[Problem]:
    """Yield the one problem of a picture that could do more than be looked at."""
    if found := _reason(raw):
        yield Problem(
            Place(path, 1), "unsafe-svg", f"{found}. Save the picture as plain SVG in your drawing program, or as PNG."
        )


def _reason(raw: bytes) -> str:
    if re.search(rb"<!DOCTYPE|<!ENTITY|<\?xml-stylesheet", raw, re.IGNORECASE) or b"\x00" in raw:
        return "this SVG has a DOCTYPE, an entity or a stylesheet of its own, which can hide things"
    try:
        tree = ElementTree.fromstring(raw)
    except (ElementTree.ParseError, LookupError, ValueError):
        return "this is not an SVG picture that can be read"
    if tree.tag != f"{_SVG}svg":
        return "this is not an SVG picture"
    for element in tree.iter():
        space, _, name = str(element.tag).rpartition("}")
        if space.lstrip("{").startswith(_NOTES):
            continue
        if space + "}" != _SVG or name not in _DRAWN:
            return f'this SVG has a "{shown(name)}" element, which can run or fetch something'
        for attribute, value in element.attrib.items():
            if attribute.lstrip("{").startswith(_NOTES):
                continue
            plain = attribute.rpartition("}")[2].lower()
            if plain.startswith("on"):
                return f'this SVG runs something ("{shown(plain)}")'
            if (plain == "href" and not value.startswith("#")) or plain == "base" or _fetches(value):
                return f'this SVG fetches something from elsewhere ("{shown(value)}")'
        if name == "style" and _fetches("".join(element.itertext())):
            return "the style in this SVG fetches something from elsewhere"
    return ""


def _fetches(text: str) -> bool:
    """Whether a style or an attribute could fetch or run something; what is written with `\\` could be anything."""
    return "\\" in text or bool(_ELSEWHERE.search(text))
