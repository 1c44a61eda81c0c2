"""What a district adds: its own pages, its look, its decisions on paper, and words for its families."""

from pathlib import Path
from types import SimpleNamespace

import pytest
import repo_copy
import sample_handbook
from handbook.model import Handbook
from handbook.reading.district.branding import contrast
from handbook.reading.district.placeholders import STATE, UNDECIDED
from handbook.reading.files.svg import harmful
from handbook.reading.one_page import content_hash
from handbook.rendering.decided_page import settings_in_order
from handbook.rendering.edition import NOBODY, edition
from handbook.rendering.page import PageRenderer
from handbook.rendering.starter_file import district_yml
from handbook.rules.run import advise
from handbook.site import options as site
from handbook.site.load_site import load_and_check, load_site
from markupsafe import escape

ROOT = Path(__file__).resolve().parents[2]
GUIDE, SETTING, DISTRICT = "docs/guidelines/dragons.md", "docs/settings/feeding.md", "district/district.yml"
PLAIN = "---\ntitle: {}\ndescription: x\n---\nx\n"
OZ = "name: Oz\ncontacts: {hotline: 211}\n"
NASTY = "<img src=x onerror=alert(1)>"


def own(text: str, replaces: str) -> dict[str, str]:
    """A district's page in place of the guideline."""
    return {f"district/{GUIDE}": text.replace("flow:", f"replaces: {replaces}\nflow:", 1), DISTRICT: OZ}


def rules(handbook: Handbook) -> list[tuple[str, str]]:
    return [(problem.place.path, problem.rule) for problem in advise(handbook)]


def listing(handbook: Handbook, page: str) -> str:
    drawing = PageRenderer(handbook, {id: f"{id}/" for id in handbook.pages})
    return str(drawing.parts(handbook.pages[page]).listing)


def test_a_districts_page_stands_in_place_of_ours(tmp_path: Path) -> None:
    """The page is the district's, says so, and knows which of ours it replaced."""
    ours = content_hash(sample_handbook.FILES[GUIDE].encode())
    handbook, problems = sample_handbook.read(
        tmp_path, own(sample_handbook.FILES[GUIDE].replace("Be calm", "Be brave"), ours)
    )

    assert problems == []
    page = handbook.pages["guidelines/dragons"]
    assert "Be brave" in page.body
    assert page.place.path == f"district/{GUIDE}"
    assert (page.replaces, page.replaced) == (ours, ours)
    assert [found.id for found in handbook.districts_pages] == ["guidelines/dragons"]
    drawing = PageRenderer(handbook, {id: f"{id}/" for id in handbook.pages})
    assert drawing.parts(page).origin
    assert not drawing.parts(handbook.pages["cases/the-toast"]).origin
    assert rules(handbook) == [(DISTRICT, "unset-setting")]


def test_a_change_of_ours_is_told_and_breaks_nothing(tmp_path: Path) -> None:
    """When our page changes or goes, the district's stays, and the check gives advice."""
    old = content_hash(sample_handbook.FILES[GUIDE].encode())
    changed, problems = sample_handbook.read(
        tmp_path / "changed",
        own(sample_handbook.FILES[GUIDE], old)
        | {GUIDE: sample_handbook.FILES[GUIDE].replace("Be calm", "Be very calm")},
    )
    assert problems == []
    assert (f"district/{GUIDE}", "replaced-changed") in rules(changed)

    gone, problems = sample_handbook.read(tmp_path / "gone", own(sample_handbook.FILES[GUIDE], old) | {GUIDE: ""})
    assert problems == []
    assert (f"district/{GUIDE}", "replaced-gone") in rules(gone)


def test_a_mark_does_not_see_line_ends() -> None:
    """Git may turn line ends around, and editors add a mark of their own; a word makes another page."""
    text = sample_handbook.FILES[GUIDE]

    assert (
        len(
            {
                content_hash(form.encode())
                for form in (text, text.replace("\n", "\r\n"), text.replace("\n", "\r"), "\ufeff" + text)
            }
        )
        == 1
    )
    assert content_hash(text.encode()) != content_hash(text.replace("calm", "Calm").encode())


def test_what_a_district_may_not_replace_stays_ours(tmp_path: Path) -> None:
    """The flow that the district tried to replace is refused, and ours is read."""
    handbook, problems = sample_handbook.read(
        tmp_path,
        {
            "district/docs/flows/feeding.md": sample_handbook.FILES["docs/flows/feeding.md"].replace(
                "Is it toast", "Is it jam"
            ),
            DISTRICT: OZ,
        },
    )

    assert [problem.split(": ")[1] for problem in problems] == ["floor-holds"]
    flow = handbook.flow("flows/feeding")
    assert flow and flow.questions["what-food"].ask == "Is it toast?"


def test_an_added_page_is_listed_with_ours(tmp_path: Path) -> None:
    """A guideline of the district stands on the index of guidelines, and no FAQ has to name it."""
    handbook, problems = sample_handbook.read(
        tmp_path,
        {
            "docs/guidelines/index.md": PLAIN.format("All"),
            "docs/about/index.md": PLAIN.format("About"),
            "district/docs/guidelines/wyrms.md": sample_handbook.FILES[GUIDE].replace("Dragons", "Wyrms"),
            "district/docs/about/oz.md": PLAIN.format("Only in Oz"),
            DISTRICT: OZ,
        },
    )

    assert problems == []
    assert 'href="../../guidelines/wyrms/"' in listing(handbook, "guidelines/index")
    assert "Only in Oz" in listing(handbook, "about/index")


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<g onclick="x"/>',
        "<foreignObject/>",
        '<image href="https://example.org/x.png"/>',
        '<use href="https://example.org/x.svg#a"/>',
        '<a href="javascript:alert(1)"/>',
        '<animate attributeName="href" to="javascript:alert(1)"/>',
        '<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>',
        '<rect style="fill: url(https://example.org/x)"/>',
        "<style>@import 'https://example.org/x.css';</style>",
        "<style>@\\69mport 'https://example.org/x.css';</style>",
        "<style>rect {fill: image-set('https://example.org/x.png' 1x)}</style>",
        '<style>rect {fill: -webkit-image-set("x.png" 1x)}</style>',
        "<style>@font-face {font-family: x; src: local(x)}</style>",
        '<rect style="fill: u\\72l(x.svg#a)"/>',
        '<rect fill="url( &quot;x.svg#a&quot;)"/>',
    ],
)
def test_a_picture_is_only_a_picture(inside: str) -> None:
    """Whatever runs or fetches something makes the picture unsafe."""
    raw = f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>'.encode()

    assert [problem.rule for problem in harmful(raw, "x.svg")] == ["unsafe-svg"]


@pytest.mark.parametrize(
    "raw",
    [
        b'<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
        b'<?xml-stylesheet href="x.css"?><svg xmlns="http://www.w3.org/2000/svg"/>',
        b"<html/>",
        b"not a picture",
        b"",
        '<svg xmlns="http://www.w3.org/2000/svg"/>'.encode("utf-16"),
        b'<?xml version="1.0" encoding="nonsense"?><svg xmlns="http://www.w3.org/2000/svg"/>',
    ],
)
def test_what_is_no_plain_picture_is_refused(raw: bytes) -> None:
    assert [problem.rule for problem in harmful(raw, "x.svg")] == ["unsafe-svg"]


def test_a_plain_picture_passes() -> None:
    raw = b'<svg xmlns="http://www.w3.org/2000/svg"><defs><g id="a"/></defs><use href="#a" fill="url(#b)"/><g style="fill: url( \'#b\')"/></svg>'

    assert list(harmful(raw, "x.svg")) == []


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#767676", "#ffffff", 4.54), ("#ffffff", "#777777", 4.48)],
)
def test_contrast_is_reckoned_as_wcag_does(one: str, other: str, ratio: float) -> None:
    """The figures that WCAG's own examples give."""
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)


def adapted(handbook: Handbook, *, serving: bool = False) -> SimpleNamespace:
    config = SimpleNamespace(site_name="Guide", site_url="http://here/", theme={}, extra={}, extra_css=[])
    site.adapt(handbook, config, serving=serving)
    return config


def test_a_district_is_named_and_hidden_unless_it_says_otherwise(tmp_path: Path) -> None:
    """Ours may be listed; a fork's is not; a fork that says so is."""
    ours, _ = sample_handbook.read(tmp_path / "ours")
    assert not adapted(ours).extra["hidden_from_search"]
    fork, _ = sample_handbook.read(
        tmp_path / "fork", {DISTRICT: f"{OZ}address: https://oz.example.org/guide\n".replace("Oz", f"'Oz {NASTY}'")}
    )
    config = adapted(fork)
    assert config.extra["hidden_from_search"]
    assert NASTY not in str(config.site_name) and str(escape(NASTY)) in str(config.site_name)
    assert NASTY not in str(config.extra["edition"])
    assert config.site_url == "https://oz.example.org/guide/"
    assert adapted(fork, serving=True).site_url == "http://here/"
    listed, _ = sample_handbook.read(tmp_path / "listed", {DISTRICT: f"{OZ}indexed: yes\n"})
    assert not adapted(listed).extra["hidden_from_search"]


def test_colors_and_logo_become_files(tmp_path: Path) -> None:
    """The style sheet holds the colors, each scheme its own; without colors there is none."""
    picture = '<svg xmlns="http://www.w3.org/2000/svg"/>'
    look = "logo: a.svg\ncolors: {primary: '#0d4a4e', accent-dark: '#9dbdff'}\n"
    handbook, problems = sample_handbook.read(tmp_path / "oz", {DISTRICT: OZ + look, "district/a.svg": picture})
    assert problems == []

    files = site.look(handbook)

    config = adapted(handbook)
    assert config.extra_css == ["assets/district.css"]
    light, _, dark = files["assets/district.css"].decode().partition("@media")
    assert "#0d4a4e" in light and "#9dbdff" not in light
    assert "#9dbdff" in dark
    assert files[config.theme["logo"]].decode() == picture
    bare, _ = sample_handbook.read(tmp_path / "bare", {DISTRICT: OZ})
    assert adapted(bare).extra_css == [] and adapted(bare).theme == {}
    assert site.look(bare) == {}


def test_a_home_screen_shows_a_logo_that_it_can(tmp_path: Path) -> None:
    """iPhones take a PNG alone: a district's, or none; never the guide's own on a district's site with another logo."""
    for name, content, shown in (
        ("a.png", (ROOT / "docs/assets/touch-icon.png").read_bytes(), "assets/district-logo.png"),
        ("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>', ""),
    ):
        root = tmp_path / name
        (root / "district").mkdir(parents=True)
        (root / "district" / name).write_bytes(content)
        handbook, problems = sample_handbook.read(root, {DISTRICT: f"{OZ}logo: {name}\n"})
        assert problems == []
        assert adapted(handbook).theme["touch_icon"] == shown


def test_the_foot_says_whose_and_of_when(tmp_path: Path) -> None:
    """The name, the version, the day and a mark; two texts have two marks."""
    day = {"SOURCE_DATE_EPOCH": "1000000000"}
    ours, _ = sample_handbook.read(
        tmp_path / "ours",
        {"pyproject.toml": '[project]\nversion = "2.10.1"\n'},
    )
    fork, _ = sample_handbook.read(tmp_path / "fork", {DISTRICT: OZ})

    assert NOBODY in edition(ours, day).line
    assert "2.10.1" in edition(ours, day).line and "September 9, 2001" in edition(ours, day).line
    assert "Oz" in edition(fork, day).line and NOBODY not in edition(fork, day).line
    assert edition(ours, day).mark != edition(fork, day).mark


def test_the_file_to_copy_passes_the_check(tmp_path: Path) -> None:
    """With a name and a state it decides nothing; each of its lines takes a choice in the place of what stands there."""
    real, _ = load_site(repo_copy.ours())
    settings = settings_in_order(real, real.settings)
    text = district_yml(real.vocabulary, settings)
    assert "#" not in text and all(line.count(":") == 1 for line in text.split("\n") if line)
    named = text.replace(real.vocabulary.placeholder, "Oz").replace(f"state: {STATE}", "state: TX")
    (tmp_path / "district.yml").write_text(named, encoding="utf-8")
    handbook, problems = load_site(repo_copy.ours(), tmp_path / "district.yml")
    assert [str(problem) for problem in problems] == []
    assert handbook.district.settings == {} and set(handbook.district.contacts) == {"hotline"}

    for setting in settings:
        named = named.replace(f"{setting.name}: {UNDECIDED}", f"{setting.name}: {setting.default}")
    (tmp_path / "district.yml").write_text(named.replace(UNDECIDED, "somebody"), encoding="utf-8")
    handbook, problems = load_site(repo_copy.ours(), tmp_path / "district.yml")

    assert [str(problem) for problem in problems] == []
    assert len(settings) > 5 and set(handbook.district.settings) == {setting.id for setting in settings}
    assert set(handbook.district.contacts) == set(real.vocabulary.roles)


def test_nothing_of_the_file_to_copy_goes_live_unread(tmp_path: Path) -> None:
    """The name and the state only stand in for a district's own, and are refused."""
    real, _ = load_site(repo_copy.ours())

    assert rules_with_district(tmp_path, district_yml(real.vocabulary, real.settings)) == [
        "placeholder",
        "unknown-state",
    ]


def rules_with_district(folder: Path, text: str) -> list[str]:
    (folder / "district.yml").write_text(text, encoding="utf-8")
    return sorted(problem.rule for problem in load_site(repo_copy.ours(), folder / "district.yml")[1])


PAGES = {f"docs/about/{name}.md": PLAIN.format(name) for name in ("decided", "open-decisions", "families", "familias")}
FAMILIES = sample_handbook.edited(
    SETTING,
    "default: keeper",
    "families:\n  keeper: {en: Ask the keeper., es: Pregunte.}\n  anyone: {en: Bring toast., es: Traiga pan.}\ndefault: keeper",
)


def test_every_choice_is_told_or_stands_open(tmp_path: Path) -> None:
    """What is decided stands on one page with its reason; what is not, on the sheet with a box for each value."""
    nothing, problems = sample_handbook.read(tmp_path / "nothing", PAGES | FAMILIES)
    assert problems == []
    assert listing(nothing, "about/open-decisions").count('class="ballot"') == 1
    assert "Only the keeper." in listing(nothing, "about/open-decisions") and "Anybody with toast." in listing(
        nothing, "about/open-decisions"
    )
    assert "faqs/may-i-feed-it" in listing(nothing, "about/open-decisions"), "the page that ends elsewhere is named"
    assert 'class="decision"' not in listing(nothing, "about/decided")

    block = (
        f"value: anyone\n    reason: '{NASTY}'\n    owner: The mayor\n    decided: 2026-02-03\n    review: 2027-04-05"
    )
    decided, problems = sample_handbook.read(
        tmp_path / "decided", PAGES | FAMILIES | {DISTRICT: f"{OZ}settings:\n  feeding:\n    {block}\n"}
    )
    assert problems == []
    assert 'class="ballot"' not in listing(decided, "about/open-decisions")
    told = listing(decided, "about/decided")
    assert all(
        text in told
        for text in ("Anybody with toast.", "The mayor", "February 3, 2026", "April 5, 2027", "Only the keeper.")
    )
    assert NASTY not in told and str(escape(NASTY)) in told
    drawing = PageRenderer(decided, {id: f"{id}/" for id in decided.pages})
    assert str(escape(NASTY)) in drawing.parts(decided.pages["settings/feeding"]).details


def test_families_hear_what_holds(tmp_path: Path) -> None:
    """Each language has the words of the value that holds, and the numbers to call."""
    careful, _ = sample_handbook.read(tmp_path / "careful", PAGES | FAMILIES)
    brave, _ = sample_handbook.read(
        tmp_path / "brave", PAGES | FAMILIES | {DISTRICT: f"{OZ}settings: {{feeding: anyone}}\n"}
    )

    assert "Ask the keeper." in listing(careful, "about/families") and "Bring toast." not in listing(
        careful, "about/families"
    )
    assert "Pregunte." in listing(careful, "about/familias")
    assert "Bring toast." in listing(brave, "about/families") and "211" in listing(brave, "about/families")
    assert "Traiga pan." in listing(brave, "about/familias") and "Bring toast." not in listing(brave, "about/familias")


def test_the_real_guide_has_words_for_families_in_every_setting() -> None:
    """The page for families is there, so the rule that asks for words is awake."""
    handbook, problems = load_and_check(repo_copy.ours())

    assert problems == []
    assert {"about/families", "about/familias"} <= handbook.pages.keys()
    assert handbook.pages["about/familias"].lang == "es"
    assert all(
        set(setting.families) == set(setting.values) for setting in settings_in_order(handbook, handbook.settings)
    )
