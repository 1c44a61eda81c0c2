"""Makes what the booklet prints of each page."""

from gettext import NullTranslations

from markupsafe import Markup

from handbook.decisions.answers import answer_label, setting_of
from handbook.decisions.walk import DecisionPath, walk, walk_every_setting
from handbook.model import Answer, Asked, Case, Claim, Faq, Flow, Guideline, Handbook, Page, Question, Setting
from handbook.rendering.paper.body import BodyRewriter, PrintLinks
from handbook.rendering.paper.booklet_values import (
    BookletAnswer,
    BookletClaim,
    BookletEnd,
    BookletEntry,
    BookletQuestion,
    BookletVariant,
)
from handbook.rendering.paper.numbers import anchor, numbers
from handbook.rendering.printables import BOOKLET

_ARROW = Markup(" → ")
_NOTHING = Markup("")


class Entries:
    """Makes the entries of one handbook; `bodies` are its pages' own texts."""

    def __init__(self, handbook: Handbook, bodies: BodyRewriter, translations: NullTranslations) -> None:
        self.handbook = handbook
        self._bodies = bodies
        self._numbers = numbers(handbook, translations)
        self._links = PrintLinks(BOOKLET.base, self._numbers.pages)

    def entry(self, page: Page) -> BookletEntry:
        """Return a page as the booklet prints it."""
        belongs = page if isinstance(page, Guideline | Faq) else None
        at = [self._numbers.questions.get(reference.to) for reference in belongs.at] if belongs else []
        claim = page.claim if isinstance(page, Asked) else None
        return BookletEntry(
            page=page,
            number=self._numbers.pages[page.id],
            body=self._bodies.whole(page.id, self._links, deeper=2),
            see=tuple(self._page_number(reference.to) for reference in page.see),
            questions=tuple(map(self._question, page.questions.values())) if isinstance(page, Flow) else (),
            claim=self._claim(claim) if claim else None,
            flow=self._page_number(belongs.flow.to) if belongs and belongs.flow else _NOTHING,
            at=tuple(number_link(number) for number in at if number),
            variants=tuple(
                BookletVariant(variant.condition, self._claim(variant.claim))
                for variant in (page.variants if isinstance(page, Case) else ())
            ),
            chosen=self.handbook.chosen(page) if isinstance(page, Setting) else "",
            is_decided=page.id in self.handbook.district.settings,
        )

    def _claim(self, claim: Claim) -> BookletClaim:
        here = walk(self.handbook, claim.by_question)
        others = {
            path.outcome.id: self._end(path, self._settings(path))
            for path in reversed(walk_every_setting(self.handbook, claim.by_question))
            if path.outcome and here.outcome and path.outcome.id != here.outcome.id
        }
        return BookletClaim(self._end(here), tuple(others.values()))

    def _end(self, path: DecisionPath, when: str = "") -> BookletEnd:
        steps = (number_link(self._numbers.answers[step.question.id, step.answer.id]) for step in path.steps)
        ends = self._page_number(path.outcome.id) if path.outcome else _NOTHING
        return BookletEnd(_ARROW.join([*steps, ""]), path.outcome, ends, when)

    def _settings(self, path: DecisionPath) -> str:
        """The choices under which a path is walked: `S3 “keepers alone”`."""
        return ", ".join(
            f"{self._numbers.pages[id]} “{setting.values[value].label}”"
            for id, value in path.settings.items()
            if (setting := self.handbook.setting(id))
        )

    def _question(self, question: Question) -> BookletQuestion:
        setting = setting_of(self.handbook, question)
        return BookletQuestion(
            number=self._numbers.questions[question.id],
            question=question,
            setting=setting,
            setting_number=self._page_number(setting.id) if setting else _NOTHING,
            help=self._page_number(question.help.to) if question.help else _NOTHING,
            answers=tuple(self._answer(question, setting, answer) for answer in question.answers.values()),
        )

    def _answer(self, question: Question, setting: Setting | None, answer: Answer) -> BookletAnswer:
        outcome = self.handbook.outcome(answer.to)
        number = self._numbers.questions.get(answer.to)
        return BookletAnswer(
            number=self._numbers.answers[question.id, answer.id],
            label=answer_label(answer, setting),
            is_chosen=setting is not None and answer.id == self.handbook.chosen(setting),
            target=number_link(number) if number else self._page_number(answer.to),
            act=outcome.act if outcome else "",
        )

    def _page_number(self, id: str) -> Markup:
        """A link to a page by its number; nothing for an id that is not there."""
        number = self._numbers.pages.get(id)
        return number_link(number) if number else _NOTHING


def number_link(number: str) -> Markup:
    """Return a number that leads to what carries it. Numbers are ours, and nothing in them has to be escaped."""
    return Markup(f'<a class="ref" href="#{anchor(number)}">{number}</a>')
