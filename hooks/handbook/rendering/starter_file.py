"""A complete `district.yml` to copy, made from the settings, so that it is never out of date.

In: the settings. Out: YAML in which everything but the name and the state stands behind `#`.
A test takes the `#` away and reads it. What is to be written over is refused where it goes live.
"""

import textwrap
from collections.abc import Sequence

from handbook.model import Setting
from handbook.reading.district.placeholders import ADDRESS, OWNER, REASON, STATE
from handbook.vocabulary import HOTLINE, Vocabulary

WIDTH = 66
"""Characters of a line of words: what a page shows without scrolling aside."""

_HEAD = f"""\
## What our district decided.
## A line that begins with "#" does nothing. To make it count, delete
## the "#" and the one space after it, and keep the other spaces.
## Lines with "##" only explain.

name: {{name}}

## The two letters of your state, such as TX, in place of XX.
## Its number to report {{what}} is then on every urgent page.
state: {STATE}

# address: {ADDRESS}
## With "yes", search engines may list the site.
# indexed: no
"""
_LOOK = """\
## The logo is a file beside this one, PNG or SVG. The colors stand
## behind the white title, and in links on the light and the dark page.
# logo: logo.svg
# colors:
#   primary: "#0d4a4e"
#   accent: "#1f4fbf"
#   accent-dark: "#9dbdff"
"""


def district_yml(words: Vocabulary, settings: Sequence[Setting]) -> str:
    """Return the file, with these settings in this order."""
    parts = [_head(words), _LOOK, _contacts(words), "settings:\n", *(_setting(setting) for setting in settings)]
    return "\n".join(parts)


def _head(words: Vocabulary) -> str:
    return _HEAD.format(name=words.placeholder, what=words.report.what if words.report else "")


def _contacts(words: Vocabulary) -> str:
    """The roles; the hotline is the state's, unless a county has its own."""
    lines = [
        "contacts:",
        *(f'#   {role}: "{said}"' for role, said in words.said.items() if role != HOTLINE),
    ]
    if words.report and HOTLINE in words.said:
        lines += [
            f"## Only if your county takes reports of {words.report.what} at a number of its own:",
            f'#   {HOTLINE}: "{words.said[HOTLINE]}"',
        ]
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
        f'#     reason: "{REASON}"',
        f'#     owner: "{OWNER}"',
        "#     decided: 2026-08-15",
        "#     review: 2027-06-30",
    ]
    return "\n".join(lines) + "\n"
