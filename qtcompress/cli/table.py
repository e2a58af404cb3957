"""What the command line understands, as data: help, man pages, completions and the manual are made from it.

The options of a picture's compression come from the table of settings; here they get their short flags and their
groups. `commands.COMMANDS` lists all commands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any

from qtcompress.core.types import MAX_COLORS
from qtcompress.engine.files.remote import path_of_word
from qtcompress.engine.job.formats import ALL_FORMATS
from qtcompress.engine.job.goal import QUALITIES
from qtcompress.engine.job.recipe import Keep
from qtcompress.engine.metadata.inventory import DROPPABLE
from qtcompress.engine.palettes import files
from qtcompress.engine.planning.setting_rows import Setting
from qtcompress.engine.planning.settings import SETTINGS


class Value(Enum):
    """What a value is; a shell completes it accordingly."""

    NOTHING = "nothing"
    """The option is a switch."""
    TEXT = "text"
    WORD = "word"
    """One of `Option.words`, or something else that `Option.metavar` describes."""
    WORDS = "words"
    """Some of `Option.words`, with commas."""
    PICTURES = "pictures"
    """A picture or a folder."""
    FILE = "file"
    FOLDER = "folder"
    BATCH = "batch"
    COMMAND = "command"


class Count(Enum):
    """How often an argument without a flag stands on the command line."""

    ONE = "one"
    AT_MOST_ONE = "at most one"
    AT_LEAST_ONE = "at least one"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Option:
    """An option, or an argument without a flag.

    name : attribute of the parsed options
    flags : "-o" and "--output", the long one last; empty for an argument
    help : a clause
    metavar : what the value is called: "DIR"; empty for a switch
    value, words : what the value can be
    default : the text of the default; empty if there is none, or if `help` names it
    parse : text -> value; raises ValueError with a clause
    count : how often, for an argument
    setting : it is a row of `SETTINGS`, and overrides a preset only if it is given
    """

    name: str
    flags: tuple[str, ...]
    help: str
    metavar: str = ""
    value: Value = Value.NOTHING
    words: tuple[str, ...] = ()
    default: str = ""
    parse: Callable[[str], Any] = str
    count: Count = Count.ONE
    setting: bool = False

    @property
    def flag(self) -> str:
        """The long flag; for an argument, its metavar."""
        return self.flags[-1] if self.flags else self.metavar

    @property
    def written(self) -> str:
        """The option as it is written: "--output DIR", "PATH...", "[BATCH]"."""
        if self.flags:
            return f"{self.flag} {self.metavar}".rstrip()
        patterns = {Count.AT_MOST_ONE: "[{}]", Count.AT_LEAST_ONE: "{}...", Count.ANY: "[{}...]"}
        return patterns.get(self.count, "{}").format(self.metavar)

    @property
    def invocation(self) -> str:
        """The left column of the help: "-o, --output DIR"."""
        return f"{', '.join(self.flags)} {self.metavar}".strip() if self.flags else self.metavar

    @property
    def explained(self) -> str:
        """The right column of the help, with the default."""
        return f"{self.help} (default: {self.default})" if self.default else self.help


@dataclass(frozen=True, slots=True)
class Group:
    """Options that stand together in the help, under a title."""

    title: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class OneOf:
    """Options that exclude each other; if `required`, one of them must be given."""

    names: tuple[str, ...]
    required: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """A command line, and what it does, as a clause."""

    line: str
    does: str


@dataclass(frozen=True, slots=True)
class Command:
    """A command, or the program without one (whose name is empty).

    name : "compress"
    summary : one clause for the list of commands
    about : paragraphs for the help of the command
    groups : all options and arguments, in the order of the help
    """

    name: str
    summary: str
    about: tuple[str, ...] = ()
    groups: tuple[Group, ...] = ()
    one_of: tuple[OneOf, ...] = ()
    examples: tuple[Example, ...] = ()

    @property
    def options(self) -> tuple[Option, ...]:
        """The options, without the arguments."""
        return tuple(option for group in self.groups for option in group.options if option.flags)

    @property
    def arguments(self) -> tuple[Option, ...]:
        """The arguments without a flag."""
        return tuple(option for group in self.groups for option in group.options if not option.flags)

    def option(self, name: str) -> Option:
        """Return the option or argument of a name."""
        return next(option for group in self.groups for option in group.options if option.name == name)


HELP = Option("help", ("-h", "--help"), "show this help")


def path_of(word: str) -> Path:
    """Return the path that a person named. Raises ValueError for none: `Path("")` would be the current folder."""
    if not word:
        raise ValueError("is empty: '.' is the current folder")
    return path_of_word(word)


def local_path_of(word: str) -> Path:
    """Return the path that a person named, which is no URL. Raises ValueError as `path_of` does."""
    return Path(word or path_of(word))


JSON = Option("json", ("--json",), "print one JSON object per picture instead of the table")
DRY_RUN = Option("dry_run", ("-n", "--dry-run"), "print an estimate for each picture, and write nothing")
PATHS = Option(
    "paths",
    (),
    "pictures or folders; with --cluster also URLs",
    "PATH",
    Value.PICTURES,
    parse=path_of,
    count=Count.AT_LEAST_ONE,
)
PRESET = Option(
    "preset", ("-p", "--preset"),
    "a preset by name ('16 colors', 'Web graphics', or your own) or a .json file; other options override it",
    "NAME|FILE", Value.FILE,
)  # fmt: skip
PALETTE = Option(
    "palette", ("--palette",), f"use the colors of this file unchanged: {', '.join(files.SUFFIXES)}", "FILE",
    Value.FILE, parse=local_path_of,
)  # fmt: skip
SHARED_PALETTE = Option("shared_palette", ("--shared-palette",), "make one palette for all pictures")

_SHORT = {
    "output": "-o", "in_place": "-i", "quality": "-q", "colors": "-c", "formats": "-f", "method": "-m",
    "effort": "-e", "workers": "-j",
}  # fmt: skip
_WORDS = {
    "quality": tuple(QUALITIES),
    "formats": tuple(one.word for one in ALL_FORMATS),
    "keep": tuple(str(one.name).lower() for one in (*Keep, Keep.ALL, Keep.NOTHING)),
    "drop": (*DROPPABLE, "all"),
    "cluster": ("local",),
    "colors": ("auto",),
}
_VALUES = {
    "output": Value.FOLDER, "formats": Value.WORDS, "keep": Value.WORDS, "drop": Value.WORDS, "quality": Value.WORD,
    "cluster": Value.WORD, "colors": Value.WORD,
}  # fmt: skip


def _of(setting: Setting) -> Option:
    short = (_SHORT[setting.name],) if setting.name in _SHORT else ()
    switch = isinstance(setting.default, bool)
    kind = Value.NOTHING if switch else Value.WORD if setting.choices else Value.TEXT
    return Option(
        setting.name,
        (*short, setting.flag),
        setting.help,
        "" if switch else setting.metavar or "|".join(setting.choices),
        _VALUES.get(setting.name, kind),
        _WORDS.get(setting.name, setting.choices),
        "" if switch else setting.show(setting.default),
        _parser_of(setting),
        setting=True,
    )


def _parser_of(setting: Setting) -> Callable[[str], Any]:
    def parse(text: str) -> Any:
        try:
            return setting.parse(text)
        except ValueError:
            if not setting.choices:
                raise
            raise ValueError(f"must be one of {', '.join(setting.choices)}, not {text!r}") from None

    return parse


def _options_of(setting: Setting) -> Iterator[Option]:
    """Yield the option of a setting, or the several ones that exclude each other."""
    if not setting.spellings:
        yield _of(setting)
    for one in setting.spellings:
        yield _of(replace(setting, name=one.name, flag=one.flag, help=one.help, parse=one.parse, metavar=one.metavar))


FROM_SETTINGS = {option.name: option for setting in SETTINGS for option in _options_of(setting)}
JOBS = FROM_SETTINGS["workers"]
CLUSTER = FROM_SETTINGS["cluster"]
COLORS_OF_A_PALETTE = replace(
    FROM_SETTINGS["colors"],
    help="number of colors (K)",
    metavar="K",
    value=Value.TEXT,
    words=(),
    default=str(MAX_COLORS),
)


def settings_group(title: str, names: str, *, before: Iterable[Option] = (), after: Iterable[Option] = ()) -> Group:
    """Return the group of the settings whose `names` are given with blanks, among other options."""
    return Group(title, (*before, *(FROM_SETTINGS[name] for name in names.split()), *after))


def batch_argument(more: str = " (default: the latest)") -> Option:
    """Return the argument that names a batch."""
    return Option(
        "batch", (), f"number of the batch{more}", "BATCH", Value.BATCH, parse=_batch_number, count=Count.AT_MOST_ONE
    )


def _batch_number(text: str) -> int:
    if not (text.isascii() and text.isdecimal()):
        raise ValueError(f"must be the number of a batch, not {text!r}; 'qtcompress history' lists them")
    return int(text)
