"""Whether a file that pages show is what its name says: a picture or a PDF file, and nothing that could do harm.

Only the first bytes are read, where each of these kinds says what it is; an SVG is a text, and is read whole.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from handbook.problem import Place, Problem
from handbook.reading.files.svg import harmful
from handbook.reading.source import MAX_BYTES

HEAD = 64
"""Bytes in which a file says what it is."""
WIDEST = 20_000
"""Pixels; a picture that claims more is broken, or stops the reader's phone."""


def faulty(file: Path, shown: str) -> Iterator[Problem]:
    """Yield the one problem of a picture or a PDF file that stands at `shown`. Raises OSError where it cannot be read."""
    end = file.suffix.lower()
    if end == ".svg":
        if file.stat().st_size > MAX_BYTES:
            yield Problem(
                Place(shown, 1), "too-large", f"an SVG may have at most {MAX_BYTES} bytes. Save a simpler one."
            )
        else:
            yield from harmful(file.read_bytes(), shown)
    elif end in KINDS:
        name, is_one = KINDS[end]
        with file.open("rb") as opened:
            head = opened.read(HEAD)
        if not is_one(head):
            message = (
                f"the name says {name}, and the file is none, or is broken. Save it again as {name}, or delete it."
            )
            yield Problem(Place(shown, 1), "bad-picture", message)


def is_png(head: bytes) -> bool:
    """Whether a file that begins so is a PNG picture (PNG specification, 5.2 and 11.2.1: signature, then IHDR)."""
    first = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
    return head.startswith(first) and _is_size(head[16:20], head[20:24], "big") and len(head) >= 33


def _is_jpeg(head: bytes) -> bool:
    return head.startswith(b"\xff\xd8\xff") and len(head) == HEAD


def _is_gif(head: bytes) -> bool:
    return head.startswith((b"GIF87a", b"GIF89a")) and _is_size(head[6:8], head[8:10], "little") and len(head) >= 26


def _is_webp(head: bytes) -> bool:
    return head.startswith(b"RIFF") and head[8:15] == b"WEBPVP8" and head[15:16] in b" LX" and len(head) >= 26


def _is_pdf(head: bytes) -> bool:
    return head.startswith((b"%PDF-1.", b"%PDF-2.")) and len(head) == HEAD


def _is_size(width: bytes, height: bytes, order: str) -> bool:
    sides = [int.from_bytes(side, "big" if order == "big" else "little") for side in (width, height)]
    return all(0 < side <= WIDEST for side in sides)


KINDS: Mapping[str, tuple[str, Callable[[bytes], bool]]] = MappingProxyType(
    {
        ".png": ("PNG", is_png),
        ".jpg": ("JPEG", _is_jpeg),
        ".jpeg": ("JPEG", _is_jpeg),
        ".gif": ("GIF", _is_gif),
        ".webp": ("WebP", _is_webp),
        ".pdf": ("PDF", _is_pdf),
    }
)
"""Each ending with what it stands for."""
