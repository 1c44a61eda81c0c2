"""Any flow without a cycle is laid out: in order, whole, and with lines that do not collide."""

from types import MappingProxyType

from bare import HERE, common
from handbook.model import Answer, District, Flow, Handbook, Question
from handbook.rendering.flowchart.layout import Layout, layout_flow
from handbook.rendering.flowchart.tracks import MAX_TRACKS
from hypothesis import given
from hypothesis import strategies as st


@st.composite
def flows(draw: st.DrawFn) -> Flow:
    """A flow of 1 to 10 questions, each reached from an earlier one, with 1 to 4 answers."""
    count = draw(st.integers(1, 10))
    targets: list[list[str]] = [[] for _ in range(count)]
    for later in range(1, count):
        targets[draw(st.integers(0, later - 1))].append(f"q{later}")
    for number, found in enumerate(targets):
        further = [f"q{other}" for other in range(number + 1, count)]
        found += draw(st.lists(st.sampled_from(["outcomes/a", "outcomes/b", *further]), max_size=3))
        found[:] = list(dict.fromkeys(found)) or ["outcomes/a"]
    questions = {
        f"q{number}": Question(
            id=f"q{number}",
            ask="?",
            hint="",
            place=HERE,
            answers=MappingProxyType(
                {
                    f"a{i}": Answer(id=f"a{i}", label="x", to=to, because="", place=HERE, label_place=HERE)
                    for i, to in enumerate(found)
                }
            ),
        )
        for number, found in enumerate(targets)
    }
    return Flow(common("flows/f"), start="s", questions=questions)


def laid(flow: Flow) -> Layout:
    return layout_flow(Handbook(MappingProxyType({flow.id: flow}), District()), flow)


@given(flows())
def test_every_question_and_answer_is_drawn_once(flow: Flow) -> None:
    """Nothing is lost and nothing stands twice."""
    drawn = [(step.question.id, row.answer.id) for step in laid(flow).steps for row in step.rows]
    there = [(question.id, answer) for question in flow.questions.values() for answer in question.answers]

    assert sorted(drawn) == sorted(there)


@given(flows())
def test_every_jump_goes_down(flow: Flow) -> None:
    """The order is topological, and a row's number is its target's."""
    layout = laid(flow)
    for step in layout.steps:
        for row in step.rows:
            assert row.number == layout.number(row.answer.to)
            assert row.shape == "exit" or row.number > step.number
            assert (row.shape == "next") <= (row.number == step.number + 1)


@given(flows())
def test_lines_in_a_track_never_meet(flow: Flow) -> None:
    """Beside one question each slot holds one line, and a line ends where it leads."""
    layout = laid(flow)
    assert layout.tracks <= MAX_TRACKS
    for step in layout.steps:
        beside = [line.slot for line in (*step.passing, *step.joining)]
        assert len(set(beside)) == len(beside)
        begun = [row.slot for row in step.rows if row.slot is not None]
        assert len(set(begun)) == len(begun)


@given(flows())
def test_each_piece_of_a_track_is_lit_by_the_answers_that_use_it(flow: Flow) -> None:
    """A line past a question belongs to skips from above it to below it, and to no others."""
    layout = laid(flow)
    skips = {row.token: (step.number, row.number) for step in layout.steps for row in step.rows if row.slot is not None}
    for step in layout.steps:
        for line in step.passing:
            assert line.tokens
            assert all(skips[token][0] < step.number < skips[token][1] for token in line.tokens)
        for line in step.joining:
            assert {skips[token][1] for token in line.tokens} == {step.number}
