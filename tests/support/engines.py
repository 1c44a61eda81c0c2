"""Three browsers behind one small remote control, so that one walk is gone in each: Chromium, Firefox and WebKit.

Whatever a reader presses, they press with real keys; what stands on the page is asked by a script.
"""

import base64
import json
import os
import re
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any, Protocol

from playwright.sync_api import sync_playwright
from selenium.webdriver import ActionChains, WebKitGTK
from selenium.webdriver.remote.websocket_connection import WebSocketConnection
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service
from serving import start
from waiting import until

ENTER, SPACE = "\ue007", " "
PATIENCE = 60
"""Seconds to wait for what a page should come to; a busy machine may need many."""

TROUBLE = """globalThis.trouble = [];
addEventListener("securitypolicyviolation", (event) => trouble.push(`${event.violatedDirective}: ${event.blockedURI}`));
addEventListener("error", (event) => trouble.push(String(event.message || event.target?.src)));"""
"""Notes whatever goes wrong on a page, where the browser can be told so before the page runs."""


class Engine(Protocol):
    """What a walk does in a browser."""

    def open(self, address: str) -> None:
        """Open a page, and wait until it has loaded."""

    def run(self, body: str) -> Any:
        """Run the body of a function in the page; return what it returns, as JSON has it."""

    def press(self, keys: str) -> None:
        """Press keys, one after the other."""


class Chromium:
    """By Playwright, as in all other tests."""

    def __init__(self, width: int, height: int, over: ExitStack) -> None:
        browser = start(over.enter_context(sync_playwright()))
        over.callback(browser.close)
        self.page = browser.new_page(viewport={"width": width, "height": height})
        self.page.add_init_script(TROUBLE)

    def open(self, address: str) -> None:
        self.page.goto(address)

    def run(self, body: str) -> Any:
        return self.page.evaluate(f"() => {{ {body} }}")

    def press(self, keys: str) -> None:
        for key in keys:
            self.page.keyboard.press("Enter" if key == ENTER else key)

    def print(self) -> bytes:
        """Return the page as it is printed, as a PDF file."""
        return self.page.pdf()


class Firefox:
    """By WebDriver BiDi, which it speaks itself; Debian has no driver for it."""

    def __init__(self, width: int, height: int, over: ExitStack) -> None:
        profile = over.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True))
        command = [
            os.environ["FIREFOX"],
            "--headless",
            "--no-remote",
            "--profile",
            profile,
            "--remote-debugging-port=0",
        ]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        over.callback(process.wait)
        over.callback(process.terminate)
        assert process.stderr
        said = (re.search(r"BiDi listening on (ws://\S+)", line) for line in process.stderr)
        found = next(match for match in said if match)
        self._wire = WebSocketConnection(f"{found[1]}/session", PATIENCE, 0.01)
        over.callback(self._wire.close)
        self._send("session.new", capabilities={})
        # in the tab that is there at first, the keys go to the bar of addresses
        self._context = self._send("browsingContext.create", type="tab")["context"]
        self._send("browsingContext.setViewport", context=self._context, viewport={"width": width, "height": height})
        self._send("script.addPreloadScript", functionDeclaration=f"() => {{ {TROUBLE} }}")

    def _send(self, method: str, **given: Any) -> dict[str, Any]:
        answer = self._wire.send_cmd(method, given)
        assert answer.get("type") == "success", f"{method}: {answer}"
        return dict(answer["result"])

    def open(self, address: str) -> None:
        self._send("browsingContext.navigate", context=self._context, url=address, wait="complete")

    def run(self, body: str) -> Any:
        function = f"() => JSON.stringify((() => {{ {body} }})() ?? null)"
        target = {"context": self._context}
        told = self._send("script.callFunction", functionDeclaration=function, target=target, awaitPromise=False)
        assert told["type"] == "success", told
        return json.loads(told["result"]["value"])

    def press(self, keys: str) -> None:
        strokes = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        actions = [{"type": "key", "id": "keyboard", "actions": strokes}]
        self._send("input.performActions", context=self._context, actions=actions)

    def print(self) -> bytes:
        """Return the page as it is printed, as a PDF file."""
        return base64.b64decode(self._send("browsingContext.print", context=self._context)["data"])


class WebKit:
    """WebKitGTK by its own driver, in a window that fills a screen of just this size."""

    def __init__(self, width: int, height: int, over: ExitStack) -> None:
        reading, writing = os.pipe()
        screen = [
            os.environ["XVFB"],
            "-displayfd",
            str(writing),
            "-screen",
            "0",
            f"{width}x{height}x24",
            "-nolisten",
            "tcp",
        ]
        shown = subprocess.Popen(screen, pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        over.callback(shown.wait)
        over.callback(shown.terminate)
        os.close(writing)
        with os.fdopen(reading) as told:
            display = f":{told.readline().strip()}"
        options = Options()
        options.binary_location = os.environ["WEBKIT"]
        for argument in ("--automation", "--full-screen"):
            options.add_argument(argument)
        service = Service(os.environ["WEBKIT_DRIVER"], env={**os.environ, "DISPLAY": display})
        self._driver = WebKitGTK(options=options, service=service)
        over.callback(self._driver.quit)
        self._driver.set_window_size(width, height)

    def open(self, address: str) -> None:
        self._driver.get(address)

    def run(self, body: str) -> Any:
        return self._driver.execute_script(body)

    def press(self, keys: str) -> None:
        ActionChains(self._driver).send_keys(keys).perform()


ENGINES = {"chromium": Chromium, "firefox": Firefox, "webkit": WebKit}


@contextmanager
def opened(name: str, width: int, height: int) -> Iterator[Engine]:
    """Open a browser in a window of this size."""
    with ExitStack() as over:
        yield ENGINES[name](width, height, over)


def wait(engine: Engine, expression: str) -> None:
    """Wait until an expression holds in the page."""
    until(lambda: engine.run(f"return Boolean({expression})"), expression, PATIENCE)


def focus(engine: Engine, selector: str) -> None:
    """Go to an element, as with the Tab key; it has to be there, and to take the keys."""
    wait(engine, f"document.querySelector({json.dumps(selector)})?.checkVisibility()")
    at = f"const found = document.querySelector({json.dumps(selector)}); found.focus(); return document.activeElement === found"
    assert engine.run(at), f"{selector} takes no keys"


def press(engine: Engine, selector: str, keys: str = ENTER) -> None:
    """Press keys on an element."""
    focus(engine, selector)
    engine.press(keys)
