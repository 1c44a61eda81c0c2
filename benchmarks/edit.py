"""How long an edit takes to the screen in `serve`, on our own pages, and how long until all pages have it."""

import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from handbooks import ROOT

PAGE, LISTS_IT = "faqs/how-was-his-day", "faqs"
LIMIT = 1.5
PATIENCE = 180
PARTS = ("docs", "hooks", "overrides", "mkdocs.yml", "requirements.txt", "pyproject.toml", "CHANGELOG.md")


def measure(folder: Path, rounds: int) -> None:
    """Serve a copy of the guide, change a sentence of one page some times, and print the median until it is served."""
    root = folder / "served"
    root.mkdir()
    for part in PARTS:
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy2
        copy(ROOT / part, root / part)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "-a", address]
    given = {**os.environ, "PYTHONPATH": str(root / "hooks"), "NO_MKDOCS_2_WARNING": "1"}
    server = subprocess.Popen(command, cwd=root, env=given, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _until(address, PAGE, "")
        times = [_edit(root / "docs" / f"{PAGE}.md", address, f"Round {number}.") for number in range(rounds)]
    finally:
        server.terminate()
        server.wait()
    middle, whole = (statistics.median(column) for column in zip(*times, strict=True))
    print(f"\nAn edit to the screen in serve, {len(list((root / 'docs').rglob('*.md')))} pages, median of {rounds}:")
    print(f"  {middle:.1f} s    (at most {LIMIT} s: {'held' if middle <= LIMIT else 'MISSED'})")
    print(f"  {whole:.1f} s until every page has it")


def _edit(file: Path, address: str, said: str) -> tuple[float, float]:
    """Change the page's description; return after how many seconds the page says it, and after how many its list."""
    start = time.monotonic()
    text = re.sub(r"Round \d+\. ", "", file.read_text(encoding="utf-8"))
    file.write_text(re.sub(r"(?m)^description: (['\"]?)", rf"description: \1{said} ", text), encoding="utf-8")
    _until(address, PAGE, said)
    shown = time.monotonic() - start
    _until(address, LISTS_IT, said)
    return shown, time.monotonic() - start


def _until(address: str, page: str, said: str) -> None:
    """Ask for a page until it says something."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(f"http://{address}/{page}/", timeout=60) as answer:
                if said in answer.read().decode():
                    return
        except OSError:
            pass
        time.sleep(0.05)
    sys.exit(f"after {PATIENCE} s the page does not say: {said}")
