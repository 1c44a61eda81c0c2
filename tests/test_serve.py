"""The server shows problems on the pages, goes on, and recovers."""

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import copies
import pytest

PATIENCE = 200
"""Seconds to wait for a rebuild; a slow machine may need many."""


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Path, Callable[[str], str]]]:
    """A copy of the repository behind `mkdocs serve`, and a function that gets one of its pages."""
    root = copies.copy(tmp_path / "repo")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = (tmp_path / "log").open("w")
    command = [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"]
    server = subprocess.Popen(command, cwd=root, env=copies.variables(root), stdout=log, stderr=log)

    def get(path: str) -> str:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/{path}", timeout=10) as answer:
            return answer.read().decode()

    try:
        yield root, get
    finally:
        server.terminate()
        server.wait(10)
        log.close()


def wait_for(get: Callable[[str], str], path: str, wanted: Callable[[str], bool]) -> str:
    """Ask until the page is as wanted."""
    until = time.monotonic() + PATIENCE
    seen = ""
    while time.monotonic() < until:
        try:
            seen = get(path)
            if wanted(seen):
                return seen
        except OSError:
            pass
        time.sleep(0.3)
    raise AssertionError(f"after {PATIENCE} s the page is still: {seen[:500]}")


def test_the_server_survives_a_broken_page(served: tuple[Path, Callable[[str], str]]) -> None:
    """A broken page is named on the page itself; mended, its chart is back; an edited core runs."""
    root, get = served
    page = root / "docs/guidelines/secrets.md"
    good = page.read_text(encoding="utf-8")
    wait_for(get, "guidelines/secrets/", lambda html: "data-flow=" in html)

    page.write_text(good.replace("flow: flows/safety-first", "flow: flows/nowhere"), encoding="utf-8")
    wait_for(get, "guidelines/secrets/", lambda html: "unknown-reference" in html and "data-flow=" not in html)

    page.write_text("---\ntitle: [\n---\n", encoding="utf-8")
    wait_for(get, "guidelines/secrets/", lambda html: "broken-yaml" in html)

    page.write_text(good, encoding="utf-8")
    wait_for(get, "guidelines/secrets/", lambda html: "data-flow=" in html and "broken-yaml" not in html)

    words = root / "hooks/handbook/drawing/words.py"
    words.write_text(words.read_text(encoding="utf-8").replace('"Hand over"', '"Pass along"'), encoding="utf-8")
    wait_for(get, "guidelines/secrets/", lambda html: "Pass along" in html)


def test_a_district_that_comes_later_is_seen(served: tuple[Path, Callable[[str], str]]) -> None:
    """The folder is not there when the server starts; its first file names every page, and its page is served."""
    root, get = served
    assert not (copies.ROOT / "district/district.yml").exists()
    wait_for(get, "about/", lambda html: 'class="whose-guide"' in html and "Emerald" not in html)

    (root / "district").mkdir(exist_ok=True)
    file = root / "district/district.yml"

    def named(html: str) -> bool:
        """Written anew each time: the server's watcher may take its first look a moment after it serves."""
        if "Emerald City Schools" not in html:
            file.write_text("name: Emerald City Schools\ncontacts: {hotline: 555-0100}\n", encoding="utf-8")
            time.sleep(5)
        return "Emerald City Schools" in html

    wait_for(get, "about/", named)

    page = root / "district/docs/about/oz.md"
    page.parent.mkdir(parents=True)
    page.write_text("---\ntitle: Only in Oz\ndescription: x\n---\nGreen glasses.\n", encoding="utf-8")
    wait_for(get, "about/oz/", lambda html: "Green glasses." in html)

    file.write_text("name: [\n", encoding="utf-8")
    wait_for(get, "about/", lambda html: "broken-yaml" in html)
