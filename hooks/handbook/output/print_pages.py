"""The printable pages, below `paper/`."""

from collections.abc import Callable, Mapping
from gettext import NullTranslations
from pathlib import Path

from handbook.model import Handbook
from handbook.output.policy_tag import carried
from handbook.rendering.paper.all import printed
from handbook.vocabulary.catalogs import ENGLISH


def write(
    handbook: Handbook,
    urls: Mapping[str, str],
    html: Mapping[str, str],
    site: Path,
    allowed: str = "",
    named: Callable[[str], str] = str,
    translations: NullTranslations = ENGLISH,
) -> None:
    """Write every printable page into the built site, each with the policy `allowed`, if there is one.

    `named` gives the address of a style sheet, a script or a picture by its plain name.
    """
    for address, page in printed(handbook, urls, html, named, translations):
        file = site / address
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(carried(page, allowed), encoding="utf-8", newline="\n")
