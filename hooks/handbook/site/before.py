"""What the build command tells the site of its past: the files of some weeks ago, or why there are none.

They come through the environment, because another program prints the site. Nothing of it is asked for in an ordinary
build, which then costs no more than before.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import get_args

from handbook.decisions.differences import differences
from handbook.model import Handbook
from handbook.rendering.changed_page import ChangedHere, Known, day_of
from handbook.site.load_site import load_site
from handbook.vocabulary import GUIDE

KNOWN = "GUIDE_BEFORE_KNOWN"
"""One of `Known`; unset where nobody asked for a comparison."""
FOLDER = "GUIDE_BEFORE"
"""The folder with the files of that day."""
SECONDS = "GUIDE_BEFORE_DATE"
"""The date of that commit, in seconds since 1970."""


def changed_here(handbook: Handbook, given: Mapping[str, str] = os.environ) -> ChangedHere:
    """Return what changed in `handbook` since the state that `given` names. Raises OSError."""
    known: Known = next((known for known in get_args(Known) if known == given.get(KNOWN)), "not-asked")
    if known != "compared":
        return ChangedHere(known)
    before, _ = load_site(Path(given[FOLDER]))
    since = day_of(int(given[SECONDS])).isoformat()
    if GUIDE in before.refused or not before.flow(before.entry):
        return ChangedHere("unreadable", since)
    return ChangedHere(known, since, differences(before, handbook))
