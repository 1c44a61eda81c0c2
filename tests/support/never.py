"""Things that no page may say: `tests/data/never-say.yml`, and where a text says one of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import voice
import yaml
from voice import Block

FILE = Path(__file__).parents[1] / "data" / "never-say.yml"
TEMPLATES = ("overrides", "hooks/handbook/rendering/templates")
OTHERS_WORDS = "docs/about/search-words.md"
"""The page whose every word is what somebody types."""
_QUOTED = re.compile(r'"[^"]*"|\u201c[^\u201d]*\u201d')
_END = re.compile(r"[.!?](?=[\s)\"\u201d]|$)")
_TURN = re.compile(
    r"[;(]|:(?! ?[\"\u201c])|,? but\b|,? then\b|^(?:if|when|where|once|after|before|while|because|since|unless)\b[^,:;]*,",
    re.IGNORECASE,
)
"""Where a "no" loses its force: "If there is no answer, call."""
_NO = re.compile(
    r"\b(?:no|not|never|nobody|none|nothing|neither|nor|cannot|without|instead of|rather than)\b|n['\u2019]t\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that no page may say; the file says what each part means."""

    name: str
    pattern: re.Pattern[str]
    because: str
    example: tuple[str, ...]
    fine: tuple[str, ...]
    unless: re.Pattern[str] | None
    even_after_no: bool
    pages: frozenset[str]
    ends_at: frozenset[str]
    not_in: tuple[str, ...]

    def concerns(self, path: str, id: str, outcome: str, is_urgent: bool) -> bool:
        """Whether the page is one that the entry is about; `outcome` is where the page ends, or the page itself."""
        if path.startswith(self.not_in):
            return False
        if not (self.pages or self.ends_at):
            return True
        return id in self.pages or outcome in self.ends_at or (is_urgent and "urgent" in self.ends_at)

    def said(self, block: Block) -> Iterator[int]:
        """Yield the offsets at which the block says it."""
        for match in self.pattern.finditer(block.text):
            sentence, before = _sentence(block.text, match.start())
            if self.unless and self.unless.search(sentence):
                continue
            governed = _clause(before) + match[0]
            if self.even_after_no or not _NO.search(governed):
                yield match.start()


def entries() -> list[Entry]:
    """Read the file; a key that it does not explain is an error."""
    found = []
    for name, given in yaml.safe_load(FILE.read_text(encoding="utf-8")).items():
        pattern, unless = given.pop("pattern"), given.pop("unless", None)
        lists = {key: given.pop(key, []) for key in ("pages", "ends_at", "not_in")}
        found.append(
            Entry(
                name,
                re.compile(pattern, re.IGNORECASE),
                given.pop("because"),
                tuple(given.pop("example")),
                tuple(given.pop("fine")),
                re.compile(unless, re.IGNORECASE) if unless else None,
                given.pop("even_after_no", False),
                frozenset(lists["pages"]),
                frozenset(lists["ends_at"]),
                tuple(lists["not_in"]),
            )
        )
        if given:
            raise ValueError(f"{name}: unknown {sorted(given)}")
    return found


def faults(root: Path, entries: list[Entry]) -> list[str]:
    """Say where a page or a template of a repository says one of the things, sorted by place, with the reason."""
    pages = [*root.glob("docs/**/*.md"), *root.glob("examples/**/*.md")]
    ends = {page: _end(page) for page in pages if page != root / OTHERS_WORDS}
    urgent = {outcome for _, outcome, is_urgent in ends.values() if is_urgent}
    read = [(page, id, outcome, voice.page(page)) for page, (id, outcome, _) in ends.items()]
    templates = [file for folder in TEMPLATES for file in (root / folder).rglob("*.html")]
    read += [(file, "", "", voice.template(file)) for file in templates]
    found = [
        (file.relative_to(root).as_posix(), block.line(at), entry, block.text[at : at + 60])
        for file, id, outcome, blocks in read
        for entry in entries
        if entry.concerns(file.relative_to(root).as_posix(), id, outcome, outcome in urgent)
        for block in blocks
        for at in entry.said(block)
    ]
    found.sort(key=lambda fault: (fault[0], fault[1], fault[2].name))
    return [f'{path}:{line}: {entry.name}: "{text}". {entry.because}' for path, line, entry, text in found]


def _end(page: Path) -> tuple[str, str, bool]:
    """Return a page's id, the outcome at which it ends or that it is, and whether it is an urgent outcome."""
    id = f"{page.parent.name}/{page.stem}"
    text = page.read_text(encoding="utf-8")
    front = text.partition("\n---\n")[0].removeprefix("---\n") if text.startswith("---\n") else ""
    given = yaml.load(front, Loader=yaml.BaseLoader) or {}
    if page.parent.name == "outcomes":
        return id, id, given.get("kind") == "urgent"
    return id, str(given.get("outcome", "")), False


def _sentence(text: str, at: int) -> tuple[str, str]:
    """Return the sentence around a place, and its part before it; what is quoted ends no sentence."""
    plain = _QUOTED.sub(lambda quoted: re.sub(r"[.!?](?![\"\u201d])", "_", quoted[0]), text)
    ends = [match.end() for match in _END.finditer(plain)]
    start = max((end for end in ends if end <= at), default=0)
    stop = min((end for end in ends if end > at), default=len(text))
    return text[start:stop].strip(), text[start:at].lstrip()


def _clause(before: str) -> str:
    """The part of a sentence in which a "no" still counts."""
    return _TURN.split(before)[-1]
