"""The files that a built site has beside its pages.

In: a handbook without problems, where its pages are, and the folder of the built site.
Out: files in that folder. Each module here makes one kind of them.
"""

from collections.abc import Mapping
from pathlib import Path

from handbook.model import Handbook
from handbook.publish import addresses, machine, policy, prints, search, site


def write_all(
    handbook: Handbook,
    urls: Mapping[str, str],
    html: Mapping[str, str],
    folder: Path,
    address: str = "",
    allowed: str = "",
) -> None:
    """Write every such file.

    `urls` gives each page's address below the site's root, `html` its body as the site prints it;
    `address` is the site's own address (https://...), empty where nobody has said it.
    `allowed` is the Content-Security-Policy of the pages.
    """
    machine.write(handbook, urls, folder)
    addresses.write(handbook, urls, folder, address)
    prints.write(handbook, urls, html, folder, allowed)
    search.write(handbook, urls, folder)
    site.write(handbook, folder)
    policy.write(allowed, folder)
