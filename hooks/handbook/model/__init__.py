"""What a handbook is, as frozen values.

Each value knows the `Place` it was read from and nothing else of files, YAML or HTML.
Ids: a page's is `kind/stem` (`guidelines/secrets`); a question's and an answer's are bare.
"""

from handbook.model.advice import Asked, Case, Claim, Faq, Given, Guideline, Otherwise, Response, Variant
from handbook.model.changes import Changes
from handbook.model.contacts import Contact
from handbook.model.course import COURSE, LESSONS, AgendaItem, Course, Lesson
from handbook.model.decisions import (
    Also,
    Answer,
    Clash,
    Flow,
    Outcome,
    Question,
    Setting,
    SettingValue,
    Tell,
    Under,
    Words,
)
from handbook.model.district import Decision, District, Logo
from handbook.model.former import FormerUse
from handbook.model.handbook import Handbook
from handbook.model.hotlines import contacts_in, hotlines
from handbook.model.ids import (
    CAUTION,
    EXPLAINING,
    KINDS,
    Reference,
    kind_of,
    within,
)
from handbook.model.pages import Common, Page, Source
from handbook.model.printed import Heading, Link, Printed
from handbook.model.states import (
    BY_COUNTY,
    KNOWN,
    REPORT,
    STATES,
    UNKNOWN,
    YES_NO,
    Area,
    Fact,
    FactSource,
    State,
    fits,
)
from handbook.model.ways_in import HOME, Door, Home, Moment

__all__ = [
    "BY_COUNTY",
    "CAUTION",
    "COURSE",
    "EXPLAINING",
    "HOME",
    "KINDS",
    "KNOWN",
    "LESSONS",
    "REPORT",
    "STATES",
    "UNKNOWN",
    "YES_NO",
    "AgendaItem",
    "Also",
    "Answer",
    "Area",
    "Asked",
    "Case",
    "Changes",
    "Claim",
    "Clash",
    "Common",
    "Contact",
    "Course",
    "Decision",
    "District",
    "Door",
    "Fact",
    "FactSource",
    "Faq",
    "Flow",
    "FormerUse",
    "Given",
    "Guideline",
    "Handbook",
    "Heading",
    "Home",
    "Lesson",
    "Link",
    "Logo",
    "Moment",
    "Otherwise",
    "Outcome",
    "Page",
    "Printed",
    "Question",
    "Reference",
    "Response",
    "Setting",
    "SettingValue",
    "Source",
    "State",
    "Tell",
    "Under",
    "Variant",
    "Words",
    "contacts_in",
    "fits",
    "hotlines",
    "kind_of",
    "within",
]
