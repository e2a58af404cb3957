"""Whether a picture has more than the 8 bits per channel that a result can hold.

Pillow reads RGB pictures of 16 bits as 8 bits and forgets the rest. So these files are decoded twice: the second time
the low byte of each value takes the place of the high byte. A value that has 8 bits only repeats its byte.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from qtcompress.core.errors import LeftAlone
from qtcompress.core.text import Text
from qtcompress.core.types import Report, Stage
from qtcompress.engine.containers.isobmff import primary_properties
from qtcompress.engine.pictures import jxl_file
from qtcompress.engine.pictures.pixels import STEP_PIXELS, deep_range
from qtcompress.engine.pictures.watched_file import DECODER_ERRORS, Watched

_LEVELS = 256
_SAME = 1e-3  # of a level of 8 bits: the rounding of floats; one level of 16 bits is four times as much
_ADVICE = Text(
    "Left as it is, because a result has 256, and such a picture can be data, such as heights or a scan."
    " Convert it to 8 bits first to compress it."
)
# Raw modes of Pillow for a value's low byte instead of its high byte. Gray with alpha is read as four channels.
_NATIVE_LOW = ";16B" if sys.byteorder == "little" else ";16L"
_LOW = {";16B": ";16L", ";16L": ";16B", ";16N": _NATIVE_LOW}
_GRAY_ALPHA, _FOUR_BYTES = "LA;16B", "RGBA"
_SIZ = b"\xff\x4f\xff\x51"  # the first two markers of a JPEG 2000 codestream
_SIZ_COUNT = 40  # from these to the number of channels; three bytes a channel follow
_J2K_HEAD_BYTES = 1 << 20
_UNKNOWN_BITS = 16


def is_deep(image: Image.Image, tiles: tuple[Any, ...], file: Watched, report: Report) -> bool:
    """Tell whether 8 bits per channel lose something of a picture. Where that is unknown, they do.

    Parameters
    ----------
    image : Image
        The loaded picture.
    tiles : tuple
        `image.tile` before it was loaded.
    file : Watched
        The picture's file.
    report : Report
        Called with `Stage.READ`.

    Raises
    ------
    LeftAlone
        For a gray picture of more than 8 bits with more than 256 levels: it can be data, in which every level counts.
    """
    gray = deep_range(image)
    if gray is not None:
        return _gray_is_deep(image, gray, report)
    bits = _BITS.get(image.format or "")
    if bits is not None:
        return bits(file) > 8
    if image.format == "PPM":
        return any(isinstance(tile[3], tuple) and tile[3][1] > 255 for tile in tiles)  # the value of white
    # A raw mode that ends with ";16", of a BMP, has 16 bits a pixel.
    return any(_raw_mode(tile).endswith(tuple(_LOW)) for tile in tiles) and _low_bytes_differ(image, file, report)


def _raw_mode(tile: Any) -> str:
    options = tile[3]
    return str(options[0] if isinstance(options, tuple) and options else options)


def _gray_is_deep(image: Image.Image, range_: tuple[float, float], report: Report) -> bool:
    levels = _Levels()
    for _, rows in _strips(image, report):
        levels.add(rows)
    black, white = range_
    shown = (levels.seen - black) / (white - black) * 255
    return not bool((np.abs(shown - np.rint(shown.clip(0, 255))) <= _SAME).all())  # NaN is no level either


def too_many_levels() -> LeftAlone:
    """Return the decision about gray with more levels than a result has."""
    return LeftAlone("has more than 256 levels of gray", _ADVICE)


class _Levels:
    """The levels of gray that a picture has."""

    def __init__(self) -> None:
        self.seen: NDArray[np.float64] = np.empty(0)

    def add(self, rows: NDArray[Any]) -> None:
        """Add the levels of some rows. Raises LeftAlone if they are too many."""
        self.seen = np.union1d(self.seen, np.unique(rows).astype(np.float64))
        if len(self.seen) > _LEVELS:
            raise too_many_levels()


def _strips(image: Image.Image, report: Report) -> Iterator[tuple[int, NDArray[Any]]]:
    """Yield the first row and the values of some rows at a time."""
    step = max(1, STEP_PIXELS // image.width)
    for top in range(0, image.height, step):
        report(Stage.READ, 0.8)
        yield top, _rows(image, top, min(step, image.height - top))


def _low_bytes_differ(image: Image.Image, file: Watched, report: Report) -> bool:
    """Decode the picture again for its low bytes; they are the high bytes if 8 bits were spread to 16."""
    try:
        file.seek(0)
        low = Image.open(file, formats=(str(image.format),))  # type: ignore[arg-type]  # a raw file is sufficient
        gray = any(_raw_mode(tile) == _GRAY_ALPHA for tile in low.tile)
        low.tile = [tile._replace(args=_low_options(tile.args)) for tile in low.tile]
        low.load()
    except DECODER_ERRORS:
        return True
    if gray:
        return _gray_with_alpha_is_deep(low, report)
    return any(not np.array_equal(_rows(image, top, len(rows)), rows) for top, rows in _strips(low, report))


def _rows(image: Image.Image, top: int, height: int) -> NDArray[Any]:
    return np.asarray(image.crop((0, top, image.width, top + height)))


def _gray_with_alpha_is_deep(bytes_: Image.Image, report: Report) -> bool:
    """Tell whether the low bytes differ from the high bytes in a picture of both bytes of gray and of alpha."""
    levels, differ = _Levels(), False
    for _, rows in _strips(bytes_, report):
        values = np.ascontiguousarray(rows).view(">u2")
        levels.add(values[..., 0])
        differ = differ or bool((values % 257).any())
    return differ


def _heif_bits(file: Watched) -> int:
    """Return the largest number of bits of a channel (pixi: ISO/IEC 23008-12, 6.5.6)."""
    channels = [content[5:] for kind, content in primary_properties(file.at, file.size_bytes) if kind == b"pixi"]
    return max(channels[0], default=_UNKNOWN_BITS) if channels else _UNKNOWN_BITS


def _jpeg2000_bits(head: bytes) -> int:
    """Return the largest number of bits of a channel (SIZ: ISO/IEC 15444-1, A.5.1)."""
    at = head.find(_SIZ)
    channels = int.from_bytes(head[at + _SIZ_COUNT :][:2], "big") if at >= 0 else 0
    depths = head[at + _SIZ_COUNT + 2 :][: 3 * channels : 3]
    return max(((depth & 0x7F) + 1 for depth in depths), default=_UNKNOWN_BITS)


_BITS: dict[str, Callable[[Watched], int]] = {
    "AVIF": _heif_bits,
    "HEIF": _heif_bits,
    jxl_file.FORMAT: lambda file: jxl_file.header_of(file).bits,
    "JPEG2000": lambda file: _jpeg2000_bits(file.at(0, _J2K_HEAD_BYTES)),
}
"""By the names that Pillow gives to formats: the largest number of bits of a channel."""


def _low_options(options: Any) -> Any:
    raw = options[0] if isinstance(options, tuple) else options
    if raw == _GRAY_ALPHA:
        return _FOUR_BYTES
    begin = raw.index(";16")
    raw = raw[:begin] + _LOW[raw[begin:]]
    return (raw, *options[1:]) if isinstance(options, tuple) else raw
