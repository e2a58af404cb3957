"""One piece of work at a time, begun when all that it depends on has been at rest for a while. Latest wins."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from qtcompress.gui.tasks.runner import JobRunner, Ticket, Work


class Latest:
    """Knows which work counts: the last that was submitted, unless it was stopped.

    Parameters
    ----------
    begin : function
        Called at rest; usually it submits something.
    rest_ms : int
        How long nothing must have asked for a start.
    parent : QObject
        Of the timer.
    """

    def __init__(self, runner: JobRunner, begin: Callable[[], None], rest_ms: int, parent: QObject) -> None:
        self._runner = runner
        self._ticket: Ticket | None = None
        self._timer = QTimer(parent, singleShot=True, interval=rest_ms)
        self._timer.timeout.connect(begin)

    @property
    def running(self) -> bool:
        """Whether work is on its way."""
        return self._ticket is not None

    @property
    def busy(self) -> bool:
        """Whether work is on its way, or will be at rest."""
        return self.running or self._timer.isActive()

    def start(self) -> None:
        """Begin at rest, counted from now."""
        self._timer.start()

    def stop(self) -> None:
        """Begin nothing, and let go of what is on its way."""
        self._timer.stop()
        ticket, self._ticket = self._ticket, None  # before its end may be told
        if ticket is not None:
            self._runner.cancel(ticket)

    def submit(self, work: Work) -> None:
        """Let work begin, which counts from now on."""
        self._ticket = self._runner.submit(work)

    def counts(self, ticket: Ticket) -> bool:
        """Tell whether something belongs to the work that counts."""
        return ticket == self._ticket

    def ended(self, ticket: Ticket) -> bool:
        """Tell whether it is the work that counts which has ended, and let go of it."""
        ends = self.counts(ticket)
        self._ticket = None if ends else self._ticket
        return ends
