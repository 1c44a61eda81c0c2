"""What the parts of every page are drawn from: made once for a build, and handed on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from gettext import NullTranslations

from jinja2 import Environment
from markupsafe import Markup

from handbook.model import Handbook, Page
from handbook.rendering.around import ALONE, Around
from handbook.rendering.environment import environment, fill
from handbook.rendering.flowchart.layout import Layout, layouts
from handbook.rendering.related import Neighbours, all_neighbours
from handbook.rendering.setting_effects import Effect, setting_effects
from handbook.rendering.state_page import pages_by_fact
from handbook.vocabulary.catalogs import ENGLISH


@dataclass(frozen=True, slots=True)
class RenderContext:
    """A handbook without problems, its templates, and what only the whole of it tells about one page."""

    handbook: Handbook
    urls: Mapping[str, str]
    """The id of each page to its address below the site's root."""
    translations: NullTranslations
    """The words of the interface."""
    around: Around
    """What is known of the place where the site is published."""
    environment: Environment
    layouts: Mapping[str, Layout]
    """The id of each flow to where its questions stand on a chart."""
    neighbours: Neighbours
    """Which pages name each other."""
    effects: Mapping[str, tuple[Effect, ...]]
    """The id of each setting to the pages that its choice changes."""
    pages_by_fact: Mapping[str, list[Page]]
    """The id of each fact to the pages that it changes."""

    def fill(self, template: str, **values: object) -> Markup:
        """Return what a template makes of the values; `template` is its name without the ending."""
        return fill(self.environment, template, **values)


def render_context(
    handbook: Handbook,
    urls: Mapping[str, str],
    named: Callable[[str], str] = str,
    translations: NullTranslations = ENGLISH,
    around: Around = ALONE,
) -> RenderContext:
    """Return the context of one build; `named` and `translations` are as `environment` takes them."""
    return RenderContext(
        handbook=handbook,
        urls=urls,
        translations=translations,
        around=around,
        environment=environment(handbook, named, translations),
        layouts=layouts(handbook),
        neighbours=all_neighbours(handbook),
        effects=setting_effects(handbook),
        pages_by_fact=pages_by_fact(handbook),
    )
