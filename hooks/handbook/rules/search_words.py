"""The two lists of words that search knows can be read as they are meant."""

from collections.abc import Iterator

from handbook.model import Handbook
from handbook.problem import Place, Problem, nearest, shown
from handbook.reading import search_words as searchwords
from handbook.rules.rule import Rule

FAMILY = "search words"


def search_words(handbook: Handbook) -> Iterator[Problem]:
    """A list is missing, or a word of one is empty, alone in its group, or there twice."""
    page = handbook.pages.get(searchwords.PAGE)
    if page is None:
        return
    found = list(searchwords.groups(handbook))
    headings = {line.lstrip("#").strip() for line in page.prose if line.startswith("#")}
    lists = (searchwords.SAME, searchwords.PASSED)
    for heading in lists:
        if heading not in {group.heading for group in found}:
            yield Problem(
                page.place,
                "missing-heading",
                f'the heading "## {heading}" with a list below it is missing.{nearest(heading, headings - set(lists))}',
            )
    seen: dict[str, int] = {}
    for group in found:
        place = Place(page.place.path, group.line)
        empty = [word for word in group.words if not searchwords.plain(word)]
        if empty:
            yield Problem(
                place, "search-word-empty", f'"{shown(empty[0])}" holds no letter or digit. Is there a comma too many?'
            )
        elif group.heading == searchwords.SAME and len(group.words) < 2:
            yield Problem(
                place,
                "search-word-alone",
                f'"{shown(group.words[0])}" stands alone. Put commas between words that mean the same.',
            )
        for word in filter(None, map(searchwords.plain, group.words)):
            if word in seen:
                yield Problem(
                    place, "search-word-twice", f'"{shown(word)}" stands in line {seen[word]} too. Delete one of them.'
                )
                break
            seen[word] = group.line


RULES = (
    Rule(
        "search-word-twice",
        FAMILY,
        check=search_words,
        why="A word that stands in two groups means two things, and search can follow one alone.",
    ),
    Rule(
        "search-word-alone",
        FAMILY,
        check=search_words,
        why="Words mean the same as other words. One that stands alone is mostly a comma that was forgotten.",
    ),
    Rule("search-word-empty", FAMILY, check=search_words, why="Nobody can type what holds no letter and no digit."),
)
