"""What the site's generator is told: of each page, and of the district: its name, its look, who may list it.

In: a handbook, and the options of the site's generator as `mkdocs.yml` has them. Out: those
options as this district has them, and the files that they name: its colors, its logo, and `robots.txt`.
"""

from pathlib import Path
from typing import Any

from markupsafe import Markup, escape

from handbook.edition import edition
from handbook.model import District, Handbook, Page
from handbook.publish import repository

STYLES = "assets/district.css"

ROBOTS = "User-agent: *\nDisallow:\n"
"""Every page may be read by search engines, or they would not see a page's own `noindex`."""


def adapt(handbook: Handbook, config: Any, *, serving: bool = False) -> str:
    """Put what a district decided over the generator's options, every text escaped.

    `config` has `site_name`, `site_url` and `extra_css`, and the mappings `theme` and `extra`.
    While `serving`, the address stays the server's. Return what keeps the options from being of use, or nothing.
    """
    district = handbook.district
    if district.name:
        config.site_name = Markup("{} · {}").format(district.name, config.site_name)
    if district.address and not serving:
        config.site_url = district.address
    if district.logo:
        config.theme["logo"] = f"assets/{district.logo.name}"
    if district.colors:
        config.extra_css.append(STYLES)
    this = edition(handbook)
    config.extra["whose"], config.extra["edition"] = escape(this.whose), escape(this.which)
    config.extra["hidden_from_search"] = hidden(district)
    if given := config.extra.get("repository"):
        config.extra["repository"] = repository.address(given)
        if not config.extra["repository"]:
            return repository.refused(given)
    return ""


def meta(page: Page, *, drawn: bool) -> dict[str, Any]:
    """Return what the generator's templates ask of a page, escaped; `drawn` where its parts are there too."""
    found: dict[str, Any] = {"title": escape(page.title), "description": escape(page.description), "lang": page.lang}
    found["source"] = page.place.path  # where it can be edited
    found["search"] = {"exclude": True}  # from the theme's own index: `publish/search.py` writes ours
    found["hide"] = ["navigation"]  # one frame for all: what lies beside a page stands below its contents
    if page.template and drawn:
        found["template"] = f"{page.template}.html"
    return found


def hidden(district: District) -> bool:
    """Whether search engines are asked not to list the site: in a fork that does not say otherwise."""
    return bool(district.name) and not district.indexed


def write(handbook: Handbook, site: Path) -> None:
    """Write the district's colors and logo, and `robots.txt`."""
    district = handbook.district
    assets = site / "assets"
    assets.mkdir(parents=True, exist_ok=True)
    if district.colors:
        (site / STYLES).write_text(styles(district), encoding="utf-8", newline="\n")
    if district.logo:
        (assets / district.logo.name).write_bytes(district.logo.content)
    (site / "robots.txt").write_text(ROBOTS, encoding="utf-8", newline="\n")


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
