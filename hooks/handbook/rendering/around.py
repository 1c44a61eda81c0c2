"""What stands around a handbook where it is published: its repository, the one it was copied from, and its past."""

from dataclasses import dataclass

from handbook.rendering.changed_page import ChangedHere


@dataclass(frozen=True, slots=True)
class Around:
    """What the build is told beside the handbook. Empty is what nobody said."""

    repository: str = ""
    """The address of this copy on GitHub."""
    trunk: str = ""
    """That of the guide which it was copied from; empty for the guide itself."""
    changed: ChangedHere = ChangedHere()


ALONE = Around()
"""A handbook of which nobody knows where it will be."""
