"""A district takes a year of our updates, one after the other, and touches nothing of its own.

The small handbook is the trunk, and a clone of it with real git is a district's: it has replaced a page, has pages of
its own, and has chosen. Each update is sound on the trunk by our own check. In the district each comes without a
conflict, its check finds no problem afterwards, and it is told: `impact --update` says beforehand what changes, in
titles, or the check advises.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import command_line
import pytest
import sample_handbook
from handbook.decisions.views import page_view
from handbook.model import Handbook, Outcome
from handbook.reading.one_page import content_hash
from handbook.rules.run import advise
from handbook.site.load_site import load_and_check
from with_git import commit, git

SAFETY, FEEDING, SETTING = "docs/flows/safety-first.md", "docs/flows/feeding.md", "docs/settings/feeding.md"
GUIDE, TOAST, JAM = "docs/guidelines/dragons.md", "docs/cases/the-toast.md", "docs/cases/the-jam.md"
FEED = "docs/faqs/may-i-feed-it.md"
VISITORS = sample_handbook.edited(SETTING, "anyone: Anybody with toast.", "anyone: Anybody.\n  visitors: Visitors.") | (
    sample_handbook.edited(FEEDING, "      anyone: what-food", "      anyone: what-food\n      visitors: what-food")
    | {
        FEED: sample_handbook.FILES[FEED].replace(
            "    outcome: outcomes/wave\n",
            "    outcome: outcomes/wave\n  - settings: {feeding: visitors}\n    outcome: outcomes/wave\n",
        ),
        "docs/about/manners.md": "---\ntitle: Manners\ndescription: x\n---\nBe kind.\n\n## At night\n\nWhisper.\n",
        "docs/about/etiquette.md": "---\ntitle: Etiquette\ndescription: x\n---\nBow.\n",
    }
)
"""What the trunk has more than the small handbook, to be changed in the year."""

OWN = {
    "district/district.yml": """name: Oz
contacts: {hotline: 211}
settings:
  feeding: {value: visitors, reason: They like it., owner: The mayor}
""",
    "district/docs/faqs/may-i-pat-it.md": """---
title: May I pat it?
description: Yes.
asked_by: para
moment: in-town
answers: {is-it-on-fire: no, is-it-hungry: no}
outcome: outcomes/wave
---
**Yes.** See [dragons](../guidelines/dragons.md), [the jam](../cases/the-jam.md), [bowing](../about/etiquette.md) and [nights](../about/manners.md#at-night).
""",
    "district/docs/cases/the-picnic.md": """---
title: The picnic
description: It came along.
asked_by: para
moment: asked-of-me
answers: {is-it-on-fire: no, is-it-hungry: yes, what-food: yes}
outcome: outcomes/fetch-the-keeper
otherwise:
  - {settings: {feeding: anyone}, outcome: outcomes/wave}
  - {settings: {feeding: visitors}, outcome: outcomes/wave}
---
## What happened

It came along.

/// setting | feeding: visitors
Visitors had brought toast.
///
""",
}


class Trunk:
    """The guide's own repository, whose files updates change."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def edit(self, path: str, old: str, new: str) -> None:
        text = (self.root / path).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        (self.root / path).write_text(text.replace(old, new), encoding="utf-8")

    def everywhere(self, old: str, new: str) -> None:
        for file in (self.root / "docs").rglob("*.md"):
            file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

    def add(self, path: str, text: str) -> None:
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding="utf-8")

    def rename(self, kind: str, old: str, new: str, line: str) -> None:
        """Rename a page, with the former name behind `line` of it, and all that names it."""
        self.everywhere(f"{kind}/{old}", f"{kind}/{new}")
        self.everywhere(f"]({old}.md", f"]({new}.md")
        (self.root / f"docs/{kind}/{old}.md").rename(self.root / f"docs/{kind}/{new}.md")
        self.edit(f"docs/{kind}/{new}.md", line, f"{line}\naliases: [{kind}/{old}]")


@dataclass(frozen=True)
class Update:
    """One update, and how the district is told of it."""

    name: str
    change: Callable[[Trunk], None]
    ahead: tuple[str, ...] = ()
    """What `impact --update` says."""
    advice: tuple[str, ...] = ()
    """`path: rule: words` of what the check advises afterwards and did not before; the words may be left out."""


def new_floor(trunk: Trunk) -> None:
    """A question of safety before all others. Each of our stories answers it."""
    floor = """  is-it-flooded:
    ask: Is there a flood?
    floor: true
    unsure: yes
    answers:
      yes: {label: "Yes, or not sure", to: outcomes/swim}
      no: is-it-on-fire
  is-it-on-fire:
"""
    trunk.edit(SAFETY, "  is-it-on-fire:\n", floor)
    trunk.everywhere("answers:\n  is-it-on-fire", "answers:\n  is-it-flooded: no\n  is-it-on-fire")
    trunk.edit(TOAST, "answers: {is-it-on-fire", "answers: {is-it-flooded: no, is-it-on-fire")
    swim = sample_handbook.FILES["docs/outcomes/run.md"].replace("Run", "Swim")
    trunk.add("docs/outcomes/swim.md", swim)
    flood = (
        sample_handbook.FILES[TOAST]
        .replace("The toast", "The flood")
        .replace("is-it-on-fire: yes", "is-it-flooded: yes")
    )
    flood = flood.replace("outcome: outcomes/run", "outcome: outcomes/swim")
    trunk.add("docs/cases/the-flood.md", flood.replace("{is-it-on-fire: no", "{is-it-flooded: no, is-it-on-fire: no"))


def new_setting(trunk: Trunk) -> None:
    text = sample_handbook.FILES[SETTING].replace("Feeding dragons", "Riding dragons").replace("may feed", "may ride")
    trunk.add("docs/settings/riding.md", text)
    trunk.edit(
        "docs/outcomes/run.md",
        "words: A dragon!",
        "words: A dragon!\n  - {to: parent, words: Hop on!, under: {riding: [anyone]}}",
    )


def new_value_of_a_default(trunk: Trunk) -> None:
    trunk.edit("docs/settings/riding.md", "default: keeper", "default: anyone")


def gone_value(trunk: Trunk) -> None:
    trunk.edit(SETTING, "  anyone: Anybody.\n  visitors: Visitors.", "  anyone: {means: Anybody., aliases: [visitors]}")
    trunk.edit(FEEDING, "      visitors: what-food\n", "")
    trunk.edit(FEED, "  - settings: {feeding: visitors}\n    outcome: outcomes/wave\n", "")


def renamed_value(trunk: Trunk) -> None:
    trunk.edit(
        SETTING, "anyone: {means: Anybody., aliases: [visitors]}", "all: {means: Anybody., aliases: [visitors, anyone]}"
    )
    trunk.edit(FEEDING, "anyone:", "all:")
    trunk.edit(FEED, "feeding: anyone", "feeding: all")


def renamed_setting(trunk: Trunk) -> None:
    trunk.rename("settings", "feeding", "food", "description: Who may.")
    trunk.edit(FEED, "feeding: all", "food: all")


def renamed_question(trunk: Trunk) -> None:
    trunk.everywhere("is-it-hungry", "wants-food")
    trunk.edit(SAFETY, "    ask: Is it hungry?", "    ask: Is it hungry?\n    aliases: [is-it-hungry]")


def renamed_answer(trunk: Trunk) -> None:
    """And its label; nobody of ours says it otherwise."""
    trunk.edit(SAFETY, "      no: is-it-on-fire", '      dry: {label: "No, all dry", to: is-it-on-fire, aliases: [no]}')
    trunk.everywhere("is-it-flooded: no", "is-it-flooded: dry")


def page_of_her_name(trunk: Trunk) -> None:
    trunk.add("docs/faqs/may-i-pat-it.md", (trunk.root / FEED).read_text().replace("May I feed it?", "May I touch it?"))


def another_outcome(trunk: Trunk) -> None:
    trunk.edit(SAFETY, "      no: outcomes/wave", "      no: outcomes/run")
    for case in (TOAST, "docs/cases/the-flood.md"):
        trunk.edit(case, "    outcome: outcomes/wave", "    outcome: outcomes/run")


def gone_page(trunk: Trunk) -> None:
    (trunk.root / "docs/about/etiquette.md").unlink()
    trunk.edit("docs/about/manners.md", "description: x", "description: x\naliases: [about/etiquette]")


def state_facts(trunk: Trunk) -> None:
    source = "{cite: A law, checked: primary, date: 2026-01-01, expires: 2026-12-01}"
    facts = f"facts:\n  recording: {{value: one-party, sources: [{source}]}}\n"
    trunk.add("docs/states/oz.md", f"---\ntitle: The land of Oz\ndescription: x\n{facts}---\n")


PAT, PICNIC = (f"district/docs/{page}.md" for page in ("faqs/may-i-pat-it", "cases/the-picnic"))
FILE = "district/district.yml"
YEAR = (
    Update(
        "a page that the district replaced has another name",
        lambda trunk: trunk.rename("guidelines", "dragons", "meeting-one", "at: [is-it-hungry]"),
        ("Dragons: guidelines/dragons is guidelines/meeting-one",),
        (f"district/{GUIDE}: renamed-page", f'{PAT}: former-name: the page "guidelines/dragons"'),
    ),
    Update(
        "a page to which it links has another name",
        lambda trunk: trunk.rename("cases", "the-jam", "the-marmalade", "description: It wanted jam."),
        ("The jam: cases/the-jam is cases/the-marmalade",),
        (f'{PAT}: former-name: the page "cases/the-jam"',),
    ),
    Update("a value that it chose is gone", gone_value, ('"Visitors" became "Anyone"',), (f"{FILE}: former-name",)),
    Update("the value has another name", renamed_value, ('"Anyone" became "All"',)),
    Update("its setting has another name", renamed_setting, ('in files "feeding" is "food" now',)),
    Update(
        "there is a new setting",
        new_setting,
        ("Riding dragons: Who may ride the dragon?",),
        (f"{FILE}: unset-setting",),
    ),
    Update(
        "the default of a setting changed", new_value_of_a_default, ('Riding dragons: "Keeper" holds here no longer',)
    ),
    Update(
        "there is a new floor question",
        new_floor,
        ("Is there a flood?", "The flood"),
        (f"{PAT}: assumed-answer", f"{PICNIC}: assumed-answer"),
    ),
    Update(
        "a question has another name", renamed_question, advice=(f'{PICNIC}: former-name: the question "is-it-hungry"',)
    ),
    Update("an answer has another name", renamed_answer, ("Pages that changed, and decide as before",)),
    Update("a page of ours has the name of its own", page_of_her_name, advice=(f"{PAT}: shared-name",)),
    Update(
        "labels read otherwise",
        lambda trunk: trunk.edit(SAFETY, '"Yes, or not sure", to: outcomes/run', '"Yes or maybe", to: outcomes/run'),
        ("Safety first",),
    ),
    Update(
        "an answer leads elsewhere",
        another_outcome,
        ('May I pat it?: was "Wave", is now "Run"',),
        (f"{PAT}: path-moved",),
    ),
    Update("a page is gone, and another took its place", gone_page, ("Manners: about/etiquette is about/manners",)),
    Update(
        "a heading is gone",
        lambda trunk: trunk.edit("docs/about/manners.md", "## At night", "## In the dark"),
        ("Manners",),
        (f"{PAT}: place-gone",),
    ),
    Update(
        "an outcome has another name",
        lambda trunk: trunk.rename("outcomes", "wave", "greet", "label: Wave"),
        ("Wave: outcomes/wave is outcomes/greet",),
    ),
    Update(
        "there is a new role",
        lambda trunk: trunk.edit("docs/guide.yml", "roles:\n", "roles:\n  ranger: {said: the ranger}\n"),
        ("ranger: the ranger",),
    ),
    Update("a state has facts", state_facts, ("The land of Oz: Who must agree?",)),
)


@dataclass(frozen=True)
class Taken:
    """What the district saw of one update."""

    trunk: tuple[str, ...]
    """The problems of the trunk itself."""
    code: int
    ahead: str
    conflicts: str
    problems: tuple[str, ...]
    advice: frozenset[str]
    """What is advised now and was not before."""


@pytest.fixture(scope="module")
def fork(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The district before the year."""
    folder = tmp_path_factory.mktemp("year")
    upstream = sample_handbook.write(folder / "upstream", VISITORS)
    git(upstream, "init", "-q", "-b", "main")
    commit(upstream, "The guide")
    root = folder / "fork"
    git(folder, "clone", "-q", "-o", "upstream", str(upstream), str(root))
    ours = (root / GUIDE).read_bytes()
    own = ours.decode().replace("flow:", f"replaces: {content_hash(ours)}\nflow:", 1).replace("Be calm", "Be brave")
    sample = OWN | {f"district/{GUIDE}": own}
    for path, text in sample.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    commit(root, "Our district")
    return root


@pytest.fixture(scope="module")
def year(fork: Path) -> dict[str, Taken]:
    """Every update, taken one after the other."""
    return {update.name: taken for update, taken in zip(YEAR, _take(fork), strict=True)}


def _take(fork: Path) -> Iterator[Taken]:
    upstream = fork.parent / "upstream"
    before, problems = load_and_check(fork)
    assert problems == []
    known = _advice(before)
    for update in YEAR:
        update.change(Trunk(upstream))
        _, trunk = load_and_check(upstream)
        commit(upstream, update.name)
        git(fork, "fetch", "-q", "upstream")
        code, ahead = _impact(fork)
        git(fork, "merge", "-q", "--no-edit", "upstream/main")
        handbook, problems = load_and_check(fork)
        now = _advice(handbook)
        yield Taken(
            tuple(map(str, trunk)),
            code,
            ahead,
            git(fork, "status", "--porcelain"),
            tuple(map(str, problems)),
            now - known,
        )
        known = now


def _impact(fork: Path) -> tuple[int, str]:
    """The exit of `impact --update`, and what it prints."""
    out = fork.parent / "impact.txt"
    with pytest.MonkeyPatch.context() as patch, out.open("w", encoding="utf-8") as stream:
        patch.setattr("sys.stdout", stream)
        code = command_line.run(fork, "impact", "--update", "upstream/main")
    return code, out.read_text(encoding="utf-8")


def _advice(handbook: Handbook) -> frozenset[str]:
    return frozenset(f"{entry.place.path}: {entry.rule}: {entry.message}" for entry in advise(handbook))


@pytest.mark.parametrize("update", YEAR, ids=lambda update: update.name)
def test_an_update_breaks_nothing_and_is_told(year: dict[str, Taken], update: Update) -> None:
    taken = year[update.name]

    assert taken.trunk == (), "the update is no fair one"
    assert taken.conflicts == ""
    assert taken.problems == ()
    assert taken.code == 0
    assert update.ahead or update.advice
    for words in update.ahead:
        assert words in taken.ahead, taken.ahead
    for advice in update.advice:
        assert any(told.startswith(advice) for told in taken.advice), taken.advice
    assert "lead nowhere" not in taken.ahead, "everything that is gone has a successor"


def test_after_the_year_the_pages_are_whose_they_were(year: dict[str, Taken], fork: Path) -> None:
    """Her page stands in the place of ours under its new name; what she chose holds; cards are those of today."""
    handbook, _ = load_and_check(fork)
    pat, picnic = handbook.pages["faqs/may-i-pat-it"], handbook.pages["cases/the-picnic"]
    setting = handbook.setting("settings/food")
    pat_card, picnic_card = page_view(handbook, pat).outcome, page_view(handbook, picnic).outcome

    assert "Be brave" in handbook.pages["guidelines/meeting-one"].body
    assert "guidelines/dragons" not in handbook.pages
    assert pat.is_districts and setting and handbook.chosen(setting) == "all"
    assert "settings/food" in handbook.district.decisions
    assert isinstance(pat_card, Outcome) and pat_card.id == "outcomes/run"
    assert isinstance(picnic_card, Outcome) and picnic_card.id == "outcomes/greet"
