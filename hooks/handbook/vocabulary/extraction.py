"""Finds the texts of the interface where they stand, and brings the catalogs up to them.

In: the repository. Out: `handbook/locale/guide.pot`, which lists the texts, and the catalog of each language with
what is new in it, to be translated, and without what is gone. The places of a text are files without lines, so that a
catalog changes only where a text does.
"""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.pofile import write_po

from handbook.vocabulary.catalogs import FOLDER, file_of, languages, messages

LIST = FOLDER / "guide.pot"
"""All texts in English, for whoever begins another language."""

SOURCES = {
    "hooks/handbook/**/*.py": "python",
    "hooks/handbook/**/*.html": "jinja2.ext:babel_extract",
    "hooks/handbook/rendering/templates/markdown/*.md": "jinja2.ext:babel_extract",
    "overrides/**/*.html": "jinja2.ext:babel_extract",
    "docs/assets/*.js": "javascript",
    "docs/assets/course/*.js": "javascript",
    "docs/assets/decide/*.js": "javascript",
    "docs/assets/search/*.js": "javascript",
    "docs/assets/offline/*.js": "javascript",
}
"""Where texts of the interface stand, below the repository, and what reads each."""

KEYWORDS = DEFAULT_KEYWORDS | {"marked": None, "t": None, "nt": (1, 2)}
"""How a text is asked for; `marked` is Python's, for a text that is translated later, `t` and `nt` are the scripts'."""

OPTIONS: dict[str, dict[str, Any]] = {
    "python": {},
    "javascript": {"parse_template_string": True},
    "jinja2.ext:babel_extract": {"newstyle_gettext": "true", "silent": "false"},
}

HEAD = "# The words of the interface in English. `make translate` writes this file."

_KEPT = (b'"Language:', b'"MIME-Version:', b'"Content-Type:', b'"Content-Transfer-Encoding:', b'"Plural-Forms:')
"""The lines of a catalog's head that say something of the texts; the others name people and days, and git knows them."""


def texts(root: Path) -> Catalog:
    """Return all texts of the interface, each with the files in which it stands, by their paths below `root`."""
    found = Catalog(header_comment=HEAD, charset="utf-8", fuzzy=False)
    for path, text, comments, context in _found(root):
        found.add(text, locations=[(path, 1)], auto_comments=comments, context=context)
    return found


def _found(root: Path) -> Iterator[tuple[str, Any, list[str], str | None]]:
    """Yield the file, the text (or both, where there are one and many), notes for translators, and the context."""
    for pattern, method in SOURCES.items():
        for file in sorted(root.glob(pattern)):
            with file.open("rb") as opened:
                for _, text, notes, context in extract(method, opened, KEYWORDS, ("Translators:",), OPTIONS[method]):
                    yield file.relative_to(root).as_posix(), text, notes, context


def renew(root: Path) -> None:
    """Write the list, and what changed into the catalog of each language. Raises CatalogError."""
    found = texts(root)
    LIST.write_bytes(written(found))
    for language in languages():
        known = messages(language)
        known.update(found, no_fuzzy_matching=True)
        known.obsolete.clear()
        file_of(language).write_bytes(written(known))


def written(catalog: Catalog) -> bytes:
    """Return a catalog as its file has it, sorted by its texts."""
    text = io.BytesIO()
    write_po(text, catalog, width=120, sort_output=True, include_lineno=False)
    head, between, rest = text.getvalue().partition(b"\n\n")
    kept = [line for line in head.splitlines() if not line.startswith(b'"') or line.startswith(_KEPT)]
    return b"\n".join(kept) + between + rest
