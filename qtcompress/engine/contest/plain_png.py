"""Make a PNG of all colors from a picture that came as another lossless format, such as BMP or TIFF.

No palette holds such a picture, and it is no PNG that could be packed again. It is made where nothing may be lost and
no other format of the goal has made a file.
"""

from __future__ import annotations

import math

from qtcompress.core.entropy import entropy_bytes
from qtcompress.core.sample import sample
from qtcompress.core.types import Options, Pixels, Report
from qtcompress.engine import encodings
from qtcompress.engine.containers import png_repack
from qtcompress.engine.containers.png_chunks import chunk
from qtcompress.engine.contest.candidate import EncodedFile
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import LOSSLESS, EncodingResult
from qtcompress.engine.metadata.conversion import fitted
from qtcompress.engine.metadata.metadata import Carried

_HEAD_BYTES = 8 + 25  # the signature and the first chunk, behind which others may stand
_LEAST_SHARE = 0.5  # of the entropy of a picture, which a PNG takes at least unless parts of it repeat
_BUSY_BYTES = 0.5  # of entropy a pixel, from which on parts seldom repeat


def plain_png(
    pixels: Pixels, options: Options, carried: Carried, most_bytes: float, report: Report, *, threads: int = 1
) -> EncodedFile | None:
    """Return a PNG with the same pixels; None if it takes more than `most_bytes`, or is too large to be packed.

    Parameters
    ----------
    pixels : (H, W, 4) uint8, sRGB, straight alpha
    carried : Carried
        The metadata of the result.
    """
    part = sample(pixels)
    entropy = entropy_bytes(part) / part[..., 0].size
    if entropy > _BUSY_BYTES and _LEAST_SHARE * entropy * pixels[..., 0].size > most_bytes:
        return None
    image = encodings.image_of(pixels)
    quick = encodings.saved(image if image.mode == "RGBA" else image.convert("RGB"), "PNG", compress_level=1)
    try:
        packed = png_repack.packed_again(quick, options.effort, report, threads=threads)
    except ValueError:
        return None
    told, _ = fitted(carried, Format.PNG.file.holds)
    chunks = b"".join(chunk(*one) for one in told.png_chunks())
    data = encodings.behind(packed[:_HEAD_BYTES] + chunks + packed[_HEAD_BYTES:], told)
    if len(data) > most_bytes:
        return None
    tried = EncodingResult(Format.PNG, variant=LOSSLESS, size_bytes=len(data), score=100.0, whole=True, reaches=True)
    return EncodedFile(tried, data, encodings.check_of(Format.PNG, encodings.digest_of(pixels)), math.inf)
