"""What one build of the site knows: each event of the generator adds to it, and a later one uses it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from markupsafe import Markup

from handbook.model import Handbook
from handbook.problem import Problem
from handbook.rendering import notices
from handbook.rendering.in_turn import InTurn
from handbook.rendering.page import PageRenderer
from handbook.site.options import root_of
from handbook.site.publish import Prepared, prepare, write_all


@dataclass(slots=True)
class OneBuild:
    """A build from the moment that the handbook is read."""

    handbook: Handbook
    problems: list[str]
    """One line each, and one that counts them. Where there is any, nothing is drawn."""
    urls: Mapping[str, str] = field(default_factory=dict)
    """The address of each page below the site's root, by its id."""
    prepared: Prepared = field(default_factory=Prepared)
    notice: str = ""
    """What stands in place of every page, where there are problems."""
    drawn: InTurn | None = None
    """What is drawn on each page; nothing where there are problems."""
    bodies: dict[str, str] = field(default_factory=dict)
    """The body of each page as the generator printed it, by its id."""
    menu: Any = None
    printer: tuple[Any, ...] = ()
    """With the menu what the generator prints a page with: known to the adapter alone."""

    def begin(self, pages: Iterable[Any], config: Any, *, plain: bool) -> None:
        """Make what pages ask for, and get ready to draw them.

        `pages` are the generator's files of pages, with `src_uri` and `url`; the others are as `publish.prepare` takes
        them.
        """
        self.urls = {page.src_uri.removesuffix(".md"): page.url.removeprefix("./") for page in pages}
        self.prepared = prepare(self.handbook, self.urls, config, plain=plain, empty=self.problems)
        if self.problems:
            self.notice = notices.problems(self.handbook, self.problems, self.prepared.translations)
        else:
            self.draw(self.handbook, self.urls)

    def draw(self, handbook: Handbook, ids: Iterable[str]) -> None:
        """Go on with this handbook, and draw the pages with these ids when their turn comes."""
        self.handbook, known = handbook, self.prepared
        self.drawn = InTurn(
            PageRenderer(handbook, self.urls, known.named, known.translations, known.around),
            ids,
        )

    def edited(self, file: Path, pages: Iterable[Any], load: Callable[[], tuple[Handbook, list[Problem]]]) -> Any:
        """Return the generator's page whose file was edited, ready to be printed by itself.

        `pages` are the generator's files of pages, with `abs_src_path`, `src_uri` and `page`; `load` reads the guide
        again. None where it is no page, or something is wrong anywhere.
        """
        found = next((page for page in pages if page.abs_src_path == str(file)), None)
        if found is None or self.problems:
            return None
        handbook, problems = load()
        id = found.src_uri.removesuffix(".md")
        if problems or id not in handbook.pages:
            return None
        self.draw(handbook, [id])
        return found.page

    def lost(self, config: Any) -> Markup:
        """Return what the page says that stands in for one that is not there."""
        root = root_of(self.handbook, config)
        return notices.not_found(self.handbook, self.urls, root, self.prepared.translations)

    def end(self, folder: Path, address: str) -> str:
        """Write what stands beside the pages; return what keeps the site from being whole, or nothing."""
        if self.problems:
            return ""
        return write_all(self.handbook, self.urls, self.bodies, folder, address, self.prepared)
