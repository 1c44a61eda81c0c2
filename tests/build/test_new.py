"""`new` writes pages in which nothing is wrong but what somebody has still to write, or says which line is missing."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import repo_copy
import sample_handbook
from commands import new
from handbook.cli.drafts import KINDS, draft, shortest
from handbook.rules.unwritten import PLACEHOLDERS
from handbook.site.whole import load_and_check, load_site

ROOT = Path(__file__).resolve().parents[2]
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


def write(root: Path, kind: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "handbook", "new", str(root), kind, *arguments],
        env=repo_copy.variables(ROOT),
        capture_output=True,
        text=True,
    )


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the real handbook."""
    root = tmp_path_factory.mktemp("guide")
    shutil.copytree(ROOT / "docs", root / "docs")
    shutil.copytree(ROOT / "overrides", root / "overrides")
    shutil.copy2(ROOT / "mkdocs.yml", root)
    return root


@pytest.mark.parametrize("kind", KINDS)
def test_the_check_says_of_a_new_page_what_was_promised(kind: str, guide: Path) -> None:
    """That words are left to write; and of the rest nothing, or what was named when the page was written."""
    done = write(guide, kind, "--title", f'It\'s a "{kind}": #1?', "--id", "brand-new")
    page = guide / f"docs/{KINDS[kind]}/brand-new.md"

    assert done.returncode == 0, done.stderr
    assert f"docs/{KINDS[kind]}/brand-new.md" in done.stdout
    _, problems = load_and_check(guide)
    page.unlink()

    assert {problem.rule for problem in problems} == {UNWRITTEN, PROMISED[kind]} - {""}
    assert len(problems) == 1 + bool(PROMISED[kind])
    assert UNWRITTEN in done.stdout
    assert PROMISED[kind] in done.stdout


@pytest.mark.parametrize("kind", KINDS)
def test_the_check_knows_every_word_that_a_draft_leaves_open(kind: str, tmp_path: Path) -> None:
    """What begins with "Write" in a new page is written over, or is a note that nobody sees."""
    handbook = load_site(sample_handbook.write(tmp_path))[0]
    written = draft(handbook, kind, "x", "X")
    assert written

    asked = re.findall(r"(?i)\bwrite [^\n\]},]*(?:, (?:in one|if)[^\n]*)?", re.sub(r"(?m)^ *#.*$", "", written.text))

    assert asked
    assert set(asked) <= PLACEHOLDERS


def test_every_kind_has_its_promise_and_its_command() -> None:
    assert set(PROMISED) == set(KINDS) == set(new.KINDS)


def test_the_line_that_is_asked_for_mends_a_guideline_and_an_outcome(tmp_path: Path) -> None:
    """Written where the sentence says, it leaves no problem, and the next one that was foretold."""
    root = sample_handbook.write(tmp_path)
    assert write(root, "guideline", "--title=Wyrms").returncode == 0
    assert write(root, "outcome", "--title=Hide").returncode == 0
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
    handbook = load_site(sample_handbook.write(tmp_path / "before"))[0]
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
    assert write(root, "flow", "--title=Toast").returncode == 0

    _, problems = sample_handbook.read(
        root, sample_handbook.edited("docs/flows/feeding.md", "      yes: outcomes/wave\n", "      yes: flows/toast\n")
    )

    assert {problem.split(": ")[1] for problem in problems} == {"path-stops-early", UNWRITTEN}


def test_the_path_of_a_draft_is_the_shortest_that_no_district_changes(tmp_path: Path) -> None:
    """Where the only short path depends on a setting, a longer one is taken."""
    handbook, _ = load_site(sample_handbook.write(tmp_path / "one"))
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
    handbook, _ = load_site(sample_handbook.write(tmp_path / "two", first))
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
def test_nothing_is_written_over_or_elsewhere(arguments: tuple[str, ...], tmp_path: Path) -> None:
    """A bad or taken name is one sentence, and no file changes."""
    root = sample_handbook.write(tmp_path / "repo")
    before = {file: file.read_bytes() for file in tmp_path.rglob("*.md")}

    done = write(root, "case", *arguments)

    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert {file: file.read_bytes() for file in tmp_path.rglob("*.md")} == before


def test_without_a_flow_there_is_one_sentence(tmp_path: Path) -> None:
    """Where nothing can be walked, no page is made up."""
    root = sample_handbook.write(tmp_path, {"docs/flows/safety-first.md": ""})

    done = write(root, "case", "--title=Wyrms")

    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1


def test_a_title_is_asked_for_only_where_somebody_can_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a script, what is missing is one sentence and not a wait for ever."""
    monkeypatch.setattr(new.environment, "python", lambda *_: Path(sys.executable))
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False, raising=False)

    with pytest.raises(new.NotReady, match="title"):
        new.run(ROOT, ["case"])
