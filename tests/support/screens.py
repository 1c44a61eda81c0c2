"""Every screen of the questions, asked one at a time, as the flows of `handbook.json` have them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Screen:
    """What an address opens: a question, and how many may follow at most; or an outcome."""

    address: str
    question: str = ""
    outcome: str = ""
    left: int = 0


class Screens:
    """The flows of a handbook, with the answers that its district chose."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.entry: str = data["entry"]
        self.first = {flow["id"]: flow["questions"][0]["id"] for flow in data["flows"]}
        self.asked = {question["id"]: question for flow in data["flows"] for question in flow["questions"]}
        self.chosen = {setting["id"]: setting["chosen"] for setting in data["settings"]}
        self.longest: dict[str, int] = {}

    def answers(self, id: str) -> list[dict[str, str]]:
        setting = self.asked[id]["setting"]
        return [one for one in self.asked[id]["answers"] if not setting or one["id"] == self.chosen[setting]]

    def left(self, to: str) -> int:
        """How many questions a reader answers from here on, at most, this one with them."""
        id = self.first.get(to, to)
        if id not in self.asked:
            return 0
        if id not in self.longest:
            further = max(self.left(answer["to"]) for answer in self.answers(id))
            self.longest[id] = further + (not self.asked[id]["setting"])
        return self.longest[id]

    def all(self) -> Iterator[Screen]:
        """Yield each question and each outcome once, at the first address that leads to it."""
        met, front = set(), [(self.first[self.entry], ())]
        while front:
            id, given = front.pop(0)
            if id in met:
                continue
            met.add(id)
            address = f"#ask:{'&'.join(given)}"
            if id not in self.asked:
                yield Screen(address, outcome=id)
                continue
            setting = self.asked[id]["setting"]
            if not setting:
                yield Screen(address, question=id, left=self.left(id) - 1)
            for answer in self.answers(id):
                more = () if setting else (f"{id}={answer['id']}",)
                front.append((self.first.get(answer["to"], answer["to"]), (*given, *more)))
