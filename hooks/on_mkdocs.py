"""The adapter: MkDocs' events to the handbook, and nothing else.

It reads no front matter and makes no decision. MkDocs gets each page's body from the handbook, so its own reader of
front matter, which hides broken YAML, never sees a page. In `build` a problem stops; in `serve` it is logged and shown.
"""

import importlib
import logging
import sys
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, InclusionLevel

HOOKS = Path(__file__).parent
DISTRICT = HOOKS.parent / "district"
LOADED = Path(__file__).stat().st_mtime_ns
log = logging.getLogger("mkdocs.hooks.handbook")
state: dict = {"serving": False}  # one build's handbook and drawn parts, made afresh in on_config
sys.path.insert(0, str(HOOKS))
fresh = importlib.import_module  # the core as it is now, for on_config forgets the one before


def on_startup(command, dirty):
    state["serving"] = command == "serve"


def on_config(config):
    for name in [name for name in sys.modules if name.split(".")[0] == "handbook"]:
        del sys.modules[name]  # so that `serve` runs an edited core
    if Path(__file__).stat().st_mtime_ns != LOADED:
        log.warning("hooks/on_mkdocs.py has changed: stop the server and start it again.")
    handbook, problems = fresh("handbook.rules.run").load_and_check(HOOKS.parent)
    lines = fresh("handbook.problem").report(problems)
    for line in lines if state["serving"] else lines[:-1]:
        (log.warning if state["serving"] else log.error)(line)
    if lines and not state["serving"]:
        raise PluginError(f"{lines[-1]} Mend what is named above; nothing was built.")
    state.update(handbook=handbook, lines=lines, bodies={}, prose=fresh("handbook.reading.prose"))
    config.markdown_extensions.append(fresh("handbook.reading.markdown.no_html").NoHtml())
    state["site"] = fresh("handbook.site.options")
    if fault := state["site"].adapt(handbook, config, serving=state["serving"]):
        raise PluginError(fault)


def on_serve(server, config, builder):
    fresh("commands.watch").take_over(server, config, DISTRICT)
    fresh("commands.visitors").guard(server, config)


def on_files(files, config):
    if fault := fresh("handbook.site.same_files").hold(state["handbook"], files, config, serving=state["serving"]):
        raise PluginError(fault)
    for path in sorted(state["handbook"].overlay):
        place = (path, str(DISTRICT / "docs"), config.site_dir, config.use_directory_urls)
        files.append(File(*place, inclusion=InclusionLevel.NOT_IN_NAV))


def page_id(page):
    return page.file.src_uri.removesuffix(".md")


def on_nav(nav, config, files):
    urls = {file.src_uri.removesuffix(".md"): file.url.removeprefix("./") for file in files.documentation_pages()}
    given = state["handbook"], urls
    state["prepared"] = fresh("handbook.site.publish").prepare(
        *given, config, plain=state["serving"], empty=state["lines"]
    )
    state.update(urls=urls, notices=fresh("handbook.rendering.notices"), parts={}, problems="")
    if state["lines"]:
        state["problems"] = state["notices"].problems(state["handbook"], state["lines"])
    else:
        page_renderer = fresh("handbook.rendering.page").PageRenderer(*given, state["prepared"].named)
        state["parts"] = page_renderer.all_parts()
    indexes = {item.file.src_uri.rpartition("/")[0]: item.parent for item in nav.pages if item.parent}
    for file in files.documentation_pages():
        if file.page and not file.page.parent and "/" in file.src_uri:
            file.page.parent = indexes.get(file.src_uri.rpartition("/")[0])  # marks the tab


def on_page_read_source(page, config):  # the blank line first keeps MkDocs from looking for front matter
    known = state["handbook"].pages.get(page_id(page))
    return "\n" + (state["prose"].printable(state["handbook"], known) if known else "This page cannot be read yet.")


def on_page_markdown(markdown, page, config, files):
    if known := state["handbook"].pages.get(page_id(page)):
        page.meta = state["site"].meta(known, drawn=not state["lines"])


def on_page_context(context, page, config, nav):
    state["bodies"][page_id(page)] = page.content
    if state["lines"]:
        context["problems"] = state["problems"]
    else:
        context["guide"] = state["parts"].get(page_id(page))


def on_env(env, config, files):
    env.globals["lost"] = lambda: state["notices"].not_found(state["handbook"], state["urls"], config.site_url or "/")


def on_post_build(config):
    given = state["handbook"], state["urls"], state["bodies"], Path(config.site_dir), config.site_url or ""
    if not state["lines"] and (fault := fresh("handbook.site.publish").write_all(*given, state["prepared"])):
        raise PluginError(f"{fault} Mend it; the site is not whole.")
