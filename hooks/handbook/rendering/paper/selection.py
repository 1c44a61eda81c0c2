"""What a card or a poster has room for, chosen from the handbook by counting and not by hand."""

from collections import Counter
from dataclasses import dataclass
from gettext import NullTranslations

from handbook.decisions.walk import walk
from handbook.model import CAUTION, HOME, Handbook, Home, Outcome, Words
from handbook.vocabulary import HOTLINE

LONG = 16
"""Characters of a contact for which the cards have room at their full size."""


@dataclass(frozen=True, slots=True)
class Way:
    """An answer that stops at once, and what to do then."""

    label: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Alarm:
    """A safety question, where whoever is not sure ends, and the other answers that stop there."""

    ask: str
    label: str
    outcome: Outcome
    others: tuple[Way, ...] = ()

    @property
    def ends(self) -> set[str]:
        """The ids of all the outcomes at which it stops."""
        return {self.outcome.id, *(way.outcome.id for way in self.others)}


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to reach. `words` is empty where nobody set it: a line to fill in."""

    who: str
    words: str


def alarms(handbook: Handbook) -> list[Alarm]:
    """The floor questions of the entry that stop at an outcome, in the order asked."""
    flow = handbook.flow(handbook.entry)
    found = []
    for question in flow.questions.values() if flow else ():
        if not question.floor:
            continue
        ways = {
            answer.id: Way(answer.label, outcome)
            for answer in question.answers.values()
            if (outcome := handbook.outcome(answer.to))
        }
        if ways:
            main = ways.pop(question.unsure, None) or ways.pop(next(iter(ways)))
            found.append(Alarm(question.ask, main.label, main.outcome, tuple(ways.values())))
    return found


def needed(handbook: Handbook) -> list[Outcome]:
    """The outcomes at which the FAQs and cases of paras end, the most frequent first.

    Of two that are as frequent the more cautious comes first, then the title decides.
    """
    ends: Counter[str] = Counter()
    for page in handbook.asked:
        if page.asked_by == "para" and page.claim:
            end = walk(handbook, page.claim.by_question).outcome
            if end:
                ends[end.id] += 1
    found = [outcome for id in ends if (outcome := handbook.outcome(id))]
    return sorted(found, key=lambda page: (-ends[page.id], -CAUTION.index(page.outcome_kind), page.title.lower()))


def words_to_parent(handbook: Handbook, outcome: Outcome) -> Words | None:
    """The first words that an outcome has for a parent, those that need no condition before others."""
    found = [words for words in handbook.says(outcome) if words.to == "parent"]
    return min(found, key=lambda words: bool(words.when), default=None)


def safe_outcome(handbook: Handbook) -> Outcome | None:
    """The most needed way to hand a parent on whose words fit any moment."""
    for outcome in needed(handbook):
        words = words_to_parent(handbook, outcome)
        if outcome.outcome_kind == "hand-over" and words and not words.when:
            return outcome
    return None


def safe_line(handbook: Handbook) -> str:
    """The line that the home page calls safe; without one, the words of the safest way to hand on."""
    home = handbook.pages.get(HOME)
    if isinstance(home, Home) and home.say:
        return home.say
    outcome = safe_outcome(handbook)
    words = words_to_parent(handbook, outcome) if outcome else None
    return words.words if words else ""


def contacts(handbook: Handbook, translations: NullTranslations) -> list[Contact]:
    """Whom to reach here: the number for a life at risk, the hotline, then the other roles."""
    roles = handbook.vocabulary.said
    order = ["hotline", *(name for name in roles if name != "hotline")]
    found = [Contact(_begun(roles[name]), _reached(handbook, name)) for name in order]
    first = handbook.first_line
    return [Contact(translations.gettext("Danger"), first.number if first else ""), *found]


def _reached(handbook: Handbook, role: str) -> str:
    """What stands beside a role on paper; of the hotline its number alone, since the role is written before it."""
    contact = handbook.district.contacts.get(role)
    if contact is None:
        return ""
    return contact.phone if role == HOTLINE else contact.in_full


def few_contacts(handbook: Handbook, room: int, translations: NullTranslations) -> list[Contact]:
    """At most `room` contacts: danger, the hotline, those that somebody set, then lines to fill in."""
    found = contacts(handbook, translations)
    chosen = [*found[:2], *sorted(found[2:], key=lambda contact: not contact.words)][:room]
    return [contact for contact in found if contact in chosen]


def long_contacts(handbook: Handbook) -> bool:
    """Whether a contact has so many words that cards need smaller type to stay one sheet."""
    return any(len(contact.in_full) > LONG for contact in handbook.district.contacts.values())


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]
