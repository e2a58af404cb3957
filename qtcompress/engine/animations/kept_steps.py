"""The steps of an animation, which wait in a temporary file: to find them again takes a fifth of a film's time.

Of each frame there are the rows that change, so that a recording, which stands still, takes little room.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import IO

import numpy as np

from qtcompress.core.animation.steps import Disposal, Keys, Rect, Step
from qtcompress.core.types import Pixels
from qtcompress.engine.animations.on_disk import file_of
from qtcompress.engine.animations.reading import packed, pixels_of

MOST_BYTES = 1 << 28
"""Of a file; steps of more are found again."""


class KeptSteps:
    """The steps that draw an animation, one after another, and the originals of some frames.

    Attributes
    ----------
    whole : bool
        Whether all of those that were added are there.
    """

    def __init__(self) -> None:
        self._file: IO[bytes] | None = None
        self._notes: list[tuple[Rect, Disposal, bool]] = []
        self._left_bytes = MOST_BYTES
        self.whole = True

    def add(self, made: Step, original: Pixels | None) -> None:
        """Add the step of the next frame, drawn over what the one before leaves, and its original if that is asked for.

        Where there is no room, nothing is kept any more.
        """
        rows = [made.now[made.rect[0] : made.rect[1]], *([] if original is None else [packed(original)])]
        self._left_bytes -= sum(one.nbytes for one in rows)
        self.whole = self.whole and self._left_bytes >= 0 and self._written(rows)
        self._notes.append((made.rect, made.disposal, original is not None))

    @property
    def _opened(self) -> IO[bytes]:
        """The file."""
        self._file = self._file or file_of(self)
        return self._file

    def _written(self, pictures: list[Keys]) -> bool:
        with suppress(OSError):  # there is no room
            for one in pictures:
                self._opened.write(one.data.cast("B"))
            self._opened.flush()  # or that fails when it is read
            return True
        return False

    def steps(self, height: int, width: int) -> Iterator[tuple[int, Step, Pixels | None]]:
        """Yield the number of each frame, its step, and its original, as they were added; they are held by nobody."""
        self._opened.seek(0)
        base = np.zeros((height, width), np.uint32)
        for number, (rect, disposal, scored) in enumerate(self._notes):
            made = [self._step(base, rect, disposal)]
            base = made[0].after
            original = [pixels_of(self._read(np.empty_like(base)))] if scored else [None]
            yield number, made.pop(), original.pop()

    def _step(self, base: Keys, rect: Rect, disposal: Disposal) -> Step:
        top, bottom, left, right = rect
        now = np.empty_like(base)
        now[:top], now[bottom:] = base[:top], base[bottom:]
        self._read(now[top:bottom])
        after = base if disposal is Disposal.RESTORE else now
        if disposal is Disposal.CLEAR:
            after = now.copy()
            after[top:bottom, left:right] = 0
        return Step(now, base, rect, disposal, after)

    def _read(self, rows: Keys) -> Keys:
        """Fill some rows of a picture."""
        self._opened.readinto(rows.data.cast("B"))  # type: ignore[attr-defined]  # IO lacks it
        return rows
