"""The codes of GIF: what they decode to, and that the reference makes the same."""

from __future__ import annotations

import io
import struct
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from qtcompress.core.kernels import dispatch, lzw, reference
from qtcompress.core.kernels.lzw import pack_lzw, trade_lzw, unpack_lzw
from qtcompress.core.kernels.wanted import BAND_ROWS, Wanted, WantedRows
from tests.core.kernels.kernel_cases import needs_compiled

Array = np.ndarray[Any, Any]


def blocks_of(codes: bytes) -> bytes:
    """Return codes with the sizes of blocks that GIF puts between them."""
    return b"".join(bytes([len(part)]) + part for part in (codes[at : at + 255] for at in range(0, len(codes), 255)))


def decoded(codes: bytes, bits: int, shape: tuple[int, int]) -> Array:
    """Return what Pillow makes of codes, as indices."""
    size = struct.pack("<HH", shape[1], shape[0])
    blocks = blocks_of(codes)
    head = b"GIF89a" + size + bytes([0xF7, 0, 0]) + bytes(np.repeat(np.arange(256, dtype=np.uint8), 3))
    data = head + b"," + bytes(4) + size + b"\0" + bytes([bits]) + blocks + b"\0;"
    with Image.open(io.BytesIO(data)) as image:
        return np.array(image)


@st.composite
def packings(draw: st.DrawFn) -> dict[str, Any]:
    bits = draw(st.integers(2, 8))
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    shape = draw(st.integers(1, 20)), draw(st.integers(1, 30))
    flat = random.integers(0, draw(st.integers(1, 1 << bits)), shape, np.uint8)
    indices = np.where(random.random(shape) < draw(st.sampled_from([0, 0.7, 0.95])), flat[0, 0], flat).astype(np.uint8)
    free = random.random(shape) < draw(st.sampled_from([0, 0.5, 1]))
    others = np.where(free, draw(st.integers(0, (1 << bits) - 1)), indices).astype(np.uint8)
    turned = random.random(shape) < 0.5
    further = np.where(turned, others, indices), np.where(turned, indices, others)
    return {
        "bits": bits,
        "indices": indices,
        "others": others,
        "ahead": draw(st.integers(0, 4)),
        "places": draw(st.sampled_from([0, 0, 1, 5])),
        "further": draw(st.sampled_from([None, further])),
    }


@needs_compiled
@settings(max_examples=60)
@given(asked=packings())
def test_codes_compiled_equal_the_reference_and_decode_to_one_of_both_indices(asked: dict[str, Any]) -> None:
    codes = pack_lzw(**asked)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dispatch, "IMPLEMENTATION", reference)
        assert pack_lzw(**asked) == codes
    found = decoded(codes, asked["bits"], asked["indices"].shape)
    assert ((found == asked["indices"]) | (found == asked["others"])).all()


BOTH = pytest.mark.parametrize("module", [pytest.param(dispatch.IMPLEMENTATION, marks=needs_compiled), reference])


@needs_compiled
@settings(max_examples=60)
@given(asked=packings(), cut=st.integers(0, 30), other=st.integers(0, 255))
def test_codes_unpacked_are_what_they_were_made_of_and_others_are_told(
    asked: dict[str, Any], cut: int, other: int
) -> None:
    codes, shape = pack_lzw(**asked), asked["indices"].shape
    blocks = bytes([asked["bits"]]) + blocks_of(codes) + b"\0"
    found = unpack_lzw(blocks, *shape)
    assert found is not None
    assert np.array_equal(found, decoded(codes, asked["bits"], shape))
    damaged = bytearray(blocks)
    damaged[min(cut, len(blocks) - 1)] = other
    for data, sides in ((blocks, shape), (blocks[:cut], shape), (bytes(damaged), shape), (blocks, (1, 1 + cut))):
        found = unpack_lzw(data, *sides)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(dispatch, "IMPLEMENTATION", reference)
            same = unpack_lzw(data, *sides)
        assert (found is None) == (same is None)
        assert found is None or same is None or np.array_equal(found, same)


@BOTH
@pytest.mark.parametrize("bits", [2, 8])
def test_a_full_dictionary_is_read_to_its_end_and_kept(module: ModuleType, bits: int, monkeypatch: Any) -> None:
    """Noise of two colors: 12-bit codes from 2,048 on, and after 4,096 none is added, as in files by other programs."""
    monkeypatch.setattr(dispatch, "IMPLEMENTATION", module)
    noise = np.random.default_rng(7).integers(0, 2, (200, 300), np.uint8)
    image = Image.fromarray(noise * 255).convert("P")
    file = io.BytesIO()
    image.save(file, "GIF", optimize=False, interlace=0)
    data = file.getvalue()
    at = data.index(b"," + bytes(4) + struct.pack("<HH", 300, 200)) + 10
    with Image.open(io.BytesIO(data)) as opened:
        wanted = np.array(opened)
    found = unpack_lzw(data[at:], 200, 300)
    assert found is not None
    assert np.array_equal(found, wanted)
    codes = pack_lzw(noise, noise, bits=bits)
    found = unpack_lzw(bytes([bits]) + blocks_of(codes), 200, 300)
    assert found is not None
    assert np.array_equal(found, noise)


@pytest.mark.parametrize("bits", [0, 1, 9, 255])
def test_literals_of_other_sizes_are_left_to_others(bits: int) -> None:
    assert unpack_lzw(bytes([bits]) + blocks_of(pack_lzw(*[np.zeros((2, 2), np.uint8)] * 2, bits=2)), 2, 2) is None
    assert unpack_lzw(b"", 1, 1) is None


def _changing() -> Array:
    """Return text on a flat ground, twice, and then other text: it is best cleared where that begins."""
    random = np.random.default_rng(3)
    first, second = (random.integers(0, 16, (24, 90), np.uint8) for _ in range(2))
    return np.concatenate([first, first, first, second, second, second])


@needs_compiled
@pytest.mark.parametrize("places", [0, 3])  # a second each: only a full dictionary shows where it is cleared
def test_a_full_dictionary_is_cleared_where_the_reference_clears_it(places: int) -> None:
    indices = _changing()
    clear = np.where(np.arange(indices.shape[1]) % 9 < 3, np.uint8(0), indices)
    codes = pack_lzw(clear, indices, bits=4, places=places)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dispatch, "IMPLEMENTATION", reference)
        assert pack_lzw(clear, indices, bits=4, places=places) == codes
    found = decoded(codes, 4, indices.shape)
    assert ((found == indices) | (found == clear)).all()


def test_a_dictionary_is_cleared_where_that_saves_bytes() -> None:
    indices = _changing()
    full, best, more = (len(pack_lzw(indices, indices, bits=4, places=places)) for places in (0, 16, 128))
    assert best < 0.97 * full
    assert more < 1.005 * best


def test_what_each_dictionary_is_used_for_has_its_own_order_of_indices() -> None:
    """Where half of a frame is best transparent, and the other half best not, neither order is good for both."""
    random = np.random.default_rng(4)
    text = random.integers(0, 15, (8, 200), np.uint8)
    runs = np.where(random.random((60, 200)) < 0.02, random.integers(0, 15, (60, 200), np.uint8), np.uint8(15))
    indices = np.concatenate([runs, np.tile(text, (8, 1))])
    noise = random.integers(0, 15, runs.shape, np.uint8)
    others = np.concatenate([noise, np.where(random.random((64, 200)) < 0.5, np.uint8(15), indices[60:])])
    sizes = [len(pack_lzw(*both, bits=4, places=32)) for both in ((indices, others), (others, indices))]
    single = min(len(pack_lzw(one, one, bits=4, places=32)) for one in (indices, others))
    assert max(sizes) <= 1.03 * min(sizes)
    assert max(sizes) < 0.97 * single


def test_a_further_order_of_indices_is_tried_for_each_dictionary() -> None:
    """Letters repeat as they are, and what is between them is a run; the indices that are first tell the opposite."""
    random = np.random.default_rng(5)
    letters = np.arange(200) % 10 < 5
    text = np.tile(random.integers(0, 15, (8, 200), np.uint8), (8, 1))
    noise = random.integers(0, 15, text.shape, np.uint8)
    good = np.where(letters, text, np.uint8(15)), np.where(letters, noise, text)
    bad = np.where(letters, noise, text), np.where(letters, text, np.uint8(15))
    mixed = np.where(random.random(text.shape) < 0.5, good, bad)
    alone, both, best = (len(pack_lzw(*one, bits=4, places=8, further=also))
                         for one, also in ((mixed, None), (mixed, good), (good, None)))  # fmt: skip
    assert both <= 1.01 * best < 0.98 * alone


def test_a_run_uses_each_code_at_once() -> None:
    """The n-th code is n pixels long only if it may be the string that is just being added."""
    run = np.ones((1, 55), np.uint8)
    assert len(pack_lzw(run, run, bits=2)) == 6  # 1 + 2 + ... + 10 pixels, 12 codes


def test_two_indices_make_it_smaller_and_the_first_is_preferred() -> None:
    indices = np.random.default_rng(1).integers(0, 8, (40, 40), np.uint8)
    clear = np.where(np.arange(40) < 10, indices, 8).astype(np.uint8)
    strict, free, turned = (
        len(pack_lzw(*both, bits=4)) for both in ((indices, indices), (clear, indices), (indices, clear))
    )
    assert free < 0.6 * strict
    assert turned == strict


def test_an_index_beyond_the_bits_is_refused() -> None:
    low, high = np.zeros((2, 2), np.uint8), np.full((2, 2), 4, np.uint8)
    for both in ((low, high), (high, low)):
        with pytest.raises(ValueError, match="indices must be below 4, not up to 4"):
            pack_lzw(*both, bits=2)
        with pytest.raises(ValueError, match="indices must be below 4, not up to 4"):
            pack_lzw(low, low, bits=2, further=both)


def traded(
    points: Array, free: Array, indices: Array, others: Array, shares: Array, weights: Array, **asked: Any
) -> tuple[Array, bytes]:
    """Trade all rows of a picture."""
    rows = rows_of(points, free, indices, others, shares, weights)
    return trade_lzw(rows, *free.shape, spreads=bool(shares[free > 0].any()), **asked)


def rows_of(*planes: Array) -> WantedRows:
    def rows(first: int, end: int) -> Wanted:
        assert first % BAND_ROWS == 0
        return Wanted(*(plane[first:end] for plane in planes))

    return rows


def trade_case(seed: int, **changes: Any) -> dict[str, Any]:
    """Return pixels between the entries of a palette; some may only be one of two indices."""
    random = np.random.default_rng(seed)
    shape = int(random.integers(1, 9)), int(random.integers(1, 30))
    palette = random.integers(-2000, 2000, (int(random.integers(1, 13)), 3), np.int16)
    nearby = random.integers(0, len(palette), shape)
    points = (palette[nearby] + random.integers(-300, 300, (*shape, 3))).astype(np.int16)
    free = (random.random(shape) < random.choice([0.0, 0.6, 1.0])).astype(np.uint8)
    indices = random.integers(0, 16, shape, np.uint8)
    others = np.where(random.random(shape) < 0.5, 15, indices).astype(np.uint8)
    shares, weights = (random.integers(low, 256, shape, np.uint8) for low in (0, 1))
    shares = shares * np.uint8(random.random() < 0.7)
    told: dict[str, Any] = {"points": points, "free": free, "indices": indices, "others": others, "shares": shares}
    return told | {"weights": weights} | {"palette": palette, "bits": 4, "worth": 20_000, "limit": 150_000} | changes


@needs_compiled
@settings(max_examples=60)
@given(seed=st.integers(0, 2**32 - 1), worth=st.sampled_from([0, 5000, 500_000]), strings=st.integers(0, 2))
def test_traded_indices_compiled_equal_the_reference_and_are_allowed(seed: int, worth: int, strings: int) -> None:
    asked = trade_case(seed, worth=worth, limit=10 * worth, strings=strings)
    found, codes = traded(**asked)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dispatch, "IMPLEMENTATION", reference)
        again, codes_again = traded(**asked)
    assert np.array_equal(again, found)
    assert codes_again == codes
    assert np.array_equal(decoded(codes, asked["bits"], found.shape), found)
    held = (found == asked["indices"]) | (found == asked["others"])
    entries = len(asked["palette"])
    left = (found == entries) & (asked["others"] < entries)
    assert np.where(asked["free"] > 0, (found < entries) | left, held).all()


@needs_compiled
@pytest.mark.parametrize("strings", [0, 1, 2])
def test_a_dictionary_that_is_full_begins_anew_as_in_the_reference(strings: int) -> None:
    """Or stays as it is, where it is to be used to the end."""
    random = np.random.default_rng(7)  # half a second: it takes 4,000 codes
    palette = random.integers(-2000, 2000, (100, 3), np.int16)
    points = palette[random.integers(0, 100, (45, 95))]
    zeros = np.zeros((45, 95), np.uint8)
    asked: dict[str, Any] = {"palette": palette, "bits": 7, "worth": 100, "limit": 1000}
    asked |= {"points": points, "free": zeros + 1, "indices": zeros, "others": zeros, "shares": zeros}
    asked |= {"weights": zeros + 255, "strings": strings}
    for uses in (None,) if strings else (None, np.array([[0, 0]])):
        found, codes = traded(**asked, uses=uses)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(dispatch, "IMPLEMENTATION", reference)
            again, codes_again = traded(**asked, uses=uses)
        assert np.array_equal(again, found)
        assert codes_again == codes
        assert np.array_equal(decoded(codes, 7, found.shape), found)


def test_a_bit_that_is_worth_more_gives_fewer_codes_and_more_error() -> None:
    random = np.random.default_rng(2)
    palette = np.linspace([-900, 0, 0], [900, 0, 0], 16).astype(np.int16)
    points = random.integers(-800, 800, (40, 60, 3)).astype(np.int16) * np.array([1, 0, 0], np.int16)
    zeros = np.zeros((40, 60), np.uint8)
    planes: dict[str, Any] = {
        "points": points,
        "free": zeros + 1,
        "indices": zeros,
        "others": zeros,
        "shares": zeros + 200,
        "weights": zeros + 255,
    }
    sizes, errors = [], []
    for worth in (0, 3000, 30_000):
        found, _ = traded(**planes, palette=palette, bits=4, worth=worth, limit=10 * worth)
        sizes.append(len(pack_lzw(found, found, bits=4)))
        errors.append(float(np.square(palette[found].astype(float) - points).mean()))
    assert sizes[0] > 1.1 * sizes[1] > 1.2 * sizes[2]
    assert errors[0] < errors[1] < errors[2]


@pytest.mark.parametrize("strings", [0, 1, 2])
def test_what_no_entry_can_show_does_not_end_strings(strings: int) -> None:
    """Pairs repeat; one color of each is far from all entries, which must not count against strings that have it."""
    palette = np.array([[0, 0, 0], [900, 0, 0], [0, 900, 0], [900, 900, 0]], np.int16)
    points = np.tile(palette, (30, 15, 1))
    points[:, ::3] += np.array([0, 0, 2000], np.int16)
    zeros = np.zeros((30, 60), np.uint8)
    planes: dict[str, Any] = {"points": points, "free": zeros + 1, "indices": zeros, "others": zeros, "shares": zeros}
    planes |= {"weights": zeros + 255, "palette": palette, "bits": 2}
    found, codes = traded(**planes, worth=500, limit=5000, strings=strings)
    assert np.array_equal(found, np.tile(np.arange(4, dtype=np.uint8), (30, 15)))
    assert len(codes) <= len(pack_lzw(found, found, bits=2))


def test_errors_that_are_passed_on_do_not_end_strings() -> None:
    random = np.random.default_rng(3)
    palette = random.integers(0, 900, (16, 3), np.int16)
    points = random.integers(1500, 1700, (30, 60, 3), np.int16)  # far from all of them
    zeros = np.zeros((30, 60), np.uint8)
    planes: dict[str, Any] = {"points": points, "free": zeros + 1, "indices": zeros, "others": zeros + 16}
    planes |= {"shares": zeros + 200, "weights": zeros + 100, "palette": palette, "bits": 5}
    sizes = [len(traded(**planes, worth=500, limit=5000, strings=strings)[1]) for strings in (0, 1, 2)]
    assert sizes[0] <= 1.1 * sizes[2] <= 1.1 * sizes[1]


def test_a_distance_that_counts_less_gives_fewer_codes() -> None:
    palette = np.linspace([-900, 0, 0], [900, 0, 0], 16).astype(np.int16)
    points = np.random.default_rng(2).integers(-800, 800, (40, 60, 3)).astype(np.int16) * np.array([1, 0, 0], np.int16)
    zeros = np.zeros((40, 60), np.uint8)
    planes: dict[str, Any] = {"points": points, "free": zeros + 1, "indices": zeros, "others": zeros, "shares": zeros}
    drawn = [
        traded(**planes, weights=zeros + weight, palette=palette, bits=4, worth=1000, limit=10_000)[0]
        for weight in (255, 40)
    ]
    sizes = [len(pack_lzw(found, found, bits=4)) for found in drawn]
    assert sizes[1] < 0.9 * sizes[0]


def test_what_is_shown_is_left_where_that_is_near_or_shorter() -> None:
    palette = np.linspace([-900, 0, 0], [900, 0, 0], 15).astype(np.int16)
    random = np.random.default_rng(2)
    shown = random.integers(0, 15, (40, 60), np.uint8)
    points = palette[shown] + random.integers(-60, 60, (40, 60, 1), np.int16) * np.array([1, 0, 0], np.int16)
    zeros = np.zeros((40, 60), np.uint8)
    planes: dict[str, Any] = {"points": points, "free": zeros + 1, "indices": zeros, "shares": zeros + 128}
    planes |= {"weights": zeros + 255, "palette": palette, "bits": 4}
    left, _ = traded(**planes, others=shown, worth=3000, limit=30_000)
    exact, _ = traded(**planes, others=np.where(shown == 7, shown, np.uint8(15)), worth=0, limit=0)
    assert np.count_nonzero(left == 15) > 0.9 * left.size
    assert (shown[exact == 15] == 7).all()


def test_errors_are_passed_on_so_that_the_mean_is_right() -> None:
    palette = np.array([[0, 0, 0], [100, 0, 0]], np.int16)
    points = np.full((30, 30, 3), (30, 0, 0), np.int16)
    zeros = np.zeros((30, 30), np.uint8)
    for share, low, high in ((255, 0.25, 0.32), (0, 0.0, 0.0)):
        planes: dict[str, Any] = {"points": points, "free": zeros + 1, "indices": zeros, "others": zeros + 3}
        planes |= {"shares": zeros + share, "weights": zeros + 255}
        found, _ = traded(**planes, palette=palette, bits=2, worth=0, limit=0)
        assert low <= found.mean() <= high


def test_a_palette_beyond_the_bits_is_refused() -> None:
    asked = trade_case(1, palette=np.zeros((5, 3), np.int16), bits=2)
    zeros = np.zeros_like(asked["free"])
    with pytest.raises(ValueError, match="must be below 4, not up to 4"):
        traded(**asked | {"indices": zeros, "others": zeros})


@needs_compiled
def test_indices_do_not_depend_on_how_many_rows_are_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """GIVEN strings that are nearly as long as they can be, over many rows."""
    random = np.random.default_rng(3)
    shape = 1600, 30
    palette = random.integers(-2000, 2000, (6, 3), np.int16)
    steady = np.arange(shape[0])[:, None] % 400 < 390
    nearby = np.where(steady, 1, random.integers(0, 6, shape))
    zeros = np.zeros(shape, np.uint8)
    planes: dict[str, Any] = {"points": palette[nearby], "free": zeros + 1, "indices": zeros, "others": zeros}
    planes |= {"weights": zeros + 255, "palette": palette, "bits": 3, "worth": 3000, "limit": 30_000}
    for share in (0, 200):
        found = []
        for most in (1, 1 << 20):
            monkeypatch.setattr(lzw, "_BAND_PIXELS", most)
            found.append(traded(**planes, shares=zeros + share))
        assert np.array_equal(found[0][0], found[1][0])
        assert found[0][1] == found[1][1]


def test_rows_that_are_not_those_asked_for_are_refused() -> None:
    asked = trade_case(1)
    planes = [asked[name] for name in ("points", "free", "indices", "others", "shares", "weights")]
    height, width = asked["free"].shape
    told = {name: asked[name] for name in ("palette", "worth", "limit")} | {"bits": 4, "spreads": False}
    with pytest.raises(ValueError, match="rows must return"):
        trade_lzw(lambda *_: Wanted(*planes), height + 1, width, **told)
    with pytest.raises(ValueError, match="indices must be below 4, not up to 15"):
        trade_lzw(lambda *_: Wanted(*planes), height, width, **told | {"bits": 2, "palette": asked["palette"][:1]})
    with pytest.raises(ZeroDivisionError):
        trade_lzw(lambda first, _: Wanted(*planes[: first // 0]), height, width, **told)
