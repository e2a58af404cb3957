"""Read a large true-color PNG in bands of rows, in a third of the time that Pillow takes.

zlib-ng inflates, and a kernel removes the filters (docs/decisions/0113). Pillow reads the other content of the file
from a copy without the picture. Pillow also decodes every file that is in doubt, so all messages about damage are its.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import BinaryIO, cast

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from qtcompress.core.kernels.dispatch import compiled
from qtcompress.core.kernels.png_rows import unfilter
from qtcompress.core.types import Pixels, Report, Stage
from qtcompress.engine.containers.png_chunks import DATA, HEAD, SIGNATURE, chunk, chunks_of, inflated
from qtcompress.engine.pictures.pixels import frame, pixels_of, strip_pixels
from qtcompress.engine.pictures.watched_file import DECODER_ERRORS, Watched

_LEAST_PIXELS = 1_000_000  # smaller pictures gain nothing
_BAND_BYTES = 150_000  # inflated: rows that the kernel takes four at a time, and little for Python to do between
_CHANNELS = {b"\x08\x02\0\0\0": 3, b"\x08\x06\0\0\0": 4}  # 8 bits each, RGB or RGBA, not interlaced
_LEFT_TO_PILLOW = frozenset({b"acTL", b"fcTL", b"fdAT", b"tRNS"})  # animations, and a transparent color
_KIND = slice(16, 21)  # in the first chunk


@dataclass(frozen=True, slots=True, eq=False)
class BigPng:
    """A PNG whose chunks are valid.

    file : the open file
    image : the same file as Pillow opened it, not loaded
    words : Pillow's image of a copy without picture data, for size and metadata; it cannot be loaded
    kind : the last 5 bytes of IHDR: depth, color type, compression, filter, interlace
    """

    file: Watched
    image: Image.Image
    words: Image.Image
    kind: bytes

    @property
    def channels(self) -> int:
        """Bytes per pixel in the uncompressed rows."""
        return _CHANNELS[self.kind]

    def pixels(self, orientation: int, report: Report) -> Pixels:
        """Return the upright pixels as `pixels_of` does; raise the same errors as Pillow. Call it only once."""
        with suppress(ValueError):  # raised by `inflated` and `unfilter`
            return self._decoded(orientation, report)
        self.image.load()
        self.image.info = self.words.info  # with the profile that was found
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
        """Yield bands of rows, `(rows, W, 4)` uint8, each until the next.

        Raises ValueError if the picture data is damaged.
        """
        self.file.seek(len(SIGNATURE))
        width = self.words.width
        size = 1 + self.channels * width
        most = max(1, _BAND_BYTES // size)
        band = np.zeros((1 + most, width, 4), np.uint8)  # with the row above
        pieces = (content for kind, content in chunks_of(cast(BinaryIO, self.file)) if kind == DATA)
        for data in inflated(pieces, most * size):
            if len(data) % size:
                raise ValueError("half a row")
            rows = np.frombuffer(data, np.uint8).reshape(-1, size)
            unfilter(rows, band[: 1 + len(rows)])
            yield band[1 : 1 + len(rows)]
            band[0] = band[len(rows)]


def opened(file: Watched, image: Image.Image) -> BigPng | None:
    """Check the chunks of the file that Pillow opened as `image`; return None if Pillow must decode it."""
    if image.format != "PNG" or image.width * image.height < _LEAST_PIXELS or not compiled():
        return None
    try:
        return _sound(file, image)
    except DECODER_ERRORS:
        return None


def _sound(file: Watched, image: Image.Image) -> BigPng | None:
    file.seek(len(SIGNATURE))
    around: list[bytes] = []  # the chunks before and after the picture data
    begun, before = False, 0
    for kind, content in chunks_of(cast(BinaryIO, file)):
        if kind in _LEFT_TO_PILLOW or (kind == HEAD and around):
            return None
        if kind != DATA:
            around.append(chunk(kind, content))
        elif begun and len(around) > before:  # picture data in two places
            return None
        else:
            begun, before = True, len(around)
    kind = around[0][_KIND]
    if kind not in _CHANNELS:
        return None
    words = Image.open(io.BytesIO(b"".join([SIGNATURE, *around[:-1], chunk(DATA), around[-1]])), formats=("PNG",))
    return BigPng(file, image, words, kind)
