"""A short `district.yml` to copy, made from the settings, so that it is never out of date.

In: the words of the field, and the settings. Out: YAML with one line for each thing that a district may say first.
Every line counts, and none has to be uncovered: what nobody has decided says so, and is read as that. What each choice
means stands on the page that makes the file (`rendering/decide_page.py`). What is to be written over is refused where
it goes live.
"""

from collections.abc import Sequence

from handbook.model import Setting
from handbook.reading.district.placeholders import STATE, UNDECIDED
from handbook.vocabulary import HOTLINE, Vocabulary


def district_yml(words: Vocabulary, settings: Sequence[Setting]) -> str:
    """Return the file, with these settings in this order. The hotline is left out: it comes with the state."""
    lines = [f"name: {words.placeholder}"]
    if words.states:
        lines.append(f"state: {STATE}")
    lines += ["", "contacts:", *(f"  {role}: {UNDECIDED}" for role in words.roles if role != HOTLINE)]
    lines += ["", "settings:", *(f"  {setting.name}: {UNDECIDED}" for setting in settings)]
    return "\n".join(lines) + "\n"
