"""The finished pages as plain Markdown, for a site generator that runs no hook.

In: the repository, its handbook without problems, and a folder that is not there yet.
Out: that folder, a whole project for Zensical: the pages with roles filled and blocks of other
settings left out, the drawn parts of each in its front matter (where Markdown does not touch
them, and where Zensical's search does not look), the files beside the pages, and templates that
read the parts from there, with the words of the site's language in place of the calls of gettext.
"""

import json
import re
import shutil
from collections.abc import Mapping
from gettext import NullTranslations
from html import escape, unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any

import yaml
from markupsafe import Markup

from handbook.decisions.printable import printable
from handbook.model import Handbook, Page
from handbook.reading.files.places import DOCS, OVERLAY, PAGE
from handbook.reading.markdown.printer import printer_of
from handbook.reading.prose import target
from handbook.rendering.notices import not_found
from handbook.rendering.page import PageRenderer
from handbook.site import options as site
from handbook.site.publish import prepare, write_all
from handbook.site.site_file import SITE_FILE, read_options
from handbook.vocabulary.catalogs import SOURCE

GIVEN = """{%% set guide = page.meta.guide if page and page.meta else "" %%}
{%% macro lost() %%}{%% raw %%}%s{%% endraw %%}{%% endmacro %%}
"""
"""Gives the templates what the adapter gives them under MkDocs."""

FRAME = '{% extends "base.html" %}\n'
"""What GIVEN stands behind in `main.html`."""

MATERIAL = "search.html"
"""A template that replaces one of Material's: Zensical's own box needs Zensical's own template."""

PAPER = "paper"
"""The templates of forms: the core prints these, and no generator."""

MATERIAL_BLOCK = re.compile(r"{% block config %}.*?{% endblock %}\n")
"""What `main.html` tells Material's script about search; Zensical's would stumble over it."""

_PRINTED, _NAMED = re.compile(r'\{\{ _\("([^"]*)"\) \}\}'), re.compile(r'\b_\("([^"]*)"\)')
"""How a template of the frame asks for a text: to print it at once, and within an expression."""

_LINK = re.compile(r'(<(?:a|img)\b[^>]*?\s(?:href|src)=")([^"]*)"')


class _Dumper(yaml.SafeDumper):
    """Writes escaped text as the text that it is."""


_Dumper.add_representer(Markup, _Dumper.represent_str)


def export(root: Path, handbook: Handbook, folder: Path, address: str = "") -> None:
    """Write `folder`, whole or not at all. `address` is the site's own (https://...), if it has one.

    Raises OSError where a file cannot be read or written, and CatalogError where the site's language has no words.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=".export-", dir=folder.parent) as beside:
        new = Path(beside) / "new"
        docs = new / "docs"
        docs.mkdir(parents=True)
        shutil.copytree(root / "overrides", new / "overrides", ignore=shutil.ignore_patterns(MATERIAL, PAPER))
        shutil.copy2(root / SITE_FILE, new / "guide.yml")
        for path in handbook.files:
            if not path.endswith(PAGE):
                (docs / path).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(root / (OVERLAY if path in handbook.overlay else DOCS) / path, docs / path)
        options = _options(root, handbook, address)
        _write(new / SITE_FILE, _yaml(options))
        address = options["site_url"]
        urls = {id: url(id) for id in handbook.pages}
        given = SimpleNamespace(theme=options["theme"], docs_dir=docs)
        prepared = prepare(handbook, urls, given, plain=True)
        translations = prepared.translations
        _put_words_in(new / "overrides", translations)
        frame = new / "overrides" / "main.html"
        own = MATERIAL_BLOCK.sub("", frame.read_text(encoding="utf-8"))
        _write(frame, own.replace(FRAME, FRAME + GIVEN % not_found(handbook, urls, address or "/", translations)))
        drawing = PageRenderer(handbook, urls, translations=translations)
        for id, parts in drawing.all_parts().items():
            drawn = {name: getattr(parts, name) for name in parts.__slots__}
            _write(docs / f"{id}.md", _text(handbook, handbook.pages[id], root, drawn))
        write_all(handbook, urls, _bodies(handbook, urls), docs, address, prepared)
        new.rename(folder)


def url(id: str) -> str:
    """Return a page's address below the site's root: `about/` for `about/index`, else `about/words/`."""
    stem = re.sub(r"(^|/)index$", "", id)
    return f"{stem}/" if stem else ""


def _options(root: Path, handbook: Handbook, address: str) -> dict[str, Any]:
    """What Zensical is told beside `mkdocs.yml`, as this district has it."""
    own = read_options(root)
    language = (own.get("theme") or {}).get("language", SOURCE)
    config = SimpleNamespace(site_name=own.get("site_name", ""), site_url=address, extra={})
    config.theme = {"language": language}
    config.extra_css = list(own.get("extra_css") or [])
    site.adapt(handbook, config)
    return {
        "INHERIT": "guide.yml",
        **vars(config),
        "theme": config.theme | {"variant": "classic"},  # the look that the guide's style sheets are made for
        "markdown_extensions": {"handbook.reading.markdown.no_html:NoHtml": {}},  # needs the core on Python's path
        # Zensical finds links in front matter, but not their anchors; the check has proved them.
        "validation": {"links": {"anchors": "ignore"}},
    }


def _put_words_in(folder: Path, translations: NullTranslations) -> None:
    """Write the texts of a language into the templates: Zensical's own engine knows no gettext."""
    for file in folder.rglob("*.html"):
        text = _PRINTED.sub(lambda found: translations.gettext(found[1]), file.read_text(encoding="utf-8"))
        _write(file, _NAMED.sub(lambda found: json.dumps(translations.gettext(found[1]), ensure_ascii=False), text))


def _text(handbook: Handbook, page: Page, root: Path, drawn: Mapping[str, str]) -> str:
    """A page with what the adapter gives MkDocs, and its drawn parts; Zensical's own search may find it."""
    meta = {name: value for name, value in site.meta(handbook, page, root, {}, drawn=True).items() if name != "search"}
    return f"---\n{_yaml(meta | {'guide': dict(drawn)})}---\n\n{printable(handbook, page)}"


def _bodies(handbook: Handbook, urls: Mapping[str, str]) -> dict[str, str]:
    """The bodies as the site will print them, for the pages that are printed on paper."""
    printer = printer_of(handbook)
    return {
        id: _LINK.sub(
            lambda match, page=page: f'{match[1]}{escape(_address(page, unescape(match[2]), urls))}"',  # type: ignore[misc]
            printer.reset().convert(printable(handbook, page)),
        )
        for id, page in handbook.pages.items()
    }


def _address(page: Page, href: str, urls: Mapping[str, str]) -> str:
    """Where a link of a page leads, as an address from that page."""
    found = target(page, href)
    if found is None:
        return href
    anchor = f"#{found.anchor}" if found.anchor else ""
    return "../" * urls[page.id].count("/") + urls.get(found.id, found.path) + anchor


def _yaml(data: Mapping[str, Any]) -> str:
    return yaml.dump(dict(data), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**9)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
