"""The services of a desktop that the program uses; what a platform does not have is silently left out.

All methods of `DesktopServices` may wait for another program, so they are called in a pool.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar


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
