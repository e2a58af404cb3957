"""Where encodings compete, the preview is the very file that a batch would write."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.errors import ReadError
from qtcompress.core.types import Options, Report, ignore
from qtcompress.engine import encodings
from qtcompress.engine.compress import compress
from qtcompress.engine.job.formats import ALL_FORMATS, Format, reads_jxl, writes_avif
from qtcompress.engine.job.goal import EncodingResult, Goal, Lead, Method
from qtcompress.engine.job.job import Assignment, Job, Outcome
from qtcompress.engine.job.recipe import Keep, Recipe
from qtcompress.engine.preview import PreviewRequest
from qtcompress.engine.preview import previewer as module
from qtcompress.engine.preview.previewer import Previewer, indexed
from tests.engine.jobs import job_of


@pytest.fixture
def photo(samples: Path, tmp_path: Path) -> Path:
    with Image.open(samples / "kingfisher.png") as image:
        image.convert("RGB").crop((0, 0, 160, 120)).save(tmp_path / "photo.png")
    return tmp_path / "photo.png"


LEADING = EncodingResult(Format.JPEG, codec_quality=80)


def contest(assignment: Assignment, report: Report, lead: Lead) -> Outcome:
    """Run a contest here."""
    lead(LEADING)
    return compress(assignment, report)


class Competing:
    """The real engine, counted."""

    def __init__(self) -> None:
        self.jobs: list[Job] = []

    def __call__(self, assignment: Assignment, report: Report, lead: Lead) -> Outcome:
        self.jobs.append(assignment.job)
        return compress(assignment, report)


@pytest.mark.parametrize(
    "goal",
    [Goal(), Goal(Method.PALETTE, Format.WEBP), Goal(Method.PALETTE, Format.PNG, 60.0), Goal(formats=Format.JPEG)],
)
def test_preview_is_the_file_that_a_batch_writes(photo: Path, tmp_path: Path, goal: Goal) -> None:
    led: list[EncodingResult] = []
    shown = Previewer(contest).preview(PreviewRequest(photo, Recipe(Options(), goal)), ignore, led.append)
    assert led == [LEADING]
    job = job_of(photo, tmp_path / "out.png", Options(), goal=goal)
    outcome = compress(Assignment(job), ignore)
    assert outcome.target is not None
    assert outcome.made is not None
    assert (shown.target_bytes, shown.exact, shown.kept) == (outcome.target.stat().st_size, True, False)
    assert shown.one is outcome.made.format
    assert shown.psnr_db == pytest.approx(outcome.psnr_db)
    assert np.array_equal(shown.pixels(), encodings.decoded(outcome.target, shown.one))
    assert (shown.quantized is not None) == (outcome.made.colors > 0)
    if shown.quantized is not None:
        assert len(shown.quantized.palette) == outcome.colors
        assert shown.quantized.counts.sum() == 160 * 120
    assert shown.outcome is not None
    assert shown.outcome.contest == outcome.contest


def test_original_that_nothing_beats_is_what_is_seen(photo: Path) -> None:
    shown = Previewer(contest).preview(PreviewRequest(photo, Recipe(Options(), Goal(), min_saving=0.99)), ignore)
    assert shown.kept
    assert shown.target_bytes == shown.source_bytes
    assert np.array_equal(shown.pixels(), shown.before)
    assert shown.outcome is not None
    assert shown.outcome.reason.startswith("The original is kept")


def test_what_was_found_once_is_remembered_until_the_file_changes(photo: Path) -> None:
    competing = Competing()
    previewer = Previewer(competing)
    request = PreviewRequest(photo, Recipe(Options(), Goal()))
    first, again = (previewer.preview(request, ignore) for _ in range(2))
    assert len(competing.jobs) == 1
    assert first.target_bytes == again.target_bytes
    assert not competing.jobs[0].target.parent.exists()
    Image.new("RGB", (64, 64)).save(photo)
    assert previewer.preview(request, ignore).width == 64
    assert len(competing.jobs) == 2


def test_memory_of_results_has_a_limit(photo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_RESULTS_BYTES", 1)
    competing = Competing()
    previewer = Previewer(competing)
    for quality in (60.0, 70.0, 60.0):
        previewer.preview(PreviewRequest(photo, Recipe(Options(), Goal(quality=quality))), ignore)
    assert len(competing.jobs) == 3


def test_look_is_the_picture_alone(photo: Path) -> None:
    picture = Previewer(contest).look(PreviewRequest(photo, Recipe(Options(), Goal())), ignore)
    assert (picture.width, picture.height, picture.full) == (160, 120, True)


@pytest.mark.parametrize("one", list(ALL_FORMATS))
def test_staged_result_of_any_format_is_known_by_what_it_is(photo: Path, tmp_path: Path, one: Format) -> None:
    if one is Format.AVIF and not writes_avif():
        pytest.skip("Pillow has no AVIF here")
    if one is Format.JXL and not reads_jxl():
        pytest.skip("needs the extra jxl")
    stage = tmp_path / "1.picture"
    compress(Assignment(job_of(photo, tmp_path / "out.png", goal=Goal(formats=one)), stage=stage), ignore)
    shown = Previewer().preview(PreviewRequest(photo, Recipe(Options()), staged=stage), ignore)
    assert shown.one is one
    assert np.array_equal(shown.pixels(), encodings.decoded(stage, one))


def test_staged_result_that_is_no_picture_is_told(photo: Path, tmp_path: Path) -> None:
    (tmp_path / "1.picture").write_bytes(b"GIF89a and no more")
    with pytest.raises(ReadError, match="gone or damaged"):
        Previewer().preview(PreviewRequest(photo, Recipe(Options()), staged=tmp_path / "1.picture"), ignore)


def test_pixels_of_many_colors_have_no_palette_wherever_they_come() -> None:
    pixels = np.zeros((600, 300, 4), np.uint8)
    pixels[..., 3] = 255
    few = indexed(pixels)
    assert few is not None
    assert np.array_equal(few.pixels(), pixels)
    pixels[-1, :, 0], pixels[-1, :, 1] = np.arange(300) % 256, np.arange(300) // 256
    assert indexed(pixels) is None
    assert indexed(pixels[::-1]) is None


@pytest.mark.parametrize("change", [{"keep": Keep.TIMES}, {"overwrite": True}])
def test_what_changes_no_byte_is_not_made_again(photo: Path, change: dict[str, Any]) -> None:
    competing = Competing()
    previewer = Previewer(competing)
    recipe = Recipe(Options(), Goal())
    for one in (recipe, replace(recipe, **change)):
        previewer.preview(PreviewRequest(photo, one), ignore)
    assert len(competing.jobs) == 1


def test_in_place_nothing_larger_is_shown(photo: Path) -> None:
    recipe = Recipe(Options(), Goal(), min_saving=0.99, allow_larger=True)
    assert not Previewer(contest).preview(PreviewRequest(photo, recipe), ignore).kept
    assert Previewer(contest).preview(PreviewRequest(photo, replace(recipe, in_place=True)), ignore).kept
