"""AVIF by libavif and libaom, which Pillow's wheels contain (BSD-2).

Speed 8 of 0..10 is used: speed 6 makes files 2 to 4 % smaller and takes three times as long. The encoder uses one
thread, because several pictures are compressed in parallel.

Both ways to store color compete. At a quality of 80, 4:4:4 won in 19 of 22 photographs of about a megapixel, with 2 to
39 % fewer bytes; five did not reach 80 as 4:2:0. At 60 it won in 19 of 22. Both together take 1.1 times the CPU time.
"""

from __future__ import annotations

from dataclasses import replace

from PIL import AvifImagePlugin  # noqa: F401  # as in webp.py

from qtcompress.core.search import ScoreCurve
from qtcompress.core.types import Effort
from qtcompress.engine.encodings import Codec, EncoderInput, image_of, saved
from qtcompress.engine.job.formats import Format
from qtcompress.engine.metadata import exif
from qtcompress.engine.metadata.metadata import Carried

_SPEED, _SLOW_SPEED, _DRAFT_SPEED = 8, 6, 9


def encode(
    source: EncoderInput,
    quality: float,
    variant: str,
    carried: Carried,
    *,
    draft: bool,
    effort: Effort = Effort.BALANCED,
) -> bytes:
    """Return the bytes of an AVIF, with alpha if pixels are translucent; `variant` is "4:4:4" or "4:2:0"."""
    speed = _DRAFT_SPEED if draft else _SLOW_SPEED if effort is Effort.SMALLEST else _SPEED
    # With an orientation, Pillow would write the whole EXIF structure again, and maker notes would break.
    options = replace(carried, exif=exif.without_orientation(carried.exif)).save_options()
    return saved(
        image_of(source.pixels),
        "AVIF",
        quality=round(quality),
        speed=speed,
        subsampling=variant,
        max_threads=1,
        **options,
    )


_USUAL = ScoreCurve(
    ((1, -20), (20, 22), (30, 41), (40, 52), (50, 62), (60, 70), (70, 78), (80, 84), (90, 89), (100, 93))
)
CODEC = Codec(Format.AVIF, ("4:4:4", "4:2:0"), 5, 100, _USUAL, frame_bytes=350, encode=encode)
