"""`new` writes pages in which nothing is wrong but what somebody has still to write, or says which line is missing."""

import re
import sys
from pathlib import Path

import command_line
import pytest
import sample_handbook
from handbook.cli.drafts.draft import KINDS, draft
from handbook.cli.drafts.stories import shortest
from handbook.reading.load import load
from handbook.rules.drafts import PLACEHOLDERS
from handbook.site.load_site import load_and_check

PROMISED = {
    "case": "",
    "faq": "",
    "guideline": "unused-guideline",
    "flow": "unreachable-flow",
    "setting": "unread-setting",
    "outcome": "unreached-outcome",
    "state": "unknown-state",
}
"""The one rule that each new page breaks until a page leads to it, beside the words that are left to write."""
UNWRITTEN = "left-from-draft"


@pytest.mark.parametrize("kind", KINDS)
def test_the_check_says_of_a_new_page_what_was_promised(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """That words are left to write; and of the rest nothing, or what was named when the page was written."""
    root = sample_handbook.write(tmp_path)
    path = f"docs/{KINDS[kind].folder}/brand-new.md"

    assert command_line.run(root, "new", kind, "--title", f'It\'s a "{kind}": #1?', "--id", "brand-new") == 0

    said = capsys.readouterr().out
    _, problems = load_and_check(root)
    assert (root / path).exists() and path in said
    assert {problem.rule for problem in problems} == {UNWRITTEN, PROMISED[kind]} - {""}
    assert len(problems) == 1 + bool(PROMISED[kind])
    assert UNWRITTEN in said
    assert PROMISED[kind] in said


@pytest.mark.parametrize("kind", KINDS)
def test_the_check_knows_every_word_that_a_draft_leaves_open(kind: str, tmp_path: Path) -> None:
    """What begins with "Write" in a new page is written over, or is a note that nobody sees."""
    handbook = load(sample_handbook.write(tmp_path))[0]
    written = draft(handbook, kind, "x", "X")
    assert written

    asked = re.findall(r"(?i)\bwrite [^\n\]},]*(?:, (?:in one|if)[^\n]*)?", re.sub(r"(?m)^ *#.*$", "", written.text))

    assert asked
    assert set(asked) <= PLACEHOLDERS


def test_every_kind_has_its_promise() -> None:
    assert set(PROMISED) == set(KINDS)


def test_the_line_that_is_asked_for_mends_a_guideline_and_an_outcome(tmp_path: Path) -> None:
    """Written where the sentence says, it leaves no problem, and the next one that was foretold."""
    root = sample_handbook.write(tmp_path)
    assert command_line.run(root, "new", "guideline", "--title=Wyrms") == 0
    assert command_line.run(root, "new", "outcome", "--title=Hide") == 0
    faq = sample_handbook.edited(
        "docs/faqs/may-i-feed-it.md", "moment: in-town\n", "moment: in-town\nsee: [guidelines/wyrms]\n"
    )
    flow = sample_handbook.edited(
        "docs/flows/safety-first.md",
        "      no: is-it-hungry\n",
        "      no: is-it-hungry\n      maybe: outcomes/hide\n",
    )

    _, problems = sample_handbook.read(root, faq | flow)

    assert [problem.split(": ")[1] for problem in problems] == ["unwalked-answer", UNWRITTEN, UNWRITTEN]


def test_the_notes_of_a_new_outcome_are_true(tmp_path: Path) -> None:
    """Without its "#" each key that a note offers is known, and names what is there."""
    handbook = load(sample_handbook.write(tmp_path / "before"))[0]
    written = draft(handbook, "outcome", "hide", "Hide")
    assert written
    notes = re.sub(r"(?m)^( *)# (?=call:|also:|  - when:|    outcome:|exception:|under:)", r"\1", written.text)
    # the words that hold under one choice alone need others beside them
    notes = notes.replace("tell:", "  - {to: parent, words: Else.}\ntell:", 1)

    handbook, problems = sample_handbook.read(tmp_path / "after", {written.path: notes})
    hide = handbook.outcome("outcomes/hide")

    assert [problem.split(": ")[1] for problem in problems] == ["unreached-outcome", UNWRITTEN]
    assert hide and hide.call and hide.also and hide.exception and hide.say[0].under


def test_a_flow_that_is_led_to_is_reached(tmp_path: Path) -> None:
    root = sample_handbook.write(tmp_path)
    assert command_line.run(root, "new", "flow", "--title=Toast") == 0

    _, problems = sample_handbook.read(
        root, sample_handbook.edited("docs/flows/feeding.md", "      yes: outcomes/wave\n", "      yes: flows/toast\n")
    )

    assert {problem.split(": ")[1] for problem in problems} == {"path-stops-early", UNWRITTEN}


def test_the_path_of_a_draft_is_the_shortest_that_no_district_changes(tmp_path: Path) -> None:
    """Where the only short path depends on a setting, a longer one is taken."""
    handbook, _ = load(sample_handbook.write(tmp_path / "one"))
    path = shortest(handbook)
    assert path and [step.answer.id for step in path.steps] == ["yes"]

    first = {
        "docs/flows/safety-first.md": sample_handbook.FILES["docs/flows/feeding.md"]
        .replace(
            "---\nToast",
            "  is-it-late:\n    ask: Late?\n    unsure: no\n    answers: {yes: outcomes/run, no: outcomes/wave}\n---\nToast",
        )
        .replace("anyone: what-food", "anyone: is-it-late")
        .replace("keeper: outcomes/fetch-the-keeper", "keeper: is-it-late")
    }
    handbook, _ = load(sample_handbook.write(tmp_path / "two", first))
    path = shortest(handbook)
    assert path and path.outcome and path.outcome.id == "outcomes/run"
    page = draft(handbook, "case", "x", "X")
    assert page and "is-it-late: yes" in page.text


@pytest.mark.parametrize(
    "arguments",
    [
        ("--title=",),
        ("--title=Wyrms", "--id=../../x"),
        ("--title=Wyrms", "--id=Big Wyrms"),
        ("--title=The jam",),
        ("--title=Jam", "--id=the-jam"),
        ("--title=\u2603",),
        ("--title=a\x07b",),
        ("--title=CON",),
        ("--title=Wyrms", "--id=lpt1"),
    ],
)
def test_nothing_is_written_over_or_elsewhere(
    arguments: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A bad or taken name is one sentence, and no file changes."""
    root = sample_handbook.write(tmp_path / "repo")
    before = {file: file.read_bytes() for file in tmp_path.rglob("*.md")}

    assert command_line.run(root, "new", "case", *arguments) == 2

    assert len(capsys.readouterr().err.splitlines()) == 1
    assert {file: file.read_bytes() for file in tmp_path.rglob("*.md")} == before


def test_without_a_flow_there_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where nothing can be walked, no page is made up."""
    root = sample_handbook.write(tmp_path, {"docs/flows/safety-first.md": ""})

    assert command_line.run(root, "new", "case", "--title=Wyrms") == 1

    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize(("words", "lost"), [(["case"], "title"), ([], "kind")])
def test_what_is_missing_is_asked_for_only_where_somebody_can_answer(
    words: list[str],
    lost: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """In a script it is one sentence and not a wait for ever."""
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False, raising=False)

    assert command_line.run(tmp_path, "new", *words) == 1

    assert capsys.readouterr().err.startswith(f"guide: say the {lost}: ")


def test_an_answer_that_is_no_kind_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As one that stands on the line is."""
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda _: "poem")

    for words in ([], ["poem"]):
        with pytest.raises(SystemExit) as stopped:
            command_line.run(tmp_path, "new", *words)
        assert stopped.value.code == 2
        assert "poem" in capsys.readouterr().err
