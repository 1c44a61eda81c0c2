"""A handbook to its problems, and to advice.

Each rule is a generator of problems, named by what is wrong; its words are a heading of
`docs/about/rules.md`. What stands on something broken is not checked further: no cycle is
sought among flows whose questions are in doubt, and no path is walked through such a flow.
So one mistake gives one message. Advice is what could be better; it never fails a build.
"""

from collections.abc import Callable, Iterator

from handbook.model import Handbook
from handbook.problem import Problem
from handbook.rules import (
    anchors,
    calls,
    district,
    files,
    flows,
    lengths,
    links,
    outcomes,
    pages,
    paths,
    references,
    settings,
    states,
    unwritten,
)
from handbook.rules import avoided_words as words
from handbook.rules import changelog as changes
from handbook.rules import limits as shape
from handbook.rules import markdown as slips
from handbook.rules import personal_data as private
from handbook.rules import readability as reading
from handbook.rules import safety as caution
from handbook.rules import search_words as searchwords
from handbook.rules import unused as whole
from handbook.rules import words_to_say as says

Rule = Callable[[Handbook], Iterator[Problem]]

PAGES: tuple[Rule, ...] = (
    files.stray_script,
    files.unseen_name,
    pages.duplicate_title,
    pages.former_addresses,
    pages.headings,
    words.avoided_word,
    searchwords.search_words,
    private.looks_private,
    references.unknown_reference,
    references.in_prose,
    links.links,
    slips.slips,
    slips.block_marks,
    slips.reserved_id,
    calls.unknown_line,
    outcomes.also,
    outcomes.calls,
    outcomes.line_ids,
    says.under,
    lengths.too_long,
    anchors.unknown_anchor,
    settings.district_settings,
    settings.unknown_clash,
    settings.clashes,
    district.family_words,
    changes.changelog_links,
    changes.changelog_slips,
    states.unknown_state,
    states.unknown_fact,
    states.bad_fact,
    states.bad_expiry,
    states.wrong_number,
    states.not_the_districts,
    states.state_blocks,
)
FLOWS: tuple[Rule, ...] = (
    flows.no_entry,
    flows.duplicate_question,
    flows.setting_values,
    shape.too_many,
    shape.labels,
    shape.same_target,
    shape.routes,
    shape.once,
    caution.no_unsure,
)
ORDER: tuple[Rule, ...] = (flows.cycle,)
WALKS: tuple[Rule, ...] = (shape.unreachable, caution.unsure_less_cautious, caution.floors)
PATHS: tuple[Rule, ...] = (flows.unknown_question, paths.claims)
COVER: tuple[Rule, ...] = (
    says.own_line,
    whole.unwalked_answer,
    whole.unused_guideline,
    whole.unreached_outcome,
    whole.unread_setting,
)
UNUSED: tuple[Rule, ...] = (files.unused_picture,)
LAST: tuple[Rule, ...] = (unwritten.left_from_draft,)
"""What hides nothing else: a draft is checked like any page while somebody writes it."""
ADVICE: tuple[Rule, ...] = (
    whole.unchecked_source,
    reading.long_sentences,
    whole.unset_settings,
    district.replaced_changed,
    district.replaced_gone,
)


def check(handbook: Handbook) -> list[Problem]:
    """Run the rules over a handbook, each group where the one that it stands on is sound."""
    found = _run(PAGES, handbook)
    for rules in (FLOWS, ORDER, WALKS, PATHS):
        if not _sound(handbook, found):
            break
        found += _run(rules, handbook)
    if not found and not handbook.refused:  # a page that could not be read may use what seems unused
        if not any(page.replaced for page in handbook.pages.values()):  # so may one that a district replaced
            found = _run(COVER, handbook)
        found = found or _run(UNUSED, handbook)
    return found + _run(LAST, handbook)


def advise(handbook: Handbook) -> list[Problem]:
    """Return what could be better in a handbook that has no problem."""
    return sorted(_run(ADVICE, handbook))


def _run(rules: tuple[Rule, ...], handbook: Handbook) -> list[Problem]:
    return [problem for rule in rules for problem in rule(handbook)]


def _sound(handbook: Handbook, found: list[Problem]) -> bool:
    """Whether every flow and setting could be read and has no problem so far."""
    folders = ("flows/", "settings/")
    refused = any(id.startswith(folders) for id in handbook.refused)
    return not refused and not any(
        problem.place.path.startswith(("docs/flows/", "docs/settings/")) for problem in found
    )
