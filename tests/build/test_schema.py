"""The schemas take every real page, and refuse what the loader refuses where a schema can say it."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import repo_copy
import sample_handbook
from handbook.output.schemas import HANDBOOK
from handbook.reading.schema.schemas import DISTRICT, OTHERS, UNIT, schemas
from handbook.reading.source import read_page, read_yaml
from handbook.reading.yaml.tree import YamlList, YamlText, YamlValue
from handbook.site.load_site import load_and_check, load_site
from handbook.vocabulary import GUIDE as GUIDE_FILE
from jsonschema import Draft7Validator

ROOT = Path(__file__).resolve().parents[2]
REAL = {name: Draft7Validator(schema) for name, schema in schemas(load_site(repo_copy.ours())[0]).items()}
EXAMPLE = ROOT / "examples"
"""Holds a district as it stands in a fork."""
LINES = "docs/guide.yml"
FILES = [
    ROOT / LINES,
    *sorted((ROOT / "docs").rglob("*.md")),
    *sorted(file for file in EXAMPLE.rglob("*") if file.suffix in (".md", ".yml")),
]
FAQ, CASE, GUIDE = "docs/faqs/may-i-feed-it.md", "docs/cases/the-toast.md", "docs/guidelines/dragons.md"
FLOW, RUN, SETTING, FILE = (
    "docs/flows/safety-first.md",
    "docs/outcomes/run.md",
    "docs/settings/feeding.md",
    "district/district.yml",
)
SCHOOL = "district/schools/elm.yml"
WHOLE = """\
name: Oz
address: https://oz.example.org/guide
colors: {primary: "#0d4a4e", accent: "#1f4fbf", accent-dark: "#9dbdff"}
indexed: yes
offline: no
contacts: {hotline: 211}
settings:
  feeding: {value: anyone, reason: Toast., owner: The mayor., decided: 2026-06-01, review: 2027-06-01}
"""
OZ = "name: Oz\ncontacts: {hotline: 211}\n"

MUTATED = {
    "no title": sample_handbook.edited(GUIDE, "title: Dragons\n", ""),
    "an empty title": sample_handbook.edited(GUIDE, "title: Dragons\n", 'title: ""\n'),
    "a title that is a list": sample_handbook.edited(GUIDE, "title: Dragons\n", "title: [Dragons]\n"),
    "an unknown key": sample_handbook.edited(GUIDE, "title: Dragons\n", "title: Dragons\nauthor: x\n"),
    "see is text": sample_handbook.edited(GUIDE, "see: [cases/the-toast]", "see: cases/the-toast"),
    "see of no kind": sample_handbook.edited(GUIDE, "see: [cases/the-toast]", "see: [stories/the-toast]"),
    "a flow that is none": sample_handbook.edited(GUIDE, "flow: flows/safety-first", "flow: cases/the-toast"),
    "a word not to choose": sample_handbook.edited(FAQ, "asked_by: para", "asked_by: pirate"),
    "a FAQ without a path": sample_handbook.edited(FAQ, "answers:\n  is-it-on-fire: no\n  is-it-hungry: yes\n  what-food: yes\noutcome: outcomes/fetch-the-keeper\notherwise:\n  - settings: {feeding: anyone}\n    outcome: outcomes/wave\n", ""),
    "answers without an outcome": sample_handbook.edited(FAQ, "outcome: outcomes/fetch-the-keeper\n", ""),
    "a setting's value": sample_handbook.edited(FAQ, "{feeding: anyone}", "{feeding: nobody}"),
    "an answer nobody offers": sample_handbook.edited(CASE, "  is-it-on-fire: yes\n", "  is-it-on-fire: perhaps\n"),
    "no responses' verdict": sample_handbook.edited(CASE, "    verdict: risky\n", ""),
    "a variant without its condition": sample_handbook.edited(CASE, "  - if: The toast was cold\n    answers", "  - answers"),
    "a question's id": sample_handbook.edited(FLOW, "  is-it-on-fire:\n", "  Is it on fire:\n"),
    "a question that asks nothing": sample_handbook.edited(FLOW, "    ask: Is it hungry?\n", ""),
    "a question that is text": sample_handbook.edited("docs/flows/feeding.md", "  who-feeds:\n    setting: settings/feeding\n    answers:\n      keeper: outcomes/fetch-the-keeper\n      anyone: what-food\n", "  who-feeds: settings/feeding\n"),
    "an answer's block without to": sample_handbook.edited(FLOW, ", to: outcomes/run", ""),
    "a floor that is a number": sample_handbook.edited(FLOW, "floor: true", "floor: 3"),
    "a kind of outcome": sample_handbook.edited(RUN, "kind: urgent", "kind: hasty"),
    "nobody to tell": sample_handbook.edited(RUN, "tell: {who: The keeper., at_work: Now., off_work: Tomorrow., instead: The mayor.}\n", ""),
    "a value's id": sample_handbook.edited(SETTING, "  keeper: Only", "  The Keeper: Only"),
    "a source's date": sample_handbook.edited(GUIDE, "see:", "sources: [{cite: a, says: b, strength: law, checked: primary, date: May 3}]\nsee:"),
    "a source's address": sample_handbook.edited(GUIDE, "see:", "sources: [{cite: a, says: b, url: ftp.x, strength: law, checked: primary, date: 2026-11-21}]\nsee:"),
    "a district without a name": {FILE: "contacts: {hotline: 211}\n"},
    "a district's role": {FILE: OZ.replace("}", ", techer: x}")},
    "a district's setting": {FILE: OZ + "settings: {feeding: nobody}\n"},
    "a district's key": {FILE: OZ + "colour: green\n"},
    "a decision's value": {FILE: WHOLE.replace("value: anyone", "value: nobody")},
    "a decision without a value": {FILE: WHOLE.replace("value: anyone, ", "")},
    "a decision's key": {FILE: WHOLE.replace("owner:", "boss:")},
    "a decision's day": {FILE: WHOLE.replace("2026-06-01", "June 1")},
    "a setting that is a list": {FILE: OZ + "settings: {feeding: [anyone]}\n"},
    "a setting that nobody has": {FILE: OZ + "settings: {petting: {value: anyone}}\n"},
    "a color": {FILE: WHOLE.replace("#0d4a4e", "green")},
    "a color's name": {FILE: WHOLE.replace("accent:", "ascent:")},
    "a site's address": {FILE: WHOLE.replace("https://oz", "http://oz")},
    "a site to be listed": {FILE: WHOLE.replace("indexed: yes", "indexed: perhaps")},
    "whether devices keep the site": {FILE: WHOLE.replace("offline: no", "offline: perhaps")},
    "a setting locked by a word": {FILE: WHOLE.replace("value: anyone", "value: anyone, locked: ours")},
    "a school that locks": {FILE: OZ, SCHOOL: "name: Elm\nsettings: {feeding: {value: anyone, locked: yes}}\n"},
    "a school with a state": {FILE: OZ, SCHOOL: "name: Elm\nstate: OZ\n"},
    "a logo that is a list": {FILE: OZ + "logo: [logo.svg]\n"},
    "a page's language": sample_handbook.edited(GUIDE, "see:", "lang: klingon\nsee:"),
    "a replaced page's mark": {f"district/{GUIDE}": sample_handbook.FILES[GUIDE].replace("see:", "replaces: 2\nsee:")},
    "families in one language": sample_handbook.edited(SETTING, "default: keeper", "families: {keeper: {en: Ask.}}\ndefault: keeper"),
    "a line without a label": sample_handbook.edited(LINES, "    label: Call the fire brigade\n", ""),
    "a line's number": sample_handbook.edited(LINES, "911", "FIRE"),
    "a line with half a source": sample_handbook.edited(LINES, "    for:", "    url: https://example.org\n    checked: primary\n    for:"),
    "a line that nobody checked": sample_handbook.edited(LINES, "    for:", "    url: https://example.org\n    checked: not-yet\n    date: 2026-11-21\n    for:"),
    "a line's id": sample_handbook.edited(LINES, "  fire:", "  The fire:"),
    "a line's key": sample_handbook.edited(LINES, "    for:", "    fore: x\n    for:"),
    "a part of the guide's file": sample_handbook.edited(LINES, "lines:\n  fire:", "rolls: {}\nlines:\n  fire:"),
    "a line to call": sample_handbook.edited(RUN, "kind:", "call: [fier]\nkind:"),
    "a second duty without its when": sample_handbook.edited(RUN, "kind:", "also: [{outcome: outcomes/wave}]\nkind:"),
    "a second duty that is a flow": sample_handbook.edited(RUN, "kind:", "also: [{when: x, outcome: flows/feeding}]\nkind:"),
    "words under a setting nowhere": sample_handbook.edited(RUN, "    words:", "    under: {feding: [keeper]}\n    words:"),
    "words under a value nowhere": sample_handbook.edited(RUN, "    words:", "    under: {feeding: [kepper]}\n    words:"),
    "words under no value": sample_handbook.edited(RUN, "    words:", "    under: {feeding: []}\n    words:"),
    "words under text": sample_handbook.edited(RUN, "    words:", "    under: {feeding: keeper}\n    words:"),
    "an exception that is none": sample_handbook.edited(RUN, "kind:", "exception: sometimes\nkind:"),
    "a line to call, alone": sample_handbook.edited(RUN, "kind:", "call: fire\nkind:"),
    "families without words": sample_handbook.edited(SETTING, "default: keeper", "families: {keeper: Ask.}\ndefault: keeper"),
}  # fmt: skip


def as_words(value: YamlValue) -> Any:
    """The front matter with every scalar as text, as the guide reads it."""
    if isinstance(value, YamlText):
        return value.value
    if isinstance(value, YamlList):
        return [as_words(inner) for inner in value.items]
    return {key: as_words(inner) for key, inner in value.items.items()}


def as_editors_read(value: Any) -> Any:
    """The same with YAML 1.2's true, false, null and numbers, as an editor reads it."""
    if isinstance(value, dict):
        return {key: as_editors_read(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_editors_read(inner) for inner in value]
    if value in ("true", "false"):
        return value == "true"
    return float(value) if re.fullmatch(r"-?\d+(\.\d+)?", value) else value or None


def front(path: str, raw: bytes) -> tuple[str, Any]:
    """The name of a file's schema, and its front matter. A district's page is of the kind of its folder."""
    if path.endswith(".yml"):
        node, _ = read_yaml(raw, path)
        assert node
        return {FILE: DISTRICT, LINES: GUIDE_FILE}.get(path, UNIT), as_words(node)
    document, _ = read_page(raw, path)
    assert document
    if whole := {"docs/index.md": "home", "docs/course/index.md": "course-index"}.get(path):
        return whole, as_words(document.front)
    folder, _, rest = path.removeprefix("district/").removeprefix("docs/").partition("/")
    return folder if folder in REAL and rest and rest != "index.md" else OTHERS, as_words(document.front)


@pytest.mark.parametrize("name", REAL)
def test_each_schema_is_one(name: str) -> None:
    Draft7Validator.check_schema(REAL[name].schema)


def test_every_real_page_fits_its_schema() -> None:
    """As the guide reads it and as an editor does."""
    met = set()
    for file in FILES:
        name, data = front(
            file.relative_to(EXAMPLE if file.is_relative_to(EXAMPLE) else ROOT).as_posix(), file.read_bytes()
        )
        met.add(name)
        for read in (data, as_editors_read(data)):
            assert [error.message for error in REAL[name].iter_errors(read)] == [], file
    assert met == set(REAL)


@pytest.mark.parametrize("text", [f"{OZ}settings:\n", f"{OZ}settings: {{feeding: anyone}}\n", WHOLE])
def test_each_way_to_write_a_districts_file_fits(text: str, tmp_path: Path) -> None:
    """Settings that are all open, with a value alone, and with all that may be said of a decision."""
    root = sample_handbook.write(tmp_path, {FILE: text})
    schema = Draft7Validator(schemas(load_site(root)[0])[DISTRICT])

    data = front(FILE, text.encode())[1]

    assert load_and_check(root)[1] == []
    assert [error.message for read in (data, as_editors_read(data)) for error in schema.iter_errors(read)] == []


def test_what_a_page_replaces_is_said_by_a_district_alone() -> None:
    """And only where a district may put a page."""
    assert {name for name, validator in REAL.items() if "replaces" in validator.schema["properties"]} == {
        "guidelines",
        "faqs",
        "cases",
        OTHERS,
    }


@pytest.mark.parametrize("name", MUTATED)
def test_what_the_loader_refuses_the_schema_refuses(name: str, tmp_path: Path) -> None:
    """Each mistake is a problem of the check, and an error of the schema; without it there is neither."""
    known, _ = load_site(sample_handbook.write(tmp_path / "sound"))
    validators = {kind: Draft7Validator(schema) for kind, schema in schemas(known).items()}
    *_, (path, text) = MUTATED[name].items()

    kind, data = front(path, text.encode())
    sound = {FILE: WHOLE, SCHOOL: "name: Elm\n"}.get(path) or sample_handbook.FILES[path.removeprefix("district/")]

    assert load_and_check(sample_handbook.write(tmp_path / "broken", MUTATED[name]))[1]
    assert list(validators[kind].iter_errors(data))
    assert not list(validators[kind].iter_errors(front(path, sound.encode())[1]))


def test_the_site_carries_the_schemas(site: Path) -> None:
    """One file for each, the same as made here; none is empty of what a page needs."""
    files = {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in (site / "schemas").glob("*.json")}

    assert files.pop(HANDBOOK)["required"], "that of `handbook.json`, which other tests hold it against"
    assert files == {name: validator.schema for name, validator in REAL.items()}
    assert all("title" in files[name]["required"] for name in files if name not in (DISTRICT, UNIT, GUIDE_FILE))


def test_the_editor_is_told_of_a_schema_that_is_built(site: Path) -> None:
    """What `.vscode/settings.json` names is there after a build."""
    settings = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))

    for schema, files in settings["yaml.schemas"].items():
        assert (site.parent / schema).exists()
        named = {
            "site/schemas/district.json": FILE,
            "site/schemas/unit.json": SCHOOL.replace("elm", "*"),
            "site/schemas/guide.json": LINES,
        }
        assert files == named[schema]
