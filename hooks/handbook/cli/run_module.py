"""`python -m handbook.cli.run_module MODULE ...` runs a program such as MkDocs; what the machine refuses it is one sentence."""

import logging
import runpy
import sys

from handbook.cli.set_up.plain_errors import run_plainly


def command(module: str, *arguments: str) -> list[str]:
    """Return the command with which this Python runs a module in a process of its own."""
    return [sys.executable, "-m", "handbook.cli.run_module", module, *arguments]


def main(module: str, arguments: list[str]) -> int:
    """Run `module` with these arguments, as `python -m` does; return its exit."""
    logging.getLogger("mkdocs.commands.build").addFilter(_is_told_here)
    sys.argv = [module, *arguments]
    return run_plainly(lambda: _run(module))


def _run(module: str) -> int:
    runpy.run_module(module, run_name="__main__", alter_sys=True)
    return 0


def _is_told_here(record: logging.LogRecord) -> bool:
    """Whether MkDocs may log it: not where it says what is a sentence of ours anyway."""
    error = sys.exc_info()[1]
    return not (record.levelno >= logging.ERROR and isinstance(error, OSError) and error.errno is not None)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
