"""Turn dropped paths into jobs: find the pictures, sort them, and give each its target."""

from __future__ import annotations

import os
import re
import stat
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial, reduce
from operator import attrgetter, or_
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

from qtcompress.core.errors import QtCompressError, ReadError, UsageError
from qtcompress.core.text import Text
from qtcompress.core.types import Report, Stage, ignore
from qtcompress.engine.files.remote import is_remote, path_of_text
from qtcompress.engine.job import naming
from qtcompress.engine.job.formats import HEAD_BYTES, is_copied, why_left_by_name
from qtcompress.engine.job.job import Job
from qtcompress.engine.job.naming import folded
from qtcompress.engine.job.sidecar_names import Companions
from qtcompress.engine.planning import targets
from qtcompress.engine.planning.file_names import is_hidden, is_passed_over, why_left
from qtcompress.engine.planning.incoming import EVERYTHING, Incoming
from qtcompress.engine.planning.own_settings import OwnSettings, settings_of
from qtcompress.engine.planning.settings import Settings


@dataclass(frozen=True, slots=True)
class Source:
    """A picture that was found.

    root : the path that the user chose: `path` itself or a folder above it
    left : why it is not compressed, as a clause after its name; it is copied into an output folder. "" for all others
    """

    path: Path
    root: Path
    size_bytes: int
    left: str = ""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A path that the user chose and that is no readable picture; `error` tells why."""

    path: Path
    error: QtCompressError


def without_pictures(sources: Iterable[Source], others: Sequence[Path]) -> list[Path]:
    """Return those of the files `others`, which are no pictures, that belong to none of the sources as sidecars."""
    names: dict[Path, list[str]] = {}
    for path in (*others, *(source.path for source in sources)):
        names.setdefault(path.parent, []).append(path.name)
    companions = {folder: Companions(inside) for folder, inside in names.items()}
    along = {
        path.with_name(name) for path in (s.path for s in sources) for name in companions[path.parent].of(path.name)
    }
    return [path for path in others if path not in along]


class Met(Protocol):
    """Paths that were met: a set, or the same on a disk."""

    def __contains__(self, path: object, /) -> bool: ...

    def add(self, path: Path, /) -> None:
        """Add a path."""


def natural_key(name: str) -> tuple[tuple[int, str], ...]:
    """Return a sort key that puts IMG_9 before IMG_10 and ignores case."""
    parts = re.split(r"([0-9]+)", name.casefold())
    return tuple((int(part), "") if odd % 2 else (-1, part) for odd, part in enumerate(parts))


def scan(
    paths: Iterable[Path],
    *,
    exclude: Path | None = None,
    incoming: Incoming = EVERYTHING,
    no_picture: Callable[[Path], None] = lambda path: None,
    left_out: Callable[[Path], None] = lambda path: None,
    not_followed: Callable[[Path], None] = lambda path: None,
    met: Met | None = None,
) -> Iterator[Source | Refusal]:
    """Yield the pictures at and below `paths` as they are found, in natural order within each folder.

    Folders are searched recursively, without `exclude` (the output folder), hidden files, folders that systems make,
    and links to folders. A file in `paths` itself is yielded whatever its name is. Below a folder, the suffix decides,
    or the content if there is no suffix. Pictures of unsupported formats are yielded as `left`. The caller may stop the
    generator at any time. `no_picture` is called for each file below a folder that is none, `left_out` for each picture
    that does not come in by `incoming`, and `not_followed` for each link to a folder or to nothing. `met` remembers
    what was yielded, in memory if it is not given.
    """
    output = exclude.resolve() if exclude is not None and not is_remote(exclude) else None
    met = set() if met is None else met
    for found in _scan(paths, output, no_picture, not_followed):
        if found.path not in met:  # a path may occur twice, or be below another one
            met.add(found.path)
            if incoming and isinstance(found, Source) and not _comes_in(found, incoming):
                left_out(found.path)
            else:
                yield found


def _comes_in(found: Source, incoming: Incoming) -> bool:
    try:
        changed = found.path.stat().st_mtime
    except OSError:  # the code that reads the file reports the error
        return True
    return incoming.admits(found.path, found.root, found.size_bytes, changed)


def _scan(
    paths: Iterable[Path],
    left_out: Path | None,
    no_picture: Callable[[Path], None],
    not_followed: Callable[[Path], None],
) -> Iterator[Source | Refusal]:
    for path in paths:
        root = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links
        try:
            mode = root.stat().st_mode
        except OSError as error:
            yield Refusal(root, _unseen(error))
            continue
        if stat.S_ISDIR(mode) and root.resolve() == left_out:
            yield Refusal(root, UsageError("is the output folder itself", "Choose another output folder."))
        elif stat.S_ISDIR(mode):
            yield from _below(root, root, left_out, no_picture, not_followed)
        elif stat.S_ISREG(mode):
            yield Source(root, root, root.stat().st_size, why_left_by_name(root.name))
        else:
            yield Refusal(root, ReadError("is neither a file nor a folder"))


def _below(
    top: Path,
    root: Path,
    left_out: Path | None,
    no_picture: Callable[[Path], None],
    not_followed: Callable[[Path], None],
) -> Iterator[Source | Refusal]:
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        if folder.resolve() == left_out:
            continue
        try:
            entries = _listed(folder)
        except OSError as error:
            reason = Text("can't be listed ({reason})", reason=error.strerror)
            yield Refusal(folder, ReadError(reason, "Ask its owner for permission to read it."))
            continue
        folders: list[Path] = []
        for entry in entries:
            with suppress(OSError):  # the entry was deleted, or is a broken link
                if entry.is_dir(follow_symlinks=False):
                    folders += _searched(entry)
                elif entry.is_file():
                    yield from _picture_of(entry, root, no_picture)
                elif entry.is_symlink():
                    not_followed(Path(entry.path))
        waiting += reversed(folders)


def _listed(folder: Path) -> list[os.DirEntry[str]]:
    """Return what a folder contains, in natural order, without hidden files and folders. Raises OSError."""
    os.stat(f"{folder}{os.sep}.")  # noqa: PTH116 - it may be listed although nothing in it may be opened
    with os.scandir(folder) as listing:
        seen = [entry for entry in listing if not is_hidden(entry.name)]
    return sorted(seen, key=lambda entry: (natural_key(entry.name), entry.name))


def _searched(folder: os.DirEntry[str]) -> list[Path]:
    """Return a folder in a list, which is empty if pictures in the folder are passed over."""
    return [] if is_passed_over(folder.name) else [Path(folder.path)]


def _unseen(error: OSError) -> ReadError:
    """Return why a chosen path can't be looked at."""
    if isinstance(error, FileNotFoundError):
        return ReadError("does not exist", "Check the spelling of its path.")
    reason = Text("can't be opened ({reason})", reason=error.strerror)
    if isinstance(error, PermissionError):
        return ReadError(reason, "Ask its owner for permission to read it.")
    return ReadError(reason, "Check the spelling of its path.")


def _picture_of(entry: os.DirEntry[str], root: Path, no_picture: Callable[[Path], None]) -> Iterator[Source | Refusal]:
    """Yield the picture in a file, or tell `no_picture` about the file. Raises OSError."""
    try:
        left = why_left(entry.name, partial(_head, entry.path))
    except PermissionError as error:  # its name does not tell what it is
        reason = Text("can't be opened ({reason})", reason=error.strerror)
        yield Refusal(Path(entry.path), ReadError(reason, "Ask its owner for permission to read it."))
        return
    if left is None:
        no_picture(Path(entry.path))
    else:
        yield Source(Path(entry.path), root, entry.stat().st_size, left)


def _name_is_used(name: str) -> Text:
    return Text(
        "stays as it is, because its result could be named {name}, and another picture beside it has that name, or its"
        " result could: rename one of the two, or compress into a folder",
        name=name,
    )


def _head(path: str) -> bytes:
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - faster than Path.open for a hundred thousand files
        return file.read(HEAD_BYTES)


class _Chosen:
    """The settings of one or more sources, and what follows from them."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.recipe = settings.recipe
        self.formats = settings.formats_wanted
        self.make = partial(
            Job,
            recipe=self.recipe,
            max_pixels=settings.max_pixels,
            backup_in=settings.backup,
            forced=settings.force,
        )


class _Choices:
    """The settings of each source: the common ones, or its own."""

    def __init__(self, common: Settings, apart: Mapping[Path, OwnSettings]) -> None:
        self.common = common
        self._apart = apart
        self._known: dict[OwnSettings | None, _Chosen] = {}

    def of(self, path: Path) -> _Chosen:
        """Return what was chosen for a source."""
        own = self._apart.get(path)
        if own not in self._known:
            self._known[own] = _Chosen(settings_of(own, self.common))
        return self._known[own]


def jobs(
    sources: Sequence[Source],
    settings: Settings,
    *,
    apart: Mapping[Path, OwnSettings] = MappingProxyType({}),
    own: frozenset[Path] = frozenset(),
    report: Report = ignore,
) -> list[Job]:
    """Return one job per source, in the same order, with targets that never collide.

    In an output folder, the structure of the folders is kept: below the chosen folder, or below the common folder of
    several chosen paths. `a.jpg` becomes `a.png`, or `a.jpg.png` if there is already an `a.png`. If the result may have
    several formats, its name is free in all of them. Targets in `own` (files that this session itself wrote) may always
    be overwritten, even without `settings.overwrite`. In place, a result whose name is used is refused (`Job.refusal`)
    and not numbered, because numbers would spoil the names in a gallery. Sources in `apart` have settings of their own.

    Raises
    ------
    UsageError
        If neither `settings.output` nor `settings.in_place` is set.
    Cancelled
        From `report`, between two pictures.
    """
    planned = []
    for job in stream(sources, settings, _InMemory(sources, settings), apart=apart, own=own):
        report(Stage.READ, 0.0)
        planned.append(job)
    return planned


def stream(
    sources: Iterable[Source],
    settings: Settings,
    known: targets.Known,
    *,
    apart: Mapping[Path, OwnSettings] = MappingProxyType({}),
    own: frozenset[Path] = frozenset(),
) -> Iterator[Job]:
    """Yield what `jobs` returns, for any number of pictures; `sources` is gone through twice.

    `known` knows the names of all of them.
    """
    choices = _Choices(settings, apart)
    if settings.in_place:
        return _in_place(sources, choices, known.taken)
    if settings.output is None:
        raise UsageError("There is no output folder", "Choose an output folder.")
    return _in_folder(sources, choices, absolute(settings.output), own, known)


def absolute(path: Path) -> Path:
    """Return a path from the root of its file system; one in a store is that already."""
    return path if is_remote(path) else Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links


class _InMemory:
    """What the names of results depend on (`targets.Known`), held in memory."""

    def __init__(self, sources: Sequence[Source], settings: Settings) -> None:
        self.places = targets.Places({source.root for source in sources}, {source.path for source in sources})
        self._wanted = Counter(targets.folded_stem(one.path) for one in sources if not one.left)
        self.taken = set(names_not_for_results(sources, settings))
        self.copies: dict[Path, Path] = {}

    def shares(self, stem: str) -> bool:
        """Tell whether several pictures that are compressed have a folded stem."""
        return self._wanted[stem] > 1


def names_not_for_results(sources: Iterable[Source], settings: Settings) -> Iterator[str]:
    """Yield the folded paths of pictures that results must not get: in place all, else those in the output folder."""
    below = "" if settings.in_place or settings.output is None else folded(str(absolute(settings.output)))
    return (name for source in sources if (name := folded(str(source.path))).startswith(below))


def _in_place(sources: Iterable[Source], choices: _Choices, taken: targets.Names) -> Iterator[Job]:
    for source in sources:
        chosen = choices.of(source.path)
        make, recipe = chosen.make, chosen.recipe
        if source.left:
            yield make(source.path, source.path, refusal=source.left)
            continue
        names = {one: naming.in_place(source.path, one) for one in recipe.possible_formats}
        free = targets.free_in_place(names, source.path, taken)
        if not free:
            target = next(iter(names.values()))
            yield make(source.path, target, refusal=_name_is_used(target.name))
        elif recipe.goal is not None and len(free) < len(names):  # other pictures have the names of the other formats
            goal = replace(recipe.goal, formats=reduce(or_, free))
            yield make(source.path, next(iter(free.values())), recipe=recipe.with_goal(goal))
        else:
            yield make(source.path, next(iter(free.values())))


def _in_folder(
    sources: Iterable[Source], choices: _Choices, folder: Path, own: frozenset[Path], known: targets.Known
) -> Iterator[Job]:
    common, output, copies = choices.common, str(folder), known.copies
    if not common.skip_kept:
        _name_copies_of_left(sources, common, output, known)
    free = targets.FreeNames(common, known.taken)
    for source in sources:
        chosen = choices.of(source.path)
        where, named = known.places.named(source.path, chosen.settings, output)
        if source.left:
            target = path_of_text(where) / source.path.name
            yield _left_job(source, target, copies.get(source.path), own, chosen.make)
            continue
        shared = known.shares(targets.folded_stem(source.path))
        target, copy, reserved = free.names_of(source.path, where, named, formats=chosen.formats, shared=shared)
        yield chosen.make(source.path, target, copy=copy, mine=_written(reserved, own), whole_name=shared)


def _written(reserved: Iterable[str], own: frozenset[Path]) -> tuple[Path, ...]:
    """Return those of the reserved names that this session itself wrote."""
    return tuple(path for path in map(Path, dict.fromkeys(reserved)) if path in own) if own else ()


def _name_copies_of_left(sources: Iterable[Source], settings: Settings, output: str, known: targets.Known) -> None:
    """Name the copies of what is not compressed first, because they keep their names."""
    for source in filter(attrgetter("left"), sources):
        where, named = known.places.named(source.path, settings, output)
        if where != str(source.path.parent) and is_copied(source.path.name):
            suffix = naming.split(source.path.name)[1]
            known.copies[source.path] = targets.free_copy(where, named, suffix, known.taken)


def _left_job(source: Source, target: Path, copy: Path | None, own: frozenset[Path], make: Callable[..., Job]) -> Job:
    mine = (copy,) if copy in own else ()
    return make(source.path, target, copy=copy, mine=mine, refusal=source.left)
