"""What a page shows of the flows: which charts, what is marked on them, which outcome, and which words come first."""

from dataclasses import dataclass

from handbook.decisions.walk import DecisionPath, Step, walk
from handbook.model import Asked, Faq, Flow, Guideline, Handbook, Moment, Outcome, Page, Setting, State, Words

CHART = "chart"
"""The anchor of a page's first chart."""


def question_anchor(flow: str, question: str) -> str:
    """Return the address of a question within a page that draws its flow."""
    return f"{flow.removeprefix('flows/')}--{question}"


@dataclass(frozen=True, slots=True)
class ChartView:
    """One chart of a page: a flow, and what is marked on it."""

    flow: Flow
    active: tuple[Step, ...] = ()
    """The steps of the page's path that lie in this flow."""
    before: tuple[Step, ...] = ()
    """The steps of the path that came before this flow."""
    highlighted: frozenset[str] = frozenset()
    """The ids of the questions that the page governs."""
    current: str = ""
    """The id of the outcome whose page this is."""


@dataclass(frozen=True, slots=True)
class PageView:
    """What a page shows."""

    charts: tuple[ChartView, ...] = ()
    path: DecisionPath | None = None
    """The walk that the page's answers make."""
    outcome: Outcome | None = None
    """The outcome whose card the page carries: its own, or that of its path."""


def page_view(handbook: Handbook, page: Page) -> PageView:
    """Return what a page shows. One that has no chart of its own shows the entry."""
    if isinstance(page, Asked) and page.claim:
        return _of_path(walk(handbook, page.claim.by_question))
    charts = _own_charts(handbook, page)
    if not charts and (entry := handbook.flow(handbook.entry)):
        charts = (ChartView(entry),)
    return PageView(charts, outcome=page if isinstance(page, Outcome) else None)


def ends_elsewhere(handbook: Handbook, page: Page) -> bool:
    """Whether a page's answers lead to another outcome here than it says; a district's page may, after an update."""
    if not isinstance(page, Asked) or page.claim is None:
        return False
    path = walk(handbook, page.claim.by_question)
    return path.outcome is not None and path.outcome.id != page.claim.end(path.settings)


def lines_to_say(handbook: Handbook, page: Page, outcome: Outcome) -> tuple[Words, ...]:
    """Return the lines of the outcome that a page ends at, the page's own before the others."""
    return handbook.says(outcome, page.say.to if isinstance(page, Asked) and page.say else "")


def act_to_do(handbook: Handbook, page: Page, outcome: Outcome) -> str:
    """Return what to do on a page that ends at an outcome: as its own first line has it, or as the outcome does."""
    lines = lines_to_say(handbook, page, outcome) if isinstance(page, Asked) and page.say else ()
    return (lines[0].act if lines else "") or outcome.act


def _of_path(path: DecisionPath) -> PageView:
    """Show the flow in which the path ends; what came before is told, not drawn."""
    if not path.steps:
        return PageView()
    flow = path.steps[-1].flow
    active = tuple(step for step in path.steps if step.flow.id == flow.id)
    before = tuple(step for step in path.steps if step.flow.id != flow.id)
    return PageView((ChartView(flow, active, before),), path, path.outcome)


def _own_charts(handbook: Handbook, page: Page) -> tuple[ChartView, ...]:
    """The charts that a page has for what it is; none where nothing of the flows is its own."""
    match page:
        case Flow():
            return (ChartView(page),)
        case Guideline() | Faq():
            flow = handbook.flow(page.flow.to) if page.flow else None
            return (ChartView(flow, highlighted=frozenset(reference.to for reference in page.at)),) if flow else ()
        case Outcome():
            return tuple(ChartView(flow, current=page.id) for flow in handbook.flows if _leads_to(flow, page.id))
        case Setting():
            read = ((flow, _questions_reading(flow, page.id)) for flow in handbook.flows)
            return tuple(ChartView(flow, highlighted=found) for flow, found in read if found)
        case State():
            entry = handbook.flow(handbook.entry)
            floors = (id for id, question in entry.questions.items() if question.floor) if entry else ()
            return (ChartView(entry, highlighted=frozenset(floors)),) if entry else ()
        case Moment():
            flow = _flow_after(handbook, page)
            return (ChartView(flow),) if flow else ()
    return ()


def _flow_after(handbook: Handbook, moment: Moment) -> Flow | None:
    """The flow that asks next, after what the moment answers."""
    for given in reversed(moment.answers):
        for flow in handbook.flows:
            question = flow.questions.get(given.question)
            answer = question.answers.get(given.answer) if question else None
            if answer:
                return handbook.flow(answer.to) or flow
    return None


def _leads_to(flow: Flow, outcome: str) -> bool:
    return any(answer.to == outcome for question in flow.questions.values() for answer in question.answers.values())


def _questions_reading(flow: Flow, setting: str) -> frozenset[str]:
    """The ids of the flow's questions that put a setting to the district."""
    return frozenset(
        question.id for question in flow.questions.values() if question.setting and question.setting.to == setting
    )
