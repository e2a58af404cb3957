"""The values that cross layers and threads: frozen, picklable, validated once, here.

Every picture inside the program is `(H, W, 4) uint8`: sRGB, gamma-encoded, straight alpha.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum

import numpy as np
from numpy.typing import NDArray

MIN_COLORS = 2
MAX_COLORS = 256
MAX_THRIFT = 8.0

Pixels = NDArray[np.uint8]
"""`(H, W, 4) uint8`, sRGB, straight alpha."""


class Dither(Enum):
    """How the error of a pixel is hidden from the eye."""

    NONE = "none"
    ORDERED = "ordered"
    DIFFUSION = "diffusion"


class ColorSpace(Enum):
    """Where distances are measured: sRGB minimizes the plain squared error, Oklab what is seen."""

    SRGB = "srgb"
    OKLAB = "oklab"


class Effort(Enum):
    """How much time is spent on making the file smaller; the look is the same but for the last bit of it."""

    FAST = "fast"
    BALANCED = "balanced"
    SMALLEST = "smallest"


class Stage(Enum):
    """The steps of one picture, in their order. A value is the share of the whole at which the step begins."""

    READ = 0.0
    HISTOGRAM = 0.15
    FIT = 0.25
    MAP = 0.5
    WRITE = 0.65
    VERIFY = 0.95

    def overall(self, fraction: float) -> float:
        """Return the progress of the whole picture, 0..1, when this step stands at `fraction`, 0..1."""
        order = list(Stage)
        following = order.index(self) + 1
        end = order[following].value if following < len(order) else 1.0
        return float(self.value + (end - self.value) * min(max(fraction, 0.0), 1.0))


Report = Callable[[Stage, float], None]
"""Progress and cancellation in one: called with a step and its fraction 0..1 at least twice a second;
raises `Cancelled` when the work is no longer wanted."""


def ignore(stage: Stage, fraction: float) -> None:
    """Be the `Report` of those who want none."""


@dataclass(frozen=True, slots=True, eq=False)
class Palette:
    """The entries of an indexed picture. Equal where all entries are, in their order.

    Parameters
    ----------
    colors : (K, 4) uint8, sRGB, straight alpha, 1 <= K <= 256; read-only
    """

    colors: NDArray[np.uint8] = field(repr=False)

    def __post_init__(self) -> None:
        shape, dtype = self.colors.shape, self.colors.dtype
        if len(shape) != 2 or shape[1] != 4 or not 1 <= shape[0] <= MAX_COLORS or dtype != np.uint8:
            raise ValueError(f"a palette is (1..{MAX_COLORS}, 4) uint8, not {shape} {dtype}")
        self.colors.setflags(write=False)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Palette) and np.array_equal(self.colors, other.colors)

    def __hash__(self) -> int:
        return hash(self.colors.tobytes())

    def __len__(self) -> int:
        return len(self.colors)

    def look_up(self, indices: NDArray[np.uint8]) -> Pixels:
        """Return the `(h, w, 4)` colors of `(h, w)` indices; the caller's own."""
        # As one number each: a tenth of the time of colors[indices].
        whole = np.take(np.ascontiguousarray(self.colors).view(np.uint32)[:, 0], indices)
        return whole.view(np.uint8).reshape(*indices.shape, 4)

    @property
    def bits(self) -> int:
        """Bits a pixel that an index takes in a PNG: 1, 2, 4 or 8."""
        return next(bits for bits in (1, 2, 4, 8) if len(self) <= 1 << bits)


@dataclass(frozen=True, slots=True)
class Options:
    """What a person chooses for the quantization of a picture.

    Parameters
    ----------
    colors : int
        The most palette entries (K), 2..256.
    dither : Dither
        What is done about the error of each pixel.
    dither_strength : float
        The share of the error that is passed on, 0..1.
    space : ColorSpace
        Where clustering, mapping and diffusion take place.
    effort : Effort
        How much time is spent on the palette and on the encoder.
    thrift : float
        What a saved bit is worth, 0..8, relative to what suits most pictures: 0 spares nothing for the look. In Oklab
        only, and not where dithering is ordered.
    palette : Palette, optional
        Entries to be used as they are; `colors` then counts for nothing. By default those that fit best.

    Raises
    ------
    ValueError
        When a value is out of range.
    """

    colors: int = MAX_COLORS
    dither: Dither = Dither.DIFFUSION
    dither_strength: float = 0.7
    space: ColorSpace = ColorSpace.OKLAB
    effort: Effort = Effort.BALANCED
    thrift: float = 1.0
    palette: Palette | None = None

    def __post_init__(self) -> None:
        if not MIN_COLORS <= self.colors <= MAX_COLORS:
            raise ValueError(f"colors must be {MIN_COLORS} to {MAX_COLORS}, not {self.colors}")
        if not 0.0 <= self.dither_strength <= 1.0:
            raise ValueError(f"dither strength must be 0 to 1, not {self.dither_strength}")
        if not 0.0 <= self.thrift <= MAX_THRIFT:
            raise ValueError(f"thrift must be 0 to {MAX_THRIFT:g}, not {self.thrift}")


@dataclass(frozen=True, slots=True, eq=False)
class Quantized:
    """A picture as palette and indices. Every palette entry is in use.

    Parameters
    ----------
    palette : Palette
        K entries.
    counts : (K,) int64, pixels that have each entry, all > 0; read-only
    indices : (H, W) uint8, all < K; read-only
    lossless : bool
        True when the palette holds every color of the picture exactly.
    """

    palette: Palette
    counts: NDArray[np.int64] = field(repr=False)
    indices: NDArray[np.uint8] = field(repr=False)
    lossless: bool

    def __post_init__(self) -> None:
        if self.counts.shape != (len(self.palette),):
            raise ValueError(f"counts must be ({len(self.palette)},), not {self.counts.shape}")
        self.counts.setflags(write=False)
        self.indices.setflags(write=False)

    @property
    def shape(self) -> tuple[int, ...]:
        """Those of `pixels`."""
        return (*self.indices.shape, 4)

    def __getitem__(self, rows: slice, /) -> Pixels:
        """Return some rows of `pixels`, without the others."""
        return self.palette.look_up(self.indices[rows])

    def pixels(self) -> Pixels:
        """Return the picture as it will be seen: `(H, W, 4) uint8`, sRGB, straight alpha; the caller's own."""
        return self[:]
