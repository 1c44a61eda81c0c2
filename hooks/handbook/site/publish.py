"""The files that a built site has beside its pages.

In: a handbook without problems, where its pages are, and the folder of the built site.
Out: files in that folder. Each module here makes one kind of them.

A page names scripts and style sheets by addresses that change with their content, so these are made in `prepare`,
before any page is printed, and written with all else in `write_all`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from gettext import NullTranslations
from pathlib import Path
from typing import Any

from handbook.model import Handbook
from handbook.output import (
    addresses,
    decide_script,
    flows_script,
    for_machines,
    handbook_json,
    print_pages,
    schemas,
    script_words,
    search_index,
)
from handbook.output.hashed_names import Files, versioned, written
from handbook.rendering.around import ALONE, Around
from handbook.site import before, offline, policy
from handbook.site import bundles as joined
from handbook.site import options as site
from handbook.vocabulary.catalogs import ENGLISH


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is known of a site before its pages are printed."""

    translations: NullTranslations = ENGLISH
    """The words of the interface in its language."""
    files: Files = field(default_factory=Files)
    allowed: str = ""
    """The Content-Security-Policy of the pages; none where another generator prints them, or `serve`."""
    joined: tuple[str, ...] = ()
    """The files that one other stands for: copied by the generator, asked for by nobody."""
    around: Around = ALONE
    """Where the site is published, and what changed in it."""
    fault: str = ""
    """What keeps the site from being whole, if anything does."""
    worker: str = ""
    """The script by which devices keep the guide, or drop what they kept; none where the site has no such thing."""

    def named(self, name: str) -> str:
        """Return the address of a file below the site's root, by its plain name."""
        return self.files.named(name)


def prepare(
    handbook: Handbook, urls: Mapping[str, str], config: Any, *, plain: bool = False, empty: object = False
) -> Prepared:
    """Make the files that pages ask for, and tell the generator's options of them.

    `config` has the options of the site, with its language and its folder of pages. Where it is built, it gets few
    files to ask for, addresses that change with their content, and the policy. With `plain` (`serve`, and other
    generators) the files have plain names. With `empty` there are none: a handbook with problems has none.
    Raises CatalogError, where the site's language has no words.
    """
    translations = site.translations(config)
    if empty:
        return Prepared(translations)
    around = Around(site.given(config, "repository"), site.given(config, "trunk"), before.changed_here(handbook))
    given = handbook, urls, translations
    texts = flows_script.scripts(*given) | decide_script.scripts(*given) | search_index.scripts(*given)
    made = {name: text.encode() for name, text in texts.items()} | site.look(handbook)
    docs = Path(config.docs_dir)
    made |= site.icon(config, docs, made, handbook.district)
    speaking = _speaking(docs)
    more = {script_words.SCRIPT: script_words.learned(translations)}
    if plain:
        return Prepared(translations, Files(made | joined.plain(speaking, docs, more)), around=around)
    config.extra["policy"] = policy.of(config)
    config.extra["theme_sheet"] = joined.theme_sheet(config)
    parts = joined.join(config)
    replaced = (*(name for names in parts.values() for name in names), *([script_words.SCRIPT] if speaking else []))
    replaced += tuple(name for name in offline.SOURCES if (docs / name).is_file())
    try:
        worker = offline.source(docs, keeps=handbook.district.offline) if site.tell_of_offline(handbook, config) else ""
        own = joined.small(written(docs, replaced)) | joined.made({**parts, **speaking}, docs, more)
        files = versioned(own, made | site.pictures(config, docs, made))
    except ValueError as fault:
        return Prepared(translations, fault=str(fault))
    site.name_files(config, files.named)
    return Prepared(translations, files, config.extra["policy"], replaced, around, worker=worker)


def _speaking(docs: Path) -> joined.Joined:
    """The scripts that run first, in a page and in the search, each behind the words that it and all others say."""
    wanted = {first: (script_words.SCRIPT, first) for first in (site.FIRST_SCRIPT, site.SEARCH_WORKER)}
    return {first: parts for first, parts in wanted.items() if all((docs / part).is_file() for part in parts)}


def write_all(
    handbook: Handbook,
    urls: Mapping[str, str],
    html: Mapping[str, str],
    folder: Path,
    address: str,
    known: Prepared,
) -> str:
    """Write every such file; return what keeps the site from being whole, or nothing.

    `urls` gives each page's address below the site's root, `html` its body as the site prints it;
    `address` is the site's own address (https://...), empty where nobody has said it.
    `known` is what `prepare` returned.
    """
    if known.fault:
        return known.fault
    handbook_json.write(handbook, urls, folder)
    addresses.write(handbook, urls, folder, address, known.allowed, known.translations)
    print_pages.write(handbook, urls, html, folder, known.allowed, known.named, known.translations)
    schemas.write(handbook, folder)
    search_index.write(folder)
    site.write(folder)
    known.files.write(folder)
    if known.allowed:
        for_machines.write(handbook, urls, folder, address, known.translations)
        site.clear(folder, known.joined)
        policy.write(known.allowed, folder)
    if known.worker:
        offline.write_manifest(handbook, folder, known.named, known.translations)
        if handbook.district.offline:
            offline.write(folder, known.worker, known.allowed)
        else:
            offline.switch_off(folder, known.worker)
    return ""
