"""Palettes that are not a picture's own, and what they cost."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.errors import Cancelled, LeftAlone, ReadError
from qtcompress.core.quantize import quantize
from qtcompress.core.score.ssimulacra2 import ssimulacra2
from qtcompress.core.types import Options, Palette, Report, Stage, ignore
from qtcompress.engine.contest.given_palette import cost, cost_of, count, job_with_palette, options_with_palette
from qtcompress.engine.job.job import MAX_PIXELS
from qtcompress.engine.journal.serialization import key_of
from qtcompress.engine.pictures import reader
from tests.engine.jobs import compress, job_of

GRAYS = Palette(np.array([[level, level, level, 255] for level in range(0, 256, 17)], np.uint8))


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    y, x = np.mgrid[:120, :160]
    pixels = np.stack([(x * 3) % 256, (y * 2) % 256, (x + y) % 256], -1).astype(np.uint8)
    Image.fromarray(pixels).save(tmp_path / "photo.png")
    return tmp_path / "photo.png"


def _nothing(pixels: int) -> None:
    pass


def _cost(path: Path, options: Options, report: Report = ignore) -> float:
    return cost(path, options, MAX_PIXELS, _nothing, report, threads=1)


def test_the_number_of_colors_is_that_of_the_palette() -> None:
    options = options_with_palette(Options(colors=200), GRAYS)
    assert (options.colors, options.palette) == (16, GRAYS)
    one = Palette(np.array([[1, 2, 3, 255]], np.uint8))
    assert options_with_palette(Options(), one).colors == 2
    assert options_with_palette(options, None) == Options(colors=16)


def test_a_job_with_a_palette_has_another_key_whether_or_not_its_cost_is_asked_for(photo: Path, tmp_path: Path) -> None:
    job = job_of(photo, tmp_path / "out.png", Options())
    with_cost, without = job_with_palette(job, GRAYS, compare=True), job_with_palette(job, GRAYS, compare=False)
    assert key_of(with_cost.recipe) == key_of(without.recipe) != key_of(job.recipe)
    assert with_cost.compare
    assert not job_with_palette(job, None, compare=True).compare


def test_the_cost_is_the_difference_of_two_scores(photo: Path) -> None:
    pixels = reader.read(photo, ignore).pixels
    options = options_with_palette(Options(), GRAYS)
    scores = [ssimulacra2(pixels, quantize(pixels, one).pixels()) for one in (Options(colors=16), options)]
    assert _cost(photo, options) == pytest.approx(scores[0] - scores[1])
    assert scores[0] != scores[1]


def test_what_loses_nothing_costs_nothing(tmp_path: Path) -> None:
    Image.fromarray(np.full((9, 9, 3), 17, np.uint8)).save(tmp_path / "gray.png")
    assert _cost(tmp_path / "gray.png", options_with_palette(Options(), GRAYS)) == 0.0
    assert _cost(tmp_path / "gray.png", Options()) == 0.0
    pixels = reader.read(tmp_path / "gray.png", ignore).pixels
    assert cost_of(pixels, quantize(pixels), Options(), ignore, threads=1) == 0.0


def test_an_outcome_has_the_cost_where_it_was_asked_for(photo: Path, tmp_path: Path) -> None:
    job = job_with_palette(job_of(photo, tmp_path / "out.png", Options()), GRAYS, compare=True)
    outcome = compress(job, ignore)
    assert outcome.palette_cost == pytest.approx(_cost(photo, job.recipe.options))
    assert outcome.colors <= 16
    assert compress(job_of(photo, tmp_path / "own.png", Options()), ignore).palette_cost is None


def test_colors_are_counted_after_the_picture_was_weighed(photo: Path, tmp_path: Path) -> None:
    weighed: list[int] = []
    counted = count(photo, Options(), MAX_PIXELS, weighed.append, ignore, threads=1)
    assert weighed == [160 * 120]
    assert len(counted.colors) <= 1 << 16
    (tmp_path / "bad.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    with pytest.raises(ReadError):
        count(tmp_path / "bad.png", Options(), MAX_PIXELS, weighed.append, ignore, threads=1)
    frames = [Image.new("RGB", (4, 4), color) for color in ("red", "blue")]
    frames[0].save(tmp_path / "moving.gif", save_all=True, append_images=frames[1:])
    with pytest.raises(LeftAlone):
        _cost(tmp_path / "moving.gif", Options())


def test_counting_and_comparing_can_be_stopped(photo: Path) -> None:
    def stop(stage: Stage, fraction: float) -> None:
        if stage is Stage.MAP and fraction == 1.0:
            raise Cancelled

    with pytest.raises(Cancelled):
        _cost(photo, options_with_palette(Options(), GRAYS), stop)
