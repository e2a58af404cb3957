"""An animation to be looked at: any of its frames, composed as browsers show them, of which a bounded part is kept.

Frames come one after the other, since each is drawn over the last. One that lies behind is composed anew from the
first, unless it is among those kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from qtcompress.core.animation.steps import Keys
from qtcompress.core.errors import LeftAlone, ReadError
from qtcompress.core.text import Text
from qtcompress.core.types import Pixels, Report, Stage, ignore
from qtcompress.engine.animations import apng_file, gif_file
from qtcompress.engine.animations.reading import Frames, keys_of, pixels_of
from qtcompress.engine.animations.tables import tables_of
from qtcompress.engine.pictures.reader import Picture, read, shrink
from qtcompress.engine.pictures.timeline import timeline_of
from qtcompress.engine.pictures.watched_file import DAMAGED, opened

KEPT_BYTES = 32_000_000
_SPECIFIED = ("GIF", "PNG")  # what is composed here; Pillow differs in rare cases
_ANY = 1 << 62  # pixels of all frames: they are not held


class Reel:
    """The frames of an animation. Only one thread at a time may use it.

    Parameters
    ----------
    path : Path
    report : Report
        Called while the file is read.
    kept_bytes : int
        Of the frames that are kept; one always is.

    Raises
    ------
    ReadError
        If it can't be read, or is no animation.
    """

    def __init__(self, path: Path, report: Report, *, kept_bytes: int = KEPT_BYTES) -> None:
        with opened(path, report) as file:
            found = timeline_of(file)
            self._data = file.at(0, file.size_bytes)
        if found is None:
            raise ReadError("is no animation that can be read")
        self.timeline = found
        self.size_bytes = len(self._data)
        self.tables = tables_of(self._data, found.kind)
        self._kept_bytes = kept_bytes
        self._kept: dict[int, Pixels] = {}  # in the order in which they were wanted
        self._side = 0
        self._coming: Iterator[Keys] = iter(())
        self._next = len(self)  # so that the first frame begins anew
        self._ways: list[Callable[[], Iterator[Keys]]] = [self._as_pillow_shows]
        if found.kind in _SPECIFIED:
            self._ways.insert(0, self._as_specified)

    def __len__(self) -> int:
        return len(self.timeline.durations_ms)

    def frame(self, number: int, side: int, report: Report) -> Pixels:
        """Return a frame with at most `side` pixels per side: `(H, W, 4)` uint8, sRGB, straight alpha, read-only.

        Raises
        ------
        ReadError
            If the file is damaged up to there.
        Cancelled
            From `report`, which is called for each frame that is composed; the next call goes on there.
        """
        if side != self._side:
            self._kept.clear()
            self._side = side
        kept = self._kept.pop(number, None)
        if kept is None:
            kept = self._composed(number, report)
        self._keep(number, kept, max(self._kept_bytes // kept.nbytes, 1))
        return kept

    def _composed(self, number: int, report: Report) -> Pixels:
        """Compose the frames up to this one, and keep those that there is room for."""
        if number < self._next:
            self._begin()
        width, height = self.timeline.size
        share = min(self._side / max(width, height), 1.0)
        most = max(int(self._kept_bytes / (4 * width * height * share * share)), 1)
        while True:
            report(Stage.READ, self._next / len(self))
            keys = self._taken()
            self._next += 1
            if self._next <= number + 1 - most:
                continue  # it would not be kept
            pixels = shrink(pixels_of(keys[:height, :width].copy()), self._side)  # Pillow may show more
            pixels.setflags(write=False)
            if self._next > number:
                return pixels
            self._keep(self._next - 1, pixels, most)

    def _begin(self) -> None:
        self._coming, self._next = self._ways[0](), 0

    def _taken(self) -> Keys:
        """Return the next frame; where the first way fails, the other one goes on."""
        try:
            return next(self._coming)
        except (ValueError, ReadError, StopIteration) as error:
            if len(self._ways) == 1 and isinstance(error, ReadError) and not self._next:
                raise
            if len(self._ways) == 1:
                what = Text("is damaged after {n} of its {count} frames", n=self._next, count=len(self))
                raise ReadError(what, DAMAGED) from error
        del self._ways[0]
        self._coming = self._ways[0]()
        for _ in range(self._next):
            next(self._coming, None)
        return self._taken()

    def _keep(self, number: int, pixels: Pixels, most: int) -> None:
        self._kept[number] = pixels
        for oldest in list(self._kept)[:-most]:
            del self._kept[oldest]

    def _as_specified(self) -> Iterator[Keys]:
        """Yield the frames as the specification of their format composes them. Raises ValueError."""
        if self.timeline.kind == "GIF":
            yield from gif_file.composed(gif_file.parsed(self._data))
        else:
            yield from apng_file.composed(apng_file.parsed(self._data), mix=mixed)

    def _as_pillow_shows(self) -> Iterator[Keys]:
        shown = iter(Frames(self._data, ignore, most_pixels=_ANY))
        if self.timeline.hidden:
            next(shown, None)
        yield from shown


def picture_or_frame(path: Path, report: Report, *, max_side: int | None = None) -> Picture:
    """Return what is shown of a file: a picture, also one that is `data`, or the first frame of an animation.

    Raises as `read` does, for other pictures left alone.
    """
    try:
        return read(path, report, max_side=max_side, shown=True)
    except LeftAlone as decision:
        if not decision.frames:
            raise
    reel = Reel(path, report)
    first = reel.frame(0, max_side or max(reel.timeline.size), report)
    return Picture(first, *reel.timeline.size, reel.size_bytes, frames=len(reel))


def mixed(above: Keys, below: Keys) -> Keys:
    """Return `(H, W)` uint32 pixels over others of straight alpha (PNG, third edition, section 13.16)."""
    top, bottom = (np.ascontiguousarray(part).view(np.uint8).reshape(*part.shape, 4) for part in (above, below))
    over = top[..., 3:].astype(np.float32) / 255
    under = bottom[..., 3:].astype(np.float32) / 255 * (1 - over)
    alpha = over + under
    colors = (top[..., :3] * over + bottom[..., :3] * under) / np.maximum(alpha, 1 / 255)
    pixels = np.rint(np.concatenate([colors, 255 * alpha], axis=-1)).clip(0, 255).astype(np.uint8)
    return keys_of(pixels)
