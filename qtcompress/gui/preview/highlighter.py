"""The pixels of one color of the palette, to be highlighted."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from qtcompress.core.types import Quantized
from qtcompress.gui.common.images import build_mask
from qtcompress.gui.tasks.debounced_task import DebouncedTask
from qtcompress.gui.tasks.runner import JobRunner


class Highlighter(QObject):
    """Finds the pixels of one palette entry, off the GUI thread; the latest one wins.

    Signals
    -------
    masked(Pyramid or None)
        The pixels of the entry; None while no entry is highlighted.
    """

    masked = Signal(object)

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._quantized: Quantized | None = None
        self._index = -1  # pragma: no mutate - `light` sets it
        self._task = DebouncedTask(runner, self._begin, 0, self)  # pragma: no mutate - no pause that a person notices

    def set_quantized(self, quantized: Quantized | None) -> None:
        """Take the picture that is shown; no entry of it is highlighted yet."""
        self._quantized = quantized
        self.light(-1)

    def light(self, index: int) -> None:
        """Highlight the pixels of this entry; -1 for none."""
        self._index = index
        self._task.stop()
        if self._quantized is None or not 0 <= index < len(self._quantized.palette):
            self.masked.emit(None)
        else:
            self._task.start()

    def _begin(self) -> None:
        quantized, index = self._quantized, self._index
        if quantized is not None:
            self._task.submit(lambda reporter: build_mask(quantized.indices, index), then=self.masked.emit)
