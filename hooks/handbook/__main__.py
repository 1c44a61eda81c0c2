"""The command line of the core.

`python -m handbook check [ROOT [FILE ...]]` runs the checks without MkDocs. With files named, the
whole handbook is checked all the same, since pages refer to each other; only theirs is printed.
`python -m handbook settings ROOT` looks at `mkdocs.yml` alone, before MkDocs reads it.
`python -m handbook built ROOT SITE` looks at a site that was built; `--without-policy` at one from an export.
`python -m handbook coverage [ROOT]` says which answers no FAQ or case walks.
`python -m handbook new ROOT KIND --title=TITLE [--id=ID]` writes a page to be written over.
`python -m handbook outside [ROOT]` lists the addresses of other sites, for a program.
`python -m handbook export ROOT FOLDER` writes the finished pages for a site generator without hooks.
`python -m handbook impact BEFORE AFTER` says which decisions differ between two repositories.
`python -m handbook doctor ROOT --today DAY [--upstream FOLDER]` says what waits for somebody.
Problems are printed one a line, and the exit is 1 if there is any, else 0.
"""

import argparse
import os
import sys
from datetime import date
from pathlib import Path

from handbook.cli import drafts, messages
from handbook.cli import upkeep as doctor
from handbook.decisions import coverage, impact
from handbook.problem import Problem, report, shown
from handbook.reading import external_links as outside
from handbook.reading.files.names import unfit
from handbook.reading.forms import as_id, is_id
from handbook.rules import readability as reading
from handbook.rules.run import advise, check
from handbook.site.built import built
from handbook.site.export import export
from handbook.site.site_file import read_site
from handbook.site.whole import load_and_check, load_site

FORMATS = {"text": impact.as_text, "markdown": impact.as_markdown, "json": impact.as_json, "notes": impact.as_notes}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m handbook", description="Check the handbook.")
    commands = parser.add_subparsers(dest="command", required=True)
    acts = {
        "check": _check,
        "settings": _settings,
        "built": _built,
        "coverage": _coverage,
        "impact": _impact,
        "doctor": _doctor,
        "new": _new,
        "outside": _outside,
        "export": _export,
    }
    for name, act in acts.items():
        command = commands.add_parser(name)
        command.set_defaults(act=act)
        command.add_argument(
            "root", nargs="?" if name in ("check", "coverage", "outside") else None, type=Path, default=Path.cwd()
        )
        if name == "check":
            command.add_argument("files", nargs="*", type=Path, help="print what concerns these files alone")
            command.add_argument("--format", choices=messages.FORMATS, default="text")
            command.add_argument("--reading", action="store_true", help="how hard each page is to read")
        if name == "doctor":
            command.add_argument("--today", type=date.fromisoformat, default=date.today())
            command.add_argument("--upstream", type=Path)
        if name == "built":
            command.add_argument("site", type=Path)
            command.add_argument("--without-policy", action="store_true", help="the site was printed from an export")
        if name == "new":
            command.add_argument("kind", choices=drafts.KINDS)
            command.add_argument("--title", required=True)
            command.add_argument("--id")
        if name == "export":
            command.add_argument("folder", type=Path)
        if name == "impact":
            command.add_argument("after", type=Path)
            command.add_argument("--settings", type=Path)
            command.add_argument("--format", choices=FORMATS, default="text")
    arguments = parser.parse_args()
    result: int = arguments.act(arguments)
    return result


def _check(arguments: argparse.Namespace) -> int:
    """The exit is 1 if anything is wrong anywhere, in a file that was named or not."""
    named = {_from_root(file, arguments.root) for file in arguments.files}
    if absent := sorted(path for path in named if not os.path.lexists(arguments.root / path)):
        print(
            f"There is no file {shown(absent[0])}. Name files of this guide, such as docs/faqs/….md.", file=sys.stderr
        )
        return 2
    handbook, problems = load_and_check(arguments.root)
    advice = [] if problems else advise(handbook)
    printed = [problem for problem in problems if _concerns(problem, named)]
    advice = [entry for entry in advice if _concerns(entry, named)]
    elsewhere = len(set(problems)) - len(set(printed))
    if said := messages.told(printed, advice, arguments.format, elsewhere=elsewhere):
        print(said)
    if arguments.format == "text" and not problems:
        if not named and (measured := reading.as_text(handbook, every=arguments.reading)):
            print(measured)
        told = f" {len(advice)} pieces of advice, above." if advice else ""
        print(f"No problems in {len(handbook.pages)} pages.{told}")
    return 1 if problems else 0


def _concerns(problem: Problem, named: set[str]) -> bool:
    """Whether it lies in one of the files named, or below one of the folders; without names, always."""
    path = problem.place.path
    return not named or any(path == name or path.startswith(f"{name}/") for name in named)


def _from_root(file: Path, root: Path) -> str:
    """The path as messages have it. A file is named from where one stands, or from the root."""
    whole = file.absolute() if os.path.lexists(file) else root.absolute() / file
    try:
        resolved = whole.resolve()
    except (OSError, RuntimeError):  # a name longer than the disk can hold, or a link to itself
        return str(file)
    return resolved.relative_to(root.resolve()).as_posix() if resolved.is_relative_to(root.resolve()) else str(file)


def _settings(arguments: argparse.Namespace) -> int:
    return _told(read_site(arguments.root)[1])


def _built(arguments: argparse.Namespace) -> int:
    handbook, problems = load_and_check(arguments.root)
    return _told([*problems, *built(handbook, arguments.site, policy=not arguments.without_policy)])


def _coverage(arguments: argparse.Namespace) -> int:
    handbook, problems = load_and_check(arguments.root)
    if _told(problems):
        return 1
    print(coverage.as_text(handbook), end="")
    return 0


def _outside(arguments: argparse.Namespace) -> int:
    handbook, _ = load_site(arguments.root)
    print(outside.as_json(handbook))
    return 0


def _new(arguments: argparse.Namespace) -> int:
    """Nothing is written over: a file that is there, or a title that is taken, is one sentence."""
    title = " ".join(arguments.title.split())
    id = arguments.id or as_id(title)
    handbook, _ = load_site(arguments.root)
    page = drafts.draft(handbook, arguments.kind, id, title)
    if page is None:
        print("No walk through the flows ends anywhere yet. Run the check, and mend the flows first.", file=sys.stderr)
        return 1
    file = arguments.root / page.path
    taken = [other.place for other in handbook.pages.values() if other.title.casefold() == title.casefold()]
    reason = ""
    if not title or not title.isprintable():
        reason = "A page needs a title of plain words: TITLE=..."
    elif not is_id(id):
        reason = (
            f'"{shown(id)}" cannot be a file name: use small letters, digits and single hyphens, such as ID=bus-stop.'
        )
    elif wrong := unfit(file.name):
        reason = f'"{shown(id)}" {wrong}. Choose another with ID=...'
    elif file.exists():
        reason = f"{page.path} is there already. Choose another with ID=..."
    elif taken:
        reason = f'"{title}" is the title of {taken[0]}. Choose another.'
    if reason:
        print(reason, file=sys.stderr)
        return 2
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(page.text, encoding="utf-8", newline="\n")
    print(
        f'Written: {page.path}. Replace each "{drafts.HERE}" and look at the lines below each "#": '
        f"until then the check says left-from-draft, and nothing is built.\n{page.next}"
    )
    return 0


def _impact(arguments: argparse.Namespace) -> int:
    """The state before may have problems of its own; the state after may not."""
    before, _ = load_site(arguments.root)
    after, problems = load_site(arguments.after, arguments.settings)
    if _told([*problems, *check(after)]):
        return 1
    print(FORMATS[arguments.format](impact.compare(before, after)), end="")
    return 0


def _doctor(arguments: argparse.Namespace) -> int:
    """Say what waits for somebody. A handbook with problems is examined as far as it can be read."""
    handbook, problems = load_and_check(arguments.root)
    upstream = load_site(arguments.upstream)[0] if arguments.upstream else None
    print(doctor.as_text(doctor.examine(handbook, arguments.today, upstream)), end="")
    if problems:
        print(f"\nThe check finds {len(problems)} problem{'' if len(problems) == 1 else 's'}: run make check.")
    return 0


def _export(arguments: argparse.Namespace) -> int:
    handbook, problems = load_and_check(arguments.root)
    if _told(problems):
        return 1
    if arguments.folder.exists():
        print(f"{arguments.folder} is there already. Name a folder that is not, or delete it.")
        return 1
    try:
        export(arguments.root, handbook, arguments.folder, os.environ.get("SITE_URL", ""))
    except OSError as reason:
        print(f"{arguments.folder} could not be written, and nothing was: {reason}.")
        return 1
    print(f"Written: {len(handbook.pages)} pages in {arguments.folder}.")
    return 0


def _told(problems: list[Problem]) -> int:
    for line in report(problems):
        print(line)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
