"""Reads how a district wants its site to look: its logo and its colors, both checked.

A color is refused where text in it could not be read: WCAG 2.2 asks for a contrast of 4.5 to 1
(success criterion 1.4.3, https://www.w3.org/TR/WCAG22/#contrast-minimum).
"""

from pathlib import Path

from handbook.model import Logo
from handbook.problem import nearest, shown
from handbook.reading.files.pictures import HEAD, is_png
from handbook.reading.files.svg import harmful
from handbook.reading.reader import Reader

ENOUGH = 4.5
"""The least contrast between text and what lies behind it."""

BESIDE = {
    "primary": ("#ffffff", "white text on it, in the head of every page"),
    "accent": ("#f3eee4", "links in it on the light page"),
    "accent-dark": ("#0f3032", "links in it on the dark page"),
}
"""For each color of a district: what is hardest to tell it from on a page (see guide.css and chart.css in docs/assets/),
in words. In the light that is the foot; in the dark, a card."""

MAX_LOGO = 200_000
"""Bytes; the logo is on every page."""

MAX_NAME = 200
"""Bytes of a file's name; longer ones are refused by some file systems."""

COLOR = "#[0-9a-fA-F]{6}"


def read_colors(reader: Reader) -> dict[str, str]:
    """Return the colors that can be read, by name."""
    found: dict[str, str] = {}
    block = reader.block("colors", required=False)
    if block is None:
        return found
    for name, (beside, where) in BESIDE.items():
        message = f'is no color. Write six digits in quotes, such as {name}: "#0d4a4e".'
        color = block.like(name, COLOR, "bad-color", message)
        if not color:
            continue
        if (ratio := contrast(color, beside)) < ENOUGH:
            way = "lighter" if name == "accent-dark" else "darker"
            block.wrong(
                block.at(name),
                "unreadable-color",
                f'"{name}: {color}" cannot be read: {where} has a contrast of {int(ratio * 10) / 10} to 1, '
                f"and {ENOUGH} is the least. Take a {way} one.",
            )
        else:
            found[name] = color.lower()
    block.end()
    return found


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colors `#rrggbb`, from 1 to 21, as WCAG reckons it."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    parts = [int(color[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def read_logo(reader: Reader, folder: Path) -> Logo | None:
    """Return the picture that `logo` names below the district's folder."""
    name = reader.text("logo", required=False)
    if not name:
        return None
    place = reader.at("logo")
    file = folder / name
    if len(name.encode()) > MAX_NAME or "\\" in name or not _is_inside(file, folder):
        reader.wrong(place, "bad-logo", _absent(name, folder))
        return None
    if file.stat().st_size > MAX_LOGO:
        reader.wrong(place, "bad-logo", f"the logo has more than {MAX_LOGO // 1000} KB. Save a smaller one.")
        return None
    content = file.read_bytes()
    if name.lower().endswith(".png") and is_png(content[:HEAD]):
        return Logo("district-logo.png", content, name)
    if not name.lower().endswith(".svg"):
        reader.wrong(place, "bad-logo", f'"{shown(name)}" is no PNG or SVG picture. Save your logo as one of these.')
        return None
    unsafe = list(harmful(content, f"district/{name}"))
    for problem in unsafe:
        reader.wrong(problem.place, problem.rule, problem.message)
    return None if unsafe else Logo("district-logo.svg", content, name)


def _is_inside(file: Path, folder: Path) -> bool:
    """Whether it is a file of exactly this name, and lies in the folder itself and not behind a link elsewhere."""
    try:
        return file.is_file() and file.name in _names(file.parent) and file.resolve().is_relative_to(folder.resolve())
    except OSError:  # a name that is longer than the disk can hold
        return False


def _names(folder: Path) -> list[str]:
    """The names of the files in a folder, with the capitals that they have on the disk."""
    return sorted(file.name for file in folder.iterdir()) if folder.is_dir() else []


def _absent(name: str, folder: Path) -> str:
    """Say that there is no such logo, and which file was probably meant."""
    there = _names(folder)
    bare = name.rpartition("/")[2]
    if "://" in name:
        return f'"{shown(name)}" is an address. A logo is the file itself: put it into district/ and write its name.'
    if bare != name and bare in there:
        return (
            f'there is a file "{shown(bare)}": leave out "{shown(name.removesuffix(bare))}", and write its name alone.'
        )
    if alike := [one for one in there if one.casefold() == name.casefold()]:
        return f'the file is called "{shown(alike[0])}", and capitals count. Write "logo: {shown(alike[0])}".'
    if longer := [one for one in there if one.casefold().rpartition(".")[0] == name.casefold()]:
        return f'the file is called "{shown(longer[0])}". Write its whole name: "logo: {shown(longer[0])}".'
    hint = nearest(name, there) or " Put it there, or fix the name."
    return f'there is no file "{shown(name)}" in district/.{hint}'
