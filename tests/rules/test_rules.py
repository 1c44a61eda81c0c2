"""Each rule names the file, the line and itself, once; and is silent on the near miss."""

from pathlib import Path

import pytest
import sample_handbook

FLOW, FEEDING = "docs/flows/safety-first.md", "docs/flows/feeding.md"
FAQ, CASE, GUIDE = "docs/faqs/may-i-feed-it.md", "docs/cases/the-toast.md", "docs/guidelines/dragons.md"
RUN, SETTING, DISTRICT = "docs/outcomes/run.md", "docs/settings/feeding.md", "district/district.yml"
LINES = "docs/guide.yml"
SOURCED = "lines:\n  sea: {label: Call, number: 1-212-664-7665, for: x, url: 'https://example.org', checked: primary, date: 2026-11-21}\n"

PLAIN = "---\ntitle: Our own\ndescription: Ours.\n---\nOurs.\n"
SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>'
HOTLINE = "contacts: {hotline: 211}\n"

# what is changed, where and how; the place and rule that must be named
MOMENT = "---\ntitle: A call\ndescription: It rings.\nsay: Hello.\nanswers:\n  is-it-hungry: yes\n---\nListen.\n"

WORDS = "docs/about/search-words.md"
SEARCH = """---
title: Words
description: x
---
## Words that mean the same

- dragon, wyrm

## Words that search passes over

- a, the
"""


def also(*outcomes: str) -> dict[str, str]:
    """What else may be owed after running."""
    entries = "".join(f"  - when: It is so\n    outcome: {outcome}\n" for outcome in outcomes)
    return sample_handbook.edited(RUN, "kind:", f"also:\n{entries}kind:")


def under(values: str) -> dict[str, str]:
    """The only words of running, under some values."""
    return sample_handbook.edited(RUN, "    words: A dragon!\n", f"    under: {values}\n    words: A dragon!\n")


MORE_OUTCOMES = {f"docs/outcomes/{x}.md": sample_handbook.FILES[RUN].replace("Run", x.upper()) for x in "abcde"}

FAULTS = {
    "see": (sample_handbook.edited(GUIDE, "cases/the-toast]", "cases/the-tost]"), f"{GUIDE}:6", "unknown-reference"),
    "flow": (sample_handbook.edited(GUIDE, "flow: flows/safety-first", "flow: flows/safety"), f"{GUIDE}:4", "unknown-reference"),
    "at": (sample_handbook.edited(GUIDE, "at: [is-it-hungry]", "at: [is-it-angry]"), f"{GUIDE}:5", "unknown-question"),
    "target": (sample_handbook.edited(FLOW, "no: outcomes/wave", "no: outcomes/wafe"), f"{FLOW}:19", "unknown-reference"),
    "bare target": (sample_handbook.edited(FLOW, "no: is-it-hungry", "no: is-it-hangry"), f"{FLOW}:12", "unknown-target"),
    "help": (sample_handbook.edited(FLOW, "help: guidelines/dragons", "help: guidelines/dragon"), f"{FLOW}:15", "unknown-reference"),
    "setting": (
        sample_handbook.edited(FEEDING, "setting: settings/feeding", "setting: settings/feedin"),
        f"{FEEDING}:7",
        "unknown-reference",
    ),
    "link": (sample_handbook.edited(GUIDE, "(../cases/the-toast.md)", "(../cases/the-tost.md)"), f"{GUIDE}:8", "broken-link"),
    "anchor": (sample_handbook.edited(FAQ, "#do-this", "#do-that"), f"{FAQ}:15", "unknown-anchor"),
    "outcome": (sample_handbook.edited(CASE, "\noutcome: outcomes/run", "\noutcome: outcomes/ran"), f"{CASE}:8", "unknown-reference"),
    "wrong outcome": (sample_handbook.edited(CASE, "\noutcome: outcomes/run", "\noutcome: outcomes/wave"), f"{CASE}:8", "wrong-outcome"),
    "variant": (sample_handbook.edited(CASE, "    outcome: outcomes/wave", "    outcome: outcomes/run"), f"{CASE}:12", "wrong-outcome"),
    "answer": (sample_handbook.edited(CASE, "is-it-on-fire: yes", "is-it-on-fire: perhaps"), f"{CASE}:7", "answer-not-offered"),
    "question": (sample_handbook.edited(CASE, "is-it-on-fire: yes", "is-it-on-ice: yes"), f"{CASE}:7", "unknown-question"),
    "stops early": (sample_handbook.edited(FAQ, "  is-it-hungry: yes\n  what-food: yes\n", ""), f"{FAQ}:6", "path-stops-early"),
    "not asked": (sample_handbook.edited(CASE, "  is-it-on-fire: yes\n", "  is-it-on-fire: yes\n  is-it-hungry: no\n"), f"{CASE}:8", "question-not-asked"),
    "order": (
        sample_handbook.edited(FAQ, "  is-it-on-fire: no\n  is-it-hungry: yes\n", "  is-it-hungry: yes\n  is-it-on-fire: no\n"),
        f"{FAQ}:7",
        "wrong-order",
    ),
    "district's question": (sample_handbook.edited(FAQ, "  what-food: yes\n", "  who-feeds: keeper\n  what-food: yes\n"), f"{FAQ}:9", "answered-by-the-district"),
    "otherwise left out": (sample_handbook.edited(FAQ, "otherwise:\n  - settings: {feeding: anyone}\n    outcome: outcomes/wave\n", ""), f"{FAQ}:10", "wrong-outcome"),
    "otherwise never": (
        sample_handbook.edited(CASE, "\noutcome: outcomes/run\n", "\noutcome: outcomes/run\notherwise: [{settings: {feeding: anyone}, outcome: outcomes/run}]\n"),
        f"{CASE}:9",
        "otherwise-never-happens",
    ),
    "otherwise value": (sample_handbook.edited(FAQ, "{feeding: anyone}", "{feeding: nobody}"), f"{FAQ}:12", "unknown-value"),
    "cycle": (sample_handbook.edited(FLOW, "no: outcomes/wave", "no: is-it-on-fire"), f"{FLOW}:19", "cycle"),
    "cycle through flows": (sample_handbook.edited(FEEDING, "yes: outcomes/wave", "yes: flows/safety-first"), f"{FEEDING}:15", "cycle"),
    "question id twice": (sample_handbook.edited(FEEDING, "  what-food:\n", "  is-it-hungry:\n") | {FEEDING: sample_handbook.FILES[FEEDING].replace("what-food", "is-it-hungry")}, f"{FEEDING}:11", "duplicate-question"),
    "value forgotten": (sample_handbook.edited(FEEDING, "      anyone: what-food\n", ""), f"{FEEDING}:6", "missing-value"),
    "value unknown": (sample_handbook.edited(FEEDING, "      anyone: what-food\n", "      anyone: what-food\n      ghosts: what-food\n"), f"{FEEDING}:11", "unknown-value"),
    "unsure": (sample_handbook.edited(FEEDING, "unsure: no", "unsure: maybe"), f"{FEEDING}:13", "answer-not-offered"),
    "unsure left out": (sample_handbook.edited(FEEDING, "    unsure: no\n", ""), f"{FEEDING}:11", "no-unsure"),
    "unsure less cautious": (sample_handbook.edited(FEEDING, "unsure: no", "unsure: yes"), f"{FEEDING}:13", "unsure-less-cautious"),
    "one target": (sample_handbook.edited(FEEDING, "yes: outcomes/wave", "yes: outcomes/fetch-the-keeper"), f"{FEEDING}:16", "same-target"),
    "pointless": (sample_handbook.edited(FEEDING, "anyone: what-food", "anyone: outcomes/fetch-the-keeper"), f"{FEEDING}:6", "pointless-question"),
    "long label": (sample_handbook.edited(FLOW, '"Yes, or not sure"', '"Yes, or I am not so very sure"'), f"{FLOW}:11", "long-label"),
    "same label": (sample_handbook.edited(FLOW, '"Yes, or not sure"', "No"), f"{FLOW}:12", "same-label"),
    "a route that ends": (sample_handbook.edited(FLOW, "    unsure: no\n", "    routes: true\n"), f"{FLOW}:19", "route-ends"),
    "what is kept and decides": (sample_handbook.edited(FLOW, "    ask: Is it hungry?\n", "    ask: Is it hungry?\n    once: true\n"), f"{FLOW}:13", "once-decides"),
    "an unreachable question": (
        sample_handbook.edited(FEEDING, "---\nToast only", "  is-it-late:\n    ask: Late?\n    unsure: no\n    answers: {yes: outcomes/run, no: outcomes/wave}\n---\nToast only")
        | {FEEDING: sample_handbook.FILES[FEEDING].replace("---\nToast only", "  is-it-late:\n    ask: Late?\n    unsure: yes\n    answers: {yes: outcomes/run, no: outcomes/wave}\n---\nToast only")},
        f"{FEEDING}:17",
        "unreachable-question",
    ),
    "an unreachable flow": ({"docs/flows/lost.md": sample_handbook.FILES[FEEDING].replace("Feeding", "Lost").replace("who-feeds", "who-looks").replace("what-food", "what-place")}, "docs/flows/lost.md:2", "unreachable-flow"),
    "a floor after a setting": (sample_handbook.edited(FEEDING, "    unsure: no\n", "    unsure: no\n    floor: true\n"), f"{FEEDING}:11", "setting-before-floor"),
    "a floor that stops nothing": (
        sample_handbook.edited(FLOW, "{label: \"Yes, or not sure\", to: outcomes/run, because: something burns}", "is-it-hot") | {
            FLOW: sample_handbook.FILES[FLOW].replace('{label: "Yes, or not sure", to: outcomes/run, because: something burns}', "is-it-hot").replace("---\nLook", "  is-it-hot:\n    ask: Hot?\n    unsure: yes\n    answers: {yes: outcomes/run, no: outcomes/fetch-the-keeper}\n---\nLook"),
            CASE: sample_handbook.FILES[CASE].replace("  is-it-on-fire: yes\n", "  is-it-on-fire: yes\n  is-it-hot: yes\n"),
        },
        f"{FLOW}:6",
        "floor-without-stop",
    ),
    "a setting read twice": (
        sample_handbook.edited(FEEDING, "no: outcomes/fetch-the-keeper", "no: who-else") | {
            FEEDING: sample_handbook.FILES[FEEDING].replace("      no: outcomes/fetch-the-keeper", "      no: who-else\n  who-else:\n    setting: settings/feeding\n    answers: {keeper: outcomes/fetch-the-keeper, anyone: outcomes/run}"),
        },
        f"{FEEDING}:17",
        "setting-twice",
    ),
    "five answers": (sample_handbook.edited(FEEDING, "      no: outcomes/fetch-the-keeper\n", "      no: outcomes/fetch-the-keeper\n      a: outcomes/a\n      b: outcomes/b\n      c: outcomes/c\n") | {f"docs/outcomes/{x}.md": sample_handbook.FILES[RUN].replace("Run", x.upper()).replace("urgent", "answer") for x in "abc"}, f"{FEEDING}:11", "too-many-answers"),
    "eleven questions": (
        {
            FEEDING: sample_handbook.FILES[FEEDING].replace("      no: outcomes/fetch-the-keeper\n", "      no: q2\n")
            .replace("---\nToast only", "".join(f"  q{n}:\n    ask: {n}?\n    unsure: no\n    answers: {{yes: outcomes/wave, no: {'q' + str(n + 1) if n < 11 else 'outcomes/fetch-the-keeper'}}}\n" for n in range(2, 12)) + "---\nToast only")
        },
        f"{FEEDING}:53",
        "too-many-questions",
    ),
    "title twice": (sample_handbook.edited(CASE, "title: The toast", "title: dragons"), f"{GUIDE}:2", "duplicate-title"),
    "heading": (sample_handbook.edited(GUIDE, "## Why\n", "## Wy\n"), f"{GUIDE}:2", "missing-heading"),
    "heading order": (sample_handbook.edited(RUN, "## Do this\n\n1. Do it.\n\n## Not this", "## Not this\n\n1. Do it.\n\n## Do this"), f"{RUN}:12", "heading-order"),
    "a page too deep": ({"docs/guidelines/old/wyrms.md": "---\ntitle: Wyrms\ndescription: Old.\n---\nOld.\n"}, "docs/guidelines/old/wyrms.md:1", "misplaced-page"),
    "a file name": ({"docs/guidelines/My Page.md": sample_handbook.FILES[GUIDE].replace("Dragons", "Mine")}, "docs/guidelines/My Page.md:1", "bad-id"),
    "html": (sample_handbook.edited(GUIDE, "Be calm.", "<script>alert(1)</script>"), f"{GUIDE}:8", "raw-html"),
    "an html link": (sample_handbook.edited(GUIDE, "Be calm.", '<a href="nowhere/">x</a>'), f"{GUIDE}:8", "raw-html"),
    "an absolute link": (sample_handbook.edited(GUIDE, "(../cases/the-toast.md)", "(/cases/the-toast.md)"), f"{GUIDE}:8", "absolute-link"),
    "a link to a folder": (sample_handbook.edited(GUIDE, "(../cases/the-toast.md)", "(../cases/the-toast/)"), f"{GUIDE}:8", "broken-link"),
    "a link out of docs": (sample_handbook.edited(GUIDE, "(../cases/the-toast.md)", "(../../README.md)"), f"{GUIDE}:8", "outside-docs"),
    "a link to a script": (sample_handbook.edited(GUIDE, "(../cases/the-toast.md)", "(javascript:alert)"), f"{GUIDE}:8", "bad-address"),
    "an empty link": (sample_handbook.edited(GUIDE, "(../cases/the-toast.md)", "()"), f"{GUIDE}:8", "empty-link"),
    "an undefined name": (sample_handbook.edited(GUIDE, "(../cases/the-toast.md)", "[toast]"), f"{GUIDE}:8", "undefined-link"),
    "a wiki link": (sample_handbook.edited(GUIDE, "Be calm.", "[[the-toast]]"), f"{GUIDE}:8", "undefined-link"),
    "an image without words": (sample_handbook.edited(GUIDE, "Be calm.", "![](../assets/dragon.svg)") | {"docs/assets/dragon.svg": SVG}, f"{GUIDE}:8", "image-without-words"),
    "a missing image": (sample_handbook.edited(GUIDE, "Be calm.", "![A dragon](../assets/dragon.png)"), f"{GUIDE}:8", "broken-link"),
    "a source without a date": (sample_handbook.edited(GUIDE, "see: [", "sources: [{cite: x, says: x, strength: law, checked: primary}]\nsee: ["), f"{GUIDE}:6", "missing-key"),
    "a date": (sample_handbook.edited(GUIDE, "see: [", "sources: [{cite: x, says: x, strength: law, checked: primary, date: 21 Nov}]\nsee: ["), f"{GUIDE}:6", "bad-date"),
    "a source's address": (sample_handbook.edited(GUIDE, "see: [", "sources: [{cite: x, says: x, strength: law, checked: primary, date: 2026-11-21, url: example.org}]\nsee: ["), f"{GUIDE}:6", "bad-address"),
    "no answers": (sample_handbook.edited(FEEDING, "      yes: outcomes/wave\n      no: outcomes/fetch-the-keeper\n", ""), f"{FEEDING}:14", "wrong-type"),
    "no entry": ({FLOW: "", GUIDE: sample_handbook.FILES[GUIDE].replace("safety-first", "feeding").replace("is-it-hungry", "what-food")}, f"{FLOW}:1", "no-entry"),
    "missing key": (sample_handbook.edited(GUIDE, "title: Dragons\n", ""), f"{GUIDE}:2", "missing-key"),
    "unknown key": (sample_handbook.edited(GUIDE, "title: Dragons\n", "title: Dragons\ntitel: x\n"), f"{GUIDE}:3", "unknown-key"),
    "empty text": (sample_handbook.edited(GUIDE, "title: Dragons\n", "title:\n"), f"{GUIDE}:2", "empty-text"),
    "wrong type": (sample_handbook.edited(GUIDE, "title: Dragons\n", "title: [Dragons]\n"), f"{GUIDE}:2", "wrong-type"),
    "not a list": (sample_handbook.edited(GUIDE, "see: [cases/the-toast]", "see: cases/the-toast"), f"{GUIDE}:6", "wrong-type"),
    "kind": (sample_handbook.edited(RUN, "kind: urgent", "kind: urgant"), f"{RUN}:4", "not-a-choice"),
    "moment": ({"docs/moments/picnic.md": MOMENT}, "docs/moments/picnic.md:1", "unknown-moment"),
    "moment's question": ({"docs/moments/call.md": MOMENT.replace("hungry:", "hungri:")}, "docs/moments/call.md:6", "unknown-question"),
    "moment's answer": ({"docs/moments/call.md": MOMENT.replace(": yes", ": maybe")}, "docs/moments/call.md:6", "answer-not-offered"),
    "moment with two beginnings": ({"docs/moments/call.md": MOMENT.replace("say: Hello.", "say: Hello.\ndo: Listen.")}, "docs/moments/call.md:5", "unknown-key"),
    "moment without a beginning": ({"docs/moments/call.md": MOMENT.replace("say: Hello.\n", "")}, "docs/moments/call.md:2", "missing-key"),
    "moment's list": ({"docs/moments/call.md": MOMENT.replace("say: Hello.", "say: Hello.\noften: [faqs/may-i-feed-them]")}, "docs/moments/call.md:5", "unknown-reference"),
    "home's further page": (
        {"docs/index.md": "---\ntitle: Home\ndescription: Here.\nfurther: [practise]\n---\nHello.\n"},
        "docs/index.md:4",
        "unknown-reference",
    ),
    "door": (
        {"docs/index.md": "---\ntitle: Home\ndescription: Here.\ndoors:\n  - words: Out\n    to: outcomes/rum\n---\nHello.\n"},
        "docs/index.md:6",
        "unknown-reference",
    ),
    "former address": (sample_handbook.edited(GUIDE, "see: [", "aliases: [cases/the-toast]\nsee: ["), f"{GUIDE}:6", "alias-taken"),
    "former address's form": (sample_handbook.edited(GUIDE, "see: [", "aliases: [../../etc/passwd]\nsee: ["), f"{GUIDE}:6", "bad-reference"),
    "reference form": (sample_handbook.edited(GUIDE, "[cases/the-toast]", "[the-toast]"), f"{GUIDE}:6", "bad-reference"),
    "broken yaml": (sample_handbook.edited(GUIDE, "see: [cases/the-toast]", "see: [cases/the-toast"), f"{GUIDE}:6", "broken-yaml"),
    "duplicate key": (sample_handbook.edited(GUIDE, "title: Dragons\n", "title: Dragons\ntitle: Wyrms\n"), f"{GUIDE}:3", "duplicate-key"),
    "anchors": (sample_handbook.edited(GUIDE, "title: Dragons\n", "title: &a Dragons\n"), f"{GUIDE}:2", "yaml-alias"),
    "tag": (sample_handbook.edited(GUIDE, "title: Dragons\n", "title: !!python/name:os.system Dragons\n"), f"{GUIDE}:2", "yaml-tag"),
    "lost text": (sample_handbook.edited(GUIDE, "title: Dragons\n", "title: Dragons, see #12\n"), f"{GUIDE}:2", "lost-comment"),
    "lost text in a list": (sample_handbook.edited(GUIDE, "see: [cases/the-toast]", "see: [cases/the-toast] # and more"), f"{GUIDE}:6", "lost-comment"),
    "lost text, further on": (sample_handbook.edited(GUIDE, "title: Dragons\n", "title: Dragons\n  and #12\n"), f"{GUIDE}:3", "lost-comment"),
    "depth": (sample_handbook.edited(GUIDE, "title: Dragons\n", "title: " + ("[" * 1_000 + "\n  ") * 100 + "\n"), f"{GUIDE}:2", "too-deep"),
    "a line without end": (sample_handbook.edited(GUIDE, "title: Dragons\n", "title: " + "[" * 100_000 + "\n"), f"{GUIDE}:2", "long-line"),
    "control": (sample_handbook.edited(GUIDE, "Wave.", "Wa\x00ve."), f"{GUIDE}:12", "control-character"),
    "no front matter": ({GUIDE: "Note: this page has none.\n"}, f"{GUIDE}:1", "no-front-matter"),
    "never ends": ({GUIDE: "---\ntitle: Dragons\n"}, f"{GUIDE}:2", "no-front-matter"),
    "role": (sample_handbook.edited(RUN, "words: A dragon!", "words: '{{keeper}}!'"), f"{RUN}:9", "unknown-role"),
    "role in the body": (sample_handbook.edited(GUIDE, "Be calm.", "Ask {{keeper}}."), f"{GUIDE}:8", "unknown-role"),
    "block": (sample_handbook.edited(GUIDE, "Wave.", "/// setting | feding: keeper\nWave.\n///"), f"{GUIDE}:12", "setting-block"),
    "block value": (sample_handbook.edited(GUIDE, "Wave.", "/// setting | feeding: kepper\nWave.\n///"), f"{GUIDE}:12", "unknown-value"),
    "open block": (sample_handbook.edited(GUIDE, "Wave.", "/// setting | feeding: keeper\nWave."), f"{GUIDE}:12", "setting-block"),
    "question id": (sample_handbook.edited(FEEDING, "  what-food:\n", "  What_Food:\n") | {FEEDING: sample_handbook.FILES[FEEDING].replace("what-food", "What_Food")}, f"{FEEDING}:11", "bad-id"),
    "district setting": ({DISTRICT: f"name: Oz\n{HOTLINE}settings: {{feding: keeper}}\n"}, f"{DISTRICT}:3", "unknown-setting"),
    "district value": ({DISTRICT: f"name: Oz\n{HOTLINE}settings:\n  feeding: kepper\n"}, f"{DISTRICT}:4", "unknown-value"),
    "a clash": (
        sample_handbook.edited(SETTING, "why: Dragons differ.", "why: x\nclashes: [{value: anyone, setting: settings/hats, other: tall, because: Too high.}]")
        | {"docs/settings/hats.md": sample_handbook.FILES[SETTING].replace("Feeding dragons", "Hats").replace("keeper:", "tall:").replace("default: keeper", "default: tall"), DISTRICT: f"name: Oz\n{HOTLINE}settings:\n  feeding: anyone\n"},
        f"{DISTRICT}:4",
        "settings-clash",
    ),
    "a clash with no value": (
        sample_handbook.edited(SETTING, "why: Dragons differ.", "why: x\nclashes: [{value: anyone, setting: settings/feeding, other: tall, because: Too high.}]"),
        f"{SETTING}:10",
        "unknown-value",
    ),
    "a word we avoid": (
        sample_handbook.edited(GUIDE, "Be calm.", "Be calm prior to waving.")
        | {"docs/about/words.md": "---\ntitle: Words\ndescription: x\n---\n## Words we do not use\n\n| We do not use | We say |\n| --- | --- |\n| prior to | before |\n"},
        f"{GUIDE}:8",
        "avoided-word",
    ),
    "a search word twice": ({WORDS: SEARCH.replace("wyrm", "The")}, f"{WORDS}:11", "search-word-twice"),
    "a search word twice in a line": ({WORDS: SEARCH.replace("wyrm", "Dragon")}, f"{WORDS}:7", "search-word-twice"),
    "a search word alone": ({WORDS: SEARCH.replace(", wyrm", "")}, f"{WORDS}:7", "search-word-alone"),
    "a search word that is none": ({WORDS: SEARCH.replace("wyrm", "?!")}, f"{WORDS}:7", "search-word-empty"),
    "an empty line of search words": ({WORDS: SEARCH.replace("- a, the", "- ,")}, f"{WORDS}:11", "search-word-empty"),
    "a list of search words gone": ({WORDS: SEARCH.replace("mean the same", "men the same")}, f"{WORDS}:2", "missing-heading"),
    "a phone number": (sample_handbook.edited(FAQ, "**No.**", "**No.** Call (212) 664-7665."), f"{FAQ}:15", "looks-private"),
    "a phone number in the front": (sample_handbook.edited(CASE, "So does the dragon.", "Ask 664.7665 first."), f"{CASE}:16", "looks-private"),
    "a phone number in code": (sample_handbook.edited(FAQ, "**No.**", "`+1 212 664 7665`"), f"{FAQ}:15", "looks-private"),
    "a number abroad": (sample_handbook.edited(FAQ, "**No.**", "+44 20 7946 0958"), f"{FAQ}:15", "looks-private"),
    "a mail address": (sample_handbook.edited(FAQ, "**No.**", "[Write](mailto:jo.keeper@dragons.k12.oz.us)."), f"{FAQ}:15", "looks-private"),
    "a social security number": (sample_handbook.edited(CASE, "The toast burned.", "He is 219-09-9999."), f"{CASE}:20", "looks-private"),
    "a date of birth": (sample_handbook.edited(CASE, "The toast burned.", "She was born on May 3, 2015."), f"{CASE}:20", "looks-private"),
    "a date of birth in figures": (sample_handbook.edited(CASE, "The toast burned.", "DOB: 5/3/2015"), f"{CASE}:20", "looks-private"),
    "a street": (sample_handbook.edited(CASE, "The toast burned.", "They live at 12 Yellow Brick Road."), f"{CASE}:20", "looks-private"),
    "a guideline that nothing names": ({"docs/guidelines/wyrms.md": sample_handbook.FILES[GUIDE].replace("Dragons", "Wyrms")}, "docs/guidelines/wyrms.md:2", "unused-guideline"),
    "an outcome that nothing reaches": ({"docs/outcomes/hide.md": sample_handbook.FILES[RUN].replace("Run", "Hide")}, "docs/outcomes/hide.md:2", "unreached-outcome"),
    "a setting that nothing reads": ({"docs/settings/hats.md": sample_handbook.FILES[SETTING].replace("Feeding dragons", "Hats")}, "docs/settings/hats.md:2", "unread-setting"),
    "hotline": ({DISTRICT: "name: Oz\ncontacts: {teacher: The Wizard}\n"}, f"{DISTRICT}:2", "missing-key"),
    "district role": ({DISTRICT: "name: Oz\ncontacts: {hotline: 211, techer: x}\n"}, f"{DISTRICT}:2", "unknown-role"),
    "district yaml": ({DISTRICT: "name: [Oz\n"}, f"{DISTRICT}:1", "broken-yaml"),
    "a name with the wrong end": ({"district/district.yaml": f"name: Oz\n{HOTLINE}"}, f"{DISTRICT}:1", "no-district-file"),
    "a long name": ({DISTRICT: f"name: {'Oz' * 31}\n{HOTLINE}"}, f"{DISTRICT}:1", "long-name"),
    "an address without a scheme": ({DISTRICT: f"name: Oz\naddress: oz.example.org\n{HOTLINE}"}, f"{DISTRICT}:2", "bad-address"),
    "an address of a script": ({DISTRICT: f"name: Oz\naddress: javascript:alert(1)\n{HOTLINE}"}, f"{DISTRICT}:2", "bad-address"),
    "an address with a quote": ({DISTRICT: f"name: Oz\naddress: 'https://oz.example.org/\"><b'\n{HOTLINE}"}, f"{DISTRICT}:2", "bad-address"),
    "a color without quotes": ({DISTRICT: f"name: Oz\ncolors:\n  primary: #0d4a4e\n{HOTLINE}"}, f"{DISTRICT}:3", "lost-comment"),
    "a color that is no color": ({DISTRICT: f"name: Oz\ncolors: {{primary: 'red;}} * {{display:none'}}\n{HOTLINE}"}, f"{DISTRICT}:2", "bad-color"),
    "a head that cannot be read": ({DISTRICT: f"name: Oz\ncolors: {{primary: '#ffcc00'}}\n{HOTLINE}"}, f"{DISTRICT}:2", "unreadable-color"),
    "links that cannot be read": ({DISTRICT: f"name: Oz\ncolors: {{accent: '#7799dd'}}\n{HOTLINE}"}, f"{DISTRICT}:2", "unreadable-color"),
    "links that the dark hides": ({DISTRICT: f"name: Oz\ncolors: {{accent-dark: '#1f4fbf'}}\n{HOTLINE}"}, f"{DISTRICT}:2", "unreadable-color"),
    "an unknown color": ({DISTRICT: f"name: Oz\ncolors: {{primery: '#0d4a4e'}}\n{HOTLINE}"}, f"{DISTRICT}:2", "unknown-key"),
    "a logo that is not there": ({DISTRICT: f"name: Oz\nlogo: crest.svg\n{HOTLINE}"}, f"{DISTRICT}:2", "bad-logo"),
    "a logo from elsewhere": ({DISTRICT: f"name: Oz\nlogo: ../docs/flows/feeding.md\n{HOTLINE}"}, f"{DISTRICT}:2", "bad-logo"),
    "a logo with a very long name": ({DISTRICT: f"name: Oz\nlogo: {'x' * 1900}.svg\n{HOTLINE}"}, f"{DISTRICT}:2", "bad-logo"),
    "a logo of another kind": ({DISTRICT: f"name: Oz\nlogo: crest.gif\n{HOTLINE}", "district/crest.gif": "GIF89a"}, f"{DISTRICT}:2", "bad-logo"),
    "a png that is none": ({DISTRICT: f"name: Oz\nlogo: crest.png\n{HOTLINE}", "district/crest.png": "<svg/>"}, f"{DISTRICT}:2", "bad-logo"),
    "indexed": ({DISTRICT: f"name: Oz\nindexed: maybe\n{HOTLINE}"}, f"{DISTRICT}:2", "not-a-choice"),
    "a decision without a value": ({DISTRICT: f"name: Oz\n{HOTLINE}settings:\n  feeding:\n    reason: We like it.\n"}, f"{DISTRICT}:5", "missing-key"),
    "a decision with a slip": ({DISTRICT: f"name: Oz\n{HOTLINE}settings:\n  feeding:\n    value: keeper\n    reasn: We like it.\n"}, f"{DISTRICT}:6", "unknown-key"),
    "a decision's value": ({DISTRICT: f"name: Oz\n{HOTLINE}settings:\n  feeding:\n    reason: We like it.\n    value: kepper\n"}, f"{DISTRICT}:6", "unknown-value"),
    "a decision's day": ({DISTRICT: f"name: Oz\n{HOTLINE}settings:\n  feeding: {{value: keeper, decided: 2026-02-30}}\n"}, f"{DISTRICT}:4", "bad-date"),
    "a review before its decision": ({DISTRICT: f"name: Oz\n{HOTLINE}settings:\n  feeding: {{value: keeper, decided: 2026-02-28, review: 2025-02-28}}\n"}, f"{DISTRICT}:4", "bad-date"),
    "a list of values": ({DISTRICT: f"name: Oz\n{HOTLINE}settings:\n  feeding: [keeper]\n"}, f"{DISTRICT}:4", "wrong-type"),
    "settings that are a list": ({DISTRICT: f"name: Oz\n{HOTLINE}settings: [feeding]\n"}, f"{DISTRICT}:3", "wrong-type"),
    "a tab": ({DISTRICT: f"name: Oz\n{HOTLINE}settings:\n\tfeeding: keeper\n"}, f"{DISTRICT}:4", "wrong-indent"),
    "a district's list": ({DISTRICT: "- name: Oz\n"}, f"{DISTRICT}:1", "broken-yaml"),
    "a huge district": ({DISTRICT: f"name: Oz\n{HOTLINE}" + "# x\n" * 300_000}, f"{DISTRICT}:1", "too-large"),
    "a flow of a district": ({"district/docs/flows/feeding.md": sample_handbook.FILES[FEEDING]}, "district/docs/flows/feeding.md:1", "floor-holds"),
    "a new outcome of a district": ({"district/docs/outcomes/hide.md": sample_handbook.FILES[RUN].replace("Run", "Hide")}, "district/docs/outcomes/hide.md:1", "floor-holds"),
    "a setting of a district": ({"district/docs/settings/hats.md": sample_handbook.FILES[SETTING]}, "district/docs/settings/hats.md:1", "floor-holds"),
    "an index of a district": ({"district/docs/guidelines/index.md": PLAIN}, "district/docs/guidelines/index.md:1", "floor-holds"),
    "the floors of a district": ({"district/docs/about/floors.md": PLAIN}, "district/docs/about/floors.md:1", "floor-holds"),
    "a page of a district nowhere": ({"district/docs/news.md": PLAIN}, "district/docs/news.md:1", "district-page-place"),
    "a script of a district": ({"district/docs/assets/steps.js": "x"}, "district/docs/assets/steps.js:1", "district-page-place"),
    "a picture in place of ours": (sample_handbook.edited(GUIDE, "Wave.", "![A](../assets/a.svg)") | {"docs/assets/a.svg": SVG, "district/docs/assets/a.svg": SVG}, "district/docs/assets/a.svg:1", "district-page-place"),
    "a picture that runs": ({"district/docs/assets/a.svg": '<svg xmlns="http://www.w3.org/2000/svg" onload="x"/>'}, "district/docs/assets/a.svg:1", "unsafe-svg"),
    "a page of a district too deep": ({"district/docs/guidelines/old/wyrms.md": PLAIN}, "district/docs/guidelines/old/wyrms.md:1", "misplaced-page"),
    "a replaced page that says not which": ({f"district/{GUIDE}": sample_handbook.FILES[GUIDE]}, f"district/{GUIDE}:2", "replaced-version"),
    "a replaced page with a bad mark": ({f"district/{GUIDE}": sample_handbook.FILES[GUIDE].replace("flow:", "replaces: 2\nflow:")}, f"district/{GUIDE}:4", "replaced-version"),
    "a mark on a page of ours": (sample_handbook.edited(GUIDE, "flow:", "replaces: 0123456789ab\nflow:"), f"{GUIDE}:4", "unknown-key"),
    "a slip in a district's page": ({"district/docs/about/oz.md": PLAIN.replace("description: Ours.\n", "")}, "district/docs/about/oz.md:2", "missing-key"),
    "a language": (sample_handbook.edited(RUN, "kind:", "lang: en-US\nkind:"), f"{RUN}:4", "not-a-choice"),
    "a value without words for families": (
        sample_handbook.edited(SETTING, "default: keeper", "families:\n  keeper: {en: Ask., es: Pregunte.}\ndefault: keeper") | {"docs/about/families.md": PLAIN},
        f"{SETTING}:2",
        "no-family-words",
    ),
    "families in one language": (
        sample_handbook.edited(SETTING, "default: keeper", "families:\n  keeper: {en: Ask.}\n  anyone: {en: Go., es: Vaya.}\ndefault: keeper"),
        f"{SETTING}:9",
        "missing-key",
    ),
    "a line to call": (sample_handbook.edited(RUN, "kind:", "call: [fier]\nkind:"), f"{RUN}:4", "unknown-line"),
    "a line in words to say": (sample_handbook.edited(RUN, "words: A dragon!", "words: 'Call {{call:fier}}!'"), f"{RUN}:9", "unknown-line"),
    "a line in the body": (sample_handbook.edited(GUIDE, "Be calm.", "Call {{call:fier}}."), f"{GUIDE}:8", "unknown-line"),
    "a line in a district's file": ({DISTRICT: "name: Oz\ncontacts: {hotline: '{{call:fire}}'}\n"}, f"{DISTRICT}:2", "unknown-role"),
    "a link to a number of no line": (sample_handbook.edited(GUIDE, "Be calm.", "[Call](tel:912)."), f"{GUIDE}:8", "unknown-line"),
    "a number to call": (sample_handbook.edited(LINES, "911", "FIRE"), f"{LINES}:4", "bad-number"),
    "a number to call that is two": (sample_handbook.edited(LINES, "911", "911 or 988"), f"{LINES}:4", "bad-number"),
    "a number for texts": (sample_handbook.edited(LINES, "    for:", "    text: START\n    for:"), f"{LINES}:5", "bad-number"),
    "a line without a number": (sample_handbook.edited(LINES, "    number: 911\n", ""), f"{LINES}:3", "missing-key"),
    "a line without a source": ({LINES: SOURCED.replace(", url: 'https://example.org'", "")}, f"{LINES}:2", "missing-key"),
    "a line with half a source": (sample_handbook.edited(LINES, "    for:", "    url: https://example.org\n    checked: primary\n    for:"), f"{LINES}:3", "missing-key"),
    "a line nobody checked": ({LINES: SOURCED.replace("primary", "not-yet")}, f"{LINES}:2", "not-a-choice"),
    "a line's day": ({LINES: SOURCED.replace("2026-11-21", "today")}, f"{LINES}:2", "bad-date"),
    "a line's address": ({LINES: SOURCED.replace("https://", "")}, f"{LINES}:2", "bad-address"),
    "a line's id": (sample_handbook.edited(LINES, "  fire:", "  The fire:"), f"{LINES}:2", "bad-id"),
    "a line that is text": ({LINES: "lines:\n  fire: 555-0111\n"}, f"{LINES}:2", "wrong-type"),
    "a line twice": (sample_handbook.edited(LINES, "lines:\n", "lines:\n  fire: {label: x, number: 911, for: x}\n"), f"{LINES}:3", "duplicate-key"),
    "a slip in a line": (sample_handbook.edited(LINES, "    for:", "    fore: x\n    for:"), f"{LINES}:5", "unknown-key"),
    "a part of the guide's file that nobody knows": (sample_handbook.edited(LINES, "lines:\n", "roles: {}\nlines:\n"), f"{LINES}:1", "unknown-key"),
    "a guide's file that cannot be read, and a page that needs it": (sample_handbook.edited(RUN, "kind:", "call: [fire]\nkind:") | {LINES: "lines: [\n"}, f"{LINES}:1", "broken-yaml"),
    "a link to the guide's file": (sample_handbook.edited(GUIDE, "(../cases/the-toast.md)", "(../guide.yml)"), f"{GUIDE}:8", "broken-link"),
    "a second duty nowhere": (also("outcomes/wafe"), f"{RUN}:6", "unknown-reference"),
    "a second duty that is a flow": (also("flows/feeding"), f"{RUN}:6", "bad-reference"),
    "a second duty that is the first": (also("outcomes/run"), f"{RUN}:6", "also-itself"),
    "a second duty twice": (also("outcomes/wave", "outcomes/fetch-the-keeper", "outcomes/wave"), f"{RUN}:10", "named-twice"),
    "five more duties": (also(*(f"outcomes/{x}" for x in "abcde")) | MORE_OUTCOMES, f"{RUN}:14", "too-many-also"),
    "a second duty without its when": (sample_handbook.edited(RUN, "kind:", "also: [{outcome: outcomes/wave}]\nkind:"), f"{RUN}:4", "missing-key"),
    "a slip in a second duty": (sample_handbook.edited(RUN, "kind:", "also: [{if: x, when: x, outcome: outcomes/wave}]\nkind:"), f"{RUN}:4", "unknown-key"),
    "a line to call twice": (sample_handbook.edited(RUN, "kind:", "call: [fire, fire]\nkind:"), f"{RUN}:4", "named-twice"),
    "words under a setting nowhere": (under("{feding: [keeper]}"), f"{RUN}:9", "unknown-reference"),
    "words under a value nowhere": (under("{feeding: [keeper, kepper]}"), f"{RUN}:9", "unknown-value"),
    "words under no value": (under("{feeding: []}"), f"{RUN}:9", "empty-text"),
    "words under text": (under("{feeding: keeper}"), f"{RUN}:9", "wrong-type"),
    "words under nothing": (under("{}"), f"{RUN}:9", "empty-text"),
    "two lines of one name": (
        sample_handbook.edited(RUN, "    words: A dragon!\n", "    id: shout\n    words: A dragon!\n  - {to: para, id: shout, words: Run!}\n"),
        f"{RUN}:11",
        "named-twice",
    ),
    "a line that the outcome does not have": (
        sample_handbook.edited(RUN, "    words: A dragon!\n", "    id: shout\n    words: A dragon!\n")
        | sample_handbook.edited(CASE, "variants:", "say: shoot\nvariants:"),
        f"{CASE}:9",
        "unknown-own-line",
    ),
    "words under one value alone": (under("{feeding: [keeper]}"), f"{RUN}:9", "no-line-left"),
    "an exception that is none": (sample_handbook.edited(RUN, "kind:", "exception: sometimes\nkind:"), f"{RUN}:4", "not-a-choice"),
    "a guide's file of a district": ({"district/docs/guide.yml": sample_handbook.FILES[LINES]}, "district/docs/guide.yml:1", "stray-file"),
}  # fmt: skip

NEAR_MISSES = {
    "yes and no are words": {},
    "quoted ids": sample_handbook.edited(CASE, "is-it-on-fire: yes", '"is-it-on-fire": "yes"'),
    "a number sign that is kept": sample_handbook.edited(GUIDE, "title: Dragons\n", "# a note\ntitle: 'Dragons #12, room#3'\n  # and a note\n"),
    "windows line ends": {path: text.replace("\n", "\r\n") for path, text in sample_handbook.FILES.items()},
    "a byte order mark": {GUIDE: "\ufeff" + sample_handbook.FILES[GUIDE]},
    "a link in code": sample_handbook.edited(GUIDE, "Wave.", "`[x](nowhere.md)`\n\n```\n[x](nowhere.md) <b>\n```"),
    "code on a page that explains": {"docs/about/oz.md": PLAIN + "`{{keeper}}`, `/// setting | x: y`\n\n```\n{{keeper}}\n/// setting\n///\n```\n- `///`\n"},
    "a link to a question of the chart": sample_handbook.edited(GUIDE, "the-toast.md)", "the-toast.md#safety-first--is-it-hungry)"),
    "a line of its own": sample_handbook.edited(RUN, "    words: A dragon!\n", "    id: shout\n    words: A dragon!\n")
    | sample_handbook.edited(CASE, "variants:", "say: shout\nvariants:"),
    "lines to call": sample_handbook.edited(RUN, "words: A dragon!\n", "words: 'A dragon! {{call:fire}}'\ncall: [fire]\n")
    | sample_handbook.edited(GUIDE, "Be calm.", "Call {{ call:fire }} or [them](tel:9-1%201)."),
    "a number that all know, and others": {
        LINES: "lines:\n  911: {label: Call 911, number: 911, for: a life}\n"
        "  far: {label: Far, number: +49 30-123, text: '116 123', for: x, url: 'https://example.org', checked: secondary, date: 2026-11-21}\n"
    },
    "no lines at all": {LINES: ""},
    "a line's number in a story": {LINES: SOURCED}
    | sample_handbook.edited(CASE, "The toast burned.", "The toast burned. Call (212) 664-7665."),
    "a district's own number": {"district/docs/about/oz.md": PLAIN + "[Call us](tel:555-0144).\n", DISTRICT: f"name: Oz\n{HOTLINE}"},
    "words under every value": under("{feeding: [keeper, anyone]}"),
    "words under one value, and others": {
        RUN: under("{feeding: [keeper]}")[RUN].replace("tell:", "  - {to: parent, under: {feeding: [anyone]}, words: Two!}\ntell:")
    },
    "an exception": sample_handbook.edited(RUN, "kind:", "exception: true\nkind:"),
    "two second duties": also("outcomes/wave", "outcomes/fetch-the-keeper"),
    "a link elsewhere": sample_handbook.edited(GUIDE, "Wave.", "[x](https://example.org/nowhere.md)"),
    "a role": sample_handbook.edited(GUIDE, "Be calm.", "{{Teacher}} is calm."),
    "a block": sample_handbook.edited(GUIDE, "Wave.", "/// setting | feeding: keeper, anyone\nWave.\n///"),
    "a district": {DISTRICT: f"name: Oz\n{HOTLINE}settings: {{feeding: anyone}}\n"},
    "a whole district, saved by Windows": {
        DISTRICT: "\ufeff"
        + (
            f"# short\nname: Oz\naddress: https://oz.example.org/guide\nindexed: yes\n{HOTLINE}logo: crest.svg\n"
            "colors: {primary: '#0d4a4e', accent: '#1F4FBF', accent-dark: '#9dbdff'}\n# ours\n"
            "settings:\n  feeding:\n    value: anyone\n    # brave\n    reason: We asked, see \"#12\".\n    owner: The mayor\n"
            "    decided: 2026-02-28\n    review: 2027-02-28\n"
        ).replace("\n", "\r\n"),
        "district/crest.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>Oz</title><path d="M0 0h9v9z"/></svg>',
    },
    "a district's own pages": {
        DISTRICT: f"name: Oz\n{HOTLINE}",
        "district/docs/about/oz.md": PLAIN + "![A crest](../assets/crest.svg) [Ours](../guidelines/dragons.md)\n",
        "district/docs/assets/crest.svg": SVG,
        "district/docs/guidelines/wyrms.md": sample_handbook.FILES[GUIDE].replace("Dragons", "Wyrms"),
        "district/docs/guidelines/.hidden.md": "x",
    },
    "a picture with an editor's notes": {
        "district/docs/about/oz.md": PLAIN + "![A](../assets/a.svg)\n",
        "district/docs/assets/a.svg": '<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://www.inkscape.org/namespaces/inkscape"><i:grid onload="x"/><use href="#a"/></svg>',
        DISTRICT: f"name: Oz\n{HOTLINE}",
    },
    "a label of 24 characters": sample_handbook.edited(FLOW, '"Yes, or not sure"', '"Yes, and it is very hot!"'),
    "six answers that route": sample_handbook.edited(
        FLOW,
        "    unsure: no\n    answers:\n      yes: flows/feeding\n      no: outcomes/wave\n",
        "    routes: true\n    answers:\n      yes: flows/feeding\n      no: is-it-red\n"
        "  is-it-red:\n    ask: Red?\n    unsure: yes\n    answers: {yes: outcomes/run, no: outcomes/wave}\n",
    )
    | {
        CASE: sample_handbook.FILES[CASE]
        .replace("is-it-hungry: no}", "is-it-hungry: no, is-it-red: no}")
        .replace("variants:\n", "variants:\n  - if: It was red\n    answers: {is-it-on-fire: no, is-it-hungry: no, is-it-red: yes}\n    outcome: outcomes/run\n")
    },
    "two values that lead to one place": {
        SETTING: sample_handbook.FILES[SETTING].replace("  anyone: Anybody", "  mayor: Or the mayor.\n  anyone: Anybody"),
        FEEDING: sample_handbook.FILES[FEEDING].replace("      anyone:", "      mayor: outcomes/fetch-the-keeper\n      anyone:"),
    },
    "search words": {WORDS: SEARCH},
    "a link by name": sample_handbook.edited(GUIDE, "Be calm.", "[Calm][c] and [c].\n\n[c]: dragons.md\n\nBe calm."),
    "less than": sample_handbook.edited(GUIDE, "Be calm.", "1 < 2, <https://example.org> and <a@example.org>. \\<b>"),
    "numbers that are nobody's": sample_handbook.edited(CASE, "The toast burned.", "Call 911, 988, 555-0142, or (212) 555-0199. Write to jo@example.org or a@b.test."),
    "figures that are no numbers": sample_handbook.edited(
        CASE,
        "The toast burned.",
        "29 CFR 1604.11(e), No. 24-2109, 2 Cal.5th 608 (2017), 2026-11-21, 8:15-9:30, $1,250, room 212-B, 20 U.S.C. 1232g, "
        "[it](https://example.gov/2125557788/664-7665), grades 3-5, born in May, 4 Good Reasons, @home, 1.800",
    ),
    "an image with words": sample_handbook.edited(GUIDE, "Be calm.", "![A dragon](../assets/dragon.svg)") | {"docs/assets/dragon.svg": SVG},
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_one_mistake_gives_one_message(name: str, tmp_path: Path) -> None:
    """The message names the line of the guilty value and the rule, and nothing else is said."""
    change, place, rule = FAULTS[name]

    _, problems = sample_handbook.read(tmp_path, change)

    assert len(problems) == 1, problems
    assert problems[0].startswith(f"{place}: {rule}: "), problems[0]
    assert "\n" not in problems[0]
    assert len(problems[0]) < 500


@pytest.mark.parametrize("name", NEAR_MISSES)
def test_near_misses_are_silent(name: str, tmp_path: Path) -> None:
    """What looks like a mistake and is none gives no message."""
    _, problems = sample_handbook.read(tmp_path, NEAR_MISSES[name])

    assert problems == []


def test_the_nearest_name_is_offered(tmp_path: Path) -> None:
    """A slip of the pen is answered with the name that was meant."""
    _, problems = sample_handbook.read(tmp_path, FAULTS["see"][0])

    assert "cases/the-toast" in problems[0]


def test_all_problems_come_at_once_and_sorted(tmp_path: Path) -> None:
    """Mistakes in three files give three messages, in the order of the files."""
    changes = {**FAULTS["see"][0], **FAULTS["kind"][0], **FAULTS["link"][0]}
    changes[GUIDE] = changes[GUIDE].replace("cases/the-toast]", "cases/the-tost]")

    _, problems = sample_handbook.read(tmp_path, changes)

    assert [problem.split(": ")[1] for problem in problems] == ["unknown-reference", "broken-link", "not-a-choice"]


def test_what_is_not_utf_8_is_named_with_its_line(tmp_path: Path) -> None:
    """A page in another encoding is a problem of its line, not a crash."""
    sample_handbook.write(tmp_path)
    (tmp_path / GUIDE).write_bytes(sample_handbook.FILES[GUIDE].replace("Wave", "Gr\u00fc\u00df").encode("latin-1"))

    _, problems = sample_handbook.read(tmp_path, {GUIDE: ""})

    assert len(problems) == 1
    assert problems[0].startswith(f"{GUIDE}:12: not-utf-8: ")


def test_a_huge_file_is_refused(tmp_path: Path) -> None:
    """A page of five megabytes is a problem, and is not parsed."""
    _, problems = sample_handbook.read(tmp_path, {GUIDE: sample_handbook.FILES[GUIDE] + "x" * 5_000_000})

    assert len(problems) == 1
    assert problems[0].startswith(f"{GUIDE}:1: too-large: ")
