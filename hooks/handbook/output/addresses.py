"""Addresses: a page that moved is still found under its former ones; no site map without a site's address."""

from collections.abc import Mapping
from gettext import NullTranslations
from pathlib import Path

from markupsafe import Markup

from handbook.model import Handbook
from handbook.output.policy_tag import carried
from handbook.vocabulary.catalogs import ENGLISH, language_of

_MOVED = Markup("""<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url={to}">
<link rel="canonical" href="{canonical}">
<title>{title}</title>
</head>
<body>
<p>{words} <a href="{to}">{title}</a></p>
</body>
</html>
""")


def write(
    handbook: Handbook,
    urls: Mapping[str, str],
    site: Path,
    address: str,
    allowed: str = "",
    translations: NullTranslations = ENGLISH,
) -> None:
    """Write a page that leads on for each former address, and take away a site map that would be empty.

    `allowed` is the Content-Security-Policy of the pages.
    """
    language, words = language_of(translations), translations.gettext("This page has moved:")
    for page in handbook.pages.values():
        for former in page.aliases:
            file = site / _file(former.to, urls[page.id])
            file.parent.mkdir(parents=True, exist_ok=True)
            depth = len(file.relative_to(site).parts) - 1
            to = "../" * depth + urls[page.id]
            canonical = address.rstrip("/") + "/" + urls[page.id] if address else to
            html = _MOVED.format(to=to, canonical=canonical, title=page.title, language=language, words=words)
            file.write_text(carried(html, allowed), encoding="utf-8", newline="\n")
    if not address:
        for name in ("sitemap.xml", "sitemap.xml.gz"):
            (site / name).unlink(missing_ok=True)


def _file(former: str, url: str) -> str:
    """Where a former address lies: as the new one, with or without an address that ends in a slash."""
    return f"{former}/index.html" if url.endswith("/") else f"{former}.html"
