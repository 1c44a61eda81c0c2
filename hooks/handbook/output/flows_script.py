"""The script that the questions are asked from: `assets/flows.js`, for `docs/assets/steps.js`.

It has the flows as this district has them. Each outcome's card is the finished HTML of its page, so that nothing of a
card is made twice; its links are relative to the site's root, and the script leads them there from the page it is on.
"""

import json
from collections.abc import Mapping
from gettext import NullTranslations
from typing import NotRequired, TypedDict

from handbook.decisions.answers import answer_label, offered_answers, question_text, setting_of
from handbook.decisions.walk import Step
from handbook.model import Answer, Flow, Handbook, Outcome, Question
from handbook.rendering.environment import environment, fill
from handbook.rendering.links import Links
from handbook.rendering.outcome_card import outcome_card, reason
from handbook.vocabulary.catalogs import ENGLISH

SHARED = 5
"""So many questions may share the first screen; nobody reads more of them in a hallway."""


class OfferedAnswer(TypedDict):
    """An answer that can be given here. `why` says what it decides, where it ends the walk."""

    id: str
    label: str
    to: str
    why: NotRequired[str]


class AskedQuestion(TypedDict):
    """A question. What it has not is empty; `help` and `setting` are addresses."""

    ask: str
    hint: str
    help: str
    setting: str
    once: bool
    answers: list[OfferedAnswer]


class AskedFlow(TypedDict):
    """A flow, with its questions by id."""

    title: str
    url: str
    first: str
    questions: dict[str, AskedQuestion]


class EndingOutcome(TypedDict):
    """An outcome, with its card as HTML."""

    label: str
    url: str
    act: str
    card: str


class SharedQuestion(TypedDict):
    """A question of the first screen, and the answer that goes on to the next."""

    question: str
    clear: str


class Flows(TypedDict):
    """All that the script is given."""

    stamp: str
    """Each page has it, too: a page asks no questions of another edition."""
    entry: str
    opening: list[SharedQuestion]
    flows: dict[str, AskedFlow]
    outcomes: dict[str, EndingOutcome]


def scripts(handbook: Handbook, urls: Mapping[str, str], translations: NullTranslations) -> dict[str, str]:
    """Return the script, by its plain name."""
    return {"assets/flows.js": flows_script(handbook, urls, translations)}


def flows_script(handbook: Handbook, urls: Mapping[str, str], translations: NullTranslations = ENGLISH) -> str:
    """Return the flows as a script, since that loads from a folder, too. `urls` are below the site's root."""
    data: Flows = {
        "stamp": handbook.digest,
        "entry": handbook.entry,
        "opening": _opening(handbook),
        "flows": {flow.id: _flow(handbook, flow, urls, translations) for flow in handbook.flows},
        "outcomes": _outcomes(handbook, urls, translations),
    }
    return f"globalThis.guideFlows = {json.dumps(data, ensure_ascii=False, separators=(',', ':'))};\n"


def _opening(handbook: Handbook) -> list[SharedQuestion]:
    """The floor questions that share the first screen, each with the answer that goes on to the next.

    They are those that every walk begins with, one after the other: the one that fits, or none of these.
    A question alone needs no screen to share.
    """
    flow = handbook.flow(handbook.entry)
    run: list[SharedQuestion] = []
    question = flow.first if flow else None
    while flow and question and len(run) < SHARED and (clear := _clear(flow, question)):
        run.append({"question": question.id, "clear": clear.id})
        question = flow.questions[clear.to]
    return run if len(run) > 1 else []


def _clear(flow: Flow, question: Question) -> Answer | None:
    """The one answer of a floor that does not stop the reader; None where several go on."""
    onward = [answer for answer in question.answers.values() if not answer.to.startswith("outcomes/")]
    return onward[0] if question.floor and len(onward) == 1 and onward[0].to in flow.questions else None


def _flow(handbook: Handbook, flow: Flow, urls: Mapping[str, str], translations: NullTranslations) -> AskedFlow:
    return {
        "title": flow.title,
        "url": urls[flow.id],
        "first": flow.first.id,
        "questions": {
            question.id: _question(handbook, flow, question, urls, translations) for question in flow.questions.values()
        },
    }


def _question(
    handbook: Handbook, flow: Flow, question: Question, urls: Mapping[str, str], translations: NullTranslations
) -> AskedQuestion:
    return {
        "ask": question_text(question, setting_of(handbook, question)),
        "hint": question.hint,
        "help": urls.get(question.help.to, "") if question.help else "",
        "setting": urls.get(question.setting.to, "") if question.setting else "",
        "once": question.once,
        "answers": [
            _answer(handbook, flow, question, answer, translations) for answer in offered_answers(handbook, question)
        ],
    }


def _answer(
    handbook: Handbook, flow: Flow, question: Question, answer: Answer, translations: NullTranslations
) -> OfferedAnswer:
    setting = setting_of(handbook, question)
    data: OfferedAnswer = {"id": answer.id, "label": answer_label(answer, setting), "to": answer.to}
    if handbook.outcome(answer.to):
        data["why"] = reason(handbook, Step(flow, question, answer, setting), translations)
    return data


def _outcomes(handbook: Handbook, urls: Mapping[str, str], translations: NullTranslations) -> dict[str, EndingOutcome]:
    templates, links = environment(handbook, translations=translations), Links(urls, base="")
    return {
        outcome.id: {
            "label": outcome.label,
            "url": urls[outcome.id],
            "act": outcome.act,
            "card": fill(
                templates, "outcome-card", card=outcome_card(handbook, outcome, outcome, translations), links=links
            ),
        }
        for outcome in handbook.pages.values()
        if isinstance(outcome, Outcome)
    }
