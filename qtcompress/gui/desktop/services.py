"""The services of a desktop that the program uses; what a platform does not have is silently left out.

All methods of `DesktopServices` may wait for another program, so they are called in a pool.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

_CONTINUOUS, _SYSTEM_REQUIRED = 0x80000000, 0x00000001  # of SetThreadExecutionState


class DesktopServices:
    """A desktop without services. Each method tells whether it was done.

    waits : whether a method may take long, so that a pool should call it
    """

    waits: ClassVar[bool] = False

    def notify(self, title: str, text: str) -> bool:
        """Show a notification."""
        return False

    def keep_awake(self, reason: str) -> bool:
        """Keep the computer from going to sleep by itself, until `let_sleep`."""
        return False

    def let_sleep(self) -> bool:
        """Let the computer sleep again."""
        return False

    def show_progress(self, fraction: float | None) -> bool:
        """Show progress, 0..1, on the task bar; None removes it."""
        return False

    def show_in_folder(self, paths: Sequence[Path]) -> bool:
        """Show files in their folder, selected."""
        return False

    def reduces_motion(self) -> bool:
        """Tell whether the desktop asks for no animations in a way that Qt does not know."""
        return False

    def sleep(self) -> bool:
        """Put the computer to sleep."""
        return False

    def shut_down(self) -> bool:
        """Turn the computer off."""
        return False


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
