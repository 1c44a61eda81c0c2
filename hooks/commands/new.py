"""`new KIND`: a page to write over. What is not said is asked, where somebody can answer."""

import argparse
import subprocess
import sys
from pathlib import Path

from commands import environment, plainly
from commands.environment import NotReady

KINDS = ("case", "faq", "guideline", "flow", "setting", "outcome", "state")


def run(root: Path, arguments: list[str]) -> int:
    """Write a new page of a kind; the core says which file, and what to do next."""
    parser = argparse.ArgumentParser(prog="guide new")
    parser.add_argument("kind", nargs="?", choices=KINDS, help="what to write")
    parser.add_argument("--title", help="the page's title")
    parser.add_argument("--id", help="its file name without .md; made from the title if it is not said")
    options = parser.parse_args(arguments)
    interpreter = environment.python(root, environment.BUILD)
    kind = options.kind or _ask("kind", f"What would you like to write ({', '.join(KINDS)})?")
    title = options.title or _ask("title", "Its title:")
    command = plainly.command(interpreter, "handbook", "new", str(root), kind, f"--title={title}")
    if options.id:
        command.append(f"--id={options.id}")
    return subprocess.run(command, env=environment.variables(root)).returncode


def _ask(what: str, question: str) -> str:
    if not sys.stdin.isatty():
        raise NotReady(f'say the {what}: python3 hooks/guide.py new case --title "A parent waits at the bus".')
    return input(f"{question} ").strip()
