"""The handbook for machines: `handbook.json`, and the flows for the script that asks them.

Every page, flow, outcome and setting is named by its full reference; questions and answers
by their bare ids. Addresses are relative to the site's root, sources to the repository's.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from handbook.drawing.layout import label, offered
from handbook.drawing.words import KINDS, LISTENERS
from handbook.model import ENTRY, STATES, AdvicePage, Answer, Claim, Flow, Handbook, Outcome, Page, Question, State
from handbook.view import views
from handbook.walk import Path as Walked
from handbook.walk import walk, walks


def write(handbook: Handbook, urls: Mapping[str, str], site: Path) -> None:
    """Write `handbook.json` and `assets/flows.js` into the built site."""
    for name, made in (("handbook.json", handbook_json), ("assets/flows.js", flows_script)):
        file = site / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(made(handbook, urls), encoding="utf-8", newline="\n")


def handbook_json(handbook: Handbook, urls: Mapping[str, str]) -> str:
    """Return the whole handbook as JSON."""
    guidance = [page for page in handbook.pages.values() if page.kind]
    data = {
        "version": handbook.version,
        "entry": ENTRY,
        "pages": [_page(handbook, page, urls) for page in guidance],
        "flows": [_flow(handbook, flow, urls) for flow in handbook.flows],
        "outcomes": [_outcome(handbook, page) for page in guidance if isinstance(page, Outcome)],
        "settings": [_setting(handbook, page.id) for page in handbook.of_kind("settings")],
        "states": [_state(state) for state in handbook.states],
    }
    return json.dumps(data, ensure_ascii=False) + "\n"


def _page(handbook: Handbook, page: Page, urls: Mapping[str, str]) -> dict[str, Any]:
    claim = page.claim if isinstance(page, AdvicePage) else None
    charts = views(handbook, page).charts
    at = [reference.to for reference in page.at] if isinstance(page, AdvicePage) else []
    data: dict[str, Any] = {
        "id": page.id,
        "kind": page.kind,
        "title": page.title,
        "description": page.description,
        "url": urls[page.id],
        "source": page.place.path,
        "see": [reference.to for reference in page.see],
        "asked_as": list(page.asked_as),
        "flow": charts[0].flow.id if charts else None,
        "at": at,
        "path": [],
        "outcome": None,
        "otherwise": [],
        "variants": [],
    }
    if claim:
        data |= _claim(handbook, claim)
    if isinstance(page, AdvicePage):
        data["variants"] = [{"if": variant.condition, **_claim(handbook, variant.claim)} for variant in page.variants]
    return data


def _claim(handbook: Handbook, claim: Claim) -> dict[str, Any]:
    answers = claim.by_question
    path = walk(handbook, answers)
    return {
        "path": _path(path),
        "outcome": path.outcome.id if path.outcome else None,
        "otherwise": [
            {"settings": dict(other.settings), "path": _path(other), "outcome": other.outcome.id}
            for other in walks(handbook, answers)
            if other.outcome and path.outcome and other.outcome.id != path.outcome.id
        ],
    }


def _path(path: Walked) -> list[dict[str, str]]:
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


def flows_script(handbook: Handbook, urls: Mapping[str, str]) -> str:
    """Return the flows as this district has them, as a script: it loads from a folder, too."""
    data = {
        "entry": ENTRY,
        "screens": _screens(handbook),
        "flows": {flow.id: _flow_for_reader(handbook, flow, urls) for flow in handbook.flows},
        "outcomes": {
            page.id: _outcome_for_reader(handbook, page, urls)
            for page in handbook.pages.values()
            if isinstance(page, Outcome)
        },
        "listeners": dict(LISTENERS),
    }
    return f"globalThis.guideFlows = {json.dumps(data, ensure_ascii=False, separators=(',', ':'))};\n"


def _outcome_for_reader(handbook: Handbook, outcome: Outcome, urls: Mapping[str, str]) -> dict[str, Any]:
    return _outcome(handbook, outcome) | {
        "kindWord": KINDS[outcome.outcome_kind],
        "url": urls[outcome.id],
        "call": [
            {"label": line.label, "number": line.number_after, "href": line.href} for line in handbook.calls(outcome)
        ],
        "find": urls.get(STATES, "") if handbook.finds_hotline(outcome) else "",
    }


def _screens(handbook: Handbook) -> list[list[dict[str, str]]]:
    """Return the runs of floor questions, each question with the answer that goes on to the next.

    A run shares one screen in the one-at-a-time mode: none of these, or the one that fits.
    """
    return [run for flow in handbook.flows for run in _runs(flow) if len(run) > 1]


def _runs(flow: Flow) -> Iterator[list[dict[str, str]]]:
    onward = {question.id: clear for question in flow.questions.values() if (clear := _clear(flow, question))}
    inside = {clear.to for id, clear in onward.items() if clear.to in onward}
    for first in (id for id in onward if id not in inside):
        run = []
        id = first
        while id in onward:
            run.append({"question": id, "clear": onward[id].id})
            id = onward[id].to
        yield run


def _clear(flow: Flow, question: Question) -> Answer | None:
    """The one answer of a floor that does not stop the reader; None where several go on."""
    onward = [answer for answer in question.answers.values() if not answer.to.startswith("outcomes/")]
    return onward[0] if question.floor and len(onward) == 1 and onward[0].to in flow.questions else None


def _flow_for_reader(handbook: Handbook, flow: Flow, urls: Mapping[str, str]) -> dict[str, Any]:
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
                "answers": [
                    {
                        "id": answer.id,
                        "label": label(handbook, question, answer),
                        "to": answer.to,
                        "because": answer.because,
                    }
                    for answer in offered(handbook, question)
                ],
            }
            for question in flow.questions.values()
        },
    }
