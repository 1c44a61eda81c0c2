"""Whatever is written, the check returns; and what it lets pass, builds and can be walked."""

import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import sample_handbook
from bare import common
from handbook.decisions.walk import DecisionPath, walk
from handbook.model import (
    CAUTION,
    Answer,
    District,
    Flow,
    Handbook,
    Outcome,
    Page,
    Question,
    Reference,
    Setting,
    SettingValue,
    Tell,
)
from handbook.output.flows_script import flows_script
from handbook.output.handbook_json import handbook_json
from handbook.problem import Place, report
from handbook.rendering.page import PageRenderer
from handbook.rules.reachability import cycle, unreachable
from handbook.rules.run import advise
from handbook.rules.safety import floors, unsure_less_cautious
from handbook.site.load_site import load_and_check
from hypothesis import assume, given, settings
from hypothesis import strategies as st

WORDS = sample_handbook.words()
PATHS = sorted(sample_handbook.FILES)
SNAGS = [
    "\ufeff", "\r\n", "\t", "&a ", "*a", "{{", "}}", "{%", "]]>", "<script>", "\u202e", "\U0001f409", "- ", ": ", "[", "{",
    "---\n", "/// setting | feeding: anyone\n", "///\n", "[x](y.md)", "![](x)", "{{teacher}}", "yes", "outcomes/run", "\x00",
    "flows/feeding", "settings/feeding", "no: is-it-on-fire\n", "floor: true\n", "```\n", "'", '"', "#", "\n\n", "a" * 300,
]  # fmt: skip


@st.composite
def mutilated(draw: st.DrawFn) -> dict[str, str]:
    """The tiny handbook after one to four accidents: lines lost, doubled, moved between pages, or snags put in."""
    files = dict(sample_handbook.FILES)
    for _ in range(draw(st.integers(1, 4))):
        path = draw(st.sampled_from(PATHS))
        lines = files[path].split("\n")
        at = draw(st.integers(0, len(lines) - 1))
        accident = draw(st.sampled_from(["lose", "double", "borrow", "snag", "text", "empty"]))
        if accident == "lose":
            del lines[at]
        elif accident == "double":
            lines.insert(at, lines[at])
        elif accident == "borrow":
            lines.insert(at, draw(st.sampled_from(files[draw(st.sampled_from(PATHS))].split("\n"))))
        elif accident == "snag":
            place = draw(st.integers(0, len(lines[at])))
            lines[at] = lines[at][:place] + draw(st.sampled_from(SNAGS)) + lines[at][place:]
        elif accident == "text":
            lines[at] = draw(st.text(st.characters(codec="utf-8"), max_size=40))
        else:
            lines = [""]
        files[path] = "\n".join(lines) or " "
    return files


def all_walks(handbook: Handbook, answers: Mapping[str, str] = {}) -> Iterator[DecisionPath]:
    """Every walk of a reader: each answer is tried at each question."""
    path = walk(handbook, answers)
    if path.asks is None:
        yield path
        return
    for answer in path.asks.answers:
        yield from all_walks(handbook, {**answers, path.asks.id: answer})


@settings(max_examples=300, deadline=None)
@given(mutilated())
def test_any_handbook_is_checked_and_a_clean_one_builds(files: dict[str, str]) -> None:
    """Checking never raises. No problem means: all pages draw, and all walks end at an outcome."""
    with tempfile.TemporaryDirectory() as folder:
        handbook, problems = load_and_check(sample_handbook.write(Path(folder), files))
    for line in report(problems):
        assert line.isprintable()
    advise(handbook) if not problems else None
    if problems:
        return
    urls = {id: f"{id}/" for id in handbook.pages}
    drawing = PageRenderer(handbook, urls)
    for page in handbook.pages.values():
        parts = drawing.parts(page)
        for part in (parts.card, parts.chart, parts.details, parts.foot):
            assert "<script" not in part
    assert handbook_json(handbook, urls)
    assert flows_script(handbook, urls)
    assert all(path.outcome for path in all_walks(handbook))


@given(
    st.lists(st.from_regex(r"[a-z0-9]{1,2}(-[a-z0-9]{1,2}){0,2}", fullmatch=True), min_size=2, max_size=6, unique=True)
)
def test_distinct_ids_stay_distinct(names: list[str]) -> None:
    """As many pages and questions come out as went in, each under its own id and address."""
    answers = "".join(
        f"  {name}x:\n    ask: {name}?\n    unsure: no\n    answers: {{yes: outcomes/run, no: NEXT}}\n"
        for name in names
    )
    for name in names[1:]:
        answers = answers.replace("NEXT", f"{name}x", 1)
    flow = f"---\ntitle: F\ndescription: F\nstart: S\nquestions:\n{answers.replace('NEXT', 'flows/safety-first')}---\n"
    with tempfile.TemporaryDirectory() as folder:
        pages = {
            f"docs/guidelines/g{name}.md": sample_handbook.FILES["docs/guidelines/dragons.md"].replace("Dragons", name)
            for name in names
        }
        handbook, _ = load_and_check(sample_handbook.write(Path(folder), {"docs/flows/f.md": flow, **pages}))

    found = handbook.flow("flows/f")
    assert found
    assert list(found.questions) == [f"{name}x" for name in names]
    assert {f"guidelines/g{name}" for name in names} <= set(handbook.pages)


HERE = Place("docs/flows/x.md", 1)
TELL = Tell(who="", at_work="", off_work="", instead="")
OUTCOMES = {
    f"outcomes/{kind}": Outcome(
        common(f"outcomes/{kind}", place=HERE),
        outcome_kind=kind,
        label=kind,
        act=kind,
        say=(),
        if_pushed="",
        tell=TELL,
    )
    for kind in CAUTION
}
SETTINGS = {
    f"settings/{name}": Setting(
        common(f"settings/{name}", place=HERE), question="?", default="a", why="",
        values={value: SettingValue(id=value, label=value, means="") for value in ("a", "b")},
    )
    for name in ("s", "t")
}  # fmt: skip


@st.composite
def handbooks(draw: st.DrawFn) -> Handbook:
    """Two small flows without a cycle: reader and setting questions, floors, and any targets further on."""
    sizes = draw(st.integers(1, 4)), draw(st.integers(1, 3))
    pages: dict[str, Page] = {**OUTCOMES, **SETTINGS}
    for id, first, size in ((WORDS.entry, "q", sizes[0]), ("flows/next", "r", sizes[1])):
        questions = {}
        for number in range(size):
            further = [f"{first}{later}" for later in range(number + 1, size)]
            outward = ["flows/next"] if id == WORDS.entry else []
            targets = st.sampled_from([*OUTCOMES, *further, *further, *outward])
            setting = draw(st.sampled_from([None, None, "settings/s", "settings/t"]))
            count = 2 if setting else draw(st.integers(1, 3))
            answers = {
                name: Answer(id=name, label=name, to=draw(targets), because="", place=HERE, label_place=HERE)
                for name in ("a", "b", "c")[:count]
            }
            questions[f"{first}{number}"] = Question(
                id=f"{first}{number}", ask="?", hint="", answers=answers, place=Place("docs/flows/x.md", len(pages) * 100 + number + 1),
                setting=Reference(setting, HERE) if setting else None,
                floor=not setting and draw(st.booleans()),
                unsure="" if setting else draw(st.sampled_from(list(answers))),
            )  # fmt: skip
        pages[id] = Flow(common(id, place=HERE), start="", questions=questions)
    return Handbook(pages, District(), vocabulary=WORDS)


def tried(handbook: Handbook) -> list[DecisionPath]:
    """Every walk under every combination of settings, whatever is read on the way."""
    found = []
    for s in ("a", "b"):
        for t in ("a", "b"):
            district = District(settings={"settings/s": s, "settings/t": t})
            found += list(all_walks(replace(handbook, district=district)))
    return found


@given(handbooks())
def test_the_proofs_agree_with_trying_every_walk(handbook: Handbook) -> None:
    """What the linear checks say of a flow is what trying every walk finds."""
    assert list(cycle(handbook)) == []
    after_settings, twice = settings_on_the_way(handbook)
    said = {(problem.rule, problem.message.split('"')[1]) for problem in floors(handbook)}
    assert {id for rule, id in said if rule == "setting-before-floor"} == after_settings
    assert {id for rule, id in said if rule == "setting-twice"} == twice
    assume(not twice)  # the walks below take one value of a setting throughout
    paths = tried(handbook)
    assert all(path.outcome for path in paths)

    met = {step.question.id for path in paths for step in path.steps}
    unmet = {question.id for flow in handbook.flows for question in flow.questions.values()} - met
    told = {problem.message.split('"')[1] for problem in unreachable(handbook)}
    first_unmet = {flow.id for flow in handbook.flows if flow.first.id in unmet}
    assert (
        told
        == {id for id in unmet if not any(id in handbook.flow(flow).questions for flow in first_unmet)} | first_unmet
    )

    careless = {problem.message.split('"')[1] for problem in unsure_less_cautious(handbook)}
    assert careless == less_cautious_when_unsure(handbook, paths)


def settings_on_the_way(handbook: Handbook) -> tuple[set[str], set[str]]:
    """Floors that some path meets after a setting, and settings that some path reads twice."""
    after_settings: set[str] = set()
    twice: set[str] = set()

    def go(flow: Flow, question: Question, read: frozenset[str]) -> None:
        if question.floor and read:
            after_settings.add(question.id)
        if question.setting:
            twice.update({question.setting.to} & read)
            read |= {question.setting.to}
        for answer in question.answers.values():
            if answer.to in flow.questions:
                go(flow, flow.questions[answer.to], read)
            elif other := handbook.flow(answer.to):
                go(other, other.first, read)

    entry = handbook.flow(handbook.entry)
    assert entry
    go(entry, entry.first, frozenset())
    return after_settings, twice


def less_cautious_when_unsure(handbook: Handbook, paths: list[DecisionPath]) -> set[str]:
    """Questions at which the unsure answer's least careful end is below another answer's."""
    ends: dict[str, dict[str, list[int]]] = {}

    def ranks(flow: Flow, question: Question) -> list[int]:
        found = {}
        for answer in question.answers.values():
            if outcome := handbook.outcome(answer.to):
                found[answer.id] = [CAUTION.index(outcome.outcome_kind)]
            elif answer.to in flow.questions:
                found[answer.id] = ranks(flow, flow.questions[answer.to])
            elif other := handbook.flow(answer.to):
                found[answer.id] = ranks(other, other.first)
        ends[question.id] = found
        return [rank for some in found.values() for rank in some]

    entry = handbook.flow(handbook.entry)
    assert entry and paths
    ranks(entry, entry.first)
    asked = {question.id: question for flow in handbook.flows for question in flow.questions.values()}
    return {
        id
        for id, found in ends.items()
        if asked[id].unsure and any(min(some) > min(found[asked[id].unsure]) for some in found.values())
    }
