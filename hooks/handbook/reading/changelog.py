"""Reads `CHANGELOG.md`, which the site shows as a page: one text, written once.

Its form is that of keepachangelog.com: `## [1.2.0] - 2026-12-01`, the newest first, and above
them, if something waits for its version, `## Unreleased`.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from handbook.model import Changes, Printed
from handbook.problem import Place, Problem, shown
from handbook.reading.body.lines import read_body
from handbook.reading.forms import is_date
from handbook.reading.markdown.printer import Printer
from handbook.reading.source import read_plain

CHANGELOG = "CHANGELOG.md"
TITLE = "# Changelog"
_RELEASE = re.compile(r"## \[(\d{1,6})\.(\d{1,6})\.(\d{1,6})\] - (\d{4}-\d{2}-\d{2})")
_UNRELEASED = ("## Unreleased", "## [Unreleased]")
_WAY_OUT = 'Write "## [1.2.0] - 2026-12-01", or "## Unreleased" for what has no version yet.'


def read_changelog(root: Path, printer: Printer) -> tuple[Changes, list[Problem]]:
    """Return what changed, as Markdown for the site; nothing without the file."""
    file = root / CHANGELOG
    if not file.is_file():
        return Changes(), []
    text, problems = read_plain(file.read_bytes(), CHANGELOG)
    if problems:
        return Changes(), problems
    lines = text.split("\n")
    body = read_body(text, 1, explains=True)
    prose = body.prose
    problems = [Problem(Place(CHANGELOG, line), "bad-changelog", message) for line, message in _wrong(prose)]
    problems += [Problem(Place(CHANGELOG, slip.line), slip.rule, slip.message) for slip in body.slips]
    printed = Printed() if body.slips else printer.read(text, prose, 1)
    shown_lines = [
        _heading(line) if plain.startswith("## ") else line for line, plain in zip(lines, prose, strict=True)
    ]
    return Changes("\n".join(shown_lines[1:]), printed.links, printed.left), problems


def _wrong(prose: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """Yield the line and the message of each heading that is out of form or out of order."""
    if prose[0].rstrip() != TITLE:
        yield 1, f'the first line should be "{TITLE}".'
    before: tuple[tuple[int, ...], str, str] | None = None
    seen_unreleased = False
    told: set[str] = set()
    for number, line in enumerate(prose, 1):
        if not line.startswith("## "):
            continue
        heading = line.rstrip()
        if heading in _UNRELEASED:
            if before or seen_unreleased:
                yield number, f'"{heading}" stands once, above all versions. Move it up, or give it a version.'
            seen_unreleased = True
            continue
        match = _RELEASE.fullmatch(heading)
        if not match or not is_date(match[4]):
            yield number, f'"{shown(heading)}" names no version and day. {_WAY_OUT}'
            continue
        version = tuple(int(part) for part in match.groups()[:3])
        if before and (version >= before[0] or match[4] > before[1]) and heading not in told:
            told.add(heading)  # pasted again, it is the same mistake
            yield number, f'"{heading}" is no older than "{before[2]}" above it. The newest stands first.'
        before = (version, match[4], heading)


def _heading(line: str) -> str:
    """A version as a heading for readers."""
    match = _RELEASE.fullmatch(line.rstrip())
    return f"## {match[1]}.{match[2]}.{match[3]} ({match[4]})" if match else line.replace("[Unreleased]", "Unreleased")
