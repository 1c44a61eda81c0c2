"""What a handbook is, as frozen values.

Each value knows the `Place` it was read from and nothing else of files, YAML or HTML.
Ids: a page's is `kind/stem` (`guidelines/secrets`); a question's and an answer's are bare.
"""

from handbook.model.advice import AdvicePage, Claim, Given, Otherwise, Response, Variant
from handbook.model.decisions import Answer, Clash, Flow, Outcome, Question, Setting, SettingValue, Tell, Words
from handbook.model.pages import CAUTION, ENTRY, KINDS, ROLES, Link, Page, Reference, Source, kind_of
from handbook.model.whole import District, Handbook

__all__ = [
    "AdvicePage",
    "Answer",
    "CAUTION",
    "Claim",
    "Clash",
    "District",
    "ENTRY",
    "Flow",
    "Given",
    "Handbook",
    "KINDS",
    "Link",
    "Otherwise",
    "Outcome",
    "Page",
    "Question",
    "ROLES",
    "Reference",
    "Response",
    "Setting",
    "SettingValue",
    "Source",
    "Tell",
    "Variant",
    "Words",
    "kind_of",
]
