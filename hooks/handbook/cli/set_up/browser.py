"""A Chromium for the tests: the system's if there is one, else installed, else one sentence."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from handbook.cli.set_up.not_ready import NotReady

NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
)
PACKAGES = (("chromium-headless-shell", "fonts-liberation"), ("chromium",))
"""Debian's: a Chromium without windows, which starts and prints in half the time, with letters for it; else the whole."""

PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)


def find() -> Path:
    """Return the browser to test with; `CHROMIUM` in the environment names one outright. Raises NotReady."""
    named = os.environ.get("CHROMIUM")
    if named:
        if Path(named).exists():
            return Path(named)
        raise NotReady(f"CHROMIUM names {named}, and there is no such file.")
    found = _installed() or _install_with_apt() or _install_with_playwright()
    if found is None:
        raise NotReady(
            "the tests need a Chromium, and none is here. Install Chromium, Chrome or Edge "
            "(on Debian or Ubuntu: sudo apt install chromium), or name one in CHROMIUM."
        )
    return found


def _installed() -> Path | None:
    for name in NAMES:
        if path := shutil.which(name):
            return Path(path)
    return next((Path(place) for place in PLACES if Path(place).exists()), None)


def _install_with_apt() -> Path | None:
    """Only where nobody has to be asked for a password."""
    if not shutil.which("apt-get") or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return None
    print("Installing Chromium for the tests (once) ...", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    commands = [["apt-get", "update", "-qq"], *(["apt-get", "install", "-y", "-qq", *names] for names in PACKAGES)]
    for command in commands:
        subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL)
        if found := _installed():
            return found
    return None


def _install_with_playwright() -> Path | None:
    """Playwright's own download, for machines without a package manager that we know. It is installed for the tests."""
    done = subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], capture_output=True, text=True)
    if done.returncode:
        return None
    where = "from playwright.sync_api import sync_playwright as s; p = s().start(); print(p.chromium.executable_path)"
    asked = subprocess.run([sys.executable, "-c", where], capture_output=True, text=True)
    path = Path(asked.stdout.strip() or "-")
    return path if path.exists() else None
