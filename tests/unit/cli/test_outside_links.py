"""Addresses outside the guide: all are listed, and only what is surely gone is called gone."""

import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import command_line
import pytest
import sample_handbook
from handbook.cli import outside_links
from handbook.cli.outside_links import GONE, HERE, UNSURE, ask, ask_all, report
from handbook.reading.external_links import external_links
from handbook.site.load_site import load_site

GUIDE, FAQ = "docs/guidelines/dragons.md", "docs/faqs/may-i-feed-it.md"


class Moody(BaseHTTPRequestHandler):
    """Answers with the number in the path; `/get/` only to GET, `/to/` with a redirect, `/slow` late."""

    def do_HEAD(self) -> None:
        _, word, *rest = self.path.split("/")
        if word == "slow":
            time.sleep(2)
        if word == "get":
            code = 405 if self.command == "HEAD" else int(rest[0])
        else:
            code = 302 if word == "to" else int(word) if word.isdigit() else 200
        self.send_response(code)
        if word == "to":
            self.send_header("Location", f"/{rest[0]}")
        self.end_headers()

    do_GET = do_HEAD  # noqa: N815 (the library's own name)

    def log_message(self, format: str, *arguments: object) -> None:
        """Quietly."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    running = ThreadingHTTPServer(("127.0.0.1", 0), Moody)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_port}"
    running.shutdown()


@pytest.mark.parametrize(
    ("path", "verdict"),
    [
        ("/200", HERE),
        ("/to/200", HERE),
        ("/get/200", HERE),
        ("/a%20b\u00e9 c", HERE),
        ("/404", GONE),
        ("/410", GONE),
        ("/to/404", GONE),
        ("/get/404", GONE),
        ("/401", UNSURE),
        ("/403", UNSURE),
        ("/429", UNSURE),
        ("/500", UNSURE),
        ("/slow", UNSURE),
    ],
)
def test_only_what_is_surely_gone_is_gone(path: str, verdict: str, server: str) -> None:
    """Not now, not to you and not in time are no verdicts."""
    assert ask(server + path, timeout=0.5 if path == "/slow" else 20).verdict == verdict


@pytest.mark.parametrize("address", ["http://127.0.0.1:1/x", "http://[::1", "http:///x", "http://a b/"])
def test_what_cannot_be_asked_is_no_verdict(address: str) -> None:
    """A server that does not listen may be back tomorrow, and nothing that a page may hold raises."""
    assert [answer.verdict for answer in ask_all([address], pause=0, timeout=2)] == [UNSURE]


@pytest.mark.parametrize(("code", "verdict"), [(socket.EAI_NONAME, GONE), (socket.EAI_AGAIN, UNSURE)])
def test_a_name_that_nobody_has_is_gone(code: int, verdict: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """But not where the machine cannot look names up just now."""

    def refuse(*_: object, **__: object) -> None:
        raise socket.gaierror(code, "x")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)

    assert ask("http://nobody.example/", timeout=2).verdict == verdict


def test_every_address_is_listed_once_with_its_places(tmp_path: Path) -> None:
    """From links and from sources, without the part behind #; mail and telephone are no pages."""
    source = (
        "sources: [{cite: a, says: b, url: 'https://a.example/x#y', strength: law, checked: primary, date: 2026-11-21}]"
    )
    changes = sample_handbook.edited(GUIDE, "see:", f"{source}\nsee:") | sample_handbook.edited(
        FAQ, "**No.**", "[a](https://a.example/x) [b](http://b.example) [c](mailto:c@example.org)"
    )
    handbook, problems = load_site(sample_handbook.write(tmp_path, changes))

    assert problems == []
    assert {address: [str(place) for place in places] for address, places in external_links(handbook).items()} == {
        "http://b.example": [f"{FAQ}:15"],
        "https://a.example/x": [f"{FAQ}:15", f"{GUIDE}:6"],
    }


def test_every_kind_of_page_and_the_changelog_are_looked_through(tmp_path: Path) -> None:
    """The home page, a moment, a district's own page, and what changed."""
    link = "[x](https://x.example)"
    moment, own = "docs/moments/call.md", "district/docs/about/oz.md"
    plain = f"---\ntitle: {{}}\ndescription: x\n{{}}---\n{link}\n"
    root = sample_handbook.write(
        tmp_path,
        {
            "docs/index.md": plain.format("Home", ""),
            moment: plain.format("A call", "say: Hello.\n"),
            own: plain.format("Oz", ""),
            "district/district.yml": "name: Oz\ncontacts: {hotline: 211}\n",
            "CHANGELOG.md": f"# Changelog\n\n{link}\n",
        },
    )
    handbook, problems = load_site(root)

    assert problems == []
    assert [place.path for place in external_links(handbook)["https://x.example"]] == [
        "CHANGELOG.md",
        own,
        "docs/index.md",
        moment,
    ]


def test_the_exit_tells_gone_from_no_network(
    server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """0: all there. 1: something gone, with the line that names it. 2: nothing answered, so nothing is known."""
    monkeypatch.setattr(outside_links, "ask_all", lambda places: ask_all(places, pause=0, timeout=20))

    def run(*addresses: str) -> int:
        links = " ".join(f"[x]({address})" for address in addresses)
        sample_handbook.write(tmp_path, sample_handbook.edited(FAQ, "**No.**", links))
        return command_line.run(tmp_path, "outside-links", "--format", "markdown")

    assert run(f"{server}/200", f"{server}/403") == 0
    assert run(f"{server}/200", f"{server}/404") == 1
    assert f"{server}/404 (404): {FAQ}:15" in capfd.readouterr().out
    assert run("http://127.0.0.1:1/x") == 2
    assert run() == 0


def test_each_server_is_asked_one_question_at_a_time(server: str) -> None:
    """Between two questions to one server there is a pause."""
    begun = time.perf_counter()

    answers = ask_all([f"{server}/200", f"{server}/to/200", f"{server}/404"], pause=0.2)

    assert time.perf_counter() - begun >= 0.6
    assert "1 are gone" in report(answers, {answer.address: ["x:1"] for answer in answers}, markdown=False)
