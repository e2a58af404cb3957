"""From words to a command and its options; wrong usage is one sentence, which says what was meant where it can.

argparse reads the options. Arguments without a flag are taken here, so that they can stand before and after options.
"""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from typing import Any, NoReturn

from qtcompress.cli.commands import COMMANDS, PROGRAM
from qtcompress.cli.help import synopsis
from qtcompress.cli.table import Command, Count, OneOf, Option, Value
from qtcompress.core.errors import UsageError

_NUMBER = re.compile(r"-\d+(\.\d*)?|-\.\d+")
_MANY = (Count.AT_LEAST_ONE, Count.ANY)
_MAY_LACK = (Count.AT_MOST_ONE, Count.ANY)
_BY_NAME = {command.name: command for command in COMMANDS}


def parse(arguments: Sequence[str]) -> tuple[Command, argparse.Namespace]:
    """Return the command that is meant, and its options. Raises UsageError.

    Options of `SETTINGS` are attributes only if they are given, so that a preset's value can stand; others always.
    """
    word, *rest = arguments or [""]
    command = _BY_NAME.get(word)
    if command is None:
        command, rest = PROGRAM, list(arguments)
        if not word.startswith("-"):
            raise _no_command(word, rest)
    options = _options(command, rest)
    if word == "help" and not options.help:
        if options.topic and options.topic not in _BY_NAME:
            raise _no_command(options.topic, [])
        return _BY_NAME.get(options.topic, PROGRAM), argparse.Namespace(help=True)
    return command, options


def build_parser(command: Command) -> argparse.ArgumentParser:
    """Return the parser of a command's options; it leaves arguments without a flag over."""
    parser = _Parser(
        prog=f"qtcompress {command.name}".rstrip(), add_help=False, allow_abbrev=False, exit_on_error=False
    )
    for option in command.options:
        if option.value is Value.NOTHING:
            parser.add_argument(*option.flags, dest=option.name, action="store_true", default=argparse.SUPPRESS)
        else:
            parser.add_argument(*option.flags, dest=option.name, type=_typed(option), default=argparse.SUPPRESS)
    return parser


class _Parser(argparse.ArgumentParser):
    """A parser that raises UsageError instead of ending the program."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(message)


def _typed(option: Option) -> Any:
    def parsed(text: str) -> Any:
        if not text and option.flags:  # of a variable that is not set: it would be no limit, or no pattern
            raise _no_value(option)
        try:
            return option.parse(text)
        except ValueError as error:
            raise UsageError(f"{option.flag} {error}") from None

    return parsed


def _options(command: Command, arguments: list[str]) -> argparse.Namespace:
    """Return the options of a command. Raises UsageError."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    before, after = arguments[:end], arguments[end + 1 :]
    if {"-h", "--help"} & set(before):
        return argparse.Namespace(help=True)
    for word in before:
        _check_flag(command, word)
    try:
        options, words = build_parser(command).parse_known_args(before)
    except argparse.ArgumentError as error:
        raise _wrong_value(command, error) from None
    for option in command.options:
        if not option.setting and not hasattr(options, option.name):
            setattr(options, option.name, False if option.value is Value.NOTHING else None)
    _take_arguments(command, [*words, *after], options)
    for one_of in command.one_of:
        _check_one_of(command, one_of, options)
    return options


def _wrong_value(command: Command, error: argparse.ArgumentError) -> UsageError:
    """Return a sentence for the two errors that argparse finds itself: no value, and a value of a switch."""
    option = next(one for one in command.options if one.flag in (error.argument_name or "").split("/"))
    if option.value is Value.NOTHING:
        return UsageError(f"{option.flag} takes no value")
    return _no_value(option)


def _no_value(option: Option) -> UsageError:
    return UsageError(f"{option.flag} needs a value", f"Write '{option.written}'.")


def _take_arguments(command: Command, words: list[str], options: argparse.Namespace) -> None:
    """Make `words` the arguments without a flag. Raises UsageError if there are too few, too many, or wrong ones."""
    rest = list(words)
    for argument in command.arguments:
        taken = rest if argument.count in _MANY else rest[:1]
        rest = rest[len(taken) :]
        found = [_typed(argument)(word) for word in taken]
        excluding = any(argument.name in one_of.names for one_of in command.one_of)
        if not found and argument.count not in _MAY_LACK and not excluding:
            raise UsageError(f"'{command.name}' needs {argument.metavar}", f"Write '{synopsis(command)}'.")
        setattr(options, argument.name, found if argument.count in _MANY else next(iter(found), None))
    if rest:
        raise UsageError(f"There is no use for {rest[0]!r}", f"Write '{synopsis(command)}'.")


def _check_one_of(command: Command, one_of: OneOf, options: argparse.Namespace) -> None:
    """Raise UsageError if options are given that exclude each other, or none of those that must be given."""
    given = [name for name in one_of.names if getattr(options, name, None) not in (None, False)]
    if len(given) > 1:
        first, second = (command.option(name).flag for name in given[:2])
        raise UsageError(f"{first} and {second} exclude each other", "Remove one of the two options.")
    if one_of.required and not given:
        words = " or ".join(command.option(name).written.strip("[]") for name in one_of.names)
        raise UsageError(f"'{command.name}' needs {words}", f"'qtcompress help {command.name}' explains them.")


# ---- what was meant


def _check_flag(command: Command, word: str) -> None:
    """Raise UsageError if a word is a flag that the command does not have; abbreviations are none."""
    known = [flag for option in command.options for flag in option.flags]
    written = word.partition("=")[0]
    if not word.startswith("-") or word == "-" or _NUMBER.fullmatch(word) or written in known:
        return
    if " " in word and not written.startswith("--"):  # a name, as argparse sees it
        return
    if not word.startswith("--") and f"-{written}" not in known:
        unknown = _unknown_letter(command, word)
        if not unknown:
            return
        written = unknown
    raise UsageError(f"There is no option {written}", _advice(command, word, written, known))


def _unknown_letter(command: Command, word: str) -> str:
    """Return the first short flag of a cluster such as -nj4 that there is not; "" if there are all."""
    for letter in word[1:]:
        option = next((one for one in command.options if f"-{letter}" in one.flags), None)
        if option is None:
            return word if len(word) > 2 and letter == word[1] else f"-{letter}"
        if option.value is not Value.NOTHING:
            break
    return ""


def _advice(command: Command, word: str, written: str, known: Iterable[str]) -> str:
    meant = _closest("--" + written.lstrip("-").lower(), [flag for flag in known if flag.startswith("--")])
    if meant:
        return f"Did you mean {meant}?"
    if os.path.lexists(word):
        return f"Write ./{word} for the file of this name."
    owner = next((one for one in COMMANDS if any(written in option.flags for option in one.options)), None)
    if command is PROGRAM and owner is not None:
        return f"Options follow their command: qtcompress {owner.name} ... {written}."
    return f"'qtcompress help{' ' * bool(command.name)}{command.name}' lists the options."


def _no_command(word: str, arguments: Sequence[str]) -> UsageError:
    flag = next((one for one in arguments if one.startswith("-")), "")
    meant = _closest(word.lower(), list(_BY_NAME))
    if not word:
        return UsageError("A command is missing", "'qtcompress help' lists them.")
    if meant and not os.path.lexists(word):
        return UsageError(f"There is no command {word!r}", f"Did you mean {meant!r}?")
    if flag and os.path.lexists(word):
        return UsageError(f"{flag} needs a command", f"Write 'qtcompress compress {word} {flag} ...'.")
    return UsageError(f"There is no command {word!r}", f"The commands are {', '.join(_BY_NAME)}.")


def _closest(word: str, known: Sequence[str]) -> str:
    """Return what a mistyped or abbreviated word means; "" if nothing is near."""
    return next(_candidates(word, known), "")


def _candidates(word: str, known: Sequence[str]) -> Iterator[str]:
    if word.strip("-"):
        yield from (one for one in known if one.startswith(word))
        yield from get_close_matches(word, known, 1)
