"""A question as this district has it: what is asked, which answers it offers, and how they are worded.

A question that names a setting is put to the district. Its words, and those of its values, stand on the setting's page.
"""

from handbook.model import Answer, Handbook, Question, Setting


def setting_of(handbook: Handbook, question: Question) -> Setting | None:
    """Return the setting that a question puts to the district; None where a reader is asked."""
    return handbook.setting(question.setting.to) if question.setting else None


def question_text(question: Question, setting: Setting | None) -> str:
    """Return the words of a question; `setting` is what it puts to the district, if it does."""
    return setting.question if setting else question.ask


def answer_label(answer: Answer, setting: Setting | None) -> str:
    """Return the words of an answer; where `setting` is given, those of its value."""
    value = setting.values.get(answer.id) if setting else None
    return value.label if value else answer.label


def offered_answers(handbook: Handbook, question: Question) -> list[Answer]:
    """Return the answers that lead on here: all of a reader's, and of a setting's the chosen one."""
    setting = setting_of(handbook, question)
    if setting is None:
        return list(question.answers.values())
    chosen = question.answers.get(handbook.chosen(setting))
    return [chosen] if chosen else []
