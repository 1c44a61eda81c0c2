"""Any bytes give a page or one problem with a line, and never an exception."""

from pathlib import Path

import sample_handbook
from handbook.model import District
from handbook.reading.braces.roles import fill
from handbook.reading.district.commented_out import forgotten
from handbook.reading.load import load
from handbook.reading.one_page import read_one
from handbook.reading.slips.passes import Draft, fix
from handbook.reading.source import read_page
from handbook.reading.yaml.tree import YamlMap, YamlText
from hypothesis import given
from hypothesis import strategies as st

WORDS = sample_handbook.words()
SNAGS = [
    "---\n",
    "{{",
    "{%",
    "]]>",
    "<script>",
    "\t",
    "&a",
    "*a",
    "- ",
    ": ",
    "\r\n",
    "\u202e",
    "\ufeff",
    "questions: ",
]
HABITS = [
    *SNAGS,
    "\n",
    "\n  ",
    "\n\t",
    "\u00a0",
    "name:x",
    "name: ",
    "- a: b",
    "+",
    "##",
    "# a:",
    "\u201c",
    '"',
    "'",
    "---",
    "[",
    "}",
    "|",
    " = ",
    "settings:",
]
FIELDS = st.lists(st.text(st.characters(codec="utf-8"), max_size=9) | st.sampled_from(SNAGS), max_size=12).map("".join)


@given(st.binary(max_size=400) | FIELDS.map(lambda text: b"---\n" + text.encode() + b"\n---\nBody"))
def test_any_bytes_are_read(raw: bytes) -> None:
    """Whatever stands in the file, reading returns."""
    document, problems = read_page(raw, "docs/x.md")

    assert document or problems  # several, where several slips stand in one file
    for problem in problems:
        assert 1 <= problem.place.line <= raw.count(b"\n") + raw.count(b"\r") + 2
        assert str(problem).isprintable()


@given(st.sampled_from(["guidelines", "faqs", "cases", "flows", "outcomes", "settings", "about"]), FIELDS, FIELDS)
def test_any_page_is_loaded(kind: str, front: str, body: str) -> None:
    """A page of any kind with anything in it loads, or says why not."""
    raw = f"---\ntitle: x\ndescription: x\n{front}\n---\n{body}".encode()

    page, problems = read_one(f"{kind}/x", raw, District(), WORDS)

    assert page or problems
    assert all(str(problem).isprintable() for problem in problems)


@given(st.lists(st.text(max_size=4) | st.sampled_from(HABITS), max_size=20).map("".join))
def test_any_slip_is_taken_out(text: str) -> None:
    """Whatever a hand types, each slip names a line of it, and no line is lost or won."""
    draft = Draft(text, 7)

    fix(draft, (forgotten,))

    assert len(draft.lines) == text.count("\n") + 1
    assert all(7 <= slip.line < 7 + len(draft.lines) for slip in draft.slips)
    assert all("\n" not in line for line in draft.lines)


def test_words_stay_words_and_know_their_line() -> None:
    """`yes`, `010` and `1:30` are what was written, in the line where they were written."""
    document, _ = read_page(b"---\na: yes\nb:\n  c: 010\n  no: 1:30\n---\nBody\n", "x.md")

    assert document
    assert document.front.items["a"] == YamlText("yes", 2)
    assert document.front.items["b"] == YamlMap(
        {"c": YamlText("010", 4), "no": YamlText("1:30", 5)}, 4, {"c": 4, "no": 5}
    )
    assert (document.body, document.body_line) == ("Body\n", 7)


def test_a_huge_list_is_read_in_one_go(tmp_path: Path) -> None:
    """Ten thousand answers load; nothing recurses over them."""
    file = tmp_path / "docs" / "flows" / "safety-first.md"
    file.parent.mkdir(parents=True)
    answers = "".join(f"      a{number}: outcomes/x\n" for number in range(10_000))
    file.write_text(
        f"---\ntitle: x\ndescription: x\nstart: x\nquestions:\n  q:\n    ask: x\n    answers:\n{answers}---\n"
    )

    (tmp_path / "docs/guide.yml").write_text(sample_handbook.FILES["docs/guide.yml"], encoding="utf-8")

    handbook, problems = load(tmp_path)

    assert problems == []
    assert len(handbook.flows[0].first.answers) == 10_000


def test_roles_are_filled() -> None:
    """Whoever is named stands in for a role; a capital begins a sentence."""
    said = {"teacher": "ms. R", "nurse": "the nurse"}

    assert fill("{{Teacher}} or {{nurse}}", said) == "Ms. R or the nurse"
