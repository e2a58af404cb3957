"""The help, made from the table of commands."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable, Iterator

from qtcompress.cli.commands import COMMANDS, EXIT_STATUSES, PROGRAM
from qtcompress.cli.table import Command, Example

_WIDEST = 100  # columns; longer lines are hard to read
_WIDEST_CELL = 24  # columns of a flag beside its explanation
_MOST_LISTED = 3  # options in a synopsis, without --help


def help_text(command: Command, width: int | None = None) -> str:
    """Return the help of a command, or of the program."""
    width = min(width or shutil.get_terminal_size().columns, _WIDEST)
    return "\n".join(_of_program(width) if command is PROGRAM else _of_command(command, width))


def synopsis(command: Command) -> str:
    """Return how a command is written: "qtcompress undo [--yes | --dry-run] [BATCH]"."""
    if command is PROGRAM:
        return "qtcompress [--new-window] [PATH...]"
    parts: list[str] = []
    shown: set[str] = set()
    for one_of in command.one_of:
        shown.update(one_of.names)
        words = " | ".join(command.option(name).written.strip("[]") for name in one_of.names)
        if one_of.required:
            parts.append(f"({words})")
        elif len(command.options) <= _MOST_LISTED + 1:
            parts.append(f"[{words}]")
    others = [option for option in command.options if option.name not in {*shown, "help"}]
    if len(command.options) > _MOST_LISTED + 1:
        parts.insert(0, "[OPTION...]")
    else:
        parts += [f"[{option.written}]" for option in others]
    arguments = [argument.written for argument in command.arguments if argument.name not in shown]
    return " ".join(["qtcompress", command.name, *parts, *arguments])


def _of_program(width: int) -> Iterator[str]:
    yield "usage: " + synopsis(PROGRAM)
    yield "       qtcompress COMMAND [OPTION...]"
    yield from _paragraphs(PROGRAM.about, width)
    yield from ("", "Commands")
    yield from _rows(((command.name, command.summary) for command in COMMANDS), width)
    yield from _groups(PROGRAM, width)
    yield from _examples(PROGRAM.examples, width)
    yield from ("", "Exit status")
    yield from _rows(((str(status), meaning) for status, meaning in EXIT_STATUSES), width)
    yield from ("", "'qtcompress help COMMAND' explains a command.")


def _of_command(command: Command, width: int) -> Iterator[str]:
    yield "usage: " + synopsis(command)
    yield from _paragraphs((command.summary[0].upper() + command.summary[1:] + ".", *command.about), width)
    yield from _groups(command, width)
    yield from _examples(command.examples, width)


def _paragraphs(paragraphs: Iterable[str], width: int) -> Iterator[str]:
    for paragraph in paragraphs:
        yield ""
        yield from textwrap.wrap(paragraph, width)


def _groups(command: Command, width: int) -> Iterator[str]:
    for group in command.groups:
        yield from ("", group.title)
        yield from _rows(((option.invocation, option.explained) for option in group.options), width)


def _examples(examples: Iterable[Example], width: int) -> Iterator[str]:
    yield from ("", "Examples")
    for example in examples:
        yield f"  {example.line}"
        yield from textwrap.wrap(example.does, width, initial_indent=" " * 6, subsequent_indent=" " * 6)


def _rows(rows: Iterable[tuple[str, str]], width: int) -> Iterator[str]:
    """Yield two columns; a long left cell has a line of its own."""
    rows = list(rows)
    column = min(_WIDEST_CELL, max(len(left) for left, _ in rows)) + 4
    indent = " " * column
    for left, right in rows:
        lines = textwrap.wrap(
            right, max(width, column + 20), initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
        )
        if len(left) > _WIDEST_CELL:
            yield f"  {left}"
            yield from lines
        else:
            yield f"  {left}".ljust(column) + lines[0].lstrip()
            yield from lines[1:]
