"""What the scripts are told of another language stands in front of those that run first."""

import json
import re

import pytest
from babel.messages.catalog import Catalog
from handbook.output import script_words
from handbook.output.script_words import learned
from handbook.vocabulary.catalogs import ENGLISH, catalog, languages, messages


def test_english_needs_nothing() -> None:
    """The scripts have their texts in them."""
    assert learned(ENGLISH) == ""


@pytest.mark.parametrize("language", languages())
def test_another_language_brings_the_texts_of_scripts_alone(language: str) -> None:
    """Each as it is translated, in all its forms where it has several, and how a count chooses one."""
    found = re.fullmatch(r"guideWords\.learn\((\{.*\}), \(n\) => Number\((.*)\)\);\n", learned(catalog(language)))

    assert found
    words = json.loads(found[1])
    assert words["Copy"] == catalog(language).gettext("Copy")
    assert len(words["At most {count} more question"]) == messages(language).num_plurals
    assert "Print this case as a hand-out" not in words
    assert found[2] == messages(language).plural_expr


def test_what_nobody_has_translated_stays_english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rather than empty."""
    begun = Catalog(locale="es")
    begun.add("Copy", "", locations=[("docs/assets/a.js", 1)])
    begun.add(("{count} page", "{count} pages"), ("{count} página", ""), locations=[("docs/assets/a.js", 1)])
    begun.add("Close", "Cerrar", locations=[("docs/assets/a.js", 1)])
    monkeypatch.setattr(script_words, "messages", lambda language: begun)

    assert learned(catalog("es")).startswith('guideWords.learn({"Close":"Cerrar"}, ')
