"""A limit of bytes is reached in a few encodings, also where sizes change less than usual."""

from __future__ import annotations

import math
from types import SimpleNamespace
from typing import Any, cast

import pytest

from qtcompress.engine.contest.contest import _MOST_FILLING
from qtcompress.engine.contest.size_search import following_size, nearly_fills

LIMIT = 64_000


@pytest.mark.parametrize("fall", [0.0038, 0.02, 0.06], ids=["as pages", "flat", "steep"])
@pytest.mark.parametrize("first", [113, 200])
def test_a_file_that_fits_is_found_from_above(fall: float, first: int) -> None:
    usual = SimpleNamespace(score=lambda step: step / 2, step=lambda score: 2 * score)
    candidate = cast(Any, SimpleNamespace(low=2, high=200, usual=usual))
    sizes: dict[int, int] = {}
    step = first
    for _ in range(_MOST_FILLING):
        sizes[step] = round(LIMIT * math.exp(fall * (step - 80)))
        step = following_size(sizes, LIMIT, candidate)
        if step in sizes:
            break
    assert nearly_fills(max(size for size in sizes.values() if size <= LIMIT), LIMIT)


def test_sizes_that_do_not_fall_are_left_in_longer_and_longer_strides() -> None:
    usual = SimpleNamespace(score=lambda step: step, step=lambda score: score)
    candidate = cast(Any, SimpleNamespace(low=2, high=200, usual=usual))
    sizes = {28: 64_100, 27: 64_300}
    assert following_size(sizes, LIMIT, candidate) == 23
    assert following_size(sizes | {23: 64_200}, LIMIT, candidate) == 7
    assert following_size(sizes | {23: 64_200, 7: 64_150}, LIMIT, candidate) == 2
