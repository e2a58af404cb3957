"""JPEG by libjpeg-turbo, with tables of `jpeg_tables.py`; color 4:4:4 or 4:2:0; progressive where that is smaller.

Coefficients are chosen for what they cost (`core.transform`), luma so that pixels are as light as they were beside the
color that is stored (`core.lightness`): libjpeg-turbo only finds them again.

With 4:2:2 as a third way, files of 21 photographs would be 0.3 % smaller at a score of 70 and 80.

ITU T.81. Metadata: Exif 2.32, XMP part 3, and Photoshop's block in APP13 for IPTC.
"""

from __future__ import annotations

from itertools import starmap
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from qtcompress.core.lightness import halved_color, luma_beside, luma_beside_halves
from qtcompress.core.opencv import cv2
from qtcompress.core.search import ScoreCurve
from qtcompress.core.transform import few_bits
from qtcompress.core.types import Effort, Pixels
from qtcompress.engine.containers.jpeg_segments import APP13, COMMENT, MAX_CONTENT_BYTES, segment
from qtcompress.engine.containers.pillow import buffered
from qtcompress.engine.encodings import Codec, EncoderInput, image_of, jpeg_scans, saved
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
_FEW_BYTES_A_PIXEL = 0.15  # below which one scan may be smaller: by 3 % at 0.05
_MOST_CHOSEN_PIXELS = 40_000_000  # of pictures whose coefficients are chosen, which takes 4 bytes for each pixel
_STRIP_ROWS = 256  # a multiple of the 16 rows that are coded together
_STEPS_A_BIT = (50.0, 85.0), (14.0, 26.0)  # by quality
_SUBSAMPLING = {"4:4:4": 0, "4:2:0": 2, "gray": 0}


def encode(
    source: EncoderInput,
    quality: float,
    variant: str,
    carried: Carried,
    *,
    draft: bool,
    effort: Effort = Effort.BALANCED,
) -> bytes:
    """Return the bytes of a JPEG of an opaque picture; `variant` is "4:4:4", "4:2:0", or "gray"."""
    divisors = tables(quality, halved=variant == "4:2:0")
    image = _image(source, variant, divisors, _worth(quality))
    options = _options(carried)
    # A draft takes two thirds of the time, with what reads it again; its bytes foretell those of a whole file as well.
    progressive = not draft and image.width * image.height <= _MOST_PROGRESSIVE_PIXELS
    optimize = draft or progressive or variant != "gray"  # it keeps all coefficients, beside a gray copy
    # Pillow gives libjpeg a buffer of one byte per pixel, and a whole optimized file must fit into it. Grain at high
    # qualities does not fit (Pillow 12: "broken data stream when writing image file").
    each = _BUFFER_BYTES_A_PIXEL if quality < 95 else _FINE_BUFFER_BYTES_A_PIXEL
    options |= {"qtables": divisors[: 1 if variant == "gray" else 2], "subsampling": _SUBSAMPLING[variant]}
    with buffered(each * image.width * image.height):
        data = saved(image, "JPEG", optimize=optimize, progressive=progressive, **options)
        if progressive and len(data) < _FEW_BYTES_A_PIXEL * image.width * image.height:
            data = min(data, saved(image, "JPEG", optimize=True, **options), key=len)
    data = _with_aspect(data, carried.aspect)
    if effort is Effort.SMALLEST and not draft and progressive:
        data = _with_best_scans(data)
    return data if carried.finish is None else carried.finish(data)


def _worth(quality: float) -> float:
    """Return what a bit is worth, in squared steps, with which photographs take the fewest bytes at an equal score."""
    return 1 / float(np.interp(quality, *_STEPS_A_BIT))


def _image(source: EncoderInput, variant: str, divisors: list[list[int]], worth: float) -> Image.Image:
    """Return an image of opaque pixels that takes few bytes with these tables, in the colors of a JPEG."""
    pixels = source.pixels
    image = image_of(pixels)
    if variant == "gray":
        image = image.convert("L")
    if image.width * image.height > _MOST_CHOSEN_PIXELS:
        return image
    lightness, chroma = (np.array(one, np.uint16).reshape(8, 8) for one in divisors)
    if variant == "gray":
        return Image.fromarray(few_bits(np.asarray(image), lightness, worth, color=False))
    made = Image.new("YCbCr", image.size, None)  # which is filled by the strips
    blue, red = _halves(source, chroma, worth) if variant == "4:2:0" else (None, None)
    for top in range(0, image.height, _STRIP_ROWS):
        rows = np.ascontiguousarray(pixels[top : top + _STRIP_ROWS])
        if blue is None or red is None:
            colors = [few_bits(plane, chroma, worth, color=True) for plane in _colors(rows)]
            luma = luma_beside(rows, *colors)
        else:
            own = slice(top // 2, (top + _STRIP_ROWS) // 2)
            colors = [_doubled(plane[own])[: len(rows), : image.width] for plane in (blue, red)]
            luma = luma_beside_halves(rows, blue, red, top)
        strip = cv2.merge([few_bits(luma, lightness, worth, color=False), *colors])
        made.paste(Image.fromarray(np.asarray(strip, np.uint8), "YCbCr"), (0, top))
    return made


def _colors(rows: Pixels) -> list[Any]:
    """Return both color differences of pixels, blue and red."""
    _, red, blue = cv2.split(cv2.cvtColor(rows, cv2.COLOR_RGB2YCrCb))
    return [blue, red]


def _halves(source: EncoderInput, table: NDArray[np.uint16], worth: float) -> list[NDArray[np.uint8]]:
    """Return the color differences of a whole picture, once for 2 x 2 pixels, such that they take few bytes."""
    return [few_bits(plane, table, worth, color=True) for plane in source.once(halved_color)]


def _doubled(plane: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return 2 x 2 equal samples for each one, which an encoder joins."""
    size = 2 * plane.shape[1], 2 * plane.shape[0]
    return np.asarray(cv2.resize(plane, size, interpolation=cv2.INTER_NEAREST), np.uint8)


def _with_best_scans(data: bytes) -> bytes:
    """Return a JPEG with scans that mozjpeg has tried out; the same one where that is not possible."""
    try:
        packed = jpeg_scans.packed_again(data, Appended())
    except ValueError:  # mozjpeg is missing
        return data
    return min(packed, data, key=len)


def _options(carried: Carried) -> dict[str, Any]:
    """Return Pillow's arguments for the metadata: EXIF, XMP, resolution, comments, and other segments."""
    options = carried.save_options()
    # Pillow would write the comment behind all others, and the first one is the comment.
    comments = [text.encode("utf-8", "replace") for name, text in carried.texts if name == "Comment"]
    blocks = [block for block in carried.blocks if block.kind is Kind.JPEG_SEGMENTS]
    others = [(block.place[0], block.content) for block in blocks if block.place != iptc.RESOURCES]
    resources = b"".join(block.content for block in blocks if block.place == iptc.RESOURCES)
    told = [*((COMMENT, text) for text in comments[:1]), *others]
    extra = b"".join(starmap(segment, told)) + _photoshop(carried.iptc, resources)
    return {**options, "extra": extra} if extra else options


def _photoshop(block: bytes, resources: bytes) -> bytes:
    """Return segments with an IPTC block and other resources; programs join the parts of long ones."""
    whole = resources + (iptc.resource(block) if block else b"")  # of several IPTC blocks, the last one is read
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
        (1, 11), (5, 21), (10, 32), (20, 51), (30, 60.2), (40, 64.3), (50, 67.8),
        (60, 72.3), (70, 77), (80, 81.7), (85, 85), (90, 88.1), (95, 91.8), (100, 94),
    )
)  # fmt: skip
_LEADS = ((60, 2.35), (70, 1.5), (80, 0.95), (90, 0.55))
_DRAFT_SHARES = ((27, 1.016), (54, 1.008), (78, 0.997), (93, 0.973))
CODEC = Codec(
    Format.JPEG, ("4:2:0", "4:4:4"), 1, 100, _USUAL, frame_bytes=600, encode=encode, fine=4, quick=True,
    draft_shares=_DRAFT_SHARES, leads=_LEADS,
)  # fmt: skip
