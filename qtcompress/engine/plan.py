"""From dropped paths to jobs: what is found, in which order, and how the results are named."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from qtcompress.core.errors import QtCompressError, ReadError, UsageError
from qtcompress.engine.codec import SUFFIXES
from qtcompress.engine.compress import Job
from qtcompress.engine.settings import Settings

_NAME_BYTES = 255


@dataclass(frozen=True, slots=True)
class Source:
    """A picture that was found: `root` is the path a person named, `path` itself or a folder above it."""

    path: Path
    root: Path
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Refusal:
    """A path that a person named and that holds no picture; `error` says why."""

    path: Path
    error: QtCompressError


def natural_key(name: str) -> tuple[tuple[int, str], ...]:
    """Return a key that sorts IMG_9 before IMG_10, whatever the case."""
    parts = re.split(r"([0-9]+)", name.casefold())
    return tuple((int(part), "") if odd % 2 else (-1, part) for odd, part in enumerate(parts))


def scan(paths: Iterable[Path], *, exclude: Path | None = None) -> Iterator[Source | Refusal]:
    """Yield the pictures at and below `paths` as they are found, naturally sorted within each folder.

    Folders are searched recursively; `exclude` (the output folder) and hidden files are left out, links to folders are
    not followed. A file that is named itself is yielded whatever its name; below a folder the suffix decides.
    A generator: it may be left at any time.
    """
    left_out = exclude.resolve() if exclude is not None else None
    met: set[Path] = set()
    for found in _scan(paths, left_out):
        if found.path not in met:  # a path may be named twice, or lie below another
            met.add(found.path)
            yield found


def _scan(paths: Iterable[Path], left_out: Path | None) -> Iterator[Source | Refusal]:
    for path in paths:
        root = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links
        try:
            mode = root.stat().st_mode
        except OSError as error:
            reason = "is not there" if isinstance(error, FileNotFoundError) else f"can't be opened ({error.strerror})"
            yield Refusal(root, ReadError(reason, "Look at the spelling of its path."))
            continue
        if stat.S_ISDIR(mode) and root.resolve() == left_out:
            yield Refusal(root, UsageError("is the output folder itself", "Choose another output folder."))
        elif stat.S_ISDIR(mode):
            yield from _below(root, root, left_out)
        elif stat.S_ISREG(mode):
            yield Source(root, root, root.stat().st_size)
        else:
            yield Refusal(root, ReadError("is neither a file nor a folder"))


def _below(top: Path, root: Path, left_out: Path | None) -> Iterator[Source | Refusal]:
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        if folder.resolve() == left_out:
            continue
        try:
            with os.scandir(folder) as listing:
                entries = sorted(listing, key=lambda entry: (natural_key(entry.name), entry.name))
        except OSError as error:
            reason = f"can't be listed ({error.strerror})"
            yield Refusal(folder, ReadError(reason, "Ask its owner for the right to read it."))
            continue
        folders = []
        for entry in entries:
            if entry.name.startswith("."):
                continue
            try:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(Path(entry.path))
                elif entry.is_file() and Path(entry.name).suffix.lower() in SUFFIXES:
                    yield Source(Path(entry.path), root, entry.stat().st_size)
            except OSError:  # it vanished, or a link that leads nowhere
                continue
        waiting += reversed(folders)


def jobs(sources: Sequence[Source], settings: Settings, *, own: frozenset[Path] = frozenset()) -> list[Job]:
    """Return one job a source, in the same order, with targets below `settings.output` that never collide.

    The folder structure is kept: below the folder that was named, or, where several paths were, below what they have in
    common. `a.jpg` becomes `a.png`; where `a.png` stands beside it, `a.jpg.png`. Targets in `own` (files that this
    session wrote itself) may be overwritten whatever `settings.overwrite` says.

    Raises
    ------
    UsageError
        When `settings.output` is None.
    """
    if settings.output is None:
        raise UsageError("There is no output folder", "Choose one.")
    output = Path(os.path.abspath(settings.output))  # noqa: PTH100 - resolve() would follow links
    base = _base({source.root for source in sources}, {source.path for source in sources})
    wanted = Counter(_folded(source.path.with_suffix("")) for source in sources)
    taken = {_folded(source.path) for source in sources}  # no original becomes a target
    planned = []
    for source in sources:
        relative = source.path.relative_to(base) if base is not None else Path(*source.path.parts[1:])
        name = source.path.stem
        if wanted[_folded(source.path.with_suffix(""))] > 1 and source.path.suffix.lower() != ".png":
            name = source.path.name
        target = output / relative.parent / _fitting(name, ".png")
        number = 2
        while _folded(target) in taken:
            target = output / relative.parent / _fitting(name, f"-{number}.png")
            number += 1
        taken.add(_folded(target))
        overwrite = settings.overwrite or target in own
        planned.append(Job(source.path, target, settings.options, settings.allow_larger, overwrite))
    return planned


def _base(roots: set[Path], paths: set[Path]) -> Path | None:
    """Return the folder that results keep their place below, or None when there is none (several drives)."""
    if len(roots) == 1:
        root = next(iter(roots))
        return root.parent if root in paths else root
    try:
        return Path(os.path.commonpath([root.parent for root in roots]))
    except ValueError:
        return None


def _folded(path: Path) -> str:
    """Return what a file system that ignores case takes for the same name."""
    return unicodedata.normalize("NFC", str(path)).casefold()


def _fitting(name: str, suffix: str) -> str:
    """Return name and suffix, the name shortened where the two are longer than a file name may be."""
    encoded = os.fsencode(name)
    room = _NAME_BYTES - len(os.fsencode(suffix))
    if len(encoded) > room:
        while room and encoded[room] & 0xC0 == 0x80:  # not in the middle of a character
            room -= 1
        name = os.fsdecode(encoded[:room])
    return name + suffix
