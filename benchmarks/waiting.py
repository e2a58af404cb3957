"""Wait for signals of the window, without polling."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer


def wait(signal: Any, condition: Callable[[], bool], *, limit_ms: int) -> None:
    """Run the window until the condition is true; check it at each signal, and stop after the limit."""
    loop = QEventLoop()
    connection = signal.connect(lambda *_: loop.quit() if condition() else None)
    QTimer.singleShot(limit_ms, loop, lambda: loop.exit(1))
    if not condition() and loop.exec():
        raise SystemExit("The window did not come to an end.")
    signal.disconnect(connection)
