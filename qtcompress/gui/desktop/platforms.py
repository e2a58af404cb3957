"""Which services this desktop has; those of macOS and Windows, by their own programs and functions."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from qtcompress.gui.desktop.services import DesktopServices

_CONTINUOUS, _SYSTEM_REQUIRED = 0x80000000, 0x00000001  # of SetThreadExecutionState


class MacServices(DesktopServices):
    """macOS, by its own command line programs. Written from their manuals; nobody has tried it yet."""

    def __init__(self) -> None:
        self._caffeinate: subprocess.Popen[bytes] | None = None

    def notify(self, title: str, text: str) -> bool:
        words = "on run {title, body}\ndisplay notification body with title title\nend run"
        return _started("osascript", "-e", words, title, text)

    def keep_awake(self, reason: str) -> bool:
        self.let_sleep()
        try:
            self._caffeinate = subprocess.Popen(["caffeinate", "-i"])
        except OSError:
            return False
        return True

    def let_sleep(self) -> bool:
        if self._caffeinate is None:
            return False
        self._caffeinate.terminate()
        self._caffeinate.wait()
        self._caffeinate = None
        return True

    def show_in_folder(self, paths: Sequence[Path]) -> bool:
        return _started("open", "-R", *map(str, paths))

    def sleep(self) -> bool:
        return _started("pmset", "sleepnow")

    def shut_down(self) -> bool:
        return _started("osascript", "-e", 'tell application "System Events" to shut down')


class WindowsServices(DesktopServices):
    """Windows. Written from its documentation; nobody has tried it yet."""

    def keep_awake(self, reason: str) -> bool:
        return _set_execution_state(_CONTINUOUS | _SYSTEM_REQUIRED)

    def let_sleep(self) -> bool:
        return _set_execution_state(_CONTINUOUS)

    def show_in_folder(self, paths: Sequence[Path]) -> bool:
        # One string: Explorer wants the quotes after the comma, which a list of arguments would put around everything.
        return _started(f'explorer /select,"{paths[0]}"')

    def sleep(self) -> bool:
        return _started("rundll32", "powrprof.dll,SetSuspendState", "0,1,0")

    def shut_down(self) -> bool:
        return _started("shutdown", "/s", "/t", "0")


def desktop_services() -> DesktopServices:
    """Return the services of this desktop."""
    if sys.platform == "win32":
        return WindowsServices()
    if sys.platform == "darwin":
        return MacServices()
    from qtcompress.gui.desktop.freedesktop import FreedesktopServices

    return FreedesktopServices()


def _started(*command: str) -> bool:
    """Start a program of the system, and do not wait for its end."""
    try:
        subprocess.Popen(command if len(command) > 1 else command[0])
    except OSError:
        return False
    return True


def _set_execution_state(state: int) -> bool:
    import ctypes

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - exists on Windows only
    return bool(kernel.SetThreadExecutionState(state))
