"""Color spaces: known values, round trips, and points that lie where the kernels look for them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtcompress.core import color
from qtcompress.core.color import working_space
from qtcompress.core.kernels import dispatch
from qtcompress.core.types import ColorSpace

spaces = pytest.mark.parametrize("kind", ColorSpace)
bytes_of_colors = st.lists(st.tuples(*[st.integers(0, 255)] * 4), min_size=1, max_size=50)


def _every_17th() -> np.ndarray:
    axis = np.arange(0, 256, 17, dtype=np.uint8)
    rgb = np.stack(np.meshgrid(axis, axis, axis, indexing="ij"), -1).reshape(-1, 3)
    return np.column_stack([rgb, np.full(len(rgb), 255, np.uint8)])


def test_gamma_has_its_two_branches_and_is_undone_exactly() -> None:
    values = np.linspace(0, 1, 1001)
    linear = color.linear_of_srgb(values)
    assert linear[[0, -1]].tolist() == [0.0, 1.0]
    assert color.linear_of_srgb(np.array([0.02]))[0] == pytest.approx(0.02 / 12.92)
    assert color.linear_of_srgb(np.array([0.5]))[0] == pytest.approx(0.21404114)
    assert np.allclose(color.srgb_of_linear(linear), values, atol=1e-9)
    assert color.srgb_of_linear(np.array([-1.0, 2.0])) == pytest.approx([0.0, 1.0])


@pytest.mark.parametrize(
    ("srgb", "oklab"),
    [
        ((1, 1, 1), (1.0, 0.0, 0.0)),
        ((0, 0, 0), (0.0, 0.0, 0.0)),
        ((1, 0, 0), (0.62796, 0.22486, 0.12585)),
        ((0, 1, 0), (0.86644, -0.23389, 0.17950)),
        ((0, 0, 1), (0.45201, -0.03246, -0.31153)),
    ],
)
def test_oklab_has_the_published_values(srgb: tuple[float, ...], oklab: tuple[float, ...]) -> None:
    assert np.allclose(color.oklab_of_srgb(np.array([srgb], float)), [oklab], atol=2e-5)


def test_oklab_is_undone_to_the_byte() -> None:
    rgb = _every_17th()[:, :3] / 255
    assert np.array_equal(np.rint(color.srgb_of_oklab(color.oklab_of_srgb(rgb)) * 255), np.rint(rgb * 255))


@spaces
@pytest.mark.parametrize("alpha", [False, True])
def test_opaque_colors_survive_the_way_into_the_working_space_and_back(kind: ColorSpace, *, alpha: bool) -> None:
    space = working_space(kind, alpha=alpha)
    colors = _every_17th()
    assert np.array_equal(space.colors(space.exact_points(colors)), colors)


@spaces
@given(colors=bytes_of_colors)
def test_translucent_colors_survive_as_far_as_they_are_seen(
    kind: ColorSpace, colors: list[tuple[int, int, int, int]]
) -> None:
    space = working_space(kind, alpha=True)
    before = np.array(colors, np.uint8)
    after = space.colors(space.exact_points(before.astype(np.float32)))
    assert np.array_equal(after[:, 3], before[:, 3])
    assert np.array_equal(after[before[:, 3] > 0, :3], before[before[:, 3] > 0, :3])
    assert not after[before[:, 3] == 0].any()


@spaces
@pytest.mark.parametrize("alpha", [False, True])
@given(colors=bytes_of_colors)
def test_the_kernels_points_are_the_rounded_points_and_lie_inside_the_grid(
    kind: ColorSpace, alpha: bool, colors: list[tuple[int, int, int, int]]
) -> None:
    space = working_space(kind, alpha=alpha)
    rgba = np.array(colors, np.uint8)
    if not alpha:
        rgba[:, 3] = 255
    found = dispatch.points(rgba, space).astype(np.int64)
    assert np.abs(found - space.exact_points(rgba.astype(np.float32))).max() <= 1.5
    low, high = space.bounds
    assert (low <= found).all()
    assert (found <= high).all()
    shape = space.grid(6)
    at = (found - shape[2 : 2 + space.dims]) >> 6
    assert (at >= 0).all()
    assert (at < shape[6 : 6 + space.dims]).all()


@spaces
def test_a_squared_distance_is_the_mean_of_those_on_black_and_on_white(kind: ColorSpace) -> None:
    """In sRGB exactly; in Oklab the promise holds for equal colors of different alpha along L."""
    space = working_space(kind, alpha=True)
    first, second = np.array([[200, 40, 90, 255]]), np.array([[10, 250, 60, 128]])
    gap = np.square(space.exact_points(first) - space.exact_points(second)).sum()
    if kind is ColorSpace.SRGB:
        errors = []
        for ground in (0.0, 255.0):
            over = [c[0, :3] * c[0, 3] / 255 + ground * (1 - c[0, 3] / 255) for c in (first, second)]
            errors.append(np.square(16 * (over[0] - over[1])).sum())
        assert gap == pytest.approx(np.mean(errors))
    nothing = np.square(
        space.exact_points(np.array([[7, 7, 7, 0]])) - space.exact_points(np.array([[250, 0, 9, 0]]))
    ).sum()
    assert nothing == 0 < gap


def test_working_spaces_are_made_once_and_never_changed() -> None:
    space = working_space(ColorSpace.OKLAB, alpha=False)
    assert working_space(ColorSpace.OKLAB, alpha=False) is space
    for array in (space.table, space.bounds):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 0


def test_a_color_of_next_to_no_alpha_is_no_error() -> None:
    space = working_space(ColorSpace.OKLAB, alpha=True)
    assert space.colors(np.array([[2000, 900, -900, 0], [2000, 900, -900, 1]])).shape == (2, 4)
