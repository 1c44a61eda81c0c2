"""Where the parts of a flowchart go.

In: a flow, as this district has it. Out: its questions in a topological order, each answer
as a row (to an outcome, to the next question, or past some), and the tracks in which the
lines of the answers that skip ahead run down the right edge.

A token (`3.1`: the second row of step 3) names an answer. Each line knows the tokens that
light it, so that the build and the script in the reader's browser light a path by one rule.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from handbook.decisions.answers import answer_label, offered_answers, question_text, setting_of
from handbook.model import Answer, Flow, Handbook, Outcome, Question, Setting
from handbook.rendering.flowchart.order import question_order
from handbook.rendering.flowchart.tracks import Line, Skip, Tracks, assign_tracks


@dataclass(frozen=True, slots=True)
class Row:
    """One answer: `exit` to an outcome or a flow, `next` to the question below, `skip` further down."""

    token: str
    answer: Answer
    label: str
    shape: str
    target: Outcome | Flow | None
    number: int
    """The step that the answer leads to; 0 for an exit."""
    slot: int | None = None
    """The track in which a skip runs; None where there is none to run in."""
    through: tuple[Line, ...] = ()
    """Tracks begun in rows above this one, in the same step."""
    branches: tuple[str, ...] = ()
    """The tokens of this row and of those below it that branch off to the side: one bus leads to them all."""


@dataclass(frozen=True, slots=True)
class LaidOutStep:
    """One question in its place."""

    number: int
    question: Question
    setting: Setting | None
    """What the question puts to the district, if it does."""
    rows: tuple[Row, ...]
    passing: tuple[Line, ...]
    """The tracks that run past this step."""
    joining: tuple[Line, ...]
    """The track that ends at this step."""

    @property
    def ask(self) -> str:
        """What is asked, in words."""
        return question_text(self.question, self.setting)

    @property
    def sides(self) -> int:
        """How many rows branch off to the side."""
        return sum(row.shape != "next" for row in self.rows)

    @property
    def tokens(self) -> list[str]:
        """The tokens of all its answers: a path that takes one goes through this step."""
        return [row.token for row in self.rows]

    @property
    def onward(self) -> str:
        """The token of the answer that goes on to the question below; nothing where none does."""
        return next((row.token for row in self.rows if row.shape == "next"), "")


@dataclass(frozen=True, slots=True)
class Layout:
    """A flow, laid out."""

    flow: Flow
    steps: tuple[LaidOutStep, ...]
    tracks: int
    """How many run side by side."""

    def token(self, question: str, answer: str) -> str:
        """Return the token of an answer, or nothing if it is not drawn."""
        for step in self.steps:
            if step.question.id == question:
                return next((row.token for row in step.rows if row.answer.id == answer), "")
        return ""

    def number(self, question: str) -> int:
        """Return the number of a question, or 0 if it is not drawn."""
        return next((step.number for step in self.steps if step.question.id == question), 0)


def layouts(handbook: Handbook) -> dict[str, Layout]:
    """Lay out every flow; its id to the layout."""
    return {flow.id: layout_flow(handbook, flow) for flow in handbook.flows}


def layout_flow(handbook: Handbook, flow: Flow) -> Layout:
    """Lay out what of `flow` can be reached under this district's settings."""
    order = question_order(handbook, flow)
    numbers = {question.id: number for number, question in enumerate(order, 1)}
    rows = {numbers[question.id]: _rows(handbook, flow, question, numbers) for question in order}
    skips = [Skip(row.token, at, row.number) for at, found in rows.items() for row in found if row.shape == "skip"]
    tracks = assign_tracks(skips)
    steps = tuple(
        LaidOutStep(
            number=number,
            question=question,
            setting=setting_of(handbook, question),
            rows=tuple(_with_lines(rows[number], tracks)),
            passing=tracks.passing(number),
            joining=tracks.joining(number),
        )
        for number, question in enumerate(order, 1)
    )
    return Layout(flow, steps, tracks.count)


def _rows(handbook: Handbook, flow: Flow, question: Question, numbers: Mapping[str, int]) -> list[Row]:
    """The answers as rows: exits, then skips, then the one that goes on."""
    here = numbers[question.id]
    setting = setting_of(handbook, question)
    shaped: list[tuple[str, Answer]] = []
    for answer in offered_answers(handbook, question):
        number = numbers.get(answer.to, 0)
        goes_on = number == here + 1 and not any(shape == "next" for shape, _ in shaped)
        shaped.append(("next" if goes_on else "skip" if number else "exit", answer))
    shaped.sort(key=lambda pair: ("exit", "skip", "next").index(pair[0]))
    return [
        Row(
            token=f"{here}.{index}",
            answer=answer,
            label=answer_label(answer, setting),
            shape=shape,
            target=handbook.outcome(answer.to) or handbook.flow(answer.to),
            number=numbers.get(answer.to, 0),
        )
        for index, (shape, answer) in enumerate(shaped)
    ]


def _with_lines(rows: list[Row], tracks: Tracks) -> Iterator[Row]:
    """Yield the rows of a step with the lines that begin in them, run beside them and lead to them."""
    begun: list[Line] = []
    aside = [row.token for row in rows if row.shape != "next"]
    for index, row in enumerate(rows):
        slot = tracks.slots.get(row.number) if row.shape == "skip" else None
        yield replace(row, slot=slot, through=tuple(begun), branches=tuple(aside[index:]))
        if slot is not None:
            begun.append(Line(slot, (row.token,)))
