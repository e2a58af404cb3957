"""One window for each user, screen and data folder: a later start hands over its paths to the program that runs.

A lock decides who is first, because the operating system releases it when a program ends, even after a crash; a socket
alone cannot tell a program that was killed from one that is starting. The socket lies in a folder of this user only.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QObject, QThread, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from qtcompress.engine.files.session_lock import SessionLock
from qtcompress.engine.job.folders import data_folder

_LOCKS = "windows"  # the folder of the locks, in the data folder
_ANSWER = b"taken\n"
_MOST_BYTES = 16_000_000  # of a message: more paths than a command line can hold
_MOST_SOCKET_NAME_BYTES = 100  # Unix allows 104 to 108
_WAIT_MS = 3000  # for a program that is starting, or busy
_TRY_MS = 100
_TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")  # the permission to come to the front


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What a later start hands over: absolute paths, and its permission to bring a window to the front."""

    paths: tuple[Path, ...]
    token: str = ""

    def to_bytes(self) -> bytes:
        """Return it as one line; names that are not UTF-8 survive as escaped surrogates."""
        return json.dumps({"paths": [str(path) for path in self.paths], "token": self.token}).encode() + b"\n"

    @classmethod
    def from_bytes(cls, line: bytes) -> HandedOver:
        """Read such a line. Raises ValueError."""
        told = json.loads(line)
        if not isinstance(told, dict) or not isinstance(told.get("paths"), list):
            raise ValueError("no paths were handed over")
        return cls(tuple(Path(str(path)) for path in told["paths"]), str(told.get("token", "")))


@dataclass(frozen=True, slots=True)
class Claim:
    """The right to be the first program, as long as this one runs. `name` is that of its socket."""

    lock: SessionLock
    name: str


class SingleInstance(QObject):
    """The place where a later start hands over its paths, kept by the program that runs.

    Signals
    -------
    handed_over(HandedOver)
        Another start has ended, and left its paths to this program.
    """

    handed_over = Signal(object)

    def __init__(self, claim: Claim, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = claim.lock
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        QLocalServer.removeServer(claim.name)  # of a program that was killed; the lock says that it no longer runs
        self._server.listen(claim.name)
        self._heard: dict[QLocalSocket, bytes] = {}

    def close(self) -> None:
        """Let the next start be the first."""
        self._server.close()
        self._lock.release()

    def _greet(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            self._heard[caller] = b""
            caller.readyRead.connect(lambda caller=caller: self._listen(caller))
            caller.disconnected.connect(lambda caller=caller: self._forget(caller))
            QTimer.singleShot(_WAIT_MS, caller, caller.abort)  # a silent caller is not held for ever
            self._listen(caller)

    def _listen(self, caller: QLocalSocket) -> None:
        heard = self._heard.get(caller, b"") + bytes(caller.readAll().data())
        self._heard[caller] = heard
        if len(heard) > _MOST_BYTES:
            caller.abort()
        elif heard.endswith(b"\n"):
            with suppress(ValueError):
                self.handed_over.emit(HandedOver.from_bytes(heard))
                caller.write(_ANSWER)
                caller.flush()
            caller.disconnectFromServer()

    def _forget(self, caller: QLocalSocket) -> None:
        self._heard.pop(caller, None)
        caller.deleteLater()


def claim(data: Path | None = None) -> Claim | None:
    """Become the first program with this data folder, the user's by default; return None if there is one.

    Nothing of the desktop is needed for it, so a later start ends before it has loaded a window.
    """
    folder = data_folder() if data is None else data
    try:
        return Claim(SessionLock(folder / _LOCKS, f"window-{_key(folder)}"), socket_name(folder))
    except OSError:  # there is one, or nothing can be written: then there is none to hand over to, either
        return None


def hand_over(paths: Sequence[str], data: Path | None = None, *, wait_ms: int = _WAIT_MS) -> bool:
    """Hand over paths to the first program; return False if there is none, or if it does not answer in time."""
    folder = data_folder() if data is None else data
    name = socket_name(folder)
    handed = HandedOver(absolute(paths), activation_token())
    deadline = QDeadlineTimer(wait_ms if (folder / _LOCKS).is_dir() else 0)
    while True:
        socket = QLocalSocket()
        if _is_own(name):
            socket.connectToServer(name)
            if socket.waitForConnected(_TRY_MS) and _tell(socket, handed, deadline):
                return True
            socket.abort()
        if deadline.hasExpired():
            return False
        QThread.msleep(_TRY_MS)  # there is no window yet that could be blocked


def _tell(socket: QLocalSocket, handed: HandedOver, deadline: QDeadlineTimer) -> bool:
    socket.write(handed.to_bytes())
    answer = b""
    while not answer.endswith(b"\n") and not deadline.hasExpired():
        if not socket.waitForReadyRead(max(1, deadline.remainingTime())):
            break
        answer += bytes(socket.readAll().data())
    return answer == _ANSWER


def _is_own(name: str) -> bool:
    """Tell whether a socket is this user's: nobody else shall learn the paths. On Windows its access list says so."""
    if sys.platform == "win32":
        return True
    try:
        return Path(name).lstat().st_uid == os.geteuid()
    except OSError:
        return False


def activation_token(environment: Mapping[str, str] = os.environ) -> str:
    """Return the permission to bring a window to the front that the desktop gave to this start, or ""."""
    return next(filter(None, map(environment.get, _TOKENS)), "")


def absolute(paths: Sequence[str]) -> tuple[Path, ...]:
    """Return paths of a command line so that they lead to the same files in another program."""
    return tuple(Path(path).absolute() for path in paths)


def socket_name(data: Path) -> str:
    """Return the name of the socket: in a folder of this user if its path is not too long for the system."""
    key = f"qtcompress-{_key(data)}"
    if sys.platform == "win32":
        return key
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    folders = (Path(runtime), data / _LOCKS) if runtime and Path(runtime).is_dir() else (data / _LOCKS,)
    names = [str(folder / key) for folder in folders]
    short = [name for name in names if len(os.fsencode(name)) <= _MOST_SOCKET_NAME_BYTES]
    return short[0] if short else str(Path(tempfile.gettempdir()) / key)


def _key(data: Path) -> str:
    """Return a key of the user's data folder and screen: a window on another screen would not be seen."""
    screen = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or ""
    return sha256(f"{os.fsencode(data)!r} {screen}".encode()).hexdigest()[:16]
