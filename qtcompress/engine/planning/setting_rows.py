"""What a row of the table of settings is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Spelling:
    """One of several flags of the command line for a setting; `parse` reads the text after it, as in `Setting`."""

    flag: str
    help: str
    parse: Callable[[str], Any]
    metavar: str

    @property
    def name(self) -> str:
        """The name of the option on the command line."""
        return self.flag.removeprefix("--").replace("-", "_")


@dataclass(frozen=True, slots=True)
class Setting:
    """One row of the table.

    name : the field of `Settings`
    parse : text -> value; raises ValueError with a sentence
    show : value -> text, the inverse of `parse`
    in_presets : whether presets may set it; not what belongs to a machine, a place or one run
    spellings : the flags of the command line, if there are several that exclude each other; `flag` is one of them
    """

    name: str
    flag: str
    help: str
    default: Any
    parse: Callable[[str], Any]
    show: Callable[[Any], str]
    choices: tuple[str, ...] = ()
    metavar: str | None = None
    in_presets: bool = True
    spellings: tuple[Spelling, ...] = ()

    @property
    def option_names(self) -> tuple[str, ...]:
        """The names of its options on the command line, of which one at most is given."""
        return tuple(one.name for one in self.spellings) or (self.name,)
