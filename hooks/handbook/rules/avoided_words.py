"""The words that we avoid, kept in one place for people: a table in `docs/about/words.md`."""

import re
from collections.abc import Iterator

from handbook.model import Handbook
from handbook.problem import Place, Problem
from handbook.reading import prose
from handbook.rules.rule import Rule

FAMILY = "avoided words"
LIST = "about/words"
HEADING = "## Words we do not use"


def avoided(handbook: Handbook) -> dict[str, str]:
    """Return each word of the table with what we say instead; nothing without the page."""
    page = handbook.pages.get(LIST)
    found: dict[str, str] = {}
    reading = False
    for _, line in prose.prose_lines(page) if page else ():
        if line.startswith("## "):
            reading = line.strip() == HEADING
        elif reading and line.startswith("|"):
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            if len(cells) == 2 and all(cells) and not cells[0].startswith(("-", "We ")):
                found[cells[0].strip('"').lower()] = cells[1]
    return found


def avoided_word(handbook: Handbook) -> Iterator[Problem]:
    """The text of a guidance page uses a word of the table."""
    words = avoided(handbook)
    if not words:
        return
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
    for page in handbook.pages.values():
        if not page.kind:
            continue
        lines = [(page.place.line, f"{page.title} {page.description}"), *prose.prose_lines(page)]
        for number, line in lines:
            for match in pattern.finditer(line):
                yield Problem(
                    Place(page.place.path, number),
                    "avoided-word",
                    f'we do not say "{match[1]}" (docs/{LIST}.md). We say: {words[match[1].lower()]}.',
                )


RULES = (
    Rule(
        "avoided-word",
        FAMILY,
        check=avoided_word,
        why="Some words are hard, cold or say too little, and we have agreed on others.",
    ),
)
