"""The indices of a GIF's frames, which wait in a temporary file: to unpack them again takes ten times as long."""

from __future__ import annotations

from contextlib import suppress
from typing import IO

import numpy as np
from numpy.typing import NDArray

from qtcompress.engine.animations.on_disk import file_of

MOST_BYTES = 1 << 28
"""Of a file; indices of more frames are not kept."""


class KeptIndices:
    """The indices that frames draw, by their numbers. Only one thread at a time may use it."""

    def __init__(self) -> None:
        self._file: IO[bytes] | None = None
        self._end = 0
        self._notes: dict[int, tuple[int, tuple[int, ...], int]] = {}

    def put(self, number: int, indices: NDArray[np.uint8], clear: int) -> None:
        """Keep the `(h, w)` indices of a frame, and which of them leaves what is shown, if there is room."""
        if self._end + indices.size > MOST_BYTES:
            return
        with suppress(OSError):  # there is no room
            self._opened.seek(self._end)
            self._opened.write(np.ascontiguousarray(indices).data.cast("B"))
            self._opened.flush()  # or that fails when it is read
            self._notes[number] = self._end, indices.shape, clear
            self._end += indices.size

    def get(self, number: int) -> tuple[NDArray[np.uint8], int] | None:
        """Return what was kept of a frame, or None."""
        if number not in self._notes:
            return None
        start, shape, clear = self._notes[number]
        indices = np.empty(shape, np.uint8)
        with suppress(OSError):
            self._opened.seek(start)
            read = self._opened.readinto(indices.data.cast("B"))  # type: ignore[attr-defined]  # IO lacks it
            return (indices, clear) if read == indices.size else None
        return None

    @property
    def _opened(self) -> IO[bytes]:
        """The file."""
        self._file = self._file or file_of(self)
        return self._file
