"""Fills the templates of the printable pages."""

from collections.abc import Callable, Mapping
from functools import partial
from gettext import NullTranslations

from handbook.model import Handbook
from handbook.rendering import printables
from handbook.rendering.edition import edition
from handbook.rendering.environment import environment, fill
from handbook.rendering.paper.body import BodyRewriter
from handbook.rendering.paper.contacts import has_long_contacts
from handbook.rendering.printables import Sheet
from handbook.vocabulary.catalogs import ENGLISH


class PrintRenderer:
    """Prints the pages of one handbook.

    `urls` has each page's address below the site's root, by its id, and `html` its body as the site prints it.
    `named` and `translations` are as `environment` takes them.
    """

    def __init__(
        self,
        handbook: Handbook,
        urls: Mapping[str, str],
        html: Mapping[str, str],
        named: Callable[[str], str] = str,
        translations: NullTranslations = ENGLISH,
    ) -> None:
        self.handbook = handbook
        self.translations = translations
        self.bodies = BodyRewriter(html, urls)
        self._environment = environment(handbook, named, translations)
        self._environment.globals.update(
            edition=edition(handbook, translations=translations),
            calls=partial(handbook.calls, translations=translations),
            says=handbook.says,
            outcome_of=handbook.outcome,
            moment=handbook.moment_title,
            role=handbook.role,
            dense=has_long_contacts(handbook),
            back=urls.get(printables.PAGE, urls.get("index", "")),
        )

    def fill(self, template: str, sheet: Sheet, **values: object) -> str:
        """Return the page of `sheet`: a template below `templates/paper/`, named first, with the values."""
        return str(
            fill(self._environment, f"paper/{template}", sheet=sheet.said(self.translations), base=sheet.base, **values)
        )
