"""`lock`: every lock file anew from its `.in` file, and `needs.json`, what each locked package says that it needs.

What is locked stays as it is, unless `--upgrade` says otherwise. A package without a wheel is refused.
"""

import argparse
import itertools
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from handbook.cli.set_up import install, python_version, requirements, variables
from handbook.cli.set_up.not_ready import NotReady

OLDEST = ".".join(map(str, python_version.OLDEST))
NEEDS = "requirements/needs.json"
WHEELS = ["--only-binary", ":all:"]
COMPILE = ["--universal", "--python-version", OLDEST, "--generate-hashes", *WHEELS]
LINUX = [f"--platform={tag}_x86_64" for tag in ("manylinux_2_28", "manylinux_2_17", "manylinux2014")]
ASK = [*LINUX, "--python-version", OLDEST, "--ignore-requires-python", "--no-deps", *WHEELS, "--dry-run", "--report=-"]
PIN = re.compile(r"^([a-z0-9-]+)==([^\s;]+)", re.MULTILINE)
SYSTEMS = (
    "x86_64-unknown-linux-gnu",
    "aarch64-unknown-linux-gnu",
    "x86_64-pc-windows-msvc",
    "x86_64-apple-darwin",
    "aarch64-apple-darwin",
)
"""Where each lock has to install, as uv names them."""

PYTHONS = (OLDEST, "3.14")
"""The oldest and the newest Python on which each lock has to install."""

NO_WHEEL = re.compile(r"Wheels are required for `([^`]+)`|No matching distribution found for (\S+)")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """None of its own; uv has some, such as `--upgrade`."""
    parser.description = (
        "Make every lock file anew from its .in file, and needs.json, what each locked package says that it needs. "
        "Versions stay as they are, unless --upgrade says otherwise. A package without a wheel is refused."
    )


def run(root: Path, arguments: argparse.Namespace) -> int:
    """Lock what builds the site, then the rest, constrained by it. Raises NotReady where that cannot be."""
    for source, lock in locks(root).items():
        constraints = [] if lock == requirements.BUILD.file else ["-c", requirements.BUILD.file]
        options = [*COMPILE, *constraints, *arguments.others, "--quiet", "--no-config"]
        _ask(root, "uv", "pip", "compile", *options, source, "-o", lock)
        _try(root, lock)
        print(lock, flush=True)
    needs = {pin: told for pins in rounds(root) for pin, told in _needs(root, pins).items()}
    text = json.dumps(needs, indent=1, sort_keys=True, ensure_ascii=False)
    (root / NEEDS).write_text(text + "\n", encoding="utf-8", newline="\n")
    print(f"{NEEDS}: what {len(needs)} packages need")
    return 0


def locks(root: Path) -> dict[str, str]:
    """Return each `.in` file with the lock that is made from it, both below `root`; what builds the site is first."""
    build = {"requirements/build.in": requirements.BUILD.file}
    files = sorted(file.relative_to(root).as_posix() for file in (root / "requirements").glob("*.in"))
    return build | {source: source.removesuffix("in") + "txt" for source in files if source not in build}


def rounds(root: Path) -> list[dict[str, str]]:
    """Return the pins of all locks, by name and without markers, parted so that no name stands twice in one part."""
    parts: list[dict[str, str]] = []
    texts = [(root / lock).read_text(encoding="utf-8") for lock in locks(root).values()]
    for name, version in sorted({pin for text in texts for pin in PIN.findall(text)}):
        part = next((part for part in parts if name not in part), None)
        if part is None:
            parts.append(part := {})
        part[name] = f"{name}=={version}"
    return parts


def _try(root: Path, lock: str) -> None:
    """Ask uv whether the lock would install on each system; nothing is installed."""
    with tempfile.TemporaryDirectory() as folder:
        options = ["--dry-run", "--quiet", "--no-config", *install.AS_LOCKED, "--target", folder, "-r", lock]
        for system, python in itertools.product(SYSTEMS, PYTHONS):
            place = ["--python-platform", system, "--python-version", python]
            try:
                _ask(root, "uv", "pip", "install", *options, *place)
            except NotReady as reason:
                raise NotReady(f"{lock} for {system} and Python {python}: {reason}") from None


def _needs(root: Path, pins: dict[str, str]) -> dict[str, list[str]]:
    """What each pinned package says that it needs, by pin; it is asked for one system, so that all machines agree."""
    with tempfile.TemporaryDirectory() as folder:
        said = _ask(root, "pip", "install", "--quiet", *ASK, "--target", folder, *pins.values())
    packages = [package["metadata"] for package in json.loads(said)["install"]]
    told = {re.sub(r"[-_.]+", "-", package["name"]).lower(): package.get("requires_dist", []) for package in packages}
    return {pin: told[name] for name, pin in pins.items()}


def _ask(root: Path, *command: str) -> str:
    """What a module of this Python says. Raises NotReady with its reason if it fails."""
    given = {**variables.for_core(root), "UV_CUSTOM_COMPILE_COMMAND": "make lock"}
    done = subprocess.run([sys.executable, "-m", *command], cwd=root, env=given, capture_output=True, encoding="utf-8")
    if done.returncode == 0:
        return done.stdout
    if found := NO_WHEEL.search(done.stderr):
        raise NotReady(
            f"no wheel of {found[1] or found[2]} was found, and nothing is built here. Take another version or package."
        )
    said = re.sub(r"\w+://[^\s`]+", "(an address)", done.stderr)
    raise NotReady(f"{command[0]} could not lock the packages. It said: {said[-1000:]}")
