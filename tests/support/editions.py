"""Editions of one small guide, made of a built site without building again, and the server that has one of them."""

import shutil
from collections.abc import Iterable
from pathlib import Path

import hashed
from handbook.site import offline
from handbook.site.inline_code import Inline

PAGES = (
    "index.html",
    "guidelines/secrets",
    "faqs/index.html",
    "faqs/how-was-his-day",
    "cases/the-bite",
    "flows/safety-first",
    "flows/a-parent-contacts-me",
    "outcomes/save-and-report",
    "outcomes/get-help-now",
    "settings/contact-level",
    "moments/call",
    "states/tx",
    "about/privacy",
    "paper/poster",
    "practice",
    "search",
    "assets",
    "handbook.json",
    "manifest.webmanifest",
    "404.html",
)
"""A page of each kind, and what they load."""

FLOWS, SCRIPT = "assets/flows.js", "assets/site.js"


def edition(
    site: Path, folder: Path, docs: Path, mark: str, without: Iterable[str] = (), *, keeps: bool = True
) -> Path:
    """Make an edition in `folder` of the pages of `site`, all of which say `mark`; its questions are of that edition, too."""
    folder.mkdir(parents=True)
    for name in PAGES:
        if name in without:
            continue
        copy = shutil.copytree if (site / name).is_dir() else shutil.copy2
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        copy(site / name, folder / name)
    shutil.rmtree(folder / "assets/offline", ignore_errors=True)
    (folder / "assets/offline").mkdir()
    for file in (site / "assets/offline").glob("*.js"):
        shutil.copy2(file, folder / "assets/offline")
    names = dict(_renewed(folder, FLOWS, b"", f"\nguideFlows.mark = '{mark}';\n".encode()))
    names |= dict(_renewed(folder, SCRIPT, *(name.encode() for name in next(iter(names.items())))))
    policy = ""
    for page in folder.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        policy = policy or Inline(text).policy
        for old, new in names.items():
            text = text.replace(old, new)
        page.write_text(text.replace('class="whose-guide">', f'class="whose-guide">{mark} '), encoding="utf-8")
    source = offline.source(docs, keeps=keeps)
    if keeps:
        offline.write(folder, source, policy)
    else:
        offline.switch_off(folder, source)
    return folder


def _renewed(folder: Path, name: str, old: bytes, new: bytes) -> list[tuple[str, str]]:
    """Put `new` in the place of `old` in a file with a hash in its name, or at its end; return both of its names."""
    before = hashed.named(folder, name)
    content = (folder / before).read_bytes()
    content = content.replace(old, new) if old else content + new
    (folder / before).unlink()
    after = hashed.hashed(name, content)
    (folder / after).write_bytes(content)
    return [(before, after)]
