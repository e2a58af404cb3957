"""Mixtures of centers: the kernel and its reference agree, and no other mixture is better."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import nnls

from qtcompress.core.kernels import dispatch, reference
from qtcompress.core.kernels.dispatch import Cloud
from qtcompress.core.kernels.mixtures import Mixtures, alone, improved, solved
from tests.core.kernels.kernel_cases import Array, needs_compiled


def _case(seed: int, k: int, dims: int = 3) -> tuple[Cloud, Array, Mixtures]:
    random = np.random.default_rng(seed)
    centers = random.integers(-3000, 3000, (k, dims)).astype(np.float64)
    points = random.integers(-4000, 4000, (40, dims)).astype(np.int16)
    return Cloud(points, random.integers(1, 99, 40)), centers, alone(random.integers(0, k, 40).astype(np.uint8))


def _costs(cloud: Cloud, centers: Array, mixtures: Mixtures, grain: float) -> Array:
    shown = (mixtures.shares[..., None] * centers[mixtures.entries]).sum(axis=1)
    apart = np.square(cloud.points[:, None] - centers[mixtures.entries]).sum(axis=2)
    dots: Array = np.square(cloud.points - shown).sum(axis=1) + grain * (mixtures.shares * apart).sum(axis=1)
    return dots


@needs_compiled
@settings(max_examples=60)
@given(
    seed=st.integers(0, 2**32 - 1), k=st.sampled_from([1, 2, 5, 32, 90]), dims=st.sampled_from([3, 4]),
    steps=st.sampled_from([1, 3, 30]),
)  # fmt: skip
def test_mixtures_compiled_equal_the_reference(seed: int, k: int, dims: int, steps: int) -> None:
    cloud, centers, begin = _case(seed, k, dims)
    found, sums = improved(cloud, centers, begin, 0.1, 1.0, steps)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dispatch, "IMPLEMENTATION", reference)
        again, summed = improved(cloud, centers, begin, 0.1, 1.0, steps)
    assert np.array_equal(found.shares, again.shares)
    assert np.array_equal(np.where(found.shares > 0, found.entries, 0), np.where(again.shares > 0, again.entries, 0))
    for name in ("pairs", "places", "masses"):
        assert np.array_equal(getattr(sums, name), getattr(summed, name))
    assert np.allclose(found.shares.sum(axis=1), 1)
    assert np.allclose(sums.masses.sum(), cloud.total)


@pytest.mark.parametrize("grain", [0.05, 0.3, 5.0])
def test_no_other_mixture_costs_less(grain: float) -> None:
    cloud, centers, begin = _case(7, 12)
    found, _ = improved(cloud, centers, begin, grain, 0.0, 1000)
    for point, cost in zip(cloud.points.astype(np.float64), _costs(cloud, centers, found, grain), strict=True):
        # The same quadratic program as least squares: completing the square, with the sum of 1 as a heavy row.
        apart = grain * np.square(point - centers).sum(axis=1)
        gram = centers @ centers.T + 1e-6 * np.eye(len(centers))
        root = np.linalg.cholesky(gram).T
        aim = np.linalg.solve(root.T, centers @ point - apart / 2)
        heavy = 1e7 * np.ones((1, len(centers)))
        shares, _ = nnls(np.vstack([root, heavy]), np.append(aim, 1e7))
        best = np.square(point - shares @ centers).sum() + shares @ apart
        assert cost <= best * (1 + 1e-4) + 1


def test_a_color_between_two_centers_is_both_and_much_grain_takes_the_nearest() -> None:
    centers = np.array([[0, 0, 0], [1000, 0, 0], [0, 4000, 0]], np.float64)
    cloud, begin = Cloud(np.array([[250, 0, 0]], np.int16), np.array([3])), alone(np.zeros(1, np.uint8))
    found, sums = improved(cloud, centers, begin, 0.0, 0.0, 9)
    assert np.allclose(found.shares[0, :2], [0.75, 0.25])
    assert np.allclose(sums.pairs[:2, :2], 3 * np.outer([0.75, 0.25], [0.75, 0.25]))
    assert np.allclose(sums.places[:2, 0], [3 * 0.75 * 250, 3 * 0.25 * 250])
    alike, _ = improved(cloud, centers, begin, 5.0, 0.0, 9)
    assert np.array_equal(alike.shares, begin.shares)


def test_entries_that_do_not_exist_are_refused() -> None:
    cloud, centers, _ = _case(1, 3)
    with pytest.raises(ValueError, match="entries of mixtures must be 0 to 2"):
        improved(cloud, centers, alone(np.full(40, 3, np.uint8)), 0.1, 1.0, 3)


@needs_compiled
@given(seed=st.integers(0, 2**32 - 1), k=st.integers(1, 70), columns=st.integers(1, 4))
def test_equations_are_solved_and_compiled_equals_the_reference(seed: int, k: int, columns: int) -> None:
    random = np.random.default_rng(seed)
    half, unknowns = random.normal(size=(k, k)), random.normal(size=(k, columns))
    matrix = half @ half.T + np.eye(k)
    found = solved(matrix, matrix @ unknowns)
    assert np.allclose(found, unknowns)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dispatch, "IMPLEMENTATION", reference)
        assert np.array_equal(solved(matrix, matrix @ unknowns), found)
