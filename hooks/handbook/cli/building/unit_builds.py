"""The site of a district, and below it those of its parts, such as `/maple/`: each a whole build of its own.

They are built side by side, as many at once as the machine has processors, since none needs another.
"""

import subprocess
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from handbook.cli.building import mkdocs, whole_build
from handbook.cli.run_module import command
from handbook.reading.district.units import unit_files
from handbook.reading.vocabulary import read_guide
from handbook.site.check_units import processors
from handbook.site.load_site import BESIDE, UNIT


@dataclass(frozen=True, slots=True)
class _Ended:
    """A build that is over. `said` is what it had to say."""

    code: int
    said: str


def build_all(root: Path, site: Path, variables: Mapping[str, str], options: list[str]) -> int:
    """Build the district into the folder `site`, and each of its parts below that; return 0, or the exit of what stopped.

    `variables` and `options` are as `whole_build.build` takes them.
    """
    units = list(unit_files(root, read_guide(root)[0]))
    given = {**variables, BESIDE: "yes"} if units else dict(variables)
    return whole_build.build(root, site, given, options) or _build_units(root, site, given, options, units)


def _build_units(root: Path, site: Path, variables: Mapping[str, str], options: list[str], units: list[str]) -> int:
    """Build the parts, and say of each that it is there."""
    if not units:
        return 0
    with ThreadPoolExecutor(min(processors(), len(units))) as pool:
        builds = {pool.submit(_build, root, site / id, {**variables, UNIT: id}, options): id for id in units}
        for number, (id, ended) in enumerate(_as_they_end(builds), 1):
            if ended.code:
                pool.shutdown(wait=False, cancel_futures=True)
                print(ended.said, end="", file=sys.stderr)
                print(f"guide: the site of {id} could not be built.", file=sys.stderr)
                return ended.code
            print(f"{number} of {len(units)} sites of the district's parts: {id}", flush=True)
    return 0


def _as_they_end(builds: Mapping[Future[_Ended], str]) -> Iterator[tuple[str, _Ended]]:
    for build in as_completed(builds):
        yield builds[build], build.result()


def _build(root: Path, site: Path, variables: Mapping[str, str], options: list[str]) -> _Ended:
    """Build one part, and look at what came out, both as programs, so that they keep a processor of their own busy."""
    look = command("handbook", "built", "--root", str(root), "--unit", variables[UNIT], str(site))
    said = ""
    for step in (mkdocs.build(site, *options), look):
        done = subprocess.run(
            step,
            cwd=root,
            env=variables,
            close_fds=False,  # `work_folder` says why
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
        )
        said += done.stdout
        if done.returncode:
            return _Ended(done.returncode, said)
    return _Ended(0, said)
