"""How dictionaries are best used where indices are chosen for a short stream of LZW codes."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qtcompress.core.kernels import dispatch, reference
from qtcompress.core.kernels.lzw import plan_lzw
from tests.core.kernels.kernel_cases import needs_compiled
from tests.core.kernels.test_lzw import Array, decoded, rows_of, trade_case, traded


def planned(
    points: Array, free: Array, indices: Array, others: Array, shares: Array, weights: Array, **asked: Any
) -> Array:
    """Find where to clear the dictionary."""
    return plan_lzw(rows_of(points, free, indices, others, shares, weights), *free.shape, **asked)


@needs_compiled
@settings(max_examples=30)
@given(seed=st.integers(0, 2**32 - 1), worth=st.sampled_from([5000, 500_000]), places=st.integers(1, 9))
def test_where_dictionaries_begin_is_found_as_in_the_reference(seed: int, worth: int, places: int) -> None:
    asked = trade_case(seed, worth=worth, limit=10 * worth)
    asked["shares"] = np.zeros_like(asked["shares"])
    made = []
    for implementation in (dispatch.IMPLEMENTATION, reference):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(dispatch, "IMPLEMENTATION", implementation)
            uses = planned(**asked, places=places, ahead=places % 2 > 0)
            made.append((uses.tolist(), *traded(**asked, uses=uses)))
    (uses, found, codes), (uses_again, again, codes_again) = made
    assert uses == uses_again
    assert np.array_equal(again, found)
    assert codes_again == codes
    assert np.array_equal(decoded(codes, asked["bits"], found.shape), found)


def _page(height: int, colors: int, bits: int) -> dict[str, Any]:
    """Return a page of words, of which those at the bottom are others."""
    random = np.random.default_rng(6)
    palette = random.integers(-2000, 2000, (colors, 3), np.int16)
    words = random.integers(0, colors, (2, 40, 60))
    page = np.array([words[int(row >= 0.75 * height)][random.integers(0, 40, 6)].ravel() for row in range(height)])
    page = np.where(random.random(page.shape) < 0.03, random.integers(0, colors, page.shape), page)
    zeros = np.zeros(page.shape, np.uint8)
    planes: dict[str, Any] = {"points": palette[page], "free": zeros + 1, "indices": zeros, "others": zeros + colors}
    planes |= {"shares": zeros, "weights": zeros + 255, "palette": palette, "bits": bits}
    return planes | {"worth": 300, "limit": 3000}


@needs_compiled
@pytest.mark.parametrize("ahead", [False, True])
def test_many_codes_are_planned_as_in_the_reference(ahead: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = _page(22, 100, 7)
    made = []
    for implementation in (dispatch.IMPLEMENTATION, reference):
        monkeypatch.setattr(dispatch, "IMPLEMENTATION", implementation)
        uses = planned(**asked, places=2, ahead=ahead)
        made.append((uses.tolist(), traded(**asked, uses=np.array([[0, uses[0, 1]]]))[1]))
    assert made[0] == made[1]


def test_a_dictionary_that_begins_where_it_pays_takes_fewer_codes() -> None:
    asked = _page(120, 12, 4)
    usual, codes = traded(**asked)
    uses = planned(**asked, places=16)
    found, fewer = traded(**asked, uses=uses)
    assert np.array_equal(decoded(fewer, 4, found.shape), found)
    assert np.array_equal(decoded(codes, 4, usual.shape), usual)
    assert len(uses) > 1
    assert len(fewer) < 0.97 * len(codes)


def test_strings_that_are_chosen_in_another_way_take_fewer_codes() -> None:
    """Where the second of two symbols is the better one, and where a shorter string is followed by a longer one."""
    asked = _page(40, 12, 4)
    letters = asked["points"][..., 0] > 0
    noise = np.random.default_rng(1).integers(0, 12, letters.shape, np.uint8)
    fixed = {"free": np.zeros_like(noise), "indices": noise, "others": np.where(letters, 3, 5).astype(np.uint8)}
    _, usual = traded(**asked | fixed)
    _, turned = traded(**asked | fixed, uses=planned(**asked | fixed, places=1))
    assert len(turned) < 0.97 * len(usual)
    sizes = [len(traded(**asked, uses=np.array([[0, way]]))[1]) for way in (0, 2)]
    assert sizes[1] < sizes[0]


@pytest.mark.parametrize("uses", [[[1, 0], [8, 0]], [[0, 0], [8, 0], [8, 0]], [[0, 0], [999, 0]], [[0, 4]]])
def test_uses_that_are_not_pixels_in_their_order_are_refused(uses: list[list[int]]) -> None:
    with pytest.raises(ValueError, match="uses must begin at 0 and then up to"):
        traded(**trade_case(1), uses=np.array(uses))


def test_looking_ahead_is_refused_where_errors_are_passed_on() -> None:
    asked = trade_case(1) | {"uses": np.array([[0, 2]])}
    with pytest.raises(ValueError, match="in ways below 2"):
        traded(**asked | {"free": np.ones_like(asked["free"]), "shares": np.ones_like(asked["shares"])})
