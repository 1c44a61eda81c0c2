"""The export writes finished pages, whole or not at all."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import repo_copy
import sample_handbook
import yaml
from handbook.rendering.page import PageRenderer
from handbook.site.export import _NAMED, _PRINTED, FRAME, _bodies, export, url

CONFIG = {
    "mkdocs.yml": "site_name: Dragons\nextra_css: [assets/dragon.css]\n",
    "overrides/partials/search.html": "<form></form>\n",
    "overrides/main.html": f"{FRAME}{{% block config %}}x{{% endblock %}}\n{{% block content %}}{{{{ guide.chart }}}}{{% endblock %}}\n",
    "overrides/404.html": "{{ lost() }}\n",
    "docs/index.md": "---\ntitle: Home\ndescription: Dragons.\nsay: Hello.\n---\nHello.\n",
    "docs/assets/dragon.css": "b {}\n",
}


def exported(root: Path, changes: dict[str, str] | None = None) -> Path:
    """Write the tiny handbook and its site's files, and export it."""
    handbook, problems = sample_handbook.read(root / "repo", CONFIG | (changes or {}))
    assert problems == []
    export(root / "repo", handbook, root / "out")
    return root / "out"


def command(root: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    run = [sys.executable, "-m", "handbook", "export", "--root", str(root), str(folder)]
    return subprocess.run(run, env=repo_copy.variables(repo_copy.ROOT), capture_output=True, text=True)


def front_matter(file: Path) -> dict[str, object]:
    return yaml.safe_load(file.read_text(encoding="utf-8").split("---\n")[1])


def test_a_page_carries_what_is_drawn_on_it(tmp_path: Path) -> None:
    """Every part of every page, as the templates get it under MkDocs; the body stays Markdown."""
    out = exported(tmp_path)
    handbook, _ = sample_handbook.read(tmp_path / "repo")
    drawing = PageRenderer(handbook, {id: url(id) for id in handbook.pages})

    for id, page in handbook.pages.items():
        parts = drawing.parts(page)
        drawn = front_matter(out / f"docs/{id}.md")["guide"]
        assert drawn == {name: str(getattr(parts, name)) for name in parts.__slots__}, id
    assert handbook.digest in front_matter(out / "docs/cases/the-toast.md")["guide"]["chart"]  # type: ignore[index]
    assert "\n## What happened\n" in (out / "docs/cases/the-toast.md").read_text(encoding="utf-8")


def test_titles_are_escaped_and_the_kind_names_the_template(tmp_path: Path) -> None:
    """Templates print titles as they are."""
    out = exported(tmp_path, sample_handbook.edited("docs/cases/the-jam.md", "title: The jam", "title: Jam & <b>"))

    meta = front_matter(out / "docs/cases/the-jam.md")
    assert (meta["title"], meta["template"]) == ("Jam &amp; &lt;b&gt;", "cases.html")


def test_roles_are_filled_and_other_settings_left_out(tmp_path: Path) -> None:
    """What is written out holds here, and needs no second reading."""
    body = "Be calm. {{Teacher}} knows.\n\n/// setting | feeding: anyone\nToast for all.\n///\n\nSee [the toast]"
    out = exported(tmp_path, sample_handbook.edited("docs/guidelines/dragons.md", "Be calm. See [the toast]", body))

    text = (out / "docs/guidelines/dragons.md").read_text(encoding="utf-8").split("---\n", 2)[2]
    assert "The teacher knows." in text
    assert "{{" not in text and "Toast for all" not in text and "///" not in text


def test_what_lies_beside_the_pages_comes_along(tmp_path: Path) -> None:
    """Assets, the list for machines, the questions as a script, and templates that find the parts."""
    out = exported(tmp_path)

    for name in (
        "docs/assets/dragon.css",
        "docs/handbook.json",
        "docs/assets/flows.js",
        "guide.yml",
        "overrides/404.html",
    ):
        assert (out / name).is_file(), name
    frame = (out / "overrides/main.html").read_text(encoding="utf-8")
    assert "block config" not in frame and "block content" in frame
    assert not (out / "overrides/partials/search.html").exists()
    assert frame.startswith(FRAME) and "page.meta.guide" in frame
    assert yaml.safe_load((out / "mkdocs.yml").read_text(encoding="utf-8"))["INHERIT"] == "guide.yml"


def test_the_real_frame_takes_the_parts(root: Path) -> None:
    """The line that the export looks for stands once in the guide's own template."""
    assert (root / "overrides/main.html").read_text(encoding="utf-8").count(FRAME) == 1


def test_the_words_of_the_language_are_in_the_templates(tmp_path: Path) -> None:
    """Zensical's own templates know no gettext, so the text stands where it was asked for."""
    asking = {
        "mkdocs.yml": CONFIG["mkdocs.yml"] + "theme: {name: material, language: es}\n",
        "overrides/partials/header.html": '<b title="{{ _("Menu") }}">{{ _("Menu") }}</b>{% set one = _("1 page") %}\n',
    }
    out = exported(tmp_path, asking)

    header = (out / "overrides/partials/header.html").read_text(encoding="utf-8")
    assert header == '<b title="Menú">Menú</b>{% set one = "1 página" %}\n'
    assert yaml.safe_load((out / "mkdocs.yml").read_text(encoding="utf-8"))["theme"]["language"] == "es"
    assert "A quién avisar" in front_matter(out / "docs/cases/the-toast.md")["guide"]["card"]  # type: ignore[index]


def test_no_template_of_the_frame_asks_for_words_in_another_form(root: Path) -> None:
    """What the export puts in is a text in quotes, and no more; what is left stands in for gettext where nobody has it."""
    for file in sorted((root / "overrides").rglob("*.html")):
        text = re.sub(r"{#.*?#}", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
        left = _NAMED.sub("", _PRINTED.sub("", text)).replace("{% macro _(text) %}", "")
        assert not re.search(r"\b_\(|gettext|{%-?\s*trans\b", left), file.name


def test_the_scripts_that_run_first_speak_the_language(tmp_path: Path) -> None:
    """The words are in front of them, under the names that the templates ask for."""
    scripts = {
        "docs/assets/words.js": "words();\n",
        "docs/assets/storage.js": "first('words.js');\n",
        "docs/assets/search/worker.js": "worker('storage.js');\n",
        "mkdocs.yml": CONFIG["mkdocs.yml"] + "theme: {language: es}\nextra_javascript: [assets/search/worker.js]\n",
    }
    out = exported(tmp_path, scripts)

    for name, own in (("storage.js", "first"), ("search/worker.js", "worker")):
        text = (out / "docs/assets" / name).read_text(encoding="utf-8")
        assert text.startswith("words();\nguideWords.learn({") and own in text.splitlines()[-1]


def test_a_language_without_words_gives_a_sentence(tmp_path: Path) -> None:
    """Nothing is written."""
    root = sample_handbook.write(
        tmp_path / "repo", CONFIG | {"mkdocs.yml": CONFIG["mkdocs.yml"] + "theme: {language: xx}\n"}
    )

    done = command(root, tmp_path / "out")

    assert done.returncode == 1 and "locale/xx/LC_MESSAGES/guide.po" in done.stdout and "Traceback" not in done.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["repo"]


def test_links_on_paper_lead_where_they_lead_on_the_site(tmp_path: Path) -> None:
    """The pages to print get bodies whose links are addresses, not names of files."""
    handbook, _ = sample_handbook.read(tmp_path / "repo", CONFIG)
    bodies = _bodies(handbook, {id: url(id) for id in handbook.pages})

    assert 'href="../../cases/the-toast/"' in bodies["guidelines/dragons"]
    assert 'href="../../guidelines/dragons/#do-this"' in bodies["faqs/may-i-feed-it"]


def test_a_district_is_in_it(tmp_path: Path) -> None:
    """Its name, and the pages that it wrote itself."""
    name = "name: Elm & Oak\ncontacts: {hotline: 211}\n"
    own = "---\ntitle: Ours\ndescription: Ours.\n---\nOur own page.\n"
    out = exported(tmp_path, {"district/district.yml": name, "district/docs/about/ours.md": own})

    options = yaml.safe_load((out / "mkdocs.yml").read_text(encoding="utf-8"))
    assert options["site_name"].startswith("Elm &amp; Oak")
    assert "Our own page." in (out / "docs/about/ours.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("id", "address"), [("index", ""), ("cases/index", "cases/"), ("cases/index-cards", "cases/index-cards/")]
)
def test_a_page_has_the_address_that_it_has_under_mkdocs(id: str, address: str) -> None:
    """An index is its folder."""
    assert url(id) == address


def test_with_a_problem_nothing_is_written(tmp_path: Path) -> None:
    """The message is the check's own."""
    root = sample_handbook.write(
        tmp_path / "repo", CONFIG | sample_handbook.edited("docs/cases/the-jam.md", "no\noutcome", "perhaps\noutcome")
    )

    done = command(root, tmp_path / "out")

    assert done.returncode == 1 and "answer-not-offered" in done.stdout and "Traceback" not in done.stderr
    assert not list(tmp_path.glob("out*"))


def test_a_folder_that_is_there_is_left_alone(tmp_path: Path) -> None:
    """Nobody's work is written over."""
    root = sample_handbook.write(tmp_path / "repo", CONFIG)
    (tmp_path / "out").mkdir()
    (tmp_path / "out/mine.txt").write_text("mine", encoding="utf-8")

    done = command(root, tmp_path / "out")

    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["mine.txt"]
    (tmp_path / "empty").mkdir()
    assert command(root, tmp_path / "empty").returncode == 1
    assert not any((tmp_path / "empty").iterdir())


def test_what_is_no_site_gives_a_sentence(tmp_path: Path) -> None:
    """Pages without a mkdocs.yml and templates cannot be exported; nothing stays behind."""
    done = command(sample_handbook.write(tmp_path / "repo"), tmp_path / "out")

    assert done.returncode == 1 and "overrides" in done.stdout and "Traceback" not in done.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["repo"]
