"""Where things are on GitHub: the addresses that a page, a message or a list of steps leads to.

In: a repository's address as `repository.address` gives it. Out: addresses to open; nothing where there is no
repository. Each text is escaped as a part of an address, so no name of a file can end one.
"""

from urllib.parse import quote

MOST = 4096
"""As long as an address may be: longer ones are refused somewhere between a browser and GitHub."""

BRANCH = "main"
"""The branch that is published: `pages.yml` names it."""


def edit(repository: str, path: str, line: int = 0) -> str:
    """Return the address of the editor for a file, at a line of it."""
    return f"{repository}/edit/{BRANCH}/{quote(path)}{f'#L{line}' if line else ''}" if repository else ""


def source(repository: str, path: str) -> str:
    """Return the address at which a file's text is shown as it was written."""
    return f"{repository}/blob/{BRANCH}/{quote(path)}?plain=1" if repository else ""


def new_file(repository: str, path: str, text: str = "") -> str:
    """Return the address of the editor for a new file, with its text in it."""
    filled = f"&value={quote(text, safe='')}" if text else ""
    return f"{repository}/new/{BRANCH}?filename={quote(path, safe='')}{filled}" if repository else ""
