"""Lets the desktop take part in a batch: progress on the task bar, no sleep while it runs, and a word at its end."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from qtcompress.gui.batch.progress import Phase, Stopwatch, Tally
from qtcompress.gui.common.accessible import announce
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.desktop.controller import DesktopController
from qtcompress.gui.desktop.preferences import AfterBatch, Preferences

_tr = RoomTexts(__name__)

LONG_S = 30.0
"""How long a batch runs before its end is worth a notification."""

_TOLD_EACH = 0.25  # of the batch: how often its progress is said aloud


class BatchWatch(QObject):
    """Follows the tallies of batches.

    Parameters
    ----------
    words : function of a Tally
        Returns the result of a batch as a sentence.
    clock : function
        Returns seconds.
    """

    def __init__(
        self,
        desktop: DesktopController,
        window: QWidget,
        preferences: Preferences,
        *,
        words: Callable[[Tally], str],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(window)
        self._desktop = desktop
        self._window = window
        self.preferences = preferences
        self._words = words
        self._clock = clock
        self._stopwatch: Stopwatch | None = None  # of the batch that runs
        self._said = 0.0
        self.after_this = AfterBatch.NOTHING  # what was chosen for one batch only

    def follow(self, tally: Tally) -> None:
        """Take a tally of the batch that runs."""
        running = tally.phase is Phase.RUNNING
        if self._stopwatch is None and tally.phase is not Phase.IDLE:
            self._stopwatch, self._said = Stopwatch(self._clock), 0.0
        if self._stopwatch is not None:
            self._stopwatch.run(running=running)
        self._desktop.keep_awake(awake=running and self.preferences.keep_awake)
        idle = tally.phase is Phase.IDLE
        self._desktop.show_progress(None if idle else tally.fraction, 0 if idle else tally.total - tally.done)
        if running and tally.fraction >= self._said + _TOLD_EACH:
            self._said = tally.fraction // _TOLD_EACH * _TOLD_EACH
            announce(
                self._window, _tr("{done:,} of {total:,} pictures are compressed.", done=tally.done, total=tally.total)
            )

    def end(self, tally: Tally) -> None:
        """Take the last tally of a batch: say its result, and do what was chosen for its end."""
        elapsed_s = self._stopwatch.elapsed_s if self._stopwatch is not None else 0.0
        self._stopwatch = None
        self._desktop.keep_awake(awake=False)
        self._desktop.show_progress(None)
        after = self.after
        self.after_this = AfterBatch.NOTHING
        if tally.stopped:  # a person did that, and knows it
            return
        unwatched = not self._window.isActiveWindow()
        if elapsed_s >= LONG_S and unwatched and after is not AfterBatch.NOTHING:
            self._desktop.notify(_tr("The batch has ended"), self._words(tally))
            QApplication.alert(self._window)
        if not after.lasting:
            self._count_down(after)

    @property
    def after(self) -> AfterBatch:
        """What is done at the end of the batch: what was chosen for this one, or the usual."""
        return self.preferences.after_batch if self.after_this.lasting else self.after_this

    def _count_down(self, action: AfterBatch) -> None:
        from qtcompress.gui.desktop.countdown import Countdown

        then = self._desktop.sleep if action is AfterBatch.SLEEP else self._desktop.shut_down
        countdown = Countdown(action, then, self._window)
        countdown.show()
        countdown.raise_()
