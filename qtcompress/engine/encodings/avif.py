"""AVIF by libavif and libaom, which Pillow's wheels contain (BSD-2).

Speed 8 of 0..10 is used: speed 6 makes files 2 to 4 % smaller and takes three times as long. The encoder uses one
thread, because several pictures are compressed in parallel.
"""

from __future__ import annotations

from dataclasses import replace

from PIL import AvifImagePlugin  # noqa: F401  # as in webp.py

from qtcompress.core.search import ScoreCurve
from qtcompress.core.types import Pixels
from qtcompress.engine.encodings import Codec, image_of, saved
from qtcompress.engine.job.formats import Format
from qtcompress.engine.metadata import exif
from qtcompress.engine.metadata.metadata import Carried

_SPEED, _DRAFT_SPEED = 8, 9


def encode(pixels: Pixels, quality: int, variant: str, carried: Carried, *, draft: bool) -> bytes:
    """Return the bytes of an AVIF, with alpha if pixels are translucent; `variant` is "4:4:4" or "4:2:0"."""
    speed = _DRAFT_SPEED if draft else _SPEED
    # With an orientation, Pillow would write the whole EXIF structure again, and maker notes would break.
    options = replace(carried, exif=exif.without_orientation(carried.exif)).save_options()
    return saved(image_of(pixels), "AVIF", quality=quality, speed=speed, subsampling=variant, max_threads=1, **options)


_USUAL = ScoreCurve(
    ((1, -20), (20, 22), (30, 41), (40, 52), (50, 62), (60, 70), (70, 78), (80, 84), (90, 89), (100, 93))
)
CODEC = Codec(Format.AVIF, ("4:2:0",), 5, 100, _USUAL, frame_bytes=350, encode=encode)
