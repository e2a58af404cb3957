"""Spreads of clusters and their partners: the kernel and its reference agree, and both are what is looked for."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from qtcompress.core.kernels import dispatch, reference
from qtcompress.core.kernels.dispatch import Cloud
from qtcompress.core.kernels.spread import partners, spreads
from tests.core.kernels.kernel_cases import Array, needs_compiled

cases = st.builds(
    lambda seed, k, dims: (np.random.default_rng(seed), k, dims),
    st.integers(0, 2**32 - 1), st.sampled_from([1, 2, 7, 255, 256]), st.sampled_from([3, 4]),
)  # fmt: skip


def _cluster(random: np.random.Generator, k: int, dims: int) -> tuple[Cloud, Array, Array]:
    centers = random.integers(-3000, 3000, (k, dims)).astype(np.int16)
    cloud = Cloud(random.integers(-4000, 4000, (300, dims)).astype(np.int16), random.integers(1, 1 << 30, 300))
    return cloud, centers, random.integers(0, k, 300).astype(np.uint8)


def _centers(random: np.random.Generator, k: int, dims: int) -> tuple[Array, Array, Array]:
    """Return places, masses and which are held: in few places, so that costs are equal; some without mass."""
    places = random.integers(-4, 4, (k, dims)).astype(np.float64)
    return places, random.integers(0, 3, k).astype(np.float64), random.random(k) < random.random()


@needs_compiled
@given(cases)
def test_spreads_and_partners_compiled_equal_the_reference(case: tuple[np.random.Generator, int, int]) -> None:
    cluster, centers = _cluster(*case), _centers(*case)
    found = [*spreads(*cluster), *partners(*centers)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dispatch, "IMPLEMENTATION", reference)
        again = [*spreads(*cluster), *partners(*centers)]
    assert all(np.array_equal(one, other) for one, other in zip(found, again, strict=True))


@given(cases)
@example((np.random.default_rng(0), 256, 3))
def test_a_partner_is_the_other_center_that_adds_least_to_the_error(
    case: tuple[np.random.Generator, int, int],
) -> None:
    places, masses, held = _centers(*case)
    costs, others = partners(places, masses, held)
    for i, place in enumerate(places):
        both = np.maximum(masses[i] + masses, 1)
        added = np.square(place - places).sum(axis=1) * masses[i] * masses / both
        added[held | (np.arange(len(places)) == i)] = np.inf
        if held[i] or np.isinf(added).all():
            assert costs[i] == np.inf
            assert others[i] == 0
        else:
            assert costs[i] == pytest.approx(added.min())
            assert added[others[i]] == pytest.approx(added.min())


def test_the_spread_of_points_is_their_weighted_covariance() -> None:
    cloud, centers, labels = _cluster(np.random.default_rng(5), 7, 3)
    found, masses = spreads(cloud, centers, labels)
    for i, center in enumerate(centers):
        apart, weights = cloud.points[labels == i] - center.astype(np.float64), cloud.weights[labels == i]
        assert np.allclose(found[i], (apart * weights[:, None]).T @ apart)
        assert masses[i] == weights.sum()


def test_places_in_two_dimensions_are_refused() -> None:
    with pytest.raises(ValueError, match="3 or 4 dimensions"):
        partners(np.zeros((2, 2)), np.ones(2), np.zeros(2, np.bool))
