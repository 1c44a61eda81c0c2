"""The adapter: MkDocs' events to the handbook, and nothing else.

It reads no front matter and makes no decision. MkDocs gets each page's body from the handbook, so its own reader of
front matter, which hides broken YAML, never sees a page. In `build` a problem stops; in `serve` it is logged and shown.
"""

import importlib
import logging
import sys
import threading
from pathlib import Path
from types import ModuleType
from typing import Any

from mkdocs.commands import build as mkdocs_build
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, InclusionLevel

HOOKS = Path(__file__).parent
DISTRICT = HOOKS.parent / "district"
LOADED = Path(__file__).stat().st_mtime_ns
log = logging.getLogger("mkdocs.hooks.handbook")


serving = False
build: Any = None
"""What this build knows (`site.one_build`), from `on_config` on."""
remembered: tuple[Any, ...] = ()
"""The files of the core as they were read, and what reads pages: in `serve` with a memory of them."""
running = threading.Lock()
"""Held while MkDocs builds, or while one page is shown."""


def core(module: str) -> ModuleType:
    """Return a module of the core as it is now: `serve` runs what was edited, because `on_config` forgets the rest."""
    return importlib.import_module(f"handbook.{module}")


def forget_core() -> None:
    """Let go of the core, and of what it remembers, unless `serve` goes on with the same files of it."""
    global remembered
    files = core("site.file_watcher").seen([str(HOOKS)])
    if serving and remembered and remembered[0] == files:
        return
    for name in [name for name in sys.modules if name.split(".")[0] == "handbook"]:
        del sys.modules[name]
    remembered = files, core("reading.memory").PageMemory().read if serving else core("reading.one_page").read_one


def load():
    return core("site.load_site").load_as_told(HOOKS.parent, read=remembered[1])


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
    handbook, problems = load()
    lines = core("problem").report(problems)
    for line in lines if serving else lines[:-1]:
        (log.warning if serving else log.error)(line)
    if lines and not serving:
        raise PluginError(f"{lines[-1]} Fix what is named above; nothing was built.")
    build = core("site.one_build").OneBuild(handbook, lines)
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
    build.begin(files.documentation_pages(), config, plain=serving)
    core("site.navigation").adapt(nav, files)
    build.menu = nav


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
    env.add_extension("jinja2.ext.i18n")
    env.install_gettext_translations(build.prepared.translations, newstyle=True)
    env.globals["lost"] = lambda: build.lost(config)
    build.printer = config, files, env


def show_at_once(path):
    """Print the one page that was edited, unless something is wrong anywhere; `serve` builds the others later."""
    with running:
        config, files, env = build.printer
        if page := build.edited(path, files.documentation_pages(), load):
            mkdocs_build._populate_page(page, config, files)
            mkdocs_build._build_page(page, config, files.documentation_pages(), build.menu, env)
            log.info("Shown at once: %s. The others follow.", path)
        return page is not None


def on_post_build(config):
    if fault := build.end(Path(config.site_dir), config.site_url or ""):
        raise PluginError(f"{fault} Fix it; the site is not whole.")
    running.release()


def on_build_error(error):
    if running.locked():
        running.release()
