"""What was renamed is still found under its former name, and under that name nothing else is."""

from collections.abc import Iterable, Iterator

from handbook.model import Flow, Handbook, Page
from handbook.problem import Place, Problem, RuleId, shown
from handbook.reading.files.names import unfit
from handbook.reading.files.places import OVERLAY
from handbook.reading.forms import is_id
from handbook.rules.rule import Rule

FAMILY = "former names"
Former = tuple[str, Place, str]
"""A former name, where it stands, and the name of today."""


def alias_taken(handbook: Handbook) -> Iterator[Problem]:
    """A former name is the name of something else, or a former name of something else."""
    yield from _addresses(handbook)
    questions = [question for flow in _flows(handbook) for question in flow.questions.values()]
    yield from _names(
        {question.id: question.place for question in questions},
        [(former.to, former.place, question.id) for question in questions for former in question.aliases],
    )
    for question in questions:
        yield from _names(
            {answer.id: answer.label_place for answer in question.answers.values()},
            [(former.to, former.place, answer.id) for answer in question.answers.values() for former in answer.aliases],
        )
    for setting in handbook.settings:
        yield from _names(
            dict.fromkeys(setting.values, setting.place),
            [(former.to, former.place, value.id) for value in setting.values.values() for former in value.aliases],
        )
    facts = handbook.facts.values()
    yield from _names(
        {fact.id: fact.place for fact in facts},
        [(former, place, fact.id) for fact in facts for former, place in fact.aliases],
    )


def _flows(handbook: Handbook) -> list[Flow]:
    return [page for page in handbook.pages.values() if isinstance(page, Flow)]


def _addresses(handbook: Handbook) -> Iterator[Problem]:
    """The former addresses of pages. A district's that we use today is only advice (`handbook.rules.updates`)."""
    taken: dict[str, Place] = {}
    for page in handbook.pages.values():
        for former in page.aliases:
            other = at_address(handbook, former.to)
            holder = other.place if other else taken.get(former.to)
            if reason := unfit(former.to.rpartition("/")[2]):
                yield Problem(former.place, "bad-file-name", f'"{shown(former.to)}" {reason}. Take another name.')
            if holder and not (page.is_districts and other and not other.is_districts):
                yield _taken(former.to, former.place, str(holder))
            taken.setdefault(former.to, former.place)


def at_address(handbook: Handbook, id: str) -> Page | None:
    """Return the page that stands at the address of an id today."""
    return handbook.pages.get(id) or handbook.pages.get(f"{id}/index")


def _names(known: dict[str, Place], named: Iterable[Former]) -> Iterator[Problem]:
    """The former names of things of one kind, whose names of today are `known`."""
    taken: dict[str, str] = {}
    for former, place, now in named:
        if not is_id(former):
            message = f'"{shown(former)}" never was an id: those are small letters, digits and single hyphens.'
            yield Problem(place, "bad-id", message)
        elif former in known:
            yield _taken(former, place, f'"{former}" of today, in {known[former]}')
        elif former in taken:
            yield _taken(former, place, f'"{taken[former]}"')
        taken.setdefault(former, now)


def _taken(former: str, place: Place, holder: str) -> Problem:
    rule: RuleId = "alias-taken"
    return Problem(place, rule, f'"{shown(former)}" already leads to {holder}. Delete it from one of the two.')


def former_name(handbook: Handbook) -> Iterator[Problem]:
    """A district names something as we called it before."""
    for use in handbook.former_uses:
        message = f'the {use.what} "{shown(use.former)}" is named "{use.now}" now. The former name still works; write the new one.'
        yield Problem(use.place, "former-name", message)


def renamed_page(handbook: Handbook) -> Iterator[Problem]:
    """A district's page replaces one of ours under the name that ours had before."""
    for page in handbook.districts_pages:
        file = f"{OVERLAY}/{page.id}.md"
        if is_under_former_name(page):
            message = f'we renamed the page that yours replaces. Rename your file to "{file}"'
            changed = f', read ours again, and write "replaces: {page.replaced}"' * (page.replaces != page.replaced)
            yield Problem(Place(page.place.path, 1), "renamed-page", f"{message}{changed}. Until then yours is shown.")


def is_under_former_name(page: Page) -> bool:
    """Whether a district's file still has the former name of the page that it replaces."""
    return page.is_districts and page.place.path != f"{OVERLAY}/{page.id}.md"


RULES = (
    Rule(
        "alias-taken",
        FAMILY,
        check=alias_taken,
        why="An old link, and the file of a district that has not heard of a new name, lead on by the former one. It "
        "can lead to one thing alone.",
    ),
    Rule(
        "former-name",
        FAMILY,
        check=former_name,
        severity="advice",
        why="We rename, and a district's file has the name of before. It is read as before, and the new name is "
        "easier to look up.",
    ),
    Rule(
        "renamed-page",
        FAMILY,
        check=renamed_page,
        severity="advice",
        why="A district's page stays in the place of ours when we rename ours. Its file has the new name when "
        "somebody finds the time.",
    ),
)
