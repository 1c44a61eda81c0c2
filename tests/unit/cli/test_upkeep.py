"""The doctor says what waits, from the files that are here, and is never in the way."""

from datetime import date
from pathlib import Path

import sample_handbook
from handbook.cli.upkeep import as_text, examine
from handbook.model import Handbook
from handbook.reading.one_page import content_hash

GUIDE, DISTRICT = "docs/guidelines/dragons.md", "district/district.yml"
OZ = "name: Oz\ncontacts: {hotline: 211}\n"
TODAY = date(2026, 11, 21)


def parts(handbook: Handbook, upstream: Handbook | None = None) -> list[tuple[str, ...]]:
    return [part.lines for part in examine(handbook, TODAY, upstream)]


def test_without_anything_waiting_it_says_so(tmp_path: Path) -> None:
    """Every setting decided, nothing replaced, nothing old: five parts and no line."""
    handbook, _ = sample_handbook.read(tmp_path, {DISTRICT: f"{OZ}settings: {{feeding: keeper}}\n"})

    assert parts(handbook) == [(), (), (), (), ()]
    assert as_text(examine(handbook, TODAY)).count("None") == 5


def test_open_and_old_decisions_are_named(tmp_path: Path) -> None:
    """The day of the review itself counts; the day before does not."""
    block = f"{OZ}settings:\n  feeding: {{value: keeper, owner: The mayor, review: %s}}\n"
    due, _ = sample_handbook.read(tmp_path / "due", {DISTRICT: block % "2026-11-21"})
    later, _ = sample_handbook.read(tmp_path / "later", {DISTRICT: block % "2026-11-22"})
    unset, _ = sample_handbook.read(tmp_path / "unset", {DISTRICT: OZ})

    assert len(parts(due)[1]) == 1 and "feeding" in parts(due)[1][0] and "The mayor" in parts(due)[1][0]
    assert parts(later)[1] == ()
    assert parts(due)[2] == () and len(parts(unset)[2]) == 1


def test_old_and_unread_sources_are_named_once(tmp_path: Path) -> None:
    """More than a year ago, or never; the never first. Two pages with one source give one line."""
    sources = (
        "sources:\n  - {cite: Old Act, says: x, strength: law, checked: primary, date: 2025-11-20}\n"
        "  - {cite: New Act, says: x, strength: law, checked: primary, date: 2025-11-21}\n"
        "  - {cite: Far Act, says: x, strength: law, checked: not-yet, date: 2026-11-20}\nsee: ["
    )
    page = sample_handbook.FILES[GUIDE].replace("see: [", sources)
    twin = page.replace("Dragons", "Wyrms")
    own = {DISTRICT: OZ, "district/docs/guidelines/wyrms.md": twin}
    handbook, problems = sample_handbook.read(tmp_path, own | {GUIDE: page})

    assert problems == []
    assert [line.split(":")[0] for line in parts(handbook)[3]] == ["Far Act", "Old Act"]


def test_a_number_to_call_that_was_checked_long_ago_is_named(tmp_path: Path) -> None:
    """The day a year before is not yet long ago; a number without a source waits for nobody."""
    line = "  sea: {label: Call, number: 555-0111, for: x, url: 'https://example.org', checked: primary, date: %s}\n"
    text = sample_handbook.FILES["docs/guide.yml"].replace("facts:\n", f"{line}facts:\n")
    old, _ = sample_handbook.read(tmp_path / "old", {"docs/guide.yml": text % "2025-11-20"})
    young, _ = sample_handbook.read(tmp_path / "young", {"docs/guide.yml": text % "2025-11-21"})

    assert ["docs/guide.yml" in line for line in parts(old)[3]] == [True]
    assert parts(young)[3] == ()


def test_replaced_pages_are_compared_here_and_upstream(tmp_path: Path) -> None:
    """A page that has changed here, one that will change with the next update, and one that is gone."""
    text = sample_handbook.FILES[GUIDE]
    ours = content_hash(text.encode())
    district = {f"district/{GUIDE}": text.replace("flow:", f"replaces: {ours}\nflow:", 1), DISTRICT: OZ}
    same, _ = sample_handbook.read(tmp_path / "same", district)
    changed, _ = sample_handbook.read(tmp_path / "changed", district | {GUIDE: text.replace("calm", "quiet")})
    upstream, _ = sample_handbook.read(tmp_path / "upstream", {GUIDE: text.replace("calm", "quiet")})
    gone, _ = sample_handbook.read(tmp_path / "gone", {GUIDE: ""})
    as_ours, _ = sample_handbook.read(tmp_path / "ours")

    assert parts(same)[0] == () and parts(same, as_ours)[0] == ()
    assert len(parts(changed)[0]) == len(parts(same, upstream)[0]) == len(parts(same, gone)[0]) == 1
    assert len({*parts(changed)[0], *parts(same, upstream)[0], *parts(same, gone)[0]}) == 3, (
        "each is told in its own words"
    )
    assert upstream.pages["guidelines/dragons"].content_hash in parts(changed)[0][0]


def test_facts_of_states_that_have_run_out_are_named(tmp_path: Path) -> None:
    """The day itself is not yet past. A district hears of its own state alone."""
    page = "---\ntitle: %s\ndescription: x\nfacts:\n  recording:\n    value: one-party\n    sources:\n"
    page += "      - {cite: A law, checked: primary, date: 2026-01-01, expires: %s}\n---\n"
    states = {"docs/states/oz.md": page % ("Oz", "2026-11-20"), "docs/states/na.md": page % ("Narnia", "2026-11-21")}
    ours, problems = sample_handbook.read(tmp_path / "ours", states)
    theirs, _ = sample_handbook.read(
        tmp_path / "theirs", states | {DISTRICT: "name: Maple\nstate: NA\ncontacts: {hotline: 555-0100}\n"}
    )

    assert problems == []
    assert ["Oz, recording" in line for line in parts(ours)[4]] == [True]
    assert parts(theirs)[4] == ()
