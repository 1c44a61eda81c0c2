"""The script that the form in which a district decides works with: `assets/decide-data.js`.

It has the flows with every answer of every setting, and the questions and cases that some setting changes, so that the
form can walk them as the build does (`decisions/walk.py`, and in the browser `docs/assets/decide/walk.js`). It has what
the form's file is checked by, taken from what reads it. Only that page asks for it.
"""

import json
from collections.abc import Mapping
from gettext import NullTranslations
from typing import TypedDict

from handbook.decisions.walk import walk_every_setting
from handbook.model import Case, Flow, Handbook, Question, Setting
from handbook.reading.district.branding import BESIDE, ENOUGH
from handbook.reading.district.file import ADDRESS, MAX_NAME
from handbook.reading.district.placeholders import EXAMPLE, NOTHING, OWNER, REASON, UNDECIDED
from handbook.reading.forms import PHONE
from handbook.rendering.decide_page import DECIDE
from handbook.vocabulary import HOTLINE


class WalkedQuestion(TypedDict):
    """A question: the setting that answers it, by its bare name and empty where a reader does; where each answer leads."""

    setting: str
    to: dict[str, str]


class WalkedFlow(TypedDict):
    """A flow: the id of its first question, and all by id."""

    first: str
    questions: dict[str, WalkedQuestion]


class WalkedPage(TypedDict):
    """A question or case that ends elsewhere under some choice, or a variant of one."""

    title: str
    variant: str
    """What would have changed the answer, in the page's words; empty for the page's own path."""
    url: str
    answers: dict[str, str]


class Clashing(TypedDict):
    """Two choices that make no sense together, each as setting and value, and why."""

    choices: list[list[str]]
    because: str


class SettingData(TypedDict):
    """A setting in words, with what holds where nobody decides, and what the district has now (empty: nothing)."""

    question: str
    default: str
    present: str
    values: dict[str, str]
    means: dict[str, str]


class ColorData(TypedDict):
    """What is hardest to tell a color from, and which way leads out."""

    beside: str
    lighter: bool


class Decide(TypedDict):
    """All that the form is given."""

    entry: str
    flows: dict[str, WalkedFlow]
    outcomes: dict[str, str]
    """The id of each outcome to its label."""
    pages: dict[str, WalkedPage]
    settings: dict[str, SettingData]
    clashes: list[Clashing]
    colors: dict[str, ColorData]
    enough: float
    address: str
    phone: str
    roles: dict[str, str]
    hotline: str
    """The role that takes reports; empty where nothing must be reported."""
    longest: int
    placeholder: str
    nothing: list[str]
    example: str
    undecided: str
    exists: bool
    """Whether there is a district's file already."""


def scripts(handbook: Handbook, urls: Mapping[str, str], translations: NullTranslations) -> dict[str, str]:
    """Return the script, by its plain name; nothing where the handbook has no such form."""
    if DECIDE not in handbook.pages:
        return {}
    data = json.dumps(decide_data(handbook, urls), ensure_ascii=False, separators=(",", ":"))
    return {"assets/decide-data.js": f"globalThis.guideDecideData = {data};\n"}


def decide_data(handbook: Handbook, urls: Mapping[str, str]) -> Decide:
    """Return what the form is given. `urls` are below the site's root."""
    words = handbook.vocabulary
    return {
        "entry": handbook.entry,
        "flows": {flow.id: _flow(flow) for flow in handbook.flows},
        "outcomes": {outcome.id: outcome.label for outcome in handbook.outcomes},
        "pages": _pages(handbook, urls),
        "settings": {setting.name: _setting(handbook, setting) for setting in handbook.settings},
        "clashes": _clashes(handbook),
        "colors": {name: {"beside": beside, "lighter": name == "accent-dark"} for name, (beside, _) in BESIDE.items()},
        "enough": ENOUGH,
        "address": ADDRESS,
        "phone": PHONE,
        "roles": words.said,
        "hotline": HOTLINE if words.report else "",
        "longest": MAX_NAME,
        "placeholder": words.placeholder,
        "nothing": [*NOTHING, REASON, OWNER],
        "example": EXAMPLE,
        "undecided": UNDECIDED,
        "exists": bool(handbook.district.name),
    }


def _flow(flow: Flow) -> WalkedFlow:
    return {
        "first": flow.first.id,
        "questions": {question.id: _question(question) for question in flow.questions.values()},
    }


def _question(question: Question) -> WalkedQuestion:
    setting = question.setting.to.removeprefix("settings/") if question.setting else ""
    return {"setting": setting, "to": {answer.id: answer.to for answer in question.answers.values()}}


def _pages(handbook: Handbook, urls: Mapping[str, str]) -> dict[str, WalkedPage]:
    """The FAQs and cases, and the variants of these, whose answers end at more than one outcome under some choice.

    A variant has its number behind the page's id.
    """
    found: dict[str, WalkedPage] = {}
    for page in handbook.asked:
        variants = page.variants if isinstance(page, Case) else ()
        claims = [("", page.claim), *((variant.condition, variant.claim) for variant in variants)]
        for number, (condition, claim) in enumerate(claims):
            if claim is None or page.id not in urls:
                continue
            ends = {path.outcome.id for path in walk_every_setting(handbook, claim.by_question) if path.outcome}
            if len(ends) > 1:
                key = f"{page.id}#{number}" if number else page.id
                found[key] = {
                    "title": page.title,
                    "variant": condition,
                    "url": urls[page.id],
                    "answers": claim.by_question,
                }
    return found


def _setting(handbook: Handbook, setting: Setting) -> SettingData:
    return {
        "question": setting.question,
        "default": setting.default,
        "present": handbook.district.settings.get(setting.id, ""),
        "values": {value.id: value.label for value in setting.values.values()},
        "means": {value.id: value.means for value in setting.values.values()},
    }


def _clashes(handbook: Handbook) -> list[Clashing]:
    return [
        {
            "choices": [[setting.name, clash.value], [clash.setting.to.removeprefix("settings/"), clash.other]],
            "because": clash.because,
        }
        for setting in handbook.settings
        for clash in setting.clashes
    ]
