"""The measure of reading orders texts as people would, and ignores markup."""

from pathlib import Path

import sample_handbook
from bare import common
from handbook.model import Page
from handbook.rules.readability import Reading, read
from handbook.rules.run import advise


def measured(text: str) -> Reading:
    reading = read(Page(common("faqs/x", body=text)))
    assert reading
    return reading


EASY = "The cat sat on the mat. It was a big cat. The dog saw it. " * 4
HARD = (
    "Notwithstanding considerable interdepartmental deliberation, administrators subsequently promulgated regulations. "
    * 6
)


def test_long_words_and_sentences_read_harder() -> None:
    """A text for children is measured below a text of an office."""
    assert measured(EASY).grade < 3
    assert measured(HARD).grade > 15
    assert 3 < measured(EASY).words_a_sentence < 6


def test_markup_does_not_count() -> None:
    """Addresses of links, list marks and table lines are not words."""
    plain = measured(EASY)
    marked = measured(EASY.replace("The cat", "- **The** [cat](../a-very-long-address/indeed.md)"))

    assert abs(plain.grade - marked.grade) < 0.5


def test_a_page_with_hardly_any_text_is_left_out() -> None:
    """A line alone says nothing about how a page reads."""
    assert read(Page(common("faqs/x", body="Short."))) is None


def test_a_long_sentence_is_advice_with_its_line(tmp_path: Path) -> None:
    """Twenty-six words are too many, twenty-five are not, and addresses do not count."""
    guide = "docs/guidelines/dragons.md"
    long = "word " * 25 + "[end](the-toast.md)."
    handbook, problems = sample_handbook.read(
        tmp_path,
        sample_handbook.edited(
            guide, "Be calm.", f"{long.replace('the-toast', '../cases/the-toast')}\n\n{'word ' * 24}end."
        ),
    )

    assert problems == []
    assert [(advice.place.line, advice.rule) for advice in advise(handbook)] == [(8, "long-sentence")]
