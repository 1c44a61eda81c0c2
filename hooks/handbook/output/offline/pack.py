"""The whole guide in one file, in which a line that many pages share stands once.

In: files of a built site. Out: the pack, for `docs/assets/offline/worker.js`, which unpacks it and checks each file. It is
compressed here, because not every web server compresses, and the reader is told how much it is.
"""

import base64
import hashlib
import json
import zlib
from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from urllib.parse import quote

TEXTS = (".html", ".js", ".css", ".svg", ".json", ".txt", ".webmanifest")
"""What shares lines; all else, such as a district's PDF file, is named with its hash and fetched by itself."""

MARK = 5
"""Characters of a path's hash by which `pages.json` names it: 30 bits, so that one path in a million is taken for another."""

AT_ONCE = 5000
"""Lines that are turned into JSON in one go."""

SAFE = "/!$&'()*+,;=:@~"
"""What an address has as it is in the name of a file (RFC 3986, 3.3)."""


@dataclass(frozen=True, slots=True)
class Pack:
    """The guide for a device."""

    content: bytes
    """The file to fetch."""
    edition: str
    """Sixteen marks that change with any file's name or content."""
    marks: str
    """For each page and each picture that there is the first marks of its path's hash, one behind the other."""
    room: int
    """Bytes that all files together need on the device."""
    fetched: int
    """Bytes that have to be fetched, with what is not in the pack."""


def pack(site: Path, names: Iterable[str]) -> Pack:
    """Pack the files with these names below `site`. Raises OSError where one cannot be read."""
    lines: dict[str, int] = {}
    texts: dict[str, tuple[str, array[int]]] = {}
    others: dict[str, str] = {}
    room = beside = 0
    for name in sorted(names):
        content = (site / name).read_bytes()
        hash, address = sha256(content), quote(name, safe=SAFE)
        room += len(content)
        if name.endswith(TEXTS):
            split = content.decode("utf-8").split("\n")
            texts[address] = hash, array("I", (lines.setdefault(line, len(lines)) for line in split))
        else:
            others[address] = hash
            beside += len(content)
    hashes = {**{address: entry[0] for address, entry in texts.items()}, **others}
    paths = (address for address in sorted(hashes) if address in others or address.endswith(".html"))
    marks = "".join(sha256(address.encode())[:MARK] for address in paths)
    squeeze = zlib.compressobj(6)
    pieces = [squeeze.compress(piece) for piece in _pieces(lines, texts, {"others": others, "marks": marks})]
    content = b"".join([*pieces, squeeze.flush()])
    return Pack(content, hashlib.sha256(_json(hashes)).hexdigest()[:16], marks, room, len(content) + beside)


def _pieces(
    lines: Iterable[str], texts: "Mapping[str, tuple[str, array[int]]]", more: Mapping[str, object]
) -> Iterator[bytes]:
    """Yield the JSON in pieces: as one text it would need as much memory as the site has bytes."""
    yield b'{"lines":['
    left = iter(lines)
    between = b""
    while some := list(islice(left, AT_ONCE)):
        yield between + _json(some)[1:-1]
        between = b","
    yield b'],"texts":{'
    between = b""
    for address, (hash, numbers) in texts.items():
        yield between + _json({address: [hash, *numbers]})[1:-1]
        between = b","
    yield b"}," + _json(more)[1:]


def sha256(content: bytes) -> str:
    """Return the hash as the worker reckons it."""
    return base64.b64encode(hashlib.sha256(content).digest()).decode()


def _json(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
