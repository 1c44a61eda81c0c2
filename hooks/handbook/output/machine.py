"""The handbook for machines: `handbook.json`, and the flows for the script that asks them.

Every page, flow, outcome and setting is named by its full reference; questions and answers
by their bare ids. Addresses are relative to the site's root, sources to the repository's.
"""

import json
from collections.abc import Mapping
from gettext import NullTranslations
from pathlib import Path
from typing import Any

from handbook.decisions.views import end, spoken, views
from handbook.decisions.walk import DecisionPath, Step, walk, walk_every_setting
from handbook.model import Answer, Asked, Case, Claim, Faq, Flow, Guideline, Handbook, Outcome, Page, Question, State
from handbook.rendering.layout import label, offered
from handbook.rendering.outcome_card import reason
from handbook.rendering.page import Drawing
from handbook.vocabulary.catalogs import ENGLISH


def write(handbook: Handbook, urls: Mapping[str, str], site: Path) -> None:
    """Write `handbook.json` into the built site."""
    (site / "handbook.json").write_text(handbook_json(handbook, urls), encoding="utf-8", newline="\n")


def scripts(handbook: Handbook, urls: Mapping[str, str], translations: NullTranslations) -> dict[str, str]:
    """Return the script that the questions are asked from, by its plain name."""
    return {"assets/flows.js": flows_script(handbook, urls, translations)}


def handbook_json(handbook: Handbook, urls: Mapping[str, str]) -> str:
    """Return the whole handbook as JSON."""
    guidance = [page for page in handbook.pages.values() if page.kind]
    data = {
        "version": handbook.version,
        "entry": handbook.entry,
        "pages": [_page(handbook, page, urls) for page in guidance],
        "flows": [_flow(handbook, flow, urls) for flow in handbook.flows],
        "outcomes": [_outcome(handbook, page) for page in guidance if isinstance(page, Outcome)],
        "settings": [_setting(handbook, page.id) for page in handbook.settings],
        "states": [_state(state) for state in handbook.states],
    }
    return json.dumps(data, ensure_ascii=False) + "\n"


def _page(handbook: Handbook, page: Page, urls: Mapping[str, str]) -> dict[str, Any]:
    claim = page.claim if isinstance(page, Asked) else None
    shown = views(handbook, page)
    at = [reference.to for reference in page.at] if isinstance(page, Guideline | Faq) else []
    data: dict[str, Any] = {
        "id": page.id,
        "kind": page.kind,
        "title": page.title,
        "description": page.description,
        "url": urls[page.id],
        "source": page.place.path,
        "see": [reference.to for reference in page.see],
        "asked_as": list(page.asked_as),
        "say": _first_words(handbook, page, end(page, shown)),
        "flow": shown.charts[0].flow.id if shown.charts else None,
        "at": at,
        "path": [],
        "outcome": None,
        "otherwise": [],
        "variants": [],
    }
    if claim:
        data |= _claim(handbook, claim)
    if isinstance(page, Case):
        data["variants"] = [{"if": variant.condition, **_claim(handbook, variant.claim)} for variant in page.variants]
    return data


def _first_words(handbook: Handbook, page: Page, outcome: Outcome | None) -> str | None:
    """Return the words that stand first on the page's card; none where it has no card."""
    lines = spoken(handbook, page, outcome) if outcome else ()
    return lines[0].words if lines else None


def _claim(handbook: Handbook, claim: Claim) -> dict[str, Any]:
    answers = claim.by_question
    path = walk(handbook, answers)
    return {
        "path": _path(path),
        "outcome": path.outcome.id if path.outcome else None,
        "otherwise": [
            {"settings": dict(other.settings), "path": _path(other), "outcome": other.outcome.id}
            for other in walk_every_setting(handbook, answers)
            if other.outcome and path.outcome and other.outcome.id != path.outcome.id
        ],
    }


def _path(path: DecisionPath) -> list[dict[str, str]]:
    return [
        {"flow": step.flow.id, "question": step.question.id, "answer": step.answer.id}
        | ({"setting": step.setting.id} if step.setting else {})
        for step in path.steps
    ]


def _flow(handbook: Handbook, flow: Flow, urls: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": flow.id,
        "title": flow.title,
        "url": urls[flow.id],
        "start": flow.start,
        "questions": [
            {
                "id": question.id,
                "ask": _asked(handbook, question),
                "setting": question.setting.to if question.setting else None,
                "floor": question.floor,
                "unsure": question.unsure or None,
                "answers": [
                    {"id": answer.id, "label": label(handbook, question, answer), "to": answer.to}
                    for answer in question.answers.values()
                ],
            }
            for question in flow.questions.values()
        ],
    }


def _asked(handbook: Handbook, question: Question) -> str:
    setting = handbook.setting(question.setting.to) if question.setting else None
    return setting.question if setting else question.ask


def _outcome(handbook: Handbook, outcome: Outcome) -> dict[str, Any]:
    return {
        "id": outcome.id,
        "kind": outcome.outcome_kind,
        "label": outcome.label,
        "act": outcome.act,
        "warning": outcome.warning or None,
        "call": [{"id": line.id, "label": line.label, "number": line.number} for line in handbook.calls(outcome)],
        "say": [
            {"id": words.id or None, "to": words.to, "words": words.words}
            | ({"when": words.when} if words.when else {})
            for words in handbook.says(outcome)
        ],
        "if_pushed": outcome.if_pushed or None,
        "tell": {
            "who": outcome.tell.who,
            "at_work": outcome.tell.at_work,
            "off_work": outcome.tell.off_work,
            "instead": outcome.tell.instead,
        },
        "exception": outcome.exception,
        "also": [{"when": also.when, "outcome": also.outcome.to} for also in outcome.also],
    }


def _setting(handbook: Handbook, id: str) -> dict[str, Any]:
    setting = handbook.setting(id)
    assert setting, "only settings of this handbook are written"
    return {
        "id": id,
        "question": setting.question,
        "values": list(setting.values),
        "default": setting.default,
        "chosen": handbook.chosen(setting),
    }


def _state(state: State) -> dict[str, Any]:
    return {
        "id": state.id,
        "name": state.title,
        "facts": [
            {
                "id": fact.id,
                "value": fact.value or fact.number,
                "numbers": [{"area": area or None, "number": number} for area, number, _ in fact.numbers],
                "directory": fact.directory or None,
                "note": fact.note or None,
                "sources": [
                    {
                        "cite": source.cite,
                        "url": source.url or None,
                        "checked": source.checked,
                        "date": source.date,
                        "expires": source.expires,
                    }
                    for source in fact.sources
                ],
            }
            for fact in state.facts.values()
        ],
    }


ROOT = "\x04"
"""Stands in a card for the way to the site's root, which the script knows. Control characters cannot come from a page."""

SHARED = 5
"""So many questions may share the first screen; nobody reads more of them in a hallway."""


def flows_script(handbook: Handbook, urls: Mapping[str, str], translations: NullTranslations = ENGLISH) -> str:
    """Return the flows as this district has them, as a script: it loads from a folder, too."""
    drawing = Drawing(handbook, urls, translations=translations)
    data = {
        "stamp": handbook.digest,  # each page has it, too: a page asks no questions of another edition
        "entry": handbook.entry,
        "opening": _opening(handbook),
        "flows": {flow.id: _flow_for_reader(handbook, flow, urls, translations) for flow in handbook.flows},
        "outcomes": {
            page.id: {"label": page.label, "url": urls[page.id], "act": page.act, "card": drawing.card(page, ROOT)}
            for page in handbook.pages.values()
            if isinstance(page, Outcome)
        },
    }
    return f"globalThis.guideFlows = {json.dumps(data, ensure_ascii=False, separators=(',', ':'))};\n"


def _opening(handbook: Handbook) -> list[dict[str, str]]:
    """Return the floor questions that share the first screen, each with the answer that goes on to the next.

    They are those that every walk begins with, one after the other: the one that fits, or none of these.
    A question alone needs no screen to share.
    """
    flow = handbook.flow(handbook.entry)
    run: list[dict[str, str]] = []
    question = flow.first if flow else None
    while flow and question and len(run) < SHARED and (clear := _clear(flow, question)):
        run.append({"question": question.id, "clear": clear.id})
        question = flow.questions[clear.to]
    return run if len(run) > 1 else []


def _clear(flow: Flow, question: Question) -> Answer | None:
    """The one answer of a floor that does not stop the reader; None where several go on."""
    onward = [answer for answer in question.answers.values() if not answer.to.startswith("outcomes/")]
    return onward[0] if question.floor and len(onward) == 1 and onward[0].to in flow.questions else None


def _flow_for_reader(
    handbook: Handbook, flow: Flow, urls: Mapping[str, str], translations: NullTranslations
) -> dict[str, Any]:
    return {
        "title": flow.title,
        "url": urls[flow.id],
        "first": flow.first.id,
        "questions": {
            question.id: {
                "ask": _asked(handbook, question),
                "hint": question.hint,
                "help": urls.get(question.help.to, "") if question.help else "",
                "setting": urls.get(question.setting.to, "") if question.setting else "",
                "once": question.once,
                "answers": [
                    _answer_for_reader(handbook, flow, question, answer, translations)
                    for answer in offered(handbook, question)
                ],
            }
            for question in flow.questions.values()
        },
    }


def _answer_for_reader(
    handbook: Handbook, flow: Flow, question: Question, answer: Answer, translations: NullTranslations
) -> dict[str, str]:
    data = {"id": answer.id, "label": label(handbook, question, answer), "to": answer.to}
    if handbook.outcome(answer.to):
        setting = handbook.setting(question.setting.to) if question.setting else None
        data["why"] = reason(handbook, Step(flow, question, answer, setting), translations)
    return data
