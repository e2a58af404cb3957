"""Nothing that is handed to a public function of core crashes the process or gives a silently wrong result."""

from __future__ import annotations

import enum
import importlib
import inspect
import math
import os
import pkgutil
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

import qtcompress.core
from qtcompress.core.color import working_space
from qtcompress.core.kernels import dispatch, reference
from qtcompress.core.kernels.mappers import Mapper
from qtcompress.core.types import ColorSpace, Dither, Palette, Quantized, Stage
from tests.core import border_cases, border_cases_animation, border_cases_score
from tests.core.border_cases import PIXELS

# text.py holds sentences, which no kernel sees; validation.py and array_specs.py are the border itself. The reference
# takes what dispatch, mappers and maps have checked, as the compiled kernels do; in NumPy it can't crash. The guards
# take what guarded_score.py and butteraugli.py have made, and lloyd.py the cloud of palette.py, in place of
# scikit-learn.
GUARDS = ("score.error_cells", "score.eye", "score.parts", "score.texture", "score.visible_planes")
CASES = border_cases.CASES | border_cases_score.CASES | border_cases_animation.CASES
INTERNAL = (
    "text",
    "validation",
    "array_specs",
    "lloyd",
    "kernels.reference",
    "kernels._kernels",
    *GUARDS,
)
WRITTEN = ("out", "labels", "indices", "band")
EXAMPLES = int(os.environ.get("QTCOMPRESS_BORDER_EXAMPLES", "10"))  # more of them find rarer things
PLAIN = (int, float, str, bytes, bool)


def _public() -> Iterator[str]:
    """Yield every public function, class and method of core."""
    for module in pkgutil.walk_packages(qtcompress.core.__path__, "qtcompress.core."):
        short = module.name.removeprefix("qtcompress.core.")
        if short.startswith(INTERNAL):
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            if name.startswith("_") or getattr(value, "__module__", None) != module.name:
                continue
            if not inspect.isclass(value):
                if callable(value) and hasattr(value, "__name__"):
                    yield f"{short}.{name}"
                continue
            made_by_callers = not issubclass(value, enum.Enum | Exception) and not getattr(value, "_is_protocol", False)
            if made_by_callers and "__init__" in vars(value) and value.__name__ != "Strip":
                yield f"{short}.{name}"
            for method, function in vars(value).items():
                if not method.startswith("_") and inspect.isfunction(function) and made_by_callers:
                    yield f"{short}.{name}.{method}"


def test_every_public_function_of_core_has_a_case() -> None:
    """A new one can't be forgotten here: it gets a case in border_cases.py, and is then handed everything."""
    missing = set(_public()) - set(CASES)
    assert not missing


def test_every_public_function_of_core_states_what_it_takes() -> None:
    """Except for a strip that another function checks, and the report that does nothing."""
    bare = set()
    for name in _public():
        found: Any = importlib.import_module("qtcompress.core")
        for part in name.split("."):
            found = getattr(found, part)
        function = vars(found)["__init__"] if inspect.isclass(found) else found
        if set(inspect.signature(function).parameters) - {"self"} and not hasattr(function, "specs"):
            bare.add(name)
    assert bare == {"kernels.mappers.Piece", "types.ignore"}


def _values(result: object, arguments: dict[str, Any]) -> list[Any]:
    """Return what can be compared of a result, and of the arrays that may have been written."""
    parts = result if isinstance(result, list | tuple) else [result]
    out: list[Any] = []
    for part in [*parts, *arguments.values()]:
        if isinstance(part, Quantized):
            out += [part.palette.colors, part.indices, part.lossless]
        elif isinstance(part, dispatch.Cloud):
            out += [part.points, part.weights]
        elif isinstance(part, (np.ndarray, *PLAIN)):
            out.append(part)
    return out


Maker = Callable[[], Any]
"""Makes a value anew for each call, with the same strides: it may be written into."""


def _outcome(name: str, changed: str, make: Maker, *, compiled: bool) -> tuple[type[Exception] | None, list[Any]]:
    """Call a function with one argument replaced; return how it refused, or what came of it."""
    with pytest.MonkeyPatch.context() as patch:
        if not compiled:
            patch.setattr(dispatch, "IMPLEMENTATION", reference)
        function, arguments = CASES[name]()
        if changed:
            arguments[changed] = make()
        try:
            result = function(**arguments)
        except (TypeError, ValueError) as error:
            return type(error), []
        return None, _values(result, arguments)


def _same(first: list[Any], second: list[Any]) -> bool:
    """Whether two outcomes are equal, NaN to NaN."""
    if len(first) != len(second):
        return False
    for a, b in zip(first, second, strict=True):
        if isinstance(a, np.ndarray) != isinstance(b, np.ndarray):
            return False
        if isinstance(a, np.ndarray):
            comparable = a.dtype.kind in "fcmM"
            if a.dtype != b.dtype or not np.array_equal(a, b, equal_nan=comparable):
                return False
        elif a != b and not (a != a and b != b):
            return False
    return True


def _with_first(valid: Any, value: float) -> Any:
    """Return an array of which the first part along its first axis has one value."""
    return np.concatenate([np.full_like(valid[:1], value), valid[1:]])


SCALARS: tuple[object, ...] = (
    None, -1, 0, 1, 3, 255, 256, 257, 10**6, 2**31, 2**63, 2**70, -(2**70), 0.5, -0.0, 1e300, math.nan, math.inf, "",
    "none", "srgb", "x", b"", b"\xff" * 9, True, False, np.int64(3), np.float32(0.5), np.bool_(True), [], [1, 2], (),
    {}, object(), slice(None), len, Dither.NONE, Stage.MAP,
)  # fmt: skip
DTYPES = [
    np.uint8,
    np.int8,
    np.uint16,
    np.int16,
    np.int32,
    np.int64,
    np.float32,
    np.float64,
    np.bool,
    object,
    ">i2",
    ">i8",
]


def _changes(valid: np.ndarray) -> dict[str, Maker]:
    """Return ways to hand over an array that is nearly valid."""
    wide = np.repeat(valid, 2, axis=-1)
    raw = np.zeros(valid.nbytes + 1, np.uint8)
    raw[1:] = np.frombuffer(valid.tobytes(), np.uint8)

    def read_only() -> np.ndarray:
        array = valid.copy()
        array.setflags(write=False)
        return array

    makers: dict[str, Maker] = {
        "as it is": valid.copy,
        "every other column": lambda: wide.copy()[..., ::2],
        "upside down": lambda: valid[::-1].copy()[::-1],
        "mirrored": lambda: np.flip(np.flip(valid).copy()),
        "Fortran order": lambda: np.array(valid, order="F"),
        "transposed": lambda: valid.T.copy(),
        "unaligned": lambda: raw.copy()[1:].view(valid.dtype).reshape(valid.shape),
        "one value everywhere": lambda: np.broadcast_to(valid.reshape(-1)[:1], valid.shape),
        "read-only": read_only,
        "masked": lambda: np.ma.masked_array(valid.copy()),
        "a row less": lambda: valid[1:].copy(),
        "a row more": lambda: np.concatenate([valid, valid[:1]]),
        "a column less": lambda: valid[..., 1:].copy(),
        "a column more": lambda: np.concatenate([valid, valid[..., :1]], axis=-1),
        "empty": lambda: valid[:0].copy(),
        "an axis more": lambda: valid[None].copy(),
        "an axis less": lambda: valid.reshape(-1).copy(),
        "a list": valid.tolist,
    }
    if valid.dtype.kind in "iu":
        info = np.iinfo(valid.dtype)
        for value in (info.min, info.max, 0, 1):
            makers[f"all {value}"] = partial(np.full_like, valid, value)
            makers[f"one {value}"] = partial(_with_first, valid, value)
    else:
        for number in (math.nan, math.inf, -1.0, 1e-38, 1e30):
            makers[f"all {number}"] = partial(np.full_like, valid, number)
            makers[f"one {number}"] = partial(_with_first, valid, number)
    for dtype in DTYPES:
        makers[f"as {dtype}"] = partial(valid.astype, dtype)
    return makers


any_arrays = arrays.arrays(
    st.one_of(st.sampled_from([np.dtype(np.uint8), np.dtype(np.int16)]), arrays.scalar_dtypes()),
    arrays.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=7),
)


@pytest.mark.parametrize("name", sorted(name for name, case in CASES.items() if case()[1]))
@settings(max_examples=EXAMPLES, suppress_health_check=[*HealthCheck])
@given(data=st.data())
def test_whatever_is_handed_over_is_refused_or_gives_the_right_result(name: str, data: st.DataObject) -> None:
    # GIVEN one argument that is nearly valid, or nothing like it
    changed = data.draw(st.sampled_from(sorted(CASES[name]()[1])), "argument")
    valid = CASES[name]()[1][changed]
    near = _changes(valid) if isinstance(valid, np.ndarray) else {}
    chosen = data.draw(st.sampled_from([*near, "any array", "any value"]), "change")
    if chosen == "any array":
        drawn = data.draw(any_arrays)
        make: Maker = drawn.copy
    elif chosen == "any value":
        value = data.draw(st.sampled_from(SCALARS))
        make = lambda: value  # noqa: E731 - one of three ways to make it
    else:
        make = near[chosen]
    # WHEN it is handed to the compiled kernels and to the reference
    refused, values = _outcome(name, changed, make, compiled=True)
    expected = _outcome(name, changed, make, compiled=False)
    # THEN both refuse it, or both give the same result
    assert refused is expected[0]
    assert name == "kernels.dispatch.compiled" or _same(values, expected[1])
    # AND the result does not depend on how the array lies in memory
    made = make()
    if not refused and isinstance(made, np.ndarray) and changed not in WRITTEN:
        plain = _outcome(name, changed, lambda: np.array(make(), order="C", subok=False), compiled=True)
        assert plain[0] is None
        assert _same(plain[1], values)


@pytest.mark.parametrize("name", sorted(CASES))
def test_valid_arguments_are_accepted_and_arrays_that_are_only_read_stay_as_they_are(name: str) -> None:
    function, arguments = CASES[name]()
    before = {key: value.copy() for key, value in arguments.items() if isinstance(value, np.ndarray)}
    function(**arguments)
    for key, value in before.items():
        assert key in WRITTEN or np.array_equal(arguments[key], value)


def test_the_calls_that_crashed_are_refused() -> None:
    """A (4, 3) array gave a wrong last row, float64 a segmentation fault."""
    space = working_space(ColorSpace.OKLAB, alpha=False)
    for wrong in (np.zeros((4, 3), np.uint8), np.zeros((4, 4)), np.zeros((2, 4, 4), np.uint8)):
        with pytest.raises(ValueError, match=r"colors must be .*4\) uint8, not"):
            dispatch.points(wrong, space)  # type: ignore[arg-type]  # the point of the test
    mapper = Mapper(Palette(PIXELS[0]), space, PIXELS.shape[1], big=False)
    for strip in (PIXELS[:, :-1], PIXELS.astype(np.float64), PIXELS[..., :3]):
        with pytest.raises(ValueError, match="strip must be"):
            mapper.nearest(strip, np.zeros(strip.shape[:2], np.uint8))  # type: ignore[arg-type]  # the same
    with pytest.raises(ValueError, match="out must be C-contiguous"):
        mapper.nearest(PIXELS, np.zeros((*PIXELS.shape[:2], 2), np.uint8)[..., 0])


def test_weighted_errors_beyond_64_bits_are_exact() -> None:
    points = np.array([[-8192, -8192, -8192], [8192, 8192, 8192]], np.int16)
    weights = np.array([1 << 40, 1 << 40])
    labels = np.zeros(2, np.uint8)
    _, error = dispatch.assign(dispatch.Cloud(points, weights), np.array([[8192, 8192, 8191]], np.int16), labels)
    assert error == (1 << 40) * (2 * 16384**2 + 16383**2 + 1)
    assert error > 1 << 64
