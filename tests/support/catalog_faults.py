"""What is wrong with a catalog, measured against the texts that stand in templates, scripts and Python."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from babel.messages.catalog import Catalog, Message

_PLACEHOLDER = re.compile(r"%\(\w+\)s|%%|\{\w+\}|#")
_MARKUP = re.compile(r"<[^>]*>|[<>&\"]")


def faults(catalog: Catalog, source: Catalog) -> list[str]:
    """Return a line for each text that is missing, left over, not translated, or not what the English text needs."""
    mine, theirs = (
        {(message.context, message.id): message for message in one if message.id} for one in (catalog, source)
    )
    found = [f"missing: {id}" for _, id in theirs.keys() - mine.keys()]
    found += [f"left over: {id}" for _, id in mine.keys() - theirs.keys()]
    for key in mine.keys() & theirs.keys():
        found += (f"{fault}: {key[1]}" for fault in _of_one(mine[key], theirs[key], catalog.num_plurals))
    return sorted(found)


def _of_one(message: Message, english: Message, forms: int) -> Iterator[str]:
    if message.fuzzy:
        yield "fuzzy"
    if _is_scripts(message) != _is_scripts(english):
        yield "script or none"
    ids, texts = _all(message.id), _all(message.string)
    if len(texts) != (forms if len(ids) > 1 else 1) or not all(texts):
        yield "not translated"
    for text in filter(None, texts):
        if not any(_marks(_PLACEHOLDER, id) == _marks(_PLACEHOLDER, text) for id in ids):
            yield "other placeholders"
        if _marks(_MARKUP, ids[-1]) != _marks(_MARKUP, text):
            yield "other markup"
        if ids[0][-1:] != text[-1:] and ids[0].endswith((" ", ":", "…")):
            yield "another end"


def _all(texts: str | Sequence[str]) -> Sequence[str]:
    return (texts,) if isinstance(texts, str) else texts


def _marks(pattern: re.Pattern[str], text: str) -> Any:
    return sorted(pattern.findall(text))


def _is_scripts(message: Message) -> bool:
    """Whether a script shows it: the build takes these along by their places."""
    return any(place.endswith(".js") for place, _ in message.locations)
