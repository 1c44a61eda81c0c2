"""What a built page names, and what it can be named by."""

from html.parser import HTMLParser


class Links(HTMLParser):
    """The addresses that a page names, and its own anchors."""

    def __init__(self) -> None:
        super().__init__()
        self.hrefs: list[str] = []
        self.ids: set[str] = set()
        self.charts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        if "id" in named:
            self.ids.add(named["id"])
        if tag == "section" and "data-flow" in named:
            self.charts.append(named["data-flow"])
        wanted = {"a": "href", "link": "href", "img": "src", "script": "src"}.get(tag)
        if wanted and named.get(wanted):
            self.hrefs.append(named[wanted])
