"""Waiting for the window: by signals and conditions, with a limit that only a test which fails ever reaches."""

from __future__ import annotations

from typing import Any

from pytestqt.qtbot import QtBot

LIMIT_MS = 120_000  # pytest-qt's own 5 s passed on machines that did other work, while nothing was wrong


class PatientBot(QtBot):
    """pytest-qt's helper with one limit for all that tests wait for."""

    def waitUntil(self, callback: Any, *, timeout: int = LIMIT_MS) -> None:  # noqa: N802
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = LIMIT_MS, **more: Any) -> Any:  # noqa: N802
        return super().waitSignal(signal, timeout=timeout, **more)

    def waitSignals(self, signals: Any, *, timeout: int = LIMIT_MS, **more: Any) -> Any:  # noqa: N802
        return super().waitSignals(signals, timeout=timeout, **more)

    def waitExposed(self, widget: Any, *, timeout: int = LIMIT_MS) -> Any:  # noqa: N802
        return super().waitExposed(widget, timeout=timeout)
