"""Reads single values of one file, each in its form, and gathers what is wrong with them.

In: a value of the YAML tree, and the key or name that messages give it. Out: a usable value; empty
where the value has another form.
"""

import re
from collections.abc import Collection, Mapping

from handbook.model import Reference
from handbook.problem import Place, Problem, RuleId, listed, shown
from handbook.reading.braces import calls, roles
from handbook.reading.forms import is_id
from handbook.reading.slips.quotes import CURLY, is_curly
from handbook.reading.yaml.tree import YamlList, YamlText, YamlValue
from handbook.vocabulary import Vocabulary


class Values:
    """The values of one file.

    `said` fills the roles that texts name in braces (each role to what is said), and `vocabulary` has the other words
    of the field. Where no `calls` are allowed, texts may name no number to call.
    """

    __slots__ = ("calls", "path", "problems", "said", "vocabulary")

    def __init__(
        self,
        path: str,
        problems: list[Problem],
        vocabulary: Vocabulary,
        said: Mapping[str, str] | None = None,
        *,
        calls: bool = False,
    ) -> None:
        """Read for the file at `path`, and add what is wrong to `problems`."""
        self.path = path
        self.problems = problems
        self.vocabulary = vocabulary
        self.said = vocabulary.said if said is None else said
        self.calls = calls

    def place(self, value: YamlValue) -> Place:
        """Return where a value stands."""
        return Place(self.path, value.line)

    def wrong(self, place: Place, rule: RuleId, message: str) -> None:
        """Tell of a problem."""
        self.problems.append(Problem(place, rule, message))

    def text(self, value: YamlValue, name: str) -> str:
        """Return a text with what it names in braces filled; anything else is a problem."""
        if not isinstance(value, YamlText):
            self.wrong(self.place(value), "wrong-type", f'"{name}" should be text, and this is {_shape(value)}')
            return ""
        text = value.value
        if is_curly(text):
            self.wrong(self.place(value), "curly-quotes", CURLY)
            return ""
        if not text.isprintable() or "  " in text or text != text.strip():
            text = " ".join(text.split())
        if not text:
            self.wrong(self.place(value), "empty-text", f'"{name}" is empty. Write it, or delete the line.')
        if "{" not in text and "}" not in text:
            return text
        for message in roles.faults(text, self.said, calls_too=self.calls):
            self.wrong(self.place(value), "unknown-role", message)
        return roles.fill(calls.fill(text, self.vocabulary.lines if self.calls else {}), self.said)

    def like(self, value: YamlValue, name: str, form: str, rule: RuleId, message: str) -> str:
        """Return a text that the regular expression `form` fits; `message` goes on after the text. Braces stay."""
        if not isinstance(value, YamlText):
            return self.text(value, name)
        text = " ".join(value.value.split())
        if is_curly(text):
            self.wrong(self.place(value), "curly-quotes", CURLY)
            return ""
        if not re.fullmatch(form, text):
            self.wrong(self.place(value), rule, f'"{shown(text)}" {message}')
            return ""
        return text

    def items(self, value: YamlValue, name: str) -> tuple[YamlValue, ...]:
        """Return the entries of a list."""
        if isinstance(value, YamlList):
            return value.items
        several = value.value.split(",") if isinstance(value, YamlText) else []
        example = f"{name}: [{shown(', '.join(' '.join(part.split()) for part in several)) or 'one, two'}]"
        self.wrong(self.place(value), "wrong-type", f'"{name}" should be a list in square brackets: "{example}".')
        return ()

    def reference(self, value: YamlValue, name: str, kinds: Collection[str]) -> Reference | None:
        """Return a page `kind/id`, where the kind is one of `kinds`."""
        text = self.text(value, name)
        kind, _, stem = text.partition("/")
        if len(several := text.split()) > 1 and all("/" in one for one in several):
            message = f'a comma is missing: write "{shown(", ".join(one.strip(",") for one in several))}".'
            self.wrong(self.place(value), "bad-reference", message)
            return None
        if text and (kind not in kinds or not is_id(stem)):
            example = f"{next(iter(kinds))}/some-id"
            message = f'"{shown(text)}" should name a page as "{example}", with one of: {listed(kinds)}.'
            self.wrong(self.place(value), "bad-reference", message)
            return None
        return Reference(text, self.place(value)) if text else None

    def see_id(self, text: str, place: Place, what: str) -> None:
        """See that the name of something new can be an id; `what` names it in the message."""
        if not is_id(text):
            message = "use small letters a to z, digits and single hyphens, such as old-friend."
            self.wrong(place, "bad-id", f'"{shown(text)}" cannot be the id of {what}: {message}')


def _shape(value: YamlValue) -> str:
    """Say what stands where a text should, and how to make it one."""
    if not isinstance(value, YamlList):
        return "a block of keys."
    return f"a list. Take the {'square brackets' if value.brackets else 'hyphens'} away, and keep one text."
