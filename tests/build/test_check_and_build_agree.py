"""What the check refuses the build refuses, in the same words: neither goes on, and neither prints a traceback."""

from pathlib import Path

import hospital
import pytest
import repo_copy

PLANTED = {
    "what cannot be read": ("docs/cases/planted.md", "---\ntitle: [\n---\n", ":2: broken-yaml: "),
    "a page that is not there": (
        "docs/guidelines/planted.md",
        "---\ntitle: Planted\ndescription: x\nflow: flows/una-familia-pregunta\nsee: [cases/nobody-wrote-this]\n---\n## Haga esto\n\nEspere.\n\n## Por qué\n\nPorque sí.\n",
        ":5: unknown-reference: ",
    ),
    "a file that nobody reads": ("docs/cases/planted.txt", "A note.\n", ":1: stray-file: "),
}
"""A file that is not there, what stands in it, and what is said of it."""


@pytest.mark.parametrize("name", PLANTED)
def test_check_and_build_say_it_alike(name: str, tmp_path: Path) -> None:
    path, text, said = PLANTED[name]
    root = hospital.copy(tmp_path / "repo")
    (root / path).write_text(text, encoding="utf-8")

    checked, built = repo_copy.check(root), repo_copy.build(root, tmp_path / "site")

    line = checked.stdout.splitlines()[0]
    assert line.startswith(f"{path}{said}")
    assert checked.stdout.splitlines()[1:] == ["1 problem."]
    assert checked.returncode == 1
    assert line in built.stderr
    assert built.returncode != 0
    assert "Traceback" not in checked.stdout + checked.stderr + built.stdout + built.stderr
    assert not (tmp_path / "site").exists(), "a site was written"
