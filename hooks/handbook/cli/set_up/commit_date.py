"""The date of an edition, in seconds since 1970: the one that somebody set, or the commit's."""

import os
from pathlib import Path

from handbook.cli.set_up import git
from handbook.cli.set_up.not_ready import NotReady

DATE = "SOURCE_DATE_EPOCH"
LATEST = 2**32 - 1
"""In 2106; a compressed file can hold no later date."""

UNKNOWN = "0"
"""Stands for no date; the foot of the pages then has none."""


def seconds(root: Path) -> str:
    """Return the date under which `root` is built, so that two builds of a commit are alike. Raises NotReady."""
    return set_by_somebody() or _of_commit(root)


def set_by_somebody() -> str:
    """Return the date that the environment sets; nothing if it sets none. Raises NotReady if it is no date."""
    told = os.environ.get(DATE, "")
    if told and not _is_date(told):
        raise NotReady(
            f"{DATE} is {told[:40]!r}, and has to be a whole number of seconds since 1970, from 0 to {LATEST}. "
            "Set it to one, or unset it for the date of the commit."
        )
    return told


def _is_date(told: str) -> bool:
    return told.isascii() and told.isdigit() and len(told) <= len(str(LATEST)) and int(told) <= LATEST


def _of_commit(root: Path) -> str:
    """The date of the commit; unknown where git says nothing, and where the guide is only a part of a repository.

    There it would be the date of somebody else's commit.
    """
    if git.ask(root, "rev-parse", "--show-prefix") != "":
        return UNKNOWN
    told = git.ask(root, "log", "-1", "--format=%ct")
    return told if told and _is_date(told) else UNKNOWN
