"""The words of the interface in the language of a site.

A text stands in English where it is shown: `_("…")` in a template, `t("…")` in a script, `gettext("…")` in Python.
The English text is its name, too. Other languages have a catalog, `handbook/locale/<language>/LC_MESSAGES/guide.po`.
Words of the field, such as "the office" or the name of a moment, are not among them: they are in `docs/guide.yml`.
"""

from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.core import Locale
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

SOURCE = "en"
"""The language of the texts as they stand in templates, scripts and Python."""

ENGLISH = NullTranslations()
"""The texts as they stand."""

FOLDER = Path(__file__).parents[1] / "locale"
"""Where the catalogs are."""


class CatalogError(ValueError):
    """A language has no catalog that can be read; the message says which file, and what is wrong."""


def catalog(language: str) -> NullTranslations:
    """Return the words of the interface in a language, such as `es`. Raises CatalogError."""
    if language == SOURCE:
        return ENGLISH
    compiled = BytesIO()
    write_mo(compiled, messages(language))
    compiled.seek(0)
    return GNUTranslations(compiled)


def messages(language: str) -> Catalog:
    """Return the catalog of a language as it is written, with the places of each text. Raises CatalogError."""
    file = file_of(language)
    name = f"hooks/handbook/{file.relative_to(FOLDER.parent).as_posix()}"
    try:
        with file.open("rb") as opened:
            found = read_po(opened, abort_invalid=True)
    except FileNotFoundError:
        raise CatalogError(f'the interface has no words in "{language}": {name} is not there.') from None
    except (OSError, ValueError, PoFileError) as error:
        raise CatalogError(f"{name} cannot be read: {error}") from None
    if str(found.locale or "") != language.replace("-", "_"):
        raise CatalogError(f'{name} says that it is in "{found.locale}", and should say "{language}".')
    return found


def file_of(language: str) -> Path:
    """Return where the catalog of a language is."""
    return FOLDER / language / "LC_MESSAGES" / "guide.po"


def language_of(translations: NullTranslations) -> str:
    """Return the language of some words, as a page names it: `es`, `pt-BR`."""
    return translations.info().get("language", SOURCE).replace("_", "-")


def locale_of(translations: NullTranslations) -> Locale:
    """Return how dates and numbers are written in the language of some words."""
    return Locale.parse(language_of(translations), sep="-")


def marked(text: str) -> str:
    """Return a text as it is; the mark says that it is a text of the interface, which is translated where it is shown."""
    return text


def languages() -> list[str]:
    """Return the languages that have a catalog."""
    return sorted(file.parts[-3] for file in FOLDER.glob("*/LC_MESSAGES/guide.po"))
