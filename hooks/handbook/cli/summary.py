"""`summary`: what a run on GitHub tells whoever pressed the button, as Markdown.

What is wrong, each with a link to its line; what could be better; and which answers are different than before. The
exit is 0 whatever it tells: `check` is what stops a run.
"""

import argparse
import os
import re
from collections.abc import Iterator
from pathlib import Path

from handbook.cli.edited_outside import edited_outside
from handbook.cli.set_up.not_ready import NotReady
from handbook.cli.state_at import state_at
from handbook.decisions.impact import as_notes, compare
from handbook.model import Handbook
from handbook.problem import Problem, and_more, told_of
from handbook.rules.run import advise
from handbook.site import on_github
from handbook.site.load_site import load_and_check, load_site
from handbook.site.repository import VARIABLES, address

MOST = 900_000
"""GitHub shows a summary of at most a megabyte, and nothing of a longer one."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """With what the answers are compared."""
    parser.description = (
        "Say in Markdown what is wrong, what could be better, and which answers are different than before. "
        "REPO_URL in the environment makes each place a link."
    )
    parser.add_argument("--since", metavar="REF", default="", help="the state before, such as the commit on the site")


def run(root: Path, arguments: argparse.Namespace) -> int:
    """Print it; always 0."""
    repository = address(os.environ.get(VARIABLES["repository"], ""))
    handbook, problems = load_and_check(root)
    lines = [*_wrong(problems, repository)] if problems else [*_right(root, handbook, arguments.since, repository)]
    print("\n".join(lines)[:MOST])
    return 0


def _wrong(problems: list[Problem], repository: str) -> Iterator[str]:
    yield "## Nothing was published"
    yield ""
    yield "The site stays as it was. Open each line below, correct it, and press **Commit changes**. All this then runs again."
    yield ""
    for problem, more in told_of(problems):
        yield _line(problem, repository)
        if more:
            yield f"- {_plain(problem.place.path)}: {and_more(more)}"


def _right(root: Path, handbook: Handbook, since: str, repository: str) -> Iterator[str]:
    yield "## No mistake was found"
    yield ""
    yield "The site is built, and then published. That takes a few minutes."
    if advice := sorted([*advise(handbook), *edited_outside(root)]):
        yield ""
        yield "### What could be better"
        yield ""
        yield from (_line(entry, repository) for entry in advice)
    yield ""
    yield _changed(root, handbook, since, repository)


def _changed(root: Path, handbook: Handbook, since: str, repository: str) -> str:
    """The answers that are different than in the state before, with titles."""
    if not since:
        return "Nobody could tell which state is on the site now, so no answers were compared."
    try:
        with state_at(root, since, lend="if-none") as folder:
            before, _ = load_site(folder)
    except NotReady as reason:
        return f"No answers were compared: {_plain(str(reason))}"

    def link(id: str) -> str:
        page = handbook.pages.get(id)
        path = page.place.path if page else f"docs/{id}.md"
        return on_github.source(repository, path) or path

    return as_notes(compare(before, handbook), link)


def _line(problem: Problem, repository: str) -> str:
    place = problem.place
    where = f"{_plain(place.path)}, line {place.line}"
    if href := on_github.edit(repository, place.path, place.line):
        where = f"[{where}]({href})"
    return f"- {where}: `{problem.rule}`: {_plain(str(problem).partition(f': {problem.rule}: ')[2])}"


def _plain(text: str) -> str:
    """A text of a page as Markdown that means nothing more than it says: no link, no tag."""
    return re.sub(r"([\\`*_\[\]<>&|@#])", r"\\\1", text)
