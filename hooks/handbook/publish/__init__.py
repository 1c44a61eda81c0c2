"""The files that a built site has beside its pages.

In: a handbook without problems, where its pages are, and the folder of the built site.
Out: files in that folder. Each module here makes one kind of them.
"""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from handbook.model import Handbook
from handbook.publish import addresses, joined, machine, policy, prints, schemas, search, site
from handbook.publish.joined import Joined


def prepare(config: Any) -> dict[str, Any]:
    """Give the generator's options what a built site has and a served one has not: few files to ask for, and the policy.

    Return what `write_all` has to know of them.
    """
    allowed = config.extra["policy"] = policy.of(config)
    config.extra["theme_sheet"] = joined.theme_sheet(config)
    return {"allowed": allowed, "parts": joined.join(config)}


def write_all(
    handbook: Handbook,
    urls: Mapping[str, str],
    html: Mapping[str, str],
    folder: Path,
    address: str = "",
    allowed: str = "",
    parts: Joined = MappingProxyType({}),
) -> str:
    """Write every such file; return what keeps the site from being whole, or nothing.

    `urls` gives each page's address below the site's root, `html` its body as the site prints it;
    `address` is the site's own address (https://...), empty where nobody has said it.
    `allowed` is the Content-Security-Policy of the pages, `parts` are the files to join.
    """
    machine.write(handbook, urls, folder)
    addresses.write(handbook, urls, folder, address, allowed)
    prints.write(handbook, urls, html, folder, allowed)
    schemas.write(handbook, folder)
    search.write(handbook, urls, folder)
    site.write(handbook, folder)
    try:
        joined.write(parts, folder)
    except joined.Faulty as fault:
        return str(fault)
    policy.write(allowed, folder)
    return ""
