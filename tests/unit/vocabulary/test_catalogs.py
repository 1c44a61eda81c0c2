"""Every text of the interface has its translation, and no translation is left of a text that is gone."""

import re
from collections.abc import Iterator
from pathlib import Path

import bare_words
import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from catalog_faults import faults
from handbook.vocabulary import catalogs
from handbook.vocabulary.catalogs import ENGLISH, CatalogError, catalog, language_of, languages, locale_of, messages
from handbook.vocabulary.extraction import LIST, SOURCES, texts, written

FIELD = ("frame-lang.html", "message-slip.html", "substitute-line.html", "teachers-list.html")
"""Templates of which nothing is looked at: part of a tag, and the forms, which are the field's own."""

KEYS = {"Escape"}
"""What a script writes like a word, and shows to nobody."""

_CALL = re.compile(r"""(?<![\w.])(?:_|n?t|marked|(?:\w+\.)?[np]?gettext)\(\s*(["'`])(?P<text>(?:[^\\]|\\.)*?)\1""")
"""A call that asks for a text, by its looks."""


@pytest.fixture(scope="module")
def source(root: Path) -> Catalog:
    """All texts of the interface."""
    return texts(root)


@pytest.mark.parametrize("language", languages())
def test_a_language_has_all_texts_and_no_others(language: str, source: Catalog) -> None:
    """`make translate` writes what is new into the catalogs, to be translated."""
    assert faults(messages(language), source) == []


def test_the_list_of_texts_is_up_to_date(source: Catalog) -> None:
    """Whoever begins a new language copies it."""
    with LIST.open("rb") as opened:
        listed = read_po(opened)

    assert {(message.context, message.id) for message in listed} == {(one.context, one.id) for one in source}


@pytest.mark.parametrize(
    ("id", "change", "fault"),
    [
        ("Copy", {"string": ""}, "not translated: Copy"),
        ("Copy", {"flags": {"fuzzy"}}, "fuzzy: Copy"),
        ("Copy", {"string": "Copiar {count}"}, "other placeholders: Copy"),
        ("Copy", {"string": '"Copiar"'}, "other markup: Copy"),
        ("Copy", {"locations": [("a.html", 1)]}, "script or none: Copy"),
        ("Tell:", {"string": "A quién avisar"}, "another end: Tell:"),
        ("In {state}", {"string": "En {estado}"}, "other placeholders: In {state}"),
        (("{count} page", "{count} pages"), {"string": ("{count} página",)}, "not translated: ('{count} page', '{count} pages')"),
        ("Not asked", {"string": "Sin preguntar"}, "left over: Not asked"),
    ],
)  # fmt: skip
def test_a_fault_of_a_catalog_is_seen(id: str | tuple[str, str], change: dict[str, object], fault: str) -> None:
    """The measure by which the catalogs pass can fail."""
    english, spanish = Catalog(), Catalog(locale="es")
    whole = {"Copy": "Copiar", "Tell:": "Avise:", "In {state}": "En {state}"}
    for text, translation in whole.items():
        english.add(text, locations=[("a.js", 1)])
        spanish.add(text, translation, locations=[("a.js", 1)])
    english.add(("{count} page", "{count} pages"))
    spanish.add(("{count} page", "{count} pages"), ("{count} página", "{count} páginas"))
    assert faults(spanish, english) == []

    message = spanish.get(id) or spanish.add(id)
    for name, value in change.items():
        setattr(message, name, value)

    assert faults(spanish, english) == [fault]


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("overrides/partials/a.html", '<p>{{ _("A new sentence.") }}</p>'),
        ("hooks/handbook/rendering/templates/a.html", "{% trans n=1 %}A new sentence.{% endtrans %}"),
        ("hooks/handbook/output/a.py", 'said = translations.gettext("A new sentence.")'),
        ("hooks/handbook/rendering/a.py", 'TITLE = marked("A new sentence.")'),
        ("docs/assets/a.js", 'const { t } = guideWords; show(make("p", `${t("A new sentence.")} `));'),
        ("docs/assets/search/a.js", 'tell(n ? nt("A new sentence.", "New sentences.", n) : "");'),
    ],
)
def test_a_text_is_found_where_it_stands(tmp_path: Path, path: str, written: str) -> None:
    """In templates of both kinds, in Python and in scripts; so a sentence that no catalog has is seen."""
    file = tmp_path / path
    file.parent.mkdir(parents=True)
    file.write_text(written, encoding="utf-8")

    (found,) = (message for message in texts(tmp_path) if message.id)

    assert "A new sentence." in found.id and found.locations == [(path, 1)]
    assert faults(messages("es"), texts(tmp_path))[-1].startswith("missing: ")


def test_each_call_is_read(root: Path, source: Catalog) -> None:
    """What reads the calls misses some forms: within an f-string, or with braces within a `${…}`. Write those otherwise."""
    known = {id for message in source if message.id for id in (*_ids(message.id), message.context or "…")}
    missed = [
        f"{file.name}: {call['text']}"
        for file in _files(root)
        for call in _CALL.finditer(file.read_text(encoding="utf-8"))
        if not any(id.startswith(call["text"].replace("\\", "")) for id in known)
    ]
    assert missed == []
    assert _CALL.findall("f\"{_('and')}\"") and _CALL.findall('`${t("You said: {a}", { a })}`')


def test_no_words_stand_bare(root: Path, source: Catalog) -> None:
    """What a template or a script shows is asked for by its English text; else it stays English in every language."""
    known = {id for message in source if message.id for id in _ids(message.id)}
    bare = []
    for file in _files(root):
        if file.suffix == ".html":
            found = [] if file.name in FIELD else bare_words.in_template(file)
            bare += [f"{file.name}: {text}" for text in found]
        elif file.suffix == ".js":
            bare += [f"{file.name}: {text}" for text in bare_words.in_script(file, known | KEYS)]
    assert bare == []


def test_bare_words_are_seen(tmp_path: Path) -> None:
    """In a text, in what a screen reader hears, and in a script; a text that is asked for is not bare."""
    template, script = tmp_path / "a.html", tmp_path / "a.js"
    template.write_text(
        '<a aria-label="Go on">{{ _("On") }}: <b>Now {{ n }}</b></a>{% trans %}So{% endtrans %}', encoding="utf-8"
    )
    script.write_text('show(t("Known."), "Not known.", `Nor this, ${n}.`, "asker-aside");', encoding="utf-8")

    assert bare_words.in_template(template) == ["Go on", "Now …"]
    assert bare_words.in_script(script, {"Known."}) == ["Not known.", "Nor this, ${n}."]


def test_no_template_takes_the_name_of_the_call(root: Path) -> None:
    """`{% for _ in … %}` would make `_("…")` a number."""
    taken = re.compile(r"{%-?\s*(?:for|set|with)\s[^%]*?(?<![\w.])_(?=\s*(?:,|=| in ))")
    assert taken.search("{% for _ in range(2) %}") and taken.search("{% set _ = 1 %}")
    assert [
        file.name for file in _files(root) if file.suffix == ".html" and taken.search(file.read_text("utf-8"))
    ] == []


def test_english_stands_as_it_is() -> None:
    """It needs no catalog."""
    assert catalog("en") is ENGLISH and language_of(ENGLISH) == "en"
    assert ENGLISH.gettext("Copy") == "Copy"


@pytest.mark.parametrize("language", languages())
def test_a_language_is_read_with_its_own_words_and_forms(language: str) -> None:
    """And it says of itself which it is, for the pages and for dates."""
    found = catalog(language)

    assert language_of(found) == language and locale_of(found).language == language.partition("-")[0]
    assert found.gettext("Print this case as a hand-out") != "Print this case as a hand-out"
    assert found.ngettext("%(num)s page", "%(num)s pages", 1) != found.ngettext("%(num)s page", "%(num)s pages", 2)


HEAD = b'msgid ""\nmsgstr ""\n"Language: xx\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "is not there"),
        (HEAD.replace(b"xx", b"es"), 'says that it is in "es"'),
        (HEAD + b"<<<<<<< ours\n", "cannot be read"),
        (HEAD + b'msgid "a"\nmsgstr "\xff"\n', "cannot be read"),
        (b"\x00\x01", "cannot be read"),
    ],
)
def test_a_language_without_a_whole_catalog_gives_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None, told: str
) -> None:
    """It names the file."""
    monkeypatch.setattr(catalogs, "FOLDER", tmp_path / "locale")
    if content is not None:
        file = catalogs.file_of("fr")
        file.parent.mkdir(parents=True)
        file.write_bytes(content.replace(b"xx", b"fr"))

    with pytest.raises(CatalogError, match=r"hooks/handbook/locale/fr/LC_MESSAGES/guide\.po") as error:
        catalog("fr")
    assert told in str(error.value) and "\n" not in str(error.value)


def test_a_catalog_is_written_as_it_is_read(source: Catalog) -> None:
    """No day and no line number is in it, so it changes only where a text does."""
    for language in languages():
        assert catalogs.file_of(language).read_bytes() == written(messages(language))


def _files(root: Path) -> Iterator[Path]:
    for pattern in SOURCES:
        yield from sorted(root.glob(pattern))


def _ids(id: str | tuple[str, ...]) -> tuple[str, ...]:
    return (id,) if isinstance(id, str) else id
