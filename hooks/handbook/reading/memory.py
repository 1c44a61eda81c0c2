"""What `serve` has read before: a page is read anew only if its file, or what its text may name, has changed."""

from handbook.model import Page
from handbook.problem import Problem
from handbook.reading.one_page import Given, read_one

Read = tuple[Page | None, list[Problem]]


class PageMemory:
    """Reads pages as `read_one` does, and remembers each as it was read last."""

    def __init__(self) -> None:
        self._named: tuple[object, ...] = ()
        self._read: dict[tuple[str, str], tuple[tuple[object, ...], Read]] = {}

    def read(self, *given: *Given) -> Read:
        """Return the page and its problems, from before if nothing that they depend on has changed."""
        id, raw, district, vocabulary, path, replaced, printer = given
        named = (district, vocabulary, printer.extensions)
        if named != self._named:
            self._named = named
            self._read.clear()
        own = (raw, replaced)
        before = self._read.get((id, path))
        if before is None or before[0] != own:
            before = self._read[id, path] = own, read_one(*given)
        return before[1]
