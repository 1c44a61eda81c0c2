"""The files that a built site has beside its pages.

In: a handbook without problems, where its pages are, and the folder of the built site.
Out: files in that folder. Each module here makes one kind of them.

A page names scripts and style sheets by addresses that change with their content, so these are made in `prepare`,
before any page is printed, and written with all else in `write_all`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from handbook.model import Handbook
from handbook.output import addresses, flows_script, handbook_json, print_pages, schemas, search_index
from handbook.output.hashed_names import Files, versioned, written
from handbook.site import bundles as joined
from handbook.site import options as site
from handbook.site import policy


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is known of a site before its pages are printed."""

    files: Files = field(default_factory=Files)
    allowed: str = ""
    """The Content-Security-Policy of the pages; none where another generator prints them, or `serve`."""
    joined: tuple[str, ...] = ()
    """The files that one other stands for: copied by the generator, asked for by nobody."""
    fault: str = ""
    """What keeps the site from being whole, if anything does."""

    def named(self, name: str) -> str:
        """Return the address of a file below the site's root, by its plain name."""
        return self.files.named(name)


def prepare(
    handbook: Handbook, urls: Mapping[str, str], config: Any = None, *, plain: bool = False, empty: object = False
) -> Prepared:
    """Make the files that pages ask for, and tell the generator's options of them.

    `config` has the options of a site that is built: it gets few files to ask for, addresses that change with their
    content, and the policy. Without it (other generators), and with `plain` (`serve`), the files have plain names.
    With `empty` there are none: a handbook with problems has none.
    """
    if empty:
        return Prepared()
    texts = flows_script.scripts(handbook, urls) | search_index.scripts(handbook, urls)
    made = {name: text.encode() for name, text in texts.items()} | site.look(handbook)
    if plain or config is None:
        return Prepared(Files(made))
    config.extra["policy"] = policy.of(config)
    config.extra["theme_sheet"] = joined.theme_sheet(config)
    docs = Path(config.docs_dir)
    parts = joined.join(config)
    replaced = tuple(name for names in parts.values() for name in names)
    alone = {name: (name,) for name in [site.FIRST_SCRIPT] if (docs / name).is_file()}  # on every page, so it is small
    try:
        own = written(docs, replaced) | joined.made({**parts, **alone}, docs)
        files = versioned(own, made | site.pictures(config, docs, made))
    except ValueError as fault:
        return Prepared(fault=str(fault))
    site.name_files(config, files.named)
    return Prepared(files, config.extra["policy"], replaced)


def write_all(
    handbook: Handbook,
    urls: Mapping[str, str],
    html: Mapping[str, str],
    folder: Path,
    address: str = "",
    prepared: Prepared | None = None,
) -> str:
    """Write every such file; return what keeps the site from being whole, or nothing.

    `urls` gives each page's address below the site's root, `html` its body as the site prints it;
    `address` is the site's own address (https://...), empty where nobody has said it.
    `prepared` is what `prepare` returned; without it the files have plain names, and the pages no policy.
    """
    known = prepared or prepare(handbook, urls)
    if known.fault:
        return known.fault
    handbook_json.write(handbook, urls, folder)
    addresses.write(handbook, urls, folder, address, known.allowed)
    print_pages.write(handbook, urls, html, folder, known.allowed, known.named)
    schemas.write(handbook, folder)
    search_index.write(folder)
    site.write(folder)
    known.files.write(folder)
    if known.allowed:
        site.clear(folder, known.joined)
        policy.write(known.allowed, folder)
    return ""
