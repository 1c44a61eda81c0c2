"""A page is drawn in the language of the words that the drawing is given."""

from pathlib import Path

import pytest
import sample_handbook
from handbook.model import Handbook
from handbook.output.flows_script import flows_script
from handbook.output.search_index import index_script
from handbook.rendering.edition import edition
from handbook.rendering.page import PageRenderer
from handbook.rendering.paper.all import printed
from handbook.vocabulary.catalogs import catalog, messages
from seen_texts import seen_texts

DAY = {"SOURCE_DATE_EPOCH": "1763683200"}
SHEETS = ("pocket-card", "lanyard-card", "cases/the-toast")
FAMILIES = "families:\n  keeper: {en: Ask., es: Pregunte.}\n  anyone: {en: Go., es: Vaya.}\ndefault: keeper"
LISTED = {
    f"docs/about/{name}.md": f"---\ntitle: {name}\ndescription: {name}.\n---\n{name}.\n" for name in ("families", "familias")
}  # fmt: skip


@pytest.fixture
def handbook(tmp_path: Path) -> Handbook:
    more = sample_handbook.edited("docs/settings/feeding.md", "default: keeper", FAMILIES)
    found, problems = sample_handbook.read(tmp_path, more | LISTED)
    assert problems == []
    return found


def urls(handbook: Handbook) -> dict[str, str]:
    return {id: f"{id}/" for id in handbook.pages}


def test_no_english_text_of_the_interface_is_left(handbook: Handbook) -> None:
    """On the cards, on the charts and on paper."""
    spanish = catalog("es")
    english = {one.id for one in messages("es") if isinstance(one.id, str) and one.id and one.id != one.string}
    drawn = PageRenderer(handbook, urls(handbook), translations=spanish).all_parts()
    parts = [part for page in drawn.values() for part in (page.card, page.chart, page.change, page.path)]
    sheets = dict(printed(handbook, urls(handbook), {}, translations=spanish))
    drawn_and_printed = [*parts, *(sheets[f"paper/{name}/index.html"] for name in SHEETS)]
    texts = {text for html in drawn_and_printed for text in seen_texts(html)}

    assert spanish.gettext("Tell:") in texts and spanish.gettext("Skip the chart") in texts
    assert sorted(english & texts - {page.title for page in handbook.pages.values()}) == []


def test_what_the_scripts_read_is_in_the_language_too(handbook: Handbook) -> None:
    """Why an end was reached, and the cards that the questions show."""
    script = flows_script(handbook, urls(handbook), catalog("es"))

    assert "Usted respondió" in script and "You answered" not in script
    assert "A quién avisar:" in script and "Tell:" not in script
    assert index_script(handbook, urls(handbook), catalog("es")).startswith("globalThis.guideSearch")


def test_a_day_is_written_as_its_language_does(handbook: Handbook) -> None:
    """With the version, in one line."""
    assert "November 21, 2025" in edition(handbook, DAY).line
    assert "21 de noviembre de 2025" in edition(handbook, DAY, catalog("es")).line


def test_a_page_for_families_speaks_its_own_language(handbook: Handbook) -> None:
    """Whatever the language of the site."""
    for site in ("en", "es"):
        drawn = PageRenderer(handbook, urls(handbook), translations=catalog(site)).all_parts()

        assert catalog("es").gettext("Who to call") in drawn["about/familias"].listing
        assert "Who to call" in drawn["about/families"].listing


def test_a_number_to_call_is_offered_in_the_language(tmp_path: Path) -> None:
    """A contact's name is the district's own; what the button says of it is the interface's."""
    run = sample_handbook.edited("docs/outcomes/run.md", "kind:", "call: [office]\nkind:")
    contacts = {"district/district.yml": "name: Oz\ncontacts: {office: {said: the gate house, phone: 555-0120}}\n"}
    handbook, _ = sample_handbook.read(tmp_path, run | contacts)
    spanish = catalog("es")

    drawn = PageRenderer(handbook, urls(handbook), translations=spanish).parts(handbook.pages["outcomes/run"])

    assert spanish.gettext("Call {who}").format(who="the gate house") in drawn.card
    assert "Call the gate house" not in drawn.card
