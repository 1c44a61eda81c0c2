"""The engine, the frame and the scripts know no word of schools: whoever writes for another field changes none of them."""

import io
import re
import tokenize
from pathlib import Path

import pytest

FIELD = re.compile(
    r"\b(?:schools?|teachers?|principals?|students?|pupils?|para(?:professional)?s?|aides?|parents?|moms?|dads?|child(?:ren)?"
    r"|kids?|nurses?|classrooms?|IEP|FERPA|CPS)\b",
    re.IGNORECASE,
)
ALLOWED = {
    "hooks/handbook/cli/set_up/stamp.py": {"parent"},  # an environment that somebody has goes by this name
}
CODE = re.compile(
    r"\bparent(?=Node|Element|s=)|(?<=\.)parents?\b|(?<=\.)children\b|\.\.\.children|, \.*children\b|max-parents|(?<=first-)parent"
)
"""What programs and browsers call so."""


def python_texts(file: Path) -> str:
    """Comments and strings; what code calls its variables is nobody's word."""
    tokens = tokenize.generate_tokens(io.StringIO(file.read_text(encoding="utf-8")).readline)
    kinds = {tokenize.COMMENT, tokenize.STRING, getattr(tokenize, "FSTRING_MIDDLE", tokenize.STRING)}
    return "\n".join(token.string for token in tokens if token.type in kinds)


def found(text: str) -> set[str]:
    return {match[0].lower() for match in FIELD.finditer(CODE.sub(" ", text))}


def files(root: Path) -> list[Path]:
    return [
        *root.glob("hooks/**/*.py"),
        *root.glob("hooks/**/*.html"),
        *(file for file in root.glob("overrides/**/*.html") if file.parent.name != "paper"),  # forms of the guide's own
        *(file for file in root.glob("docs/assets/**/*.js") if "vendor" not in file.parts),
    ]


def test_no_word_of_schools_is_in_the_engine(root: Path) -> None:
    """Such words belong into `docs/guide.yml`, or into a page."""
    left = {
        name: words
        for file in files(root)
        if (name := file.relative_to(root).as_posix())
        and (words := found(python_texts(file) if file.suffix == ".py" else file.read_text(encoding="utf-8")))
        - ALLOWED.get(name, set())
    }

    assert left == {}


@pytest.mark.parametrize("text", ["# Ask the teacher.", 'words = "a parent"', "# CPS"])
def test_a_word_of_schools_is_found(tmp_path: Path, text: str) -> None:
    file = tmp_path / "x.py"
    file.write_text(f"{text}\n", encoding="utf-8")

    assert found(python_texts(file))
