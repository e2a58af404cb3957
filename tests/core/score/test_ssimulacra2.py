"""The metric against scores of two other programs, and against what every such metric must do.

The pictures are made by formulas, so that the scores noted here can be found again: those of `_MEASURED` with a
program of another author that follows the same definition in NumPy (weights, borders and kernel included), the one
of the package with `ssimulacra2` 0.3.0 of PyPI, which differs at the borders of a picture but not within.
"""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from qtcompress.core.errors import Cancelled
from qtcompress.core.quantize import quantize
from qtcompress.core.score import error_cells, xyb_scales
from qtcompress.core.score import ssimulacra2 as module
from qtcompress.core.score.ssimulacra2 import Reference, ssimulacra2
from qtcompress.core.types import Options, Pixels, Stage


def _grid(height: int, width: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    y, x = np.mgrid[0:height, 0:width].astype(np.int64)
    return y, x


def _picture(height: int = 203, width: int = 301) -> Pixels:
    """Return soft waves of color with an edge and a textured half."""
    y, x = _grid(height, width)
    waves = [np.sin(x / (17.0 + 9 * c) + c) * np.cos(y / (23.0 - 5 * c)) for c in range(3)]
    rgb = 127 + 90 * np.stack(waves, axis=-1)
    rgb[height // 2 :] += 12 * _hash(y, x)[height // 2 :, :, None]
    rgb[:, width // 3 : width // 3 + 4] += 40
    return _opaque(rgb)


def _hash(y: NDArray[np.int64], x: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return something like noise in -1..1."""
    mixed = ((x * 73856093) ^ (y * 19349663)) & 0xFFFFFF
    return ((mixed * mixed >> 9) & 1023) / 511.5 - 1


def _opaque(rgb: NDArray[np.floating]) -> Pixels:
    out = np.full((*rgb.shape[:2], 4), 255, np.uint8)
    out[..., :3] = np.rint(np.clip(rgb, 0, 255))
    return out


def _noisy(pixels: Pixels, strength: float) -> Pixels:
    y, x = _grid(*pixels.shape[:2])
    noise = np.stack([_hash(y + 1000 * c, x + 77) for c in range(3)], axis=-1)
    out = _opaque(pixels[..., :3] + strength * noise)
    out[..., 3] = pixels[..., 3]
    return out


def _posterized(pixels: Pixels) -> Pixels:
    return _opaque(pixels[..., :3] // 16 * 17.0)


def _blurred(pixels: Pixels) -> Pixels:
    return _opaque(np.asarray(cv2.blur(pixels[..., :3].astype(np.float64), (3, 3)), np.float64))


def _noisy_within(pixels: Pixels, strength: float, border: int) -> Pixels:
    out = pixels.copy()
    inner = (slice(border, -border), slice(border, -border))
    out[inner] = _noisy(pixels, strength)[inner]
    return out


_MEASURED = {
    "posterized": 60.819,
    "blurred": 67.0936,
    "noisy": 45.8737,
    "hardly noisy": 94.1281,
}
_CHANGES: dict[str, Callable[[Pixels], Pixels]] = {
    "posterized": _posterized,
    "blurred": _blurred,
    "noisy": lambda pixels: _noisy(pixels, 20),
    "hardly noisy": lambda pixels: _noisy(pixels, 2),
}


@pytest.mark.parametrize("change", _CHANGES)
def test_score_is_that_of_another_program(change: str) -> None:
    before = _picture()
    assert ssimulacra2(before, _CHANGES[change](before)) == pytest.approx(_MEASURED[change], abs=0.02)


def test_score_is_that_of_the_package_but_for_the_borders() -> None:
    before = _picture(640, 704)
    assert ssimulacra2(before, _noisy_within(before, 12, 200)) == pytest.approx(77.693, abs=0.02)


def test_score_of_a_small_picture_is_that_of_another_program() -> None:
    before = _picture(61, 50)  # four scales, for which the definition reads its weights otherwise
    assert ssimulacra2(before, _noisy(before, 12)) == pytest.approx(-25.060, abs=0.02)


@pytest.mark.parametrize("shape", [(1, 1), (1, 40), (7, 9), (8, 8), (203, 301), (3, 5000)])
def test_equal_pictures_score_100_and_changed_ones_less(shape: tuple[int, int]) -> None:
    before = _picture(*shape)
    assert ssimulacra2(before, before.copy()) == 100.0
    after = before.copy()
    after[..., :3] ^= 64
    assert ssimulacra2(before, after) < 99.0


def test_more_noise_scores_lower() -> None:
    before = _picture()
    scores = [ssimulacra2(before, _noisy(before, strength)) for strength in (1, 2, 4, 8, 16, 32, 64)]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] > 90 > 20 > scores[-1]


def test_a_bad_score_may_be_negative() -> None:
    before = _picture()
    after = before.copy()
    after[..., :3] = 255 - before[..., :3]
    assert ssimulacra2(before, after) < 0


def test_translucent_pictures_score_as_the_worse_of_black_and_white() -> None:
    before = _picture()
    before[..., 3] = np.linspace(0, 255, before.shape[1]).astype(np.uint8)
    after = _noisy(before, 24)
    after[..., 3] = before[..., 3] // 64 * 85

    def over(pixels: Pixels, ground: int) -> Pixels:
        alpha = pixels[..., 3:] / 255.0
        return _opaque(pixels[..., :3] * alpha + ground * (1 - alpha))

    scores = [ssimulacra2(over(before, ground), over(after, ground)) for ground in (0, 255)]
    assert abs(scores[0] - scores[1]) > 1
    assert ssimulacra2(before, after) == pytest.approx(min(scores), abs=1e-6)


def test_what_hides_in_transparent_pixels_does_not_count() -> None:
    before = _picture()
    before[50:90, 50:90, 3] = 0
    after = before.copy()
    after[50:90, 50:90, :3] = 7
    assert ssimulacra2(before, after) == 100.0


def test_an_opaque_original_is_laid_on_both_grounds_for_a_translucent_candidate() -> None:
    before = _picture()
    before[20:150, 20:150, :3] = 0
    after = before.copy()
    after[20:150, 20:150, 3] = 0  # black on black is no loss, on white it is one
    assert ssimulacra2(before, after) < 50


def test_a_reference_scores_several_candidates_as_pair_by_pair() -> None:
    before = _picture()
    reference = Reference(before)
    candidates = [_noisy(before, 5), _blurred(before), before]
    assert [reference.score(each) for each in candidates] == [ssimulacra2(before, each) for each in candidates]


def test_the_cut_into_strips_leaves_no_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    before = _picture()
    after = _noisy(before, 10)
    whole = ssimulacra2(before, after)
    monkeypatch.setattr(xyb_scales, "_STRIP_PIXELS", 1)
    monkeypatch.setattr(xyb_scales, "_LEAST_ROWS", 6)
    assert ssimulacra2(before, after) == pytest.approx(whole, abs=1e-6)


def test_the_memory_does_not_grow_with_the_height(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_KEPT_PIXELS", 0)
    peaks = []
    for height in (8000, 40_000):
        before = _picture(height, 64)
        after = _posterized(before)
        tracemalloc.start()
        ssimulacra2(before, after)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.5 * peaks[0]  # the lower one has fewer cells, and no full strips at coarse scales


def test_scales_are_kept_only_for_further_candidates() -> None:
    before = _picture()
    after, scores = _noisy(before, 10), []
    for keeps in (True, False):
        reference = Reference(before, keeps=keeps)
        scores.append((reference.score(after), reference.score(after)))
        assert bool(reference._kept) is keeps
    assert len({score for both in scores for score in both}) == 1


def test_a_score_that_was_cancelled_leaves_nothing_half_kept() -> None:
    before = _picture(700, 900)
    after = _noisy(before, 10)
    reference = Reference(before)

    def cancel(stage: Stage, fraction: float) -> None:
        if fraction > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        reference.score(after, cancel)
    assert [reference.score(after) for _ in range(2)] == [ssimulacra2(before, after)] * 2


@pytest.mark.parametrize("colors", [2, 60])
def test_a_result_scores_as_its_pixels(colors: int) -> None:
    before = _picture()
    before[30:60, 40:90, 3] = 0
    result = quantize(before, Options(colors))
    assert ssimulacra2(before, result) == ssimulacra2(before, result.pixels())


@pytest.mark.parametrize("change", _CHANGES)
def test_the_weights_left_out_do_not_show(change: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = _picture()
    after = _CHANGES[change](before)
    short = ssimulacra2(before, after)
    monkeypatch.setattr(error_cells, "_NEGLIGIBLE", 0.0)
    for place, name in ((error_cells, "_sums_of"), (module, "_channels")):
        monkeypatch.setattr(place, name, getattr(place, name).__wrapped__)  # without what they remember
    full = ssimulacra2(before, after)
    assert short != full
    assert short == pytest.approx(full, abs=0.01)


def test_a_view_scores_as_its_copy() -> None:
    before = _picture()[:, ::2]
    after = _noisy(before, 8)
    assert ssimulacra2(before, after) == ssimulacra2(before.copy(), after.copy())


def test_pictures_of_different_shapes_are_refused() -> None:
    with pytest.raises(ValueError, match="after must be"):
        ssimulacra2(_picture(20, 20), _picture(20, 21))


def test_progress_grows_to_the_end() -> None:
    before = _picture(600, 900)
    before[:10, :, 3] = 100
    told: list[float] = []

    def report(stage: Stage, fraction: float) -> None:
        assert stage is Stage.VERIFY
        told.append(fraction)

    Reference(before).score(_noisy(before, 3), report)
    assert told == sorted(told)
    assert 0 <= told[0] < 0.1 < 0.9 < told[-1] <= 1
    assert len(told) > 12


@pytest.mark.parametrize("calls", [1, 3, 9])
def test_report_can_cancel(calls: int) -> None:
    before = _picture(600, 900)
    left = calls

    def report(stage: Stage, fraction: float) -> None:
        nonlocal left
        left -= 1
        if not left:
            raise Cancelled

    with pytest.raises(Cancelled):
        ssimulacra2(before, before, report)


def test_a_large_picture_scores_without_being_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    random = np.random.default_rng(5)
    before = random.integers(0, 256, (90, 70, 4), np.uint8)
    after = np.clip(before.astype(int) + random.integers(-9, 10, before.shape), 0, 255).astype(np.uint8)
    opaque = before.copy()
    opaque[..., 3] = 255

    def scores(before: Pixels) -> list[float]:
        reference = Reference(before)
        return [reference.score(after) for _ in range(2)]

    kept = [scores(before), scores(opaque)]
    monkeypatch.setattr(module, "_MOST_KEPT_PIXELS", 100)
    assert [scores(before), scores(opaque)] == kept
