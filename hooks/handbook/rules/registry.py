"""All rules: the one list that the check, the page of rules, the command line and the tests read.

A family is a file. To add a rule, write it in the file of its family, under `RULES`, and its id in
`handbook.problem.RuleId`.
"""

from collections.abc import Iterable
from typing import get_args

from handbook.problem import RuleId
from handbook.rules import (
    anchors,
    answers,
    avoided_words,
    blocks,
    built_site,
    changelog,
    course,
    coverage,
    district_file,
    district_pages,
    drafts,
    files,
    flows,
    former_names,
    front_matter,
    given_answers,
    headings,
    lengths,
    limits,
    links,
    markdown,
    numbers_to_call,
    outcomes,
    paths,
    personal_data,
    raw_text,
    reachability,
    readability,
    references,
    report_numbers,
    roles,
    safety,
    search_words,
    settings,
    site_settings,
    state_facts,
    titles_and_addresses,
    unchecked_sources,
    units,
    updates,
    words_to_say,
    yaml_syntax,
)
from handbook.rules.rule import Rule

__all__ = ["Rule", "all_rules", "by_id", "rule_of"]

# What is read first stands first: a file, a page, an outcome, the flows, what is walked, the district, the site.
_FAMILIES = (
    (
        raw_text,
        yaml_syntax,
        files,
        site_settings,
        front_matter,
        references,
        titles_and_addresses,
        former_names,
        headings,
    ),
    (markdown, links, anchors, roles, numbers_to_call, blocks, drafts, lengths, avoided_words, readability),
    (personal_data, unchecked_sources, search_words, changelog, outcomes, words_to_say, course),
    (flows, answers, limits, reachability, safety, given_answers, paths, coverage),
    (settings, district_file, district_pages, updates, units, state_facts, report_numbers, built_site),
)
"""In the order of `docs/about/rules.md`."""


def by_id(rules: Iterable[Rule]) -> dict[str, Rule]:
    """Return rules by their ids, in the order given. Raises `ValueError` where two have one id."""
    found: dict[str, Rule] = {}
    for rule in rules:
        if rule.id in found:
            raise ValueError(f'two rules are named "{rule.id}"')
        found[rule.id] = rule
    return found


_RULES = by_id(rule for row in _FAMILIES for family in row for rule in family.RULES)
if unlike := _RULES.keys() ^ {*get_args(RuleId)}:
    raise ValueError(f"these have an id and no rule, or a rule and no id: {', '.join(sorted(unlike))}")


def all_rules() -> tuple[Rule, ...]:
    """Return every rule that a message can name, always in one order."""
    return tuple(_RULES.values())


def rule_of(id: RuleId) -> Rule:
    """Return the rule of an id."""
    return _RULES[id]
