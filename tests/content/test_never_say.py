"""No page says what could hurt somebody: `tests/data/never-say.yml`, and the reader that looks for it."""

from pathlib import Path

import never
import pytest
import voice

ENTRIES = never.entries()


def _said(entry: never.Entry, sentence: str) -> bool:
    return bool(list(entry.said(voice.block([(1, sentence)]))))


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_an_entry_knows_the_bad_from_the_fine(entry: never.Entry) -> None:
    """Each example is found, and each sentence close to it is let be."""
    assert entry.example and entry.fine and entry.because

    assert [sentence for sentence in entry.example if not _said(entry, sentence)] == []
    assert [sentence for sentence in entry.fine if _said(entry, sentence)] == []


PAGE = """---
title: {title}
description: >-
  A first line.
  BAD in a second.
see: "quoted
  over lines"
other: "A first,
  and BAD in a second"
asked_as: [BAD as typed]
responses:
  - says: BAD is best
    verdict: best
  - says: BAD is wrong
    verdict: wrong
    why: BAD in our why
variants:
  - if: BAD as a story
say:
  - to: office
    words: BAD to say
---
BAD over
two lines, and [BAD in a link](BAD.md).

## What happened

BAD told.

## Do this

1. BAD
   item
2. Nothing here

| Say this | Not this |
|---|---|
| BAD said | BAD shown |

## Not this

- BAD listed

### Still not

BAD below it.

## BAD heading
"""


def _found(file: Path) -> list[int]:
    return [
        block.line(at)
        for block in voice.page(file)
        for at in range(len(block.text))
        if block.text[at:].startswith("BAD")
    ]


def test_what_is_ours_is_read_with_its_line(tmp_path: Path) -> None:
    """Others' words and what is shown as bad stay out; a link's address is no text."""
    case = tmp_path / "cases" / "one.md"
    case.parent.mkdir()
    case.write_text(PAGE.replace("{title}", "BAD title"), encoding="utf-8")
    guideline = tmp_path / "guidelines" / "one.md"
    guideline.parent.mkdir()
    guideline.write_text(PAGE.replace("{title}", "BAD title"), encoding="utf-8")
    lines = [line for line in range(1, 50) if _ours(PAGE.split("\n")[line - 1])]

    assert sorted(set(_found(case))) == sorted(set(lines))
    assert sorted(set(_found(guideline)) - set(lines)) == [2, 28]


def _ours(line: str) -> bool:
    """Which lines of the page above hold something bad that is ours."""
    others = ("typed", "is wrong", "as a story", "told", "listed", "below it", "title")
    return "BAD" in line and not any(word in line for word in others)


def test_a_no_counts_in_its_own_clause() -> None:
    """ "If there is no answer" forbids nothing; a list of verbs is forbidden as a whole, and a quotation with it."""
    entry = next(entry for entry in ENTRIES if entry.name == "hands-on-a-picture")

    assert _said(entry, "If there is no answer, forward the photo to the principal.")
    assert _said(entry, "Do not reply, but forward the photo to the principal.")
    assert _said(entry, 'Do not say "Yes." Forward the photo to the principal.')
    assert not _said(entry, "Do not delete, show or forward the photo to the principal.")
    assert not _said(entry, 'Never say: "Fine. Forward the photo to the principal."')


def test_a_template_is_read_without_its_code(tmp_path: Path) -> None:
    """What a reader sees has its line; comments, code and tags over some lines do not."""
    file = tmp_path / "a.html"
    file.write_text("{# BAD\n#}\n<p\nclass='BAD'>See BAD {{ BAD }}</p>\n<script>BAD</script>\n", encoding="utf-8")

    assert [(block.line(0), block.text) for block in voice.template(file)] == [(4, "See BAD")]


def test_which_pages_an_entry_is_about() -> None:
    """Every page, the pages named, those that end at an outcome, or the urgent ones."""
    by_name = {entry.name: entry for entry in ENTRIES}

    assert by_name["promises-a-secret"].concerns("docs/index.md", "index", "", False)
    assert not by_name["an-invented-number"].concerns("examples/a.md", "a", "", False)
    missing = by_name["stays-with-a-missing-child"]
    assert missing.concerns("docs/faqs/a.md", "faqs/a", "outcomes/find-the-child", True)
    assert not missing.concerns("docs/faqs/a.md", "faqs/a", "outcomes/get-help-now", True)
    urgent = by_name["asks-permission-when-urgent"]
    assert urgent.concerns("docs/faqs/a.md", "faqs/a", "outcomes/x", True)
    assert not urgent.concerns("docs/faqs/a.md", "faqs/a", "outcomes/x", False)


def test_a_page_that_says_it_is_named(tmp_path: Path) -> None:
    """With path, line, name and reason; also in an example's page and in a template, and only where it concerns."""
    bad = "Stay with the child, and forward the photo to the principal."
    for path, text in {
        "docs/outcomes/find-the-child.md": "---\ntitle: Find\nkind: urgent\n---\nLook.\n",
        "docs/cases/lost.md": f"---\ntitle: Lost\noutcome: outcomes/find-the-child\n---\n{bad}\n\nAsk your teacher.\n",
        "docs/cases/other.md": "---\ntitle: Other\n---\nStay with the child. Ask your teacher.\n",
        "docs/about/search-words.md": f"---\ntitle: Words\n---\n{bad}\n",
        "examples/district/docs/faqs/a.md": f"---\ntitle: A\ndescription: {bad} Or call 555-0100.\n---\nA.\n",
        "overrides/partials/a.html": f"<p>\n{bad}</p>\n",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")

    found = never.faults(tmp_path, ENTRIES)

    assert [" ".join(fault.split(" ")[:2]) for fault in found] == [
        "docs/cases/lost.md:5: hands-on-a-picture:",
        "docs/cases/lost.md:5: stays-with-a-missing-child:",
        "docs/cases/lost.md:7: asks-permission-when-urgent:",
        "examples/district/docs/faqs/a.md:3: hands-on-a-picture:",
        "overrides/partials/a.html:2: hands-on-a-picture:",
    ]
    assert all(fault.endswith(next(e.because for e in ENTRIES if e.name in fault)) for fault in found)


ROOT = Path(__file__).resolve().parents[2]


def test_no_page_says_it() -> None:
    """All are named in one message, with path, line and reason."""
    found = never.faults(ROOT, ENTRIES)

    assert not found, f"{len(found)} places:\n" + "\n".join(found)


def test_what_an_entry_is_about_exists() -> None:
    """A page that was renamed would never be looked at again."""
    named = {id for entry in ENTRIES for id in entry.pages | entry.ends_at} - {"urgent"}

    assert sorted(id for id in named if not (ROOT / "docs" / f"{id}.md").is_file()) == []
