"""The measures that choose the filter of each row agree with their definitions, for short rows and for long ones."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from qtcompress.engine.containers import png_filters


@pytest.mark.parametrize("width", [1, 2, 511, 512, 700])
def test_entropy_and_pairs_of_a_row_are_those_of_their_definitions(width: int) -> None:
    draw = np.random.default_rng(width)
    rows = np.stack([draw.integers(0, high, width, np.uint8) for high in (2, 40, 256)])
    pairs = [len(set(zip(row[:-1].tolist(), row[1:].tolist(), strict=True))) for row in rows]
    bits = [-sum(count * np.log2(count) for count in Counter(row.tolist()).values()) for row in rows]
    measured = {measure.__name__: measure(rows) for measure in png_filters._MEASURES}
    np.testing.assert_array_equal(measured["_pairs"], pairs)
    np.testing.assert_allclose(measured["_entropy"], bits)
