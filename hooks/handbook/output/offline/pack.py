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
from pathlib import Path
from urllib.parse import quote

TEXTS = (".html", ".js", ".css", ".svg", ".json", ".txt", ".webmanifest")
"""What shares lines; all else, such as a district's PDF file, is named with its hash and fetched by itself."""

MARK = 5
"""Characters of a path's hash by which `pages.json` names it: 30 bits, so that one path in a million is taken for another."""

LONG = 64
"""Characters of a line that is not kept as it is while the others are packed."""

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
    """Pack the files with these names below `site`. Raises OSError where one cannot be read.

    The JSON is compressed as it is made: as one text it would need as much memory as the site has bytes.
    """
    squeeze = zlib.compressobj(6)
    pieces, between = [squeeze.compress(b'{"lines":[')], b""
    lines: dict[str | bytes, int] = {}
    texts: dict[str, tuple[str, array[int]]] = {}
    others: dict[str, str] = {}
    room = beside = 0
    for name in sorted(names):
        content = (site / name).read_bytes()
        hash, address = sha256(content), quote(name, safe=SAFE)
        room += len(content)
        if name.endswith(TEXTS):
            new: list[str] = []
            texts[address] = (
                hash,
                array("I", (_number(line, lines, new) for line in content.decode("utf-8").split("\n"))),
            )
            if new:
                pieces.append(squeeze.compress(between + _json(new)[1:-1]))
                between = b","
        else:
            others[address] = hash
            beside += len(content)
    hashes = {**{address: entry[0] for address, entry in texts.items()}, **others}
    paths = (address for address in sorted(hashes) if address in others or address.endswith(".html"))
    marks = "".join(sha256(address.encode())[:MARK] for address in paths)
    pieces += [squeeze.compress(piece) for piece in _ending(texts, {"others": others, "marks": marks})]
    content = b"".join([*pieces, squeeze.flush()])
    return Pack(content, hashlib.sha256(_json(hashes)).hexdigest()[:16], marks, room, len(content) + beside)


def _number(line: str, lines: dict[str | bytes, int], new: list[str]) -> int:
    """Return the number of a line; one that is met for the first time goes into both. A long one is known by its hash."""
    key = line if len(line) < LONG else hashlib.blake2b(line.encode(), digest_size=16).digest()
    number = lines.get(key)
    if number is None:
        number = lines[key] = len(lines)
        new.append(line)
    return number


def _ending(texts: "Mapping[str, tuple[str, array[int]]]", more: Mapping[str, object]) -> Iterator[bytes]:
    """Yield what comes behind the lines."""
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
