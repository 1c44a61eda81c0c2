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
from handbook.model.lines import GUIDE, EmergencyLine, dialed
from handbook.model.pages import (
    CAUTION,
    ENTRY,
    EXPLAINING,
    KINDS,
    Heading,
    Link,
    Page,
    Printed,
    Reference,
    Source,
    in_words,
    kind_of,
    within,
)
from handbook.model.whole import Changes, Handbook

__all__ = [
    "CAUTION",
    "ENTRY",
    "EXPLAINING",
    "GUIDE",
    "HOME",
    "HOTLINE",
    "HOTLINE_SAID",
    "KINDS",
    "MOMENTS",
    "ROLES",
    "AdvicePage",
    "Also",
    "Answer",
    "Changes",
    "Claim",
    "Clash",
    "Contact",
    "Decision",
    "District",
    "Door",
    "EmergencyLine",
    "FamilyWords",
    "Flow",
    "Given",
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
    "Tell",
    "Under",
    "Variant",
    "Words",
    "dialed",
    "in_words",
    "kind_of",
    "within",
]
