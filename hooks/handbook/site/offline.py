"""What of a built site readers keep on their devices, and the files that do it.

In: the folder of a finished site. Out: in it the worker, the pack that it fetches, the list of pages, and
`manifest.webmanifest`. `docs/about/decisions/0033-without-a-signal.md` says why it is so.
"""

from collections.abc import Callable
from gettext import NullTranslations
from pathlib import Path

from handbook.model import Handbook
from handbook.output import web_manifest
from handbook.output.hashed_names import hashed
from handbook.output.offline import worker
from handbook.output.offline.pack import TEXTS, pack
from handbook.reading.files.pictures import KINDS
from handbook.site import bundles, options
from handbook.vocabulary.catalogs import language_of

PACK = "assets/offline/guide.pack"

FOR_MACHINES = (
    "404.html",
    "handbook.json",
    "schemas/",
    "robots.txt",
    worker.SCRIPT,
    worker.PAGES,
    "assets/javascripts/lunr/",
    "assets/javascripts/workers/",
    "assets/stylesheets/palette.",
    "assets/vendor/iframe-worker",
)
"""How the names of files begin that no page asks for: what is for other programs, and what of the theme has ours in its place."""

ITS_OWN = "handbook.json"
"""A folder with this file in it is a guide of its own."""


SOURCES = (worker.SOURCE, worker.SWITCHED_OFF)
"""What the worker is made of, below `docs/`; no page asks for these."""


def source(docs: Path, *, keeps: bool) -> str:
    """Return the script of the worker without its comments, or of the one that takes its place. Raises Faulty."""
    name = worker.SOURCE if keeps else worker.SWITCHED_OFF
    return bundles.made({name: (name,)}, docs)[name].decode() if (docs / name).is_file() else ""


def write_manifest(handbook: Handbook, site: Path, named: Callable[[str], str], translations: NullTranslations) -> None:
    """Write the manifest, with the address of the icon that `named` gives."""
    given = handbook.district.name, handbook.vocabulary.title, language_of(translations)
    color, icon = options.color(handbook.district), named(web_manifest.ICON)
    _put(site / web_manifest.MANIFEST, web_manifest.manifest(*given, color, icon))


def kept(site: Path) -> list[str]:
    """Return the names of the files that are kept on a device, below `site`; a guide in a folder of it keeps its own."""
    others = [file.parent for file in site.rglob(ITS_OWN) if file.parent != site]
    return [
        name
        for file in sorted(site.rglob("*"))
        for name in [file.relative_to(site).as_posix()]
        if file.suffix.lower() in (*TEXTS, *KINDS)
        and not name.startswith((*FOR_MACHINES, ".", "_"))
        and not any(other in file.parents for other in others)
    ]


def write(site: Path, source: str, policy: str) -> None:
    """Write the pack, the worker made of its `source`, and the list of pages. Nothing may change in the site after it."""
    packed = pack(site, kept(site))
    name = hashed(PACK, packed.content)
    (site / name).parent.mkdir(parents=True, exist_ok=True)
    (site / name).write_bytes(packed.content)
    _put(site / worker.SCRIPT, worker.script(source, packed, name, policy))
    _put(site / worker.PAGES, worker.pages(packed.edition, packed.marks))


def switch_off(site: Path, source: str) -> None:
    """Write the worker that takes away what an earlier edition kept, and a list that says that nothing of it is good."""
    _put(site / worker.SCRIPT, source)
    _put(site / worker.PAGES, worker.pages())


def _put(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", newline="\n")
