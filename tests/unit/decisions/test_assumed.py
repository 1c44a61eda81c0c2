"""A question that a district's page does not answer gets an answer for granted; our own pages get none."""

from pathlib import Path

import sample_handbook
from handbook.model import Asked, Case, Claim, Handbook

OZ = {"district/district.yml": "name: Oz\ncontacts: {hotline: 211}\n"}
OWN = "district/docs/faqs/may-i-pat-it.md"
PAGE = "---\ntitle: May I pat it?\ndescription: x\nasked_by: para\nmoment: in-town\n{}---\n**No.**\n"


def claim(root: Path, text: str, changes: dict[str, str] | None = None) -> Claim:
    handbook, problems = sample_handbook.read(root, {**OZ, OWN: PAGE.format(text), **(changes or {})})
    assert problems == []
    return claim_of(handbook)


def claim_of(handbook: Handbook) -> Claim:
    page = handbook.pages["faqs/may-i-pat-it"]
    assert isinstance(page, Asked) and page.claim
    return page.claim


def assumed(claim: Claim) -> dict[str, str]:
    return {given.question: given.answer for given in claim.answers if given.assumed}


def test_the_unsure_answer_is_taken_where_the_page_then_ends_as_it_says(tmp_path: Path) -> None:
    found = claim(tmp_path, "answers: {is-it-hungry: no}\noutcome: outcomes/wave\n")
    sure = claim(tmp_path / "b", "answers: {is-it-on-fire: no}\noutcome: outcomes/wave\n")

    assert assumed(found) == {"is-it-on-fire": "no"}, "its own answer is never asked after a fire"
    assert assumed(sure) == {"is-it-hungry": "no"}


def test_where_nothing_ends_as_it_says_its_own_answers_are_still_asked(tmp_path: Path) -> None:
    """An outcome that moved and a new floor in one update do not call the fire brigade."""
    found = claim(tmp_path, "answers: {is-it-hungry: no}\noutcome: outcomes/fetch-the-keeper\n")

    assert assumed(found) == {"is-it-on-fire": "no"}


def test_else_the_reader_is_taken_to_be_unsure_to_the_end(tmp_path: Path) -> None:
    """Its own answer is to a question that cannot be reached with what it says before: the careful outcome is shown."""
    found = claim(tmp_path, "answers: {is-it-hungry: no, what-food: yes}\noutcome: outcomes/wave\n")

    assert assumed(found) == {"is-it-on-fire": "yes"}


def test_every_choice_of_a_district_is_thought_of(tmp_path: Path) -> None:
    """The page says where it ends under each value, and the answer that fits all of them is found."""
    text = "answers: {is-it-on-fire: no, is-it-hungry: yes}\noutcome: outcomes/fetch-the-keeper\n"
    more = "otherwise: [{settings: {feeding: anyone}, outcome: outcomes/wave}]\n"

    assert assumed(claim(tmp_path / "a", text)) == {"what-food": "no"}
    assert assumed(claim(tmp_path / "b", text + more)) == {"what-food": "yes"}


def test_variants_are_answered_too(tmp_path: Path) -> None:
    page = sample_handbook.FILES["docs/cases/the-toast.md"].replace("The toast", "The bread")
    page = page.replace("{is-it-on-fire: no, is-it-hungry: no}", "{is-it-hungry: no}")
    handbook, problems = sample_handbook.read(tmp_path, {**OZ, "district/docs/cases/the-bread.md": page})
    case = handbook.pages["cases/the-bread"]

    assert problems == [] and isinstance(case, Case)
    assert assumed(case.variants[0].claim) == {"is-it-on-fire": "no"}


def test_a_page_of_ours_has_to_answer_itself(tmp_path: Path) -> None:
    change = sample_handbook.edited("docs/cases/the-jam.md", "  is-it-on-fire: no\n", "")
    _, problems = sample_handbook.read(tmp_path, change)

    assert [problem.split(": ")[1] for problem in problems] == ["path-stops-early"]
