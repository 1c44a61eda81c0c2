"""Nothing is published that nobody checked: links, pipes, pictures that are none, and files that only MkDocs has seen."""

import os
import socket
import struct
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import command_line
import hospital
import pytest
import repo_copy
import sample_handbook
from handbook.reading.files.names import unfit
from handbook.reading.files.pictures import faulty
from handbook.site.same_files import hold

OZ = "name: Oz\ncontacts: {hotline: 211}\n"
PAGE = "---\ntitle: Secret\ndescription: x\n---\nSecret\n"
SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>'


def listen(file: Path) -> None:
    """Leave a socket there; its name is short, for a socket's path may have a hundred characters only."""
    before = Path.cwd()
    os.chdir(file.parent)
    try:
        socket.socket(socket.AF_UNIX).bind(file.name)
    finally:
        os.chdir(before)


LINKS: dict[str, tuple[str, str | Callable[[Path], None]]] = {
    "a page elsewhere": ("docs/about/x.md", "../../../secret.md"),
    "a page of the guide": ("docs/about/x.md", "../cases/the-toast.md"),
    "git's own folder": ("docs/about/g", "../../.git"),
    "git's settings": ("docs/about/g.txt", "../../.git/config"),
    "a folder of pages": ("docs/about/more", "../cases"),
    "a circle": ("docs/about/loop", "../about"),
    "itself": ("docs/about/x.md", "x.md"),
    "a page nowhere": ("docs/faqs/broken.md", "../nowhere.md"),
    "a picture nowhere": ("docs/assets/pic.png", "../nope.png"),
    "the guide's file": ("docs/guide.yml", "../lines.yml"),
    "all assets": ("docs/assets", "../hooks"),
    "a district's page": ("district/docs/about/x.md", "../../../../secret.md"),
    "a district's pages": ("district/docs", "../docs"),
    "a district's logo": ("district/crest.svg", "../../secret.md"),
    "a school": ("district/schools/elm.yml", "/etc/passwd"),
    "a pipe": ("docs/assets/x.svg", os.mkfifo),
    "a page that is a pipe": ("docs/faqs/x.md", os.mkfifo),
    "a socket": ("docs/about/x.md", listen),
    "a district's file nowhere": ("district/district.yml", "../nowhere.yml"),
    "a district's file elsewhere": ("district/district.yml", "../oz.yml"),
    "a district's file that is a pipe": ("district/district.yml", os.mkfifo),
    "a district's file that is a folder": ("district/district.yml", Path.mkdir),
    "the district": ("district", "../elsewhere"),
}
"""Where something lies that is no plain file, and where it leads, or what makes it."""


@pytest.mark.parametrize("name", LINKS)
def test_what_is_no_plain_file_is_named_once(name: str, tmp_path: Path) -> None:
    """A link to a folder too; nothing is read of where it leads."""
    path, made = LINKS[name]
    root = sample_handbook.write(
        tmp_path / "repo", {} if path.startswith("district") else {"district/district.yml": OZ}
    )
    for file in ("secret.md", "elsewhere/docs/about/x.md", "repo/.git/config", "repo/hooks/x.js", "repo/oz.yml"):
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(OZ if file.endswith("yml") else PAGE, encoding="utf-8")
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).unlink(missing_ok=True)
    if isinstance(made, str):
        (root / path).symlink_to(made, target_is_directory=(root / path).parent.joinpath(made).is_dir())
    else:
        made(root / path)

    handbook, problems = sample_handbook.read(root, {"docs/guide.yml": ""} if path == "docs/guide.yml" else {})

    assert [problem.split(": ")[:2] for problem in problems] == [[f"{path}:1", "not-a-file"]]
    assert not any("Secret" in page.title for page in handbook.pages.values())
    assert handbook.district.name == ("" if path.startswith("district") and path.count("/") < 2 else "Oz") or (
        path.startswith("district/")
    )


def test_hidden_links_are_left_alone(tmp_path: Path) -> None:
    """The lock that Emacs makes is a link to nowhere."""
    root = sample_handbook.write(tmp_path)
    (root / "docs/faqs/.#may-i-feed-it.md").symlink_to("me@here.1:2")
    (root / "docs/.old").symlink_to("../..", target_is_directory=True)

    assert sample_handbook.read(root)[1] == []


def png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sIIBBBBBI", 13, b"IHDR", width, height, 8, 6, 0, 0, 0, 0) + bytes(40)


PICTURES = {
    "a.png": png(9, 9),
    "a.PNG": png(20_000, 1),
    "a.jpg": b"\xff\xd8\xff\xe0" + bytes(80),
    "a.jpeg": b"\xff\xd8\xff\xdb" + bytes(80),
    "a.gif": b"GIF89a\x01\x00\x01\x00" + bytes(30),
    "a.webp": b"RIFF\x40\x00\x00\x00WEBPVP8L" + bytes(30),
    "a.pdf": b"%PDF-1.4\n" + bytes(80),
    "a.svg": SVG.encode(),
}
NO_PICTURES = {
    "eight bytes": ("a.png", b"\x89PNG\r\n\x1a\n"),
    "no width": ("a.png", png(0, 9)),
    "a sky of pixels": ("a.png", png(2**31, 9)),
    "a picture of another kind": ("a.png", PICTURES["a.jpg"]),
    "a web page": ("a.jpg", b"<!doctype html><script>alert(1)</script>" + bytes(80)),
    "the begin of one": ("a.jpeg", b"\xff\xd8\xff"),
    "a gif without a size": ("a.gif", b"GIF89a" + bytes(30)),
    "a sound": ("a.webp", b"RIFF\x40\x00\x00\x00WAVEfmt " + bytes(30)),
    "a text": ("a.pdf", b"Our plan for 2026 and 2027" + bytes(80)),
    "nothing": ("a.gif", b""),
    "an svg that runs": ("a.svg", SVG.replace("/>", ' onload="x"/>').encode()),
    "an svg without an end": ("a.svg", SVG.encode() + b" " * 1_000_001),
}


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_what_its_name_says(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(PICTURES[name])

    assert list(faulty(tmp_path / name, name)) == []


@pytest.mark.parametrize("name", NO_PICTURES)
def test_what_is_no_picture_is_one_problem(name: str, tmp_path: Path) -> None:
    file, raw = NO_PICTURES[name]
    (tmp_path / file).write_bytes(raw)

    assert len(list(faulty(tmp_path / file, file))) == 1


@pytest.mark.parametrize(
    "name", ["con", "PRN.md", "aux.tar.gz", "com9", "LPT1.svg", "com\u00b9.md", "a?", "a\tb", "x ", "x."]
)
def test_some_names_no_computer_should_have_to_hold(name: str) -> None:
    assert unfit(name)


@pytest.mark.parametrize(
    "name", ["console.md", "com10.md", "a b.png", "\u6f22.svg", "x" * 100, "lpt.md", "nul-and-void.md"]
)
def test_other_names_are_fine(name: str) -> None:
    assert not unfit(name)


class Generator(dict[str, SimpleNamespace]):
    """MkDocs' files, as far as they are asked."""

    def __iter__(self):  # type: ignore[no-untyped-def]
        return iter(self.values())

    def remove(self, file: SimpleNamespace) -> None:
        del self[file.src_uri]


def generator(root: Path, *paths: str, folder: str = "docs", included: bool = True) -> Generator:
    inclusion = SimpleNamespace(is_included=lambda: included)
    files = [SimpleNamespace(src_uri=path, src_dir=str(root / folder), inclusion=inclusion) for path in paths]
    return Generator({file.src_uri: file for file in files})


def held(root: Path, met: Generator, *, serving: bool = False) -> str:
    handbook, _ = sample_handbook.read(root)
    config = SimpleNamespace(docs_dir=str(root / "docs"), theme=SimpleNamespace(custom_dir=str(root / "overrides")))
    return hold(handbook, met, config, serving=serving)


def test_the_generator_publishes_what_was_checked(tmp_path: Path) -> None:
    """The same files are no problem; those of its theme, and those that it leaves out, are not asked about."""
    root = sample_handbook.write(tmp_path)
    paths = [path.removeprefix("docs/") for path in sample_handbook.FILES if path.endswith(".md")]
    met = generator(root, *paths)
    met.update(generator(root, "theme.css", folder="theme"))
    met.update(generator(root, "guide.yml", included=False))

    assert held(root, met) == ""
    assert len(met) == len(paths) + 2


@pytest.mark.parametrize("folder", ["docs", "overrides"])
def test_one_file_more_stops_the_build(folder: str, tmp_path: Path) -> None:
    """In `serve` it is taken out instead."""
    root = sample_handbook.write(tmp_path)
    paths = [path.removeprefix("docs/") for path in sample_handbook.FILES if path.endswith(".md")]
    for serving in (False, True):
        met = generator(root, *paths)
        met.update(generator(root, "about/notes.txt", folder=folder))

        fault = held(root, met, serving=serving)

        assert fault.startswith("docs/about/notes.txt:1: same-files: ") != serving
        assert bool(fault) != serving
        assert "about/notes.txt" not in met


def test_one_file_fewer_stops_the_build(tmp_path: Path) -> None:
    root = sample_handbook.write(tmp_path)
    paths = [path.removeprefix("docs/") for path in sample_handbook.FILES if path.endswith(".md")]

    assert held(root, generator(root, *paths[1:])).startswith(f"docs/{paths[0]}:1: same-files: ")


def test_what_lies_among_the_templates_is_not_published(tmp_path: Path) -> None:
    """MkDocs would take it for a file of the theme; in a whole build too, that is one line and no site."""
    root = hospital.copy(tmp_path / "repo")
    (root / "overrides/notes.txt").write_text("x", encoding="utf-8")

    built = repo_copy.build(root, tmp_path / "site")

    assert built.returncode != 0
    assert "notes.txt:1: same-files: " in built.stderr
    assert "Traceback" not in built.stderr
    assert not list(tmp_path.glob("site/**/*.html"))


@pytest.mark.parametrize("name", ["x" * 5000, "docs/" + "x" * 5000 + ".md"])
def test_a_name_that_no_disk_can_hold_is_one_sentence(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command_line.run(sample_handbook.write(tmp_path), "check", name) == 2

    said = capsys.readouterr().err
    assert len(said.splitlines()) == 1
    assert len(said) < 300


@pytest.mark.parametrize("logo", ["\u6f22" * 100 + ".svg", "x" * 99 + "/" + "y" * 99 + ".png"])
def test_a_logo_with_a_name_that_no_disk_can_hold_is_one_problem(logo: str, tmp_path: Path) -> None:
    _, problems = sample_handbook.read(tmp_path, {"district/district.yml": f"{OZ}logo: {logo}\n"})

    assert [problem.split(": ")[:2] for problem in problems] == [["district/district.yml:3", "bad-logo"]]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("site_name: x\nmarkdown_extensions:\n  pymdownx.superfences: yes\n", "mkdocs.yml:3: bad-extension: "),
        ("site_name: x\nmarkdown_extensions:\n  nobody.knows: {}\n", "mkdocs.yml:3: bad-extension: "),
        ("site_name: x\nnav: [a\ntheme: x\n", "mkdocs.yml:3: broken-yaml: "),
        (None, "mkdocs.yml:1: missing-file: "),
    ],
)
def test_a_slip_in_the_settings_stops_a_build_with_the_line_of_the_check(
    text: str | None, place: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Before MkDocs reads them, which has other words for some and a traceback for others."""
    root = sample_handbook.write(tmp_path, {"hooks/on_mkdocs.py": "x"} | ({"mkdocs.yml": text} if text else {}))

    assert command_line.run(root, "build") != 0

    said = capfd.readouterr()
    (checked,) = sample_handbook.read(root)[1]
    assert checked.startswith(place)
    assert checked in said.out + said.err
    assert "Traceback" not in said.out + said.err
