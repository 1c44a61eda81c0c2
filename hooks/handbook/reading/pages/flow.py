"""Reads a flow and its questions."""

from types import MappingProxyType

from handbook.model import Answer, Common, Flow, Question
from handbook.problem import Place, nearest, shown
from handbook.reading.reader import Reader

OUTSIDE = ("outcomes", "flows")
"""The kinds of page that an answer may lead out to."""


def read_flow(reader: Reader, common: Common) -> Flow:
    """Read where the flow begins, and its questions."""
    return Flow(common, start=reader.text("start"), questions=_read_questions(reader))


def _read_questions(reader: Reader) -> MappingProxyType[str, Question]:
    """Read `questions:`; the order stays as written."""
    questions = {
        id: _read_question(id, place, inner)
        for id, place, inner in reader.named_blocks("questions", "a question", holds='"ask" and "answers"')
    }
    _check_targets(reader, questions)
    return MappingProxyType(questions)


def _read_question(id: str, place: Place, reader: Reader) -> Question:
    reader.one_of(("setting", "ask"), '"ask" is missing. Add a line "ask: …".')
    question = Question(
        id=id,
        setting=reader.reference("setting", ("settings",), required=False),
        ask=reader.text("ask", required=False),
        hint=reader.text("hint", required=False),
        help=reader.reference("help", ("guidelines", "outcomes"), required=False),
        floor=reader.flag("floor"),
        routes=reader.flag("routes"),
        once=reader.flag("once"),
        unsure=reader.text("unsure", required=False),
        unsure_place=reader.at("unsure"),
        answers=_read_answers(reader),
        place=place,
        aliases=reader.ids("aliases"),
    )
    reader.end()
    if question.unsure and question.answers and question.unsure not in question.answers:
        reader.wrong(
            reader.at("unsure"),
            "answer-not-offered",
            f'"unsure" names "{shown(question.unsure)}", and "{id}" offers: {", ".join(question.answers)}.',
        )
    return question


def _read_answers(reader: Reader) -> MappingProxyType[str, Answer]:
    """An answer is its target alone, or a block with `to`, `label`, `because` and `aliases`."""
    return MappingProxyType(
        {
            id: _read_answer(id, inner)
            for id, _, inner in reader.named_blocks("answers", "an answer", holds='"to"', short="to")
        }
    )


def _read_answer(id: str, reader: Reader) -> Answer:
    target = reader.target("to", OUTSIDE)
    answer = Answer(
        id=id,
        label=reader.text("label", required=False) or reader.vocabulary.in_words(id),
        to=target.to,
        because=reader.text("because", required=False),
        place=target.place,
        label_place=reader.at("label"),
        aliases=reader.ids("aliases"),
    )
    reader.end()
    return answer


def _check_targets(reader: Reader, questions: dict[str, Question]) -> None:
    """A bare target is a question of this flow; `kind/id` is looked up when all pages are known."""
    for question in questions.values():
        for answer in question.answers.values():
            if not answer.to or answer.to in questions:
                continue
            kind, slash, stem = answer.to.partition("/")
            if slash and kind in OUTSIDE and stem:
                continue
            hint = nearest(answer.to, questions) or " Name a question of this flow, outcomes/… or flows/…."
            reader.wrong(
                answer.place,
                "unknown-target",
                f'the answer "{answer.id}" of "{question.id}" leads to "{shown(answer.to)}", '
                f"which this flow does not ask.{hint}",
            )
