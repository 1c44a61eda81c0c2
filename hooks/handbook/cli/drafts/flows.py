"""A flow, or a setting that a question of a flow may read."""

from handbook.cli.drafts.outcomes import by_caution
from handbook.cli.drafts.written import HERE, Written
from handbook.model import Handbook


def flow(handbook: Handbook, id: str) -> Written:
    """One question with two answers."""
    careful, easy = by_caution(handbook)
    return Written(
        [
            "start: Write what has happened.",
            "questions:",
            f"  {id}-first:",
            "    ask: Write a question?",
            "    # The answer for a reader who is not sure: the careful one.",
            "    unsure: yes",
            "    answers:",
            f"      yes: {careful.id}",
            f"      no: {easy.id}",
        ],
        "The check will say that no walk reaches it (unreachable-flow), until an answer leads to it: write "
        f'"to: flows/{id}" (or "some-answer: flows/{id}") in another page of docs/flows. '
        "Then write a FAQ or a case for each of its answers; `make coverage` offers them.",
    )


def setting(handbook: Handbook, id: str) -> Written:
    """A choice of two."""
    return Written(
        [
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
        ],
        "The check will say that no question reads it (unread-setting), until one does: write a question "
        f'with "setting: settings/{id}" and the answers "yes" and "no" in a page of docs/flows.',
    )
