"""One picture on several threads: every row once, the same result, and cancelling that works."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtcompress.core import histogram, stripes
from qtcompress.core.errors import Cancelled
from qtcompress.core.quantize import quantize
from qtcompress.core.types import ColorSpace, Dither, Effort, Options, Report, Stage, ignore


@given(st.integers(1, 5000), st.integers(1, 5000))
def test_stripes_cover_every_row_once_in_fours(height: int, width: int) -> None:
    fours = stripes.fours_of(height, width)
    rows = [row for four in fours for stripe in four for row in range(stripe.start, stripe.stop)]
    assert rows == list(range(height))
    heights = {stripe.stop - stripe.start for four in fours for stripe in four}
    assert max(heights) - min(heights) <= 1
    assert {len(four) for four in fours} == {4 if height >= 128 else 1}


@pytest.mark.parametrize("space", ColorSpace)
@pytest.mark.parametrize("dither", Dither)
def test_any_number_of_threads_gives_the_same_picture(
    space: ColorSpace, dither: Dither, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stripes, "_FOUR_PIXELS", 1 << 14)
    monkeypatch.setattr(histogram, "_PIXELS_A_THREAD", 1 << 14)
    pixels = np.random.default_rng(3).integers(0, 256, (301, 211, 4), np.uint8)
    pixels[:, :100, 3] = 255
    pixels[..., 1] = np.arange(211)
    for effort in (Effort.FAST, Effort.BALANCED):
        options = Options(colors=40, dither=dither, space=space, effort=effort)
        alone, together = (quantize(pixels, options, threads=threads) for threads in (1, 3))
        assert np.array_equal(alone.palette.colors, together.palette.colors)
        assert np.array_equal(alone.indices, together.indices)


def test_a_seam_between_stripes_is_no_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where one stripe ends and the next begins, a smooth area is dithered to the same mean as anywhere."""
    monkeypatch.setattr(stripes, "_FOUR_PIXELS", 1 << 15)
    pixels = np.full((512, 256, 4), 255, np.uint8)
    pixels[..., :3] = (np.linspace(60, 130, 256)[None, :, None] + [0, 10, 20]).astype(np.uint8)
    result = quantize(pixels, Options(colors=8)).pixels().astype(float)
    means = result[..., :3].mean(axis=(1, 2)).reshape(-1, 8).mean(axis=1)  # of eight rows each
    assert len(stripes.fours_of(512, 256)) >= 2
    assert np.abs(means - means.mean()).max() < 1


def test_work_on_threads_is_told_and_may_be_cancelled() -> None:
    told: list[float] = []
    caller = threading.get_ident()

    def report(stage: Stage, fraction: float) -> None:
        assert threading.get_ident() == caller
        told.append(fraction)

    done: list[int] = []

    def task(place: int) -> stripes.Task:
        def work(tell: object) -> None:
            done.append(place)

        return work

    stripes.run([task(place) for place in range(20)], Stage.MAP, report, threads=4)
    assert sorted(done) == list(range(20))
    assert told == sorted(told)

    begun, ended = threading.Semaphore(0), []

    def endless(tell: Report) -> None:
        begun.release()
        try:
            while True:
                tell(Stage.MAP, 0.5)
        finally:
            ended.append(True)

    def cancel(stage: Stage, fraction: float) -> None:
        if fraction > 0:
            begun.acquire()
            begun.acquire()
            raise Cancelled

    with pytest.raises(Cancelled):
        stripes.run([endless, endless, endless], Stage.MAP, cancel, threads=2)
    assert len(ended) == 2  # the third never began


def test_what_a_task_raises_ends_the_others() -> None:
    def broken(tell: object) -> None:
        raise OSError("gone")

    def endless(tell: Report) -> None:
        while True:
            tell(Stage.MAP, 0.0)

    with pytest.raises(OSError, match="gone"):
        stripes.run([endless, broken], Stage.MAP, ignore, threads=2)
