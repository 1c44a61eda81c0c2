"""The words of the interface for the ids of the model, each to be translated where it is shown."""

from collections.abc import Mapping
from gettext import NullTranslations
from types import MappingProxyType

from handbook.vocabulary.catalogs import marked

VERDICTS = MappingProxyType(
    {
        "best": marked("Best."),
        "good-but-incomplete": marked("Good, but incomplete."),
        "risky": marked("Risky."),
        "wrong": marked("Wrong."),
    }
)
"""How a response is weighed."""
STRENGTHS = MappingProxyType(
    {"law": marked("Law"), "policy": marked("A district's policy"), "practice": marked("Good practice")}
)
"""What a source is, the strongest first."""
CHECKED = MappingProxyType(
    {
        "primary": marked("We read the text itself, in a stored copy:"),
        "secondary": marked("We read somebody else's account of it, not the text itself:"),
        "not-yet": marked("Nobody here has read it yet. Noted:"),
    }
)
"""How far a source was checked, before the day."""


def said(words: Mapping[str, str], translations: NullTranslations) -> dict[str, str]:
    """Return words in the language of the site, by the same ids."""
    return {id: translations.gettext(text) for id, text in words.items()}
