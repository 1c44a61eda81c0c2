"""`compare` says what readers would notice between two built sites."""

from pathlib import Path

import pytest
from handbook.cli.main import main


def site(folder: Path, words: str) -> str:
    folder.mkdir()
    (folder / "index.html").write_text(f'<article class="old">{words}</article>\n', encoding="utf-8")
    return str(folder)


def test_each_difference_is_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And then the exit is 1; without any it is 0."""
    one, other = site(tmp_path / "one", "Wave."), site(tmp_path / "other", "Run.")

    assert main(["compare", one, one]) == 0
    capsys.readouterr()
    assert main(["compare", one, other]) == 1

    said = capsys.readouterr().out.splitlines()
    assert len(said) == 2
    assert said[0].startswith("index.html ")


def test_what_was_renamed_on_purpose_does_not_count(tmp_path: Path) -> None:
    one, other = site(tmp_path / "one", "Wave."), site(tmp_path / "other", "Wave.")
    page = tmp_path / "other/index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("old", "new"), encoding="utf-8")

    assert main(["compare", one, other]) == 1
    assert main(["compare", one, other, "--rename", "old=new"]) == 0


@pytest.mark.parametrize("words", [["{}", "{}/nowhere"], ["{}", "{}", "--rename", "old"]])
def test_what_is_no_site_or_no_name_is_a_mistake(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not "no difference", and not all of them."""
    one = site(tmp_path / "one", "Wave.")

    with pytest.raises(SystemExit) as stopped:
        main(["compare", *(word.format(one) for word in words)])

    assert stopped.value.code == 2
    assert "compare: error:" in capsys.readouterr().err
