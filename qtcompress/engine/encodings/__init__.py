"""The encodings that may compete for a picture beside the indexed PNG, one module a format; all by Pillow."""

from __future__ import annotations

import hashlib
import io
import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from PIL import Image

from qtcompress.core.kernels import strip_rows
from qtcompress.core.search import Curve
from qtcompress.core.types import Pixels, ignore
from qtcompress.engine.goal import Format
from qtcompress.engine.metadata import Carried
from qtcompress.engine.pixels import pixels_of


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
    usual : Curve
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
    usual: Curve
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
    """Return Pillow's picture of `(H, W, 4)` uint8 pixels, without alpha where all of it is opaque."""
    pixels = np.ascontiguousarray(pixels)
    size = pixels.shape[1], pixels.shape[0]
    image = Image.frombuffer("RGBA", size, pixels, "raw", "RGBA", 0, 1)  # shares the memory
    return image if is_translucent(pixels) else image.convert("RGB")


def is_translucent(pixels: Pixels) -> bool:
    """Tell whether any of `(H, W, 4)` pixels is not opaque; strip by strip, since pictures are large."""
    rows = strip_rows(pixels.shape[1])
    return any(int(pixels[top : top + rows, :, 3].min()) < 255 for top in range(0, len(pixels), rows))


def decoded(source: bytes | Path, one: Format) -> Pixels:
    """Return the `(H, W, 4)` uint8 pixels of a file of one format, decoded anew. Raises OSError when it is damaged."""
    with Image.open(io.BytesIO(source) if isinstance(source, bytes) else source, formats=(str(one.name),)) as image:
        image.load()
        return pixels_of(image, 1, ignore)  # strip by strip: three copies of the whole less than by Pillow


def digest_of(pixels: Pixels) -> bytes:
    """Return what tells one `(H, W, 4)` picture from another."""
    return hashlib.sha256(repr(pixels.shape).encode() + np.ascontiguousarray(pixels).data).digest()


def check_of(one: Format, digest: bytes) -> Callable[[Path], bool]:
    """Return a function that tells whether a file decodes to the picture that has this digest."""

    def check(path: Path) -> bool:
        return digest_of(decoded(path, one)) == digest

    return check


_MOST_SEGMENT_BYTES = 65_000  # of a JPEG, of each kind of metadata
_SIDES_PX = {Format.PNG: 2**31 - 1, Format.WEBP: 16_383, Format.JPEG: 65_500, Format.AVIF: 65_500}
_PIXELS = {Format.WEBP: 40_000_000, Format.AVIF: 40_000_000}  # 30 and 44 bytes each is what their encoders take
_USUAL_GAMMA = range(45_000, 46_000)  # 1 / 2.2 in PNG's units, which is what is seen without any word


def holds(one: Format, carried: Carried, shape: tuple[int, int]) -> bool:
    """Tell whether files of a format can hold a picture of this height and width, and its metadata."""
    if one is Format.PNG:
        return True
    if max(shape) > _SIDES_PX[one] or shape[0] * shape[1] > _PIXELS.get(one, math.inf):
        return False
    if any(kind == b"gAMA" and int.from_bytes(content, "big") not in _USUAL_GAMMA for kind, content in carried.color):
        return False  # only a PNG can say so
    parts = (carried.exif, carried.xmp, carried.iptc)
    return one is not Format.JPEG or all(len(part) <= _MOST_SEGMENT_BYTES for part in parts)
