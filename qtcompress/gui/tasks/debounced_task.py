"""One task at a time, started when its inputs have not changed for a while. The latest one wins."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from qtcompress.core.errors import QtCompressError
from qtcompress.gui.tasks.runner import JobRunner, P, R, Ticket, Work


def _nothing(*told: object) -> None:
    """Ignore what a task tells."""


class DebouncedTask:
    """Runs only the task that was submitted last; a task that was stopped or replaced calls no callback any more.

    Parameters
    ----------
    begin : function
        Called after the pause; usually it submits a task.
    rest_ms : int
        The pause in milliseconds, counted from the last call of `start`.
    parent : QObject
        The owner of the timer.
    """

    def __init__(self, runner: JobRunner, begin: Callable[[], None], rest_ms: int, parent: QObject) -> None:
        self._runner = runner
        self._ticket: Ticket | None = None
        self._timer = QTimer(parent, singleShot=True, interval=rest_ms)
        self._timer.timeout.connect(begin)

    @property
    def running(self) -> bool:
        """Whether a task waits or runs."""
        return self._ticket is not None

    @property
    def busy(self) -> bool:
        """Whether a task runs, or will start after the pause."""
        return self.running or self._timer.isActive()

    def start(self) -> None:
        """Start the pause, or start it again."""
        self._timer.start()

    def stop(self) -> None:
        """End the pause and drop the task that runs."""
        self._timer.stop()
        if self._ticket is not None:
            self._runner.drop(self._ticket)
            self._ticket = None

    def submit(
        self,
        work: Work[P, R],
        *,
        then: Callable[[R], object] = _nothing,
        failed: Callable[[QtCompressError], object] = _nothing,
        part: Callable[[P], object] = _nothing,
    ) -> None:
        """Run a task instead of the last one; the callbacks are those of `JobRunner.submit`."""
        self.stop()

        def finish(result: R) -> None:
            self._ticket = None
            then(result)

        def fail(error: QtCompressError) -> None:
            self._ticket = None
            failed(error)

        self._ticket = self._runner.submit(work, then=finish, failed=fail, cancelled=self._forget, part=part)

    def _forget(self) -> None:
        self._ticket = None
