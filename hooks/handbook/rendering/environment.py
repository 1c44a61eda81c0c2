"""The one Jinja environment: the templates of the pages, below `paper/` those of what is printed, and the guide's forms."""

from collections.abc import Callable
from gettext import NullTranslations
from pathlib import Path

from jinja2 import ChoiceLoader, DictLoader, Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from handbook.decisions.views import question_anchor
from handbook.model import Handbook
from handbook.reading.braces.roles import fill as fill_roles
from handbook.rendering import labels
from handbook.vocabulary.catalogs import ENGLISH, language_of

TEMPLATES = Path(__file__).parent / "templates"
FORMS = "paper/forms"
"""What stands before the name of a form's template, which the guide brings along."""


def environment(
    handbook: Handbook, named: Callable[[str], str] = str, translations: NullTranslations = ENGLISH
) -> Environment:
    """Return the environment of one build.

    Text is escaped, and a name that nobody gave is an error. A line that holds nothing but a tag of a template leaves
    no line behind. Every template knows what stands in `globals`: the words of the field, those for the ids of the
    model, what the district decided, the stamp of this edition, and `named`, which gives the address of a script, a
    sheet or a picture below the site's root by its plain name. `translations` has the words of the interface.
    """
    forms = {f"{FORMS}/{form.name}.html": form.template for form in handbook.vocabulary.forms}
    made = Environment(
        loader=ChoiceLoader([FileSystemLoader(TEMPLATES), DictLoader(forms)]),
        extensions=["jinja2.ext.i18n"],
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,  # each build has its own environment
    )
    made.install_gettext_translations(translations, newstyle=True)  # type: ignore[attr-defined]
    words = handbook.vocabulary
    made.globals.update(
        language=language_of(translations),
        title=words.title,
        severities=words.severities,
        kinds=words.kinds,
        listeners=words.listeners,
        askers=words.askers,
        report=words.report,
        undecided=fill_roles(words.undecided, {role: handbook.role(role) for role in words.roles}),
        danger=handbook.first_line,
        VERDICTS=labels.said(labels.VERDICTS, translations),
        STRENGTHS=labels.said(labels.STRENGTHS, translations),
        CHECKED=labels.said(labels.CHECKED, translations),
        district=handbook.district,
        stamp=handbook.digest,
        named=named,
        question_anchor=question_anchor,
    )
    return made


def fill(environment: Environment, template: str, **values: object) -> Markup:
    """Return what a template makes of the values; `template` is its name without the ending."""
    return Markup(environment.get_template(f"{template}.html").render(**values))
