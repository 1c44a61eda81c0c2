"""Two sites are alike, or the difference is told."""

from pathlib import Path

import pytest
from handbook.site.compare import bytes_differ, main_text, pages_differ, readers_differ

PAGE = """<head><meta name="generator" content="{maker}"></head><nav>{nav}</nav><article><p class="crumb"><a>{nav}</a></p>
<h1>Dragons</h1> Wave &amp; go. <section class="flow k1" data-stamp="1"><i class="t1{lit}"></i></section></article>"""


def site(folder: Path, **changes: str) -> Path:
    """Write a site of one page and one file beside it."""
    (folder / "dragons").mkdir(parents=True)
    html = PAGE.format(**{"maker": "MkDocs", "nav": "Beasts", "lit": " on"} | changes)
    (folder / "dragons/index.html").write_text(html, encoding="utf-8")
    (folder / "guide.css").write_text("b {}", encoding="utf-8")
    return folder


def test_the_name_of_the_maker_is_no_difference(tmp_path: Path) -> None:
    """Another program may say who it is, and nothing else."""
    one, other = site(tmp_path / "one"), site(tmp_path / "other", maker="ProperDocs")
    for folder, hash in ((one, "0123abcd"), (other, "4567abcd")):
        (folder / "assets/offline").mkdir(parents=True)
        (folder / f"assets/offline/guide.{hash}.pack").write_text(hash, encoding="utf-8")
        (folder / "worker.js").write_text(hash, encoding="utf-8")
    assert bytes_differ(one, other) == []

    (other / "guide.css").write_text("i {}", encoding="utf-8")
    (other / "more.txt").write_text("", encoding="utf-8")

    assert bytes_differ(one, other) == ["more.txt is in one of the two sites only", "guide.css is not the same"]


def test_what_surrounds_the_main_part_is_no_difference_of_pages(tmp_path: Path) -> None:
    """Navigation and the way back to the list are the program's own; they do differ in bytes."""
    one, other = site(tmp_path / "one"), site(tmp_path / "other", nav="Animals")

    assert pages_differ(one, other) == []
    assert bytes_differ(one, other) == ["dragons/index.html is not the same"]


def test_an_unlit_path_is_a_difference(tmp_path: Path) -> None:
    """The text is the same then, and the chart is not."""
    one, other = site(tmp_path / "one"), site(tmp_path / "other", lit="")

    assert pages_differ(one, other) == ["the charts of dragons/index.html are not the same"]


@pytest.mark.parametrize(
    ("old", "new", "differs"),
    [
        ("<h1>", "\n\n  <h1>", False),
        ("Wave &amp; go. ", "Wave\n&amp; go.\n\n", False),
        ("go. <section", "go.<section", True),
        ("Wave &amp;", "Wave&nbsp;&amp;", True),
        ("<pre>a\n  b</pre>", "<pre>a b</pre>", True),
    ],
)
def test_only_the_number_of_spaces_does_not_count_for_readers(
    tmp_path: Path, old: str, new: str, differs: bool
) -> None:
    """A browser shows one space for any number of them; but not for none, and not in code."""
    one, other = site(tmp_path / "one", nav="<pre>a\n  b</pre>"), site(tmp_path / "other", nav="<pre>a\n  b</pre>")
    page = other / "dragons/index.html"
    html = page.read_text(encoding="utf-8")
    page.write_text(html.replace(old, new), encoding="utf-8")

    assert old in html
    assert bool(readers_differ(one, other)) == differs


@pytest.mark.parametrize(
    ("old", "new"), [("Wave", "Run"), ("<h1>Dragons</h1>", ""), ("</section>", "</section><p>More</p>")]
)
def test_another_word_is_a_difference(tmp_path: Path, old: str, new: str) -> None:
    """A word changed, a title lost, a part more."""
    one, other = site(tmp_path / "one"), site(tmp_path / "other")
    page = other / "dragons/index.html"
    page.write_text(page.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

    assert pages_differ(one, other) == ["the text of dragons/index.html is not the same"]


def test_a_page_more_is_a_difference(tmp_path: Path) -> None:
    """Also where all others are the same."""
    one, other = site(tmp_path / "one"), site(tmp_path / "other")
    (other / "404.html").write_text("", encoding="utf-8")

    assert pages_differ(one, other) == ["404.html is in one of the two sites only"]


def test_the_main_text_is_what_a_reader_reads() -> None:
    """Without the navigation, marks of entities resolved."""
    assert main_text(PAGE.format(maker="x", nav="Beasts", lit="")) == "Dragons Wave & go."
