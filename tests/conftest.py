"""Puts the core on the path, and gives tests the tiny handbook and the built site."""

import functools
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

settings.register_profile("guide", deadline=None)  # how busy a machine is says nothing about the code
settings.load_profile("guide")
expect.set_options(timeout=30_000)  # nor does it say anything about a page

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tests" / "support")]

import repo_copy  # noqa: E402 (found on the path that was just set)
from handbook.cli.test import FIXTURES, LINT_MODULES, LINT_PYTHON, SCORM_MODULES  # noqa: E402
from learning_system import NO_SYSTEM, LearningSystem  # noqa: E402
from linters import NOT_HERE, Linters  # noqa: E402
from serving import serving, start  # noqa: E402

NO_BROWSER = (
    "this test needs a Chromium, and CHROMIUM names none. Run it with: python3 hooks/guide.py test, which finds one."
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests in a browser run through nothing of the core that is worth counting; counting slows them."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("no_cover")


def pytest_collection_finish(session: pytest.Session) -> None:
    """Tell the test command which fixtures the tests asked for use, so that it gets what they need and no more."""
    if file := os.environ.get(FIXTURES):
        used = {name for item in session.items for name in getattr(item, "fixturenames", ())}
        Path(file).write_text("\n".join(sorted(used)), encoding="utf-8")


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built once, strictly; in a fork, as it is without a district."""
    folder = tmp_path_factory.mktemp("built") / "site"
    done = repo_copy.build(repo_copy.ours(), folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="session")
def with_schools(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the worked example with a second school beside its own, built once, by the build command."""
    root = repo_copy.with_example(tmp_path_factory.mktemp("schools") / "repo")
    oak = "name: Oak High\ncontacts:\n  office: {said: the office at Oak, phone: 555-0141}\n"
    (root / "district/schools/oak.yml").write_text(oak, encoding="utf-8")
    done = repo_copy.run(root, "handbook", "build")
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """The built site behind a plain web server."""
    with serving(site) as found:
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The Chromium that the test command found; without one, a failure and never a skip."""
    if not os.environ.get("CHROMIUM"):
        pytest.fail(NO_BROWSER, pytrace=False)
    with sync_playwright() as playwright:
        started = start(playwright)
        # what a site keeps on a device would be fetched in each test; `test_without_a_signal.py` has a browser of its own
        started.new_context = functools.partial(started.new_context, service_workers="block")
        started.new_page = functools.partial(started.new_page, service_workers="block")
        yield started
        started.close()


@pytest.fixture(params=[360, 1280])
def page(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    """A page at one of two widths that fails on any console error and any request elsewhere."""
    context: BrowserContext = browser.new_context(viewport={"width": request.param, "height": 800}, base_url=address)
    opened = context.new_page()
    trouble: list[str] = []
    opened.on("console", lambda message: trouble.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: trouble.append(str(error)))
    host = urlsplit(address).netloc
    opened.on("request", lambda asked: trouble.append(asked.url) if urlsplit(asked.url).netloc != host else None)
    yield opened
    context.close()
    assert trouble == []


@pytest.fixture(scope="module")
def linters() -> Linters:
    """Both, where the test command says that they are; nothing is installed here."""
    found = [Path(os.environ.get(name, "-")) for name in (LINT_PYTHON, LINT_MODULES)]
    if not all(path.exists() for path in found):
        pytest.fail(NOT_HERE, pytrace=False)
    return Linters(*found)


@pytest.fixture(scope="module")
def learning_system() -> LearningSystem:
    """What plays and reads a course, where the test command says that it is; nothing is installed here."""
    found = [Path(os.environ.get(name, "-")) for name in (LINT_PYTHON, SCORM_MODULES)]
    if not all(path.exists() for path in found):
        pytest.fail(NO_SYSTEM, pytrace=False)
    return LearningSystem(*found)
