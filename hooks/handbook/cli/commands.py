"""The table of the commands: what each is for, and what has to be installed for it.

A command's file has its name (`outside-links` is `outside_links.py`) and two functions: `add_arguments(parser)`, and
`run(root, arguments)`, which returns the exit.
"""

from typing import NamedTuple

from handbook.cli.set_up.requirements import BUILD, LOCK, TEST, Requirements


class Command(NamedTuple):
    """One command. `summary` says in a line what it is for."""

    summary: str
    needs: Requirements = BUILD
    """What is installed in the environment in which it runs."""
    others_to: str = ""
    """The program that gets the arguments which the command does not know itself; without one they are a mistake."""


COMMANDS = {
    "serve": Command("show the site at http://127.0.0.1:8000/, and each change at once", others_to="mkdocs serve"),
    "check": Command("name every mistake in the pages, with file and line, without building"),
    "build": Command("write the finished site to site/, all or nothing", others_to="mkdocs build"),
    "test": Command("run the tests, with a real browser", TEST, others_to="pytest"),
    "offline": Command("pack the site into a zip that opens from a folder", others_to="mkdocs build"),
    "course": Command("pack the course into a zip that a learning system takes (SCORM 1.2)"),
    "new": Command("write a page to write over"),
    "coverage": Command("say which answers of the flows no FAQ or case has tried"),
    "impact": Command("say which decisions a change changes"),
    "summary": Command("say in Markdown what a publishing run tells: mistakes, advice, changed answers"),
    "doctor": Command("say what waits for a district: updates, decisions, sources"),
    "rules": Command("list every rule of the check"),
    "translate": Command("bring the catalogs of the interface's words up to date"),
    "outside-links": Command("ask every address outside the guide whether it is still there"),
    "access": Command("look at every page with axe", TEST),
    "html": Command("look at every page with the W3C's HTML checker"),
    "looks": Command("show which pages look different than before", TEST),
    "compare": Command("say what readers would notice between two built sites"),
    "bench": Command(
        "measure what the hook costs, what search finds, and a first visit", TEST, others_to="python benchmarks"
    ),
    "test-engines": Command("build with the two programs that could follow MkDocs, and compare"),
    "lock": Command("make the lock files anew from requirements/*.in", LOCK, others_to="uv pip compile"),
    "settings": Command("look at mkdocs.yml alone, before MkDocs reads it"),
    "built": Command("look at a site that was built"),
    "export": Command("write the finished pages for a site generator that runs no hook"),
    "outside": Command("list the addresses outside the guide, for a program"),
}
"""By the name that people type, the most wanted first."""
