"""What no file may hold, whatever it means: letters that cannot be read, marks that nobody sees, lines without end.

`handbook.reading.rawtext` looks for it before anything else reads a file.
"""

from collections.abc import Iterator

from handbook.model import Handbook
from handbook.problem import Problem
from handbook.reading.rawtext import unseen
from handbook.rules.files import place_of
from handbook.rules.rule import Rule

FAMILY = "raw text"


def unseen_name(handbook: Handbook) -> Iterator[Problem]:
    """A mark in the name of a file that nobody can see."""
    for path in sorted(handbook.files):
        if sentence := unseen(path):
            yield Problem(place_of(handbook, path), "control-character", f"in the file's name, {sentence} Rename it.")


RULES = (
    Rule(
        "too-large", FAMILY, why="Nobody reads a page of a megabyte. To read one could keep a computer busy for ever."
    ),
    Rule(
        "not-utf-8",
        FAMILY,
        why="Letters that were saved in another way would be guessed, and a reader would see odd marks in their place.",
    ),
    Rule(
        "control-character",
        FAMILY,
        check=unseen_name,
        why="A mark that nobody sees can turn the order of letters and digits around. A reader would see another "
        "number than the one that was written and checked.",
    ),
    Rule(
        "long-line",
        FAMILY,
        why="Nobody writes a line of 2,000 characters by hand, and every pattern that looks at a line takes longer "
        "for it.",
    ),
    Rule(
        "merge-conflict",
        FAMILY,
        why="Git leaves both versions of a line in the file where it cannot join them, and a reader would see both.",
    ),
)
