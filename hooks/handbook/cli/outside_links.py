"""`outside-links`: asks every address that the guide names whether it is still there.

Never part of a build or a check: other people's servers must not decide whether ours is right.
An answer that only says "not now" or "not to you" is no verdict; such an address is listed apart.
"""

import argparse
import time
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from socket import EAI_NONAME, gaierror
from urllib.error import HTTPError, URLError
from urllib.parse import quote
from urllib.request import Request, urlopen

from handbook.reading.external_links import external_links
from handbook.site.load_site import load_site

HERE, GONE, UNSURE = "here", "gone", "could not tell"
TIMEOUT = 20
"""Seconds that a server may take."""
PAUSE = 1.0
"""Seconds between two questions to one server."""
NAME = "Mozilla/5.0 (compatible; ParentContactGuide-link-check/1.0)"


@dataclass(frozen=True)
class Answer:
    """What one address said. `said` is a few words, such as `404`."""

    address: str
    verdict: str
    said: str


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """How it is printed."""
    parser.description = (
        "Ask every address outside the guide, in links and in sources, whether it is still there. The exit is 1 if one "
        "is gone, 2 if none answered at all. Never part of a build or a check."
    )
    parser.add_argument(
        "--format", choices=["text", "markdown"], default="text", help="markdown: for an issue (default: text)"
    )


def run(root: Path, arguments: argparse.Namespace) -> int:
    """Print what is gone and what could not be told. Problems of the pages are not looked at."""
    handbook, _ = load_site(root)
    places = external_links(handbook)
    answers = ask_all(places)
    print(report(answers, places, markdown=arguments.format == "markdown"))
    if answers and not any(answer.verdict == HERE for answer in answers):
        print("No address answered. Is there a connection to the network?")
        return 2
    return 1 if any(answer.verdict == GONE for answer in answers) else 0


def ask_all(addresses: Iterable[str], pause: float = PAUSE, timeout: float = TIMEOUT) -> list[Answer]:
    """Ask each address, several servers at once and each server one question at a time."""
    servers: dict[str, list[str]] = {}
    for address in addresses:
        servers.setdefault(address.split("/")[2], []).append(address)

    def of_one_server(of_server: list[str]) -> list[Answer]:
        answers = []
        for address in of_server:
            answers.append(ask(address, timeout))
            time.sleep(pause)
        return answers

    with ThreadPoolExecutor(8) as pool:
        return sorted((answer for found in pool.map(of_one_server, servers.values()) for answer in found), key=_address)


def _address(answer: Answer) -> str:
    return answer.address


def ask(address: str, timeout: float = TIMEOUT) -> Answer:
    """Ask for the head of one address; a server that dislikes that is asked for the whole."""
    answer = _ask(address, "HEAD", timeout)
    return answer if answer.verdict == HERE else _ask(address, "GET", timeout)


def _ask(address: str, method: str, timeout: float) -> Answer:
    try:
        request = Request(quote(address, safe=":/?#[]@!$&'()*+,;=%~"), method=method, headers={"User-Agent": NAME})
        with urlopen(request, timeout=timeout) as found:
            return Answer(address, HERE, str(found.status))
    except HTTPError as error:
        return Answer(address, GONE if error.code in (404, 410) else UNSURE, str(error.code))
    except URLError as error:
        no_such_server = isinstance(error.reason, gaierror) and error.reason.errno == EAI_NONAME
        return Answer(address, GONE if no_such_server else UNSURE, "no such server" if no_such_server else "no answer")
    except (OSError, HTTPException, ValueError):
        return Answer(address, UNSURE, "no answer")


def report(answers: list[Answer], places: Mapping[str, Sequence[object]], *, markdown: bool) -> str:
    """Say what is gone, with the places to fix, then what could not be told."""
    lines = []
    for verdict, title in ((GONE, "Gone"), (UNSURE, "Could not tell (try these by hand)")):
        found = [answer for answer in answers if answer.verdict == verdict]
        told = [f"{answer.address} ({answer.said}): {', '.join(map(str, places[answer.address]))}" for answer in found]
        if told:
            lines += [f"## {title}", "", *(f"- {line}" for line in told), ""] if markdown else [f"{title}:", *told, ""]
    count = {verdict: sum(answer.verdict == verdict for answer in answers) for verdict in (HERE, GONE, UNSURE)}
    return "\n".join([*lines, f"{count[HERE]} are there, {count[GONE]} are gone, {count[UNSURE]} could not be told."])
