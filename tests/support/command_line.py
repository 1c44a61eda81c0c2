"""The command line in this process, on another repository than this one."""

from pathlib import Path

from handbook.cli.main import main


def run(root: Path, command: str, *words: str) -> int:
    """Run a command on the guide in `root`; return its exit. What it says is on stdout and stderr."""
    return main([command, "--root", str(root), *words])
