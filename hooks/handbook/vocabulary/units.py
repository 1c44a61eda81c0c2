"""The parts of a district that may each have a site of their own, as `docs/guide.yml` calls them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Units:
    """What is said of all of them; which there are, a district says."""

    folder: str
    """The folder of a district in which each has a file."""
    one: str
    """What one of them is called, within a sentence."""
    page: str
    """The id of the page that lists them."""
    none: str
    """What that page says where there are none."""
