"""Reads the questions of a flow."""

from types import MappingProxyType

from handbook.load.reader import Reader
from handbook.model import Answer, Question, Reference
from handbook.problem import Place, nearest, shown
from handbook.source import Mapping as Node
from handbook.source import Value

OUTSIDE = ("outcomes", "flows")
"""The kinds of page that an answer may lead out to."""


def read_questions(reader: Reader) -> MappingProxyType[str, Question]:
    """Read `questions:`; the order stays as written."""
    questions: dict[str, Question] = {}
    block = reader.block("questions")
    if block is None:
        return MappingProxyType(questions)
    for key, value in block.node.items.items():
        block.id(key, block.at(key), "a question")
        if isinstance(value, Node):
            questions[key] = _read_question(key, block.at(key), block.inner(value))
        else:
            block.wrong(
                block.at(key), "wrong-type", f'the question "{shown(key)}" should be a block with "ask" and "answers".'
            )
    _check_targets(reader, questions)
    return MappingProxyType(questions)


def _read_question(id: str, place: Place, reader: Reader) -> Question:
    setting = reader.reference("setting", ("settings",), required=False)
    ask = "" if setting else reader.text("ask")
    question = Question(
        id=id,
        ask=ask,
        hint=reader.text("hint", required=False),
        help=reader.reference("help", ("guidelines", "outcomes"), required=False),
        setting=setting,
        floor=reader.flag("floor"),
        routes=reader.flag("routes"),
        unsure=reader.text("unsure", required=False),
        unsure_place=reader.at("unsure"),
        answers=_read_answers(reader),
        place=place,
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
    answers: dict[str, Answer] = {}
    block = reader.block("answers")
    if block is None:
        return MappingProxyType(answers)
    for key, value in block.node.items.items():
        block.id(key, block.at(key), "an answer")
        answers[key] = _read_answer(key, value, block)
    return MappingProxyType(answers)


def _read_answer(id: str, value: Value, block: Reader) -> Answer:
    """An answer is its target alone, or a block with `to`, `label` and `because`."""
    label = because = ""
    label_place = Place(block.path, value.line)
    target: Value | None = value
    if isinstance(value, Node):
        reader = block.inner(value)
        label = reader.text("label", required=False)
        label_place = reader.at("label")
        because = reader.text("because", required=False)
        target = reader.take("to", required=True)
        reader.end()
    to = block.plain(target, "to") if target else ""
    return Answer(
        id=id,
        label=label or id.replace("-", " ").capitalize(),
        to=to,
        because=because,
        place=Place(block.path, target.line if target else value.line),
        label_place=label_place,
    )


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


def references(question: Question) -> list[Reference]:
    """The pages that a question points to: its help, its setting and where its answers lead out."""
    found = [reference for reference in (question.help, question.setting) if reference]
    found += [Reference(answer.to, answer.place) for answer in question.answers.values() if answer.leaves]
    return found
