"""The settings of the site: what `mkdocs.yml` names is there, and what is there is named.

`handbook.site.site_file` reads them, because MkDocs stops at a slip in them with words of its own, or with none.
"""

from handbook.rules.rule import Rule

FAMILY = "site settings"

RULES = (
    Rule(
        "missing-file",
        FAMILY,
        why="A page, a style sheet or a picture that is named and not there leads readers to nothing.",
    ),
    Rule("not-in-nav", FAMILY, why="A page that no list and no navigation names is published, and nobody finds it."),
    Rule(
        "bad-extension",
        FAMILY,
        why="With an extension of Markdown that is not installed, or an option that it does not know, nothing can be "
        "printed.",
    ),
)
