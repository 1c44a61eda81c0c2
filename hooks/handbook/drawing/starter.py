"""A complete `district.yml` to copy, made from the settings, so that it is never out of date.

In: the settings. Out: YAML in which everything but the name and the state stands behind `#`.
A test takes the `#` away and reads it.
"""

import textwrap
from collections.abc import Sequence

from handbook.model import HOTLINE, ROLES, Setting

WIDTH = 66
"""Characters of a line of words: what a page shows without scrolling aside."""

HEAD = """\
## What our district decided.
## A line that begins with "#" does nothing. To make it count, delete
## the "#" and the one space after it, and keep the other spaces.
## Lines with "##" only explain.

name: Your School District

## The two letters of your state, such as TX, in place of XX.
## Its number to report child abuse is then on every urgent page.
state: XX

# address: https://guide.example.org/
# indexed: no        # yes: search engines may list the site
"""
LOOK = """\
# logo: logo.svg     # a file beside this one, PNG or SVG
# colors:
#   primary: "#0d4a4e"        # behind the white title
#   accent: "#1f4fbf"         # links on the light page
#   accent-dark: "#9dbdff"    # links on the dark page
"""


def district_yml(settings: Sequence[Setting]) -> str:
    """Return the file, with these settings in this order."""
    parts = [HEAD, LOOK, _contacts(), "settings:\n", *(_setting(setting) for setting in settings)]
    return "\n".join(parts)


def _contacts() -> str:
    """The roles. The hotline is the state's, and a district that has its own knows the line from the check's page."""
    lines = ["# contacts:", *(f'#   {role}: "{words}"' for role, words in ROLES.items() if role != HOTLINE)]
    return "\n".join(lines) + "\n"


def _setting(setting: Setting) -> str:
    """One setting with its question, what each value means, and room for the reason."""
    name = setting.name
    lines = [f"## {line}" for line in textwrap.wrap(setting.question, WIDTH)]
    for value in setting.values.values():
        careful = " (the careful choice)" if value.id == setting.default else ""
        meaning = textwrap.wrap(f"{value.id}{careful}: {value.means}", WIDTH - 4)
        lines += [f"##   {meaning[0]}", *(f"##     {line}" for line in meaning[1:])]
    lines += [
        f"#   {name}:",
        f"#     value: {setting.default}",
        '#     reason: "why"',
        '#     owner: "who answers for it"',
        "#     decided: 2026-08-15",
        "#     review: 2027-06-30",
    ]
    return "\n".join(lines) + "\n"
