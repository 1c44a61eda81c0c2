"""Where the parts of a flowchart go.

In: a flow, as this district has it. Out: its questions in a topological order, each answer
as a row (to an outcome, to the next question, or past some), and the tracks in which the
lines of the answers that skip ahead run down the right edge.

A token (`3.1`: the second row of step 3) names an answer. Each line knows the tokens that
light it, so that the build and the script in the reader's browser light a path by one rule.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.model import Answer, Flow, Handbook, Outcome, Question, Setting

MAX_TRACKS = 4
"""More lines side by side cannot be followed; a further skip keeps its link and has no line."""


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of a track: the slot it runs in (0 is innermost), and the tokens that light it."""

    slot: int
    tokens: tuple[str, ...]


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
    slot: int | None
    """The track in which a skip runs."""
    through: tuple[Line, ...] = ()
    """Tracks begun in rows above this one, in the same step."""


@dataclass(frozen=True, slots=True)
class Placed:
    """One question in its place."""

    number: int
    question: Question
    setting: Setting | None
    rows: tuple[Row, ...]
    passing: tuple[Line, ...]
    joining: tuple[Line, ...]

    @property
    def sides(self) -> int:
        """How many rows branch off to the side."""
        return sum(row.shape != "next" for row in self.rows)

    @property
    def tokens(self) -> list[str]:
        """The tokens of all its answers: a path that takes one goes through this step."""
        return [row.token for row in self.rows]

    @property
    def onward(self) -> list[str]:
        """The token of the answer that goes on to the question below."""
        return [row.token for row in self.rows if row.shape == "next"]

    @property
    def goes_on(self) -> bool:
        return any(row.shape == "next" for row in self.rows)


@dataclass(frozen=True, slots=True)
class Layout:
    """A flow, placed."""

    flow: Flow
    steps: tuple[Placed, ...]
    tracks: int

    @property
    def tokens(self) -> list[str]:
        """The tokens of all answers."""
        return [token for step in self.steps for token in step.tokens]

    def token(self, question: str, answer: str) -> str:
        """Return the token of an answer, or nothing if it is not drawn."""
        for step in self.steps:
            if step.question.id == question:
                return next((row.token for row in step.rows if row.answer.id == answer), "")
        return ""

    def number(self, question: str) -> int:
        """Return the number of a question, or 0 if it is not drawn."""
        return next((step.number for step in self.steps if step.question.id == question), 0)


def place(handbook: Handbook, flow: Flow) -> Layout:
    """Lay out what of `flow` can be reached under this district's settings."""
    order = _order(handbook, flow)
    numbers = {question.id: number for number, question in enumerate(order, 1)}
    rows = {question.id: tuple(_rows(handbook, flow, question, numbers)) for question in order}
    slots = _allot(rows, numbers)
    steps = []
    for question in order:
        number = numbers[question.id]
        steps.append(
            Placed(
                number=number,
                question=question,
                setting=handbook.setting(question.setting.to) if question.setting else None,
                rows=tuple(_with_tracks(rows[question.id], slots)),
                passing=tuple(_passing(number, rows, numbers, slots)),
                joining=tuple(_joining(number, rows, slots)),
            )
        )
    return Layout(flow, tuple(steps), 1 + max(slots.values(), default=-1))


def offered(handbook: Handbook, question: Question) -> list[Answer]:
    """Return the answers to draw: all of a reader's, and of a setting's the chosen one."""
    setting = handbook.setting(question.setting.to) if question.setting else None
    if setting is None:
        return list(question.answers.values())
    chosen = question.answers.get(handbook.chosen(setting))
    return [chosen] if chosen else []


def label(handbook: Handbook, question: Question, answer: Answer) -> str:
    """Return the wording of an answer; a setting's value is worded on the setting's page."""
    setting = handbook.setting(question.setting.to) if question.setting else None
    value = setting.values.get(answer.id) if setting else None
    return value.label if value else answer.label


def _order(handbook: Handbook, flow: Flow) -> list[Question]:
    """Topological order by reverse postorder, shallow children first.

    A detour then directly follows its question, so that most answers lead to the next number.
    """
    depth: dict[str, int] = {}
    finished: list[Question] = []
    state: dict[str, bool] = {}
    for question in _postorder(handbook, flow):
        inside = [answer.to for answer in offered(handbook, question) if answer.to in flow.questions]
        depth[question.id] = 1 + max((depth.get(to, 0) for to in inside), default=0)
    stack = [(flow.first, False)]
    while stack:
        question, left = stack.pop()
        if left:
            finished.append(question)
        elif question.id not in state:
            state[question.id] = True
            stack.append((question, True))
            inside = [answer.to for answer in offered(handbook, question) if answer.to in flow.questions]
            unseen = [to for to in dict.fromkeys(inside) if to not in state]
            # The last pushed is visited first: deep ones are pushed first; on a tie the earlier answer.
            stack += [(flow.questions[to], False) for to in sorted(unseen, key=lambda to: -depth[to])]
    return finished[::-1]


def _postorder(handbook: Handbook, flow: Flow) -> Iterator[Question]:
    seen: set[str] = set()
    stack = [(flow.first, False)]
    while stack:
        question, left = stack.pop()
        if left:
            yield question
        elif question.id not in seen:
            seen.add(question.id)
            stack.append((question, True))
            stack += [
                (flow.questions[answer.to], False)
                for answer in offered(handbook, question)
                if answer.to in flow.questions and answer.to not in seen
            ]


def _rows(handbook: Handbook, flow: Flow, question: Question, numbers: dict[str, int]) -> Iterator[Row]:
    """Yield the answers as rows: exits, then skips, then the one that goes on."""
    here = numbers[question.id]
    shaped: list[tuple[str, Answer]] = []
    for answer in offered(handbook, question):
        number = numbers.get(answer.to, 0)
        goes_on = number == here + 1 and not any(shape == "next" for shape, _ in shaped)
        shaped.append(("next" if goes_on else "skip" if number else "exit", answer))
    shaped.sort(key=lambda pair: ("exit", "skip", "next").index(pair[0]))
    for index, (shape, answer) in enumerate(shaped):
        yield Row(
            token=f"{here}.{index}",
            answer=answer,
            label=label(handbook, question, answer),
            shape=shape,
            target=handbook.outcome(answer.to) or handbook.flow(answer.to),
            number=numbers.get(answer.to, 0),
            slot=None,
        )


def _allot(rows: dict[str, tuple[Row, ...]], numbers: dict[str, int]) -> dict[int, int]:
    """Give each target of skips a track, the shortest first; target number to slot."""
    spans: dict[int, int] = {}
    for question, found in rows.items():
        for row in found:
            if row.shape == "skip":
                spans[row.number] = min(numbers[question], spans.get(row.number, row.number))
    slots: dict[int, int] = {}
    for target, start in sorted(spans.items(), key=lambda span: (span[0] - span[1], span[0])):
        taken = {slot for other, slot in slots.items() if spans[other] < target and start < other}
        free = next((slot for slot in range(MAX_TRACKS) if slot not in taken), None)
        if free is not None:
            slots[target] = free
    return slots


def _with_tracks(rows: tuple[Row, ...], slots: dict[int, int]) -> Iterator[Row]:
    begun: list[Line] = []
    for row in rows:
        slot = slots.get(row.number) if row.shape == "skip" else None
        yield Row(row.token, row.answer, row.label, row.shape, row.target, row.number, slot, through=tuple(begun))
        if slot is not None:
            begun.append(Line(slot, (row.token,)))


def _passing(
    here: int, rows: dict[str, tuple[Row, ...]], numbers: dict[str, int], slots: dict[int, int]
) -> Iterator[Line]:
    """Yield the tracks that run past this step: begun above it, ending below it."""
    for target, slot in slots.items():
        tokens = tuple(
            row.token
            for question, found in rows.items()
            for row in found
            if row.shape == "skip" and row.number == target and numbers[question] < here
        )
        if tokens and here < target:
            yield Line(slot, tokens)


def _joining(here: int, rows: dict[str, tuple[Row, ...]], slots: dict[int, int]) -> Iterator[Line]:
    """Yield the track that ends at this step."""
    if here in slots:
        tokens = tuple(
            row.token for found in rows.values() for row in found if row.shape == "skip" and row.number == here
        )
        yield Line(slots[here], tokens)
