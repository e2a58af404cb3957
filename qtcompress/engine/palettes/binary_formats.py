"""Binary palette files: Adobe's .act, .aco, and .ase, and the RIFF .pal of Windows (read only).

Readers take the whole file and raise ValueError with a clause that fits into a sentence. Source: Adobe Photoshop File
Formats Specification (October 2013), "Color Table" and "Color Swatches". The .ase format is not published; this reader
follows descriptions by others. CMYK colors have no profile, so they are converted as (1 - ink)(1 - black), as other
programs do. Lab has the white point D50, as in Photoshop.
"""

from __future__ import annotations

import colorsys
import math
import struct
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from qtcompress.core.color import srgb_of_linear
from qtcompress.core.text import Text
from qtcompress.engine.containers.riff_chunks import chunks_of
from qtcompress.engine.palettes.text_formats import Color, hex_of

_ENTRIES = 256  # in a color table
_NO_INDEX = 0xFFFF
_BOOKS = frozenset({3, 4, 5, 6, 10})  # Pantone, Focoltone, Trumatch, Toyo, HKS
_D50 = np.array([0.9642956764, 1.0, 0.8251046025])
# From XYZ at D50 to linear sRGB, with Bradford adaptation (Lindbloom).
_RGB_OF_XYZ = np.array(
    [
        [3.1338561, -1.6168667, -0.4906146],
        [-0.9787684, 1.9161415, 0.0334540],
        [0.0719453, -0.2289914, 1.4052427],
    ]
)


def read_act(data: bytes) -> list[Color]:
    """Read a color table: 256 entries, and optionally the number of used ones and the index of the transparent one."""
    if len(data) not in (3 * _ENTRIES, 3 * _ENTRIES + 4):
        raise ValueError(Text("a color table has 768 or 772 bytes, but this file has {found:,}", found=len(data)))
    count, clear = struct.unpack(">HH", data[3 * _ENTRIES :] or struct.pack(">HH", _ENTRIES, _NO_INDEX))
    opaque: list[Color] = [
        (red, green, blue, 255) for red, green, blue in struct.iter_unpack("BBB", data[: 3 * _ENTRIES])
    ]
    colors = opaque[:count] or opaque  # 0 stands for all, and more than all do, too
    return [(0, 0, 0, 0) if index == clear else color for index, color in enumerate(colors)]


def write_act(colors: Sequence[Color], name: str) -> bytes:
    """Write a color table. It can hold one fully transparent entry; all other entries become opaque."""
    table = b"".join(bytes(color[:3]) for color in colors).ljust(3 * _ENTRIES, b"\0")
    clear = next((index for index, color in enumerate(colors) if color[3] == 0), _NO_INDEX)
    return table + struct.pack(">HH", len(colors), clear)


def read_aco(data: bytes) -> list[Color]:
    """Read color swatches: version 2, with names, if it exists, else version 1. Data after them is ignored."""
    read = _Reader(data)
    version, count = read.take(">HH")
    if version not in (0, 1, 2):
        raise ValueError(Text("its version is {version}, but only 1 and 2 are known", version=version))
    colors = [_aco_color(read, named=version == 2) for _ in range(count)]
    if version < 2 and read.left >= 4 and read.take(">HH") == (2, count):
        colors = [_aco_color(read, named=True) for _ in range(count)]
    return colors


def write_aco(colors: Sequence[Color], name: str) -> bytes:
    """Write color swatches as Photoshop does, version 1 and then 2. The format has no alpha."""
    plain, named = [], []
    for color in colors:
        spec = struct.pack(">HHHHH", 0, *(257 * channel for channel in color[:3]), 0)
        text = hex_of((*color[:3], 255))
        plain.append(spec)
        named.append(spec + struct.pack(">I", len(text) + 1) + f"{text}\0".encode("utf-16-be"))
    heads = (struct.pack(">HH", version, len(colors)) for version in (1, 2))
    return b"".join(part for head, specs in zip(heads, (plain, named), strict=True) for part in (head, *specs))


def _aco_color(read: _Reader, *, named: bool) -> Color:
    space, *values = read.take(">HHHHH")
    if named:
        (length,) = read.take(">I")
        read.skip(2 * length)
    if space in _ACO_SPACES:
        return _ACO_SPACES[space](*values)
    if space in _BOOKS:
        raise ValueError(Text("one of its colors is from a color book, such as Pantone's, and has no values"))
    raise ValueError(Text("one of its colors has an unknown color space, {space}", space=space))


def _aco_lab(w: int, x: int, y: int, z: int) -> Color:
    a, b = struct.unpack(">hh", struct.pack(">HH", x, y))
    return _lab(w / 100, a / 100, b / 100)


_FULL = 65535
_ACO_SPACES: dict[int, Callable[[int, int, int, int], Color]] = {
    0: lambda w, x, y, z: _rgb(w / _FULL, x / _FULL, y / _FULL),
    1: lambda w, x, y, z: _rgb(*colorsys.hsv_to_rgb(w / _FULL, x / _FULL, y / _FULL)),
    2: lambda w, x, y, z: _cmyk(1 - w / _FULL, 1 - x / _FULL, 1 - y / _FULL, 1 - z / _FULL),  # 0 means full ink
    7: _aco_lab,
    # Share of ink, as in color pickers: Photoshop's own swatch 75% Gray has 7,500 and is #404040.
    8: lambda w, x, y, z: _rgb(*3 * (1 - w / 10000,)),
    9: lambda w, x, y, z: _cmyk(w / 10000, x / 10000, y / 10000, z / 10000),
}
"""The color of four values in each color space, by its number in the file."""


def read_ase(data: bytes) -> list[Color]:
    """Read an Adobe swatch exchange file: its colors in order, in and outside of groups."""
    if data[4:6] == b"\xe0\xa5":
        raise ValueError(Text("it is a picture of Aseprite, which uses the same suffix"))
    if data[:4] != b"ASEF":
        raise ValueError(Text("it does not begin with the letters ASEF"))
    read = _Reader(data)
    _, _, _, blocks = read.take(">4sHHI")
    colors = []
    for _ in range(blocks):
        kind, length = read.take(">HI")
        block = read.skip(length)
        if kind == 0x0001:
            colors.append(_ase_color(_Reader(block)))
    return colors


def write_ase(colors: Sequence[Color], name: str) -> bytes:
    """Write an Adobe swatch exchange file of RGB colors. The format has no alpha."""
    blocks = []
    for color in colors:
        text = hex_of((*color[:3], 255))
        block = struct.pack(">H", len(text) + 1) + f"{text}\0".encode("utf-16-be")
        block += b"RGB " + struct.pack(">fffH", *(channel / 255 for channel in color[:3]), 2)
        blocks.append(struct.pack(">HI", 1, len(block)) + block)
    return struct.pack(">4sHHI", b"ASEF", 1, 0, len(colors)) + b"".join(blocks)


def _ase_color(read: _Reader) -> Color:
    (length,) = read.take(">H")
    read.skip(2 * length)
    (model,) = read.take(">4s")
    if model not in _ASE_MODELS:
        raise ValueError(
            Text("one of its colors has an unknown color space, {space}", space=repr(model.decode("latin-1")))
        )
    count, color_of = _ASE_MODELS[model]
    values = read.take(f">{count}f")
    if not all(map(math.isfinite, values)):
        raise ValueError(Text("one of its colors has a value that is not a number"))
    return color_of(*values)


_ASE_MODELS: dict[bytes, tuple[int, Callable[..., Color]]] = {
    b"RGB ": (3, lambda red, green, blue: _rgb(red, green, blue)),
    b"CMYK": (4, lambda cyan, magenta, yellow, black: _cmyk(cyan, magenta, yellow, black)),
    b"LAB ": (3, lambda lightness, a, b: _lab(100 * lightness, a, b)),
    b"Gray": (1, lambda gray: _rgb(gray, gray, gray)),
}
"""How many values a color has in each color model, and their color."""


def read_riff(data: bytes) -> list[Color]:
    """Read a RIFF palette of Windows. The fourth byte of an entry contains flags, not alpha."""
    if data[8:12] != b"PAL ":
        raise ValueError(Text("it is a RIFF file, but not a palette"))
    for name, chunk in chunks_of(data):
        if name == b"data":
            read = _Reader(chunk)
            _, count = read.take("<HH")
            entries = [read.take("<BBBB") for _ in range(count)]
            return [(red, green, blue, 255) for red, green, blue, _ in entries]
    raise ValueError(Text("it contains no data chunk"))


class _Reader:
    """Reads values from bytes. Raises ValueError if the bytes end too early."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    @property
    def left(self) -> int:
        """The number of bytes that were not read yet."""
        return len(self._data) - self._at

    def take(self, form: str) -> tuple[Any, ...]:
        """Return the next values, in the format of `struct`."""
        return struct.unpack(form, self.skip(struct.calcsize(form)))

    def skip(self, count: int) -> bytes:
        """Return the next `count` bytes."""
        if count > self.left:
            raise ValueError(Text("it is cut off after {size_bytes:,} bytes", size_bytes=len(self._data)))
        self._at += count
        return self._data[self._at - count : self._at]


def _rgb(*shares: float) -> Color:
    r, g, b = (round(255 * min(max(share, 0.0), 1.0)) for share in shares)
    return r, g, b, 255


def _cmyk(cyan: float, magenta: float, yellow: float, black: float) -> Color:
    return _rgb(*((1 - ink) * (1 - black) for ink in (cyan, magenta, yellow)))


def _lab(lightness: float, a: float, b: float) -> Color:
    """Return the color for L in 0..100 and a, b in -128..127, clipped to sRGB."""
    middle = (lightness + 16) / 116
    roots = np.array([middle + a / 500, middle, middle - b / 200])
    xyz = np.where(roots > 6 / 29, roots**3, 3 * (6 / 29) ** 2 * (roots - 4 / 29)) * _D50
    return _rgb(*srgb_of_linear(_RGB_OF_XYZ @ xyz).tolist())
