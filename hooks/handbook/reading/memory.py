"""What `serve` has read before: a page is read anew only if its file, or what its text may name, has changed."""

from handbook.model import District, Page
from handbook.problem import Problem
from handbook.reading.markdown.printer import Printer
from handbook.reading.one_page import read_one
from handbook.vocabulary import Vocabulary

Read = tuple[Page | None, list[Problem]]


class PageMemory:
    """Reads pages as `read_one` does, and remembers each as it was read last."""

    def __init__(self) -> None:
        self._named: tuple[object, ...] = ()
        self._read: dict[tuple[str, str], tuple[tuple[object, ...], Read]] = {}

    def read(
        self,
        id: str,
        raw: bytes,
        district: District,
        vocabulary: Vocabulary,
        path: str = "",
        replaced: str = "",
        printer: Printer | None = None,
    ) -> Read:
        """Return the page and its problems, from before if nothing that they depend on has changed."""
        named = (district, vocabulary, printer and printer.extensions)
        if named != self._named:
            self._named = named
            self._read.clear()
        given = (raw, replaced)
        before = self._read.get((id, path))
        if before is None or before[0] != given:
            before = self._read[id, path] = given, read_one(id, raw, district, vocabulary, path, replaced, printer)
        return before[1]
