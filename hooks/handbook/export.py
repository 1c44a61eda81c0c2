"""The finished pages as plain Markdown, for a site generator that runs no hook.

In: the repository, its handbook without problems, and a folder that is not there yet.
Out: that folder, a whole project for Zensical: the pages with roles filled and blocks of other
settings left out, the drawn parts of each in its front matter (where Markdown does not touch
them, and where search does not look, as under MkDocs), the files beside the pages, and templates
that read the parts from there.
"""

import re
import shutil
from collections.abc import Mapping
from html import escape, unescape
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from handbook.checks.anchors import printer_of
from handbook.drawing.page import Drawing
from handbook.model import Handbook, Page
from handbook.prose import printable, target
from handbook.publish import write_all

CONFIGURATION = """# Made by the export command; edit the repository that it was made from.
INHERIT: guide.yml
theme: {variant: classic}
markdown_extensions:
  handbook.markup:NoHtml: {}
validation:
  links: {anchors: ignore}
"""
"""The look that the guide's style sheets are made for; the second net against raw HTML, for which
the core has to be on Python's path; no complaints about anchors in front matter, where Zensical
looks for links but not for their targets (the check has proved them)."""

GIVEN = """{%% set guide = page.meta.guide if page and page.meta else "" %%}
{%% macro lost() %%}{%% raw %%}%s{%% endraw %%}{%% endmacro %%}
"""
"""Gives the templates what the adapter gives them under MkDocs."""

MATERIAL = "search.html"
"""A template that replaces one of Material's: Zensical's own box needs Zensical's own template."""

MATERIAL_BLOCK = re.compile(r"{% block config %}.*?{% endblock %}\n")
"""What `main.html` tells Material's script about search; Zensical's would stumble over it."""

_HREF = re.compile(r'(<a [^>]*?href=)"([^"]*)"')

FRAME = '{% extends "base.html" %}\n'
"""What GIVEN stands behind in `main.html`."""


def export(root: Path, handbook: Handbook, folder: Path, address: str = "") -> None:
    """Write `folder`, whole or not at all. `address` is the site's own (https://...), if it has one.

    Raises OSError where a file cannot be read or written.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=".export-", dir=folder.parent) as beside:
        new = Path(beside) / "new"
        shutil.copytree(root / "docs", new / "docs", ignore=shutil.ignore_patterns("*.md"))
        shutil.copytree(root / "overrides", new / "overrides", ignore=shutil.ignore_patterns(MATERIAL))
        shutil.copy2(root / "mkdocs.yml", new / "guide.yml")
        _write(new / "mkdocs.yml", CONFIGURATION)
        urls = {id: url(id) for id in handbook.pages}
        drawing = Drawing(handbook, urls)
        frame = new / "overrides" / "main.html"
        given = GIVEN % drawing.lost(address or "/")
        own = MATERIAL_BLOCK.sub("", frame.read_text(encoding="utf-8"))
        _write(frame, own.replace(FRAME, FRAME + given))
        for id, parts in drawing.all_parts().items():
            drawn = {name: str(getattr(parts, name)) for name in parts.__slots__}
            _write(new / "docs" / f"{id}.md", _text(handbook, handbook.pages[id], drawn))
        write_all(handbook, urls, _bodies(handbook, urls), new / "docs", address)
        new.rename(folder)


def _bodies(handbook: Handbook, urls: Mapping[str, str]) -> dict[str, str]:
    """Each page's body as HTML, its links to files turned into addresses, as the site's generator does it."""
    printer = printer_of(handbook)
    bodies = {}
    for id, page in handbook.pages.items():
        base = "../" * urls[id].count("/")

        def led(match: re.Match[str], page: Page = page, base: str = base) -> str:
            to = target(page, unescape(match[2]))
            if to is None or to.id not in urls:
                return match[0]
            return f'{match[1]}"{escape(base + urls[to.id] + (f"#{to.anchor}" if to.anchor else ""))}"'

        bodies[id] = _HREF.sub(led, printer.reset().convert(printable(handbook, page)))
    return bodies


def url(id: str) -> str:
    """Return a page's address below the site's root: `about/` for `about/index`, else `about/words/`."""
    stem = re.sub(r"(^|/)index$", "", id)
    return f"{stem}/" if stem else ""


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")


def _text(handbook: Handbook, page: Page, drawn: dict[str, str]) -> str:
    """A page with what the adapter gives MkDocs in `page.meta`, and its drawn parts."""
    meta: dict[str, object] = {"title": escape(page.title), "description": escape(page.description), "guide": drawn}
    if not page.id.startswith("about/"):
        meta["hide"] = ["navigation"]
    if page.template:
        meta["template"] = f"{page.template}.html"
    front = yaml.safe_dump(meta, allow_unicode=True, sort_keys=False, width=10**9)
    return f"---\n{front}---\n\n{printable(handbook, page)}"
