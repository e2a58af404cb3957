"""Write a file whole or not at all, and never over one that nobody offered.

Temporary file beside the target (created exclusively) -> write -> fsync -> check -> link or rename -> fsync the folder.
"""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from collections.abc import Callable
from pathlib import Path

from qtcompress.core.errors import WriteError
from qtcompress.core.types import Report, Stage

PART_SUFFIX = ".qtcompress-part"
_CHUNK_BYTES = 1 << 20


def write_whole(target: Path, data: bytes, report: Report, *, overwrite: bool, check: Callable[[Path], bool]) -> None:
    """Write `data` to `target`; `check(path)` decides on the temporary file whether it is what was meant.

    Raises
    ------
    WriteError
        When the file can't be written, or exists and `overwrite` is False. Nothing is left behind or changed.
    """
    part: Path | None = None
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part, descriptor = _create_part(target.parent)
        with os.fdopen(descriptor, "wb") as file:
            for start in range(0, len(data), _CHUNK_BYTES):
                report(Stage.VERIFY, 0.5 * start / len(data))
                file.write(data[start : start + _CHUNK_BYTES])
            file.flush()
            os.fsync(file.fileno())
        report(Stage.VERIFY, 0.5)
        if not check(part):
            raise WriteError("was not written", "What was read back differs from what was meant; check the disk.")
        report(Stage.VERIFY, 0.9)  # the last moment to cancel
        _publish(part, target, overwrite=overwrite)
        part = None
        _sync_folder(target.parent)
    except OSError as error:
        raise WriteError(*_explain(error, target)) from error
    finally:
        if part is not None:
            with contextlib.suppress(OSError):
                part.unlink()


def _create_part(folder: Path) -> tuple[Path, int]:
    # A name of its own, not the target's plus a suffix: that could be longer than a file name may be.
    part = folder / f".{secrets.token_hex(8)}{PART_SUFFIX}"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    return part, os.open(part, flags, 0o666)


def _publish(part: Path, target: Path, *, overwrite: bool) -> None:
    if overwrite:
        os.replace(part, target)  # noqa: PTH105 - the word says what it does
        return
    try:
        os.link(part, target)  # fails where the target exists, unlike a rename
    except FileExistsError as error:
        raise WriteError(
            "was not written, because a file of that name exists", "Choose another name or folder."
        ) from error
    except (OSError, NotImplementedError):  # no hard links on this file system: FAT, some network shares
        if os.path.lexists(target):
            raise WriteError(
                "was not written, because a file of that name exists", "Choose another name or folder."
            ) from None
        part.rename(target)
        return
    with contextlib.suppress(OSError):  # the target stands, whole; a second name for it does no harm
        part.unlink()


def _sync_folder(folder: Path) -> None:
    with contextlib.suppress(OSError):  # not every file system offers it, and Windows opens no folders
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _explain(error: OSError, target: Path) -> tuple[str, str]:
    reasons = {
        errno.ENOSPC: ("the disk is full", "Make room, or choose a folder on another disk."),
        errno.EDQUOT: ("the disk quota is used up", "Make room, or choose a folder on another disk."),
        errno.EACCES: ("the folder may not be written to", "Choose another output folder."),
        errno.EPERM: ("the folder may not be written to", "Choose another output folder."),
        errno.EROFS: ("the disk is read-only", "Choose another output folder."),
        errno.ENOTDIR: ("a file stands where a folder is needed", "Choose another output folder."),
        errno.EEXIST: ("a file stands where a folder is needed", "Choose another output folder."),
        errno.ENAMETOOLONG: ("its name is too long for this disk", "Shorten the name."),
    }
    default = (error.strerror or str(error), "Choose another output folder.")
    why, advice = reasons.get(error.errno or 0, default)
    return f"could not be written to {target.parent}, because {why}", advice
