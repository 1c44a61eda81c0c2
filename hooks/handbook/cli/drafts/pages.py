"""A guideline, or what is known of a state."""

from handbook.cli.drafts.written import Written, asked_as
from handbook.model import REPORT, Handbook
from handbook.problem import listed


def guideline(handbook: Handbook, id: str) -> Written:
    """It governs the first question that is asked."""
    flow = handbook.flows[0]
    return Written(
        [
            "# The chart to show, and the questions of it that this page is about.",
            f"flow: {flow.id}",
            f"at: [{flow.first.id}]",
            *asked_as(),
        ],
        f"The check will say that no FAQ or case refers to it (unused-guideline), until one names it: "
        f'write "guidelines/{id}" in the "see" of a page in docs/faqs or docs/cases.',
    )


def state(handbook: Handbook, id: str) -> Written:
    """The first kind of fact, with its source."""
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
    return Written(
        lines,
        f'The check will say that "{id}" is no state (unknown-state), unless that is its postal code in small letters: ID=tx. '
        "Put in the number that you read, and where and when you read it.",
    )
