"""The one reading of the command line: which command is meant, and with which arguments it is run."""

import argparse
import importlib
import sys
from pathlib import Path
from typing import Protocol

from handbook.cli.commands import COMMANDS
from handbook.cli.set_up.plain_errors import run_plainly

PROGRAM = "python3 hooks/guide.py"
HERE = Path(__file__).resolve().parents[3]
"""The guide to which this program belongs."""


class CommandFile(Protocol):
    """What the file of a command has."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Say what the command is for (`parser.description`), and which arguments it takes."""

    def run(self, root: Path, arguments: argparse.Namespace) -> int:
        """Run it on the guide in `root`; return the exit.

        `arguments.others` has what the command does not know itself. Raises NotReady and OSError, which are told in a
        sentence, and ArgumentError where arguments do not fit together.
        """


def main(words: list[str]) -> int:
    """Run the command that the words begin with; return its exit. Raises SystemExit after help, and at a wrong word."""
    return run_plainly(lambda: _run(words))


def _run(words: list[str]) -> int:
    parser = argparse.ArgumentParser(prog=PROGRAM, description="COMMAND --help says more about one.")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    parsers = {name: commands.add_parser(name, help=command.summary) for name, command in COMMANDS.items()}
    if words and words[0] in COMMANDS:
        return _run_command(words[0], parsers[words[0]], words[1:])
    if words:
        parser.parse_args(words)  # prints the help, or says that there is no such command
    parser.print_help(sys.stderr)
    return 2


def _run_command(name: str, parser: argparse.ArgumentParser, words: list[str]) -> int:
    """Read the words of one command, and run it. Its file is loaded here, so that no other is."""
    file = command_file(name)
    parser.allow_abbrev = False  # a short form of ours may be an option of the program that gets the others
    if program := COMMANDS[name].others_to:
        parser.epilog = f"All other arguments go to {program}."
    parser.add_argument("--root", type=_folder, default=HERE, metavar="FOLDER", help="another guide than this one")
    file.add_arguments(parser)
    arguments, others = parser.parse_known_args(words)
    if others and not program:
        parser.error(f"unrecognized arguments: {' '.join(others)}")
    arguments.others = others
    try:
        return file.run(arguments.root, arguments)
    except argparse.ArgumentError as wrong:
        parser.error(str(wrong))


def command_file(name: str) -> CommandFile:
    """Return the module of a command."""
    file: CommandFile = importlib.import_module(f"handbook.cli.{name.replace('-', '_')}")
    return file


def _folder(name: str) -> Path:
    return Path(name).resolve()
