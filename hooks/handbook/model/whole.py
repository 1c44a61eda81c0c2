"""The handbook as a whole, and what a district decided."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any

from handbook.model.decisions import Flow, Outcome, Setting
from handbook.model.pages import ENTRY, KINDS, Page
from handbook.problem import Place


@dataclass(frozen=True, slots=True)
class District:
    """What a district has decided; the empty one is the guide as we publish it."""

    name: str = ""
    contacts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    settings: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Setting id to the value chosen. What is not set falls back to the cautious default."""
    places: Mapping[str, Place] = field(default_factory=lambda: MappingProxyType({}))
    """Where each setting was chosen."""


@dataclass(frozen=True)
class Handbook:
    """Every page that could be read, by id, and what the district decided."""

    pages: Mapping[str, Page]
    district: District
    refused: frozenset[str] = frozenset()
    """Ids of pages that exist and could not be read: known, so that nobody complains twice."""
    digest: str = ""
    """A mark of every byte that was read: two handbooks with one digest say the same."""
    files: frozenset[str] = frozenset()
    """Every file below `docs/`, for links."""
    markdown: Mapping[str, Mapping[str, object]] = field(default_factory=lambda: MappingProxyType({}))
    """The Markdown extensions of the site, with their options."""

    walked: dict[object, Any] = field(default_factory=dict, compare=False, repr=False)
    """Walks already made: the same answers lead the same way, and many pages share them."""

    def flow(self, id: str) -> Flow | None:
        page = self.pages.get(id)
        return page if isinstance(page, Flow) else None

    def outcome(self, id: str) -> Outcome | None:
        page = self.pages.get(id)
        return page if isinstance(page, Outcome) else None

    def setting(self, id: str) -> Setting | None:
        page = self.pages.get(id)
        return page if isinstance(page, Setting) else None

    @cached_property
    def kinds(self) -> Mapping[str, tuple[Page, ...]]:
        """The guidance pages of each kind, by title."""
        found: dict[str, list[Page]] = {kind: [] for kind in KINDS}
        for page in sorted(self.pages.values(), key=lambda page: page.title.lower()):
            if page.kind:
                found[page.kind].append(page)
        return {kind: tuple(pages) for kind, pages in found.items()}

    def of_kind(self, kind: str) -> tuple[Page, ...]:
        """The pages of one kind, by title."""
        return self.kinds[kind]

    @cached_property
    def flows(self) -> list[Flow]:
        """The flows, the entry first."""
        flows = [page for page in self.kinds["flows"] if isinstance(page, Flow)]
        return sorted(flows, key=lambda flow: (flow.id != ENTRY, flow.title.lower()))

    def chosen(self, setting: Setting) -> str:
        """The value that holds in this district."""
        return self.district.settings.get(setting.id, setting.default)
