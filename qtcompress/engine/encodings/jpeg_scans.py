"""Pack the scans of a JPEG again without any loss: the same coefficients, in progressive scans with their own tables.

mozjpeg chooses the scans. Only what codes the coefficients comes from it: the segments before them stay as they are in
the file, byte by byte, so nothing in them has to be understood. ITU T.81, annexes B and G.
"""

from __future__ import annotations

import hashlib
import io

from PIL import Image

from qtcompress.engine.containers import mpf
from qtcompress.engine.containers.jpeg_segments import APP2, SOS, segments_of
from qtcompress.engine.containers.pillow import bands_of, unlimited
from qtcompress.engine.pictures.appended import Appended, Extra, carried_behind
from qtcompress.engine.pictures.extras_reader import ISO_GAIN_MAP
from qtcompress.engine.pictures.jpeg_walk import is_told, means_more_in_front

_SOI = b"\xff\xd8"
_OF_PARTS = (mpf.PREFIX, ISO_GAIN_MAP)  # segments that `carried_behind` writes
# All coefficients are kept in memory, 3 to 6 bytes per pixel, and programs that open the result need the same.
_MOST_PIXELS = 100_000_000


def packed_again(data: bytes, appended: Appended, *, without: frozenset[Extra] = frozenset()) -> bytes:
    """Return a JPEG with the same coefficients and segments in fewer bytes.

    Parameters
    ----------
    data : bytes
        A whole file; what stands behind its picture is not read.
    appended : Appended
        What stands behind and beside the picture of the result.
    without : frozenset of Extra
        Kinds of it that are left out.

    Raises ValueError if mozjpeg is not installed, or cannot read the file; CannotCarry as `carried_behind` does.
    """
    every = list(segments_of(data))
    first = next((at for at, (mark, _) in enumerate(every) if mark == SOS), len(every))
    if any(is_told(mark) and means_more_in_front(mark, part[4:]) for mark, part in every[first:]):
        raise ValueError("a segment behind the first scan that no decoder reads there")
    head = [(mark, part) for mark, part in every if is_told(mark)]
    bare = _optimized(_SOI + b"".join(part for _, part in every))
    coded = [part for mark, part in segments_of(bare) if not is_told(mark)]
    if not appended:
        return b"".join([_SOI, *(part for _, part in head), *coded])
    kept = [part for mark, part in head if mark != APP2 or not part[4:].startswith(_OF_PARTS)]
    return carried_behind(b"".join([_SOI, *kept, *coded]), appended, without=without)


def digest_of(data: bytes) -> bytes:
    """Return a digest of the quantization and the pixels of a JPEG. Raises ValueError or OSError."""
    with unlimited(), Image.open(io.BytesIO(data), formats=("JPEG",)) as image:
        if image.width * image.height > _MOST_PIXELS:
            raise ValueError("a JPEG that is too large to be packed again")
        image.load()
        tables = getattr(image, "quantization", {})
        layers = [(number, *shape, tables.get(table)) for number, *shape, table in getattr(image, "layer", ())]
        digest = hashlib.sha256(repr((image.mode, image.size, layers)).encode())
        for band in bands_of(image):
            digest.update(band.tobytes())
    return digest.digest()


def _optimized(jpeg: bytes) -> bytes:
    """Return mozjpeg's scans of a JPEG. Raises ValueError."""
    try:
        import mozjpeg_lossless_optimization  # it has no wheel for some machines, which then keep their JPEGs
    except ImportError as error:
        raise ValueError("mozjpeg is not installed") from error
    return bytes(mozjpeg_lossless_optimization.optimize(jpeg))
