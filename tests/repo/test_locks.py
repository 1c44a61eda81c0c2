"""Each lock is closed: it names all that its packages need, on each system and Python, with hashes.

What they need is read from `requirements/needs.json`, so nothing here asks the network.
"""

import itertools
import json
import re
import stat
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from importlib import metadata
from pathlib import Path

import pytest
from handbook.cli import lock
from handbook.cli.set_up import install, requirements
from handbook.cli.set_up.not_ready import NotReady
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[2]
LOCKS = lock.locks(ROOT)
NEEDS = json.loads((ROOT / lock.NEEDS).read_text(encoding="utf-8"))
MACHINES = (
    {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix", "platform_machine": "x86_64"},
    {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix", "platform_machine": "aarch64"},
    {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt", "platform_machine": "AMD64"},
    {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix", "platform_machine": "x86_64"},
    {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix", "platform_machine": "arm64"},
)
PYTHONS = ("3.11.2", "3.12.0", "3.13.0", "3.14.0")
HERE: dict[str, str] = {name: str(value) for name, value in default_environment().items()}
SYSTEMS = [
    {**HERE, **machine, "python_version": full.rpartition(".")[0], "python_full_version": full}
    for machine, full in itertools.product(MACHINES, PYTHONS)
]


def asked(source: str) -> Iterator[Requirement]:
    """Yield what an `.in` file asks for, with that of the file that it begins with."""
    for line in (ROOT / source).read_text(encoding="utf-8").splitlines():
        if line.startswith("-r "):
            yield from asked(f"requirements/{line.removeprefix('-r ')}")
        elif line and not line.startswith("#"):
            yield Requirement(line)


def entries(text: str) -> list[tuple[Requirement, str]]:
    """Return each pin of a lock, and the lines below it."""
    parts = re.split(r"^(?=[a-z0-9])", re.sub(r"^ *#.*\n", "", text, flags=re.MULTILINE), flags=re.MULTILINE)
    return [(Requirement(part.partition(" \\\n")[0]), part.partition(" \\\n")[2]) for part in parts if part.strip()]


def holes(text: str, wanted: list[Requirement], needs: Mapping[str, list[str]]) -> set[str]:
    """Return what is wrong with a lock, on whatever system it is wrong."""
    pins = entries(text)
    unproved = {f"{pin} has no hash" for pin, hashes in pins if not re.search("--hash=sha256:[0-9a-f]{64}", hashes)}
    return unproved.union(*(_open(pins, wanted, needs, system) for system in SYSTEMS))


def _open(
    pins: list[tuple[Requirement, str]],
    wanted: list[Requirement],
    needs: Mapping[str, list[str]],
    system: dict[str, str],
) -> Iterator[str]:
    """Walk from what is wanted through all needs, on one system."""
    locked: dict[str, list[str]] = defaultdict(list)
    for pin, _ in pins:
        if _holds(pin, system):
            locked[canonicalize_name(pin.name)].append(next(iter(pin.specifier)).version)
    ways = [(need, "") for need in wanted]
    seen = set()
    while ways:
        need, extra = ways.pop()
        if (str(need), extra) in seen or not _holds(need, system, extra):
            continue
        seen.add((str(need), extra))
        versions = locked[canonicalize_name(need.name)]
        if len(versions) != 1 or not need.specifier.contains(Version(versions[0]), prereleases=True):
            yield f"{need} is needed, and {' and '.join(versions) or 'nothing'} is locked"
            continue
        further = map(Requirement, needs[f"{canonicalize_name(need.name)}=={versions[0]}"])
        ways += [(each, known) for each in further for known in ("", *need.extras)]


def _holds(need: Requirement, system: dict[str, str], extra: str = "") -> bool:
    return need.marker is None or need.marker.evaluate({**system, "extra": extra})


@pytest.mark.parametrize("source", LOCKS)
def test_a_lock_is_closed(source: str) -> None:
    """All that its `.in` file asks for, and all that this needs, is locked at a version that fits, with hashes."""
    text = (ROOT / LOCKS[source]).read_text(encoding="utf-8")

    assert entries(text)
    assert holes(text, list(asked(source)), NEEDS) == set()


def test_the_needs_are_those_of_what_is_locked() -> None:
    """No package is forgotten in `needs.json`, and none was left there."""
    assert set(NEEDS) == {pin for part in lock.rounds(ROOT) for pin in part.values()}


def test_the_needs_are_what_the_packages_say() -> None:
    """For what is installed here, `needs.json` says what the package itself says."""
    here = {f"{canonicalize_name(each.name)}=={each.version}": each.requires or [] for each in metadata.distributions()}
    both = sorted(here.keys() & NEEDS.keys())

    assert {"mkdocs==1.6.1", "mkdocs-material==9.8.1"} <= set(both)
    assert {pin: NEEDS[pin] for pin in both} == {pin: here[pin] for pin in both}


def test_no_file_names_where_packages_come_from() -> None:
    """What one machine is set to does not land in a lock."""
    for file in (*LOCKS.values(), lock.NEEDS):
        assert not re.search(r"://|--(extra-)?index-url|--find-links", (ROOT / file).read_text(encoding="utf-8")), file
    for path in sorted((ROOT / "requirements").glob("npm-*/package-lock.json")):
        assert '"resolved"' not in path.read_text(encoding="utf-8"), path


TEXT = (ROOT / requirements.BUILD.file).read_text(encoding="utf-8")
GAPS = {
    "a package taken out": (r"^mergedeep==(.*\n)+?(?=[a-z])", "", "mergedeep>=1.3.4 is needed, and nothing is locked"),
    "a version that is too low": ("^click==.* ", "click==6.0 ", "click>=7.0 is needed, and 6.0 is locked"),
    "a pin for one system": (r"^(watchdog==\S+)", r"\1 ; sys_platform == 'win32'", "watchdog>=2.0 is needed"),
    "no hash": (r"^(pathspec==\S+) \\\n( +--hash.*\n)+", r"\1 \\\n", "pathspec==1.1.1 has no hash"),
    "a name of the .in file": (r"^tdewolff-minify==(.*\n)+?(?=[a-z])", "", "tdewolff-minify; "),
}


@pytest.mark.parametrize("name", GAPS)
def test_a_hole_is_found(name: str) -> None:
    """Each hole is told by the name of what is missing."""
    old, new, told = GAPS[name]
    holed = re.sub(old, new, TEXT, count=1, flags=re.MULTILINE)
    assert holed != TEXT

    found = holes(holed, list(asked("requirements/build.in")), {**NEEDS, "click==6.0": []})

    assert found and all(hole.startswith(told) for hole in found)


def test_an_extra_is_followed() -> None:
    """`coverage[toml]` asks for what coverage needs with that extra, and only where its marker holds."""
    pin = " \\\n    --hash=sha256:" + "0" * 64 + "\n"
    needs = {"a==1": ["b[x]>=2"], "b==2": ['c; extra == "x"', 'd; extra == "y"', 'e; python_version < "3.11"']}

    assert holes(f"a==1{pin}b==2{pin}", [Requirement("a")], needs) == {
        'c; extra == "x" is needed, and nothing is locked'
    }


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
def test_what_is_locked_is_installed_as_it_stands(tmp_path: Path) -> None:
    """pip may neither look for other versions nor build anything, and it proves every file."""
    interpreter, said = tmp_path / "python", tmp_path / "said.txt"
    interpreter.write_text(f'#!/bin/sh\necho "$@" > "{said}"\n', encoding="utf-8")
    interpreter.chmod(interpreter.stat().st_mode | stat.S_IXUSR)

    install._install(interpreter, tmp_path / "some.txt")

    words = said.read_text(encoding="utf-8")
    assert words.startswith("-m pip install ")
    assert all(option in words for option in ("--no-deps", "--only-binary :all:", "--require-hashes", "some.txt"))


def failed(said: str) -> subprocess.CompletedProcess[str]:
    return subprocess.CompletedProcess([], 1, "", said)


def test_a_package_without_a_wheel_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever uv and pip say around it, one sentence names the package."""
    for said, name in (
        ("hint: Wheels are required for `sdist-only` because building from source is disabled", "sdist-only"),
        ("ERROR: No matching distribution found for sdist-only==1.0", "sdist-only==1.0"),
    ):
        monkeypatch.setattr(subprocess, "run", lambda *_, said=said, **__: failed(said))
        with pytest.raises(NotReady, match=f"no wheel of {name} was found"):
            lock._ask(tmp_path, "uv")
