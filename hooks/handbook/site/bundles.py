"""One style sheet and one script in place of many: a phone asks once, and gets no comments and no spaces.

The guide's own files are several, one for each part of a page. A built site has them in one of each
kind; `serve` and other site generators take them as they are.
"""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

try:
    import minify
except ImportError:  # `requirements/build.in` says where
    minify = None

Joined = Mapping[str, tuple[str, ...]]
"""The one file to the files that it is made of, in their order; each is named below the site's root."""

SHEET, SCRIPT = "assets/site.css", "assets/site.js"
SHEETS = "assets/stylesheets"
"""Where the theme has its own."""

OTHERS = "assets/vendor/"
"""How the names of files begin that others wrote."""

KINDS = {".css": ("text/css", "\n"), ".js": ("application/javascript", "\n;")}
"""The type of each, and what stands between its parts: a shrunk script lost its last semicolon."""


class Faulty(ValueError):
    """A part that no browser would understand; the message names its file, the line, and what is wrong."""


def join(config: Any) -> Joined:
    """Name the one file in place of ours in `config.extra_css` and `config.extra_javascript`; return what it replaces.

    What is no file of ours, such as an address, stays, and comes after.
    """
    found = {}
    for one, named in ((SHEET, config.extra_css), (SCRIPT, config.extra_javascript)):
        if ours := tuple(str(name) for name in named if (Path(config.docs_dir) / str(name)).is_file()):
            named[:] = [one, *(name for name in named if str(name) not in ours)]
            found[one] = ours
    return found


def theme_sheet(config: Any) -> str:
    """Return the theme's main style sheet, below the site's root; nothing where it is not known by its name.

    The theme's other sheet has palettes of which the guide uses none but the dark scheme, in `docs/assets/dark.css`.
    """
    found = {file.name for folder in config.theme.dirs for file in Path(folder, SHEETS).glob("main.*.min.css")}
    return f"{SHEETS}/{found.pop()}" if len(found) == 1 else ""


def made(joined: Joined, docs: Path, more: Mapping[str, str] = MappingProxyType({})) -> dict[str, bytes]:
    """Return each one file, made of its parts below `docs`, without comments and spaces. Raises Faulty.

    `more` has what the build adds to a part.
    """
    return {
        one: (between.join(_shrunk(kind, name, _text(docs, name, more)) for name in names) + "\n").encode()
        for one, names in joined.items()
        for kind, between in [KINDS[Path(one).suffix]]
    }


def small(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return files that stay alone, by their names below `docs/`, without comments and spaces. Raises Faulty.

    What others wrote stays as it is: shrunk by this package, MiniSearch asks for a name before it has one.
    """
    return {
        name: content if name.startswith(OTHERS) else f"{_shrunk(kind, name, content.decode())}\n".encode()
        for name, content in files.items()
        for kind, _ in [KINDS[Path(name).suffix]]
    }


def plain(joined: Joined, docs: Path, more: Mapping[str, str] = MappingProxyType({})) -> dict[str, bytes]:
    """Return each one file, made of its parts as they are, as `made` does."""
    return {one: "".join(_text(docs, name, more) for name in names).encode() for one, names in joined.items()}


def _text(docs: Path, name: str, more: Mapping[str, str]) -> str:
    return (docs / name).read_text(encoding="utf-8") + more.get(name, "")


def _shrunk(kind: str, name: str, text: str) -> str:
    """The text of a part, small; as it is where the package that shrinks it cannot be installed."""
    if minify is None:
        return text.strip()
    try:
        return str(minify.string(kind, text))
    except minify.MinifyError as error:
        raise Faulty(f"docs/{name}: {str(error).splitlines()[0]}.") from None
