"""Pages for man(1), made from the table of the command line, as `--help` is: one for the program and each command."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator

from product import NAME, RELEASES, VERSION

from qtcompress.cli.commands import COMMANDS, EXIT_STATUSES, PROGRAM
from qtcompress.cli.help import synopsis
from qtcompress.cli.table import Command, Option

_WIDTH = 78  # of a line in the source; mandoc's lint wants less than 80
_ESCAPES = str.maketrans(
    {"\\": "\\e", "-": "\\-", "~": "\\(ti", "^": "\\(ha", "`": "\\(ga", "'": "\\(aq", '"': "\\(dq"}
)
_FILES = (
    ("~/.local/share/qtcompress/", "the journal of batches, backups of replaced originals, and the list of the window"),
    ("~/.config/qtcompress/", "settings of the window and presets of your own"),
    ("~/.cache/qtcompress/", "what can be made again"),
)
_ENVIRONMENT = (
    ("XDG_DATA_HOME, XDG_CONFIG_HOME, XDG_CACHE_HOME", "folders in the place of those below"),
    ("QT_QPA_PLATFORM", "how the window reaches the display, for example xcb or wayland"),
)


def pages() -> dict[str, str]:
    """Return the path below /usr of each page, and its text."""
    return {f"share/man/man1/{_title(one)}.1": page(one) for one in (PROGRAM, *COMMANDS)}


def page(command: Command) -> str:
    """Return the page of a command, or of the program."""
    return "\n".join([*_of_program(), *_see_also(COMMANDS)] if command is PROGRAM else [*_of_command(command)]) + "\n"


def _of_program() -> Iterator[str]:
    yield from _head(PROGRAM)
    yield from (".SH SYNOPSIS", *_synopsis(synopsis(PROGRAM)), ".br", *_synopsis(f"{NAME} COMMAND [OPTION...]"))
    yield from _description(PROGRAM.about)
    yield from (".SH COMMANDS", *_rows((f"\\fB{_text(one.name)}\\fR", one.summary) for one in COMMANDS))
    yield from _groups(PROGRAM)
    yield from _examples(PROGRAM)
    yield from _statuses()
    yield from (".SH ENVIRONMENT", *_rows((_bold(name), does) for name, does in _ENVIRONMENT))
    yield from (".SH FILES", *_rows((f"\\fI{_text(path)}\\fR", what) for path, what in _FILES))


def _of_command(command: Command) -> Iterator[str]:
    yield from _head(command)
    yield from (".SH SYNOPSIS", *_synopsis(synopsis(command)))
    yield from _description((f"{command.summary[0].upper()}{command.summary[1:]}.", *command.about))
    yield from _groups(command)
    yield from _examples(command)
    yield from _statuses()
    yield from _see_also((PROGRAM,))


def _head(command: Command) -> Iterator[str]:
    version, date = RELEASES[0]
    assert version == VERSION
    title = _text(_title(command).upper())
    yield f'.TH "{title}" "1" "{date}" "{NAME} {VERSION}" "User Commands"'
    yield from (".nh", ".ad l")  # no word is split
    yield from (".SH NAME", *_lines(f"{_text(_title(command))} \\- {_text(command.summary)}"))


def _description(paragraphs: Iterable[str]) -> Iterator[str]:
    for number, paragraph in enumerate(paragraphs):
        yield ".PP" if number else ".SH DESCRIPTION"
        yield from _wrapped(paragraph)


def _groups(command: Command) -> Iterator[str]:
    yield ".SH OPTIONS"
    for group in command.groups:
        if group.title != "Options":  # the section is called that already
            yield f'.SS "{_text(group.title)}"'
        yield from _rows((_invocation(option), option.explained) for option in group.options)


def _invocation(option: Option) -> str:
    """Return how an option is written: flags in bold, the value in italics."""
    flags = ", ".join(map(_bold, option.flags))
    return " ".join(filter(None, (flags, f"\\fI{_text(option.metavar)}\\fR" if option.metavar else "")))


def _examples(command: Command) -> Iterator[str]:
    if command.examples:
        yield ".SH EXAMPLES"
        yield from _rows((_bold(example.line), example.does) for example in command.examples)


def _statuses() -> Iterator[str]:
    yield from (".SH EXIT STATUS", *_rows((_bold(str(status)), meaning) for status, meaning in EXIT_STATUSES))


def _see_also(commands: Iterable[Command]) -> Iterator[str]:
    pages = [f".BR {_text(_title(one))} (1)" for one in commands]
    yield from (".SH SEE ALSO", *(f"{line} ," for line in pages[:-1]), pages[-1])


def _rows(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    for left, right in rows:
        yield from (".TP", left, *_wrapped(right))


def _wrapped(text: str) -> Iterator[str]:
    yield from _lines(_text(text))


def _lines(escaped: str) -> list[str]:
    """Return lines of text that roff does not take for a macro."""
    lines = textwrap.wrap(escaped, _WIDTH, break_on_hyphens=False, break_long_words=False)
    return [f"\\&{line}" if line.startswith(".") else line for line in lines]


def _synopsis(line: str) -> list[str]:
    """Return a synopsis with the program, its command and flags in bold, and all words of the person in italics."""
    name, *rest = re.split(r"(--[\w-]+|\b[A-Z][A-Z|]+\b)", line)
    command = name.rstrip("[( ")
    words = (
        _bold(word) if word.startswith("--") else _italic(word) if word[:1].isupper() else _text(word) for word in rest
    )
    return _lines(_bold(command) + _text(name[len(command) :]) + "".join(words))


def _bold(text: str) -> str:
    return f"\\fB{_text(text)}\\fR"


def _italic(text: str) -> str:
    return f"\\fI{_text(text)}\\fR"


def _title(command: Command) -> str:
    return f"{NAME}-{command.name}" if command.name else NAME


def _text(text: str) -> str:
    """Return text as roff reads it literally."""
    return text.translate(_ESCAPES)
