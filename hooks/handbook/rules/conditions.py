"""What must be sound before some rules can be checked, as `Rule.requires` names it."""

from collections.abc import Collection

from handbook.model import Handbook
from handbook.problem import Problem
from handbook.rules.rule import Condition


def _sound_flows(handbook: Handbook, told: Collection[Problem]) -> bool:
    """Every flow and every setting could be read, and nothing is wrong on their pages."""
    refused = any(id.startswith(("flows/", "settings/")) for id in handbook.refused)
    return not refused and not any(problem.place.path.startswith(("docs/flows/", "docs/settings/")) for problem in told)


def _sound_handbook(handbook: Handbook, told: Collection[Problem]) -> bool:
    """Every page could be read, and nothing is wrong anywhere."""
    return not handbook.refused and not told


SOUND_FLOWS = Condition("sound-flows", _sound_flows)
"""For what looks at flows as a whole, and for what walks them."""

SOUND_HANDBOOK = Condition("sound-handbook", _sound_handbook, requires=(SOUND_FLOWS.id,))
"""For what lies unused: a page that could not be read, or that is wrong, may be the one that uses it."""

CONDITIONS = (SOUND_FLOWS, SOUND_HANDBOOK)
