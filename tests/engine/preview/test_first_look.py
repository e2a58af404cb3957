"""A first look is near to what a contest makes, and says that it is an estimate."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from qtcompress.core import palette, quantize
from qtcompress.core.types import Dither, Effort, Options, Palette, ignore
from qtcompress.engine.encodings import jpeg
from qtcompress.engine.encodings import webp as webp_codec
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult, Goal, Method
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.preview import PreviewRequest, still_known
from qtcompress.engine.preview import first_look as module
from qtcompress.engine.preview.first_look import FirstLook
from qtcompress.engine.preview.previewer import Previewer
from qtcompress.engine.preview.proxies import Proxies
from tests.engine.jobs import compress, job_of

FAST = Options(colors=24, effort=Effort.FAST)
AUTO = Recipe(Options(), Goal())


@pytest.fixture
def photo(samples: Path, tmp_path: Path) -> Path:
    with Image.open(samples / "kingfisher.png") as image:
        image.convert("RGB").save(tmp_path / "photo.jpg", quality=96)
    return tmp_path / "photo.jpg"


@pytest.fixture
def first() -> FirstLook:
    return FirstLook(Proxies())


def test_a_number_of_colors_is_fitted_to_the_proxy_whose_colors_are_counted_once(
    photo: Path, first: FirstLook, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts: list[int] = []
    monkeypatch.setattr(module, "count", lambda *told: counts.append(1) or quantize.count(*told))
    efforts: list[Effort] = []
    monkeypatch.setattr(module, "fit", lambda *told: efforts.append(told[3]) or palette.fit(*told))
    recipe = Recipe(Options(colors=24), allow_larger=True)
    request = PreviewRequest(photo, recipe, 256)
    for colors in (24, 7, 24):
        shown = first.so_far(replace(request, recipe=replace(recipe, options=Options(colors=colors))), ignore)
        assert (len(shown.quantized.palette), shown.exact, shown.estimated) == (colors, False, True)
        assert shown.quantized.indices.shape == shown.before.shape[:2]
    assert len(counts) == 1
    exact = Previewer().preview(PreviewRequest(photo, Recipe(FAST, allow_larger=True)), ignore)
    assert exact.target_bytes / 2 < shown.target_bytes < exact.target_bytes * 2
    assert efforts == [Effort.FAST] * 2  # the other efforts import scikit-learn, which takes a second
    given = Palette(np.array([[0, 0, 0, 255], [255, 255, 255, 255]], np.uint8))
    shown = first.so_far(replace(request, recipe=Recipe(Options(palette=given), allow_larger=True)), ignore)
    assert shown.quantized.palette == given


def test_a_photograph_gets_the_codec_that_wins_most_at_the_quality_that_it_needed(
    photo: Path, first: FirstLook
) -> None:
    request = PreviewRequest(photo, AUTO, 256)
    shown = first.so_far(request, ignore)
    assert (shown.guess.format, shown.one, shown.kept) == (Format.JPEG, Format.JPEG, False)
    assert shown.after.shape == shown.before.shape
    better = first.so_far(replace(request, recipe=Recipe(Options(), Goal(quality=90.0))), ignore)
    assert better.guess.codec_quality > shown.guess.codec_quality
    assert better.target_bytes > shown.target_bytes
    limit = shown.target_bytes // 3
    small = first.so_far(replace(request, recipe=Recipe(Options(), Goal(max_bytes=limit))), ignore)
    assert small.target_bytes < 1.5 * limit

    def learn(made: EncodingResult) -> None:
        first.learn(replace(shown, exact=True, guess=None, outcome=Outcome(photo, photo, Status.COMPRESSED, made=made)))

    # WHEN a contest was won by JPEG, with 4 points more than its quality usually gives
    usual = jpeg.CODEC.usual
    learn(EncodingResult(Format.JPEG, codec_quality=75, variant="4:4:4", score=usual.score(75) + 4))
    learned = first.so_far(request, ignore)
    assert (learned.guess.format, learned.guess.variant) == (Format.JPEG, "4:4:4")
    assert learned.guess.codec_quality == round(usual.step(80 - 4))
    # THEN one win of WebP changes no guess, and two do, with what WebP needed
    webp = EncodingResult(Format.WEBP, codec_quality=80, score=webp_codec.CODEC.usual.score(80))
    for wins, format_ in ((1, Format.JPEG), (2, Format.WEBP)):
        learn(webp)
        assert first.so_far(request, ignore).guess.format is format_, wins
    only = Recipe(Options(), Goal(formats=Format.JPEG))
    assert first.so_far(replace(request, recipe=only), ignore).guess.codec_quality == round(usual.step(80 - 4))


def test_drawings_and_goals_of_palettes_get_a_palette(photo: Path, first: FirstLook, tmp_path: Path) -> None:
    drawing = tmp_path / "drawing.png"
    pixels = np.zeros((200, 300, 3), np.uint8)
    pixels[:100] = np.random.default_rng(0).integers(0, 255, (100, 300, 3))
    Image.fromarray(pixels).save(drawing)
    assert first.so_far(PreviewRequest(drawing, AUTO, 128), ignore).quantized is not None
    for goal in (Goal(Method.PALETTE, Format.PNG), Goal(quality=None), Goal(formats=Format.PNG)):
        recipe = Recipe(Options(), goal, allow_larger=True)
        assert first.so_far(PreviewRequest(photo, recipe, 128), ignore).quantized is not None


def test_what_would_be_hardly_smaller_stays_so_far(photo: Path, first: FirstLook) -> None:
    with Image.open(photo) as image:
        image.save(photo.with_name("small.jpg"), quality=30)
    shown = first.so_far(PreviewRequest(photo.with_name("small.jpg"), AUTO, 256), ignore)
    assert (shown.kept, shown.estimated, shown.target_bytes) == (True, True, shown.source_bytes)
    left = FirstLook(Proxies(), why_left=lambda path: "It is a result.")
    assert left.so_far(PreviewRequest(photo, AUTO, 256), ignore).left


def test_a_result_that_exists_is_read_with_its_figures(photo: Path, first: FirstLook, tmp_path: Path) -> None:
    outcome = compress(
        job_of(photo, tmp_path / "out.png", Options(colors=16, effort=Effort.FAST), allow_larger=True), ignore
    )
    request = PreviewRequest(photo, AUTO, 256, outcome.target, outcome)
    shown = first.so_far(request, ignore)
    assert (shown.estimated, shown.target_bytes, shown.one) == (False, outcome.target_bytes, Format.PNG)
    assert (shown.outcome, shown.after.shape) == (outcome, shown.before.shape)
    assert Previewer().preview(still_known(request), ignore).outcome == outcome
    kept = replace(outcome, target=None, status=Status.KEPT, target_bytes=photo.stat().st_size)
    request = PreviewRequest(photo, AUTO, 256, None, kept)
    assert still_known(request) == request
    for shown in (first.so_far(request, ignore), Previewer().preview(replace(request, max_side=None), ignore)):
        assert (shown.kept, shown.outcome, shown.estimated) == (True, kept, False)
    shutil.copy(photo, tmp_path / "other.jpg")
    gone = PreviewRequest(photo, AUTO, 256, tmp_path / "gone.png", outcome)
    assert still_known(gone) == PreviewRequest(photo, AUTO, 256)
    # What waits to be applied is not made anew: that it is gone has to be told.
    assert still_known(replace(gone, waits=True)) == replace(gone, waits=True, known=None)


@pytest.mark.parametrize(
    "leading",
    [
        EncodingResult(Format.JPEG, codec_quality=40, variant="4:4:4", size_bytes=5000, score=80.2),
        EncodingResult(Format.WEBP, 0, Dither.NONE, 8, size_bytes=6000, score=81.0),
        EncodingResult(Format.WEBP, variant="lossless", size_bytes=7000, score=100.0),
    ],
)
def test_what_leads_a_contest_is_shown_with_its_own_figures(
    photo: Path, first: FirstLook, leading: EncodingResult
) -> None:
    request = PreviewRequest(photo, AUTO, 128)
    shown = first.refined(request, leading, ignore)
    assert (shown.guess, shown.one, shown.target_bytes) == (leading, leading.format, leading.size_bytes)
    assert shown.estimated
    if leading.asked:
        assert len(shown.quantized.palette) == 8
    else:
        assert np.array_equal(shown.pixels(), shown.before) == (leading.score == 100)
