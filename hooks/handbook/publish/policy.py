"""The Content-Security-Policy of the site: what its pages may load and run, and nothing else.

The theme has a few inline scripts, the same on every page; each is allowed by its hash. They are
taken from the theme's own templates and never from a page, so that no page can allow itself anything.
`serve` has no policy, because its live reload is an inline script.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from handbook.checks.inline import Inline

THEME_SCRIPTS = ("base", "palette", "content")
"""The theme's templates in `partials/javascripts/` that `base.html` and `header.html` print here."""

OTHER_HEADERS = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "strict-origin-when-cross-origin"}


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
            "worker-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
        ]
    )


def carried(html: str, policy: str) -> str:
    """Return a page that the site's generator did not make, with the policy as its `<meta>`; without one, as it is."""
    charset = '<meta charset="utf-8">'
    meta = f'{charset}\n<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return str(html).replace(charset, meta, 1) if policy else html  # `Markup` would escape the tag


def write(policy: str, site: Path) -> None:
    """Write what a web server reads to say the same in headers; without a policy, nothing.

    `_headers` is for Netlify and Cloudflare Pages, `.htaccess` for Apache, `nginx-headers.conf`
    for nginx. A header can also forbid frames of other sites around ours, which a page cannot.
    """
    if not policy:
        return
    headers = {"Content-Security-Policy": f"{policy}; frame-ancestors 'none'", **OTHER_HEADERS}
    files = {
        "_headers": "/*\n" + "".join(f"  {name}: {value}\n" for name, value in headers.items()),
        ".htaccess": "<IfModule mod_headers.c>\n"
        + "".join(f'  Header always set {name} "{value}"\n' for name, value in headers.items())
        + "</IfModule>\n",
        "nginx-headers.conf": "".join(f'add_header {name} "{value}" always;\n' for name, value in headers.items()),
    }
    for name, text in files.items():
        (site / name).write_text(text, encoding="utf-8", newline="\n")
