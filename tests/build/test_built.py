"""The look at the built site finds what is missing, bare or stale."""

from pathlib import Path

import pytest
import sample_handbook
from handbook.model import Handbook
from handbook.site.built import built
from handbook.site.inline_code import digest
from handbook.site.policy import policy

POLICY = f'<meta http-equiv="Content-Security-Policy" content="{policy([])}">'


def site_of(handbook: Handbook, folder: Path, mark: str) -> Path:
    """Write a site whose pages carry nothing but a mark."""
    for id in handbook.pages:
        page = folder / id / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(f'{POLICY}<section data-flow="x" data-stamp="{mark}">', encoding="utf-8")
    (folder / "handbook.json").write_text("{}", encoding="utf-8")
    return folder


def rules(handbook: Handbook, site: Path) -> list[tuple[str, str]]:
    return sorted((problem.place.path, problem.rule) for problem in built(handbook, site))


def test_a_whole_site_passes(tmp_path: Path) -> None:
    """Every page is there, with the mark of this very handbook."""
    handbook, _ = sample_handbook.read(tmp_path)

    assert rules(handbook, site_of(handbook, tmp_path / "site", handbook.digest)) == []


def test_what_is_missing_bare_or_stale_is_named(tmp_path: Path) -> None:
    """A page without a chart, a page that was not built, a list that is not there."""
    handbook, _ = sample_handbook.read(tmp_path)
    site = site_of(handbook, tmp_path / "site", handbook.digest)
    (site / "faqs/may-i-feed-it/index.html").write_text(f"{POLICY}<p>no chart</p>", encoding="utf-8")
    (site / "cases/the-toast/index.html").unlink()
    (site / "handbook.json").unlink()

    assert rules(handbook, site) == [
        ("docs/cases/the-toast.md", "not-built"),
        ("docs/faqs/may-i-feed-it.md", "no-chart"),
        ("hooks/on_mkdocs.py", "not-built"),
    ]


def test_a_site_of_another_state_is_stale(tmp_path: Path) -> None:
    """One word changed in one page makes every page of the old site stale."""
    handbook, _ = sample_handbook.read(tmp_path / "old")
    site = site_of(handbook, tmp_path / "site", handbook.digest)
    changed, _ = sample_handbook.read(
        tmp_path / "new", sample_handbook.edited("docs/outcomes/run.md", "A dragon!", "A big dragon!")
    )

    assert {rule for _, rule in rules(changed, site)} == {"stale-page"}


def test_one_mistake_is_one_message(tmp_path: Path) -> None:
    """A build that ran no hook, a site that is not there, and an old site are each one problem, not one a page."""
    handbook, _ = sample_handbook.read(
        tmp_path / "new", sample_handbook.edited("docs/outcomes/run.md", "A dragon!", "A big dragon!")
    )
    before, _ = sample_handbook.read(tmp_path / "old")
    old = site_of(before, tmp_path / "old-site", before.digest)
    bare = site_of(handbook, tmp_path / "bare-site", handbook.digest)
    for page in bare.rglob("index.html"):
        page.write_text("<p>no chart</p>", encoding="utf-8")
    (bare / "handbook.json").unlink()

    assert [rule for _, rule in rules(handbook, old)] == ["stale-page"]
    assert [rule for _, rule in rules(handbook, bare)] == ["hook-ignored"]
    assert [rule for _, rule in rules(handbook, tmp_path / "nowhere")] == ["not-built"]


def test_a_page_left_over_is_named_alone(tmp_path: Path) -> None:
    """Where the other pages are new, the old one is the problem."""
    handbook, _ = sample_handbook.read(tmp_path)
    site = site_of(handbook, tmp_path / "site", handbook.digest)
    (site / "outcomes/run/index.html").write_text(f'{POLICY}<section data-stamp="0123">', encoding="utf-8")

    assert rules(handbook, site) == [("docs/outcomes/run.md", "stale-page")]


@pytest.mark.parametrize(
    "stopped",
    [
        "<script>alert(1)</script>",
        "<script type=module>alert(1)</script>",
        "<style>p { color: red }</style>",
        '<p style="color: red">',
        '<p onclick="alert(1)">',
        '<a href=" JavaScript:void(0)">x</a>',
        '<img src="https://elsewhere.example/x.png">',
        '<script src="//elsewhere.example/x.js"></script>',
        '<link rel="stylesheet" href="https://elsewhere.example/x.css">',
    ],
)
def test_what_the_policy_stops_is_named(tmp_path: Path, stopped: str) -> None:
    """Whatever a browser would refuse on a page, on any page of the site, fails the build."""
    handbook, _ = sample_handbook.read(tmp_path)
    site = site_of(handbook, tmp_path / "site", handbook.digest)
    (site / "404.html").write_text(POLICY + stopped, encoding="utf-8")

    assert rules(handbook, site) == [("mkdocs.yml", "breaks-policy")]


def test_a_page_without_a_policy_is_named(tmp_path: Path) -> None:
    """A page that says no policy, and one whose script is not the one that the policy allows."""
    handbook, _ = sample_handbook.read(tmp_path)
    site = site_of(handbook, tmp_path / "site", handbook.digest)
    (site / "404.html").write_text("<p>x", encoding="utf-8")
    assert rules(handbook, site) == [("mkdocs.yml", "breaks-policy")]

    allowed = POLICY.replace("script-src 'self'", f"script-src 'self' {digest('1 && 2')}")
    (site / "404.html").write_text(f"{allowed}<script>1 && 2</script>", encoding="utf-8")
    assert rules(handbook, site) == []
    (site / "404.html").write_text(f"{allowed}<script>1 && 3</script>", encoding="utf-8")
    assert rules(handbook, site) == [("mkdocs.yml", "breaks-policy")]


def test_a_site_from_an_export_is_not_asked_for_a_policy(tmp_path: Path) -> None:
    """Then the rest is still looked at."""
    handbook, _ = sample_handbook.read(tmp_path)
    site = site_of(handbook, tmp_path / "site", handbook.digest)
    (site / "404.html").write_text("<p onclick='x()'>", encoding="utf-8")

    assert list(built(handbook, site, policy=False)) == []
    (site / "outcomes/run/index.html").unlink()
    assert [problem.rule for problem in built(handbook, site, policy=False)] == ["not-built"]


@pytest.mark.parametrize(
    "left", ["/// setting | x: y", "{{teacher}}", "}}", "&lt;&lt;&lt;&lt;&lt;&lt;&lt; HEAD", "======="]
)
def test_what_a_reader_would_see_as_it_was_typed_is_named(tmp_path: Path, left: str) -> None:
    """On the page that it comes from, whatever page of the site it is; in code it is meant."""
    handbook, _ = sample_handbook.read(tmp_path)
    site = site_of(handbook, tmp_path / "site", handbook.digest)
    mark = f'<section data-stamp="{handbook.digest}">'
    page, other = site / "outcomes/run/index.html", site / "about/index.html"
    other.parent.mkdir()
    other.write_text(f"{POLICY}<p>\n{left}\n</p>", encoding="utf-8")
    page.write_text(f"{POLICY}{mark}<code>{left}</code><pre>\n{left}</pre><p>a/b https://x", encoding="utf-8")
    assert rules(handbook, site) == [("hooks/guide.py", "printed-raw")]

    other.unlink()
    page.write_text(f"{POLICY}{mark}<p><em>x</em>\n{left}", encoding="utf-8")
    assert rules(handbook, site) == [("docs/outcomes/run.md", "printed-raw")]
