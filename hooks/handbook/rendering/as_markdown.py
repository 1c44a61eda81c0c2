"""A page as Markdown, for a program that reads the site because somebody asked it.

In: a handbook without problems, and where its pages are. Out: CommonMark with what the page says here: its card with
this district's choices, its text, what it rests on, and which edition it is of. `templates/markdown/` has its shape.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from gettext import NullTranslations
from posixpath import dirname, join, normpath

from jinja2 import Environment

from handbook.decisions.answers import answer_label, offered_answers, question_text, setting_of
from handbook.decisions.printable import printable
from handbook.decisions.views import page_view
from handbook.decisions.walk import walk
from handbook.model import Answer, Case, Flow, Handbook, Page, Setting, State
from handbook.rendering.edition import Edition, edition
from handbook.rendering.environment import environment
from handbook.rendering.links import Links, links_of
from handbook.rendering.outcome_card import OtherOutcome, outcome_card
from handbook.rendering.state_box import state_box
from handbook.rendering.state_page import state_details

ENDING = ".md"
"""What stands behind the address of a page's file for its Markdown, as https://llmstxt.org proposes."""

_LINK = re.compile(r"(\]\(|^\[[^\]]+\]: )([^()\s:]+)\.md(?=[)#\s]|$)", re.MULTILINE)
_SPECIAL = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_[]"} | {"<": "&lt;", "&": "&amp;"})
_BLANK_LINES = re.compile(r"\n{3,}")


class AsItIs(str):
    """Markdown, or an address, which is not escaped."""


@dataclass(frozen=True, slots=True)
class Target:
    """An answer of a flow, and where it leads: to a page, or to a question in words."""

    label: str
    words: str
    page: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of a flow with the answers that lead on here."""

    ask: str
    hint: str
    answers: tuple[Target, ...]


def markdown_environment(handbook: Handbook, translations: NullTranslations) -> Environment:
    """Return the environment in which each text is escaped as Markdown, in place of HTML."""
    made = environment(handbook, translations=translations).overlay(autoescape=False, finalize=_escaped)
    made.filters["as_it_is"] = AsItIs
    return made


def markdown_name(url: str) -> str:
    """Return where the Markdown of a page is, by the page's address below the site's root."""
    return f"{url}index.html{ENDING}" if not url or url.endswith("/") else f"{url}{ENDING}"


class MarkdownPages:
    """Writes the pages of one handbook as Markdown.

    `urls` has each page's address below the site's root, by its id; `address` is the site's own, empty where nobody
    has said it; `translations` has the words of the interface.
    """

    def __init__(
        self, handbook: Handbook, urls: Mapping[str, str], address: str, translations: NullTranslations
    ) -> None:
        self.handbook = handbook
        self._urls = urls
        self._address = f"{address.rstrip('/')}/" if address else "/"
        self._translations = translations
        self._edition: Edition = edition(handbook, translations=translations)
        self._template = markdown_environment(handbook, translations).get_template("markdown/page.md")

    def all(self) -> Iterator[tuple[str, str]]:
        """Yield the id and the text of every page that has an address; nobody needs all of them at once."""
        yield from ((id, self.page(page)) for id, page in self.handbook.pages.items() if id in self._urls)

    def page(self, page: Page) -> str:
        """Return one page."""
        handbook, words, links = self.handbook, self._translations, links_of(self._urls, page.id)
        view = page_view(handbook, page)
        text = self._template.render(
            page=page,
            pages=handbook.pages,
            address=AsItIs(self._address + self._urls[page.id]),
            edition=self._edition,
            links=links,
            card=outcome_card(handbook, page, view.outcome, words, view.path) if view.outcome else None,
            path=view.path if view.path and view.path.outcome else None,
            box=state_box(handbook, page, words) if page.kind else None,
            setting={"chosen": handbook.chosen(page)} if isinstance(page, Setting) else None,
            body=AsItIs(_linked(printable(handbook, page), page.id, links).strip()),
            questions=self._questions(page),
            changes=self._changes(page),
            told=state_details(handbook, page, {}, "", words) if isinstance(page, State) else None,
        )
        return _BLANK_LINES.sub("\n\n", text).strip() + "\n"

    def _questions(self, page: Page) -> list[Asked]:
        if not isinstance(page, Flow):
            return []
        found = []
        for question in page.questions.values():
            setting = setting_of(self.handbook, question)
            answers = (self._target(page, answer, setting) for answer in offered_answers(self.handbook, question))
            found.append(Asked(question_text(question, setting), question.hint, tuple(answers)))
        return found

    def _target(self, flow: Flow, answer: Answer, setting: Setting | None) -> Target:
        label = answer_label(answer, setting)
        if answer.leaves:
            return Target(label, self.handbook.pages[answer.to].title, answer.to)
        question = flow.questions[answer.to]
        return Target(label, question_text(question, setting_of(self.handbook, question)), "")

    def _changes(self, page: Page) -> list[OtherOutcome]:
        variants = page.variants if isinstance(page, Case) else ()
        ends = ((variant.condition, walk(self.handbook, variant.claim.by_question).outcome) for variant in variants)
        return [OtherOutcome(condition, outcome) for condition, outcome in ends if outcome]


def _linked(body: str, id: str, links: Links) -> str:
    """Return a body whose links to the source of a page lead to the page."""

    def led(match: re.Match[str]) -> str:
        other = normpath(join(dirname(id), match[2]))
        return f"{match[1]}{links.to(other)}" if links.has(other) else match[0]

    return _LINK.sub(led, body)


def _escaped(value: object) -> object:
    """Make letters of the marks of Markdown in a text that comes from a page, and one line of it."""
    if isinstance(value, AsItIs) or not isinstance(value, str):
        return value
    return " ".join(value.split()).translate(_SPECIAL) if value.strip() else value
