"""What a card or a poster has room for, chosen from the handbook by counting and not by hand."""

from collections import Counter
from dataclasses import dataclass

from handbook.decisions.walk import walk
from handbook.model import CAUTION, HOME, Handbook, Home, Outcome, Words


@dataclass(frozen=True, slots=True)
class Stop:
    """An answer that stops at once, and what to do then."""

    label: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class SafetyQuestion:
    """A safety question, where whoever is not sure ends, and the other answers that stop there."""

    ask: str
    label: str
    outcome: Outcome
    others: tuple[Stop, ...] = ()

    @property
    def ends(self) -> set[str]:
        """The ids of all the outcomes at which it stops."""
        return {self.outcome.id, *(stop.outcome.id for stop in self.others)}


def safety_questions(handbook: Handbook) -> list[SafetyQuestion]:
    """Return the floor questions of the entry that stop at an outcome, in the order asked."""
    flow = handbook.flow(handbook.entry)
    found = []
    for question in flow.questions.values() if flow else ():
        if not question.floor:
            continue
        stops = {
            answer.id: Stop(answer.label, outcome)
            for answer in question.answers.values()
            if (outcome := handbook.outcome(answer.to))
        }
        if stops:
            main = stops.pop(question.unsure, None) or stops.pop(next(iter(stops)))
            found.append(SafetyQuestion(question.ask, main.label, main.outcome, tuple(stops.values())))
    return found


def urgent_questions(handbook: Handbook) -> list[SafetyQuestion]:
    """Return the safety questions that stop at an urgent outcome."""
    return [question for question in safety_questions(handbook) if question.outcome.is_urgent]


def most_common_outcomes(handbook: Handbook) -> list[Outcome]:
    """Return the outcomes at which the FAQs and cases of those end for whom the guide is, the most frequent first.

    Of two that are as frequent the more cautious comes first, then the title decides.
    """
    ends: Counter[str] = Counter()
    for page in handbook.asked:
        if page.asked_by == handbook.vocabulary.asker and page.claim:
            end = walk(handbook, page.claim.by_question).outcome
            if end:
                ends[end.id] += 1
    found = [outcome for id in ends if (outcome := handbook.outcome(id))]
    return sorted(found, key=lambda page: (-ends[page.id], -CAUTION.index(page.outcome_kind), page.title.lower()))


def first_words(handbook: Handbook, outcome: Outcome) -> Words | None:
    """Return the first words of an outcome to those to whom most is said; what needs no condition is before others."""
    found = [words for words in handbook.says(outcome) if words.to == handbook.vocabulary.listener]
    return min(found, key=lambda words: bool(words.when), default=None)


def safe_outcome(handbook: Handbook) -> Outcome | None:
    """Return the most common way to hand somebody on whose words fit any moment."""
    for outcome in most_common_outcomes(handbook):
        words = first_words(handbook, outcome)
        if outcome.outcome_kind == "hand-over" and words and not words.when:
            return outcome
    return None


def safe_line(handbook: Handbook) -> str:
    """Return the line that the home page calls safe; without one, the words of the safest way to hand on."""
    home = handbook.pages.get(HOME)
    if isinstance(home, Home) and home.say:
        return home.say
    outcome = safe_outcome(handbook)
    words = first_words(handbook, outcome) if outcome else None
    return words.words if words else ""
