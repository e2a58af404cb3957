"""The curve of one picture: each point a palette, in the order that was wanted, until it is cancelled."""

from __future__ import annotations

import numpy as np
import pytest

from qtcompress.core.errors import Cancelled
from qtcompress.core.types import Options, Pixels, Stage, ignore
from qtcompress.engine.contest.curve_points import knee
from qtcompress.engine.contest.rate_curve import QUALITIES, STOPS, curve
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult
from qtcompress.engine.pictures.reader import Picture


def _picture(pixels: Pixels) -> Picture:
    return Picture(pixels, pixels.shape[1], pixels.shape[0], 1)


def test_points_come_one_by_one_and_rise(photo_pixels: Pixels) -> None:
    points = [point.tried for point in curve(_picture(photo_pixels), Options(), ignore, stops=(256, 16, 64, 4))]
    assert [point.asked for point in points] == [256, 16, 64, 4]
    assert all(point.whole for point in points)
    rising = sorted(points, key=lambda point: point.asked)
    assert [point.size_bytes for point in rising] == sorted(point.size_bytes for point in points)
    assert [point.score for point in rising] == sorted(point.score or 0.0 for point in points)


def test_a_large_picture_is_measured_on_a_sample(large_pixels: Pixels) -> None:
    (point,) = curve(_picture(large_pixels), Options(), ignore, stops=(16,))
    assert not point.tried.whole
    # The place that suffers most is a part of the sample, and was changed.
    assert point.place is not None
    assert point.place.before.shape == point.place.after.shape == (96, 96, 4)
    assert not np.array_equal(point.place.before, point.place.after)


def test_codecs_are_measured_on_a_sample_at_each_quality(large_pixels: Pixels) -> None:
    codecs = {Format.WEBP: "", Format.JPEG: ""}
    points = list(curve(_picture(large_pixels), Options(), ignore, stops=(8,), codecs=codecs))[1:]
    made = {(point.tried.format, point.tried.codec_quality) for point in points}
    assert made == {(one, quality) for one in codecs for quality in QUALITIES}
    assert not any(point.tried.whole for point in points)
    # Where a line between other qualities would tell a score, it is measured all the same.
    assert all(point.place is not None for point in points)


def test_codecs_have_curves_of_their_own_as_far_as_they_hold_the_picture(photo_pixels: Pixels) -> None:
    codecs = {Format.WEBP: "", Format.JPEG: "4:4:4"}
    points = list(curve(_picture(photo_pixels), Options(), ignore, stops=(8,), codecs=codecs))
    assert points[0].tried.asked == 8
    for one in codecs:
        mine = sorted(
            (point.tried for point in points if point.tried.format is one), key=lambda tried: tried.size_bytes
        )
        assert [tried.codec_quality for tried in mine] == sorted(QUALITIES)
        assert [tried.score for tried in mine] == sorted(tried.score or 0.0 for tried in mine)
    assert {point.tried.variant for point in points} == {"", "4:2:0", "4:4:4"}
    glass = photo_pixels.copy()
    glass[..., 3] = 128
    found = curve(_picture(glass), Options(), ignore, stops=(8,), codecs=codecs)
    assert {point.tried.format for point in found} == {Format.PNG, Format.WEBP}


def test_no_more_colors_than_there_are() -> None:
    pixels = np.full((40, 40, 4), 255, np.uint8)
    pixels[:20, :, 0] = np.arange(20)[:, None] // 4
    points = [point.tried for point in curve(_picture(pixels), Options(), ignore)]
    assert [point.asked for point in points] == [6, 4, 2, 3]


def test_a_curve_can_be_cancelled(photo_pixels: Pixels) -> None:
    told: list[Stage] = []

    def report(stage: Stage, fraction: float) -> None:
        told.append(stage)
        if len(told) > 40:
            raise Cancelled

    with pytest.raises(Cancelled):
        list(curve(_picture(photo_pixels), Options(), report, stops=STOPS))


def test_the_knee_is_where_bytes_begin_to_buy_little() -> None:
    points = [
        EncodingResult(Format.PNG, colors, size_bytes=size_bytes, score=score)
        for colors, size_bytes, score in ((256, 8000, 85.0), (4, 500, -20.0), (64, 2000, 75.0), (16, 1000, 30.0))
    ]
    found = knee(points)
    assert found is not None
    assert found.colors == 64
    assert knee(points[:2]) is None
