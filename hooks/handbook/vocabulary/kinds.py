"""What the kinds of page are called in this field."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One of the seven folders."""

    id: str
    one: str
    """What one page is called: `Guideline`."""
    many: str
    """What a list of them is called."""
    headings: tuple[str, ...] = ()
    """The level-2 headings that every page of the kind has, in this order; others may stand between."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A sheet that is filled in by hand; its template is `overrides/paper/<name>.html`."""

    name: str
    title: str
    use: str
    """What it is for, in a sentence."""
    outcome: str = ""
    """The outcome that it belongs to: its words, and the settings that its `see` names, stand on the sheet."""
