"""A handbook small enough to hold in the head: may I feed the dragon?

Two flows, one setting, three outcomes, one number to call, and one page of each kind that advises.
"""

from pathlib import Path

from handbook.model import Handbook
from handbook.reading.map_reader import MapReader
from handbook.reading.source import read_yaml
from handbook.reading.values import Values
from handbook.reading.vocabulary import GUIDE_FILE, guide
from handbook.site.load_site import load_and_check
from handbook.vocabulary import Vocabulary

FILES = {
    "docs/guide.yml": """lines:
  fire:
    label: Call the fire brigade
    number: 911
    for: a dragon that burns
facts:
  report: {question: How do I report it?, type: phone}
  recording:
    question: Who must agree?
    type: choice
    values: {one-party: one of them, all-party: all of them}
  records-days: {question: How soon?, type: days}
  principal-counts: {question: Is the principal enough?, type: yes-no}
  reporters: {question: Is it all of us?, type: text}
states: [oz, na]
title: The dragon guide
entry: flows/safety-first
severities:
  answer: You can answer
  ask: Ask first
  hand-over: Hand over
  lead: Your move
  stop: Stop
  urgent: Urgent
roles:
  teacher: {said: the teacher, families: {en: The teacher, es: El maestro o la maestra}, blank: yes}
  administrator: {said: the principal, families: {en: The principal, es: El director o la directora}, blank: yes}
  nurse: {said: the nurse, families: {en: The nurse, es: La enfermera o el enfermero}}
  office: {said: the office, families: {en: The office, es: La oficina}, blank: yes}
  records-contact: {said: the person who keeps the records}
  title-ix-coordinator: {said: the Title IX coordinator}
  hotline: {said: "your state's child abuse hotline", families: {en: To report child abuse, es: Para reportar}}
ask_first: teacher
families:
  en: {page: about/families, heading: What was decided, undecided: Not all is decided yet.}
  es: {page: about/familias, heading: Lo decidido, undecided: Todavía no se ha decidido todo.}
report:
  what: child abuse
  said: the child abuse hotline
  by_county: the county's child protection office
  your_county: your county's child protection agency
  not_for_reports: {"8004224453": "Childhelp, which gives advice and takes no reports"}
askers:
  para: {asks: Paras ask, am: I am a para}
  teacher: {asks: Teachers ask, am: I am a teacher}
  office: {asks: The office asks, am: I work in the office}
  principal: {asks: Principals ask, am: I am a principal}
  parent: {asks: Parents ask, am: I am a parent, folded: What staff are asked to do}
listeners:
  parent: the parent
  student: the child
  teacher: the teacher
  administrator: the principal
  nurse: the nurse
  office: the office
  hotline: the hotline or the police
  caller: the caller
  para: the para
moments: [drop-off, call, message, in-town, meeting, something-happened, asked-of-me]
kinds:
  guidelines:
    one: Guideline
    many: Guidelines
    headings: [Do this, "Say this, not this", Why, "Who decides, who to tell", When this does not apply]
  faqs: {one: Question, many: Questions and answers}
  cases: {one: Case, many: Cases, headings: [What happened]}
  flows: {one: Decision chart, many: Decision charts}
  outcomes: {one: What to do, many: What to do, headings: [Do this, Not this]}
  settings:
    one: District setting
    many: What your district decides
    headings: [What each choice means, Why districts differ, If your district has not decided]
  states: {one: State, many: States}
capitals: {hr: HR}
private: {student: the number of a student, pupil: the number of a student, lunch: the number of a student, medicaid: the number of a student}
placeholder: Your School District
units: {folder: schools, one: school, page: about/schools, none: All share this guide.}
""",
    "docs/flows/safety-first.md": """---
title: Safety first
description: Before you go near.
start: A dragon looks at you
questions:
  is-it-on-fire:
    ask: Is anything on fire?
    floor: true
    unsure: yes
    answers:
      yes: {label: "Yes, or not sure", to: outcomes/run, because: something burns}
      no: is-it-hungry
  is-it-hungry:
    ask: Is it hungry?
    help: guidelines/dragons
    unsure: no
    answers:
      yes: flows/feeding
      no: outcomes/wave
---
Look first.
""",
    "docs/flows/feeding.md": """---
title: Feeding
description: What to give.
start: The dragon is hungry
questions:
  who-feeds:
    setting: settings/feeding
    answers:
      keeper: outcomes/fetch-the-keeper
      anyone: what-food
  what-food:
    ask: Is it toast?
    unsure: no
    answers:
      yes: outcomes/wave
      no: outcomes/fetch-the-keeper
---
Toast only.
""",
    "docs/settings/feeding.md": """---
title: Feeding dragons
description: Who may.
question: Who may feed the dragon?
values:
  keeper: Only the keeper.
  anyone: Anybody with toast.
default: keeper
why: Dragons differ.
---
## What each choice means

Toast.

## Why districts differ

Dragons.

## If your district has not decided

Ask the town.
""",
    "docs/guidelines/dragons.md": """---
title: Dragons
description: How to meet one.
flow: flows/safety-first
at: [is-it-hungry]
see: [cases/the-toast]
---
Be calm. See [the toast](../cases/the-toast.md).

## Do this

Wave.

## Say this, not this

Hello. Not: Boo.

## Why

Manners.

## Who decides, who to tell

The keeper.

## When this does not apply

It sleeps.
""",
    "docs/faqs/may-i-feed-it.md": """---
title: May I feed it?
description: Mostly not.
asked_by: para
moment: in-town
answers:
  is-it-on-fire: no
  is-it-hungry: yes
  what-food: yes
outcome: outcomes/fetch-the-keeper
otherwise:
  - settings: {feeding: anyone}
    outcome: outcomes/wave
---
**No.** See [what to do](../guidelines/dragons.md#do-this).
""",
    "docs/cases/the-toast.md": """---
title: The toast
description: It burned.
asked_by: para
moment: something-happened
answers:
  is-it-on-fire: yes
outcome: outcomes/run
variants:
  - if: The toast was cold
    answers: {is-it-on-fire: no, is-it-hungry: no}
    outcome: outcomes/wave
responses:
  - says: Blow on it
    verdict: risky
    why: So does the dragon.
---
## What happened

The toast burned.
""",
    "docs/cases/the-jam.md": """---
title: The jam
description: It wanted jam.
asked_by: para
moment: asked-of-me
answers:
  is-it-on-fire: no
  is-it-hungry: yes
  what-food: no
outcome: outcomes/fetch-the-keeper
---
## What happened

It wanted jam.
""",
}


def _outcome(title: str, kind: str) -> str:
    return f"""---
title: {title}
description: What to do.
kind: {kind}
label: {title}
act: {title} now.
say:
  - to: parent
    words: A dragon!
tell: {{who: The keeper., at_work: Now., off_work: Tomorrow., instead: The mayor.}}
---
## Do this

1. Do it.

## Not this

- Wait.
"""


FILES["docs/outcomes/run.md"] = _outcome("Run", "urgent")
FILES["docs/outcomes/wave.md"] = _outcome("Wave", "answer")
FILES["docs/outcomes/fetch-the-keeper.md"] = _outcome("Fetch the keeper", "hand-over")


def write(root: Path, changes: dict[str, str] | None = None) -> Path:
    """Write the tiny handbook below `root`, with other files put in; an empty text leaves one out."""
    for path, text in (FILES | (changes or {})).items():
        if text:
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="")
    return root


def read(root: Path, changes: dict[str, str] | None = None) -> tuple[Handbook, list[str]]:
    """Write the tiny handbook, load and check it, for each school too; return it with its problems as lines."""
    handbook, problems = load_and_check(write(root, changes))
    for unit in () if problems else handbook.units:
        problems += load_and_check(root, unit=unit)[1]
    return handbook, [str(problem) for problem in problems]


def edited(path: str, old: str, new: str) -> dict[str, str]:
    """Return the change of one file in which `old`, which stands there once, becomes `new`."""
    text = FILES[path]
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
    return {path: text.replace(old, new)}


def words() -> Vocabulary:
    """The words of its field, for whoever reads one page without the others."""
    node, _ = read_yaml(FILES[GUIDE_FILE].encode(), GUIDE_FILE)
    assert node
    return guide(MapReader(node, Values(GUIDE_FILE, [], Vocabulary())))
