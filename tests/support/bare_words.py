"""Finds words that a template or a script shows without asking for them by their English text, so that no catalog has them."""

import re
from pathlib import Path

from babel.messages.jslexer import tokenize
from jinja2 import Environment
from seen_texts import UNSEEN, seen_texts

_TRANSLATED = re.compile(r"{%-?\s*trans\b.*?{%-?\s*endtrans\s*-?%}|{% block look %}.*?{% endblock %}", re.DOTALL)
"""What is in a catalog; and a page's classes, which are in a block of their own."""
_WORD = re.compile(r"[A-Za-z]{2}")
_SENTENCE = re.compile(r"[A-Z][a-z]+(?=[ .,:?!]|$)")


def in_template(file: Path) -> list[str]:
    """Return the words that a template prints as they stand; what an expression prints is `…` in them."""
    source = _TRANSLATED.sub("", file.read_text(encoding="utf-8"))
    text = ""
    for _, kind, value in Environment().lex(source):
        text += value if kind == "data" else "…" if kind == "variable_begin" else ""
    return [seen for seen in seen_texts(text, UNSEEN | {"code", "kbd"}) if _WORD.search(seen)]


def in_script(file: Path, known: set[str]) -> list[str]:
    """Return the texts of a script that begin like a sentence and are none of those that are `known`."""
    tokens = tokenize(file.read_text(encoding="utf-8"))
    texts = (token.value[1:-1] for token in tokens if token.type in ("string", "template_string"))
    return [text for text in texts if _SENTENCE.match(text) and text not in known]
