"""A block that is written wrongly is told, whatever the slip: else every reader sees every district's branch."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import repo_copy
from handbook.decisions.printable import printable
from handbook.model import District, Page
from handbook.reading.body.lines import read_body
from handbook.reading.markdown.printer import Printer
from handbook.reading.one_page import read_one
from handbook.site.load_site import load_site

HANDBOOK, _ = load_site(repo_copy.ours())
WITH_BLOCKS = sorted(
    (page for page in HANDBOOK.pages.values() if page.kind and re.search(r"(?m)^/// setting", page.body)),
    key=lambda page: page.id,
)
SAMPLE = WITH_BLOCKS[:: max(len(WITH_BLOCKS) // 14, 1)][:14]

START = re.compile(r"(?m)^/// setting \| .*$")


def _lines(before: str, behind: str = "") -> Callable[[str], str]:
    """Put something before and behind each of the three parts of a block: its two marks and what lies between."""
    return lambda block: "\n".join(f"{before}{line}{behind}" if line else line for line in block.split("\n"))


def _marks(change: Callable[[str], str]) -> Callable[[str], str]:
    """Change the two marks of a block, and not what lies between."""

    def changed(block: str) -> str:
        first, *inside, last = block.split("\n")
        return "\n".join([change(first), *inside, change(last)])

    return changed


SLIPS: dict[str, Callable[[str], str]] = {
    "indented by one": _lines(" "),
    "indented by four": _lines("    "),
    "marks indented by three": _marks(lambda mark: f"   {mark}"),
    "indented by a tab": _lines("\t"),
    "in a list": lambda block: _lines("    ")(block).replace("    ", "1. ", 1),
    "quoted": _lines("> "),
    "four slashes": _marks(lambda mark: f"/{mark}"),
    "two slashes": _marks(lambda mark: mark[1:]),
    "wide slashes": _marks(lambda mark: mark.replace("/", "\uff0f")),
    "other slashes": _marks(lambda mark: mark.replace("/", "\u2044")),
    "a space that keeps words together": _marks(lambda mark: f"\xa0{mark}"),
    "a mark without width": _marks(lambda mark: f"\u200b{mark}"),
    "marks of code": _marks(lambda mark: f"`{mark}`"),
    "in code": lambda block: f"```\n{block}\n```",
    "no end": lambda block: block.removesuffix("\n///"),
    "no beginning": lambda block: block.partition("\n")[2],
    "no bar": lambda block: block.replace(" | ", " ", 1),
    "a capital": lambda block: block.replace("setting", "Setting", 1),
    "misspelled": lambda block: block.replace("setting", "seting", 1),
    "spaces between": _marks(lambda mark: mark.replace("///", "/ / /")),
    "behind other words": lambda block: f"So it is. {block}",
    "behind a fence that never ends": lambda block: f"```\ncode\n\n{block}",
    "behind another such fence": lambda block: f"~~~\ncode\n\n{block}",
    "turned the other way": _marks(lambda mark: mark.replace("/", "\\")),
    "with a backslash": _marks(lambda mark: f"\\{mark}"),
}


def told(page: Page, block: str, slip: str) -> list[str]:
    """What is said of a page in which one block is written otherwise, and what it prints raw if nothing is."""
    body = page.body.replace(block, slip, 1)
    assert body != page.body
    raw = f"---\ntitle: x\ndescription: x\n---\n{body}".encode()
    changed, problems = read_one("faqs/x", raw, District(), HANDBOOK.vocabulary, printer=Printer(HANDBOOK.markdown))
    said = [str(problem) for problem in problems if problem.rule != "missing-key"]  # this one has no front matter
    if changed is None or said:
        return said
    return [fault.message for fault in changed.printed.left]


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_in_a_block_is_told(slip: str) -> None:
    """In blocks of real pages; the words between the marks do not matter."""
    assert len(SAMPLE) >= 5
    for page in SAMPLE:
        found = START.search(page.body)
        assert found
        end = page.body.index("\n///", found.start()) + len("\n///")
        block = page.body[found.start() : end]

        assert told(page, block, SLIPS[slip](block)), f"{page.id} passes: {SLIPS[slip](block)[:80]!r}"


def test_a_block_as_it_is_written_is_not_told() -> None:
    """Not in one real page, and each prints as many lines as were written."""
    for page in WITH_BLOCKS:
        assert read_body(page.body, page.body_line).slips == ()
        assert printable(HANDBOOK, page).count("\n") == page.body.count("\n")


@pytest.mark.parametrize(
    ("line", "plain"),
    [
        ("a `b` c", "a     c"),
        ("`` a ` b `` c", "            c"),
        ("\\`a` b`", "\\`a    "),
        ("\\\\`a`", "\\\\   "),
        ("`a``b`", "      "),
    ],
)
def test_code_within_a_line_is_blanked(line: str, plain: str) -> None:
    """As the printer reads it."""
    assert read_body(line, 1).prose == (plain,)


def test_a_slip_hides_no_other_line(tmp_path: Path) -> None:
    """Two blocks, each with its own slip, are two messages."""
    body = "/// setting | a: b\nx\n//\n\n //// setting | a: b\ny\n///\n"

    assert [slip.line for slip in read_body(body, 1).slips] == [3, 5]
