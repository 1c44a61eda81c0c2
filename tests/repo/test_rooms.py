"""Data moves one way: a room imports only rooms before it."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import handbook
import pytest

ORDER = [*re.findall(r"^    ([a-z]+)  +\S", handbook.__doc__ or "", re.MULTILINE), "__main__"]
"""The rooms, as the package lists them."""


def imported(file: Path) -> Iterator[str]:
    """Yield the modules that a file imports, anywhere in it."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file} imports relatively"
            module = node.module or ""
            yield from (f"{module}.{alias.name}" for alias in node.names) if module == "handbook" else (module,)


def rooms(root: Path) -> list[Path]:
    return sorted((root / "hooks" / "handbook").rglob("*.py"))


def test_every_room_has_its_place(root: Path) -> None:
    """The list and the folder agree, and there are nine rooms."""
    names = {file.relative_to(root / "hooks/handbook").parts[0].removesuffix(".py") for file in rooms(root)}

    assert names - {"__init__"} == set(ORDER)
    assert len(ORDER) == len(("problem", "__main__")) + 9


def test_no_room_looks_forward(root: Path) -> None:
    """Imports go to the same room or to an earlier one."""
    for file in rooms(root):
        room = file.relative_to(root / "hooks/handbook").parts[0].removesuffix(".py")
        for name in imported(file):
            first, _, rest = name.partition(".")
            target = rest.split(".")[0]
            if first == "handbook" and target and room != "__init__":
                assert ORDER.index(target) <= ORDER.index(room), f"{file.name} ({room}) imports {name}"


def test_only_the_adapter_knows_mkdocs(root: Path) -> None:
    """One small file imports MkDocs."""
    knowing = [
        file
        for file in sorted((root / "hooks").rglob("*.py"))
        if any(name.startswith("mkdocs") for name in imported(file))
    ]

    assert knowing == [root / "hooks" / "on_mkdocs.py"]
    assert len(knowing[0].read_text(encoding="utf-8").splitlines()) < 150


def strings(file: Path) -> Iterator[str]:
    """Yield the texts that the code of a file works with; what stands alone only explains."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    explaining = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in explaining:
            yield node.value


def test_no_room_before_the_site_reads_its_settings(root: Path) -> None:
    """`mkdocs.yml` is read in `site`, and what other rooms need of it is handed to them."""
    before = ORDER[: ORDER.index("site")]
    knowing = [
        file.relative_to(root / "hooks/handbook").as_posix()
        for file in rooms(root)
        if file.relative_to(root / "hooks/handbook").parts[0].removesuffix(".py") in before
        and any("mkdocs" in text.lower() for text in strings(file))
    ]

    assert knowing == []
    assert any("mkdocs" in text.lower() for text in strings(root / "hooks/handbook/site/site_file.py"))


@pytest.mark.parametrize("module", ["handbook.rules.run", "handbook.rendering.page", "handbook.output.handbook_json"])
def test_the_core_runs_without_mkdocs(root: Path, module: str) -> None:
    """Importing the core brings no MkDocs in."""
    code = f"import sys, {module}; sys.exit('mkdocs' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], cwd=root / "hooks").returncode == 0
