"""`outside`: the addresses of other sites."""

import argparse
from pathlib import Path

from handbook.reading import external_links
from handbook.site.load_site import load_site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """None of its own."""
    parser.description = (
        "Print every address outside the guide with the places that name it, as JSON. Nothing is asked of the network; "
        "`outside-links` does that."
    )


def run(root: Path, arguments: argparse.Namespace) -> int:
    """Print them. Problems of the pages are not looked at."""
    handbook, _ = load_site(root)
    print(external_links.as_json(handbook))
    return 0
