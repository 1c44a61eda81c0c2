"""Which charts a page shows, what is marked on them, and which words it says first."""

from dataclasses import dataclass

from handbook.decisions.walk import DecisionPath, Step, walk
from handbook.model import Asked, Faq, Flow, Guideline, Handbook, Moment, Outcome, Page, Setting, State, Words

CHART = "chart"
"""The anchor of a page's first chart."""


def question_anchor(flow: str, question: str) -> str:
    """Return the address of a question within a page that draws its flow."""
    return f"{flow.removeprefix('flows/')}--{question}"


@dataclass(frozen=True, slots=True)
class View:
    """One chart: a flow, the answers lit on it, and what is ringed."""

    flow: Flow
    lit: tuple[Step, ...] = ()
    """The steps of the page's path that lie in this flow."""
    before: tuple[Step, ...] = ()
    """The steps of the path that came before this flow."""
    ringed: frozenset[str] = frozenset()
    """Questions that the page governs."""
    here: str = ""
    """The outcome whose page this is."""


@dataclass(frozen=True, slots=True)
class Views:
    """The charts of a page; `path` is the walk that the page's answers make."""

    charts: tuple[View, ...] = ()
    path: DecisionPath | None = None


def end(page: Page, shown: Views) -> Outcome | None:
    """Return the outcome whose card a page carries: its own, or that of its path."""
    if isinstance(page, Outcome):
        return page
    return shown.path.outcome if shown.path else None


def spoken(handbook: Handbook, page: Page, outcome: Outcome) -> tuple[Words, ...]:
    """Return the lines of the outcome that a page ends at, the page's own before the others."""
    return handbook.says(outcome, page.say.to if isinstance(page, Asked) and page.say else "")


def views(handbook: Handbook, page: Page) -> Views:
    """Return what the page shows; a page that is no guidance and no index shows the entry."""
    if isinstance(page, Asked) and page.claim:
        return _of_path(walk(handbook, page.claim.by_question))
    if isinstance(page, Flow):
        return Views((View(page),))
    if isinstance(page, Guideline | Faq) and page.flow and (flow := handbook.flow(page.flow.to)):
        return Views((View(flow, ringed=frozenset(reference.to for reference in page.at)),))
    if isinstance(page, Outcome):
        reaching = [flow for flow in handbook.flows if _reaches(flow, page.id)]
        if reaching:
            return Views(tuple(View(flow, here=page.id) for flow in reaching))
    if isinstance(page, State) and (first := handbook.flow(handbook.entry)):
        return Views((View(first, ringed=frozenset(id for id, asked in first.questions.items() if asked.floor)),))
    if isinstance(page, Setting):
        reading = [(flow, found) for flow in handbook.flows if (found := _reads(flow, page.id))]
        if reading:
            return Views(tuple(View(flow, ringed=found) for flow, found in reading))
    entry = handbook.flow(handbook.entry)
    if isinstance(page, Moment):
        entry = _flow_after(handbook, page) or entry
    return Views((View(entry),) if entry else ())


def _flow_after(handbook: Handbook, moment: Moment) -> Flow | None:
    """The flow that asks next, after what the moment answers."""
    for given in reversed(moment.answers):
        for flow in handbook.flows:
            question = flow.questions.get(given.question)
            answer = question.answers.get(given.answer) if question else None
            if answer:
                return handbook.flow(answer.to) or flow
    return None


def _of_path(path: DecisionPath) -> Views:
    """Show the flow in which the path ends; what came before is told, not drawn."""
    if not path.steps:
        return Views()
    flow = path.steps[-1].flow
    lit = tuple(step for step in path.steps if step.flow.id == flow.id)
    before = tuple(step for step in path.steps if step.flow.id != flow.id)
    return Views((View(flow, lit, before),), path)


def _reaches(flow: Flow, outcome: str) -> bool:
    return any(answer.to == outcome for question in flow.questions.values() for answer in question.answers.values())


def _reads(flow: Flow, setting: str) -> frozenset[str]:
    return frozenset(
        question.id for question in flow.questions.values() if question.setting and question.setting.to == setting
    )
