"""A dangling reference planted in the real pages is named alike by the check and by the build."""

from pathlib import Path

import copies
import pytest

FLOW = "docs/flows/safety-first.md"
CASE = "docs/cases/parent-secretly-contacts-a-former-para.md"
GUIDE = "docs/guidelines/secrets.md"

PLANTED = {
    "see": (CASE, "see: [guidelines/secrets,", "see: [guidelines/secretz,", "unknown-reference"),
    "flow": (GUIDE, "flow: flows/safety-first", "flow: flows/safety-frist", "unknown-reference"),
    "at": (GUIDE, "at: [asked-for-secrecy]", "at: [asked-for-secrets]", "unknown-question"),
    "an answer's target": (FLOW, "to: outcomes/get-help-now", "to: outcomes/get-help-nwo", "unknown-reference"),
    "an answer's question": (FLOW, "no: abuse-suspected", "no: abuse-suspectd", "unknown-target"),
    "help": (FLOW, "help: guidelines/secrets", "help: guidelines/secretes", "unknown-reference"),
    "an outcome": (CASE, "\noutcome: outcomes/save-and-report", "\noutcome: outcomes/save-and-reprot", "unknown-reference"),
    "a link": (FLOW, "You can stop", "You can [stop](../outcomes/stopp.md)", "broken-link"),
    "an anchor": (GUIDE, "## Do this", "[x](former-students.md#nowhere)\n\n## Do this", "unknown-anchor"),
    "a variant": (CASE, "outcome: outcomes/pass-it-on", "outcome: outcomes/pass-it-no", "unknown-reference"),
}  # fmt: skip


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_fault_is_named(name: str, tmp_path: Path) -> None:
    """Both say one thing, with the file, the line and the rule, and neither builds."""
    path, old, new, rule = PLANTED[name]
    root = copies.copy(tmp_path / "repo")
    page = root / path
    text = page.read_text(encoding="utf-8")
    if old not in text and name == "a link":
        old, new = "The order matters.", "The [order](../outcomes/stopp.md) matters."
    assert old in text, f"{old!r} is no longer in {path}"
    planted = text.replace(old, new, 1)
    page.write_text(planted, encoding="utf-8")
    line = 1 + next(i for i, (a, b) in enumerate(zip(text.split("\n"), planted.split("\n"), strict=False)) if a != b)

    checked, built = copies.check(root), copies.build(root, tmp_path / "site")

    expected = f"{path}:{line}: {rule}: "
    lines = checked.stdout.splitlines()
    assert checked.returncode == 1
    assert len(lines) == 2, checked.stdout
    assert lines[0].startswith(expected), lines[0]
    assert built.returncode != 0
    assert lines[0] in built.stderr
    assert "Traceback" not in built.stderr + checked.stderr
    assert not (tmp_path / "site").exists()
