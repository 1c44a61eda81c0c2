"""What a handbook is, as frozen values.

Each value knows the `Place` it was read from and nothing else of files, YAML or HTML.
Ids: a page's is `kind/stem` (`guidelines/secrets`); a question's and an answer's are bare.
"""

from handbook.model.advice import AdvicePage, Claim, Given, Otherwise, Response, Variant
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
from handbook.model.lines import GUIDE, EmergencyLine, dialed
from handbook.model.pages import CAUTION, ENTRY, KINDS, Link, Page, Reference, Source, in_words, kind_of, within
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
from handbook.model.whole import Changes, Handbook

__all__ = [
    "BY_COUNTY",
    "CAUTION",
    "COUNTY_SAID",
    "ENTRY",
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
    "YES_NO",
    "AdvicePage",
    "Also",
    "Answer",
    "Area",
    "Changes",
    "Claim",
    "Clash",
    "Contact",
    "Decision",
    "District",
    "Door",
    "EmergencyLine",
    "Fact",
    "FactKind",
    "FactSource",
    "FamilyWords",
    "Flow",
    "Given",
    "Handbook",
    "Home",
    "Link",
    "Logo",
    "Moment",
    "Otherwise",
    "Outcome",
    "Page",
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
    "fits",
    "hotlines",
    "in_words",
    "kind_of",
    "within",
]
