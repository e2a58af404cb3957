"""The names of results and copies: free ones in an output folder, or in place of the originals.

Paths are taken apart and joined as text, which is faster than `Path` for a hundred thousand pictures.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Mapping, MutableMapping
from functools import partial
from itertools import count, takewhile
from pathlib import Path
from typing import Protocol

from qtcompress.engine.files.remote import RemotePath, is_remote, path_of_text
from qtcompress.engine.job import naming
from qtcompress.engine.job.formats import Format, is_copied
from qtcompress.engine.job.naming import fitting, folded
from qtcompress.engine.planning.settings import Settings


class Names(Protocol):
    """Names that are taken: a set, or the same on a disk."""

    def __contains__(self, name: object, /) -> bool: ...

    def add(self, name: str, /) -> None:
        """Add a name."""

    def update(self, names: Iterable[str], /) -> None:
        """Add names."""

    def isdisjoint(self, names: Iterable[str], /) -> bool:
        """Tell whether none of some names is taken."""
        ...


class Known(Protocol):
    """What the names of results depend on beside a picture itself: the names of all pictures."""

    @property
    def places(self) -> Places:
        """The folders of results."""
        ...

    @property
    def taken(self) -> Names:
        """Folded paths of pictures that results must not get, and names of results."""
        ...

    @property
    def copies(self) -> MutableMapping[Path, Path]:
        """The names for copies of pictures that are not compressed."""
        ...

    def shares(self, stem: str) -> bool:
        """Tell whether several pictures that are compressed have a folded stem."""
        ...


def free_in_place(names: Mapping[Format, Path], source: Path, taken: Names) -> dict[Format, Path]:
    """Return those of the names by format that only this picture has, and add them to `taken`."""
    free = {one: name for one, name in names.items() if name == source or folded(str(name)) not in taken}
    taken.update(folded(str(name)) for name in free.values())
    return free


class FreeNames:
    """Names of results and copies in an output folder that no other picture has."""

    def __init__(self, settings: Settings, taken: Names) -> None:
        self._copies = not settings.skip_kept
        self._taken = taken
        self._numbers: Counter[str] = Counter()

    def names_of(
        self, source: Path, where: str, named: str, *, formats: Format, shared: bool
    ) -> tuple[Path, Path | None, list[str]]:
        """Return a picture's target, the name of the copy of its original, and all names that are reserved for both.

        Parameters
        ----------
        where, named : str
            The folder of the result, and its name without a suffix.
        formats : Format
            The formats that the result may have.
        shared : bool
            Whether another picture has the same name, except for the suffix.
        """
        apart = where != os.path.dirname(source)  # noqa: PTH120
        copied = self._copies and apart and is_copied(source.name)
        first = folded(os.path.join(where, named))  # noqa: PTH118
        while True:
            pair = _pair(named, naming.split(source.name)[1], _ending(self._numbers[first]), full=shared)
            target, beside = (path_of_text(os.path.join(where, part)) for part in pair)  # noqa: PTH118
            copy = beside if copied else None
            reserved = _reserved(source, target, copy, formats, whole_name=shared)
            names = {folded(name) for name in reserved}
            if self._taken.isdisjoint(names):
                self._taken.update(names)
                return target, copy, reserved
            self._numbers[first] += 1


def _reserved(source: Path, target: Path, copy: Path | None, formats: Format, *, whole_name: bool) -> list[str]:
    """Return all names that a result may get: the contest decides which one is used."""
    as_one = partial(naming.with_format, target, source, copy, whole_name=whole_name)
    named = [target] if formats is Format.PNG else [as_one(one) for one in formats]
    return [*map(str, named), str(copy or target)]


def free_copy(where: str, named: str, suffix: str, taken: Names) -> Path:
    """Return the first free of the numbered names of a copy, and add it to `taken`."""
    names = (fitting(named, f"{_ending(number)}{suffix}") for number in count())
    copy = next(path for name in names if folded(path := os.path.join(where, name)) not in taken)  # noqa: PTH118
    taken.add(folded(copy))
    return path_of_text(copy)


def _ending(number: int) -> str:
    """Return what is appended to a name: nothing at first, then "-2", "-3", and so on."""
    return f"-{number + 1}" if number else ""


def _pair(name: str, suffix: str, ending: str, *, full: bool) -> tuple[str, str]:
    """Return the names of a result and of the copy of a kept original; `full` has the suffix in the result's name."""
    if suffix.lower() == ".png":
        target = fitting(name, f"{ending}.png")
        return target, target
    if full:  # another picture only differs in its suffix
        return fitting(name + suffix, f"{ending}.png"), fitting(name, f"{ending}{suffix}")
    return fitting(name, f"{ending}.png"), fitting(name, f"{ending}{suffix}")


def folded_stem(source: Path) -> str:
    """Return the path of a source without its suffix, in a form that is equal for equal names."""
    return folded(os.path.join(*_parent_and_stem(source)))  # noqa: PTH118


def _parent_and_stem(source: Path) -> tuple[str, str]:
    parent, name = os.path.split(source)
    return parent, naming.split(name)[0]


def _modified(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:  # the code that reads the file reports the error
        return 0.0


class Places:
    """The folders of results, relative to the output folder; each is computed once.

    Parameters
    ----------
    roots, paths : set of Path
        The paths that the user chose, and those of the pictures there.
    """

    def __init__(self, roots: set[Path], paths: set[Path]) -> None:
        self._base = _base(roots, paths)
        self._known: dict[str, str] = {}

    def named(self, source: Path, settings: Settings, output: str) -> tuple[str, str]:
        """Return the folder of a source's result, and the name of the result without its suffix."""
        parent, stem = _parent_and_stem(source)
        folders, named = naming.expand(
            settings.name,
            stem,
            folder=source.parent.name,
            colors=settings.colors_word,
            date=lambda: _modified(source),
        )
        return os.path.join(*filter(None, (output, self.of(parent), folders))), named  # noqa: PTH118

    def of(self, parent: str) -> str:
        """Return the folder for results of files in `parent`, relative to the output folder."""
        if parent not in self._known:
            path = path_of_text(parent)
            place = path.relative_to(self._base) if self._base is not None else Path(*path.parts[1:])
            self._known[parent] = "" if place == Path() else str(place)
        return self._known[parent]


def _base(roots: set[Path], paths: set[Path]) -> Path | None:
    """Return the common folder that the structure of results starts from, or None if there is none (several drives)."""
    if len(roots) == 1:
        root = next(iter(roots))
        return root.parent if root in paths else root
    if any(map(is_remote, roots)):
        shared = list(
            takewhile(lambda names: len(set(names)) == 1, zip(*(root.parent.parts for root in roots), strict=False))
        )
        return RemotePath(*(names[0] for names in shared)) if len(shared) > 1 else None
    try:
        return Path(os.path.commonpath([root.parent for root in roots]))
    except ValueError:
        return None
