"""Real pages after accidents: what is put in, lost or doubled, and always the same for one seed."""

import random
from pathlib import Path

PIECES = (
    "`", "``", "```", "```\n", "\n```\n", "```{.json #__config}\n", "~~~\n", "[", "]", "](", "](nope.md)", "[x](", "[x]()",
    "[x](https://)", "[x](mailto:)", "[x](\nnope.md)", "[x](<nope.md>)", "[x](nope.md 'a')", "[x][y]", "[x] [y]", "[[x]]",
    "\n[x]: nope.md\n", "\n[x]:javascript:alert(1)\n[x]\n", "\n[x]:\n  nope.md\n\n[x]\n", "![a](https://example.org/x.png)",
    "![a](mailto:x)", "![a](index.md)", "![](x.png)", "\n![a][p]\n\n[p]: //example.org/p.png\n", "<b>", "<!--", "<a@b.org>",
    "<https://example.org/x>", "&lt;b&gt;", "&#x202e;", "&", "\\", "\\`", "\\[", "*", "**", "_", "__", "{", "}", "{{", "}}",
    "{teacher}", "{{teacher}}", "{{ teacher }}", "{{tea\ncher}}", "{{call:911}}", "{{call:x}}", "/", "//", "///", "\n///\n",
    "\n/// setting | callback: teacher-returns\n", "\n    /// setting | callback: teacher-returns\n    x\n    ///\n",
    "#", "##", "\n# ", "\n## Sources\n", "\n##x\n", "\n## __config\n", "\n---\n", "\n===\n", "\n=======\n", "\n<<<<<<< HEAD\n",
    "|", "\n| a | b |\n", "\n| --- | --- |\n", "\n| a |\n| - |\n| b |\n", "- ", "\n- ", "\n1. ", "\n1.", "\n> ", "    ", "\t",
    "\n\n", "\n", " ", "\xa0", "\u200b", "\u202e", "\x00", "- " * 9, "> " * 9, "1. " * 400, "[" * 400, "`" * 7, "é", "\U0001f409",
    "tel:911", "[x](tel:911)", "[x](tel:0)", "[x](data:text/html,x)", "[x](/about/)", "[x](../../README.md)", "[x](#nope)",
    "[x](../index.md#content)", "[x](//example.org)", "[x](?a=b)", "[x](x.md?a)", "[x]( ../index.md )", "[x](../about/)",
    "[x](about/index.md)", "[x](../about/index.md)", "[x](../about/index.md#)", "[x](../about/words.md\\#a)", "[x](../about//words.md)",
    "[x](../ABOUT/words.md)", "[x](../about/words%2Emd)", "[x](..\\about\\words.md)", "[x](./../about/words.md)", "[x](../guide.yml)",
    "[x](../assets/logo.svg)", "[x](http://[)", "[x](HTTPS://EXAMPLE.ORG)", "[x](https://example.org/cases/the-bite/)",
)  # fmt: skip
"""What has once been printed otherwise than it was checked, and what is near to it."""


def mutated(text: str, chance: random.Random) -> str:
    """Return a page after one to three accidents, most of them in its body."""
    body = text.index("\n---\n") + len("\n---\n")
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        low = body if chance.random() < 0.85 else 0
        start = chance.randint(min(low, len(text)), len(text))
        if chance.random() < 0.5:  # at the beginning of a line
            start = text.rfind("\n", 0, start) + 1
        end = min(start + chance.choice((1, 2, 8, 40, 200)), len(text))
        accident = chance.choice(("insert", "insert", "insert", "delete", "double", "replace", "move"))
        piece = chance.choice(PIECES)
        if accident == "insert":
            text = text[:start] + piece + text[start:]
        elif accident == "delete":
            text = text[:start] + text[end:]
        elif accident == "double":
            text = text[:end] + text[start:end] + text[end:]
        elif accident == "replace":
            text = text[:start] + piece + text[end:]
        else:
            to = chance.randint(min(body, len(text)), len(text))
            text = text[:to] + text[start:end] + text[to:]
    return text


def pages(root: Path) -> list[Path]:
    """The pages of a copy of the guide, in one order."""
    return sorted(file for file in (root / "docs").rglob("*.md"))
