"""`translate`: the catalogs with the words of the interface, brought up to what templates, scripts and Python say."""

import argparse
from pathlib import Path

from handbook.vocabulary.catalogs import languages, messages
from handbook.vocabulary.extraction import renew


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """None of its own."""
    parser.description = (
        "Write what is new into hooks/handbook/locale/guide.pot and into the catalog of each language, and take out "
        "what is gone. Then say how many texts wait for a translation."
    )


def run(root: Path, arguments: argparse.Namespace) -> int:
    """Renew them."""
    renew(root)
    for language in languages():
        waiting = sum(1 for text in messages(language) if text.id and not text.string)
        print(f"{language}: {waiting} texts wait for a translation.")
    return 0
