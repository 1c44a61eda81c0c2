"""The handbook for other programs: `handbook.json`. Its shape is `HandbookJson`."""

import json
from collections.abc import Mapping
from pathlib import Path

from handbook.decisions.answers import answer_label, question_text, setting_of
from handbook.model import Flow, Handbook, Outcome, Question, Setting, State
from handbook.output import handbook_shape as shape
from handbook.output.handbook_json_pages import page_data


def write(handbook: Handbook, urls: Mapping[str, str], site: Path) -> None:
    """Write `handbook.json` into the built site."""
    (site / "handbook.json").write_text(handbook_json(handbook, urls), encoding="utf-8", newline="\n")


def handbook_json(handbook: Handbook, urls: Mapping[str, str]) -> str:
    """Return the whole handbook as JSON, on one line; `urls` has each page's address below the site's root."""
    return json.dumps(handbook_data(handbook, urls), ensure_ascii=False) + "\n"


def handbook_data(handbook: Handbook, urls: Mapping[str, str]) -> shape.HandbookJson:
    """Return the whole handbook in the shape of its JSON."""
    return {
        "version": handbook.version,
        "unit": handbook.district.unit or None,
        "units": [{"id": id, "name": unit.name} for id, unit in handbook.units.items()]
        if handbook.has_unit_sites
        else [],
        "entry": handbook.entry,
        "pages": [page_data(handbook, page, urls) for page in handbook.pages.values() if page.kind],
        "flows": [_flow(handbook, flow, urls) for flow in handbook.flows],
        "outcomes": [_outcome(handbook, page) for page in handbook.pages.values() if isinstance(page, Outcome)],
        "settings": [_setting(handbook, setting) for setting in handbook.settings],
        "states": [_state(state) for state in handbook.states],
    }


def _flow(handbook: Handbook, flow: Flow, urls: Mapping[str, str]) -> shape.Flow:
    return {
        "id": flow.id,
        "title": flow.title,
        "url": urls[flow.id],
        "start": flow.start,
        "questions": [_question(handbook, question) for question in flow.questions.values()],
    }


def _question(handbook: Handbook, question: Question) -> shape.Question:
    setting = setting_of(handbook, question)
    return {
        "id": question.id,
        "ask": question_text(question, setting),
        "setting": question.setting.to if question.setting else None,
        "floor": question.floor,
        "unsure": question.unsure or None,
        "answers": [
            {"id": answer.id, "label": answer_label(answer, setting), "to": answer.to}
            for answer in question.answers.values()
        ],
    }


def _outcome(handbook: Handbook, outcome: Outcome) -> shape.Outcome:
    tell = outcome.tell
    return {
        "id": outcome.id,
        "kind": outcome.outcome_kind,
        "label": outcome.label,
        "act": outcome.act,
        "warning": outcome.warning or None,
        "call": [{"id": line.id, "label": line.label, "number": line.number} for line in handbook.calls(outcome)],
        "say": _words(handbook, outcome),
        "if_pushed": outcome.if_pushed or None,
        "tell": {"who": tell.who, "at_work": tell.at_work, "off_work": tell.off_work, "instead": tell.instead},
        "exception": outcome.exception,
        "also": [{"when": also.when, "outcome": also.outcome.to} for also in outcome.also],
    }


def _words(handbook: Handbook, outcome: Outcome) -> list[shape.Words]:
    found: list[shape.Words] = []
    for line in handbook.says(outcome):
        words: shape.Words = {"id": line.id or None, "to": line.to, "words": line.words}
        if line.when:
            words["when"] = line.when
        if line.act:
            words["act"] = line.act
        found.append(words)
    return found


def _setting(handbook: Handbook, setting: Setting) -> shape.Setting:
    return {
        "id": setting.id,
        "question": setting.question,
        "values": list(setting.values),
        "default": setting.default,
        "chosen": handbook.chosen(setting),
    }


def _state(state: State) -> shape.State:
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
