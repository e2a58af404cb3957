"""All commands and options as Markdown, for the manual: made from the table of commands, as the help is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qtcompress.cli.commands import COMMANDS, PROGRAM
from qtcompress.cli.help import synopsis
from qtcompress.cli.table import Command


def options() -> str:
    """Return a part of a page, with a heading of level 3 for each command."""
    return "\n".join(line for command in (PROGRAM, *COMMANDS) for line in _of(command)).strip()


def _of(command: Command) -> Iterator[str]:
    yield from (f"### {command.name or 'qtcompress'}", "", "```", synopsis(command), "```", "")
    if command is not PROGRAM:  # which says the same below
        yield from (_sentence(command.summary) + ".", "")
    for paragraph in command.about:
        yield from (paragraph, "")
    for group in command.groups:
        yield from (f"**{group.title}**", "", "| option | meaning |", "|---|---|")
        yield from (
            f"| `{_cell(option.invocation)}` | {_cell(_sentence(option.explained))} |" for option in group.options
        )
        yield ""
    yield from _examples(command)


def _examples(command: Command) -> Iterable[str]:
    if not command.examples:
        return
    yield from ("**Examples**", "", "| command | what it does |", "|---|---|")
    yield from (f"| `{_cell(example.line)}` | {_cell(_sentence(example.does))} |" for example in command.examples)
    yield ""


def _sentence(clause: str) -> str:
    return clause[:1].upper() + clause[1:]


def _cell(text: str) -> str:
    """Return a text for a cell of a table, in which a bar would begin the next cell."""
    return text.replace("|", "\\|").replace("<", "&lt;")
