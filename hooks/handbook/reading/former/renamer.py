"""Gives single names as they are today, and notes where a former one stood."""

from types import MappingProxyType

from handbook.model import Claim, FormerUse, Given, Otherwise, Reference
from handbook.problem import Place
from handbook.reading.former.names import FormerNames

SETTINGS = "settings/"


class Renamer:
    """Looks names up for one reading; `uses` has each former name that it met."""

    __slots__ = ("names", "uses")

    def __init__(self, names: FormerNames) -> None:
        self.names = names
        self.uses: list[FormerUse] = []

    def page(self, reference: Reference) -> Reference:
        """A mention of a page, with the page's id of today."""
        return Reference(self.page_id(reference.to, reference.place), reference.place)

    def page_id(self, id: str, place: Place) -> str:
        """The id of a page of today."""
        return self._now(id, self.names.pages.get(id), "page", place)

    def pages(self, references: tuple[Reference, ...]) -> tuple[Reference, ...]:
        """Several mentions of pages."""
        return tuple(self.page(reference) for reference in references)

    def question(self, id: str, place: Place) -> str:
        """The id of a question of today."""
        return self._now(id, self.names.questions.get(id), "question", place)

    def questions(self, references: tuple[Reference, ...]) -> tuple[Reference, ...]:
        """Several mentions of questions."""
        return tuple(Reference(self.question(named.to, named.place), named.place) for named in references)

    def setting(self, id: str, place: Place) -> str:
        """The whole id of a setting of today."""
        now = self.names.pages.get(id)
        if now is None or not now.startswith(SETTINGS):
            return id
        self.uses.append(FormerUse(place, "setting", id.removeprefix(SETTINGS), now.removeprefix(SETTINGS)))
        return now

    def value(self, setting: str, value: str, place: Place) -> str:
        """A value of a setting of today, whose whole id is `setting`."""
        return self._now(value, self.names.values.get((setting, value)), "value", place)

    def fact(self, id: str, place: Place) -> str:
        """The id of a fact of today."""
        return self._now(id, self.names.facts.get(id), "fact", place)

    def claim(self, claim: Claim | None) -> Claim | None:
        """What a page claims, in the names of today."""
        if claim is None:
            return None
        return Claim(
            tuple(self._given(given) for given in claim.answers),
            self.page(claim.outcome),
            tuple(self._otherwise(entry) for entry in claim.otherwise),
            claim.place,
        )

    def _given(self, given: Given) -> Given:
        question = self.question(given.question, given.place)
        now = self.names.answers.get((question, given.answer))
        return Given(question, self._now(given.answer, now, "answer", given.place), given.place)

    def _otherwise(self, entry: Otherwise) -> Otherwise:
        settings: dict[str, str] = {}
        for id, value in entry.settings.items():
            setting = self.setting(id, entry.place)
            settings[setting] = self.value(setting, value, entry.place)
        return Otherwise(MappingProxyType(settings), self.page(entry.outcome), entry.place)

    def _now(self, former: str, now: str | None, what: str, place: Place) -> str:
        if now is None:
            return former
        self.uses.append(FormerUse(place, what, former, now))
        return now
