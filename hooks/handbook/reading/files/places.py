"""Where a file of the handbook stands and what it is called there; whatever is none has a way out."""

import difflib
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from handbook.model import KINDS, LESSONS
from handbook.problem import RuleId, listed, shown
from handbook.reading.files import names
from handbook.reading.forms import as_id, is_id

DOCS = "docs"
OVERLAY = "district/docs"
ASSETS = "assets"
FOLDERS = (*KINDS, "moments", LESSONS, "about", "about/decisions")
"""Where pages stand, below `docs/`. (The home page and a few others stand at its top; `mkdocs.yml` names those.)"""
DATA = ("guide.yml",)
"""What is read and never published, below `docs/`."""

PAGE = ".md"
PAGES = (PAGE, ".markdown", ".mdown", ".mkdn", ".mkd", ".mdwn", ".mdx")
"""How names of Markdown files end elsewhere; MkDocs would publish some of these, and none of our checks reads them."""
PICTURES = (".png", ".jpg", ".jpeg", ".svg", ".gif", ".webp")
MEDIA = (*PICTURES, ".pdf")
COPIES = ("~", ".orig", ".bak", ".old", ".swp", ".tmp", ".rej", ".copy", "#")
"""How names end of copies that editors and git leave behind."""
BUILT = (
    *(f"{ASSETS}/{name}" for name in ("flows.js", "search-index.js", "site.js", "site.css", "district.css")),
    *(f"{ASSETS}/district-logo.{end}" for end in ("svg", "png")),
)
"""What the build writes beside the pages, where a file of ours could lie."""
THEMES = tuple(f"{ASSETS}/{name}/" for name in ("images", "javascripts", "stylesheets"))
"""The theme's own folders, in which a file of ours would replace one of the theme's."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """Why a file cannot stay where it is."""

    rule: RuleId
    message: str
    about: str = ""
    """The folder that is meant, where the whole of it is wrong."""
    meant: str = ""
    """Where the file was probably meant to be."""


def wrong(path: str, folder: str, known: Collection[str]) -> Wrong | None:
    """Return what is wrong with a file at `path` below `folder` (ours, or a district's); `known` are its page folders."""
    parts = path.split("/")
    for depth, part in enumerate(parts, 1):
        if reason := names.unfit(part):
            return _renamed(path, "/".join(parts[:depth]), reason)
    home, _, name = path.rpartition("/")
    if name.casefold() in ("district.yml", "district.yaml") and not (folder == DOCS and home):
        return Wrong("no-district-file", 'nobody reads it here. Move it to "district/district.yml".')
    if home == ASSETS or home.startswith(f"{ASSETS}/"):
        return _asset(path, folder, known)
    if home not in known and (home or folder == OVERLAY):
        return _elsewhere(path, folder, known)
    if path in DATA or name.endswith(PAGE):
        return None if path in DATA else _page_name(path, folder)
    return _no_page(path, folder)


def _renamed(path: str, named: str, reason: str) -> Wrong:
    """A name that cannot stay; `named` is the path down to it, the whole one or that of a folder."""
    above, slash, name = named.rpartition("/")
    stem, dot, end = name.partition(".")
    better = f"{as_id(stem) or 'page'}{dot}{end.strip(' .').lower()}".rstrip(".")
    if names.unfit(better):
        better = f"{as_id(stem)[:40] or 'page'}-page{dot}{end.strip(' .').lower()}".rstrip(".")
    offer = "" if names.unfit(better) or path != named else f', such as "{shown(better)}"'
    message = f'the name "{shown(name)}" {reason}. Give it another name{offer}.'
    return Wrong("bad-file-name", message, about=named, meant=f"{above}{slash}{better}" if offer else "")


def _asset(path: str, folder: str, known: Collection[str]) -> Wrong | None:
    if path in BUILT or path.startswith(THEMES):
        message = "the build writes a file of its own here, and one of the two would be lost. Give it another name."
        return Wrong("same-name", message)
    if path.lower().endswith(PAGES):
        message = f"pages do not stand in {folder}/{ASSETS}/. Move it to one of: {_offered(folder, known)}."
        return Wrong("misplaced-page", message)
    return None


def _elsewhere(path: str, folder: str, known: Collection[str]) -> Wrong:
    """What is wrong with a folder in which no page stands; it is told once for all of it."""
    home, _, name = path.rpartition("/")
    first = home.partition("/")[0]
    is_page = name.lower().endswith(PAGES)
    about = next((part for part in _each(home) if part not in known), "")
    rule: RuleId = "district-page-place" if folder == OVERLAY else "misplaced-page"
    if first in known:
        way = f"{folder}/{first}/{shown(name)}" if is_page else f"{folder}/{ASSETS}/, or delete it"
        message = f"pages of a kind stand side by side, and no folders between them. Move it to {way}."
        return Wrong("misplaced-page", message, about=about, meant=f"{first}/{name}")
    if first.strip().casefold() == "district" and folder == DOCS:
        message = f"a district's folder stands beside docs/, not in it. Move {DOCS}/{shown(first)}/ to district/."
        return Wrong("no-district-file", message, about=about)
    if not home:
        if is_page:
            message = f"a district's pages stand in folders of {folder}/. Move it to one of: {_offered(folder, known)}."
            return Wrong(rule, message)
        return _no_page(path, folder)
    near = difflib.get_close_matches(first.strip().casefold()[:100], known, n=1, cutoff=0.6)
    if near:
        message = f'"{folder}/{shown(first)}" is no folder of the guide. Did you mean "{folder}/{near[0]}"? Rename it.'
        return Wrong(rule, message, about=about, meant=f"{near[0]}/{name}")
    if name.lower().endswith(MEDIA):
        message = f'"{folder}/{shown(first)}" is no folder of the guide. Move the pictures in it to {folder}/{ASSETS}/.'
        return Wrong("stray-file", message, about=about, meant=f"{ASSETS}/{name}")
    message = (
        f'"{folder}/{shown(first)}" is no folder of the guide, and nothing in it is published. '
        f"Move pages to one of: {_offered(folder, known)}; pictures to {folder}/{ASSETS}/; and delete the rest."
    )
    return Wrong(rule if is_page else "stray-file", message, about=about)


def _page_name(path: str, folder: str) -> Wrong | None:
    stem = path.rpartition("/")[2].removesuffix(PAGE)
    if is_id(stem):
        return None
    if stem.casefold() == "readme":
        message = '"README.md" would take the place of "index.md". Put its text there, or give it another name.'
        return Wrong("bad-id", message)
    better = as_id(stem)
    offer = f' Rename it to "{better}{PAGE}".' if is_id(better) else ""
    message = (
        f'"{shown(stem)}{PAGE}" cannot be a page\'s file name: use small letters a to z, digits and single hyphens.'
    )
    return Wrong("bad-id", f"{message}{offer}")


def _no_page(path: str, folder: str) -> Wrong:
    home, slash, name = path.rpartition("/")
    lower = name.lower()
    if lower.endswith(COPIES) or lower.endswith(tuple(f"{end}.txt" for end in PAGES)):
        return Wrong(
            "stray-file", "an editor, git or a computer left this copy here, and no check reads it. Delete it."
        )
    if lower.endswith(PAGES):
        better = f"{name[: lower.rindex('.')]}{PAGE}"
        message = f'the name of a page ends in "{PAGE}", in small letters. Rename it to "{shown(better)}".'
        return Wrong("bad-file-name", message, meant=f"{home}{slash}{better}")
    if lower.endswith(MEDIA):
        message = f"pictures and PDF files stand in {folder}/{ASSETS}/. Move it there."
        return Wrong("stray-file", message, meant=f"{ASSETS}/{name}")
    message = f'only pages stand here, and their names end in "{PAGE}". Write it as a page, or delete it.'
    return Wrong("stray-file", message)


def _offered(folder: str, known: Collection[str]) -> str:
    return listed(f"{folder}/{name}/" for name in known if "/" not in name)


def _each(folder: str) -> Iterator[str]:
    """Yield a folder's path from its first part on: `a`, `a/b`, `a/b/c`."""
    parts = folder.split("/") if folder else []
    yield from ("/".join(parts[:depth]) for depth in range(1, len(parts) + 1))
