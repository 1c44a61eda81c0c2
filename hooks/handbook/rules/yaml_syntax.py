"""What a writer's hand does to YAML, in the front matter of a page or in `district/district.yml`.

`handbook.reading.source` reads YAML, and `handbook.reading.slips` finds each slip in its own line.
"""

from handbook.rules.rule import Rule

FAMILY = "yaml syntax"

RULES = (
    Rule("broken-yaml", FAMILY, why="What cannot be read cannot be shown, so the whole page would be missing."),
    Rule(
        "missing-space",
        FAMILY,
        why="Without the space behind its colon, a line is one long word, and what it says never reaches a reader.",
    ),
    Rule(
        "wrong-indent",
        FAMILY,
        why="The spaces at the start of a line say what it belongs to. One too many, and it is lost or means "
        "something else.",
    ),
    Rule(
        "curly-quotes",
        FAMILY,
        why="Text programs make quotes curly. The computer takes those for letters, and a reader would see them "
        "around a text.",
    ),
    Rule(
        "broken-quotes", FAMILY, why="A quote that ends too soon or never swallows what follows it, or cuts a text off."
    ),
    Rule(
        "stray-mark",
        FAMILY,
        why="What is copied from a chat, a mail or a change brings marks along that the computer takes for orders.",
    ),
    Rule(
        "stray-text",
        FAMILY,
        why="A line without a name and a colon belongs to nothing, so nobody can tell where a reader should see it.",
    ),
    Rule(
        "duplicate-key",
        FAMILY,
        why="Of two lines with one name YAML keeps the last in silence, and the writer may have meant the first.",
    ),
    Rule(
        "yaml-alias",
        FAMILY,
        why="YAML takes `*` and `&` at the start of a value for shortcuts to other values, so that a text is not what "
        "was written. A few of them can also stand for more text than a computer can hold.",
    ),
    Rule(
        "yaml-tag",
        FAMILY,
        why="YAML takes `!` at the start of a value for an order. No page needs one, and some would run a program.",
    ),
    Rule(
        "lost-comment",
        FAMILY,
        why="YAML drops what follows a space and `#`. Who meant a number sign would lose text, even half a hotline.",
    ),
    Rule(
        "too-deep",
        FAMILY,
        why="No page needs lists that nest deeper than 12 levels and no reader can follow them. Readers of YAML and "
        "Markdown crash at some depth.",
    ),
)
