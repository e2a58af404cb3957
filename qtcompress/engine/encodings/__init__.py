"""The encodings that may compete for a picture beside the indexed PNG, one module a format; all by Pillow."""

from __future__ import annotations

import hashlib
import io
import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from PIL import Image

from qtcompress.core.rows import Rows, is_translucent, strips
from qtcompress.core.search import ScoreCurve
from qtcompress.core.types import Pixels, ignore
from qtcompress.engine.job.goal import Format
from qtcompress.engine.job.memory import MOST_PIXELS
from qtcompress.engine.metadata.metadata import Carried
from qtcompress.engine.pictures.pixels import LoadedRows, pixels_of
from qtcompress.engine.png.pillow import unlimited


class Encode(Protocol):
    """Pixels -> the bytes of a file."""

    def __call__(self, pixels: Pixels, quality: int, variant: str, carried: Carried, *, draft: bool) -> bytes:
        """Encode `(H, W, 4)` uint8 pixels; a draft may be made faster, and a little larger or worse."""
        ...


@dataclass(frozen=True, slots=True)
class Codec:
    """A codec of photographs.

    Parameters
    ----------
    variants : tuple of str
        Ways to store color, each searched by itself.
    low, high : int
        The qualities that may be asked for.
    usual : ScoreCurve
        SSIMULACRA2 over them, of photographs.
    most_side_px : int
        The longest side that a file may have.
    alpha : bool
        Whether it keeps transparency.
    frame_bytes : int
        What a file takes beside the picture, about.
    """

    format: Format
    variants: tuple[str, ...]
    low: int
    high: int
    usual: ScoreCurve
    most_side_px: int
    alpha: bool
    frame_bytes: int
    encode: Encode


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    """Return the bytes of a file that Pillow writes."""
    stream = io.BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def image_of(pixels: Pixels) -> Image.Image:
    """Return Pillow's picture of `(H, W, 4)` uint8 pixels, without alpha where all of it is opaque; shares memory."""
    pixels = np.ascontiguousarray(pixels)
    size = pixels.shape[1], pixels.shape[0]
    mode = "RGBA" if is_translucent(pixels) else "RGBX"
    return Image.frombuffer(mode, size, pixels, "raw", mode, 0, 1)


def rows_of(source: bytes | Path, one: Format) -> Rows:
    """Return a file of one format, decoded anew, to be looked at strip by strip. Raises OSError when it is damaged."""
    with _loaded(source, one) as image:
        return LoadedRows(image)


def decoded(source: bytes | Path, one: Format) -> Pixels:
    """Return the `(H, W, 4)` uint8 pixels of a file of one format, decoded anew. Raises OSError when it is damaged."""
    with _loaded(source, one) as image:
        return pixels_of(image, 1, ignore)


@contextmanager
def _loaded(source: bytes | Path, one: Format) -> Iterator[Image.Image]:
    file = io.BytesIO(source) if isinstance(source, bytes) else source
    with unlimited(), Image.open(file, formats=(str(one.name),)) as image:
        image.load()
        yield image


def digest_of(picture: Rows) -> bytes:
    """Return what tells one picture from another."""
    digest = hashlib.sha256(repr(picture.shape).encode())
    for rows in strips(picture):
        digest.update(np.ascontiguousarray(picture[rows]).data)
    return digest.digest()


def check_of(one: Format, digest: bytes) -> Callable[[Path], bool]:
    """Return a function that tells whether a file decodes to the picture that has this digest."""

    def check(path: Path) -> bool:
        return digest_of(rows_of(path, one)) == digest

    return check


_MOST_SEGMENT_BYTES = 65_000  # of a JPEG, of each kind of metadata
_SIDES_PX = {Format.PNG: 2**31 - 1, Format.WEBP: 16_383, Format.JPEG: 65_500, Format.AVIF: 65_500}
_USUAL_GAMMA = range(45_000, 46_000)  # 1 / 2.2 in PNG's units, which is what is seen without any word


def holds(one: Format, carried: Carried, shape: tuple[int, int]) -> bool:
    """Tell whether files of a format can hold a picture of this height and width, and its metadata."""
    if one is Format.PNG:
        return True
    if max(shape) > _SIDES_PX[one] or shape[0] * shape[1] > MOST_PIXELS.get(one, math.inf):
        return False
    if any(kind == b"gAMA" and int.from_bytes(content, "big") not in _USUAL_GAMMA for kind, content in carried.color):
        return False  # only a PNG can say so
    parts = (carried.exif, carried.xmp, carried.iptc)
    return one is not Format.JPEG or all(len(part) <= _MOST_SEGMENT_BYTES for part in parts)
