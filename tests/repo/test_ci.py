"""`.ci/run` tries the README's two commands from nothing, under two Pythons; `.ci/serve.py` leaves no server."""

import os
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(
    os.name == "nt", reason="Windows has no bash for it; there the weekly workflow does the same"
)

SERVER = """
import subprocess, sys
from http.server import BaseHTTPRequestHandler, HTTPServer
class Page(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"<title>{title}</title>")
    def log_message(self, *_): pass
if "server" in sys.argv:
    HTTPServer(("127.0.0.1", int(sys.argv[-1].split(":")[1])), Page).serve_forever()
assert sys.argv[1:-1] == ["serve", "-a"], sys.argv
subprocess.run([sys.executable, __file__, "server", sys.argv[-1]])
"""
"""A command that starts another process, which serves; as `serve` does."""


def serve(root: Path, guide: str) -> subprocess.CompletedProcess[str]:
    """Run `.ci/serve.py` beside this guide."""
    for name, text in (
        ("hooks/guide.py", guide),
        (".ci/serve.py", (ROOT / ".ci/serve.py").read_text(encoding="utf-8")),
    ):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return subprocess.run([sys.executable, ".ci/serve.py"], cwd=root, capture_output=True, text=True)


def nobody_listens(said: str) -> bool:
    found = re.search(r"127\.0\.0\.1:(\d+)", said)
    assert found, said
    with socket.socket() as asked:
        return asked.connect_ex(("127.0.0.1", int(found[1]))) != 0


def test_the_page_comes_and_nothing_is_left(tmp_path: Path) -> None:
    """Also what the command itself started is stopped."""
    done = serve(tmp_path, SERVER.format(title="Parent Contact Guide"))

    assert done.returncode == 0, done.stdout + done.stderr
    assert nobody_listens(done.stdout)


def test_another_page_is_a_failure_and_nothing_is_left(tmp_path: Path) -> None:
    done = serve(tmp_path, SERVER.format(title="Index of /"))

    assert done.returncode == 1
    assert "is not the guide's home page" in done.stdout
    assert nobody_listens(done.stdout)


def test_a_command_that_ends_is_not_waited_for(tmp_path: Path) -> None:
    done = serve(tmp_path, "import sys\nsys.exit('guide: no venv here')\n")

    assert done.returncode == 1
    assert "guide: no venv here" in done.stderr
    assert done.stdout == "serve: the command ended by itself, with the exit 1.\n"


NOTE = """
import os, sys
with open(os.environ["NOTES"], "a") as notes:
    print(os.environ["AS"], *sys.argv[1:2], file=notes)
print("1 passed in 0.1s")
sys.exit(" ".join(sys.argv[1:2]) == os.environ.get("BREAKS"))
"""
FIRST = ["oldest serve", "oldest test", "oldest check", "oldest build"]
SECOND = ["default serve", "default html", "default test-engines", "default test"]


def ci(
    folder: Path, *, default: str = "3012001", breaks: str = "nothing"
) -> tuple[subprocess.CompletedProcess[str], list[str]]:
    """Run `.ci/run` where each command notes that it ran; the default Python says that it is `default`."""
    root, tools, temporary = folder / "repo", folder / "tools", folder / "temporary"
    for made in (root / ".ci", root / "hooks", tools, temporary):
        made.mkdir(parents=True)
    shutil.copy(ROOT / ".ci/run", root / ".ci")
    (root / "hooks/guide.py").write_text(NOTE, encoding="utf-8")
    (root / ".ci/serve.py").write_text(NOTE.replace("*sys.argv[1:2], file", '"serve", file'), encoding="utf-8")
    for name, which, version in (("python3.11", "oldest", "3011002"), ("python3", "default", default)):
        (tools / name).write_text(
            f"#!/bin/sh\nAS={which}\nexport AS\n"
            f'case "$1" in -c) echo {version} ;; --version) echo {which} ;; *) exec "{sys.executable}" "$@" ;; esac\n',
            encoding="utf-8",
        )
        (tools / name).chmod(0o755)
    for name in ("python3.12", "python3.13", "python3.14"):  # as the stand-ins of pyenv do
        (tools / name).write_text("#!/bin/sh\nexit 127\n", encoding="utf-8")
        (tools / name).chmod(0o755)
    who = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"]
    for words in (["init", "--quiet"], ["add", "."], [*who, "commit", "--quiet", "--message", "x"]):
        subprocess.run(["git", *words], cwd=root, check=True)
    (root / "hooks/guide.py").write_text("raise SystemExit('not committed')\n", encoding="utf-8")
    notes = folder / "notes.txt"
    variables = os.environ | {"PATH": f"{tools}{os.pathsep}{os.environ['PATH']}", "TMPDIR": str(temporary)}
    variables |= {"NOTES": str(notes), "BREAKS": breaks}
    done = subprocess.run([str(root / ".ci/run")], cwd=folder, env=variables, capture_output=True, text=True)
    assert list(temporary.iterdir()) == []
    return done, notes.read_text(encoding="utf-8").splitlines()


def test_both_pythons_try_what_is_committed(tmp_path: Path) -> None:
    """The oldest first, and the whole suite last, so that its summary closes the log; nothing is left behind."""
    done, ran = ci(tmp_path)

    assert done.returncode == 0, done.stdout + done.stderr
    assert ran == FIRST + SECOND
    assert "What is not committed is not tried." in done.stdout
    assert done.stdout.splitlines()[-1] == "1 passed in 0.1s"


def test_one_python_is_tried_once(tmp_path: Path) -> None:
    done, ran = ci(tmp_path, default="3011002")

    assert done.returncode == 0, done.stdout + done.stderr
    assert ran == SECOND


def test_what_fails_is_named_and_the_rest_is_tried(tmp_path: Path) -> None:
    done, ran = ci(tmp_path, breaks="build")

    assert done.returncode == 1
    assert ran == FIRST + SECOND
    assert done.stderr.splitlines()[-2:] == ["Failed:", "oldest: build"]
