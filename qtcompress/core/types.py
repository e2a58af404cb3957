"""The values that cross layers and threads: frozen, picklable, validated once, when they are made.

Every picture inside the program is `(H, W, 4) uint8`: sRGB, gamma-encoded, straight alpha.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import ArraySpec
from qtcompress.core.validation import FLAG, Choice, Instance, Integer, Optional, Real, checked, checked_fields

MIN_COLORS = 2
MAX_COLORS = 256
MAX_THRIFT = 8.0

Pixels = NDArray[np.uint8]
"""`(H, W, 4) uint8`, sRGB, straight alpha."""


class Dither(Enum):
    """How the difference between a pixel and its palette entry is hidden from the eye."""

    NONE = "none"
    ORDERED = "ordered"
    DIFFUSION = "diffusion"


class ColorSpace(Enum):
    """Where distances between colors are measured: sRGB minimizes the squared error, Oklab the visible difference."""

    SRGB = "srgb"
    OKLAB = "oklab"


class Effort(Enum):
    """How much time is spent on a smaller file; the picture looks nearly the same with each."""

    FAST = "fast"
    BALANCED = "balanced"
    SMALLEST = "smallest"


class Stage(Enum):
    """The steps for one picture, in their order. A value is the progress of the whole, 0..1, when the step begins."""

    READ = 0.0
    HISTOGRAM = 0.15
    FIT = 0.25
    MAP = 0.5
    WRITE = 0.65
    VERIFY = 0.95

    @checked(fraction=Real(-math.inf, math.inf))
    def overall(self, fraction: float) -> float:
        """Return the progress of the whole picture, 0..1, when this step is at `fraction`; clipped to 0..1.

        Raises ValueError for NaN, TypeError for what is no number.
        """
        fraction = min(max(fraction, 0.0), 1.0)
        order = list(Stage)
        following = order.index(self) + 1
        end = order[following].value if following < len(order) else 1.0
        return float(self.value + (end - self.value) * fraction)


Report = Callable[[Stage, float], None]
"""A function that receives progress and can cancel: called with a step and its fraction, 0..1, at least twice a second;
raises `Cancelled` to end the work."""


def ignore(stage: Stage, fraction: float) -> None:
    """Do nothing: the `Report` of a caller that needs no progress."""


@checked_fields(colors=ArraySpec("K<=256 4", np.uint8))
@dataclass(frozen=True, slots=True, eq=False)
class Palette:
    """The entries of an indexed picture. Two palettes are equal when all entries are, in the same order.

    Parameters
    ----------
    colors : (K, 4) uint8, sRGB, straight alpha, 1 <= K <= 256
        Copied; the attribute is contiguous and read-only.

    Raises
    ------
    TypeError
        When `colors` is no array.
    ValueError
        When its shape or dtype is another.
    """

    colors: NDArray[np.uint8]

    def __post_init__(self) -> None:
        _keep(self, "colors", self.colors.copy())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Palette) and np.array_equal(self.colors, other.colors)

    def __hash__(self) -> int:
        return hash(self.colors.tobytes())

    def __len__(self) -> int:
        return len(self.colors)

    def __repr__(self) -> str:
        translucent = int((self.colors[:, 3] < 255).sum())
        return f"<Palette: {len(self)} colors{f', {translucent} translucent' if translucent else ''}>"

    @checked(indices=ArraySpec("...", np.uint8))
    def look_up(self, indices: NDArray[np.uint8]) -> Pixels:
        """Return the `(..., 4)` uint8 colors of `(...)` uint8 indices, all < K; a new array.

        Raises
        ------
        TypeError, ValueError
            When `indices` is no uint8 array, or one of them is K or more.
        """
        # As one number each: a tenth of the time of colors[indices].
        try:
            whole = np.take(self.colors.view(np.uint32)[:, 0], indices)
        except IndexError:
            raise ValueError(f"indices must be 0 to {len(self) - 1}, not up to {indices.max()}") from None
        return whole.view(np.uint8).reshape(*indices.shape, 4)

    @property
    def keys(self) -> NDArray[np.uint32]:
        """The entries as one number each, (K,) uint32: equal for equal colors."""
        return self.colors.view(np.uint32)[:, 0]

    @property
    def bits(self) -> int:
        """Bits per pixel that an index takes in a PNG: 1, 2, 4 or 8."""
        return next(bits for bits in (1, 2, 4, 8) if len(self) <= 1 << bits)


PALETTE = Instance(Palette, lambda palette: {"K": len(palette)})


@checked_fields(
    colors=Integer(MIN_COLORS, MAX_COLORS),
    dither=Choice(Dither),
    dither_strength=Real(0.0, 1.0),
    space=Choice(ColorSpace),
    effort=Choice(Effort),
    thrift=Real(0.0, MAX_THRIFT),
    palette=Optional(PALETTE),
    keep_clear=FLAG,
    kept=Optional(Instance(Palette)),
)
@dataclass(frozen=True, slots=True)
class Options:
    """What a person chooses for the quantization of a picture.

    Parameters
    ----------
    colors : int
        The largest number of palette entries (K), 2..256.
    dither : Dither or str
        How the error of each pixel is treated: "none", "ordered" or "diffusion".
    dither_strength : float
        How much of the error is passed on, 0..1: about this share of it, but never all where indices are traded.
    space : ColorSpace or str
        Where colors are clustered, mapped and dithered: "srgb" or "oklab".
    effort : Effort or str
        How much time is spent on the palette and on the encoder: "fast", "balanced" or "smallest".
    thrift : float
        What a saved bit is worth, 0..8, relative to what suits most pictures: 0 gives up no quality for a smaller
        file. It has an effect in Oklab only, and not with ordered dithering.
    palette : Palette, optional
        Fixed entries, used as they are; `colors` is then ignored. By default a palette is fitted to the picture.
    keep_clear : bool
        Keep the colors of fully transparent pixels, in several clear entries, if all colors of the picture fit into the
        palette together with them. Otherwise they become one color. A fixed palette ignores it.
    kept : Palette, optional
        Of a fixed palette, the entries that the result has even if no pixel uses them, as far as 256 allow.

    Strings become members of their enums.

    Raises
    ------
    TypeError
        When a value is of another type.
    ValueError
        When a value is out of range, or a string is not one of the choices; the message names them.
    """

    colors: int = MAX_COLORS
    dither: Dither = Dither.DIFFUSION
    dither_strength: float = 0.7
    space: ColorSpace = ColorSpace.OKLAB
    effort: Effort = Effort.BALANCED
    thrift: float = 1.0
    palette: Palette | None = None
    keep_clear: bool = False
    kept: Palette | None = None


@checked_fields(
    palette=PALETTE,
    counts=ArraySpec("K", np.int64),
    indices=ArraySpec("H W", np.uint8, below="K"),
    lossless=FLAG,
    subtracted=FLAG,
)
@dataclass(frozen=True, slots=True, eq=False)
class Quantized:
    """A picture as palette and indices.

    In what `quantize` returns, every palette entry is in use, except for those of `Options.kept`.

    Parameters
    ----------
    palette : Palette
        K entries.
    counts : (K,) int64, >= 0
        The number of pixels of each entry. Copied; the attribute is read-only. That it agrees with `indices` is not
        checked, since counting takes 1 ms a megapixel.
    indices : (H, W) uint8, < K
        Not copied where contiguous; the attribute is read-only.
    lossless : bool
        True when the palette holds every color of the picture exactly.
    subtracted : bool
        True when indices were chosen for their differences from the pixel on the left: filter 1 of a PNG packs them.

    Raises
    ------
    TypeError, ValueError
        When an array has another dtype or shape, an index is K or more, or a count is negative.
    """

    palette: Palette
    counts: NDArray[np.int64]
    indices: NDArray[np.uint8]
    lossless: bool
    subtracted: bool = False

    def __post_init__(self) -> None:
        if self.counts.min() < 0:
            raise ValueError(f"counts must be 0 or more, not {self.counts.min()}")
        _keep(self, "counts", self.counts.copy())
        _keep(self, "indices", self.indices.view())

    def __repr__(self) -> str:
        height, width = self.indices.shape
        return f"<Quantized: {height} x {width} pixels, {len(self.palette)} colors{', lossless' * self.lossless}>"

    @property
    def shape(self) -> tuple[int, ...]:
        """The shape of `pixels()`: (H, W, 4)."""
        return (*self.indices.shape, 4)

    @checked(rows=Instance(slice))
    def __getitem__(self, rows: slice, /) -> Pixels:
        """Return some rows of `pixels()`, without computing the others. Raises TypeError for anything but a slice."""
        return self.palette.look_up(self.indices[rows])

    def pixels(self) -> Pixels:
        """Return the picture: `(H, W, 4) uint8`, sRGB, straight alpha; a new array."""
        return self[:]


def _keep(value: object, name: str, attribute: object) -> None:
    """Set an attribute of a frozen value; arrays become read-only."""
    if isinstance(attribute, np.ndarray):
        attribute.setflags(write=False)
    object.__setattr__(value, name, attribute)
