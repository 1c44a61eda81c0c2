"""Addresses that change with what they name, so that no browser mixes two editions of the guide.

A new page beside a script of an older edition would give old answers. So each script, style sheet and picture of the
frame has a hash of its content in its name: `assets/steps.3f2a91bc.js`. A script that loads another one has that
one's whole name in it; if the other changes, both names do. `serve` and other site generators take plain names.
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

PLACE = "assets"
"""Where they are, below the site's root."""

TEXTS = (".js", ".css")
"""What is only ever asked for under the address that a page or a script has for it."""

_NEIGHBOR = re.compile(rb"(?:(?<=[\"'`}])|(?<=\.\./))assets/[A-Za-z0-9_./-]+")
"""How a script names a file that it loads: in quotes, or behind the way to the site's root."""


@dataclass(frozen=True, slots=True)
class Files:
    """Files to write into a site."""

    contents: Mapping[str, bytes] = field(default_factory=dict)
    """The address of each, below the site's root, and what is in it."""
    names: Mapping[str, str] = field(default_factory=dict)
    """The plain name of each to its address, where the two differ."""

    def named(self, name: str) -> str:
        """Return the address of a file by its plain name; of what is no file of ours, the name."""
        return self.names.get(name, name)

    def write(self, site: Path) -> None:
        """Write them all; the copy of a script or a sheet under its plain name is taken away."""
        for name, content in self.contents.items():
            file = site / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        for name in self.names:
            if name.endswith(TEXTS):
                (site / name).unlink(missing_ok=True)


def written(docs: Path, besides: Iterable[str]) -> dict[str, bytes]:
    """Return the scripts and style sheets below `docs`, apart from those named."""
    left_out = set(besides)
    found = (file.relative_to(docs).as_posix() for file in sorted((docs / PLACE).rglob("*")) if file.suffix in TEXTS)
    return {name: (docs / name).read_bytes() for name in found if name not in left_out}


def versioned(scripts: Mapping[str, bytes], others: Mapping[str, bytes]) -> Files:
    """Give each file an address with its hash; `scripts` may name files that they load, `others` are left as they are.

    Raises ValueError where two scripts load each other: neither can have the other's hash in it.
    """
    contents: dict[str, bytes] = {}
    names: dict[str, str] = {}

    def settle(name: str, waiting: tuple[str, ...]) -> str:
        if name in waiting:
            raise ValueError(f"{' and '.join(f'docs/{other}' for other in waiting)} load each other.")
        if name not in names:
            content = others[name] if name in others else _NEIGHBOR.sub(neighbor((*waiting, name)), scripts[name])
            names[name] = hashed(name, content)
            contents[names[name]] = content
        return names[name]

    def neighbor(waiting: tuple[str, ...]) -> Callable[[re.Match[bytes]], bytes]:
        def address(found: re.Match[bytes]) -> bytes:
            name = found[0].decode()
            return settle(name, waiting).encode() if name in others or name in scripts else found[0]

        return address

    for name in sorted({*scripts, *others}):
        settle(name, ())
    return Files(contents, names)


def hashed(name: str, content: bytes) -> str:
    """Return a name with eight marks of the content's hash before its ending."""
    stem, dot, ending = name.rpartition(".")
    return f"{stem}.{hashlib.sha256(content).hexdigest()[:8]}{dot}{ending}"
