r"""Keep the translations up to date: `python3 run.py translations`.

The texts are found in the sources and put into `resources/translations/qtcompress_*.ts`, which Qt Linguist edits;
Qt's lrelease makes from each the `.qm` that the window loads. Qt's lupdate is not used: it knows neither the texts of
the engine, which has no Qt, nor a context that is a room, reads an f-string as a constant, and writes the name of a
character, such as \N{HORIZONTAL ELLIPSIS}, into the text.

What counts as a text, always as a constant:

- the argument of `_tr` and of `_tr.mark`, and the second and third of `_tr.plural`, in the context of their room
- the same of `Text` and `Text.plural`, and the arguments of the errors that a person sees, in the context "engine"
- the names of what a file carries, and why a part of it can't be carried
- the texts of the table of actions
- the names and purposes of the presets that come with the program
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "qtcompress"
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("ar", "de", "es", "fr", "ja", "zh_CN")
# Forms of a text with a number, in the order of Qt's rules: none, one, two, few, many, other in Arabic.
FORMS = {"ar": 6, "de": 2, "es": 2, "fr": 2, "ja": 1, "zh_CN": 1}
ENGINE = "engine"
PRESETS = ROOT / "resources" / "presets"
_NAMED = {"Block": (1,), "CannotCarry": (0,)}  # calls with texts, and their places among the arguments
_SPECS = {"ActionSpec": ((1, 4), ("tip", "short")), "EditSpec": ((1, 2), ())}  # the same in rooms, and named arguments
_ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
_TRANSLATED = ("core", "engine", "cluster", "gui")  # the command line is English
_ERRORS = PACKAGE / "core" / "errors.py"
_HOLE = re.compile(r"\{(\w+)[^}]*\}")


class NotConstantError(Exception):
    """A text can't be translated, because it is put together before it is marked, or translated too early."""


@dataclass(frozen=True, slots=True)
class Message:
    """A text of the sources.

    Parameters
    ----------
    context : str
        The room of the window, or "engine".
    source : str
        The English text; with a number, that for many things.
    one : str
        With a number: the English text for one thing. Otherwise empty.
    files : tuple of str
        The files that it stands in, below the folder of the project.
    """

    context: str
    source: str
    one: str = ""
    files: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str, bool]:
        """What a translation belongs to."""
        return self.context, self.source, bool(self.one)

    @property
    def holes(self) -> frozenset[str]:
        """The names of its values."""
        return holes_of(self.source)


Translations = Mapping[tuple[str, str, bool], tuple[str, ...]]


def holes_of(text: str) -> frozenset[str]:
    """Return the names of the values in a text."""
    return frozenset(_HOLE.findall(text))


# ------------------------------------------------------------------------------------------------- finding the texts


def messages() -> list[Message]:
    """Return the texts of the sources, ordered by context and place. Raises NotConstantError."""
    errors = _error_names()
    found: dict[tuple[str, str, bool], Message] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        place = path.relative_to(PACKAGE)
        if place.parts[0] in _TRANSLATED:
            for message in _Source(path, errors).texts():
                _add(found, message, f"qtcompress/{place.as_posix()}")
    for path in sorted(PRESETS.glob("*.json")):
        preset = json.loads(path.read_text(encoding="utf-8"))
        for name in ("name", "about"):
            _add(found, Message(ENGINE, preset[name]), path.relative_to(ROOT).as_posix())
    return sorted(found.values(), key=lambda message: message.context)


def _add(found: dict[tuple[str, str, bool], Message], message: Message, file: str) -> None:
    old = found.get(message.key, message)
    found[message.key] = replace(old, files=tuple(dict.fromkeys((*old.files, file))))


def _error_names() -> frozenset[str]:
    """Return the names of the errors that a person sees."""
    names = {"QtCompressError"}
    for node in ast.parse(_ERRORS.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef) and names & {ast.unparse(base) for base in node.bases}:
            names.add(node.name)
    return frozenset(names)


def _ends_with_ellipsis(node: ast.JoinedStr) -> bool:
    """Tell whether a text is a constant before the constant `ELLIPSIS`."""
    last = node.values[-1]
    values = [part for part in node.values if isinstance(part, ast.FormattedValue)]
    return values == [last] and ast.unparse(values[0].value) in ("_ELLIPSIS", "ELLIPSIS")


def _at(call: ast.Call, places: tuple[int, ...]) -> list[ast.expr]:
    return [call.args[place] for place in places if place < len(call.args)]


def _name_of(function: ast.expr) -> str:
    """Return the name of a called function, such as "_tr.plural"; empty for a longer expression."""
    if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name):
        return f"{function.value.id}.{function.attr}"
    return function.id if isinstance(function, ast.Name) else ""


class _Source:
    """The texts of one file."""

    def __init__(self, path: Path, errors: frozenset[str]) -> None:
        self._path = path
        place = path.relative_to(PACKAGE).with_suffix("").parts
        self._room = place[1] if place[0] == "gui" else ENGINE
        self._errors = errors
        self._tree = ast.parse(path.read_text(encoding="utf-8"))
        self._plain = {
            node.targets[0].id
            for node in ast.walk(self._tree)
            if isinstance(node, ast.Assign)
            and isinstance(node.targets[0], ast.Name)
            and isinstance(node.value, ast.Constant | ast.JoinedStr)
        }

    def texts(self) -> Iterator[Message]:
        """Yield the texts in the order of the file."""
        self._refuse_early_ones()
        calls = [node for node in ast.walk(self._tree) if isinstance(node, ast.Call)]
        for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
            function = _name_of(call.func)
            if function in ("_tr.plural", "Text.plural"):
                one, many = (self._constant(call, node) for node in call.args[1:3])
                yield Message(self._context(function), many, one)
            elif function in ("_tr", "_tr.mark", "Text"):
                # A variable holds a text that was marked where it stands.
                yield from self._messages(call, function, call.args[:1], required=function != "_tr")
            elif function in self._errors:
                yield from self._messages(call, function, call.args[:2])
            elif function in _NAMED:
                yield from self._messages(call, function, _at(call, _NAMED[function]))
            elif function in _SPECS:
                places, names = _SPECS[function]
                nodes = [keyword.value for keyword in call.keywords if keyword.arg in names]
                yield from self._messages(call, function, [*_at(call, places), *nodes], required=True)

    def _messages(
        self, call: ast.Call, function: str, nodes: list[ast.expr], *, required: bool = False
    ) -> Iterator[Message]:
        """Yield the texts of a call that has no number."""
        for node in nodes:
            if not function.startswith("_tr") and isinstance(node, ast.Name) and node.id in self._plain:
                self._refuse(call, f"mark {node.id} as a Text")
            text = self._constant(call, node, required=required)
            if any(letter.isalpha() for letter in text):
                yield Message(self._context(function), text)

    def _context(self, function: str) -> str:
        return self._room if function.startswith("_tr") or function in _SPECS else ENGINE

    def _constant(self, call: ast.Call, node: ast.expr, *, required: bool = True) -> str:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            return node.value
        if isinstance(node, ast.JoinedStr) and _ends_with_ellipsis(node):
            return "".join(str(part.value) for part in node.values if isinstance(part, ast.Constant)) + _ELLIPSIS
        if required or isinstance(node, ast.JoinedStr | ast.BinOp):
            self._refuse(call, "a text with values needs a template")
        return ""

    def _refuse_early_ones(self) -> None:
        """Refuse what is translated while its module is imported: no language is installed then."""
        waiting: list[ast.AST] = [self._tree]
        while waiting:
            node = waiting.pop()
            if isinstance(node, ast.Call) and _name_of(node.func) in ("_tr", "_tr.plural", "_tr.each"):
                self._refuse(node, "mark the text here, and translate it when it is shown")
            inside = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
            waiting += [child for child in ast.iter_child_nodes(node) if not isinstance(child, inside)]

    def _refuse(self, call: ast.Call, why: str) -> None:
        raise NotConstantError(f"{self._path.relative_to(ROOT)}:{call.lineno}: {why}: {ast.unparse(call)}")


# -------------------------------------------------------------------------------------------------- files of Linguist


def path_of(language: str) -> Path:
    """Return the file of a language."""
    return FOLDER / f"qtcompress_{language}.ts"


def read(language: str) -> dict[tuple[str, str, bool], tuple[str, ...]]:
    """Return the finished translations of a language, with their forms; none if there is no file."""
    path = path_of(language)
    found: dict[tuple[str, str, bool], tuple[str, ...]] = {}
    for context in ET.parse(path).getroot().iter("context") if path.exists() else ():
        for message in context.iter("message"):
            node = message.find("translation")
            if node is None or node.get("type"):
                continue
            forms = [form.text or "" for form in node.iter("numerusform")] or [node.text or ""]
            key = context.findtext("name", ""), message.findtext("source", ""), message.get("numerus") == "yes"
            found[key] = tuple(forms)
    return found


def content(language: str, texts: list[Message], known: Translations) -> str:
    """Return a file of Linguist with these texts; those without a translation are marked as unfinished."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{language}" sourcelanguage="en">')
    for name in dict.fromkeys(message.context for message in texts):
        lines += ["<context>", f"    <name>{name}</name>"]
        for message in texts:
            if message.context == name:
                lines += _message_lines(language, message, known.get(message.key))
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def _message_lines(language: str, message: Message, forms: tuple[str, ...] | None) -> Iterator[str]:
    yield '    <message numerus="yes">' if message.one else "    <message>"
    yield from (f'        <location filename="../../{name}"/>' for name in message.files)
    yield f"        <source>{_escaped(message.source)}</source>"
    if message.one:
        yield f"        <extracomment>For one: {_escaped(message.one)}</extracomment>"
    state = "" if forms else ' type="unfinished"'
    if message.one:
        yield f"        <translation{state}>"
        shown = forms or ("",) * FORMS[language]
        yield from (f"            <numerusform>{_escaped(form)}</numerusform>" for form in shown)
        yield "        </translation>"
    else:
        yield f"        <translation{state}>{_escaped(forms[0]) if forms else ''}</translation>"
    yield "    </message>"


def _escaped(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})


def release(source: Path) -> None:
    """Make the file that the window loads, beside the file of Linguist.

    It takes the place of the old one, which a window that is open has mapped: written anew, it would end that program.
    """
    import PySide6  # the set-up comes first

    tool = Path(str(PySide6.__file__)).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    part = source.with_suffix(".part")
    subprocess.run([str(tool), "-silent", str(source), "-qm", str(part)], check=True)
    part.replace(source.with_suffix(".qm"))


def release_all() -> None:
    """Make the files that the window loads, where they are missing or older than their sources."""
    for language in LANGUAGES:
        source = path_of(language)
        made = source.with_suffix(".qm")
        if source.exists() and not (made.exists() and made.stat().st_mtime >= source.stat().st_mtime):
            release(source)


def main(arguments: list[str]) -> None:
    """Bring the files of Linguist up to date, and say what is not translated; with --release only make the others."""
    if arguments == ["--release"]:
        release_all()
        return
    FOLDER.mkdir(exist_ok=True)
    texts = messages()
    for language in LANGUAGES:
        known = read(language)
        new, path = content(language, texts, known), path_of(language)
        if not path.exists() or path.read_text(encoding="utf-8") != new:
            path.write_text(new, encoding="utf-8")
        missing = [message.source for message in texts if message.key not in known]
        print(f"{language}: {len(texts) - len(missing)} of {len(texts)} texts are translated")
    release_all()


if __name__ == "__main__":
    main(sys.argv[1:])
