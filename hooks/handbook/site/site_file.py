"""Reads `mkdocs.yml`: with which Markdown extensions the site is printed, and which pages and files it names.

MkDocs stops at a slip in it with words of its own, or with none. Here each slip is a problem with its line.
"""

import fnmatch
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

import markdown
import yaml

from handbook.problem import Place, Problem, RuleId, nearest, shown
from handbook.reading.files.places import DOCS, PAGE
from handbook.reading.markdown.printer import PLAIN, Extensions

SITE_FILE = "mkdocs.yml"
HOOK = "hooks/on_mkdocs.py"
"""Where this is, MkDocs builds; a handbook alone needs no settings of a site."""
LISTS = ("extra_css", "extra_javascript")
LOOKS = ("logo", "favicon")


class _Settings(yaml.SafeLoader):
    """Reads past MkDocs' own tags, such as `!ENV`: what they stand for is not ours to know."""


_Settings.add_multi_constructor("!", lambda loader, tag, node: None)


@dataclass(frozen=True, slots=True)
class SiteFile:
    """What the file says; nothing without a file."""

    extensions: Extensions = field(default_factory=lambda: PLAIN)
    """Those that the file names, and those of `PLAIN`, which MkDocs adds to whatever it names."""
    nav: Mapping[str, int] = field(default_factory=dict)
    """The pages of the navigation, by their path below `docs/`, with the line of each."""
    elsewhere: tuple[str, ...] = ()
    """Patterns of the pages that the navigation need not name."""
    named: Mapping[str, int] = field(default_factory=dict)
    """The style sheets, scripts and pictures of the frame, by their path, with the line of each."""


def read_options(root: Path) -> dict[str, Any]:
    """Return what the file says, without what it takes from the environment. Raises OSError, UnicodeDecodeError or yaml.YAMLError."""
    return yaml.load((root / SITE_FILE).read_text(encoding="utf-8"), _Settings) or {}


def read_site(root: Path) -> tuple[SiteFile, list[Problem]]:
    """Read the file; what cannot be read is left out, and told once. Without it nothing can be built."""
    file = root / SITE_FILE
    if not file.is_file():
        message = f'there is no "{SITE_FILE}", and no site without it. Put it back.'
        return SiteFile(), [wrong(1, "missing-file", message)] if (root / HOOK).exists() else []
    try:
        loader = _Settings(file.read_text(encoding="utf-8"))
        node = loader.get_single_node()
        options = loader.construct_document(node) if node else {}
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        return SiteFile(), [wrong(line, "broken-yaml", f"this line is not YAML: {shown(error.problem or '')}. Fix it.")]
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError, ValueError):
        return SiteFile(), [
            wrong(1, "broken-yaml", "this file cannot be read. Save it as UTF-8, or put the former one back.")
        ]
    if not isinstance(options, dict):
        return SiteFile(), [wrong(1, "broken-yaml", 'this file should have lines of the form "name: value".')]
    keys = _keys(node)
    extensions, problems = _read_extensions(options.get("markdown_extensions") or {}, keys.get("markdown_extensions"))
    theme = _keys(keys.get("theme"))
    named = {path: line for key in LISTS for path, line in _texts(keys.get(key))}
    named |= {path: line for key in LOOKS for path, line in _texts(theme.get(key))}
    elsewhere = tuple(str(options.get("not_in_nav") or "").split())
    return SiteFile(extensions, dict(_texts(keys.get("nav"))), elsewhere, named), problems


def unlike(site: SiteFile, files: Collection[str], refused: Collection[str]) -> Iterator[Problem]:
    """Yield where the file and what lies below `docs/` differ: a file that is not there, a page that nothing lists.

    `files` are ours, `refused` what is there or was meant to be there, and has its own message.
    """
    for path, line in {**site.named, **site.nav}.items():
        if path not in files and path not in refused and not path.startswith(("http:", "https:", "//")):
            message = f'there is no "{DOCS}/{shown(path)}".{nearest(path, files)} Put it back, or delete this line.'
            yield wrong(line, "missing-file", message)
    for path in sorted(files) if site.nav else ():
        if path.endswith(PAGE) and path not in site.nav and not _is_elsewhere(path, site.elsewhere):
            message = 'nothing leads to this page. Add it below "nav:" in mkdocs.yml, or move it to a folder of a kind.'
            yield Problem(Place(f"{DOCS}/{path}", 1), "not-in-nav", message)


def _is_elsewhere(path: str, patterns: Collection[str]) -> bool:
    return any(fnmatch.fnmatchcase(path, pattern.lstrip("/")) for pattern in patterns)


def _read_extensions(named: Any, node: Any) -> tuple[Extensions, list[Problem]]:
    """Return the extensions that can be loaded, by name with their options, and what is wrong with others."""
    kept: dict[str, Mapping[str, object]] = dict(PLAIN)
    problems: list[Problem] = []
    lines = {key: value.start_mark.line + 1 for key, value in _keys(node).items()}
    if not isinstance(named, dict):
        at = node.start_mark.line + 1 if node else 1
        message = 'the Markdown extensions cannot be read: write them as "name: {option: value}" lines.'
        return MappingProxyType(kept), [wrong(at, "bad-extension", message)]
    for name, options in named.items():
        if isinstance(options, dict | None) and (reason := _refused(str(name), options or {})):
            problems.append(wrong(lines.get(name, 1), "bad-extension", f'"{shown(str(name))}" {reason}'))
        elif not isinstance(options, dict | None):
            message = f'"{shown(str(name))}" has no block of options behind it. Write "{shown(str(name))}: {{}}".'
            problems.append(wrong(lines.get(name, 1), "bad-extension", message))
        else:
            kept[str(name)] = options or {}
    return MappingProxyType(kept), problems


def _refused(name: str, options: dict[Any, Any]) -> str:
    """Why Python-Markdown does not take an extension with these options, as the end of a sentence; or nothing."""
    try:
        markdown.Markdown().build_extension(name, options)
    except (ImportError, AttributeError):
        return "is no Markdown extension that is installed. Fix the name, or delete the line."
    except (KeyError, TypeError, ValueError):
        return "does not know one of these options. Fix it, or delete it."
    return ""


def _keys(node: Any) -> dict[str, Any]:
    """The keys of a mapping's node with the nodes of their values."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return {str(key.value): value for key, value in pairs}


def _texts(node: Any) -> Iterator[tuple[str, int]]:
    """Yield every text below a node, in the order written, with its line; a mapping's keys are titles."""
    if isinstance(node, yaml.ScalarNode) and node.tag.endswith(":str"):
        yield node.value, node.start_mark.line + 1
    elif isinstance(node, yaml.SequenceNode | yaml.MappingNode):
        for inner in node.value:
            yield from _texts(inner[1] if isinstance(inner, tuple) else inner)


def wrong(line: int, rule: RuleId, message: str) -> Problem:
    """Return a problem of a line of the file."""
    return Problem(Place(SITE_FILE, line), rule, message)
