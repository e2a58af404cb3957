"""The order of a palette in which neighbors in the picture have close indices."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.color import working_space
from qtcompress.core.palette_order import line_order
from qtcompress.core.types import ColorSpace, Palette

SPACE = working_space(ColorSpace.OKLAB, alpha=False)


def _ramp(count: int) -> NDArray[np.uint8]:
    """Return colors that turn from red to green while they get lighter and darker again."""
    turn = np.linspace(0, 1, count)
    light = 80 + 150 * np.abs(np.sin(7 * turn))
    return np.stack([light * (1 - turn), light * turn, 60 + 0 * turn, 255 + 0 * turn], axis=1).astype(np.uint8)


def test_a_ramp_whatever_its_lightness_is_one_line() -> None:
    ramp, mixed = _ramp(32), np.random.default_rng(3).permutation(32)
    pixels = np.tile(ramp, (8, 1, 1))
    order = mixed[line_order(Palette(ramp[mixed]), pixels, SPACE)]
    assert (order if order[0] == 0 else order[::-1]).tolist() == list(range(32))


def test_entries_that_are_not_used_are_kept() -> None:
    ramp = _ramp(40)
    order = line_order(Palette(ramp), np.tile(ramp[:5], (3, 1, 1)), SPACE)
    assert sorted(order.tolist()) == list(range(40))
