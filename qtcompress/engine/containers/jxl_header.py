"""The head of a JPEG XL codestream: size, orientation, depth, channels, and how its colors are meant.

ISO/IEC 18181-1, annexes B (bits) and D (image header). A decoder that returns only pixels says nothing of this, and
pixels whose colors are unknown are none. A profile (ICC) is compressed, and only its presence is told.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from qtcompress.engine.containers.jxl_boxes import CODESTREAM

MOST_BYTES = 16_384
"""How much of a codestream `header_of` needs at most, unless names of channels are longer than anybody writes them."""

_RATIOS = ((1, 1), (12, 10), (4, 3), (3, 2), (16, 9), (5, 4), (2, 1))  # width to height, from 1 on
_MICRO = 1_000_000
_GAMMA_UNIT = 10_000_000

_U32 = tuple[tuple[int, int], tuple[int, int], tuple[int, int], tuple[int, int]]
"""Four ways to code a number, each of so many bits, and what is added to them."""
_SIDE: _U32 = ((9, 1), (13, 1), (18, 1), (30, 1))
_ENUM: _U32 = ((0, 0), (0, 1), (4, 2), (6, 18))
_BITS: _U32 = ((0, 8), (0, 10), (0, 12), (6, 1))
_FLOAT_BITS: _U32 = ((0, 32), (0, 16), (0, 24), (6, 1))
_CHANNELS: _U32 = ((0, 0), (0, 1), (4, 2), (12, 1))
_SHIFT: _U32 = ((0, 0), (0, 3), (0, 4), (3, 1))
_NAME: _U32 = ((0, 0), (4, 0), (5, 16), (10, 48))
_CFA: _U32 = ((0, 1), (2, 0), (4, 3), (8, 19))
_CHROMATICITY: _U32 = ((19, 0), (19, 1 << 19), (20, 1 << 20), (21, 1 << 21))
_PREVIEW: _U32 = ((6, 1), (8, 65), (10, 321), (12, 1345))
_PREVIEW_EIGHTHS: _U32 = ((0, 16), (0, 32), (5, 1), (9, 33))
_TICKS: _U32 = ((0, 100), (0, 1000), (10, 1), (30, 1))
_TICK_PARTS: _U32 = ((0, 1), (0, 1001), (8, 1), (10, 1))
_LOOPS: _U32 = ((0, 0), (3, 0), (16, 0), (32, 0))


class SpaceNumber(IntEnum):
    """What the color channels are."""

    RGB = 0
    GRAY = 1
    XYB = 2
    UNKNOWN = 3


class ChannelNumber(IntEnum):
    """What an extra channel is, as far as that changes how a picture is read."""

    ALPHA = 0
    SPOT = 2
    BLACK = 4
    CFA = 5


class WhiteNumber(IntEnum):
    """WhiteNumber points with a number."""

    D65 = 1
    CUSTOM = 2


class PrimariesNumber(IntEnum):
    """PrimariesNumber with a number."""

    SRGB = 1
    CUSTOM = 2
    BT2100 = 9
    P3 = 11


SRGB_TRANSFER = 13
"""The number of sRGB's curve, as in ITU-T H.273; so are the numbers of all other curves."""

Xy = tuple[float, float]


@dataclass(frozen=True, slots=True)
class ColorEncoding:
    """How colors are meant.

    Parameters
    ----------
    profile : bool
        Whether a compressed profile tells it. Then only `space` is known, too.
    white : Xy, optional
        The white point, if it is `WhiteNumber.CUSTOM`.
    corners : tuple of 3 Xy, optional
        Red, green and blue, if the primaries are `PrimariesNumber.CUSTOM`.
    gamma : float, optional
        The exponent from light to values, in place of `transfer`.
    transfer_bit : int
        Where in the codestream the number of the curve begins, in bits; 0 if it is not written there.
    """

    profile: bool = False
    space: int = SpaceNumber.RGB
    white_point: int = WhiteNumber.D65
    white: Xy | None = None
    primaries: int = PrimariesNumber.SRGB
    corners: tuple[Xy, Xy, Xy] | None = None
    gamma: float | None = None
    transfer: int = SRGB_TRANSFER
    transfer_bit: int = 0


@dataclass(frozen=True, slots=True)
class Header:
    """What the head of a codestream tells.

    Parameters
    ----------
    width, height : int
        As the pixels are stored, before the orientation is applied.
    orientation : int
        1..8, as in EXIF.
    bits : int
        Bits of a color sample.
    floating : bool
        Whether color samples are floating-point numbers.
    channels : tuple of int
        The kinds of extra channels (`ChannelNumber`).
    multiplied : bool
        Whether colors are multiplied by alpha.
    """

    width: int
    height: int
    orientation: int = 1
    bits: int = 8
    floating: bool = False
    animated: bool = False
    channels: tuple[int, ...] = ()
    multiplied: bool = False
    color: ColorEncoding = ColorEncoding()

    @property
    def alpha(self) -> bool:
        """Whether there is a channel of opacity."""
        return ChannelNumber.ALPHA in self.channels

    @property
    def gray(self) -> bool:
        """Whether there is one color channel."""
        return self.color.space == SpaceNumber.GRAY


class _BitReader:
    """Numbers of a codestream, the lowest bit first. Raises ValueError behind its end."""

    def __init__(self, data: bytes) -> None:
        self._whole, self._size, self.at = int.from_bytes(data, "little"), 8 * len(data), 0

    def take(self, count: int) -> int:
        """Return the next bits as a number."""
        if self.at + count > self._size:
            raise ValueError("a codestream that is cut off")
        found = self._whole >> self.at & ((1 << count) - 1)
        self.at += count
        return found

    def flag(self) -> bool:
        """Return the next bit."""
        return bool(self.take(1))

    def number(self, ways: _U32) -> int:
        """Return a number that two bits say how it is coded."""
        count, base = ways[self.take(2)]
        return self.take(count) + base


def header_of(data: bytes) -> Header:
    """Return what the first bytes of a codestream tell. Raises ValueError if they are none."""
    if not data.startswith(CODESTREAM):
        raise ValueError("no codestream of JPEG XL")
    bits = _BitReader(data)
    bits.take(8 * len(CODESTREAM))
    width, height = _size(bits)
    if bits.flag():  # all else is as usual
        return Header(width, height)
    extra_fields = bits.flag()
    orientation, animated = _extra_fields(bits) if extra_fields else (1, False)
    floating, depth = _depth(bits)
    bits.flag()  # whether 16 bits suffice for a decoder
    channels = [_channel(bits) for _ in range(bits.number(_CHANNELS))]
    bits.flag()  # whether the coded colors are XYB, which a decoder turns into those that are told
    return Header(
        width, height, orientation, depth, floating, animated,
        tuple(kind for kind, _ in channels), any(multiplied for _, multiplied in channels), _color(bits),
    )  # fmt: skip


def with_srgb_curve(data: bytes, color: ColorEncoding) -> bytes:
    """Return the first bytes of a codestream that says its curve to be that of sRGB, and all else as before.

    Raises ValueError if its curve is written in another number of bits, so that all behind it would move.
    """
    way, least = 2, _ENUM[2][1]
    if not color.transfer_bit or not least <= color.transfer < least + 16:
        raise ValueError("a codestream whose curve can't be changed")
    whole = int.from_bytes(data, "little")
    whole &= ~(0b111111 << color.transfer_bit)
    whole |= (way | (SRGB_TRANSFER - least) << 2) << color.transfer_bit
    return whole.to_bytes(len(data), "little")


def _size(bits: _BitReader, eighths: _U32 = ((5, 1),) * 4, side: _U32 = _SIDE) -> tuple[int, int]:
    """Return width and height."""
    small = bits.flag()

    def one() -> int:
        if not small:
            return bits.number(side)
        return 8 * (bits.take(5) + 1 if eighths is not _PREVIEW_EIGHTHS else bits.number(eighths))

    height = one()
    ratio = bits.take(3)
    if not ratio:
        return one(), height
    across, down = _RATIOS[ratio - 1]
    return height * across // down, height


def _extra_fields(bits: _BitReader) -> tuple[int, bool]:
    """Return the orientation, and whether there is an animation."""
    orientation = 1 + bits.take(3)
    if bits.flag():  # the size at which it is to be shown
        _size(bits)
    if bits.flag():
        _size(bits, _PREVIEW_EIGHTHS, _PREVIEW)
    animated = bits.flag()
    if animated:
        for ways in (_TICKS, _TICK_PARTS, _LOOPS):
            bits.number(ways)
        bits.flag()  # whether frames have times
    return orientation, animated


def _depth(bits: _BitReader) -> tuple[bool, int]:
    """Return whether samples are floating-point numbers, and their bits."""
    if not bits.flag():
        return False, bits.number(_BITS)
    depth = bits.number(_FLOAT_BITS)
    bits.take(4)  # of the exponent
    return True, depth


def _channel(bits: _BitReader) -> tuple[int, bool]:
    """Return the kind of an extra channel, and whether it is an alpha that colors are multiplied by."""
    if bits.flag():
        return ChannelNumber.ALPHA, False
    kind = bits.number(_ENUM)
    _depth(bits)
    bits.number(_SHIFT)
    bits.take(8 * bits.number(_NAME))
    if kind == ChannelNumber.SPOT:
        bits.take(4 * 16)
    if kind == ChannelNumber.CFA:
        bits.number(_CFA)
    return kind, kind == ChannelNumber.ALPHA and bits.flag()


def _color(bits: _BitReader) -> ColorEncoding:
    if bits.flag():
        return ColorEncoding()
    profile, space = bits.flag(), bits.number(_ENUM)
    if profile:
        return ColorEncoding(profile=True, space=space)
    implied = space == SpaceNumber.XYB
    white_point = WhiteNumber.D65 if implied else bits.number(_ENUM)
    white = _chromaticity(bits) if white_point == WhiteNumber.CUSTOM else None
    primaries = PrimariesNumber.SRGB if implied or space == SpaceNumber.GRAY else bits.number(_ENUM)
    corners = None
    if primaries == PrimariesNumber.CUSTOM:
        corners = (_chromaticity(bits), _chromaticity(bits), _chromaticity(bits))
    if not implied and bits.flag():
        return ColorEncoding(False, space, white_point, white, primaries, corners, gamma=bits.take(24) / _GAMMA_UNIT)
    at = bits.at
    transfer = SRGB_TRANSFER if implied else bits.number(_ENUM)
    return ColorEncoding(False, space, white_point, white, primaries, corners, None, transfer, at)


def _chromaticity(bits: _BitReader) -> Xy:
    x, y = _signed(bits.number(_CHROMATICITY)), _signed(bits.number(_CHROMATICITY))
    return x / _MICRO, y / _MICRO


def _signed(value: int) -> int:
    return -(value + 1 >> 1) if value & 1 else value >> 1
