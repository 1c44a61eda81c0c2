"""What a reader is offered who wants to change a page: at its foot, where the site knows its repository.

We edit our page. A district writes its own in the place of ours, so that an update never meets its words; a page that
no district may replace is suggested to those who publish the guide. GitHub's editor takes a text from an address, if
that is short enough; a longer page is copied by hand.
"""

from dataclasses import dataclass
from pathlib import Path

from handbook.model import Handbook, Page
from handbook.reading.files.find import may_replace
from handbook.reading.files.places import OVERLAY, PAGE
from handbook.reading.source import with_plain_ends
from handbook.site import on_github


@dataclass(frozen=True, slots=True)
class ChangeLink:
    """One way to change a page."""

    href: str
    act: str
    """`edit` our page or a district's own, `replace` ours, or `suggest` a change of ours."""
    source: str = ""
    """Where the text is to be copied from, if the address cannot hold it."""
    mark: str = ""
    """What the copy writes after `replaces:`."""


def change_link(handbook: Handbook, page: Page, root: Path, repository: str, trunk: str) -> ChangeLink | None:
    """Return how to change a page of the guide in `root`; nothing where no address is known.

    `repository` is this copy's, `trunk` that of the guide that it was copied from. Raises OSError.
    """
    path = page.place.path
    if not handbook.district.name or page.is_districts:
        return _link(on_github.edit(repository, path), "edit")
    if not may_replace(f"{page.id}{PAGE}"):
        return _link(on_github.edit(trunk, path), "suggest")
    own = f"{OVERLAY}/{page.id}{PAGE}"
    filled = on_github.new_file(repository, own, _replacing(root / path, page.content_hash))
    if len(filled) < on_github.MOST:
        return _link(filled, "replace")
    empty = on_github.new_file(repository, own)
    return ChangeLink(empty, "replace", on_github.source(repository, path), page.content_hash) if empty else None


def _link(href: str, act: str) -> ChangeLink | None:
    return ChangeLink(href, act) if href else None


def _replacing(file: Path, mark: str) -> str:
    """The text of a page of ours that says that it replaces ours."""
    first, end, rest = with_plain_ends(file.read_bytes()).decode(errors="replace").partition("\n")
    return f"{first}{end}replaces: {mark}\n{rest}"
