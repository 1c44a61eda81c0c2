"""What an update of ours can do to a district's own pages: it is told, and never stops a build.

A district cannot fix our pages, and it takes an update with one tap. So whatever a change of ours can bring about is
advice, and readers see what is careful until somebody looks: the card of the flow and not of the page, its own page and
not ours. See `docs/about/decisions/0031-updates-never-break-a-district.md`.
"""

from collections.abc import Iterator

from handbook.decisions.graph import all_questions
from handbook.model import Asked, Claim, Handbook
from handbook.problem import Problem, shown
from handbook.rules import given_answers, paths, words_to_say
from handbook.rules.anchors import unknown_anchors
from handbook.rules.former_names import at_address
from handbook.rules.rule import Rule

FAMILY = "updates"


def assumed_answer(handbook: Handbook) -> Iterator[Problem]:
    """A page does not answer a question that is newer than it."""
    for claim in _claims(handbook):
        for given in claim.answers:
            if given.assumed:
                question = all_questions(handbook)[given.question]
                answer = question.answers[given.answer]
                message = f'"{shown(question.ask)}" is asked here too. We took "{shown(answer.label)}" for granted; '
                way = f'write "{given.question}: {given.answer}" below "answers:", or what is true on this page.'
                yield Problem(claim.place, "assumed-answer", message + way)


def path_moved(handbook: Handbook) -> Iterator[Problem]:
    """The answers of a page, or where they lead, are not as the page says."""
    questions = all_questions(handbook)
    for claim in _claims(handbook):
        for problem in given_answers.settled_since(claim, questions) or paths.walked(handbook, claim):
            message = f"{problem.message} Readers see where the chart leads now; see that your text fits it."
            yield Problem(problem.place, "path-moved", message)
    for page in handbook.districts_pages:
        for problem in given_answers.moved_elsewhere(handbook, page, questions):
            yield Problem(problem.place, "path-moved", problem.message)


def line_gone(handbook: Handbook) -> Iterator[Problem]:
    """A page wants to say first a line that its outcome no longer has."""
    for page in handbook.districts_pages:
        for problem in words_to_say.unknown_line(handbook, page):
            yield Problem(problem.place, "line-gone", f"{problem.message} Until then its first line is said.")


def place_gone(handbook: Handbook) -> Iterator[Problem]:
    """A page links to a heading, or a question, that a page of ours no longer has."""
    for problem, target in unknown_anchors(handbook, handbook.districts_pages):
        if not target.is_districts:
            yield Problem(problem.place, "place-gone", f"{problem.message} The link opens the page at its top.")


def shared_name(handbook: Handbook) -> Iterator[Problem]:
    """A district's page, or a former address of it, has the name of a page of ours."""
    for page in handbook.districts_pages:
        if page.replaced and not page.replaces:
            message = (
                f'we have a page "docs/{page.id}.md" as well, and readers here see yours alone. Give your file another '
                f'name, such as "our-{page.name}.md", and both are shown. Or is yours meant to stand in place of ours? '
                f'Then add a line "replaces: {page.replaced}".'
            )
            yield Problem(page.place, "shared-name", message)
        for former in page.aliases:
            other = at_address(handbook, former.to)
            if other and not other.is_districts:
                message = f'we have a page "{former.to}" now, and this address leads to it. Delete it from "aliases".'
                yield Problem(former.place, "shared-name", message)


def shared_title(handbook: Handbook) -> Iterator[Problem]:
    """A district's page has the title of a page of ours."""
    ours = {page.title.casefold(): page for page in handbook.pages.values() if not page.is_districts}
    for page in handbook.districts_pages:
        if other := ours.get(page.title.casefold()):
            message = f'"{shown(page.title)}" is the title of our {other.place} too, and a reader cannot tell the two apart. Change yours.'
            yield Problem(page.place, "shared-title", message)


def _claims(handbook: Handbook) -> Iterator[Claim]:
    """What a district's own pages claim."""
    for page in handbook.districts_pages:
        yield from page.claims if isinstance(page, Asked) else ()


RULES = (
    Rule(
        "assumed-answer",
        FAMILY,
        check=assumed_answer,
        severity="advice",
        why="A question that we add is asked of everybody, and a district's page was written before it. The page is "
        "shown as if it had answered, and only the district knows whether that is right.",
    ),
    Rule(
        "path-moved",
        FAMILY,
        check=path_moved,
        severity="advice",
        why="Readers of a district's page see the card of the flow as it is today, and the text below may still tell "
        "them something else.",
    ),
    Rule(
        "line-gone",
        FAMILY,
        check=line_gone,
        severity="advice",
        why="A page that says first a line of its own choice says the outcome's first line where that is gone, and it "
        "may fit less well.",
    ),
    Rule(
        "place-gone",
        FAMILY,
        check=place_gone,
        severity="advice",
        why="The link still opens the page, and its reader has to look for the place.",
    ),
    Rule(
        "shared-name",
        FAMILY,
        check=shared_name,
        severity="advice",
        why="We cannot know which names districts use. Theirs stays where it was, and readers there miss ours until "
        "somebody decides.",
    ),
    Rule(
        "shared-title",
        FAMILY,
        check=shared_title,
        severity="advice",
        why="Two pages of one title cannot be told apart in a list or in a search, and a district can change its own "
        "alone.",
    ),
)
