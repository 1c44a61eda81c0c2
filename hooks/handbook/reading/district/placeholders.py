"""What stands in the file to copy until a district writes its own, and words that say nothing.

The file to copy has these (`rendering/starter_file.py`), or had them when its lines stood behind "#", as in files that
districts still have. None of them may go live.
"""

ADDRESS = "https://guide.example.org/"
REASON = "why"
OWNER = "who answers for it"
STATE = "XX"
"""Two letters that are no state's, so that nobody forgets to write their own."""
UNDECIDED = "undecided"
"""In place of a setting's value, or of a contact: nobody has decided, as if the line were not there."""

NOTHING = (
    "null", "~", "no", "none", "nobody", "n/a", "na", "nil", "tbd", "tba", "todo", "to do", "to be decided",
    "to be determined", "unknown", "not yet", "x", "xx", "xxx", "?", "??", "???", "-", "--", "...", "…",
)  # fmt: skip
"""Words that stand for a text that somebody will write later, or never; in small letters, without a period."""

EXAMPLE = "Example "
"""How the name of a made-up district begins; its address and its numbers may be nobody's."""


def says_nothing(text: str) -> bool:
    """Whether a text only stands for one that is still to come."""
    plain = text.casefold()
    return plain in NOTHING or plain.rstrip(".") in NOTHING
