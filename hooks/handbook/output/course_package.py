"""The files of the package for a learning system: the course as one page, what it loads, and the manifest."""

import re
from gettext import NullTranslations
from pathlib import Path

from handbook.model import Handbook
from handbook.output import script_words
from handbook.output.scorm_manifest import MANIFEST, manifest
from handbook.reading.files.places import DOCS
from handbook.rendering.course.package_page import package_page

PAGE = "index.html"
_LOADED = re.compile(r'<(?:script src|link rel="stylesheet" href)="([^"]+)"')
"""How the page names what it loads."""


def files(handbook: Handbook, root: Path, translations: NullTranslations) -> dict[str, bytes]:
    """Return each file by its place in the package; none for a handbook without lessons.

    Raises OSError where a script cannot be read, and CatalogError where the language of the site has no words.
    """
    course = handbook.course
    if course is None or not handbook.lessons:
        return {}
    page = package_page(handbook, translations)
    found = {name: (root / DOCS / name).read_bytes() for name in _LOADED.findall(page)}
    found[script_words.SCRIPT] += script_words.learned(translations).encode()
    found[PAGE] = page.encode()
    title = ": ".join(filter(None, (handbook.vocabulary.title, course.title)))
    return found | {MANIFEST: manifest(title, handbook.version, PAGE, found)}
