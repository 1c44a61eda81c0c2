"""The adapter: MkDocs' events to the handbook, and nothing else.

It reads no front matter and makes no decision. MkDocs gets each page's body from the handbook, so its own reader of
front matter, which hides broken YAML, never sees a page. In `build` a problem stops; in `serve` it is logged and shown.
"""

import importlib
import logging
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from mkdocs.commands import build as mkdocs_build
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, InclusionLevel

if TYPE_CHECKING:
    from handbook.model import Handbook
    from handbook.site.publish import Prepared

HOOKS = Path(__file__).parent
DISTRICT = HOOKS.parent / "district"
LOADED = Path(__file__).stat().st_mtime_ns
log = logging.getLogger("mkdocs.hooks.handbook")


@dataclass
class Build:
    """What one build knows, from `on_config` on; what is drawn comes in `on_nav`."""

    handbook: "Handbook"
    problems: list[str]
    """One line each, and one that counts them. Where there is any, nothing is drawn."""
    urls: dict[str, str] = field(default_factory=dict)
    """The address of each page below the site's root, by its id."""
    prepared: "Prepared" = field(init=False)
    notice: str = ""
    """What stands in place of every page, where there are problems."""
    drawn: Any = None
    """What is drawn on each page."""
    bodies: dict[str, str] = field(default_factory=dict)
    """The body of each page as MkDocs printed it, by its id."""
    nav: Any = None
    mkdocs: Any = None
    """With `nav` what MkDocs prints a page with: its options, its files, its templates."""


serving = False
build: Build
memory: Any = None
"""What `serve` read before, as long as the core is as it was."""
running = threading.Lock()
"""Held while MkDocs builds, or while one page is shown."""


def core(module: str) -> ModuleType:
    """Return a module of the core as it is now: `serve` runs what was edited, because `on_config` forgets the rest."""
    return importlib.import_module(f"handbook.{module}")


def forget_core() -> None:
    """Let go of the core, and of what it read, if any file of it was edited."""
    global memory
    state = sorted((str(file), file.stat().st_mtime_ns) for file in HOOKS.rglob("*.*") if file.suffix != ".pyc")
    if memory and memory[0] == state:
        return
    for name in [name for name in sys.modules if name.split(".")[0] == "handbook"]:
        del sys.modules[name]
    memory = state, core("reading.memory").PageMemory()


def on_startup(command, dirty):
    global serving
    serving = command == "serve"
    sys.path.insert(0, str(HOOKS))  # not before: MkDocs undoes what a hook does to the path while it is loaded


def on_config(config):
    global build
    running.acquire()
    forget_core()
    if Path(__file__).stat().st_mtime_ns != LOADED:
        log.warning("hooks/on_mkdocs.py has changed: stop the server and start it again.")
    handbook, problems = core("site.load_site").load_as_told(HOOKS.parent, read=memory[1].read)
    lines = core("problem").report(problems)
    for line in lines if serving else lines[:-1]:
        (log.warning if serving else log.error)(line)
    if lines and not serving:
        raise PluginError(f"{lines[-1]} Fix what is named above; nothing was built.")
    build = Build(handbook, lines)
    config.markdown_extensions.append(core("reading.markdown.no_html").NoHtml())
    if fault := core("site.options").adapt(handbook, config, serving=serving):
        raise PluginError(fault)
    core("site.options").name_heading_links(config)


def on_serve(server, config, builder):
    core("site.file_watcher").take_over(server, config, DISTRICT, show_at_once)
    core("site.allowed_hosts").guard(server, config)


def on_files(files, config):
    if fault := core("site.same_files").hold(build.handbook, files, config, serving=serving):
        raise PluginError(fault)
    for path in sorted(build.handbook.overlay):
        place = (path, str(DISTRICT / "docs"), config.site_dir, config.use_directory_urls)
        files.append(core("site.same_files").own(build.handbook, File(*place, inclusion=InclusionLevel.NOT_IN_NAV)))


def page_id(page):
    return page.file.src_uri.removesuffix(".md")


def on_nav(nav, config, files):
    urls = {file.src_uri.removesuffix(".md"): file.url.removeprefix("./") for file in files.documentation_pages()}
    given = build.handbook, urls
    build.urls = urls
    build.prepared = new = core("site.publish").prepare(*given, config, plain=serving, empty=build.problems)
    if build.problems:
        build.notice = core("rendering.notices").problems(build.handbook, build.problems, new.translations)
    else:
        build.drawn = drawing(urls)
    core("site.navigation").adapt(nav, files)
    build.nav = nav


def on_page_read_source(page, config):  # the blank line first keeps MkDocs from looking for front matter
    known = build.handbook.pages.get(page_id(page))
    body = core("decisions.printable").printable(build.handbook, known) if known else "This page cannot be read yet."
    return "\n" + body


def on_page_markdown(markdown, page, config, files):
    if known := build.handbook.pages.get(page_id(page)):
        given = build.handbook, known, HOOKS.parent, config.extra
        page.meta = core("site.options").meta(*given, drawn=not build.problems)


def on_page_context(context, page, config, nav):
    build.bodies[page_id(page)] = page.content
    if build.problems:
        context["problems"] = build.notice
    else:
        context["guide"] = build.drawn.take(page_id(page))


def on_env(env, config, files):
    words = build.prepared.translations
    env.add_extension("jinja2.ext.i18n")
    env.install_gettext_translations(words, newstyle=True)
    given = build.handbook, build.urls, core("site.options").root_of(build.handbook, config), words
    env.globals["lost"] = lambda: core("rendering.notices").not_found(*given)
    build.mkdocs = config, files, env


def drawing(ids):
    new = build.prepared
    given = build.handbook, build.urls, new.named, new.translations, new.around
    return core("rendering.in_turn").InTurn(core("rendering.page").PageRenderer(*given), ids)


def show_at_once(path):
    """Print the one page that was edited, unless something is wrong anywhere; `serve` builds the others later."""
    with running:
        config, files, env = build.mkdocs
        page = next((file.page for file in files.documentation_pages() if file.abs_src_path == str(path)), None)
        if page is None or build.problems:
            return False
        handbook, problems = core("site.load_site").load_as_told(HOOKS.parent, read=memory[1].read)
        known = handbook.pages.get(page_id(page))
        if problems or known is None:
            return False
        build.handbook = handbook
        build.drawn = drawing([known.id])
        mkdocs_build._populate_page(page, config, files)
        mkdocs_build._build_page(page, config, files.documentation_pages(), build.nav, env)
        log.info("Shown at once: %s. The others follow.", known.place.path)
        return True


def on_post_build(config):
    given = build.handbook, build.urls, build.bodies, Path(config.site_dir), config.site_url or ""
    if not build.problems and (fault := core("site.publish").write_all(*given, build.prepared)):
        raise PluginError(f"{fault} Fix it; the site is not whole.")
    running.release()


def on_build_error(error):
    if running.locked():
        running.release()
