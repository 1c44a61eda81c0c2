"""The words that the drawing puts to the ids of the model."""

from types import MappingProxyType

KINDS = MappingProxyType(
    {
        "answer": "You can answer",
        "ask": "Ask first",
        "hand-over": "Hand over",
        "lead": "Your move",
        "stop": "Stop",
        "urgent": "Urgent",
    }
)
LISTENERS = MappingProxyType(
    {
        "parent": "the parent",
        "student": "the child",
        "teacher": "the teacher",
        "administrator": "the principal",
        "nurse": "the nurse",
        "office": "the office",
        "hotline": "the hotline or the police",
        "caller": "the caller",
        "para": "the para",
    }
)
ASKERS = MappingProxyType(
    {
        "para": "Paras ask",
        "teacher": "Teachers ask",
        "office": "The office asks",
        "principal": "Principals ask",
        "parent": "Parents ask",
    }
)
I_AM = MappingProxyType(
    {
        "para": "I am a para",
        "teacher": "I am a teacher",
        "office": "I work in the office",
        "principal": "I am a principal",
        "parent": "I am a parent",
    }
)
VERDICTS = MappingProxyType(
    {
        "best": "Best.",
        "good-but-incomplete": "Good, but incomplete.",
        "risky": "Risky.",
        "wrong": "Wrong.",
    }
)
STRENGTHS = MappingProxyType({"law": "Law", "policy": "A district's policy", "practice": "Good practice"})
CHECKED = MappingProxyType(
    {
        "primary": "We read the text itself, in a stored copy:",
        "secondary": "We read somebody else's account of it, not the text itself:",
        "not-yet": "Nobody here has read it yet. Noted:",
    }
)
GROUPS = MappingProxyType(
    {
        "guidelines": "Guidelines",
        "faqs": "Questions and answers",
        "cases": "Cases",
        "flows": "Decision charts",
        "outcomes": "What to do",
        "settings": "What your district decides",
        "states": "States",
    }
)
PAGES = MappingProxyType(
    {
        "guidelines": "Guideline",
        "faqs": "Question",
        "cases": "Case",
        "flows": "Decision chart",
        "outcomes": "What to do",
        "settings": "District setting",
        "states": "State",
    }
)
"""What one page of a kind is called."""
