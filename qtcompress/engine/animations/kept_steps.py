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


class KeptRows:
    """A picture in a file, which is read by rows.

    Parameters
    ----------
    file : file
    place : int
        Where it begins.
    shape : (int, int)
        Its height and width.
    """

    def __init__(self, file: IO[bytes], place: int, shape: tuple[int, ...]) -> None:
        self._file, self._place = file, place
        self._height, self._width = shape

    @property
    def shape(self) -> tuple[int, ...]:
        """(H, W, 4)."""
        return self._height, self._width, 4

    def __getitem__(self, rows: slice, /) -> Pixels:
        """Return some rows, one after the other, a new array."""
        first, end, _ = rows.indices(self._height)
        return pixels_of(_read(self._file, self._place + 4 * self._width * first, end - first, self._width))


class KeptSteps:
    """The steps that draw an animation, one after another, and the originals of some frames.

    Attributes
    ----------
    whole : bool
        Whether all of those that were added are there.
    """

    def __init__(self) -> None:
        self._file: IO[bytes] | None = None
        self._notes: list[tuple[Rect, Disposal, int, int | None]] = []
        self._end = 0
        self.whole = True

    def put(self, original: Pixels) -> int:
        """Keep an original, and return its place; where there is no room, nothing is kept any more."""
        return self._written(packed(original))

    def add(self, made: Step, original: int | None) -> None:
        """Add the step of the next frame, drawn over what the one before leaves, and the place of its original."""
        place = self._written(made.now[made.rect[0] : made.rect[1]])
        self._notes.append((made.rect, made.disposal, place, original))

    @property
    def _opened(self) -> IO[bytes]:
        """The file."""
        self._file = self._file or file_of(self)
        return self._file

    def _written(self, rows: Keys) -> int:
        """Write rows behind all others, and return where they begin."""
        place = self._end
        self._end += rows.nbytes
        self.whole = self.whole and self._end <= MOST_BYTES and self._has(rows)
        return place

    def _has(self, rows: Keys) -> bool:
        with suppress(OSError):  # there is no room
            self._opened.write(np.ascontiguousarray(rows).data.cast("B"))
            self._opened.flush()  # or that fails when it is read
            return True
        return False

    def steps(self, height: int, width: int) -> Iterator[tuple[int, Step, KeptRows | None]]:
        """Yield the number of each frame, its step, and its original, as they were added; they are held by nobody."""
        base = np.zeros((height, width), np.uint32)
        for number, (rect, disposal, place, original) in enumerate(self._notes):
            made = [self._step(base, rect, disposal, place)]
            base = made[0].after
            rows = None if original is None else KeptRows(self._opened, original, base.shape)
            yield number, made.pop(), rows

    def _step(self, base: Keys, rect: Rect, disposal: Disposal, place: int) -> Step:
        top, bottom, left, right = rect
        now = np.empty_like(base)
        now[:top], now[bottom:] = base[:top], base[bottom:]
        _fill(self._opened, place, now[top:bottom])
        after = base if disposal is Disposal.RESTORE else now
        if disposal is Disposal.CLEAR:
            after = now.copy()
            after[top:bottom, left:right] = 0
        return Step(now, base, rect, disposal, after)


def _read(file: IO[bytes], place: int, height: int, width: int) -> Keys:
    rows = np.empty((height, width), np.uint32)
    _fill(file, place, rows)
    return rows


def _fill(file: IO[bytes], place: int, rows: Keys) -> None:
    """Fill some rows of a picture."""
    file.seek(place)
    file.readinto(rows.data.cast("B"))  # type: ignore[attr-defined]  # IO lacks it
