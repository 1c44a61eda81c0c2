"""Firefox and WebKit for the tests: the system's if they are there, else installed where that asks nobody, else none.

Without them the tests still run. Those in an engine that is not there say that they were not tried.
"""

import os
import shutil
import subprocess
from pathlib import Path

ENGINES = {"firefox": ("FIREFOX",), "webkit": ("WEBKIT", "WEBKIT_DRIVER", "XVFB")}
"""What each engine needs: the variables in which the tests find the programs."""

DEMANDED = "GUIDE_ALL_ENGINES"
"""The variable under which an engine that is not there is a failure, as where all is tried."""

NAMES = {
    "FIREFOX": ("firefox-esr", "firefox"),
    "WEBKIT_DRIVER": ("WebKitWebDriver",),
    "XVFB": ("Xvfb",),
}
MINI_BROWSERS = ("webkit2gtk-4.1", "webkit2gtk-4.0", "webkitgtk-6.0")
"""The folders in which WebKitGTK has its small browser, which its driver starts."""

PACKAGES = ("firefox-esr", "webkit2gtk-driver", "xvfb")
"""Debian's."""


def find() -> dict[str, str]:
    """Return the variables with the programs that are there, some of them just installed."""
    found = _installed()
    if not all(found.values()) and _may_install():
        print("Installing Firefox and WebKit for the tests (once) ...", flush=True)
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", *PACKAGES]):
            subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL)
        found = _installed()
    return found


def _installed() -> dict[str, str]:
    """Each variable with its program; with nothing where it is not there, or is the program for another system."""
    found = {
        variable: os.environ.get(variable) or next((path for name in names if (path := shutil.which(name))), "")
        for variable, names in NAMES.items()
    }
    libraries = Path("/usr/lib").glob("*") if found["WEBKIT_DRIVER"] else ()
    browsers = (folder / name / "MiniBrowser" for folder in libraries for name in MINI_BROWSERS)
    found["WEBKIT"] = os.environ.get("WEBKIT") or next((str(path) for path in browsers if path.is_file()), "")
    return found


def _may_install() -> bool:
    return bool(shutil.which("apt-get")) and hasattr(os, "geteuid") and os.geteuid() == 0
