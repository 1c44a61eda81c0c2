"""What a handbook is, as frozen values.

Each value knows the `Place` it was read from and nothing else of files, YAML or HTML.
Ids: a page's is `kind/stem` (`guidelines/secrets`); a question's and an answer's are bare.
"""

from handbook.model.advice import Asked, Case, Claim, Faq, Given, Guideline, Otherwise, Response, Variant
from handbook.model.changes import Changes
from handbook.model.contacts import HOTLINE, HOTLINE_SAID, ROLES, Contact
from handbook.model.decisions import (
    Also,
    Answer,
    Clash,
    FamilyWords,
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
from handbook.model.doors import HOME, MOMENTS, Door, Home, Moment
from handbook.model.hotlines import COUNTY_SAID, contacts_in, hotlines
from handbook.model.ids import (
    CAUTION,
    ENTRY,
    EXPLAINING,
    KINDS,
    Reference,
    in_words,
    kind_of,
    within,
)
from handbook.model.lines import GUIDE, WITH_AREA, EmergencyLine, dialed, digits, is_fiction
from handbook.model.pages import Common, Page, Source
from handbook.model.printed import Heading, Link, Printed
from handbook.model.states import (
    BY_COUNTY,
    FACT_TYPES,
    KNOWN,
    REPORT,
    STATES,
    UNKNOWN,
    YES_NO,
    Area,
    Fact,
    FactKind,
    FactSource,
    State,
    fits,
)
from handbook.model.whole import Handbook

__all__ = [
    "BY_COUNTY",
    "CAUTION",
    "COUNTY_SAID",
    "ENTRY",
    "EXPLAINING",
    "FACT_TYPES",
    "GUIDE",
    "HOME",
    "HOTLINE",
    "HOTLINE_SAID",
    "KINDS",
    "KNOWN",
    "MOMENTS",
    "REPORT",
    "ROLES",
    "STATES",
    "UNKNOWN",
    "WITH_AREA",
    "YES_NO",
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
    "Decision",
    "District",
    "Door",
    "EmergencyLine",
    "Fact",
    "FactKind",
    "FactSource",
    "FamilyWords",
    "Faq",
    "Flow",
    "Given",
    "Guideline",
    "Handbook",
    "Heading",
    "Home",
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
    "dialed",
    "digits",
    "fits",
    "hotlines",
    "in_words",
    "is_fiction",
    "kind_of",
    "within",
]
