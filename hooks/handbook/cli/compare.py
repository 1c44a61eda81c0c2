"""`compare BEFORE AFTER`: whether two built sites are the same for readers, as after a change of the code's structure."""

import argparse
from pathlib import Path

from handbook.site.compare import readers_differ


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The two sites, and what was renamed between them."""
    parser.description = (
        "Say what readers would notice between two built sites, a line for each file. The pages about the guide, "
        "handbook.json, the schemas, the edition, and the hashes in names do not count. The exit is 1 if there is any "
        "difference."
    )
    parser.add_argument("before", type=_site, metavar="BEFORE", help="the folder of a built site")
    parser.add_argument("after", type=_site, metavar="AFTER", help="that of another")
    parser.add_argument(
        "--rename",
        type=_renamed,
        action="append",
        default=[],
        metavar="OLD=NEW",
        help="a class or a file name of BEFORE, and what AFTER calls it; may be said again",
    )


def run(root: Path, arguments: argparse.Namespace) -> int:
    """Print each difference on a line, then how many there are."""
    found = readers_differ(arguments.before, arguments.after, dict(arguments.rename))
    for difference in found:
        print(difference)
    print(f"{len(found)} difference{'' if len(found) == 1 else 's'}." if found else "Readers see the same.")
    return 1 if found else 0


def _site(name: str) -> Path:
    if not (Path(name) / "index.html").is_file():
        raise argparse.ArgumentTypeError(f"there is no site in {name}")
    return Path(name)


def _renamed(words: str) -> tuple[str, str]:
    old, equals, new = words.partition("=")
    if not (old and equals and new):
        raise argparse.ArgumentTypeError(f"{words} is not OLD=NEW")
    return old, new
