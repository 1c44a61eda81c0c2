"""Makes handbooks of any size with the shape of ours, to measure with.

The flows, outcomes and settings are the real ones. The other pages are FAQs, cases and
guidelines in equal parts, whose paths are those of the real ones, with references and links
to each other and about three kilobytes of prose.
"""

import random
import re
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORDS = [
    "the", "parent", "asks", "at", "the", "gate", "how", "the", "day", "went", "and", "you", "say", "one", "kind",
    "thing", "then", "tell", "the", "teacher", "today", "what", "was", "asked", "and", "who", "should", "answer",
    "because", "a", "plan", "or", "a", "list", "or", "the", "office", "decides", "what", "may", "be", "said",
]  # fmt: skip
HEADINGS = {
    "guidelines": ["Do this", "Say this, not this", "Why", "Who decides, who to tell", "When this does not apply"],
    "faqs": ["What to say", "Why", "Who to tell"],
    "cases": ["What happened", "What each person does next"],
}
HOOK = "hooks:\n  - hooks/on_mkdocs.py\n"


def make(folder: Path, pages: int, *, hook: bool = True, extra: str = "") -> Path:
    """Write a repository with `pages` advising pages to `folder`; `extra` is put into the plugins.

    Without the hook it is Material as it comes: no templates, sheets and scripts of ours, and the theme's own search.
    """
    chance = random.Random(pages)
    for part in ("hooks", "overrides") if hook else ("hooks",):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    for part in ("flows", "outcomes", "settings", "states", "assets"):
        shutil.copytree(ROOT / "docs" / part, folder / "docs" / part)
    shutil.copy2(ROOT / "docs/guide.yml", folder / "docs")
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    config = re.sub(r"  - (About|Practice):\n(      - .*\n)+", "", config)
    if not hook:
        config = config.replace(HOOK, "").replace("  custom_dir: overrides\n", "")
        config = re.sub(r"^(extra_css|extra_javascript|watch):\n(  - .*\n)+", "", config, flags=re.MULTILINE)
    config = config.replace("plugins:\n", f"plugins:\n{extra}")
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    fronts = {kind: _fronts(kind) for kind in HEADINGS}
    # Every real path once, because each answer of the flows must be walked; then in equal parts.
    walked = [(kind, front) for kind in ("cases", "faqs") for front in fronts[kind] if "answers:" in front]
    first = [(kind, f"page-{number}") for number, (kind, _) in enumerate(walked)]
    rest = [(kind, f"more-{number}") for number in range(pages) for kind in HEADINGS]
    names = [*first, *rest][: max(pages, len(first) + 3)]  # a few more than 100 at the smallest size
    for number, (kind, name) in enumerate(names):
        # Each guideline follows a question or a case, which names it, because one must.
        others = [*names[number + 1 : number + 2], *chance.sample(names, 3)]
        front = walked[number][1] if number < len(first) else chance.choice(fronts[kind])
        file = folder / "docs" / kind / f"{name}.md"
        file.parent.mkdir(exist_ok=True)
        file.write_text(_page(chance, kind, name, front, others), encoding="utf-8")
    for page in ("index", *(f"{kind}/index" for kind in (*HEADINGS, "flows", "outcomes", "settings"))):
        (folder / "docs" / f"{page}.md").write_text(f"---\ntitle: Index {page}\ndescription: x\n---\nWelcome.\n")
    _keep_links_inside(folder / "docs", names)
    return folder


def _fronts(kind: str) -> list[str]:
    """The front matter of the real pages of a kind, without what names other pages."""
    found = []
    for file in sorted((ROOT / "docs" / kind).glob("*.md")):
        if file.stem != "index":
            front = file.read_text(encoding="utf-8").split("---\n")[1]
            found.append(re.sub(r"^(title|see|aliases):.*(\n  .*)*\n", "", front, flags=re.MULTILINE))
    return found


def _page(chance: random.Random, kind: str, name: str, front: str, others: list[tuple[str, str]]) -> str:
    see = ", ".join(f"{folder}/{stem}" for folder, stem in others)
    body = [_prose(chance, 40)]
    for heading in HEADINGS[kind]:
        link = " ".join(f"[other](../{folder}/{stem}.md)" for folder, stem in others[:1])
        body += [f"## {heading}", _prose(chance, 60), f"- {_prose(chance, 12)} {link}", f"- {_prose(chance, 12)}"]
    return f"---\ntitle: {kind} {name}\n{front}see: [{see}]\n---\n" + "\n\n".join(body) + "\n"


def _prose(chance: random.Random, words: int) -> str:
    return " ".join(chance.choices(WORDS, k=words)).capitalize() + "."


def _keep_links_inside(docs: Path, names: list[tuple[str, str]]) -> None:
    """The real outcomes and flows refer to real pages; let them refer to made ones."""
    made: dict[str, str] = {}
    for kind, name in names:
        made.setdefault(kind, name)
    for part in ("flows", "outcomes", "settings"):
        for file in (docs / part).glob("*.md"):
            text = file.read_text(encoding="utf-8")
            text = re.sub(r"\[([^\]]*)\]\(\.\./about/[^)]*\)", r"\1", text)
            for kind, name in made.items():
                text = re.sub(rf"\b{kind}/(?!index)[a-z0-9-]+", f"{kind}/{name}", text)
            file.write_text(text, encoding="utf-8")
