"""Finds words that a template or a script shows without asking for them by their English text, so that no catalog has them."""

import re
from html.parser import HTMLParser
from pathlib import Path

from babel.messages.jslexer import tokenize
from jinja2 import Environment

_TRANSLATED = re.compile(r"{%-?\s*trans\b.*?{%-?\s*endtrans\s*-?%}|{% block look %}.*?{% endblock %}", re.DOTALL)
"""What is in a catalog; and a page's classes, which are in a block of their own."""
_SEEN = {"aria-label", "placeholder", "title", "alt"}
"""Attributes whose text somebody sees or hears."""
_NO_WORDS = {"code", "kbd", "script", "style"}
_WORD = re.compile(r"[A-Za-z]{2}")
_SENTENCE = re.compile(r"[A-Z][a-z]+(?=[ .,:?!]|$)")


def in_template(file: Path) -> list[str]:
    """Return the words that a template prints as they stand; what an expression prints is `…` in them."""
    source = _TRANSLATED.sub("", file.read_text(encoding="utf-8"))
    text = ""
    for _, kind, value in Environment().lex(source):
        text += value if kind == "data" else "…" if kind == "variable_begin" else ""
    page = _Page()
    page.feed(text)
    return page.found


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._within: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._within.append(tag) if tag in _NO_WORDS else None
        self._note(*(value or "" for name, value in attrs if name in _SEEN))

    def handle_endtag(self, tag: str) -> None:
        self._within.pop() if tag in self._within else None

    def handle_data(self, data: str) -> None:
        self._note(*([] if self._within else [data]))

    def _note(self, *texts: str) -> None:
        self.found += (" ".join(text.split()) for text in texts if _WORD.search(text))


def in_script(file: Path, known: set[str]) -> list[str]:
    """Return the texts of a script that begin like a sentence and are none of those that are `known`."""
    tokens = tokenize(file.read_text(encoding="utf-8"))
    texts = (token.value[1:-1] for token in tokens if token.type in ("string", "template_string"))
    return [text for text in texts if _SENTENCE.match(text) and text not in known]
