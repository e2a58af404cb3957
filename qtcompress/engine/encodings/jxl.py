"""JPEG XL by libjxl, where the extra is installed: lossy, lossless, and as another form of a JPEG.

ISO/IEC 18181. At equal scores, effort 5 of 1..10 makes lossy files 1 to 2 % smaller than 7 does, in half the time, and
5 to 12 % smaller than 4. Effort 8 takes nine times as long and fifteen times the memory, for 2 % fewer bytes at 80 and
90, and 1 % more at 60 and 70. Lossless files take 5 % less than those of WebP at effort 7, and 7 % at 9 (decision 90).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.rows import is_translucent
from qtcompress.core.search import ScoreCurve
from qtcompress.core.types import Effort, Pixels
from qtcompress.engine.containers.jxl_boxes import codestream_head, with_metadata
from qtcompress.engine.containers.jxl_header import MOST_BYTES, header_of, with_srgb_curve
from qtcompress.engine.encodings import Codec, EncoderInput
from qtcompress.engine.encodings.jpeg import is_gray
from qtcompress.engine.encodings.jpeg_tables import distance_of
from qtcompress.engine.job.formats import Format
from qtcompress.engine.metadata.metadata import Carried
from qtcompress.engine.pictures import jxl_library

_EFFORT, _SLOW_EFFORT = 5, 8
_LEAST_SLOW_QUALITY = 75.0
_MOST_SLOW_PIXELS = 2_000_000  # of which the slow effort takes half a gigabyte
_LOSSLESS_EFFORTS = {Effort.FAST: 4, Effort.BALANCED: 7, Effort.SMALLEST: 9}


def encode(
    source: EncoderInput,
    quality: float,
    variant: str,
    carried: Carried,
    *,
    draft: bool,
    effort: Effort = Effort.BALANCED,
) -> bytes:
    """Return the bytes of a lossy JPEG XL, with alpha if pixels are translucent; color has its full resolution."""
    pixels = source.pixels
    slow = effort is Effort.SMALLEST and quality >= _LEAST_SLOW_QUALITY and _is_small(pixels) and not draft
    channels = 4 if is_translucent(pixels) else 3
    data = jxl_library.encoded(pixels[..., :channels], _SLOW_EFFORT if slow else _EFFORT, distance_of(quality))
    return with_metadata(data, carried.exif, carried.xmp)


def encode_lossless(pixels: Pixels, carried: Carried, *, effort: Effort = Effort.BALANCED) -> bytes:
    """Return the bytes of a lossless JPEG XL, which also keeps the hidden color of fully transparent pixels."""
    if effort is Effort.SMALLEST and not _is_small(pixels):
        effort = Effort.BALANCED
    data = jxl_library.encoded(_fewest(pixels), _LOSSLESS_EFFORTS[effort], None)
    return with_metadata(data, carried.exif, carried.xmp)


def encode_deep(samples: NDArray[np.uint16], carried: Carried, *, effort: Effort = Effort.BALANCED) -> bytes:
    """Return the bytes of a lossless JPEG XL of `(H, W, channels)` samples of 16 bits in sRGB.

    The encoder takes such samples for linear light, and says so in the file: that is corrected. Raises ValueError.
    """
    data = jxl_library.encoded(samples[..., 0] if samples.shape[2] == 1 else samples, _LOSSLESS_EFFORTS[effort], None)
    head = codestream_head(lambda offset, length: data[offset : offset + length], len(data), MOST_BYTES)
    at = data.find(head)
    data = data[:at] + with_srgb_curve(head, header_of(head).color) + data[at + len(head) :]
    if not np.array_equal(np.atleast_3d(jxl_library.decoded(data)), samples):
        raise ValueError("a picture that is decoded in another way than it was encoded")
    return with_metadata(data, carried.exif, carried.xmp)


def _is_small(pixels: Pixels) -> bool:
    return int(pixels[..., 0].size) <= _MOST_SLOW_PIXELS


def transcoded(jpeg: bytes, orientation: int) -> bytes:
    """Return a file with the coefficients of a JPEG, which gives the JPEG back byte by byte.

    Raises ValueError if libjxl can't take it over, or its picture would be turned in another way than `orientation`
    says: a file of JPEG XL has only that of EXIF.
    """
    data = jxl_library.of_jpeg(jpeg)
    head = codestream_head(lambda offset, length: data[offset : offset + length], len(data), MOST_BYTES)
    if jxl_library.jpeg_in(data) != jpeg or header_of(head).orientation != orientation:
        raise ValueError("a JPEG that is not the same again")
    return data


def _fewest(pixels: Pixels) -> NDArray[np.uint8]:
    """Return the samples that tell all of `(H, W, 4)` pixels: gray or color, with alpha or without."""
    translucent = is_translucent(pixels)
    if is_gray(pixels):
        return pixels[..., [0, 3]] if translucent else pixels[..., 0]
    return pixels if translucent else pixels[..., :3]


_USUAL = ScoreCurve(
    (
        (1, -8), (10, 5), (20, 31), (30, 45), (40, 50.5), (50, 55.5), (60, 62.8),
        (70, 69.5), (80, 76), (90, 85), (95, 90.2), (98, 94), (100, 96.4),
    )
)  # fmt: skip
CODEC = Codec(Format.JXL, ("4:4:4",), 1, 100, _USUAL, frame_bytes=60, encode=encode, fine=2)
