"""What stands between the two lines of three hyphens at the top of a page, key by key.

`handbook.reading.reader` asks for each key, and says what is wrong with it.
"""

from handbook.rules.rule import Rule

FAMILY = "front matter"

RULES = (
    Rule(
        "no-front-matter",
        FAMILY,
        why="Without its title and description between two lines of hyphens a page cannot be listed, so no reader "
        "finds it.",
    ),
    Rule(
        "missing-key",
        FAMILY,
        why="A page without one of the keys of its kind has a gap, such as a card without an act.",
    ),
    Rule(
        "unknown-key",
        FAMILY,
        why="What stands behind a key that nobody knows never reaches a reader, and nobody would notice a slip in a "
        "name.",
    ),
    Rule("empty-text", FAMILY, why="Nothing behind the colon means an empty place on the page."),
    Rule("wrong-type", FAMILY, why="A list where one text belongs, or the other way around, has no place on the page."),
    Rule(
        "not-a-choice",
        FAMILY,
        why="Where a few words decide what a reader is shown, another word would decide nothing.",
    ),
    Rule("bad-date", FAMILY, why="A day that is written in one way everywhere cannot be taken for another day."),
    Rule(
        "bad-id",
        FAMILY,
        why="The name of a file, a question, an answer or a value becomes a part of an address. It must be easy to "
        "type, and the same on every computer.",
    ),
)
