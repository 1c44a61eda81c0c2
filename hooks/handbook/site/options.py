"""What the site's generator is told: of each page, and of the district: its name, its look, who may list it.

In: a handbook, and the options of the site's generator as `mkdocs.yml` has them. Out: those
options as this district has them, and the files that they name: its colors, its logo, and `robots.txt`.
"""

from collections.abc import Callable, Container, Iterable, Mapping
from gettext import NullTranslations
from pathlib import Path
from typing import Any

from markupsafe import Markup, escape

from handbook.model import District, Handbook, Page
from handbook.output import web_manifest
from handbook.rendering.edition import edition
from handbook.rendering.page_template import template_of
from handbook.site import repository
from handbook.site.change_link import change_link
from handbook.vocabulary.catalogs import SOURCE, CatalogError, catalog

STYLES = "assets/district.css"
FIRST_SCRIPT = "assets/storage.js"
"""Stands before the theme's own scripts; `overrides/main.html` names it."""
STATE_SCRIPT = "assets/state.js"
"""Stands in the head of each page, where the states are; `overrides/main.html` names it."""

PICTURES = ("logo", "favicon", "touch_icon")
"""The theme's options that name one."""

SEARCH_WORKER = "assets/search/worker.js"
"""`overrides/partials/search-config.html` names it."""

OFFLINE_SCRIPT = "assets/offline/start.js"
"""Looks for the line at the foot of a page that `overrides/partials/copyright.html` has where devices keep the guide."""

ROBOTS = "User-agent: *\nDisallow:\n"
"""Every page may be read by search engines, or they would not see a page's own `noindex`."""


def adapt(handbook: Handbook, config: Any, *, serving: bool = False) -> str:
    """Put what a district decided over the generator's options, every text escaped.

    `config` has `site_name`, `site_url` and `extra_css`, and the mappings `theme` and `extra`.
    While `serving`, the address stays the server's. Return what keeps the options from being of use, or nothing.
    """
    try:
        words = translations(config)
    except CatalogError as fault:
        return str(fault)
    district = handbook.district
    if district.name:
        config.site_name = Markup("{} · {}").format(district.name, config.site_name)
    if district.address and not serving:
        config.site_url = district.address
    elif district.unit and config.site_url and not serving:
        config.site_url = f"{config.site_url.rstrip('/')}/{district.unit}/"
    if district.logo:
        config.theme["logo"] = f"assets/{district.logo.name}"
        config.theme["touch_icon"] = config.theme["logo"] if district.logo.name.endswith(".png") else ""
    if district.colors:
        config.extra_css.append(STYLES)
    this = edition(handbook, translations=words)
    config.extra["whose"], config.extra["edition"] = escape(this.whose), escape(this.which)
    field = handbook.vocabulary
    config.extra["search_example"], config.extra["leave_out"] = escape(field.search_example), escape(field.leave_out)
    config.extra["states"] = bool(handbook.states)
    config.extra["hidden_from_search"] = hidden(district)
    for key, variable in repository.VARIABLES.items():
        if told := given(config, key):
            config.extra[key] = repository.address(told)
            if not config.extra[key]:
                return repository.refused(told, variable)
    return ""


def given(config: Any, key: str) -> str:
    """Return what the generator's options have beside those of its own; nothing where they say nothing."""
    return str((getattr(config, "extra", None) or {}).get(key) or "")


def root_of(handbook: Handbook, config: Any) -> str:
    """Return where the site begins, for a page that does not know where it is itself; `config` has `site_url`."""
    unit = handbook.district.unit
    return config.site_url or (f"/{unit}/" if unit else "/")


def name_heading_links(config: Any) -> None:
    """Name the link beside each heading in the language of the site; `config` has the extensions' options."""
    if toc := config.mdx_configs.get("toc"):
        toc["permalink_title"] = translations(config).gettext("Link to this part")


def translations(config: Any) -> NullTranslations:
    """Return the words of the interface in the language that `config.theme` names. Raises CatalogError."""
    return catalog(str(config.theme.get("language") or SOURCE))


def meta(handbook: Handbook, page: Page, root: Path, extra: Mapping[str, Any], *, drawn: bool) -> dict[str, Any]:
    """Return what the generator's templates ask of a page, escaped; `drawn` where its parts are there too.

    `extra` are the options that `adapt` has filled, `root` is the repository. Raises OSError.
    """
    found: dict[str, Any] = {"title": escape(page.title), "description": escape(page.description), "lang": page.lang}
    found["source"] = page.place.path  # where it can be edited
    found["search"] = {"exclude": True}  # from the theme's own index: `output/search_index.py` writes ours
    if change := change_link(handbook, page, root, extra.get("repository") or "", extra.get("trunk") or ""):
        found["change"] = change
    found["hide"] = ["navigation"]  # one frame for all: what lies beside a page stands below its contents
    if drawn and (template := template_of(page)):
        found["template"] = f"{template}.html"
    return found


def hidden(district: District) -> bool:
    """Whether search engines are asked not to list the site: in a fork that does not say otherwise."""
    return bool(district.name) and not district.indexed


def write(site: Path) -> None:
    """Write `robots.txt`."""
    (site / "robots.txt").write_text(ROBOTS, encoding="utf-8", newline="\n")


def icon(config: Any, docs: Path, made: Mapping[str, bytes], district: District) -> dict[str, bytes]:
    """Return the icon of the guide among a device's apps, by its plain name: the logo on the color of every page's head."""
    name = str(config.theme.get("logo") or "")
    if name not in made and not (docs / name).is_file():
        return {}
    logo = made.get(name) or (docs / name).read_bytes()
    kind = "png" if name.endswith(".png") else "svg+xml"
    return {web_manifest.ICON: web_manifest.icon(logo, kind, color(district))}


def color(district: District) -> str:
    """Return the color of the head of every page."""
    return district.colors.get("primary", web_manifest.COLOR)


def look(handbook: Handbook) -> dict[str, bytes]:
    """Return the district's colors and logo as files, each by its plain name."""
    district = handbook.district
    found: dict[str, bytes] = {}
    if district.colors:
        found[STYLES] = styles(district).encode()
    if district.logo:
        found[f"assets/{district.logo.name}"] = district.logo.content
    return found


def pictures(config: Any, docs: Path, made: Container[str]) -> dict[str, bytes]:
    """Return the logo and the icon that `config.theme` names, unless they are among the files that are `made`."""
    names = [config.theme[key] for key in PICTURES if config.theme.get(key)]
    return {name: (docs / name).read_bytes() for name in names if name not in made and (docs / name).is_file()}


def tell_of_offline(handbook: Handbook, config: Any) -> bool:
    """Tell the templates whether devices keep the guide; return whether the site has a worker at all.

    What opens from a folder of files, whose addresses name each file, has none.
    """
    if not getattr(config, "use_directory_urls", True):
        return False
    config.extra["manifest"], config.extra["color"] = web_manifest.MANIFEST, color(handbook.district)
    config.extra["offline"] = handbook.district.offline
    return True


def name_files(config: Any, named: Callable[[str], str]) -> None:
    """Put the addresses of our files into the options that have plain names; `named` gives the address."""
    for key in PICTURES:
        if config.theme.get(key):
            config.theme[key] = named(config.theme[key])
    for listed in (config.extra_css, config.extra_javascript, config.extra.get("polyfills") or []):
        listed[:] = [named(str(name)) if named(str(name)) != str(name) else name for name in listed]
    config.extra["first_script"] = named(FIRST_SCRIPT)
    config.extra["state_script"] = named(STATE_SCRIPT)
    config.extra["search_worker"] = named(SEARCH_WORKER)


def clear(site: Path, joined: Iterable[str]) -> None:
    """Take away what no page asks for: the files that are joined in another, and the theme's maps for its makers."""
    for name in joined:
        (site / name).unlink()
    for file in (site / "assets").rglob("*.map"):
        file.unlink()


def styles(district: District) -> str:
    """Return the style sheet of a district's colors; `load` has checked that each is one."""
    light, dark = [], []
    if color := district.colors.get("primary"):
        for name in ("", "--light", "--dark"):
            light.append(f"--md-primary-fg-color{name}: {color};")
        light.append("--md-primary-bg-color--light: #fff;")  # else paler than what was checked
        dark.append(f"--md-primary-fg-color: {color};")
    if color := district.colors.get("accent"):
        light += [f"--md-accent-fg-color: {color};", f"--md-typeset-a-color: {color};"]
    if color := district.colors.get("accent-dark"):
        dark += [f"--md-accent-fg-color: {color};", f"--md-typeset-a-color: {color};"]
    rules = []
    if light:
        rules.append(f':root, [data-md-color-scheme="default"] {{ {" ".join(light)} }}')
    if dark:
        rules.append(f'@media screen {{ [data-md-color-scheme="slate"] {{ {" ".join(dark)} }} }}')
    return "\n".join(rules) + "\n"
