"""A complete `district.yml` to copy, made from the settings, so that it is never out of date.

In: the words of the field, and the settings. Out: YAML in which everything but the name and the state stands behind `#`.
A test takes the `#` away and reads it. What is to be written over is refused where it goes live.
"""

import textwrap
from collections.abc import Sequence
from gettext import NullTranslations

from handbook.model import Setting
from handbook.reading.district.placeholders import ADDRESS, OWNER, REASON, STATE
from handbook.vocabulary import HOTLINE, Vocabulary

WIDTH = 66
"""Characters of a line of words: what a page shows without scrolling aside."""

_LOGO = """\
# logo: logo.svg
# colors:
#   primary: "#0d4a4e"
#   accent: "#1f4fbf"
#   accent-dark: "#9dbdff"
"""


def district_yml(words: Vocabulary, settings: Sequence[Setting], translations: NullTranslations) -> str:
    """Return the file, with these settings in this order. What explains it is in the language of the site."""
    parts = [
        _head(words, translations),
        *([_state(words, translations)] if words.states else []),
        _site(translations),
        _logo(translations),
        _contacts(words, translations),
        "settings:\n",
        *(_setting(setting, translations) for setting in settings),
    ]
    return "\n".join(parts)


def _head(words: Vocabulary, translations: NullTranslations) -> str:
    _ = translations.gettext
    how = _(
        'A line that begins with "#" does nothing. To make it count, delete the "#" and the one space after it, and '
        "keep the other spaces."
    )
    lines = (_("What our district decided."), how, _('Lines with "##" only explain.'))
    return f"{''.join(_explained(line) for line in lines)}\nname: {words.placeholder}\n"


def _state(words: Vocabulary, translations: NullTranslations) -> str:
    """The state, whose number is offered where something must be reported."""
    _ = translations.gettext
    lines = [_("The two letters of your state, such as TX, in place of XX.")]
    if words.report:
        number = _("Its number to report {what} is then on every urgent page.")
        lines.append(number.format(what=words.report.what))
    return f"{''.join(_explained(line) for line in lines)}state: {STATE}\n"


def _site(translations: NullTranslations) -> str:
    """Where the site is, and who may find it."""
    listed = translations.gettext('With "yes", search engines may list the site.')
    return f"# address: {ADDRESS}\n{_explained(listed)}# indexed: no\n"


def _logo(translations: NullTranslations) -> str:
    """What the district looks like."""
    text = translations.gettext(
        "The logo is a file beside this one, PNG or SVG. The colors stand behind the white title, and in links on the "
        "light and the dark page."
    )
    return f"{_explained(text)}{_LOGO}"


def _contacts(words: Vocabulary, translations: NullTranslations) -> str:
    """The roles; the hotline is the state's, unless a county has its own."""
    lines = ["contacts:\n", *(f'#   {role}: "{said}"\n' for role, said in words.said.items() if role != HOTLINE)]
    if words.report and HOTLINE in words.said:
        only = translations.gettext("Only if your county takes reports of {what} at a number of its own:")
        lines += [_explained(only.format(what=words.report.what)), f'#   {HOTLINE}: "{words.said[HOTLINE]}"\n']
    return "".join(lines)


def _explained(text: str) -> str:
    """A text in lines that only explain."""
    return "".join(f"## {line}\n" for line in textwrap.wrap(text, WIDTH))


def _setting(setting: Setting, translations: NullTranslations) -> str:
    """One setting with its question, what each value means, and room for the reason."""
    name = setting.name
    careful = translations.gettext("the careful choice")
    lines = [f"## {line}" for line in textwrap.wrap(setting.question, WIDTH)]
    for value in setting.values.values():
        mark = f" ({careful})" if value.id == setting.default else ""
        meaning = textwrap.wrap(f"{value.id}{mark}: {value.means}", WIDTH - 4)
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
