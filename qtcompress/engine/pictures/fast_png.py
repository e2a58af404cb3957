"""A big PNG of true colors -> its pixels, in half the time that Pillow takes, some rows at a time.

zlib-ng inflates, and libspng (the `pyspng` package) undoes the filters. It decodes whole files only and keeps Python's
lock meanwhile, so each band of rows is given to it as a small file of its own, not packed. What else is in a file,
Pillow reads, from a copy without the picture. What is in doubt is left to Pillow, and so are all words about damage.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, BinaryIO, cast

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from qtcompress.core.types import Pixels, Report, Stage
from qtcompress.engine.pictures.pixels import frame, pixels_of, strip_pixels
from qtcompress.engine.pictures.watched_file import DECODER_ERRORS, Watched
from qtcompress.engine.png.chunks import DATA, END, HEAD, SIGNATURE, chunk, chunks_of, inflated, stored

try:
    from pyspng import load as _load
except ImportError:  # no wheel and no compiler; then Pillow reads them all
    _load: Any = None  # type: ignore[no-redef]

_LEAST_PIXELS = 1_000_000  # below that there is nothing to gain
_BAND_BYTES = 75_000  # decoded they are below 128 kB, which glibc gives out again and again
_CHANNELS = {b"\x08\x02\0\0\0": 3, b"\x08\x06\0\0\0": 4}  # 8 bits each, RGB or RGBA, not interlaced
_LEFT_TO_PILLOW = frozenset({b"acTL", b"fcTL", b"fdAT", b"tRNS"})  # animations, a color that is transparent
_KIND = slice(16, 21)  # of the first chunk


@dataclass(frozen=True, slots=True, eq=False)
class BigPng:
    """A PNG whose chunks are sound.

    file : as it was opened
    image : what Pillow opened, and has not loaded
    words : what the file says beside its pixels, as Pillow reads it; there is nothing to load in it
    kind : the end of its head
    """

    file: Watched
    image: Image.Image
    words: Image.Image
    kind: bytes

    @property
    def channels(self) -> int:
        """How many bytes a pixel takes in the file."""
        return _CHANNELS[self.kind]

    def pixels(self, orientation: int, report: Report) -> Pixels:
        """Return the upright pixels as `pixels_of` does, and raise what Pillow raises. To be called once."""
        with suppress(ValueError, RuntimeError):  # of the stream, and of pyspng
            return self._decoded(orientation, report)
        self.image.load()
        return pixels_of(self.image, orientation, report)

    def _decoded(self, orientation: int, report: Report) -> Pixels:
        width, height = self.words.size
        out, view = frame(self.words.size, orientation)
        top = 0
        for rows in self._bands():
            report(Stage.READ, 0.8 + 0.2 * top / height)
            if self.words.info.get("icc_profile"):
                strip = Image.frombuffer("RGBA", (width, len(rows)), rows, "raw", "RGBA", 0, 1)
                rows = strip_pixels(strip, self.words, None)
            view[top : top + len(rows)] = rows.view(np.uint32)[..., 0]
            top += len(rows)
        if top < height:
            raise ValueError("too few rows")
        return out

    def _bands(self) -> Iterator[NDArray[np.uint8]]:
        """Yield the rows of the picture, `(rows, W, 4)` uint8, some at a time.

        Raises ValueError or RuntimeError where the picture is damaged.
        """
        self.file.seek(len(SIGNATURE))
        width = self.words.width
        size = 1 + self.channels * width
        pieces = (content for kind, content in chunks_of(cast(BinaryIO, self.file)) if kind == DATA)
        above = b""  # the row above the band, not filtered
        for data in inflated(pieces, max(1, _BAND_BYTES // size) * size):
            if len(data) % size:
                raise ValueError("half a row")
            seen = len(above) // size
            head = struct.pack(">II", width, seen + len(data) // size) + self.kind
            band = [SIGNATURE, chunk(HEAD, head), chunk(DATA, stored(above + data)), chunk(END)]
            rows = _load(b"".join(band), format="RGBA")[seen:]
            above = b"\0" + rows[-1, :, : self.channels].tobytes()
            yield rows


def opened(file: Watched, image: Image.Image) -> BigPng | None:
    """Look through the file that Pillow opened as `image`; None where it is to be left to Pillow."""
    if image.format != "PNG" or image.width * image.height < _LEAST_PIXELS or _load is None:
        return None
    try:
        return _sound(file, image)
    except DECODER_ERRORS:
        return None


def _sound(file: Watched, image: Image.Image) -> BigPng | None:
    file.seek(len(SIGNATURE))
    around: list[bytes] = []  # the chunks before and behind the picture
    begun, before = False, 0
    for kind, content in chunks_of(cast(BinaryIO, file)):
        if kind in _LEFT_TO_PILLOW or (kind == HEAD and around):
            return None
        if kind != DATA:
            around.append(chunk(kind, content))
        elif begun and len(around) > before:  # in two places
            return None
        else:
            begun, before = True, len(around)
    kind = around[0][_KIND]
    if kind not in _CHANNELS:
        return None
    words = Image.open(io.BytesIO(b"".join([SIGNATURE, *around[:-1], chunk(DATA), around[-1]])), formats=("PNG",))
    return BigPng(file, image, words, kind)
