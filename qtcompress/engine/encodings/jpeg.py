"""JPEG by libjpeg-turbo, with tables of `jpeg_tables.py`, progressive except for huge pictures; color 4:4:4 or 4:2:0.

With 4:2:2 as a third way, files of 21 photographs would be 0.3 % smaller at a score of 70 and 80.

ITU T.81. Metadata: Exif 2.32, XMP part 3, and Photoshop's block in APP13 for IPTC.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from PIL import ImageFile

from qtcompress.core.search import ScoreCurve
from qtcompress.core.types import Effort, Pixels
from qtcompress.engine.containers.jpeg_segments import APP13, MAX_CONTENT_BYTES, segment
from qtcompress.engine.encodings import Codec, image_of, jpeg_scans, saved
from qtcompress.engine.encodings.jpeg_tables import tables
from qtcompress.engine.job.formats import Format
from qtcompress.engine.metadata import iptc
from qtcompress.engine.metadata.inventory import Kind
from qtcompress.engine.metadata.metadata import Carried
from qtcompress.engine.pictures.appended import Appended

_PHOTOSHOP = b"Photoshop 3.0\0"
_BUFFER_BYTES_A_PIXEL, _FINE_BUFFER_BYTES_A_PIXEL = 2, 4  # below a quality of 95, and from 95
_JFIF = b"JFIF\0"
# Programs that open a progressive file, including this one, need 3 or 6 more bytes per pixel; it is 3 to 5 % smaller.
_MOST_PROGRESSIVE_PIXELS = 100_000_000
_SUBSAMPLING = {"4:4:4": 0, "4:2:0": 2, "gray": 0}


def encode(
    pixels: Pixels, quality: float, variant: str, carried: Carried, *, draft: bool, effort: Effort = Effort.BALANCED
) -> bytes:
    """Return the bytes of a JPEG of opaque pixels; `variant` is "4:4:4", "4:2:0", or "gray"."""
    image = image_of(pixels)
    if variant == "gray":
        image = image.convert("L")
    options = _options(carried)
    progressive = image.width * image.height <= _MOST_PROGRESSIVE_PIXELS
    optimize = progressive or variant != "gray"  # it keeps all coefficients, next to a gray copy of the picture
    # Pillow gives libjpeg a buffer of one byte per pixel, and a whole optimized file must fit into it. Grain at high
    # qualities does not fit (Pillow 12: "broken data stream when writing image file").
    usual = ImageFile.MAXBLOCK
    each = _BUFFER_BYTES_A_PIXEL if quality < 95 else _FINE_BUFFER_BYTES_A_PIXEL
    ImageFile.MAXBLOCK = max(usual, each * image.width * image.height)
    try:
        data = saved(
            image, "JPEG",
            qtables=tables(quality, halved=variant == "4:2:0")[: 1 if variant == "gray" else 2],
            subsampling=_SUBSAMPLING[variant], optimize=optimize, progressive=progressive, **options,
        )  # fmt: skip
    finally:
        ImageFile.MAXBLOCK = usual
    data = _with_aspect(data, carried.aspect)
    if effort is Effort.SMALLEST and not draft and progressive:
        data = _with_best_scans(data)
    return data if carried.finish is None else carried.finish(data)


def _with_best_scans(data: bytes) -> bytes:
    """Return a JPEG with scans that mozjpeg has tried out; the same one where that is not possible."""
    try:
        packed = jpeg_scans.packed_again(data, Appended())
    except ValueError:  # mozjpeg is missing
        return data
    return min(packed, data, key=len)


def _options(carried: Carried) -> dict[str, Any]:
    """Return Pillow's arguments for the metadata: EXIF, XMP, resolution, the comment, and other segments."""
    options = carried.save_options()
    comments = [text for name, text in carried.texts if name == "Comment"]
    if comments:
        options["comment"] = comments[0].encode("utf-8", "replace")
    blocks = [block for block in carried.blocks if block.kind is Kind.JPEG_SEGMENTS]
    others = [segment(block.place[0], block.content) for block in blocks if block.place[0] != APP13]
    resources = b"".join(block.content for block in blocks if block.place[0] == APP13)
    extra = b"".join(others) + _photoshop(carried.iptc, resources)
    return {**options, "extra": extra} if extra else options


def _photoshop(block: bytes, resources: bytes) -> bytes:
    """Return segments with an IPTC block and other resources; programs join the parts of long ones."""
    whole = (iptc.resource(block) if block else b"") + resources
    most = MAX_CONTENT_BYTES - len(_PHOTOSHOP)
    parts = (whole[start : start + most] for start in range(0, len(whole), most))
    return b"".join(segment(APP13, _PHOTOSHOP + part) for part in parts)


def _with_aspect(data: bytes, aspect: tuple[int, int] | None) -> bytes:
    """Return a JPEG whose head tells the shape of its pixels."""
    at = data.find(_JFIF, 0, 64) + len(_JFIF) + 2
    if aspect is None:
        return data
    return data[:at] + b"\0" + b"".join(part.to_bytes(2, "big") for part in aspect) + data[at + 5 :]


def is_gray(pixels: Pixels) -> bool:
    """Tell whether all `(H, W, 4)` pixels are gray, so that a JPEG needs no color."""
    step = 1 << 8
    return all(
        np.array_equal(rows[..., 0], rows[..., 1]) and np.array_equal(rows[..., 0], rows[..., 2])
        for rows in (pixels[top : top + step] for top in range(0, len(pixels), step))
    )


_USUAL = ScoreCurve(
    (
        (1, 12), (5, 23), (10, 34.5), (20, 53.5), (30, 62.5), (40, 65.5), (50, 69),
        (60, 72.5), (70, 76.5), (80, 81), (85, 83.5), (90, 86), (95, 89.5), (100, 92),
    )
)  # fmt: skip
_LEADS = ((60, 1.4), (70, 0.8), (80, 0.4))
CODEC = Codec(
    Format.JPEG, ("4:2:0", "4:4:4"), 1, 100, _USUAL, frame_bytes=500, encode=encode, fine=4, quick=True, leads=_LEADS
)
