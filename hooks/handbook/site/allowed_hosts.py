"""Whom the served site answers: who asks for it by this machine's own name.

A page of another site can make its own name lead to 127.0.0.1 and then read, in a browser here, drafts that are
served here. Its questions carry its name in `Host`, so they are told apart. Where somebody serves to a whole
network on purpose (`-a 0.0.0.0:8000`), every name is answered.
"""

from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import urlsplit

OWN = ("127.0.0.1", "::1", "localhost")
"""The names under which nobody but this machine is reached."""

App = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
"""What answers a question, as WSGI has it."""


def guard(server: Any, config: Any) -> None:
    """Let `server` answer its own names alone; it has `get_app` and `set_app`, and `config` has `dev_addr.host`."""
    host = str(config.dev_addr.host).strip("[]")
    if host in OWN:
        server.set_app(answering(server.get_app(), {*OWN, host}))


def answering(app: App, names: set[str]) -> App:
    """Return `app` with a refusal for whoever asks for another name."""

    def answer(asked: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        if _name(asked.get("HTTP_HOST", "")) in names:
            return app(asked, start)
        start("403 Forbidden", [("Content-Type", "text/plain; charset=utf-8")])
        return [b"This is somebody's draft. Open it at http://127.0.0.1 and the port that serve named.\n"]

    return answer


def _name(host: str) -> str:
    """The name in a `Host` header, without the port; nothing if it is none."""
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""
