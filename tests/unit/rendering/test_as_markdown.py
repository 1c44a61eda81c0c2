"""Each page is there as Markdown, too: what the card says, with links that lead on, and text that stays text."""

import re
from dataclasses import replace
from pathlib import Path

import markdown
import sample_handbook
from handbook.model import Handbook, Outcome
from handbook.rendering.as_markdown import MarkdownPages, markdown_name
from handbook.rendering.page_list import page_list
from handbook.vocabulary.catalogs import ENGLISH

SITE = "https://dragons.example/guide"
MARKS = """<script>alert(1)</script> *loud* [here](javascript:alert) `code` _low_ {% x %}"""


def urls(handbook: Handbook) -> dict[str, str]:
    return {id: "" if id == "index" else f"{id}/" for id in handbook.pages}


def written(handbook: Handbook) -> dict[str, str]:
    return dict(MarkdownPages(handbook, urls(handbook), SITE, ENGLISH).all())


def test_a_page_has_the_words_of_its_outcome_and_says_where_it_is_from(tmp_path: Path) -> None:
    """The act, each line to say, whom to tell, its own address and the edition's mark."""
    handbook, _ = sample_handbook.read(tmp_path)

    text = written(handbook)["faqs/may-i-feed-it"]

    outcome = handbook.pages["outcomes/fetch-the-keeper"]
    assert isinstance(outcome, Outcome)
    for said in (outcome.act, outcome.tell.who, *(line.words for line in handbook.says(outcome))):
        assert said in text.replace("\\", "")
    assert f"{SITE}/faqs/may-i-feed-it/" in text
    assert handbook.digest[:8] in text


def test_the_choice_of_a_district_decides_what_a_page_says(tmp_path: Path) -> None:
    """Another value, another act."""
    chosen = "name: Oz\nsettings: {feeding: anyone}\ncontacts: {hotline: {said: the line, phone: 1-800-222-1222}}\n"
    handbook, problems = sample_handbook.read(tmp_path, {"district/district.yml": chosen})
    assert not problems
    wave, fetch = (handbook.pages[f"outcomes/{name}"] for name in ("wave", "fetch-the-keeper"))
    assert isinstance(wave, Outcome) and isinstance(fetch, Outcome)

    act = written(handbook)["faqs/may-i-feed-it"].split("\n## ")[1].split("\n")[0]

    assert wave.act in act and fetch.act not in act


def test_links_of_a_body_lead_to_pages_and_not_to_their_sources(tmp_path: Path) -> None:
    """As on the page itself."""
    handbook, _ = sample_handbook.read(tmp_path)

    text = written(handbook)["guidelines/dragons"]

    assert "](../../cases/the-toast/)" in text
    assert not re.search(r"\]\([^)]*\.md", text)


def test_what_a_text_says_stays_text(tmp_path: Path) -> None:
    """Marks of Markdown and of HTML in the front matter are letters, wherever they are printed."""
    page = sample_handbook.FILES["docs/faqs/may-i-feed-it.md"]
    changed = page.replace("title: May I feed it?", f"title: {MARKS!r}").replace("Mostly not.", repr(MARKS))
    handbook, _ = sample_handbook.read(tmp_path, {"docs/faqs/may-i-feed-it.md": changed})

    for text in (written(handbook)["faqs/may-i-feed-it"], page_list(handbook, urls(handbook), SITE, ENGLISH)):
        html = markdown.markdown(text)
        assert "<script" not in html and "javascript:" not in re.findall(r'href="([^"]*)', html)
        assert "<em>loud" not in html and "<code>" not in html
        assert "*loud*" in html


def test_the_list_leads_to_the_markdown_of_every_page(tmp_path: Path) -> None:
    """Each address in it is one at which a page is written, and none is left out."""
    handbook, _ = sample_handbook.read(tmp_path)
    addresses = urls(handbook)

    listed = re.findall(rf"\]\({SITE}/([^)]+)\)", page_list(handbook, addresses, SITE, ENGLISH))

    assert sorted(listed) == sorted(markdown_name(addresses[id]) for id in written(handbook))


def test_the_list_leads_to_that_of_each_school(tmp_path: Path) -> None:
    """Each has pages of its own, and a list of them."""
    district = "name: Oz\ncontacts: {hotline: {said: the line, phone: 1-800-222-1222}}\n"
    schools = {
        "district/district.yml": district,
        "district/schools/oak.yml": "name: Oak\n",
        "docs/about/schools.md": "---\ntitle: Which school?\ndescription: All.\n---\nChoose.\n",
    }
    handbook, problems = sample_handbook.read(tmp_path, schools)
    assert not problems

    handbook = replace(handbook, has_unit_sites=True)

    assert f"[Oak]({SITE}/oak/llms.txt)" in page_list(handbook, urls(handbook), SITE, ENGLISH)
