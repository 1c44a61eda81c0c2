"""The program that prints the site, as commands to run. Its output is looked at afterwards, so it is a program alone."""

from pathlib import Path

from handbook.cli.run_module import command

GENERATOR = "mkdocs"
"""The module of the program. `docs/about/engines.md` says what else it may be."""


def build(site: Path, *options: str) -> list[str]:
    """Return the command that builds into the folder `site` and stops at any warning.

    Without `--quiet`: with it MkDocs counts no warnings, and `--strict` says nothing.
    """
    return command(GENERATOR, "build", "--strict", "--site-dir", str(site), *options)


def serve(*options: str) -> list[str]:
    """Return the command that serves the site, and builds it anew at each change."""
    return command(GENERATOR, "serve", *options)
