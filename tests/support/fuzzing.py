"""Coverage-guided fuzzing of what reads a writer's text: any bytes are read, or refused with a problem that can be printed.

It is run by hand, for it wants a million inputs, and `atheris` (from Google, for Linux), which the guide itself does
not need: `python3 -m pip install atheris`, then with `hooks` in PYTHONPATH:

    python3 tests/support/fuzzing.py -runs=1000000 -max_len=600 SOME-FOLDER

An exception, or an input that takes longer than ten seconds, stops it and is left in the folder where it was started.
"""

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["handbook"]):
    from handbook.model import KINDS, District
    from handbook.reading.district.file import decided
    from handbook.reading.files.svg import harmful
    from handbook.reading.map_reader import MapReader
    from handbook.reading.markdown.printer import Printer
    from handbook.reading.one_page import read_one
    from handbook.reading.source import read_page, read_yaml
    from handbook.reading.values import Values

IDS = [*(f"{kind}/a-page" for kind in KINDS), "about/a-page", "moments/call", "index"]
PRINTER = Printer({"toc": {}, "tables": {}, "pymdownx.superfences": {}})


def read(data: bytes) -> None:
    """Read one input in the way that its first byte says."""
    way, raw = data[0] if data else 0, data[1:]
    if way < 60:
        problems = read_page(raw, "docs/about/a.md")[1]
    elif way < 110:
        node, problems = read_yaml(raw, "district/district.yml")
        if node:
            decided(MapReader(node, Values("district/district.yml", problems, {})), Path("/nowhere"))
    elif way < 140:
        problems = list(harmful(raw, "district/logo.svg"))
    else:
        printer = PRINTER if way >= 246 else None  # printing is slow, and has a fuzz of its own
        problems = read_one(IDS[way % len(IDS)], raw, District(), printer=printer)[1]
    for problem in problems:
        line = str(problem)
        assert line.isprintable(), line


if __name__ == "__main__":
    atheris.Setup([*sys.argv, "-timeout=10", "-rss_limit_mb=4096"], read)
    atheris.Fuzz()
