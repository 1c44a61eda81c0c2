"""The pack has each file as it is, and the edition and the list of pages follow from what is in it."""

import json
import zlib
from pathlib import Path
from typing import Any

import pytest
from handbook.output.offline import worker
from handbook.output.offline.pack import MARK, pack, sha256
from handbook.site import offline

FILES = {
    "index.html": "<p>\u2028 A line\r\nthat ends so\n\n</p>",
    "a b/index.html": "<p>\n\n</p>\n",
    "assets/a.css": "\ufeffb {}\n",
    "assets/empty.js": "",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(text.encode())
    (tmp_path / "assets/a.png").write_bytes(b"\x89PNG\xff")
    return tmp_path


def unpacked(content: bytes) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(zlib.decompress(content))
    return found


def names(site: Path) -> list[str]:
    return offline.kept(site)


def test_what_comes_out_is_what_went_in(site: Path) -> None:
    """Each line end, each rare character; and a picture by its hash."""
    told = unpacked(pack(site, names(site)).content)

    texts = {
        address: "\n".join(told["lines"][number] for number in numbers)
        for address, (_, *numbers) in told["texts"].items()
    }
    assert texts == {name.replace(" ", "%20"): text for name, text in FILES.items()}
    assert all(told["texts"][address][0] == sha256(text.encode()) for address, text in texts.items())
    assert told["others"] == {"assets/a.png": sha256(b"\x89PNG\xff")}


@pytest.mark.parametrize("name", [*FILES, "assets/a.png"])
def test_any_change_is_another_edition(site: Path, name: str) -> None:
    """The same files are the same pack, to the byte."""
    before = pack(site, names(site))
    assert pack(site, names(site)) == before
    (site / name).write_bytes((site / name).read_bytes() + b"\n")

    assert pack(site, names(site)).edition != before.edition


def test_the_list_names_pages_and_pictures(site: Path) -> None:
    """A page or a picture that goes is not in it; a style sheet never is."""
    before = pack(site, names(site)).marks
    assert len(before) == 3 * MARK
    (site / "a b/index.html").unlink()
    (site / "assets/a.css").unlink()

    after = pack(site, names(site)).marks

    assert before.replace(sha256(b"a%20b/index.html")[:MARK], "") == after


def test_a_guide_in_a_folder_keeps_its_own(site: Path) -> None:
    """What a folder with another guide in it has is not this one's; nor are the files for machines."""
    before = names(site)
    for name in (
        "handbook.json",
        "lincoln/handbook.json",
        "lincoln/index.html",
        "lincoln/faqs/index.html",
        "robots.txt",
    ):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text("{}", encoding="utf-8")

    assert names(site) == before
    assert names(site / "lincoln") == ["faqs/index.html", "index.html"]


def test_a_size_is_never_less_than_it_is() -> None:
    """Rounded up to a tenth of a megabyte."""
    assert [worker.megabytes(size) for size in (1, 100_000, 1_800_001, 2_000_000)] == ["0.1", "0.1", "1.9", "2.0"]
