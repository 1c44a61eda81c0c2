"""A set-up for real: venv, pip, and a package made here; no index is asked, and nothing comes over a network."""

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import zipfile
from base64 import urlsafe_b64encode
from pathlib import Path

import pytest
from handbook.cli.set_up import environment_locks, new_environment, stamp
from handbook.cli.set_up.requirements import BUILD, TEST

HOOKS = Path(stamp.__file__).resolve().parents[3]
CORE = """
import sys, some_thing
print("The core ran:", *sys.argv[1:2], some_thing.TOLD, flush=True)
if "--wait" in sys.argv:
    sys.exit(input())
"""
"""Stands in for the core; with `--wait` its exit is what it is told."""

WHEEL = {
    "some_thing.py": 'TOLD = "naïve “quotes”"\n\n\ndef main():\n    print(TOLD)\n',
    "some_thing-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: some-thing\nVersion: 1.0\n",
    "some_thing-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nGenerator: us\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    "some_thing-1.0.dist-info/entry_points.txt": "[console_scripts]\nsome-thing = some_thing:main\n",
}


def guide(root: Path) -> Path:
    """Write a guide whose core is one file, and which needs one package; the package lies beside it, in `wheels`."""
    core = root / "hooks/handbook"
    shutil.copytree(HOOKS / "handbook/cli", core / "cli", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy2(HOOKS / "handbook/__init__.py", core)
    shutil.copy2(HOOKS / "guide.py", root / "hooks")
    (core / "__main__.py").write_text(CORE, encoding="utf-8")
    wheel = root / "wheels/some_thing-1.0-py3-none-any.whl"
    wheel.parent.mkdir()
    with zipfile.ZipFile(wheel, "w") as archive:
        record = ""
        for name, text in WHEEL.items():
            archive.writestr(name, text)
            digest = urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).decode().rstrip("=")
            record += f"{name},sha256={digest},{len(text.encode())}\n"
        archive.writestr("some_thing-1.0.dist-info/RECORD", record + "some_thing-1.0.dist-info/RECORD,,\n")
    proof = hashlib.sha256(wheel.read_bytes()).hexdigest()
    (root / "requirements").mkdir()
    (root / BUILD.file).write_text(f"some-thing==1.0 \\\n    --hash=sha256:{proof}\n", encoding="utf-8")
    (root / TEST.file).write_text("", encoding="utf-8")
    return root


def check(root: Path, *options: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a command under Python's `options`, with `more` variables; what this machine says about pip is left out."""
    return subprocess.run(
        [sys.executable, *options, str(root / "hooks/guide.py"), "check"],
        env=variables(root, **more),
        capture_output=True,
        encoding="utf-8",
    )


def variables(root: Path, **more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "PYTHON"))}
    ours = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": (root / "wheels").as_uri(), "PIP_CONFIG_FILE": os.devnull}
    return {**kept, **ours, "SOURCE_DATE_EPOCH": "1000000000", **more}


def test_it_sets_itself_up_once(tmp_path: Path) -> None:
    """Then it runs without an index, however Python is started, and its programs run from where they are now."""
    root = guide(tmp_path / "the guide, ñ")
    first = check(root)
    assert first.returncode == 0, first.stdout + first.stderr
    assert first.stdout.splitlines()[0].startswith("Setting up the guide (once)")
    assert {path.name for path in root.glob(".venv*")} == {".venv", ".venv.lock"}

    shutil.rmtree(root / "wheels")
    for options, more in (
        ([], {}),
        (["-I"], {}),
        (["-P"], {}),
        ([], {"PYTHONSAFEPATH": "1"}),
        ([], {"PYTHONPATH": str(tmp_path)}),
    ):
        done = check(root, *options, **more)
        assert (done.returncode, done.stdout, done.stderr) == (0, "The core ran: check naïve “quotes”\n", "")
    plain = check(root, PYTHONIOENCODING="ascii")
    assert (plain.returncode, plain.stdout) == (0, "The core ran: check na\\xefve \\u201cquotes\\u201d\n"), plain.stderr

    programs = stamp.programs(root / ".venv")
    utf8 = {**os.environ, "PYTHONUTF8": "1"}
    ran = subprocess.run([str(programs / "some-thing")], env=utf8, capture_output=True, encoding="utf-8")
    assert ran.stdout == "naïve “quotes”\n", ran.stderr
    assert new_environment.WORKSHOP not in (programs / "activate").read_text(encoding="utf-8")


@pytest.mark.skipif(os.name == "nt", reason="no process can become another there")
def test_the_command_takes_the_place_of_what_set_it_up(tmp_path: Path) -> None:
    """Its input, its exit and every signal are its own; and while it runs, its environment counts as used."""
    root = guide(tmp_path / "guide")
    assert check(root).returncode == 0
    stamped = root / ".venv" / stamp.STAMP

    def waiting() -> subprocess.Popen[str]:
        command = [sys.executable, str(root / "hooks/guide.py"), "check", "--wait"]
        pipe = subprocess.PIPE
        started = subprocess.Popen(command, env=variables(root), stdin=pipe, stdout=pipe, stderr=pipe, text=True)
        assert started.stdout and started.stdout.readline().startswith("The core ran")
        return started

    with waiting() as running:
        assert environment_locks.is_used(stamped)
        _, said = running.communicate("seven\n")
    assert (running.returncode, said) == (1, "seven\n")
    assert not environment_locks.is_used(stamped)

    with waiting() as running:
        running.terminate()
    assert running.returncode == -signal.SIGTERM


def test_no_setting_sends_the_packages_elsewhere(tmp_path: Path) -> None:
    """Neither one in pip's file nor one in a variable."""
    root, elsewhere = guide(tmp_path / "guide"), tmp_path / "elsewhere"
    config = tmp_path / "pip.conf"
    config.write_text(f"[global]\ntarget = {elsewhere}\n[install]\nuser = true\n", "utf-8")
    (tmp_path / "constraints.txt").write_text("some-thing==2\n", encoding="utf-8")
    folders = dict.fromkeys(("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT"), str(elsewhere))
    others = {"PIP_USER": "1", "PIP_DRY_RUN": "1", "PIP_PYTHON": "no-python", "PIP_CONSTRAINT": str(tmp_path / "constraints.txt")}  # fmt: skip

    done = check(
        root, PIP_CONFIG_FILE=str(config), **folders, **others, PIP_PLATFORM="win32", PYTHONPATH=str(elsewhere)
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert not elsewhere.exists()


def test_a_package_that_was_lost_comes_back(tmp_path: Path) -> None:
    """As when somebody uninstalled it: the next command notices and makes the environment anew."""
    root = guide(tmp_path / "guide")
    assert check(root).returncode == 0
    interpreter = str(stamp.interpreter(root / ".venv"))
    subprocess.run([interpreter, "-m", "pip", "--quiet", "uninstall", "--yes", "some-thing"], check=True)

    done = check(root)

    assert done.returncode == 0, done.stderr
    assert json.loads((root / ".venv" / stamp.STAMP).read_text(encoding="utf-8"))["made_by"] == stamp.MADE_BY


def test_a_date_that_is_none_is_one_sentence(tmp_path: Path) -> None:
    """Before anything is set up."""
    root = guide(tmp_path / "guide")

    done = check(root, SOURCE_DATE_EPOCH="abc")

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("guide: SOURCE_DATE_EPOCH is 'abc'")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.skipif(os.name == "nt", reason="no name can have a colon there")
def test_a_colon_is_one_sentence(tmp_path: Path) -> None:
    """Also where the guide is reached through a link."""
    root = guide(tmp_path / "10:30")
    (tmp_path / "link").symlink_to(root)

    done = check(tmp_path / "link")

    assert (done.returncode, done.stdout) == (1, "")
    assert len(done.stderr.splitlines()) == 1
    assert 'with ":" in its name' in done.stderr
