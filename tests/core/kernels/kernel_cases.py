"""Pictures, palettes and ways of mapping that the tests of the kernels are drawn from."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import strategies as st

from qtcompress.core.bluenoise import thresholds
from qtcompress.core.color import WorkingSpace, working_space
from qtcompress.core.kernels import dispatch, reference
from qtcompress.core.kernels.dispatch import Cloud, ColorTable
from qtcompress.core.kernels.mappers import Diffusion, Mapper, Piece, Trellis
from qtcompress.core.kernels.ways import Diffused, Ordered, Traded
from qtcompress.core.types import ColorSpace, Palette

Array = np.ndarray[Any, Any]
needs_compiled = pytest.mark.skipif(
    not dispatch.compiled(), reason="the compiled kernels are not built here: nothing to compare the reference with"
)
OPAQUE = ("noise", "few", "ramp")
KINDS = (*OPAQUE, "sheer", "mask", "ghost")
WEIGHTS = np.arange(1, 257, dtype=np.uint16)[::-1].copy()
LIMIT = 300


def _picture(seed: int, height: int, width: int, kind: str) -> Array:
    random = np.random.default_rng(seed)
    pixels = random.integers(0, 256, (height, width, 4), np.uint8)
    if kind == "few":
        pixels = random.integers(0, 256, (5, 4), np.uint8)[random.integers(0, 5, (height, width))]
    elif kind == "ramp":
        pixels[..., :3] = (np.arange(width)[None, :, None] * 3 + np.arange(height)[:, None, None]) % 256
    if kind in OPAQUE:
        pixels[..., 3] = 255
    elif kind == "mask":
        pixels[..., 3] = random.choice(np.array([0, 255], np.uint8), (height, width))
    elif kind == "ghost":
        pixels[..., 3] = random.integers(0, 4, (height, width))
    return pixels


sizes = st.one_of(
    st.tuples(st.integers(1, 20), st.integers(1, 20)),
    st.tuples(st.just(1), st.integers(1, 200)),
    st.tuples(st.integers(1, 200), st.just(1)),
)
seeds = st.integers(0, 2**32 - 1)
pictures = st.builds(
    lambda seed, size, kind: _picture(seed, size[0], size[1], kind), seeds, sizes, st.sampled_from(KINDS)
)
opaque_pictures = st.builds(
    lambda seed, size, kind: _picture(seed, size[0], size[1], kind), seeds, sizes, st.sampled_from(OPAQUE)
)
palettes = st.builds(
    lambda seed, entries, kind: Palette(_picture(seed, 1, entries, kind)[0]),
    seeds, st.integers(1, 256), st.sampled_from(["noise", "sheer"]),
)  # fmt: skip
kinds_of_space = st.sampled_from(ColorSpace)
heights_of_strips = st.integers(1, 25)
limits = st.sampled_from([1, 2, 5, 40, 256, 1 << 17])  # of color tables: cells of all sizes, and none


@st.composite
def clouds(draw: st.DrawFn) -> tuple[WorkingSpace, Cloud]:
    """Return a space, and weighted points of it."""
    pixels = draw(pictures)
    space = working_space(draw(kinds_of_space), alpha=draw(st.booleans()))
    at = dispatch.points(pixels.reshape(-1, 4), space)
    return space, Cloud(at, np.random.default_rng(draw(seeds)).integers(1, 10**6, len(at)))


def _space(kind: ColorSpace, pixels: Array, palette: Palette) -> WorkingSpace:
    opaque = (pixels[..., 3] == 255).all() and (palette.colors[:, 3] == 255).all()
    return working_space(kind, alpha=not opaque)


def _by_reference(function: Callable[[], Any]) -> Any:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dispatch, "IMPLEMENTATION", reference)
        assert not dispatch.compiled()
        return function()


def _strips(pixels: Array, rows: int) -> list[tuple[Array, Array]]:
    """Return the strips of a picture and how busy they are."""
    tops = range(0, len(pixels), rows)
    return [(pixels[top : top + rows], dispatch.activity(pixels, top, len(pixels[top : top + rows]))) for top in tops]


Way = Callable[[Array, Array, Array, int], None]


def _mapped(pixels: Array, rows: int, way: Way) -> Array:
    indices = np.empty(pixels.shape[:2], np.uint8)
    top = 0
    for strip, busy in _strips(pixels, rows):
        way(strip, busy, indices[top : top + len(strip)], top)
        top += len(strip)
    return indices


def _nearest(pixels: Array, palette: Palette, space: WorkingSpace, rows: int, *, big: bool = False) -> Array:
    mapper = Mapper(palette, space, pixels.shape[1], big=big)
    return _mapped(pixels, rows, lambda strip, busy, out, first: mapper.nearest(strip, out))


def _diffused(pixels: Array, palette: Palette, space: WorkingSpace, rows: int, *, strength: float) -> Array:
    strengths = np.rint(256 * strength * 32 / (32 + np.arange(256))).astype(np.int32)
    diffusion = Diffusion(Mapper(palette, space, pixels.shape[1], big=False), Diffused(strengths, LIMIT))
    return _mapped(pixels, rows, lambda strip, busy, out, first: diffusion.map(strip, busy, out))


def _ordered(pixels: Array, palette: Palette, space: WorkingSpace, rows: int, *, strength: float) -> Array:
    ordered = Ordered(np.full(256, round(256 * strength), np.int32), thresholds())
    mapper = Mapper(palette, space, pixels.shape[1], big=False)

    def way(strip: Array, busy: Array, out: Array, first: int) -> None:
        mapper.ordered(strip, busy, out, first=first, way=ordered)

    return _mapped(pixels, rows, way)


def _trellis(
    palette: Palette, space: WorkingSpace, width: int, *, parts: int, strength: float, worth: float, big: bool = False,
    tiny: bool = False, lean: float = 0.7,
) -> Trellis:  # fmt: skip
    levels = np.arange(256)
    way = Traded(
        rates=(1 / (worth * levels / (levels + 4) + worth / 10 + 1e-3)).astype(np.float32),
        shares=(strength * 32 / (32 + levels)).astype(np.float32),
        prices=np.array([12, 12, 11, 12, 12.5, 13, 7, 6, 0.25], np.float32),
        limit=LIMIT,
        leans=(lean * levels / (levels + 3)).astype(np.float32),
        most_left_out=2000.0,
    )
    return Trellis(Mapper(palette, space, width, big=big, tiny=tiny), way, parts)


def _traded(
    pixels: Array, palette: Palette, space: WorkingSpace, rows: int, *, strength: float, worth: float,
    big: bool = False, tiny: bool = False, lean: float = 0.7,
) -> Array:  # fmt: skip
    trellis = _trellis(
        palette, space, pixels.shape[1], parts=1, strength=strength, worth=worth, big=big, tiny=tiny, lean=lean
    )
    return _mapped(pixels, rows, lambda strip, busy, out, first: trellis.map(Piece(0, strip, busy, out)))


def _table(pixels: Array, rows: int, limit: int) -> ColorTable:
    table = ColorTable(WEIGHTS, limit, alpha=bool((pixels[..., 3] < 255).any()))
    for strip, busy in _strips(pixels, rows):
        table.add(strip, busy)
    return table


def _weighed(table: ColorTable) -> tuple[list[Any], list[int], bool]:
    colors, weights = table.result()
    return colors.tolist(), weights.tolist(), table.exact


strengths_of_dithering = st.one_of(st.just(0.0), st.floats(0.01, 1))
worths = st.sampled_from([0.0, 10.0, 1000.0, 100_000.0])
