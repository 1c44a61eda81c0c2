"""The Content-Security-Policy of the site: what its pages may load and run, and nothing else.

The theme has a few inline scripts, the same on every page; each is allowed by its hash. They are
taken from the theme's own templates and never from a page, so that no page can allow itself anything.
`serve` has no policy, because its live reload is an inline script.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from handbook.site.inline_code import Inline

THEME_SCRIPTS = ("base", "palette", "content")
"""The theme's templates in `partials/javascripts/` that `base.html` and `header.html` print here."""

OTHER_HEADERS = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}

ASK_AGAIN, KEEP = "no-cache", "public, max-age=31536000, immutable"
"""For how long a browser may use what it has: never without asking, and, where the address has a hash, for a year."""

HASHED = r"\.[0-9a-f]{8}\.(min\.)?(js|css)$"
"""An address with a hash, of ours and of the theme. No district can add a script or a style sheet."""


def of(config: Any) -> str:
    """Return the policy of the site that these options of the generator make.

    `config` has `theme`, with `get_env()` and `features`, and `extra`, whose fixed `scope` keeps
    the theme's first script the same on every page.
    """
    templates = config.theme.get_env()
    values = {"config": config, "features": config.theme.get("features") or [], "base_url": "."}
    return policy(
        script
        for name in THEME_SCRIPTS
        for script in Inline(templates.get_template(f"partials/javascripts/{name}.html").render(values)).scripts
    )


def policy(hashes: Iterable[str]) -> str:
    """Return the policy that allows these inline scripts, as a page's own `<meta>` may say it."""
    return "; ".join(
        [
            "default-src 'none'",
            " ".join(["script-src 'self'", *dict.fromkeys(hashes)]),
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "worker-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
        ]
    )


def write(policy: str, site: Path) -> None:
    """Write what a web server reads to say the same in headers, and for how long each file may be kept.

    `_headers` is for Netlify and Cloudflare Pages, `.htaccess` for Apache, `nginx-headers.conf`
    for nginx. A header can also forbid frames of other sites around ours, which a page cannot.
    Only an answer that has the file may be kept: a "not found" that is kept would outlive its cause.
    """
    headers = {"Content-Security-Policy": f"{policy}; frame-ancestors 'none'", **OTHER_HEADERS}
    assets = (file.relative_to(site).as_posix() for file in sorted((site / "assets").rglob("*")))
    for name, text in {
        "_headers": _for_pages(headers, [name for name in assets if re.search(HASHED, name)]),
        ".htaccess": _for_apache(headers),
        "nginx-headers.conf": _for_nginx(headers),
    }.items():
        (site / name).write_text(text, encoding="utf-8", newline="\n")


def _for_pages(headers: Mapping[str, str], kept: Iterable[str]) -> str:
    """Each file by its name. A host that joins the values of two rules asks again for these, too: right, and slower."""
    lines = [f"  {name}: {value}" for name, value in {**headers, "Cache-Control": ASK_AGAIN}.items()]
    return "\n".join(["/*", *lines, *(f"/{name}\n  Cache-Control: {KEEP}" for name in kept)]) + "\n"


def _for_apache(headers: Mapping[str, str]) -> str:
    lines = [f'  Header always set {name} "{value}"' for name, value in headers.items()]
    kept = f'  <FilesMatch "{HASHED}">\n    Header set Cache-Control "{KEEP}"\n  </FilesMatch>'
    lines += [f'  Header set Cache-Control "{ASK_AGAIN}"', kept]
    return "\n".join(["<IfModule mod_headers.c>", *lines, "</IfModule>"]) + "\n"


def _for_nginx(headers: Mapping[str, str]) -> str:
    lines = [f'add_header {name} "{value}" always;' for name, value in headers.items()]
    lines += [f'set $guide_cache "{ASK_AGAIN}";', f'if ($uri ~ "{HASHED}") {{ set $guide_cache "{KEEP}"; }}']
    return "\n".join([*lines, "add_header Cache-Control $guide_cache;"]) + "\n"
