"""Fills the templates of the printable pages."""

from collections.abc import Callable, Mapping
from gettext import NullTranslations
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from handbook.model import Handbook
from handbook.rendering import labels as words
from handbook.rendering import printables as sheets
from handbook.rendering.edition import TITLE, edition
from handbook.rendering.paper import selection as facts
from handbook.rendering.paper.body import Bodies
from handbook.rendering.printables import Sheet
from handbook.vocabulary.catalogs import language_of


class Press:
    """Prints the pages of one handbook.

    `urls` gives each page's address below the site's root, `html` its body as the site prints it,
    `named` the address of a style sheet, a script or a picture by its plain name.
    """

    def __init__(
        self,
        handbook: Handbook,
        urls: Mapping[str, str],
        html: Mapping[str, str],
        named: Callable[[str], str],
        translations: NullTranslations,
    ) -> None:
        self.handbook = handbook
        self.translations = translations
        self.bodies = Bodies(html, urls)
        self._templates = Environment(
            loader=FileSystemLoader(Path(__file__).parents[1] / "templates" / "paper"),
            autoescape=True,
            undefined=StrictUndefined,
            auto_reload=False,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=["jinja2.ext.i18n"],
        )
        self._templates.install_gettext_translations(translations, newstyle=True)  # type: ignore[attr-defined]
        self._templates.globals.update(
            TITLE=TITLE,
            named=named,
            KINDS=words.KINDS,
            LISTENERS=words.LISTENERS,
            VERDICTS=words.VERDICTS,
            STRENGTHS=words.STRENGTHS,
            CHECKED=words.CHECKED,
            ASKERS=words.ASKERS,
            calls=handbook.calls,
            says=handbook.says,
            outcome_of=handbook.outcome,
            moment=handbook.moment_title,
            edition=edition(handbook, translations=translations),
            language=language_of(translations),
            danger=handbook.first_line,
            contacts=facts.contacts(handbook, translations),
            few_contacts=lambda room: facts.few_contacts(handbook, room, translations),
            role=handbook.role,
            dense=facts.long_contacts(handbook),
            back=urls.get(sheets.PAGE, urls.get("index", "")),
        )

    def fill(self, template: str, sheet: Sheet, **values: Any) -> str:
        """Return the page of `sheet`: a template, named first, with the values."""
        page = self._templates.get_template(f"{template}.html")
        return page.render(sheet=sheet.said(self.translations), base=sheet.base, **values)
