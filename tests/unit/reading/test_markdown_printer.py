"""What the printer makes of a body is what the check knows of it."""

import importlib
import pkgutil
import re

import handbook
import pytest
from handbook.model import Printed
from handbook.reading.body.lines import MAX_BODY, MAX_PARAGRAPH, read_body
from handbook.reading.markdown.printer import PLAIN, Printer
from handbook.reading.rawtext import MAX_LINE

EXTENSIONS = {**PLAIN, "pymdownx.superfences": {}, "toc": {"permalink": "#"}}
PRINTER = Printer(EXTENSIONS)


def printed(text: str) -> Printed:
    body = read_body(text, 1)
    assert body.slips == ()
    return PRINTER.read(text, body.prose, 1)


def places(text: str) -> list[tuple[str, int]]:
    return [(link.href, link.line) for link in printed(text).links]


def test_links_are_found_where_they_stand() -> None:
    """However often, over lines, within one another, by name, and not in code."""
    text = (
        "[a](x.md) `[a](x.md)` [b](x.md)\n\n[a](x.md)\n[c](\ny.md) and <https://example.org/?a=1&b=2>\n\n"
        "[![p](p.png)](x.md) [d][name]\n\n[e](z%20z.md 'Title')\n\n[name]: n.md\n"
    )

    assert places(text) == [
        ("x.md", 1), ("x.md", 1), ("x.md", 3), ("y.md", 5), ("https://example.org/?a=1&b=2", 5),
        ("x.md", 7), ("p.png", 7), ("z%20z.md", 9), ("n.md", 11),
    ]  # fmt: skip


def test_an_address_is_what_a_browser_would_open() -> None:
    """Codes in it are read, and a backslash before a mark is gone."""
    assert [href for href, _ in places("[x](&#106;avascript:1) [y](a\\_b.md) <jo@example.org>")] == [
        "javascript:1",
        "a_b.md",
        "mailto:jo@example.org",
    ]


def test_headings_are_found_where_they_stand() -> None:
    text = "## One `two`\n\ntext\n## Three ##\n\nFour\n----\n\n```\n## no\n```\n\n## Three\n\n- a\n\n    ### Five\n"

    assert [(heading.words, heading.level, heading.id, heading.line) for heading in printed(text).headings] == [
        ("One two", 2, "one-two", 1),
        ("Three", 2, "three", 4),
        ("Four", 2, "four", 6),
        ("Three", 2, "three_1", 13),
        ("Five", 3, "five", 17),
    ]


def test_nothing_of_one_page_is_told_of_the_next() -> None:
    """Not even of an empty one, with which the printer does nothing."""
    assert printed("## A\n\n[x](y.md) ** <b>\n").left

    assert printed("") == Printed()
    assert printed("\n\n") == Printed()


def test_what_the_printer_cannot_follow_is_one_problem() -> None:
    """It fails where a few hundred lists nest; that is told, and the next text is read as ever."""
    deep = "- " * 400 + "x"

    assert [(fault.line, fault.rule) for fault in PRINTER.read(deep, [deep], 7).left] == [(7, "too-deep")]
    assert places("[a](x.md)") == [("x.md", 1)]


SLOW = (
    "[", "[x](", "](x)", "![", "`", "` `` ", "*a", "**a ", "_a", "<", "<a", "&", "{{", "}}", "{ ", "\\", "|", "| ", "- ",
    "1. ", "> ", "/// setting | a ", "/", "#", "## a ", "<https://a", "a@", "[a]: ", "[a][", "--- ", "\xe9", " ", "~~~", "(a",
)  # fmt: skip
"""Pieces of which a whole page is made: each kept a pattern busy once, here or in the printer."""


@pytest.mark.parametrize("piece", SLOW)
@pytest.mark.parametrize("tail", ["", "x", "]", ")"])
def test_no_line_keeps_the_check_busy(piece: str, tail: str) -> None:
    """A paragraph as long as one may be, in lines as long as a line may be, is read and printed, or refused.

    What once took minutes takes a second; what takes minutes again, the time limit of the tests ends.
    """
    line = piece * ((MAX_LINE - 1) // len(piece)) + tail
    text = "\n".join([line] * (MAX_PARAGRAPH // (len(line) + 1)))
    body = read_body(text, 1)
    if not body.slips:
        PRINTER.read(text, body.prose, 1)


@pytest.mark.parametrize(
    ("text", "rule"),
    [("x\n" * (MAX_PARAGRAPH + 1), "too-large"), ("x\n\n" * MAX_BODY, "too-large"), ("[x](\n" * 9, "link-form")],
)
def test_what_would_take_long_is_refused(text: str, rule: str) -> None:
    assert [slip.rule for slip in read_body(text, 1).slips] == [rule]


def patterns() -> dict[str, re.Pattern[str]]:
    """Every pattern that a module of the core keeps, by its name."""
    names = [
        found.name for found in pkgutil.walk_packages(handbook.__path__, "handbook.") if "__main__" not in found.name
    ]
    modules = [importlib.import_module(name) for name in names]
    kept = ((f"{module.__name__}.{name}", value) for module in modules for name, value in vars(module).items())
    return {name: value for name, value in kept if isinstance(value, re.Pattern)}


PATTERNS = patterns()


@pytest.mark.parametrize("name", PATTERNS)
def test_no_pattern_needs_long_for_a_line(name: str) -> None:
    """Each is given the longest lines that a file may have. One that backtracks over itself would need minutes."""
    assert len(PATTERNS) > 40
    for piece in (*SLOW, "a", "1", "-", ".", "a-", "1 ", "A ", "[\t", "born 1", "call: "):
        for tail in ("", "\x00", "]", "}"):
            written = piece * (MAX_LINE // len(piece)) + tail
            line = written if isinstance(PATTERNS[name].pattern, str) else written.encode()
            for _ in PATTERNS[name].finditer(line):
                pass
            PATTERNS[name].fullmatch(line)
