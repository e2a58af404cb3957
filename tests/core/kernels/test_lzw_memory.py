"""What the search for short LZW codes holds in memory, and keeps from frame to frame."""

from __future__ import annotations

import numpy as np

from qtcompress.core.kernels.lzw import KnownCubes, trade_lzw
from qtcompress.core.kernels.wanted import Wanted
from tests.core.kernels.kernel_cases import Array, needs_compiled
from tests.core.kernels.test_lzw import trade_case, traded


@needs_compiled
def test_what_is_known_of_a_palette_changes_no_index_and_is_not_used_for_another_palette() -> None:
    first = trade_case(4, strings=2, free=np.ones_like(trade_case(4)["free"]))
    second = first | {"palette": np.ascontiguousarray(first["palette"][::-1])}  # colors lie in the same cubes
    expected = [traded(**asked)[1] for asked in (first, second, first)]
    known = KnownCubes()
    found = [traded(**asked, known=known)[1] for asked in (first, second, first)]
    assert found == expected
    assert expected[0] != expected[1]
    before = known._memory.copy()
    assert traded(**first, known=known)[1] == expected[0]
    assert np.array_equal(known._memory, before)
    assert before.any()


def test_what_is_in_memory_of_a_picture_is_far_from_all_of_it() -> None:
    """GIVEN a picture of half a megapixel THEN no more rows of it are asked for than strings may need."""
    height, width = 700, 700
    zeros = np.zeros((height, width), np.uint8)
    planes: tuple[Array, ...] = (np.zeros((height, width, 3), np.int16), zeros, zeros, zeros, zeros, zeros + 1)
    asked: list[int] = []

    def rows(first: int, end: int) -> Wanted:
        asked.append(end - first)
        return Wanted(*(plane[first:end] for plane in planes))

    trade_lzw(rows, height, width, np.zeros((1, 3), np.int16), bits=2, worth=1, limit=1, spreads=False, strings=2)
    assert sum(asked) == height
    assert max(asked) * width <= 1 << 14
