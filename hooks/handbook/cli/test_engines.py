"""`test-engines`: the guide outlives the program that prints it.

MkDocs 1 is frozen, and its theme ends in May 2027. Here the same repository is built by the two
programs that could follow, each pinned in an environment of its own, and what they make is
compared with what MkDocs makes. `docs/about/engines.md` says what a move would take.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from handbook.cli.building.mkdocs import GENERATOR
from handbook.cli.built import look
from handbook.cli.set_up import environment, requirements, variables
from handbook.problem import report
from handbook.site import compare

SAID = 1000
"""How many characters of what a program said are told; the last ones name the cause."""

SHOWN = 5
"""How many differences are told; the first ones name the cause."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """None of its own."""
    parser.description = (
        "Build the guide with the two programs that could follow MkDocs, and compare what comes out. The exit is 0 if "
        "all is as docs/about/engines.md promises."
    )


def run(root: Path, arguments: argparse.Namespace) -> int:
    """Build with each engine, compare, and say for each what was seen."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        today = folder / "mkdocs"
        if _tell("MkDocs", lambda: mkdocs(root, today)):
            return 1
        faults = [
            _tell("ProperDocs", lambda: properdocs(root, folder, today)),
            _tell("Zensical alone", lambda: zensical_alone(root, folder)),
            _tell("Zensical, from the export", lambda: zensical(root, folder, today)),
        ]
    return 1 if any(faults) else 0


class Failed(Exception):
    """An engine did not do what the guide promises; the message says what it did."""


def mkdocs(root: Path, site: Path) -> str:
    """What the others are compared with."""
    _run(root, Path(sys.executable), GENERATOR, *_build(site))
    return f"{_pages(site)} pages"


def properdocs(root: Path, folder: Path, today: Path) -> str:
    """The same repository, the same hook: a site that is the same to the byte."""
    site = folder / "properdocs"
    _run(root, environment.python(root, requirements.PROPERDOCS), "properdocs", *_build(site))
    _sound(root, site)
    if "ProperDocs" not in (site / "index.html").read_text(encoding="utf-8"):
        raise Failed("the site does not say that ProperDocs made it.")
    _none(compare.bytes_differ(site, today))
    return f"{_pages(site)} pages, the same to the byte as those of MkDocs"


def zensical_alone(root: Path, folder: Path) -> str:
    """Zensical reads mkdocs.yml and ignores the hook: the look at the built site has to say so."""
    copy = folder / "alone"
    for part in ("docs", "overrides"):
        shutil.copytree(root / part, copy / part)
    shutil.copy2(root / "mkdocs.yml", copy)
    _run(copy, _zensical(root), "zensical", "build", core=root)
    found = set(look(root, copy / "site"))
    if [problem.rule for problem in found] != ["hook-ignored"]:
        raise Failed("\n".join(["the look at its site should give one message, and gave:", *report(found)]))
    return f"its site is refused with this message:\n  {found.pop()}"


def zensical(root: Path, folder: Path, today: Path) -> str:
    """From finished pages Zensical prints the same text and the same charts."""
    copy = folder / "export"
    # In a process of its own, because the date of the edition is one of its variables.
    _run(root, Path(sys.executable), "handbook", "export", "--root", str(root), str(copy))
    _run(copy, _zensical(root), "zensical", "build", "--strict", core=root)
    _sound(root, copy / "site", policy=False)
    _none(compare.pages_differ(copy / "site", today))
    return f"{_pages(copy / 'site')} pages, with the same text and charts as those of MkDocs"


def _tell(name: str, act: Callable[[], str]) -> bool:
    """Run one engine and print how it went; True if it failed."""
    start = time.monotonic()
    try:
        seen = act()
        print(f"{name} ({time.monotonic() - start:.0f} s): {seen}", flush=True)
    except Failed as reason:
        print(f"{name}: {reason}", file=sys.stderr, flush=True)
        return True
    return False


def _build(site: Path) -> list[str]:
    return ["build", "--strict", "--site-dir", str(site)]


def _zensical(root: Path) -> Path:
    return environment.python(root, requirements.ZENSICAL)


def _try(place: Path, interpreter: Path, *command: str, core: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run a module in the folder `place`; `core` is the repository with the core, if that is another."""
    given = variables.for_site(core or place)
    return subprocess.run(
        [str(interpreter), "-m", *command], cwd=place, env=given, capture_output=True, encoding="utf-8"
    )


def _run(place: Path, interpreter: Path, *command: str, core: Path | None = None) -> None:
    done = _try(place, interpreter, *command, core=core)
    if done.returncode:
        raise Failed(f"{' '.join(command[:2])} failed:\n{(done.stdout + done.stderr)[-SAID:]}")


def _sound(root: Path, site: Path, *, policy: bool = True) -> None:
    if found := report(look(root, site, policy=policy)):
        raise Failed("\n".join(["something is wrong with its site:", *found])[:SAID])


def _none(differences: list[str]) -> None:
    if differences:
        more = f" and {len(differences) - SHOWN} more" if len(differences) > SHOWN else ""
        raise Failed(f"its site is another than that of MkDocs: {'; '.join(differences[:SHOWN])}{more}.")


def _pages(site: Path) -> int:
    return len(list(site.rglob("*.html")))
