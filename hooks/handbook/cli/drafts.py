"""A new page of a kind, ready to be written over.

In: a handbook, a kind, an id and a title. Out: the text of the page, and what
else must be written before the check is content. The check refuses a page in which somebody has still
to write (left-from-draft). The path of a case or a FAQ is right at once: the shortest that there is,
walked here. The other kinds are nothing until some page leads to them.
"""

from collections.abc import Collection
from dataclasses import dataclass

from handbook.decisions.walk import DecisionPath, walk, walk_every_setting
from handbook.model import CAUTION, MOMENTS, REPORT, Flow, Guideline, Handbook, Outcome, Question
from handbook.problem import listed
from handbook.reading.pages.case import VERDICTS
from handbook.reading.pages.claims import ASKERS
from handbook.reading.pages.outcome import LISTENERS
from handbook.rules.outcomes import MAX_ALSO
from handbook.rules.pages import HEADINGS

KINDS = {
    "case": "cases",
    "faq": "faqs",
    "guideline": "guidelines",
    "flow": "flows",
    "setting": "settings",
    "outcome": "outcomes",
    "state": "states",
}
"""What a contributor calls one page, and its folder."""

HERE = "Write here."


@dataclass(frozen=True, slots=True)
class Draft:
    """A page to write: its file below the root, its text, and what to do next, in sentences."""

    path: str
    text: str
    next: str


def draft(handbook: Handbook, kind: str, id: str, title: str) -> Draft | None:
    """Return a new page; `kind` is a key of `KINDS`, `id` a page's file name without `.md`.

    None where the flows are so broken that no walk ends.
    """
    if shortest(handbook) is None:
        return None
    folder = KINDS[kind]
    lines, follow = _WRITERS[kind](handbook, id)
    front = [f"title: {quoted(title)}", f"description: {HERE}", *lines]
    body = [line for heading in HEADINGS.get(folder, ()) for line in (f"## {heading}", "", HERE, "")]
    first = [] if folder in ("cases", "settings", "outcomes", "states") else [HERE, ""]
    text = "\n".join(["---", *front, "---", *first, *body]).rstrip() + "\n"
    return Draft(f"docs/{folder}/{id}.md", text, follow)


def quoted(text: str) -> str:
    """Return a text as YAML, in quotes that nothing in it can end."""
    return "'" + text.replace("'", "''") + "'"


Written = tuple[list[str], str]
"""The lines of the front matter, and what to do next."""


def _case(handbook: Handbook, id: str) -> Written:
    return [
        *_asked(),
        *_path(handbook),
        "# Weigh what people suggest; the verdict is one of: " + listed(VERDICTS) + ".",
        "responses:",
        "  - says: Write what somebody might do.",
        f"    verdict: {VERDICTS[-1]}",
        "    why: Write why.",
        *_see(handbook),
    ], "Put in the answers of your story; the check says where they end."


def _faq(handbook: Handbook, id: str) -> Written:
    lines = [*_asked(), *_path(handbook), *_see(handbook), *_asked_as()]
    return lines, "Put in the answers of your question; the check says where they end."


def _guideline(handbook: Handbook, id: str) -> Written:
    question, flow = _first_question(handbook)
    return [
        "# The chart to show, and the questions of it that this page is about.",
        f"flow: {flow.id}",
        f"at: [{question.id}]",
        *_asked_as(),
    ], (
        f"The check will say that no FAQ or case refers to it (unused-guideline), until one names it: "
        f'write "guidelines/{id}" in the "see" of a page in docs/faqs or docs/cases.'
    )


def _flow(handbook: Handbook, id: str) -> Written:
    careful, easy = _outcomes(handbook)
    return [
        "start: Write what has happened.",
        "questions:",
        f"  {id}-first:",
        "    ask: Write a question?",
        "    # The answer for a reader who is not sure: the careful one.",
        "    unsure: yes",
        "    answers:",
        f"      yes: {careful.id}",
        f"      no: {easy.id}",
    ], (
        "The check will say that no walk reaches it (unreachable-flow), until an answer leads to it: write "
        f'"to: flows/{id}" (or "some-answer: flows/{id}") in another page of docs/flows. '
        "Then write a FAQ or a case for each of its answers; `make coverage` offers them."
    )


def _setting(handbook: Handbook, id: str) -> Written:
    return [
        "question: Write what a district decides?",
        "values:",
        "  no: Write what this choice means.",
        "  yes: Write what this choice means.",
        "# The careful choice, which holds until a district decides.",
        "default: no",
        "why: Write why districts differ.",
        "# What each choice means for a family, in English and in Spanish.",
        "families:",
        f"  no: {{en: {HERE}, es: {HERE}}}",
        f"  yes: {{en: {HERE}, es: {HERE}}}",
    ], (
        "The check will say that no question reads it (unread-setting), until one does: write a question "
        f'with "setting: settings/{id}" and the answers "yes" and "no" in a page of docs/flows.'
    )


def _outcome(handbook: Handbook, id: str) -> Written:
    return [
        f"# The least careful first: {listed(CAUTION)}.",
        f"kind: {CAUTION[1]}",
        "label: Write a few words",
        "act: Write the act, in one line.",
        *_offers(handbook),
        f"# Whom the words are for: {listed(LISTENERS)}.",
        "say:",
        f"  - to: {LISTENERS[0]}",
        "    words: Write the words to say.",
        *_under(handbook),
        "tell:",
        "  who: Write who hears of it.",
        "  at_work: Write by when.",
        "  off_work: Write by when.",
        "  instead: Write who else, if that person does nothing.",
    ], (
        "The check will say that no answer leads to it (unreached-outcome), until one does: write "
        f'"some-answer: outcomes/{id}" in a page of docs/flows. Then write a case that ends there.'
    )


def _state(handbook: Handbook, id: str) -> Written:
    kind = next(iter(handbook.facts.values()), None)
    lines = [
        f"# What the guide may know of a state: {listed(handbook.facts)}. Leave out what nobody has read.",
        "facts:",
        f"  {kind.id if kind else REPORT}:",
        "    number: 1-800-555-0100",
        "    # Where the counties take reports, in place of the number: value: by-county",
        "    hours: Write when it answers.",
        "    agency: Write who answers the phone.",
        "    sources:",
        "      - cite: Write whose text you read.",
        "        quote: Write its own words.",
        "        # primary: you read the text itself. secondary: somebody else's account of it.",
        "        checked: secondary",
        "        # The day on which you read it, and the day to look again, at most 400 days later.",
        "        date: 2026-01-01",
        "        expires: 2027-01-01",
    ]
    return lines, (
        f'The check will say that "{id}" is no state (unknown-state), unless that is its postal code in small letters: ID=tx. '
        "Put in the number that you read, and where and when you read it."
    )


def _offers(handbook: Handbook) -> list[str]:
    """What an outcome may offer beside its act, each as a note to take the "#" from."""
    call = handbook.first_line
    return [
        *(["# Numbers to call:", f"# call: [{call.id}]"] if call else []),
        f"# What may be owed as well, at most {MAX_ALSO} acts:",
        "# also:",
        "#   - when: Write when this is owed too",
        f"#     outcome: {_outcomes(handbook)[0].id}",
        "# What the act never means, where taking it at its word could hurt somebody:",
        "# warning: Write it in one sentence.",
        "# An act that the general rule would not allow (a plan or a list says so):",
        "# exception: true",
    ]


def _under(handbook: Handbook) -> list[str]:
    """How to say that a line depends on a district's choice."""
    setting = next(iter(handbook.settings), None)
    if setting is None:
        return []
    return [
        "    # Where these words hold only under a district's choice:",
        f"    # under: {{{setting.name}: [{setting.default}]}}",
    ]


def _asked() -> list[str]:
    return [
        f"# Who asks: {listed(ASKERS)}.",
        f"asked_by: {ASKERS[0]}",
        f"# When: {listed(MOMENTS)}.",
        f"moment: {MOMENTS[-1]}",
    ]


def _asked_as() -> list[str]:
    return ["# The words that people type when they look for this.", "asked_as: [write how people ask]"]


def _path(handbook: Handbook) -> list[str]:
    path = shortest(handbook)
    assert path and path.outcome, "nothing is drafted without a walk that ends"
    return [
        "# The answers of the story, from the first question on, and where they end.",
        "answers:",
        *(f"  {step.question.id}: {step.answer.id}" for step in path.steps if not step.setting),
        f"outcome: {path.outcome.id}",
    ]


def shortest(handbook: Handbook) -> DecisionPath | None:
    """Return the shortest walk that ends at one outcome, whatever a district chooses."""
    waiting: list[dict[str, str]] = [{}]
    while waiting:
        answers, *waiting = waiting
        path = walk(handbook, answers)
        if path.asks:
            waiting += [answers | {path.asks.id: answer} for answer in path.asks.answers]
        elif path.outcome and {other.outcome for other in walk_every_setting(handbook, answers)} == {path.outcome}:
            return path
    return None


def _see(handbook: Handbook) -> list[str]:
    """Guidelines that govern a question on the path; without any, the first that there is."""
    path = shortest(handbook)
    asked = {step.question.id for step in path.steps} if path else set()
    pages = handbook.guidelines
    near = [page.id for page in pages if _governs(page, asked)] or [page.id for page in pages[:1]]
    return ["# Other pages that help here.", f"see: [{', '.join(near[:3])}]"]


def _governs(page: Guideline, asked: Collection[str]) -> bool:
    return any(question.to in asked for question in page.at)


def _first_question(handbook: Handbook) -> tuple[Question, Flow]:
    flow = handbook.flows[0]
    return flow.first, flow


def _outcomes(handbook: Handbook) -> tuple[Outcome, Outcome]:
    """The most and the least careful outcome, so that the two answers differ."""
    found = sorted(handbook.outcomes, key=lambda page: CAUTION.index(page.outcome_kind))
    return found[-1], found[0]


_WRITERS = {
    "case": _case,
    "faq": _faq,
    "guideline": _guideline,
    "flow": _flow,
    "setting": _setting,
    "outcome": _outcome,
    "state": _state,
}
