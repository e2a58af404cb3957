"""Write a file completely or not at all, and never replace a file without permission.

Temporary file beside the target -> write -> dress -> fsync -> check -> rename -> fsync the folder.

A folder may be writable by other users, and one of them may put a symbolic link in the place of a temporary file at any
moment. So the file is created private and exclusively and held open, and its content, owner, permissions, times and
extended attributes are set through its descriptor, never through its name.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import hashlib
import os
import secrets
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType

from qtcompress.core.errors import PlaceError, ReadError, WriteError
from qtcompress.core.text import Text
from qtcompress.core.types import Report, Stage
from qtcompress.engine.files.remote import RemotePath
from qtcompress.engine.files.room import ELSEWHERE, FREE_SOME, name_taken
from qtcompress.engine.job.recipe import Keep

PART_SUFFIX = ".qtcompress-part"
_AT_FDCWD, _RENAME_NOREPLACE, _RENAME_EXCL = -100, 1, 4  # from <fcntl.h>, <linux/fs.h>, and <sys/stdio.h>
_FULL = {errno.ENOSPC: Text("the disk is full"), errno.EDQUOT: Text("the disk quota is used up")}
PRIVATE_FILE = 0o600
_CHUNK_BYTES = 1 << 20
_BY_DESCRIPTOR = os.utime in os.supports_fd
_FLAGS = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)


class NewFile:
    """A file that was just created, which only its owner can open. Closed at the end of a `with` block.

    Parameters
    ----------
    path : Path
        Where it is created.
    descriptor : int
        The open file, for reading and writing.

    Raises
    ------
    OSError
        If the file cannot be created, or if a file or a link of this name exists.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.descriptor = os.open(path, _FLAGS, PRIVATE_FILE)
        self._open = True

    def __enter__(self) -> NewFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; afterwards only its path may be used. An error is ignored, since `fill` has synced it."""
        if self._open:
            self._open = False
            with contextlib.suppress(OSError):
                os.close(self.descriptor)

    @property
    def handle(self) -> int | Path:
        """What functions that set properties of the file take: its descriptor, or its path where they need a path.

        On Windows they need a path. There, a file that is open cannot be renamed or replaced by others.
        """
        return self.descriptor if _BY_DESCRIPTOR else self.path

    def fill(self, data: bytes | Path, report: Report, dress: Dress) -> str:
        """Write `data`, or the content of a file, dress the file, and flush it to the disk.

        Return the hash of the written content. Raises OSError; calls `report` with `Stage.VERIFY`.
        """
        digest = hashlib.sha256()
        for share, chunk in _chunks(data):
            report(Stage.VERIFY, 0.5 * share)
            digest.update(chunk)
            rest = memoryview(chunk)
            while rest:
                rest = rest[os.write(self.descriptor, rest) :]
        dress(self)  # the times last: writing changes them
        os.fsync(self.descriptor)
        return digest.hexdigest()

    def is_at(self, path: Path) -> bool:
        """Tell whether `path` is a name of this file; a symbolic link to it is none."""
        if os.name == "nt":
            return True  # see `handle`
        try:
            found = path.lstat()
        except OSError:
            return False
        return os.path.samestat(found, os.fstat(self.descriptor))

    def expect_in_place(self) -> None:
        """Raise WriteError if the name of this file leads to another file now."""
        if not self.is_at(self.path):
            raise WriteError(
                Text(
                    "was not written, because another program changed the temporary file in {folder}",
                    folder=self.path.parent,
                ),
                "Choose a folder that only you can write to.",
            )

    def permit(self, mode: int) -> None:
        """Set the permissions, if the file system supports that."""
        with contextlib.suppress(OSError):
            os.chmod(self.handle, mode)  # noqa: PTH101 - of a descriptor


Dress = Callable[[NewFile], None]
"""Sets permissions, owner, times and attributes of a new file, before it gets its final name."""


def as_usual(file: NewFile) -> None:
    """Dress a file like any new file in its folder."""
    file.permit(_usual_mode(file.path.parent))


def private(file: NewFile) -> None:
    """Leave a file as it was created: readable only by its owner."""


def dress_like(original: Path, keep: Keep) -> Dress:
    """Return a function that copies attributes of `original`, chosen by `keep`, to a new file.

    Attributes that the file system does not support are skipped without an error, for example on FAT.
    """
    with present(original):
        seen = original.stat()

    def dress(file: NewFile) -> None:
        if Keep.PERMISSIONS not in keep:
            as_usual(file)
        with contextlib.suppress(OSError):
            if Keep.ATTRIBUTES in keep and hasattr(os, "listxattr"):
                for name in os.listxattr(original):
                    with contextlib.suppress(OSError):  # only the system may set some attributes
                        os.setxattr(file.handle, name, os.getxattr(original, name))
        if Keep.PERMISSIONS in keep:
            with contextlib.suppress(OSError):
                if hasattr(os, "chown") and os.geteuid() == 0:
                    os.chown(file.handle, seen.st_uid, seen.st_gid)
            file.permit(stat.S_IMODE(seen.st_mode))
        if Keep.TIMES in keep:
            with contextlib.suppress(OSError, OverflowError):  # a time that this system cannot set
                os.utime(file.handle, ns=(seen.st_atime_ns, seen.st_mtime_ns))

    return dress


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

    Raises
    ------
    WriteError
        If the file cannot be written, or exists and `overwrite` is False. Nothing is left behind or changed.
    """
    if isinstance(target, RemotePath):
        from qtcompress.engine.files.remote_write import put_whole

        beside = RemotePath(part or part_beside(target))
        put_whole(target, data, report, overwrite=overwrite, check=check, part=beside, ready=ready)
        return
    if isinstance(data, RemotePath):
        data = data.read_bytes()
    with explained(target.parent), part_of(target, part) as written:
        written.fill(data, report, dress)
        report(Stage.VERIFY, 0.5)
        written.expect_in_place()
        if not check(written.path):
            raise WriteError("was not written", "The file was read back with a different content; check the disk.")
        report(Stage.VERIFY, 0.9)  # the last chance to cancel
        ready()
        give_name(written, target, overwrite=overwrite)


@contextlib.contextmanager
def part_of(target: Path, part: Path | None) -> Iterator[NewFile]:
    """Create an empty temporary file beside `target` for the context; remove it at the end if it still exists."""
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
        raise name_taken(target) from error


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


@contextlib.contextmanager
def present(original: Path) -> Iterator[None]:
    """Raise ReadError where an original is opened that is no longer there; a folder may be missing, too."""
    try:
        yield
    except FileNotFoundError as error:
        if os.path.lexists(original):
            raise
        raise ReadError(
            "was moved or removed while it was worked on", "Compress it again when no other program changes it."
        ) from error


@contextlib.contextmanager
def explained(folder: Path, advice: str = ELSEWHERE) -> Iterator[None]:
    """Turn an OSError during writing into `folder` into a WriteError with a sentence; PlaceError for a full disk."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            why = _FULL[error.errno]
            raise PlaceError(
                Text("Nothing could be written to {folder}, because {why}", folder=folder, why=why), FREE_SOME
            ) from error
        raise WriteError(*_explain(error, folder, advice)) from error


def _explain(error: OSError, folder: Path, elsewhere: str) -> tuple[str, str]:
    reasons = {
        errno.EFBIG: (Text("files of this size are not allowed there"), Text("Raise the limit of the file size.")),
        errno.EACCES: (Text("the folder is not writable"), elsewhere),
        errno.EPERM: (Text("the folder is not writable"), elsewhere),
        errno.EROFS: (Text("the disk is read-only"), elsewhere),
        errno.ENOTDIR: (Text("there is a file in the place of a folder"), elsewhere),
        errno.EEXIST: (Text("there is a file in the place of a folder"), elsewhere),
        errno.ENAMETOOLONG: (Text("its name is too long for this disk"), Text("Shorten the name.")),
    }
    default = (error.strerror or str(error), elsewhere)
    why, advice = reasons.get(error.errno or 0, default)
    return Text("could not be written to {folder}, because {why}", folder=folder, why=why), advice


def _chunks(data: bytes | Path) -> Iterator[tuple[float, bytes]]:
    if isinstance(data, bytes):
        for start in range(0, len(data), _CHUNK_BYTES):
            yield start / len(data), data[start : start + _CHUNK_BYTES]
        return
    with data.open("rb") as file:
        size = max(os.fstat(file.fileno()).st_size, 1)
        while chunk := file.read(_CHUNK_BYTES):
            yield min(file.tell() / size, 1.0), chunk


def _usual_mode(folder: Path) -> int:
    """Return the permissions of new files in a folder: by its access control list if it has one, or by the umask."""
    if hasattr(os, "O_TMPFILE"):
        with contextlib.suppress(OSError):  # not every file system supports files without a name
            descriptor = os.open(folder, os.O_TMPFILE | os.O_WRONLY, 0o666)
            try:
                return stat.S_IMODE(os.fstat(descriptor).st_mode)
            finally:
                os.close(descriptor)
    umask = os.umask(0o077)  # it can only be read by setting it; files of other threads are private for this moment
    os.umask(umask)
    return 0o666 & ~umask
