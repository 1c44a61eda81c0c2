"""Who wants to change a page is led to the file that is theirs to change."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import sample_handbook
from handbook.model import Handbook
from handbook.site import on_github
from handbook.site.change_link import ChangeLink, change_link

COPY, TRUNK = "https://github.com/oz/guide", "https://github.com/we/guide"
OZ = {"district/district.yml": "name: Oz\ncontacts: {hotline: 211}\n"}
WORDS = "docs/about/words.md"
ABOUT = "---\ntitle: 'Words & #signs + ü'\ndescription: 100 % + more.\n---\nÑandú?\n"


def read(root: Path, more: dict[str, str]) -> Handbook:
    handbook, problems = sample_handbook.read(root, {WORDS: ABOUT, **more})
    assert problems == []
    return handbook


def link(root: Path, handbook: Handbook, id: str, trunk: str = TRUNK) -> ChangeLink | None:
    return change_link(handbook, handbook.pages[id], root, COPY, trunk)


def test_the_guide_is_edited_where_it_is(tmp_path: Path) -> None:
    handbook = read(tmp_path, {})

    for id in ("about/words", "flows/feeding"):
        assert link(tmp_path, handbook, id) == ChangeLink(f"{COPY}/edit/main/docs/{id}.md", "edit")


@pytest.mark.parametrize("id", ["about/words", "guidelines/dragons", "faqs/may-i-feed-it", "cases/the-jam"])
def test_a_district_gets_our_page_as_one_that_replaces_ours(id: str, tmp_path: Path) -> None:
    """Written where the address says, with the text that it has, it passes the check and stands in our place."""
    found = link(tmp_path, read(tmp_path, OZ), id)
    assert found and found.act == "replace" and not found.source
    asked = parse_qs(urlsplit(found.href).query, strict_parsing=True, keep_blank_values=True)

    own = dict(zip(asked["filename"], asked["value"], strict=True))

    assert [*own] == [f"district/docs/{id}.md"]
    page = read(tmp_path, OZ | own).pages[id]
    assert page.is_districts and page.replaces == page.replaced
    assert page.body == read(tmp_path / "ours", {}).pages[id].body


def test_a_page_of_a_districts_own_is_edited(tmp_path: Path) -> None:
    handbook = read(
        tmp_path, OZ | {"district/docs/about/oz.md": ABOUT.replace("Words", "Oz").replace("100 %", "In Oz")}
    )

    assert link(tmp_path, handbook, "about/oz") == ChangeLink(f"{COPY}/edit/main/district/docs/about/oz.md", "edit")


@pytest.mark.parametrize("id", ["flows/feeding", "outcomes/run", "settings/feeding"])
def test_what_no_district_may_replace_is_suggested_to_us(id: str, tmp_path: Path) -> None:
    """And to nobody, where the address of the guide is not known."""
    handbook = read(tmp_path, OZ)

    assert link(tmp_path, handbook, id) == ChangeLink(f"{TRUNK}/edit/main/docs/{id}.md", "suggest")
    assert link(tmp_path, handbook, id, trunk="") is None


def test_a_long_page_is_copied_by_hand(tmp_path: Path) -> None:
    """Up to the last byte that fits, it comes along."""
    for words in range(25, 42):
        body = f"{'a' * 98}\n" * words
        text = f"---\ntitle: Long\ndescription: Long.\n---\n{body}"
        handbook = read(tmp_path, OZ | {WORDS: text})
        found = link(tmp_path, handbook, "about/words")
        assert found and found.act == "replace" and len(found.href) < on_github.MOST
        if found.source:
            break
    assert words > 30
    assert found.href == f"{COPY}/new/main?filename=district%2Fdocs%2Fabout%2Fwords.md"
    assert found.source.startswith(f"{COPY}/blob/main/{WORDS}")
    assert found.mark == handbook.pages["about/words"].content_hash
