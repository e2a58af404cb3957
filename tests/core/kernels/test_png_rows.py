"""Rows of a PNG without their filters: compiled as in the reference, which is what the specification says."""

from __future__ import annotations

from functools import partial

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtcompress.core.kernels.png_rows import unfilter
from tests.core.kernels.kernel_cases import Array, _by_reference, needs_compiled

PAETH = 4
# Four rows of Paeth's filter are done at once.
kinds_of_rows = st.lists(st.one_of(st.integers(0, 4), st.just(PAETH)), min_size=1, max_size=11)


def _filtered(kinds: list[int], width: int, channels: int, seed: int) -> tuple[Array, Array]:
    """Return rows of noise, and a band with noise above them."""
    random = np.random.default_rng(seed)
    rows = random.integers(0, 256, (len(kinds), 1 + width * channels), np.uint8)
    rows[:, 0] = kinds
    band = np.zeros((1 + len(kinds), width, 4), np.uint8)
    band[0] = random.integers(0, 256, (width, 4), np.uint8)
    return rows, band


def _unfiltered(rows: Array, band: Array) -> Array:
    unfilter(rows, band)
    return band


@needs_compiled
@given(kinds_of_rows, st.integers(1, 20), st.sampled_from([3, 4]), st.integers(0, 2**32 - 1))
def test_unfiltering_compiled_equals_the_reference(kinds: list[int], width: int, channels: int, seed: int) -> None:
    rows, band = _filtered(kinds, width, channels, seed)
    expected = _by_reference(lambda: _unfiltered(rows, band.copy()))
    found = _unfiltered(rows, band.copy())
    assert np.array_equal(found, expected)
    assert np.array_equal(found[0], band[0])
    assert channels == 4 or (found[1:, :, 3] == 255).all()


@pytest.mark.parametrize("kind", [5, 255])
def test_a_filter_that_nobody_knows_is_refused_in_any_row(kind: int) -> None:
    for row in range(5):
        rows, band = _filtered([PAETH] * 5, 3, 3, row)
        rows[row, 0] = kind
        with pytest.raises(ValueError, match="filters that the specification knows"):
            unfilter(rows, band)
        with pytest.raises(ValueError, match="filters that the specification knows"):
            _by_reference(partial(unfilter, rows, band))


@pytest.mark.parametrize(
    ("size", "height"), [(1 + 3 * 5, 3), (3 * 4, 3), (1 + 2 * 4, 3), (1 + 5 * 4, 3), (13, 2), (13, 4)]
)
def test_rows_fit_into_the_band(size: int, height: int) -> None:
    with pytest.raises(ValueError, match=r"^(rows of 4 pixels|band) must have"):
        unfilter(np.zeros((2, size), np.uint8), np.zeros((height, 4, 4), np.uint8))
