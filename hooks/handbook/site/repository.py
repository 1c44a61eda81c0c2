"""The address of the site's repository, as the links "Edit this page" need it.

In: whatever git or a browser calls it. Out: `https://HOST/OWNER/NAME`, or why it is none.
"""

import re

from handbook.problem import shown

_FORM = re.compile(
    r"(?P<scheme>https?|ssh|git)://(?:[^\s/@]*@)?(?P<host>[a-z0-9][a-z0-9.-]*)(?P<port>:[0-9]+)?/(?P<path>.*)"
    r"|(?:[^\s/@:]+@(?P<of>[a-z0-9][a-z0-9.-]*)|(?P<named>[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)+))[:/](?P<below>.*)",
    re.IGNORECASE | re.ASCII,
)
"""How it is fetched, perhaps as whom (which no page may tell), and where; or git's short form, `git@HOST:OWNER/NAME`."""

VARIABLES = {"repository": "REPO_URL", "trunk": "TRUNK_URL"}
"""What `mkdocs.yml` knows of repositories, and the environment variable that says it: this copy's, and the one that it
was copied from."""

_PATH = re.compile(r"([\w-][\w.-]*/[\w-][\w.-]*?)(\.git)?/*", re.ASCII)


def address(given: str) -> str:
    """Return the address that a browser opens; empty if `given` is not that of a repository."""
    form = _FORM.fullmatch(given.strip())
    path = form and _PATH.fullmatch(form["path"] or form["below"] or "")
    if not form or not path:
        return ""
    scheme, port = (form["scheme"] or "").lower(), form["port"] or ""
    if port and scheme == "http":
        return ""  # nobody knows at which port that server is safe
    return f"https://{form['host'] or form['of'] or form['named']}{port if scheme == 'https' else ''}/{path[1]}"


def refused(given: str, variable: str = "REPO_URL") -> str:
    """Return the sentence for what is no address of a repository, as `variable` names it."""
    told = shown(re.sub(r"//[^/]*@", "//", given))  # without a password
    return f'{variable} is "{told}", which names no repository. Write https://github.com/you/guide, or leave it out.'
