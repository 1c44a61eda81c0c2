"""`new KIND`: a page to write over. What is not said is asked, where somebody can answer."""

import argparse
import sys
from pathlib import Path

from handbook.cli.drafts.draft import KINDS, Draft, draft
from handbook.cli.drafts.written import HERE
from handbook.cli.set_up.not_ready import NotReady
from handbook.model import Handbook
from handbook.problem import shown
from handbook.reading.files.names import unfit
from handbook.reading.forms import as_id, is_id
from handbook.site.load_site import load_site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What is written, and under which name."""
    parser.description = (
        "Write a new page of a kind, to be written over. Nothing that is there is replaced. It is said which file was "
        "written, and what to do next."
    )
    parser.add_argument("kind", nargs="?", choices=KINDS, metavar="KIND", help=f"what to write: {', '.join(KINDS)}")
    parser.add_argument("--title", help="the page's title")
    parser.add_argument("--id", help="its file name without .md; made from the title if it is not said")


def run(root: Path, arguments: argparse.Namespace) -> int:
    """Write the page; 2 if the name or the title is taken or will not do, 1 if there is no walk to begin with."""
    kind = arguments.kind or _ask("kind", f"What would you like to write ({', '.join(KINDS)})?")
    if kind not in KINDS:
        raise argparse.ArgumentError(None, f'"{shown(kind)}" is none of these: {", ".join(KINDS)}')
    title = " ".join((arguments.title if arguments.title is not None else _ask("title", "Its title:")).split())
    id = arguments.id or as_id(title)
    handbook, _ = load_site(root)
    page = draft(handbook, kind, id, title)
    if page is None:
        print("No walk through the flows ends anywhere yet. Run the check, and fix the flows first.", file=sys.stderr)
        return 1
    if reason := _refusal(root, handbook, page, id, title):
        print(reason, file=sys.stderr)
        return 2
    file = root / page.path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(page.text, encoding="utf-8", newline="\n")
    print(
        f'Written: {page.path}. Replace each "{HERE}" and look at the lines below each "#": '
        f"until then the check says left-from-draft, and nothing is built.\n{page.next}"
    )
    return 0


def _refusal(root: Path, handbook: Handbook, page: Draft, id: str, title: str) -> str:
    """Say why the page cannot be written under that name and with that title; nothing if it can."""
    if not title or not title.isprintable():
        return "A page needs a title of plain words: TITLE=..."
    if not is_id(id):
        return (
            f'"{shown(id)}" cannot be a file name: use small letters, digits and single hyphens, such as ID=bus-stop.'
        )
    if wrong := unfit(Path(page.path).name):
        return f'"{shown(id)}" {wrong}. Choose another with ID=...'
    if (root / page.path).exists():
        return f"{page.path} is there already. Choose another with ID=..."
    if taken := [other.place for other in handbook.pages.values() if other.title.casefold() == title.casefold()]:
        return f'"{title}" is the title of {taken[0]}. Choose another.'
    return ""


def _ask(what: str, question: str) -> str:
    if not sys.stdin.isatty():
        raise NotReady(f'say the {what}: python3 hooks/guide.py new case --title "Somebody waits at the door".')
    return input(f"{question} ").strip()
