"""The texts of the window: all are marked, and each language that is offered has them all."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import translations
from translations import LANGUAGES, Message, holes_of

from qtcompress.gui.common.languages import ENGLISH, OWN_NAMES

WINDOW = translations.PACKAGE / "gui"
# What people read has a capital letter, or words with spaces between them.
FOR_PEOPLE = re.compile(r"^\W*[A-Z][a-z]+|[a-z]{2,} [a-z]{2,}|^[a-z]+ \{")
TAG = re.compile(r"<[^>]*>")
ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
KEYS = re.compile(r"(Ctrl|Shift|Alt|Del|Esc|Return|Enter|Tab|Space|Ins|F\d+|Delete)\b.*")
# Calls whose texts are for developers or programs.
UNSEEN = {"ValueError", "TypeError", "RuntimeError", "NotImplementedError", "TypeVar", "setStyleSheet", "setObjectName"}
UNSEEN |= {"debug", "info", "warning", "exception", "error", "critical", "setApplicationName", "QDBusMessage"}
# Names in all languages, and the beginning of a file's name.
NAMES = {"<p><b>qtcompress {</b></p>", "Oklab \N{GREEK CAPITAL LETTER DELTA}E \N{MULTIPLICATION SIGN} 100", "Pasted "}
NAMES |= {"License-Expression", "License", "Classifier", "License :: "}  # keys of a package's metadata
SYSTEMS = {"desktop/freedesktop.py", "desktop/platforms.py"}  # they talk with programs, not with people


@cache
def messages() -> list[Message]:
    return translations.messages()


def unseen(tree: ast.Module) -> set[ast.AST]:
    """Return the strings that no person sees: docstrings, keys, and arguments of some calls."""
    found: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            found.add(node.value)
        elif isinstance(node, ast.Subscript):
            found |= set(ast.walk(node.slice))  # a type, or a key
        elif isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in UNSEEN:
                found |= {inner for argument in node.args for inner in ast.walk(argument)}
    return found


def strings(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the strings of a file that a person could see; of one with values the template."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    hidden = unseen(tree)
    parts = {part for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if node in hidden or node in parts:
            continue
        if isinstance(node, ast.JoinedStr):
            words = (str(part.value) if isinstance(part, ast.Constant) else "{" for part in node.values)
            yield node.lineno, "".join(words).removesuffix("{")
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.value


def test_no_text_of_the_window_is_left_out() -> None:
    known: dict[str, set[str]] = defaultdict(lambda: {"", *NAMES, *OWN_NAMES.values()})
    for message in messages():
        for file in message.files:
            known[file] |= {message.source, message.one, message.source.removesuffix(ELLIPSIS)}
    left = []
    for path in sorted(WINDOW.rglob("*.py")):
        if str(path.relative_to(WINDOW)) in SYSTEMS:
            continue
        for line, text in strings(path):
            shown = TAG.sub("", text)
            if (
                text not in known[str(path.relative_to(translations.ROOT))]
                and FOR_PEOPLE.search(shown)
                and not KEYS.fullmatch(shown)
            ):
                left.append(f"{path.relative_to(WINDOW)}:{line}: {text!r}")
    assert not left, "\n".join(left)


def test_files_of_the_translators_are_up_to_date() -> None:
    """`python3 run.py translations` brings them up to date."""
    for language in LANGUAGES:
        expected = translations.content(language, messages(), translations.read(language))
        assert translations.path_of(language).read_text(encoding="utf-8") == expected, language


@pytest.mark.parametrize("language", LANGUAGES)
def test_language_is_whole_and_its_values_are_those_of_the_text(language: str) -> None:
    known = translations.read(language)
    for message in messages():
        forms = known.get(message.key, ())
        assert len(forms) == (translations.FORMS[language] if message.one else 1), message.source
        assert all(forms), message.source
        told = [holes_of(text) for text in (message.source, message.one) if text]  # for one, English may leave out some
        wanted = [*told, *(holes - {"n"} for holes in told if message.one)]
        assert all(holes_of(form) in wanted for form in forms), message.source
        assert all(one_key(form) == one_key(message.source) for form in forms), message.source


def one_key(text: str) -> int:
    """Return how many access keys a text has; Qt takes the letter behind a single ampersand."""
    return len(re.findall(r"&(?=\w)", text.replace("&&", "")))


def test_a_language_is_offered_if_there_is_a_translation() -> None:
    assert set(OWN_NAMES) == {ENGLISH, *LANGUAGES}
    assert {path.stem for path in translations.FOLDER.glob("*.ts")} == {f"qtcompress_{name}" for name in LANGUAGES}
