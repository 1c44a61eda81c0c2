"""A district's own file, `district/district.yml`: it is where it is read, and says what readers need.

`handbook.reading.district` reads it, and `handbook.reading.files.around` looks for it in the wrong places.
"""

from handbook.rules.rule import Rule

FAMILY = "district file"

RULES = (
    Rule(
        "no-district-file",
        FAMILY,
        why="A file in another place or under another name is passed over, and nothing that a district decided "
        "reaches its readers.",
    ),
    Rule(
        "behind-hash",
        FAMILY,
        why="A line behind `#` sleeps. One that still sleeps leaves those below it without a home.",
    ),
    Rule(
        "placeholder",
        FAMILY,
        why="Words that only keep the place for a district's own would go live as if they were its own.",
    ),
    Rule(
        "hotline-without-number",
        FAMILY,
        why="Whoever must report abuse calls at once. The hotline is one number that a phone can call with one tap.",
    ),
    Rule(
        "number-said-aloud",
        FAMILY,
        why="What is written for a contact is said aloud by staff, and nobody says a number in the middle of a "
        "sentence.",
    ),
    Rule("long-name", FAMILY, why="The name stands in the head of every page, also on a phone."),
    Rule(
        "bad-color",
        FAMILY,
        why="A color that browsers do not know is left out, or lets a text end the style around it.",
    ),
    Rule(
        "unreadable-color",
        FAMILY,
        why="Text with too little contrast cannot be read by everybody. WCAG 2.2 asks for 4.5 to 1 (1.4.3).",
    ),
    Rule(
        "bad-logo",
        FAMILY,
        why="A logo that is not there, or is no picture that browsers show, leaves a hole in every page.",
    ),
)
