"""What programs read that somebody asks: each page's Markdown beside it, and `llms.txt` with the way to each."""

from collections.abc import Mapping
from gettext import NullTranslations
from pathlib import Path

from handbook.model import Handbook
from handbook.rendering.as_markdown import MarkdownPages, markdown_name
from handbook.rendering.page_list import NAME, page_list


def write(
    handbook: Handbook, urls: Mapping[str, str], site: Path, address: str, translations: NullTranslations
) -> None:
    """Write them into the built site. `address` is the site's own, empty where nobody has said it."""
    for id, text in MarkdownPages(handbook, urls, address, translations).all():
        _put(site / markdown_name(urls[id]), text)
    _put(site / NAME, page_list(handbook, urls, address, translations))


def _put(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
