"""The built site is what was checked, whole and of today.

`handbook.site.built` looks at it after each build, and `handbook.site.same_files` while it is built.
"""

from handbook.rules.rule import Rule

FAMILY = "built site"

RULES = (
    Rule("not-built", FAMILY, why="A page that the handbook has and the site lacks cannot be opened by anybody."),
    Rule(
        "hook-ignored",
        FAMILY,
        why="A program that prints the site without running our part has checked nothing, and nobody would notice.",
    ),
    Rule("no-chart", FAMILY, why="Without its chart a page gives advice and not the questions that lead to it."),
    Rule(
        "stale-page",
        FAMILY,
        why="A page left over from an older build gives readers advice that has been fixed since.",
    ),
    Rule(
        "same-files",
        FAMILY,
        why="The printer walks the folders by itself. What it finds and the check has not seen would go out unchecked.",
    ),
    Rule(
        "breaks-policy",
        FAMILY,
        why="The site tells browsers what they may load. What it forbids would be missing from the page, without a "
        "word.",
    ),
    Rule(
        "printed-raw",
        FAMILY,
        why="Marks of ours that reach the page were not understood. The text of another district may stand there, too.",
    ),
)
