"""The words of one field, from `docs/guide.yml`, and those of the interface, from the catalogs.

The engine speaks of no field: who asks, whom one speaks to and what things are called stands in that file.
"""

from handbook.vocabulary.facts import FACT_TYPES, FactKind
from handbook.vocabulary.families import FamilyPage
from handbook.vocabulary.field import Vocabulary
from handbook.vocabulary.kinds import FORMS, Form, Kind
from handbook.vocabulary.lines import GUIDE, WITH_AREA, EmergencyLine, dialed, digits, is_fiction
from handbook.vocabulary.people import Asker, Role
from handbook.vocabulary.report import HOTLINE, Report
from handbook.vocabulary.units import Units

__all__ = [
    "FACT_TYPES",
    "FORMS",
    "GUIDE",
    "HOTLINE",
    "WITH_AREA",
    "Asker",
    "EmergencyLine",
    "FactKind",
    "FamilyPage",
    "Form",
    "Kind",
    "Report",
    "Role",
    "Units",
    "Vocabulary",
    "dialed",
    "digits",
    "is_fiction",
]
