"""The values that cross layers: what they refuse, and what they promise."""

from __future__ import annotations

import pickle
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtcompress.core.errors import Cancelled, QtCompressError, ReadError, WriteError
from qtcompress.core.types import ColorSpace, Dither, Options, Palette, Quantized, Stage, ignore


@pytest.mark.parametrize("colors", [-1, 0, 1, 257, 10**9])
def test_options_refuse_a_number_of_colors_out_of_range_and_name_it(colors: int) -> None:
    with pytest.raises(ValueError, match=rf"2 to 256, not {colors}"):
        Options(colors=colors)


@pytest.mark.parametrize("strength", [-0.01, 1.01, float("nan"), float("inf")])
def test_options_refuse_a_strength_out_of_range_and_name_it(strength: float) -> None:
    with pytest.raises(ValueError, match=f"0 to 1, not {strength}"):
        Options(dither_strength=strength)


@pytest.mark.parametrize("thrift", [-0.01, 8.01, float("nan"), float("inf")])
def test_options_refuse_thrift_out_of_range_and_name_it(thrift: float) -> None:
    with pytest.raises(ValueError, match=f"0 to 8, not {thrift}"):
        Options(thrift=thrift)


@pytest.mark.parametrize("name", ["dither", "effort", "space"])
def test_options_take_choices_by_name_and_refuse_others_naming_the_choices(name: str) -> None:
    enum: Any = type(getattr(Options(), name))
    options: Any = Options
    for member in enum:
        assert getattr(options(**{name: member.value}), name) is member
    with pytest.raises(ValueError, match=f"{name} must be one of .*{[*enum][-1].value!r}, not 'best'"):
        options(**{name: "best"})
    for wrong in (3, None, True, Stage.MAP):
        with pytest.raises(TypeError, match=f"{name} must be a {enum.__name__}"):
            options(**{name: wrong})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("colors", 2.5),
        ("colors", "32"),
        ("thrift", "1"),
        ("dither_strength", None),
        ("palette", np.zeros((2, 4), np.uint8)),
    ],
)
def test_options_refuse_values_of_another_type_and_name_them(name: str, value: object) -> None:
    with pytest.raises(TypeError, match=f"{name.replace('_', ' ')} must be"):
        Options(**{name: value})  # type: ignore[arg-type]  # the point of the test


def test_numbers_of_numpy_become_plain_ones() -> None:
    options = Options(colors=np.int64(32), thrift=np.float32(0.5))  # type: ignore[arg-type]  # the point of the test
    assert [type(options.colors), type(options.thrift)] == [int, float]
    assert options == Options(colors=32, thrift=0.5)


def test_a_repr_tells_the_number_of_colors_and_the_shape() -> None:
    palette = Palette(np.array([[1, 2, 3, 255], [4, 5, 6, 0]], np.uint8))
    assert repr(palette) == "<Palette: 2 colors, 1 translucent>"
    result = Quantized(palette, np.array([2, 1]), np.array([[0, 1, 0]], np.uint8), lossless=True)
    assert repr(result) == "<Quantized: 1 x 3 pixels, 2 colors, lossless>"


def test_a_palette_leaves_the_array_it_is_made_of_alone() -> None:
    colors = np.array([[1, 2, 3, 255]], np.uint8)
    palette = Palette(colors)
    colors[:] = 7
    assert palette.colors.tolist() == [[1, 2, 3, 255]]


def test_indices_beyond_the_palette_are_refused() -> None:
    palette = Palette(np.zeros((2, 4), np.uint8))
    with pytest.raises(ValueError, match="0 to 1, not up to 2"):
        Quantized(palette, np.array([1, 1]), np.array([[0, 2]], np.uint8), lossless=False)
    with pytest.raises(ValueError, match="0 to 1, not up to 2"):
        palette.look_up(np.array([[0, 2]], np.uint8))


def test_options_accept_the_ends_of_their_ranges_and_survive_pickling() -> None:
    for colors, strength in ((2, 0.0), (256, 1.0)):
        options = Options(colors, Dither.NONE, strength, ColorSpace.SRGB)
        assert pickle.loads(pickle.dumps(options)) == options


@pytest.mark.parametrize(
    "colors",
    [
        np.zeros((0, 4), np.uint8),
        np.zeros((257, 4), np.uint8),
        np.zeros((4, 3), np.uint8),
        np.zeros(4, np.uint8),
        np.zeros((4, 4), np.float32),
    ],
)
def test_a_palette_refuses_what_is_none(colors: np.ndarray) -> None:
    with pytest.raises(ValueError, match=r"colors must be \(1..256, 4\) uint8"):
        Palette(colors)


@pytest.mark.parametrize(
    ("entries", "bits"), [(1, 1), (2, 1), (3, 2), (4, 2), (5, 4), (16, 4), (17, 8), (30, 8), (256, 8)]
)
def test_a_palette_knows_the_bits_that_png_has_for_it(entries: int, bits: int) -> None:
    palette = Palette(np.zeros((entries, 4), np.uint8))
    assert (len(palette), palette.bits) == (entries, bits)


def test_results_are_read_only_but_the_picture_made_of_them_is_the_callers_own() -> None:
    palette = Palette(np.array([[1, 2, 3, 255], [4, 5, 6, 0]], np.uint8))
    result = Quantized(palette, np.array([2, 1]), np.array([[0, 1, 0]], np.uint8), lossless=True)
    for array in (palette.colors, result.counts, result.indices):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 0
    pixels = result.pixels()
    assert pixels.tolist() == [[[1, 2, 3, 255], [4, 5, 6, 0], [1, 2, 3, 255]]]
    pixels[:] = 9
    assert palette.colors[0].tolist() == [1, 2, 3, 255]


def test_counts_must_match_the_palette() -> None:
    with pytest.raises(ValueError, match="counts must be"):
        Quantized(Palette(np.zeros((2, 4), np.uint8)), np.array([1]), np.zeros((1, 1), np.uint8), lossless=False)


@given(st.sampled_from(Stage), st.floats(-1, 2), st.floats(-1, 2))
def test_overall_progress_grows_within_a_step_and_stays_inside_it(stage: Stage, first: float, second: float) -> None:
    low, high = sorted((first, second))
    order = [*Stage]
    end = next((later.value for later in order[order.index(stage) + 1 :]), 1.0)
    assert stage.value <= stage.overall(low) <= stage.overall(high) <= end


def test_steps_follow_each_other_without_a_gap() -> None:
    order = [*Stage]
    assert (order[0].overall(0), order[-1].overall(1)) == (0.0, 1.0)
    for before, after in pairwise(order):
        assert before.value < after.value
        assert before.overall(1) == pytest.approx(after.overall(0))
    ignore(Stage.READ, 0.5)


def test_a_sentence_names_the_file_the_reason_and_what_to_do() -> None:
    error = ReadError("is empty", "Copy it again.")
    assert error.sentence("a.jpg") == "a.jpg is empty: copy it again."
    assert error.sentence() == "is empty: copy it again."
    assert ReadError("is empty").sentence("a.jpg") == "a.jpg is empty."
    assert str(error)


def test_errors_survive_pickling_and_cancellation_is_none_of_them() -> None:
    error = pickle.loads(pickle.dumps(WriteError("was not written", "Start again.")))
    assert isinstance(error, WriteError)
    assert error.sentence("x") == "x was not written: start again."
    assert not issubclass(Cancelled, QtCompressError)
