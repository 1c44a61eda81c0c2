"""Which Python the guide needs. Any Python since 2.7 has to read this file, so it is written in an old way."""

import sys

OLDEST = (3, 11, 2)
"""The Python of Debian 12, the oldest that the pinned requirements install on."""


def too_old():
    # type: () -> str
    """Return the sentence that refuses this Python; nothing if it is new enough."""
    if sys.version_info >= OLDEST:
        return ""
    needed = ".".join(str(number) for number in OLDEST)
    here = "this is Python " + sys.version.split()[0] + ", and the guide needs " + needed + " or newer. "
    return here + "Install one from python.org and use it here."
