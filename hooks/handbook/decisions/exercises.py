"""A case as an exercise: its story alone, and its responses in an order that gives nothing away."""

import hashlib

from handbook.model import Case, Response
from handbook.reading.body.lines import read_body
from handbook.reading.prose import heading


def practice_order(page: Case) -> tuple[Response, ...]:
    """Return the page's responses in an order that gives nothing away.

    It comes from a digest of the page's id and each response's own words, never from the verdict or
    from the order in which the page lists them. So it is the same in every build, on the screen and
    on paper; writing the verdicts anew moves nothing.
    """
    return tuple(sorted(page.responses, key=lambda response: _sort_key(page.id, response.says)))


def _sort_key(id: str, says: str) -> bytes:
    return hashlib.sha256(f"{id}\n{says}".encode(errors="replace")).digest()


def story(body: str, title: str) -> str:
    """Return the Markdown of the story in a case's body: what stands under the heading `title`, up to the next one."""
    told: list[str] = []
    inside = False
    for line, plain in zip(body.split("\n"), read_body(body, 1).prose, strict=True):
        if words := heading(plain):
            inside = words == title
        elif inside:
            told.append(line)
    return "\n".join(told).strip()
