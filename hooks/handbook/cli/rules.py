"""`rules`: every rule of the check, from the registry."""

import argparse
import json
from collections.abc import Iterable
from pathlib import Path

from handbook.rules.registry import Rule, all_rules


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """How they are printed."""
    parser.description = (
        "List every rule of the check: its name, whether it is a problem or advice, its family, what has to hold before "
        "it is looked at, and why it is there. docs/about/rules.md explains each."
    )
    parser.add_argument(
        "--format", choices=["text", "json"], default="text", help="json: a list of objects (default: text, a table)"
    )


def run(root: Path, arguments: argparse.Namespace) -> int:
    """Print them."""
    print(as_json(all_rules()) if arguments.format == "json" else as_table(all_rules()))
    return 0


def as_json(rules: Iterable[Rule]) -> str:
    """Return a list of objects with the keys `id`, `severity`, `family`, `requires` (a list) and `why`."""
    told = [
        {
            "id": rule.id,
            "severity": rule.severity,
            "family": rule.family,
            "requires": list(rule.requires),
            "why": rule.why,
        }
        for rule in rules
    ]
    return json.dumps(told, ensure_ascii=False, indent=1)


def as_table(rules: Iterable[Rule]) -> str:
    """Return a line for each rule, under a line of titles; of its reason the first line."""
    rows = [("rule", "severity", "family", "requires", "why")]
    for rule in rules:
        requires = ", ".join(rule.requires) or "-"
        rows.append((rule.id, rule.severity, rule.family, requires, rule.why.partition("\n")[0]))
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    return "\n".join(
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[-1]]) for row in rows
    )
