"""Asks again and again until something holds."""

import time
from collections.abc import Callable


def until(holds: Callable[[], object], what: str, seconds: float) -> None:
    """Return as soon as it holds; `what` was asked for, and is told after so many seconds."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, f"after {seconds:.0f} s this does not hold: {what}"
        time.sleep(0.05)
