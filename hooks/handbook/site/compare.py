"""Are two built sites alike? Byte for byte, in all that a reader gets, or in the main part of each page.

In: two folders with built sites. Out: one line for each difference, none if there is none.
"""

import re
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path
from types import MappingProxyType

_GENERATOR = re.compile(rb'<meta name="generator" content="[^"]*">')
_CHART = re.compile(r"<section class=\"flow[ \"].*?</section>", re.DOTALL)
_HASH = re.compile(r"\.[0-9a-f]{8}\.(?=(?:min\.)?[a-z]{2,5})")
"""What stands in the name of a file that changes with its content."""
_EDITION = re.compile(
    r"(?<![0-9a-f])[0-9a-f]{16}(?![0-9a-f])|(?<=[Ee]dition )[0-9a-f]{6,8}|sha256-[A-Za-z0-9+/=]{43,44}"
)
"""The mark of an edition, and the hash of a script of the theme that has it in it."""
_AS_WRITTEN = re.compile(r"(<pre\b.*?</pre>)", re.DOTALL)
"""What of a page shows each space and line as it stands."""
_SPACE = re.compile(r"[ \t\r\n\f]+")
_PACKED = ("assets/offline/guide.", "worker.js", "pages.json")
"""Every page once more, for a device, and what has a hash of that: one page with another generator makes another pack."""
_NOT_COMPARED = (
    "about/",
    "handbook.json",
    "schemas/",
    "assets/search-index.",
    "assets/offline/",
    *_PACKED,
)
_WAY_BACK = "crumb"
"""The line above a title that leads back to the list. It comes from the generator's own navigation."""


def bytes_differ(one: Path, other: Path) -> list[str]:
    """Compare every file, apart from the line in which a page names its generator, and from the pack with all pages."""
    mine, theirs = ({name for name in _files(site, "*") if not name.startswith(_PACKED)} for site in (one, other))
    return _only(mine, theirs) + [
        f"{name} is not the same" for name in sorted(mine & theirs) if _bytes(one / name) != _bytes(other / name)
    ]


def readers_differ(one: Path, other: Path, rename: Mapping[str, str] = MappingProxyType({})) -> list[str]:
    """Compare what readers get from two editions, as after a change of the engine's structure.

    Left out are the pages about the guide, `handbook.json` and the schemas. The edition, its date and the hashes in
    names do not count, nor does how many spaces or lines part two words or tags of a page. `rename` gives to a class
    or a file name of `one` what `other` calls it.
    """
    mine, theirs = ({_masked(name): name for name in _files(site, "*") if _counts(name)} for site in (one, other))
    found = _only(set(mine), set(theirs))
    for name in sorted(mine.keys() & theirs.keys()):
        before, after = _seen(one / mine[name], rename), _seen(other / theirs[name], {})
        if before != after:
            at = next((at for at, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]), 0)
            found.append(f"{name} is not the same: {before[at : at + 60]!r} became {after[at : at + 60]!r}")
    return found


def _counts(name: str) -> bool:
    return not name.startswith(_NOT_COMPARED)


def _masked(text: str) -> str:
    return _EDITION.sub("-", _HASH.sub(".-.", text))


def _seen(file: Path, rename: Mapping[str, str]) -> str:
    """A file's text, masked; what is not text stays as it is."""
    text = _masked(file.read_bytes().decode("utf-8", "backslashreplace"))
    for name, new in rename.items():
        text = re.sub(rf"(?<![\w-]){re.escape(name)}(?![\w-])", new, text)
    if file.suffix == ".html":
        return _spaced_once(text)
    return "\n".join(sorted(text.splitlines())) if file.name == "_headers" else text


def _spaced_once(html: str) -> str:
    """A page with one space wherever a browser shows one."""
    return "".join(part if at % 2 else _SPACE.sub(" ", part) for at, part in enumerate(_AS_WRITTEN.split(html)))


def pages_differ(one: Path, other: Path) -> list[str]:
    """Compare the pages: which there are, and of each the text of its main part, its charts, and what is lit."""
    mine, theirs = _files(one, "*.html"), _files(other, "*.html")
    found = _only(mine, theirs)
    for name in sorted(mine & theirs):
        ours, others = ((site / name).read_text(encoding="utf-8") for site in (one, other))
        if main_text(ours) != main_text(others):
            found.append(f"the text of {name} is not the same")
        if _CHART.findall(ours) != _CHART.findall(others):
            found.append(f"the charts of {name} are not the same")
    return found


def main_text(html: str) -> str:
    """Return the words of a page's main part, without the way back to the list; of a page to print, all words."""
    reader = _Main(everywhere="<article" not in html)
    reader.feed(html)
    return " ".join("".join(reader.words).split())


def _files(site: Path, pattern: str) -> set[str]:
    return {file.relative_to(site).as_posix() for file in site.rglob(pattern) if file.is_file()}


def _only(mine: set[str], theirs: set[str]) -> list[str]:
    return [f"{name} is in one of the two sites only" for name in sorted(mine ^ theirs)]


def _bytes(file: Path) -> bytes:
    return _GENERATOR.sub(b"", file.read_bytes(), count=1) if file.suffix == ".html" else file.read_bytes()


class _Main(HTMLParser):
    """Collects the text within `<article>`, or everywhere."""

    def __init__(self, *, everywhere: bool) -> None:
        super().__init__()
        self.words: list[str] = []
        self._inside = everywhere
        self._skipping = False

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self._inside = self._inside or tag == "article"
        self._skipping = self._skipping or (tag == "p" and ("class", _WAY_BACK) in attributes)

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "article"
        self._skipping = self._skipping and tag != "p"

    def handle_data(self, data: str) -> None:
        if self._inside and not self._skipping:
            self.words.append(data)
