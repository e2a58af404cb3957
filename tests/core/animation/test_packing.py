"""Tables and codes of what a frame changes."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qtcompress.core.animation import packing
from qtcompress.core.animation.packing import Packed, pack, shared_table, table_bits, table_bytes
from qtcompress.core.animation.steps import Disposal, Step
from qtcompress.core.types import Effort
from tests.core.kernels.test_lzw import decoded

Array = np.ndarray[Any, Any]
NONE = np.empty(0, np.uint32)


def stepping(base: Array, now: Array) -> Step:
    return Step(now, base, (0, now.shape[0], 0, now.shape[1]), Disposal.KEEP, now)


def shown(packed: Packed, made: Step, shared: Array) -> Array:
    """Return what a program shows that draws the codes over the base."""
    table = np.append(shared if packed.table is None else packed.table, np.uint32(0))
    indices = decoded(packed.codes, packed.bits, made.now.shape)
    return np.where(indices == packed.clear, made.base, table[np.minimum(indices.astype(int), len(table) - 1)])


@settings(max_examples=40)
@given(
    seed=st.integers(0, 2**32 - 1),
    colors=st.sampled_from([1, 3, 40, 250, 255, 256]),
    moves=st.sampled_from([0.0, 0.1, 1.0]),
    known=st.sampled_from([0, 2, 256]),
)
def test_codes_show_the_frame_with_any_table(seed: int, colors: int, moves: float, known: int) -> None:
    random = np.random.default_rng(seed)
    keys = np.arange(1, colors + 1, dtype=np.uint32)
    base, other = random.choice(keys, (2, 20, 30))
    now = np.where(random.random((20, 30)) < moves, other, base).astype(np.uint32)
    shared = random.permutation(keys)[:known]
    for effort in (Effort.FAST, Effort.SMALLEST):
        packed = pack(stepping(base, now), shared, effort, free=1)
        assert packed is not None
        assert np.array_equal(shown(packed, stepping(base, now), shared), now)


def test_a_frame_of_too_many_colors_is_not_packed() -> None:
    many = np.arange(1, 401, dtype=np.uint32).reshape(20, 20)
    assert pack(stepping(np.zeros_like(many), many), NONE, Effort.FAST) is None


def test_a_small_table_of_its_own_beats_a_large_one_that_is_shared() -> None:
    random = np.random.default_rng(2)
    now = random.integers(1, 3, (60, 60), np.uint32)
    large = np.arange(255, 0, -1, dtype=np.uint32)  # so that the two colors have the last indices
    packed = pack(stepping(np.zeros_like(now), now), large, Effort.FAST)
    assert packed is not None
    assert packed.table is not None
    assert packed.bits == 2
    assert pack(stepping(np.zeros_like(now), now), large[::-1], Effort.FAST).table is None


def test_what_stands_still_is_a_run_or_a_string_whichever_is_smaller() -> None:
    random = np.random.default_rng(5)
    base = random.integers(1, 9, (50, 50), np.uint32)
    now = base.copy()
    now[::7, ::5] = 9
    keys = np.arange(1, 10, dtype=np.uint32)
    sizes = {len(pack(stepping(base, now), keys, effort, free=1).codes) for effort in Effort}
    assert max(sizes) < 400  # 1,190 with an index for each pixel


def test_letters_that_change_are_strings_and_what_is_around_them_is_a_run() -> None:
    random = np.random.default_rng(3)
    letters = np.where(random.random((12, 8, 8)) < 0.4, random.integers(1, 6, (12, 8, 8)), 6).astype(np.uint32)
    base, other = (np.block([[letters[k] for k in row] for row in random.integers(0, 12, (10, 40))]) for _ in range(2))
    changes = np.kron(random.random((10, 40)) < 0.3, np.ones((8, 8), bool))
    made = stepping(base, np.where(changes, other, base).astype(np.uint32))
    quick, packed = (pack(made, np.arange(1, 8, dtype=np.uint32), one) for one in (Effort.FAST, Effort.BALANCED))
    assert quick is not None
    assert packed is not None
    assert len(packed.codes) < 0.9 * len(quick.codes)


def test_more_time_never_makes_it_larger() -> None:
    now = np.tile(np.random.default_rng(6).integers(1, 5, (6, 200), np.uint32), (12, 1))
    made = stepping(np.zeros_like(now), now)
    fast, usual, smallest = (pack(made, NONE, effort).size_bytes for effort in Effort)
    assert smallest <= usual < fast


def test_a_shared_table_has_the_colors_of_small_sets_first_and_a_place_for_transparency() -> None:
    sets = [np.array(one, np.uint32) for one in ([1, 2, 3], [2, 4, 3], [3], [4, 3, 2])]
    assert shared_table(sets).tolist() == [3, 1, 2, 4]
    large = np.arange(1, 251, dtype=np.uint32)
    assert len(shared_table([large, np.arange(300, 305, dtype=np.uint32)])) == 255
    assert len(shared_table([large, np.arange(300, 306, dtype=np.uint32)])) == 250


@pytest.mark.parametrize(("colors", "bits"), [(0, 1), (2, 1), (3, 2), (4, 2), (5, 3), (256, 8)])
def test_tables_have_powers_of_two(colors: int, bits: int) -> None:
    assert (table_bits(colors), table_bytes(colors)) == (bits, 3 << bits)


def test_colors_are_found_by_hashes_that_tell_them_apart_and_at_the_first_of_equal_ones() -> None:
    inverse = pow(packing._GOLDEN, -1, 1 << 32)
    keys = np.array([(7 << 16 | low) * inverse % (1 << 32) for low in (1, 2, 2, 3)], np.uint32)  # one hash for all
    places, factor = packing._hashed(keys)
    assert factor != packing._GOLDEN
    assert places[keys * factor >> packing._HASH_SHIFT].tolist() == [0, 1, 1, 3]
