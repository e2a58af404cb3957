"""What Pillow has for the whole process, changed only while this program needs it; and samples in bands of rows.

Pillow warns of pictures above 89 megapixels and refuses those above 179. This program has a limit of its own, which is
checked before anything is decoded (`pictures.reader`). `Image.MAX_IMAGE_PIXELS` belongs to the whole process, so it is
changed only while a picture is read and then set back: a program that uses this one as a library keeps its own limit.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFile

_BAND_BYTES = 1 << 23  # of samples as Pillow holds them, in up to 4 bytes a pixel

_lock = threading.Lock()
_limits: list[int | None] = []  # Pillow's limit at each entry: readers in several threads overlap
_buffers: list[int] = []  # Pillow's own, and those that are needed now


@contextmanager
def unlimited() -> Iterator[None]:
    """Lift Pillow's limit inside a `with` block, in any number of threads at once."""
    with _lock:
        _limits.append(_limits[0] if _limits else Image.MAX_IMAGE_PIXELS)
        Image.MAX_IMAGE_PIXELS = None
    try:
        yield
    finally:
        with _lock:
            limit = _limits.pop()
            if not _limits:
                Image.MAX_IMAGE_PIXELS = limit


@contextmanager
def buffered(size_bytes: int) -> Iterator[None]:
    """Let Pillow give encoders a buffer of at least so many bytes inside a `with` block, in any number of threads."""
    with _lock:
        _buffers[:] = [*(_buffers or [ImageFile.MAXBLOCK]), size_bytes]
        ImageFile.MAXBLOCK = max(_buffers)
    try:
        yield
    finally:
        with _lock:
            _buffers.remove(size_bytes)
            ImageFile.MAXBLOCK = max(_buffers)
            if len(_buffers) == 1:
                _buffers.clear()


def scale_key(image: Image.Image) -> None:
    """Scale the transparent gray of an opened PNG of 1, 2, or 4 bits in its `info`, as Pillow scales the pixels.

    Only the lowest bits of a key count (PNG, section 11.3.1.1). Pillow has made 0 or 255 of one of 1 bit.
    """
    key = image.info.get("transparency")
    tiles = getattr(image, "tile", None)
    if image.format != "PNG" or not isinstance(key, int) or not tiles:
        return
    most = {"L;2": 3, "L;4": 15, "L": 255}.get(str(tiles[0][3]))
    if most is not None:
        image.info["transparency"] = (key & most) * (255 // most)


def bands_of(image: Image.Image, mode: str = "") -> Iterator[Image.Image]:
    """Yield bands of rows of a decoded picture, from the top, in its mode or in another.

    A whole picture of Pillow becomes bytes by way of two copies, and its conversion is a third one.
    """
    rows = max(1, _BAND_BYTES // (4 * image.width))
    for top in range(0, image.height, rows):
        with image.crop((0, top, image.width, min(top + rows, image.height))) as band:
            if mode in ("", image.mode):
                yield band
            else:
                with band.convert(mode) as converted:
                    yield converted


def samples_of(image: Image.Image, mode: str = "") -> NDArray[np.generic]:
    """Return the samples of a decoded picture, `(H, W)` or `(H, W, channels)`, in its mode or in another."""
    whole: NDArray[np.generic] | None = None
    top = 0
    for band in bands_of(image, mode):
        part = np.asarray(band)
        if whole is None:
            whole = np.empty((image.height, *part.shape[1:]), part.dtype)
        whole[top : top + len(part)] = part
        top += len(part)
    return np.empty((0, 0), np.uint8) if whole is None else whole
