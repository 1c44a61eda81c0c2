"""An outcome: the act, the words to say, whom to tell."""

from handbook.cli.drafts.written import Written
from handbook.model import CAUTION, Handbook, Outcome
from handbook.problem import listed
from handbook.rules.outcomes import MAX_ALSO


def outcome(handbook: Handbook, id: str) -> Written:
    """All that a card needs, and what it may have beside."""
    return Written(
        [
            f"# The least careful first: {listed(CAUTION)}.",
            f"kind: {CAUTION[1]}",
            "label: Write a few words",
            "act: Write the act, in one line.",
            *_offers(handbook),
            f"# Whom the words are for: {listed(handbook.vocabulary.listeners)}.",
            "say:",
            f"  - to: {handbook.vocabulary.listener}",
            "    words: Write the words to say.",
            *_under(handbook),
            "tell:",
            "  who: Write who hears of it.",
            "  at_work: Write by when.",
            "  off_work: Write by when.",
            "  instead: Write who else, if that person does nothing.",
        ],
        "The check will say that no answer leads to it (unreached-outcome), until one does: write "
        f'"some-answer: outcomes/{id}" in a page of docs/flows. Then write a case that ends there.',
    )


def by_caution(handbook: Handbook) -> tuple[Outcome, Outcome]:
    """Return the most and the least careful outcome, so that the two answers differ."""
    found = sorted(handbook.outcomes, key=lambda page: CAUTION.index(page.outcome_kind))
    return found[-1], found[0]


def _offers(handbook: Handbook) -> list[str]:
    """What an outcome may offer beside its act, each as a note to take the "#" from."""
    call = handbook.first_line
    return [
        *(["# Numbers to call:", f"# call: [{call.id}]"] if call else []),
        f"# What may be owed as well, at most {MAX_ALSO} acts:",
        "# also:",
        "#   - when: Write when this is owed too",
        f"#     outcome: {by_caution(handbook)[0].id}",
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
