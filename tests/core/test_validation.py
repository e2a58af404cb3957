"""What `checked` passes on, converts and refuses; test_borders.py hands everything to every function."""

from __future__ import annotations

import inspect
import pickle
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pytest

from qtcompress.core.array_specs import ROWS, Array
from qtcompress.core.types import Dither
from qtcompress.core.validation import (
    FLAG,
    Choice,
    Each,
    Instance,
    Integer,
    Optional,
    Real,
    Sizes,
    checked,
    checked_fields,
)

PICTURE, PLANE = Array("H W 4", np.uint8), Array("H W", np.uint8)
PIXELS = np.zeros((2, 3, 4), np.uint8)


@checked(pixels=PICTURE, plane=Optional(PLANE), dither=Choice(Dither), count=Integer(1, 9))
def function(pixels: Any, plane: Any = None, *, dither: Any = None, count: Any = "a default is not checked") -> Any:
    """Say so."""
    return pixels, plane, dither, count


def test_valid_arguments_pass_as_they_are_and_the_function_stays_itself() -> None:
    plane = PIXELS[..., 0].copy()
    found = function(PIXELS, plane, dither=Dither.NONE)
    assert found[0] is PIXELS
    assert found[1] is plane
    assert found[2:] == (Dither.NONE, "a default is not checked")
    assert (function.__name__, function.__doc__) == ("function", "Say so.")
    assert list(inspect.signature(function).parameters) == ["pixels", "plane", "dither", "count"]


def test_harmless_arguments_are_converted_by_place_and_by_name() -> None:
    wide = np.zeros((2, 6, 4), np.uint8)[:, ::2]
    for found in (function(wide, dither="none", count=np.int8(3)), function(pixels=wide, count=3, dither="none")):
        assert found[0].flags.c_contiguous
        assert found[1:] == (None, Dither.NONE, 3)
        assert type(found[3]) is int


@pytest.mark.parametrize(
    ("error", "message", "arguments"),
    [
        (ValueError, r"plane must be \(2, 3\) uint8, not \(3, 2\) uint8", {"plane": np.zeros((3, 2), np.uint8)}),
        (ValueError, r"pixels must be \(H, W, 4\) uint8, not \(2, 0, 4\) uint8", {"pixels": PIXELS[:, :0]}),
        (ValueError, r"pixels must be .* not \(2, 3, 4\) float64", {"pixels": PIXELS.astype(float)}),
        (TypeError, "pixels must be a NumPy array, not list", {"pixels": PIXELS.tolist()}),
        (ValueError, "dither must be one of 'none', .*, not 'x'", {"dither": "x"}),
        (ValueError, "count must be 1 to 9, not 10", {"count": 10}),
        (TypeError, "count must be a whole number, not 1.0", {"count": 1.0}),
        (TypeError, "unexpected keyword argument 'more'", {"more": 1}),
    ],
)
def test_anything_else_is_refused_by_name(error: type[Exception], message: str, arguments: dict[str, Any]) -> None:
    with pytest.raises(error, match=message):
        function(**{"pixels": PIXELS, **arguments})


def test_each_argument_of_a_call_is_checked_and_too_many_are_python_s_error() -> None:
    @checked(first=Integer(0), rest=Integer(0, 5))
    def many(first: int, *rest: int) -> tuple[int, ...]:
        return (first, *rest)

    assert many(9, 1, np.int16(2)) == (9, 1, 2)  # type: ignore[arg-type]  # converted
    with pytest.raises(ValueError, match="rest must be 0 to 5, not 6"):
        many(9, 1, 6)
    with pytest.raises(TypeError, match="positional argument"):
        function(PIXELS, None, Dither.NONE)  # type: ignore[call-arg]  # the point of the test


def test_bounds_follow_the_order_of_parameters_not_of_the_call() -> None:
    @checked(low=Integer(0), high=Integer(lambda sizes: sizes["low"]))
    def span(low: int, high: int) -> int:
        return high - low

    assert span(high=4, low=4) == 0
    with pytest.raises(ValueError, match="high must be 5 to "):
        span(high=4, low=5)
    with pytest.raises(TypeError, match="low is missing"):
        span(high=4)  # type: ignore[call-arg]  # the point of the test


def test_every_parameter_has_a_spec_and_every_spec_a_parameter() -> None:
    for specs in ({}, {"a": FLAG, "b": FLAG}):
        with pytest.raises(TypeError, match="must have one spec for each parameter"):
            checked(**specs)(lambda a: a)


def test_fields_are_checked_and_converted_where_they_are_made() -> None:
    made = Pair(PIXELS[..., 0], "none")  # type: ignore[arg-type]  # converted
    assert made.plane.flags.c_contiguous
    assert made.dither is Dither.NONE
    assert pickle.loads(pickle.dumps(made)).dither is Dither.NONE
    for wrong in ({"dither": "x"}, {"plane": PIXELS}):
        with pytest.raises(ValueError, match="must be"):
            replace(made, **wrong)


@checked_fields(plane=PLANE, dither=Choice(Dither))
@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """A value of two fields."""

    plane: Any
    dither: Dither


class Palette:
    """A value with a size that arguments depend on."""

    k = 3


@checked(palette=Instance(Palette, lambda palette: {"K": palette.k}), labels=Array("N*", np.uint8, below="K"))
def labeled(palette: Palette, labels: Any) -> int:
    """Return how many labels there are."""
    return len(labels)


def test_a_value_gives_sizes_to_the_arguments_behind_it() -> None:
    assert labeled(Palette(), np.array([2, 0], np.uint8)) == 2
    assert labeled(Palette(), np.empty(0, np.uint8)) == 0
    with pytest.raises(ValueError, match="labels must be 0 to 2, not up to 3"):
        labeled(Palette(), np.array([3, 0], np.uint8))


def test_arrays_that_are_written_to_are_never_copied() -> None:
    written = Array("N", np.uint8, written=True)
    out = np.zeros(4, np.uint8)
    assert written.check(out, "out", Sizes()) is out
    with pytest.raises(ValueError, match="out must be C-contiguous"):
        written.check(np.zeros(8, np.uint8)[::2], "out", Sizes())
    out.setflags(write=False)
    with pytest.raises(ValueError, match="out must be writable"):
        written.check(out, "out", Sizes())


def test_values_at_the_ends_of_a_range_pass_and_those_beyond_and_nan_do_not() -> None:
    shares = Array("N", np.float64, 0, 1)
    assert shares.check(np.array([0.0, 1.0]), "shares", Sizes()).sum() == 1
    for wrong in (-1e-9, 1 + 1e-9, np.nan):
        with pytest.raises(ValueError, match="shares must be 0 to 1, not"):
            shares.check(np.array([0.5, wrong]), "shares", Sizes())
        with pytest.raises(ValueError, match="share must be 0 to 1, not"):
            Real(0, 1).check(wrong, "share", Sizes())


def test_pixels_must_be_opaque_unless_there_is_a_dimension_for_alpha() -> None:
    strip = Array("H W 4", np.uint8, opaque=True)
    assert strip.check(PIXELS, "strip", Sizes(dims=4)) is PIXELS
    with pytest.raises(ValueError, match="strip must be opaque"):
        strip.check(PIXELS, "strip", Sizes(dims=3))


def test_sizes_have_bounds_and_sequences_have_lengths() -> None:
    square = Array("side<=2 side", np.uint8)
    assert square.check(np.zeros((2, 2), np.uint8), "m", Sizes()).shape == (2, 2)
    for shape in ((3, 3), (1, 2), (0, 0)):
        with pytest.raises(ValueError, match=r"m must be \(1..2, side\) uint8"):
            square.check(np.zeros(shape, np.uint8), "m", Sizes())
    pairs = Each(Each(Integer(0), 2, 2), 1)
    assert pairs.check([[1, 2]], "pairs", Sizes()) == ((1, 2),)
    for wrong in ([], [[1]], [[1, 2, 3]], [[1, -1]]):
        with pytest.raises(ValueError, match="pairs must be"):
            pairs.check(wrong, "pairs", Sizes())


def test_rows_that_are_no_array_are_held_to_their_shape() -> None:
    class Rows:
        shape = (2, 3, 4)

        def __getitem__(self, rows: slice) -> None: ...

    rows = Rows()
    assert ROWS.check(rows, "after", Sizes(H=2, W=3)) is rows
    with pytest.raises(ValueError, match=r"after must be \(2, 5, 4\), not \(2, 3, 4\)"):
        ROWS.check(rows, "after", Sizes(H=2, W=5))
    with pytest.raises(TypeError, match="after must be an array or rows of a picture, not str"):
        ROWS.check("rows", "after", Sizes())
