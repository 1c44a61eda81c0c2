"""What ends the reading of one file before it is read."""

from handbook.problem import Place, Problem, RuleId


class SourceError(Exception):
    """A text cannot be read. It never leaves the room: whoever reads a file makes a problem of it."""

    def __init__(self, line: int, rule: RuleId, message: str) -> None:
        """`line` counts in the whole file, from 1."""
        super().__init__(message)
        self.line, self.rule, self.message = line, rule, message

    def at(self, path: str) -> Problem:
        """Return it as a problem of the file at `path`."""
        return Problem(Place(path, self.line), self.rule, self.message)
