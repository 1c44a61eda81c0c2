"""What stands in front of the scripts that run first, so that all of them speak the site's language.

`docs/assets/words.js` says how a script asks for a text. Of the catalog only the texts of scripts come along, by the
places that each text names. In English there is nothing to add.
"""

import json
from gettext import NullTranslations

from babel.messages.catalog import Message

from handbook.vocabulary.catalogs import ENGLISH, language_of, messages

SCRIPT = "assets/words.js"
"""How scripts ask for words, below `docs/`."""


def learned(translations: NullTranslations) -> str:
    """Return the statement that gives the scripts their texts in another language; nothing for English.

    Raises CatalogError, where the catalog is gone since the translations were read.
    """
    if translations is ENGLISH:
        return ""
    catalog = messages(language_of(translations))
    texts = {
        message.id if isinstance(message.id, str) else message.id[0]: message.string
        for message in catalog
        if message.id and _is_translated(message) and any(place.endswith(".js") for place, _ in message.locations)
    }
    words = json.dumps(texts, ensure_ascii=False, separators=(",", ":"))
    return f"guideWords.learn({words}, (n) => Number({catalog.plural_expr}));\n"


def _is_translated(message: Message) -> bool:
    """Whether somebody has translated it; until then the scripts say it in English."""
    texts = message.string if isinstance(message.string, tuple | list) else [message.string]
    return not message.fuzzy and all(texts)
