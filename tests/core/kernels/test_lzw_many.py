"""Indices that are traded for codes, with many entries and at the largest prices."""

from __future__ import annotations

import numpy as np
import pytest

from qtcompress.core.kernels import dispatch, reference
from tests.core.kernels.kernel_cases import needs_compiled
from tests.core.kernels.test_lzw import trade_case, traded


@needs_compiled
@pytest.mark.parametrize("strings", [1, 2])
@pytest.mark.parametrize("limit", [150_000, 1 << 30])
def test_sets_of_many_entries_and_the_largest_prices_are_those_of_the_reference(
    strings: int, limit: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    random = np.random.default_rng(limit % 7)
    asked = trade_case(3, bits=8, palette=random.integers(-2000, 2000, (150, 3), np.int16), strings=strings)
    asked |= {"worth": min(limit // 10, 1 << 24), "limit": limit}
    nearby = random.integers(60, 75, (8, 120))  # on both sides of a set of 64
    asked["points"] = (asked["palette"][nearby] + random.integers(-90, 90, (8, 120, 3))).astype(np.int16)
    asked["free"] = (random.random(nearby.shape) < 0.8).astype(np.uint8)
    asked["indices"] = nearby.astype(np.uint8)
    asked["others"] = np.where(random.random(nearby.shape) < 0.5, 150, random.integers(0, 256, nearby.shape))
    asked["others"] = asked["others"].astype(np.uint8)
    asked["shares"], asked["weights"] = (random.integers(low, 256, nearby.shape, np.uint8) for low in (0, 1))
    compiled = traded(**asked)
    monkeypatch.setattr(dispatch, "IMPLEMENTATION", reference)
    expected = traded(**asked)
    assert np.array_equal(compiled[0], expected[0])
    assert compiled[1] == expected[1]


@needs_compiled
@pytest.mark.parametrize("share", [0, 200])
def test_as_many_strings_are_followed_as_in_the_reference(share: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of forty entries that are near: twice as many where errors are passed on."""
    random = np.random.default_rng(5)
    palette, points = (random.integers(-60, 60, (*shape, 3), np.int16) for shape in ((40,), (12, 40)))
    zeros = np.zeros((12, 40), np.uint8)
    asked = {"points": points, "free": zeros + 1, "indices": zeros, "others": zeros + 40, "shares": zeros + share}
    asked |= {"weights": zeros + 255, "palette": palette}
    compiled = traded(**asked, bits=6, worth=400, limit=4000)
    monkeypatch.setattr(dispatch, "IMPLEMENTATION", reference)
    assert traded(**asked, bits=6, worth=400, limit=4000)[1] == compiled[1]
