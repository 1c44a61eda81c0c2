"""The course in a learning system: the package is one by the schemas, and a player of SCORM 1.2 runs it to its end."""

import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import pytest
import repo_copy
from handbook.cli.course import ZIP
from learning_system import LearningSystem
from playwright.sync_api import Browser, FrameLocator, Page, Route, expect
from serving import serving

ROOM = 4096
"""Characters that `cmi.suspend_data` has by SCORM 1.2."""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory, learning_system: LearningSystem) -> Path:
    """A folder with a player, and beside it what the command packed."""
    folder = tmp_path_factory.mktemp("player")
    root = repo_copy.with_example(folder / "repo")
    done = repo_copy.course(root)
    assert done.returncode == 0, done.stdout + done.stderr
    with zipfile.ZipFile(root / ZIP) as packed:
        packed.extractall(folder / "served/package")
    learning_system.write_player(folder / "served")
    return folder / "served"


@pytest.fixture(scope="module")
def address(package: Path) -> Iterator[str]:
    with serving(package) as found:
        yield found


@dataclass
class Visit:
    """One launch of the course, with what the system's server was told."""

    page: Page
    told: list[dict[str, Any]] = field(default_factory=list)
    is_reached: bool = True

    def commit(self, route: Route) -> None:
        if not self.is_reached:
            route.abort()
            return
        self.told.append(json.loads(route.request.post_data or "{}"))
        route.fulfill(json={"result": True, "errorCode": 0})

    @property
    def course(self) -> FrameLocator:
        return self.page.frame_locator("iframe")

    @property
    def core(self) -> dict[str, Any]:
        found: dict[str, Any] = self.told[-1]["cmi"]["core"]
        return found

    @property
    def suspended(self) -> str:
        return str(self.told[-1]["cmi"]["suspend_data"])

    def launch(self, kept: dict[str, Any] | None = None) -> None:
        """Open the course; `kept` is what the system kept of the visit before."""
        self.page.goto("about:blank")
        self.page.goto(f"player.html#{quote(json.dumps(kept))}" if kept else "player.html")
        expect(self.course.locator("h1:visible")).to_have_count(1)

    def decide_all(self, *, best: bool = True) -> None:
        """Choose in every case at once, whichever lesson is shown; the best choice, or another."""
        wanted = "input[data-best]" if best else "input:not([data-best])"
        self.course.locator("body").evaluate(
            """(body, wanted) => { for (const form of body.querySelectorAll(".decide-form")) {
              form.querySelector(wanted).checked = true; form.requestSubmit(); } }""",
            wanted,
        )

    def leave(self) -> None:
        self.course.get_by_role("button", name="Save and leave").locator("visible=true").click()
        expect(self.course.locator("#left h1")).to_be_focused()


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    """A launch that fails on any error of the page, and on any request but to where the course lies."""
    context = browser.new_context(base_url=address, viewport={"width": 360, "height": 740})
    page = context.new_page()
    found, trouble = Visit(page), list[str]()
    host = urlsplit(address).netloc
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on("request", lambda asked: trouble.append(asked.url) if urlsplit(asked.url).netloc != host else None)
    page.route("**/commit*", found.commit)
    yield found
    context.close()
    assert trouble == []


def test_the_manifest_is_valid_and_names_every_file(package: Path, learning_system: LearningSystem) -> None:
    """By the schemas of SCORM 1.2; one that is not valid is refused, so that this can fail."""
    manifest = package / "package/imsmanifest.xml"
    text = manifest.read_text(encoding="utf-8")
    files = {file.relative_to(package / "package").as_posix() for file in manifest.parent.rglob("*") if file.is_file()}
    wrong = package / "wrong.xml"
    wrong.write_text(text.replace('scormtype="sco"', 'scormtype="page"'), encoding="utf-8")

    assert learning_system.faults(manifest) == []
    assert learning_system.faults(wrong)
    assert {name for name in files if f'href="{name}"' in text} == files - {manifest.name}


def test_suspended_and_gone_on_with(visit: Visit) -> None:
    """What is kept is where one stopped and what is done, and no choice that was not the best one."""
    visit.launch()
    assert visit.core["lesson_status"] == "incomplete"
    visit.course.locator(".course-lessons a").nth(1).click()
    expect(visit.course.locator("h1:visible")).to_be_focused()
    case = visit.course.locator("[data-case]:visible").first
    case.locator("input:not([data-best])").first.check()
    case.get_by_role("button", name="Decide").click()
    assert visit.suspended == "", "a choice that was not the best one was told"
    case.get_by_role("button", name="Try this case again").click()
    case.locator("input[data-best]").first.check()
    case.get_by_role("button", name="Decide").click()
    visit.page.wait_for_timeout(1100)  # the time in a course is told in whole seconds
    visit.leave()

    place, suspended = visit.core["lesson_location"], visit.suspended
    assert visit.core["exit"] == "suspend" and visit.core["lesson_status"] == "incomplete"
    assert visit.core["session_time"] != "00:00:00" and float(visit.core["score"]["raw"]) > 0
    assert suspended.count("+") == 1

    visit.launch(visit.told[-1]["cmi"])

    expect(visit.course.locator("main > section:visible")).to_have_id(place)
    expect(visit.course.locator(".course-count")).to_contain_text("1")
    assert visit.suspended == suspended


def test_passed_and_never_failed(visit: Visit) -> None:
    """Not passed while a choice can be better; passed with the best everywhere; nothing later takes it away."""
    visit.launch()
    visit.decide_all(best=False)
    assert (visit.core["lesson_status"], float(visit.core["score"]["raw"])) == ("incomplete", 0)

    visit.decide_all()

    assert (visit.core["lesson_status"], float(visit.core["score"]["raw"])) == ("passed", 100)
    assert (visit.core["score"]["min"], visit.core["score"]["max"]) == ("0", "100")
    assert 0 < len(visit.suspended) < ROOM
    visit.decide_all(best=False)
    visit.leave()
    assert (visit.core["lesson_status"], float(visit.core["score"]["raw"])) == ("passed", 100)


def test_a_second_attempt_begins_anew(visit: Visit) -> None:
    """The system gives a new attempt an empty record; nothing of the first one is left in the browser."""
    visit.launch()
    visit.decide_all()
    visit.leave()
    visit.launch()

    assert (visit.core["lesson_status"], float(visit.core["score"]["raw"]), visit.suspended) == ("incomplete", 0, "")
    visit.decide_all()
    assert visit.core["lesson_status"] == "passed"
    assert visit.page.context.cookies() == []
    assert visit.course.locator("body").evaluate("() => localStorage.length + sessionStorage.length") == 0


def test_a_lost_connection_is_told_and_made_good(visit: Visit) -> None:
    """One may go on; when the system answers again, it is told all of it, and the note is gone."""
    note = visit.course.locator(".course-trouble [role=status]")
    visit.launch()
    visit.is_reached = False
    before = len(visit.told)
    visit.decide_all()
    expect(note).not_to_be_empty()
    assert len(visit.told) == before
    visit.course.get_by_role("button", name="Save and leave").locator("visible=true").click()
    expect(visit.course.locator("#left")).to_be_hidden()

    visit.is_reached = True
    visit.course.get_by_role("button", name="Try again", exact=True).locator("visible=true").click()

    expect(note).to_be_empty()
    assert (visit.core["lesson_status"], visit.suspended.count("+") > 20) == ("passed", True)


def test_closing_the_window_keeps_the_place(visit: Visit) -> None:
    """Whoever closes the window without a word finds the place again."""
    visit.launch()
    visit.course.locator(".course-lessons a").nth(2).click()
    expect(visit.course.locator("h1:visible")).to_be_focused()
    told = len(visit.told)
    visit.page.evaluate("document.querySelector('iframe').src = 'about:blank'")
    while len(visit.told) == told:  # a beacon; the test's own limit ends it
        visit.page.wait_for_timeout(20)
    place = visit.core["lesson_location"]
    assert visit.core["exit"] == "suspend"

    visit.launch(visit.told[-1]["cmi"])

    expect(visit.course.locator("main > section:visible")).to_have_id(place)
    assert place.startswith("lesson-")


def test_without_a_system_it_runs_and_says_so(visit: Visit) -> None:
    """As when somebody opens the unpacked folder."""
    visit.page.goto("package/index.html")

    expect(visit.page.locator(".course-trouble [role=status]")).not_to_be_empty()
    visit.page.locator(".course-lessons a").first.click()
    visit.page.locator("[data-case]:visible input[data-best]").first.check()
    visit.page.locator("[data-case]:visible button[type=submit]").first.click()
    expect(visit.page.locator(".decide-said:visible").first).not_to_be_empty()
    assert visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert visit.told == []
