"""The served drafts are answered to this machine's own names alone."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from handbook.site import allowed_hosts

NAMES = {"127.0.0.1", "::1", "localhost"}


def said(app: allowed_hosts.App, host: str) -> str:
    """Ask `app` under this name; its status."""
    heard: list[str] = []
    asked = {"HTTP_HOST": host} if host else {}
    list(app(asked, lambda status, _: heard.append(status)))
    return heard[0]


def page(asked: dict[str, Any], start: Callable[..., Any]) -> list[bytes]:
    start("200 OK", [])
    return [b"a draft"]


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "LOCALHOST", "[::1]:8000"])
def test_our_own_names_are_answered(host: str) -> None:
    """With a port or without."""
    assert said(allowed_hosts.answering(page, NAMES), host) == "200 OK"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example:8000", "", "[", "localhost@evil.example"])
def test_another_name_is_refused(host: str) -> None:
    """Also one that only begins like ours, or that is none."""
    assert said(allowed_hosts.answering(page, NAMES), host).startswith("403")


@pytest.mark.parametrize(("host", "status"), [("127.0.0.1", "403 Forbidden"), ("0.0.0.0", "200 OK")])
def test_who_serves_to_a_network_answers_all(host: str, status: str) -> None:
    """That is what the address was chosen for."""
    server = SimpleNamespace(app=page)
    server.get_app = lambda: server.app
    server.set_app = lambda app: setattr(server, "app", app)

    allowed_hosts.guard(server, SimpleNamespace(dev_addr=SimpleNamespace(host=host)))

    assert said(server.app, "evil.example") == status
