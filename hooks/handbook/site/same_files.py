"""The site's generator walks the folders by itself; it publishes what was checked, and not one file more or less."""

from pathlib import Path
from typing import Any

from handbook.model import Handbook
from handbook.problem import Place, Problem, shown


def hold(handbook: Handbook, files: Any, config: Any, *, serving: bool) -> str:
    """Take out of the generator's `files` what nobody checked, and what a district has its own file for.

    `files` are iterable, with `remove`; each has `src_uri`, `src_dir` and `inclusion`. `config` has `docs_dir` and
    `theme`. Return what keeps the site from being built: a file that only one of the two has seen; while `serving`,
    where pages may have problems, nothing.
    """
    owned = (config.docs_dir, config.theme.custom_dir)
    met = {file.src_uri: file for file in files if file.src_dir in owned and file.inclusion.is_included()}
    more = sorted(met.keys() - handbook.files)
    for path in (*more, *sorted(handbook.overlay & met.keys())):
        files.remove(met[path])
    return "" if serving else difference(more, sorted(handbook.files - handbook.overlay - met.keys()))


def own(handbook: Handbook, file: Any) -> Any:
    """Return the file of a district's page, read from where it stands: under a former name of ours, it may be.

    It has `src_uri`, `src_dir` (the district's folder of pages) and `abs_src_path`.
    """
    if page := handbook.pages.get(file.src_uri.removesuffix(".md")):
        file.abs_src_path = str(Path(file.src_dir).parents[1] / page.place.path)
    return file


def difference(more: list[str], fewer: list[str]) -> str:
    """Return the one problem of files that the generator would publish unchecked, or would not publish; or nothing."""
    for path in (*more, *fewer):
        way = "would be published, and no check has seen it" if more else "was checked, and would not be published"
        message = f'"{shown(path)}" {way}. If it changed while the site was built, build again; else delete it.'
        return str(Problem(Place(f"docs/{path}", 1), "same-files", message))
    return ""
