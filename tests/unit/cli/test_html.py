"""What the HTML checker reports is read right; `.ci/run` runs the checker itself over every page."""

import json

import pytest
from handbook.cli import html
from handbook.cli.set_up.not_ready import NotReady


def report(*messages: tuple[str, str]) -> str:
    return json.dumps(
        {
            "messages": [
                {"type": type, "url": "file:/x/site/a/index.html", "lastLine": 7, "message": text}
                for type, text in messages
            ]
        }
    )


def test_errors_are_named_and_the_themes_own_left_out() -> None:
    """An error is one line with its page; hints are none; of errors only the listed one of the theme is passed over."""
    said = report(
        ("error", "Stray end tag “p”."),
        ("info", "The “list” role is unnecessary for element “ul”."),
        ("error", html.THEME_FAULTS[0] + " “color”."),
        ("non-document-error", "Cannot read."),
    )

    assert html.faults(said, "/x/site") == ["a/index.html:7: Stray end tag “p”.", "a/index.html:7: Cannot read."]


def test_a_checker_that_did_not_run_is_no_success() -> None:
    """What is no report stops the command with what was said."""
    with pytest.raises(NotReady, match="no java"):
        html.faults("no java here", "/x")
