"""Write a file completely or not at all, and never replace a file without permission.

Temporary file beside the target (`new_file.py`) -> write -> dress -> fsync -> check -> rename -> fsync the folder.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from qtcompress.core.errors import WriteError
from qtcompress.core.types import Report, Stage
from qtcompress.engine.files import private_folders
from qtcompress.engine.files.new_file import Dress, NewFile, as_usual

PART_SUFFIX = ".qtcompress-part"
_AT_FDCWD, _RENAME_NOREPLACE, _RENAME_EXCL = -100, 1, 4  # from <fcntl.h>, <linux/fs.h>, and <sys/stdio.h>
_ELSEWHERE = "Choose another output folder."


def part_beside(target: Path) -> Path:
    """Return a random name for a temporary file beside `target`."""
    # The target's name plus a suffix could be longer than a file name may be.
    return target.with_name(f".{secrets.token_hex(8)}{PART_SUFFIX}")


def write_whole(
    target: Path,
    data: bytes | Path,
    report: Report,
    *,
    overwrite: bool,
    check: Callable[[Path], bool],
    part: Path | None = None,
    dress: Dress = as_usual,
    ready: Callable[[], None] = lambda: None,
    private: bool = False,
) -> None:
    """Write `data`, or the content of a file, to `target`.

    Parameters
    ----------
    check : function of a path
        Tells whether the temporary file has the correct content.
    part : Path, optional
        The temporary file, beside the target; by default it has a random name.
    dress : function of a NewFile
        Sets times and permissions of the temporary file.
    ready : function
        Called when the file is written and checked, before it gets its name; its exceptions are passed on.
    private : bool
        Make missing folders private; by default they are made as usual.

    Raises
    ------
    WriteError
        If the file cannot be written, or exists and `overwrite` is False. Nothing is left behind or changed.
    """
    with explained(target.parent), part_of(target, part, private=private) as written:
        written.fill(data, report, dress)
        report(Stage.VERIFY, 0.5)
        written.expect_in_place()
        if not check(written.path):
            raise WriteError("was not written", "The file was read back with a different content; check the disk.")
        report(Stage.VERIFY, 0.9)  # the last chance to cancel
        ready()
        give_name(written, target, overwrite=overwrite)


@contextlib.contextmanager
def part_of(target: Path, part: Path | None, *, private: bool = False) -> Iterator[NewFile]:
    """Create an empty temporary file beside `target` for the context; remove it at the end if it still exists."""
    if private:
        private_folders.make(target.parent)
    else:
        target.parent.mkdir(parents=True, exist_ok=True)
    path = part or part_beside(target)
    with NewFile(path) as file:
        try:
            yield file
        finally:
            if os.name == "nt":
                file.close()  # Windows removes no open file
            with contextlib.suppress(OSError):  # the target is complete; a second name for it does no harm
                path.unlink()


def give_name(file: NewFile, target: Path, *, overwrite: bool) -> None:
    """Rename a temporary file to `target`, and write the names to the disk.

    Raises WriteError if its name leads to another file now, or if `target` exists and `overwrite` is False.
    """
    file.expect_in_place()
    if os.name == "nt":
        file.close()  # Windows renames no open file
    if overwrite:
        os.replace(file.path, target)  # noqa: PTH105 - the name shows that it replaces
    else:
        publish(file.path, target)
    sync_folder(target.parent)


def publish(part: Path, target: Path) -> None:
    """Rename `part` to `target` in one step, and never replace another file. Raises WriteError if `target` exists."""
    try:
        rename_new(part, target)
    except FileExistsError as error:
        raise WriteError(
            "was not written, because a file of that name exists", "Choose another name or folder."
        ) from error


def rename_new(old: Path, new: Path) -> None:
    """Rename a file, unless the new name exists. Raises FileExistsError, or another OSError."""
    if os.name == "nt":
        old.rename(new)  # fails on Windows if `new` exists
    elif not _rename_exclusive(old, new):
        try:
            os.link(old, new)  # fails if the target exists, unlike a rename
        except FileExistsError:
            raise
        except (OSError, NotImplementedError):  # the file system has no hard links: FAT, some network shares
            if os.path.lexists(new):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(new)) from None
            old.rename(new)
            return
        with contextlib.suppress(OSError):  # a second name does no harm
            old.unlink()


def _rename_exclusive(old: Path, new: Path) -> bool:
    """Rename with the system call that never replaces; return False if the system has none. Raises OSError."""
    library = ctypes.CDLL(None, use_errno=True)
    names = os.fsencode(old), os.fsencode(new)
    if hasattr(library, "renameat2"):  # Linux
        status = library.renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_NOREPLACE)
    elif hasattr(library, "renamex_np"):  # macOS
        status = library.renamex_np(*names, _RENAME_EXCL)
    else:
        return False
    code = ctypes.get_errno()
    if status and code not in (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP):  # not every file system supports it
        raise OSError(code, os.strerror(code), str(new))
    return not status


def sync_folder(folder: Path) -> None:
    """Write the names in a folder to the disk, if the system supports it."""
    with contextlib.suppress(OSError):  # not every file system supports it, and Windows cannot open folders
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def room_for(folder: Path, size_bytes: int) -> bool:
    """Tell whether the disk of `folder`, which must exist, has room for a file of this size."""
    return shutil.disk_usage(folder).free > size_bytes


@contextlib.contextmanager
def explained(folder: Path, advice: str = _ELSEWHERE) -> Iterator[None]:
    """Turn an OSError during writing into `folder` into a WriteError with a sentence."""
    try:
        yield
    except OSError as error:
        raise WriteError(*_explain(error, folder, advice)) from error


def _explain(error: OSError, folder: Path, elsewhere: str) -> tuple[str, str]:
    reasons = {
        errno.ENOSPC: ("the disk is full", "Free some space, or choose a folder on another disk."),
        errno.EDQUOT: ("the disk quota is used up", "Free some space, or choose a folder on another disk."),
        errno.EFBIG: ("files of this size are not allowed there", "Raise the limit of the file size."),
        errno.EACCES: ("the folder is not writable", elsewhere),
        errno.EPERM: ("the folder is not writable", elsewhere),
        errno.EROFS: ("the disk is read-only", elsewhere),
        errno.ENOTDIR: ("there is a file in the place of a folder", elsewhere),
        errno.EEXIST: ("there is a file in the place of a folder", elsewhere),
        errno.ENAMETOOLONG: ("its name is too long for this disk", "Shorten the name."),
    }
    default = (error.strerror or str(error), elsewhere)
    why, advice = reasons.get(error.errno or 0, default)
    return f"could not be written to {folder}, because {why}", advice
