"""A preview is what a batch would make; memory of decoded pictures changes nothing."""

from __future__ import annotations

import math
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.errors import Cancelled, LeftAlone, ReadError
from qtcompress.core.types import Dither, Options, Stage, ignore
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import Goal, Method
from qtcompress.engine.job.recipe import Animations, Recipe
from qtcompress.engine.metadata.metadata import Metadata
from qtcompress.engine.preview import Preview, PreviewRequest
from qtcompress.engine.preview import previewer as module
from qtcompress.engine.preview.first_look import FirstLook
from qtcompress.engine.preview.previewer import Previewer
from qtcompress.engine.preview.proxies import Proxies
from qtcompress.engine.preview.thumbnails import thumbnail
from tests.engine.jobs import compress, job_of


@pytest.fixture
def photo(samples: Path, tmp_path: Path) -> Path:
    with Image.open(samples / "kingfisher.png") as image:
        image.convert("RGB").crop((0, 0, 320, 240)).save(tmp_path / "photo.png")
    return tmp_path / "photo.png"


@pytest.fixture
def reads(count_reads: Callable[[ModuleType], list[Path]]) -> list[Path]:
    """Return the list to which each decoded file is added."""
    return count_reads(module)


def _equal(first: Preview, second: Preview) -> bool:
    return (
        np.array_equal(first.before, second.before)
        and np.array_equal(first.quantized.indices, second.quantized.indices)
        and np.array_equal(first.quantized.palette.colors, second.quantized.palette.colors)
        and (first.target_bytes, first.psnr_db, first.exact) == (second.target_bytes, second.psnr_db, second.exact)
    )


@pytest.mark.parametrize("dither", Dither)
def test_an_exact_preview_is_what_a_batch_writes(photo: Path, tmp_path: Path, dither: Dither) -> None:
    options = Options(colors=24, dither=dither)
    shown = Previewer().preview(PreviewRequest(photo, Recipe(options)), ignore)
    outcome = compress(job_of(photo, tmp_path / "out.png", options), ignore)
    assert shown.exact
    assert (shown.target_bytes, shown.source_bytes) == (outcome.target_bytes, outcome.source_bytes)
    assert (shown.width, shown.height, shown.psnr_db) == (320, 240, outcome.psnr_db)
    assert len(shown.quantized.palette) == outcome.colors
    with Image.open(tmp_path / "out.png") as image:
        assert np.array_equal(np.asarray(image), shown.quantized.indices)
        assert np.array_equal(np.array(image.convert("RGBA")), shown.quantized.pixels())


@pytest.mark.parametrize("metadata", Metadata)
def test_a_preview_counts_the_metadata_that_the_result_will_carry(tmp_path: Path, metadata: Metadata) -> None:
    exif = Image.Exif()
    exif[0x9003], exif[0x8298], exif[0x010E] = "2026:05:01 10:00:00", "somebody " * 40, "a description " * 30
    random = np.random.default_rng(2)
    image = Image.fromarray(random.integers(0, 256, (60, 80, 3), np.uint8))
    image.save(tmp_path / "photo.png", exif=exif)
    options = Options(colors=16)
    shown = Previewer().preview(PreviewRequest(tmp_path / "photo.png", Recipe(options, metadata=metadata)), ignore)
    job = job_of(tmp_path / "photo.png", tmp_path / "out.png", options, metadata=metadata)
    assert shown.target_bytes == compress(job, ignore).target_bytes == (tmp_path / "out.png").stat().st_size


def test_a_result_that_is_too_large_is_not_shown_and_the_reason_is_that_of_a_batch(tmp_path: Path) -> None:
    noise = np.random.default_rng(0).integers(0, 255, (64, 96, 3), np.uint8)
    Image.fromarray(noise).save(tmp_path / "noise.jpg", quality=5)
    recipe = Recipe(Options(colors=24))
    shown = Previewer().preview(PreviewRequest(tmp_path / "noise.jpg", recipe), ignore)
    outcome = compress(job_of(tmp_path / "noise.jpg", tmp_path / "out.png", recipe.options), ignore)
    assert shown.kept
    assert shown.outcome is not None
    assert shown.outcome.reason == outcome.reason
    assert (shown.target_bytes, shown.quantized, shown.psnr_db) == (shown.source_bytes, None, float("inf"))
    assert np.array_equal(shown.pixels(), shown.before)
    proxy = FirstLook(Proxies()).so_far(PreviewRequest(tmp_path / "noise.jpg", recipe, 48), ignore)
    assert (proxy.kept, proxy.exact) == (True, False)
    assert proxy.outcome is not None
    assert "would take about " in proxy.outcome.reason
    larger = Previewer().preview(PreviewRequest(tmp_path / "noise.jpg", replace(recipe, allow_larger=True)), ignore)
    assert not larger.kept
    # and exactly the size that is still useful is written
    size = larger.target_bytes
    (tmp_path / "noise.jpg").write_bytes((tmp_path / "noise.jpg").read_bytes().ljust(size + 1, b"\0"))
    assert not Previewer().preview(PreviewRequest(tmp_path / "noise.jpg", recipe), ignore).kept
    (tmp_path / "noise.jpg").write_bytes((tmp_path / "noise.jpg").read_bytes()[:size])
    assert Previewer().preview(PreviewRequest(tmp_path / "noise.jpg", recipe), ignore).kept


def test_a_slider_does_not_decode_again_and_memory_changes_nothing(photo: Path, reads: list[Path]) -> None:
    previewer = Previewer()
    requests = [PreviewRequest(photo, Recipe(Options(colors=colors))) for colors in (4, 9, 4)]
    shown = [previewer.preview(request, ignore) for request in requests]
    assert len(reads) == 1
    for request, before in zip(requests, shown, strict=True):
        assert _equal(before, Previewer().preview(request, ignore))
        assert before.request == request


def test_what_is_remembered_can_not_be_changed(photo: Path) -> None:
    shown = Previewer().preview(PreviewRequest(photo, Recipe(Options(colors=4))), ignore)
    with pytest.raises(ValueError, match="read-only"):
        shown.before[0, 0] = 0


def test_a_changed_file_is_read_anew(photo: Path, reads: list[Path]) -> None:
    previewer, request = Previewer(), PreviewRequest(photo, Recipe(Options(colors=4)))
    before = previewer.preview(request, ignore)
    Image.new("RGB", (20, 10), (1, 2, 3)).save(photo)
    os.utime(photo, (1, 1))
    after = previewer.preview(request, ignore)
    assert len(reads) == 2
    assert (after.width, after.height) == (20, 10) != (before.width, before.height)


def test_memory_has_a_limit_and_the_last_used_stays(tmp_path: Path, reads: list[Path]) -> None:
    paths = [tmp_path / f"{number}.png" for number in range(3)]
    for number, path in enumerate(paths):
        Image.new("RGB", (50, 40), (number, 0, 0)).save(path)
    previewer = Previewer(cache_bytes=2 * 50 * 40 * 4)
    for at in (0, 1, 0, 2, 0, 1):
        previewer.preview(PreviewRequest(paths[at], Recipe(Options())), ignore)
    assert [paths.index(path) for path in reads] == [0, 1, 2, 1]
    tiny = Previewer(cache_bytes=1)
    tiny.preview(PreviewRequest(paths[0], Recipe(Options())), ignore)
    tiny.preview(PreviewRequest(paths[0], Recipe(Options())), ignore)
    assert len(reads) == 5


def test_errors_and_cancellation_pass_through(photo: Path, tmp_path: Path) -> None:
    def report(stage: Stage, fraction: float) -> None:
        if stage is Stage.WRITE:
            raise Cancelled

    previewer = Previewer()
    with pytest.raises(Cancelled):
        previewer.preview(PreviewRequest(photo, Recipe(Options(colors=4))), report)
    with pytest.raises(ReadError, match="does not exist"):
        previewer.preview(PreviewRequest(tmp_path / "gone.png", Recipe(Options())), ignore)
    pages = [Image.new("RGB", (8, 8), (80 * n, 0, 0)) for n in range(3)]
    pages[0].save(tmp_path / "a.tif", save_all=True, append_images=pages[1:])
    with pytest.raises(LeftAlone):
        thumbnail(tmp_path / "a.tif", 8, ignore)


def test_the_thumbnail_of_an_animation_is_its_first_frame(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (40, 20), (80 * n + 40, 0, 0)) for n in range(3)]
    frames[0].save(tmp_path / "a.gif", save_all=True, append_images=frames[1:])
    small = thumbnail(tmp_path / "a.gif", 8, ignore)
    assert small.pixels.shape == (4, 8, 4)
    assert small.pixels[0, 0].tolist() == [40, 0, 0, 255]
    assert (small.width, small.height, small.source_bytes) == (40, 20, (tmp_path / "a.gif").stat().st_size)


@pytest.mark.parametrize(
    ("name", "asked", "told"),
    [
        ("a.gif", {"animations": Animations.KEEP}, "animations are left as they are, as the options ask."),
        ("a.gif", {"animations": Animations.COMPRESS}, "its result is shown once it is compressed."),
        ("a.avif", {"animations": Animations.CONVERT, "goal": Goal()}, "its result is shown once it is compressed."),
        (
            "a.avif",
            {"animations": Animations.CONVERT, "goal": Goal(quality=100)},
            "animations in its format can't be made smaller.",
        ),
        (
            "a.avif",
            {"animations": Animations.CONVERT, "goal": Goal(method=Method.PALETTE)},
            "animations in its format can't be made smaller.",
        ),
        ("a.avif", {"animations": Animations.CONVERT, "goal": None}, "animations in its format can't be made smaller."),
    ],
)
def test_why_an_animation_has_no_preview_is_true_for_each_option(
    tmp_path: Path, name: str, asked: dict[str, Any], told: str
) -> None:
    frames = [Image.new("RGB", (40, 20), (80 * n + 40, 0, 0)) for n in range(3)]
    frames[0].save(tmp_path / name, save_all=True, append_images=frames[1:])
    with pytest.raises(LeftAlone) as raised:
        Previewer().preview(PreviewRequest(tmp_path / name, Recipe(Options(), **asked)), ignore)
    assert raised.value.sentence(name) == f"{name} is an animation of 3 frames: {told}"


@pytest.mark.parametrize("exact", [True, False])
def test_a_finished_animation_is_shown_beside_its_result_by_their_first_frames(tmp_path: Path, exact: bool) -> None:
    path, staged = tmp_path / "a.gif", tmp_path / "b.gif"
    for one, first in ((path, 40), (staged, 50)):
        frames = [Image.new("RGB", (40, 20), (80 * n + first, 0, 0)) for n in range(3)]
        frames[0].save(one, save_all=True, append_images=frames[1:])
    request = PreviewRequest(path, Recipe(Options()), 512, staged)
    shown = Previewer().preview(request, ignore) if exact else FirstLook(Proxies()).so_far(request, ignore)
    assert (shown.before[0, 0, 0], shown.pixels()[0, 0, 0], shown.frames, shown.quantized) == (40, 50, 3, None)
    assert (shown.one, shown.target_bytes, math.isnan(shown.psnr_db)) == (Format.GIF, staged.stat().st_size, True)
    # A first look at it without its result is none: the proxy of its first frame is no result.
    look = FirstLook(Proxies())
    assert look.look(replace(request, staged=None), ignore).frames == 3
    with pytest.raises(LeftAlone, match="3 frames"):
        look.so_far(replace(request, staged=None), ignore)


def test_a_staged_picture_is_no_result_of_an_animation(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (40, 20), (80 * n + 40, 0, 0)) for n in range(3)]
    frames[0].save(tmp_path / "a.gif", save_all=True, append_images=frames[1:])
    (tmp_path / "b.gif").write_bytes(b"GIF89a")
    with pytest.raises(ReadError, match="gone or damaged"):
        Previewer().preview(PreviewRequest(tmp_path / "a.gif", Recipe(Options()), None, tmp_path / "b.gif"), ignore)


def test_a_thumbnail_is_small_and_knows_the_size_of_the_whole(photo: Path) -> None:
    small = thumbnail(photo, 64, ignore)
    assert small.pixels.shape == (48, 64, 4)
    assert (small.width, small.height, small.source_bytes) == (320, 240, photo.stat().st_size)


def test_what_is_staged_is_shown_as_it_lies_there_whatever_the_options(photo: Path, tmp_path: Path) -> None:
    options, staged = Options(colors=7, dither=Dither.NONE), tmp_path / "staged.png"
    outcome = compress(job_of(photo, staged, options), ignore)
    made = Previewer().preview(PreviewRequest(photo, Recipe(options)), ignore)
    request = PreviewRequest(photo, Recipe(Options(colors=200)), staged=staged)
    shown = Previewer().preview(request, ignore)
    assert _equal(shown, made)
    assert shown.request == request
    assert (shown.target_bytes, shown.psnr_db) == (staged.stat().st_size, outcome.psnr_db)
    assert shown.quantized.counts.tolist() == made.quantized.counts.tolist()
    assert not shown.quantized.lossless


def test_what_is_staged_without_loss_says_so(tmp_path: Path) -> None:
    Image.new("RGBA", (8, 6), (10, 20, 30, 40)).save(tmp_path / "a.png")
    compress(job_of(tmp_path / "a.png", tmp_path / "staged.png", Options(), allow_larger=True), ignore)
    request = PreviewRequest(tmp_path / "a.png", Recipe(Options()), staged=tmp_path / "staged.png")
    assert Previewer().preview(request, ignore).quantized.lossless


def test_a_preview_of_rounded_pixels_is_never_lossless(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.fromarray(np.array([[0, 257, 300]], np.uint16)).save(path)
    compress(job_of(path, tmp_path / "staged.png", Options(), allow_larger=True), ignore)
    for staged in (None, tmp_path / "staged.png"):
        recipe = Recipe(Options(), allow_larger=True)
        shown = Previewer().preview(PreviewRequest(path, recipe, staged=staged), ignore)
        assert np.array_equal(shown.pixels(), shown.before)
        assert shown.quantized is not None
        assert not shown.quantized.lossless
        assert math.isnan(shown.psnr_db)


def test_staged_result_that_is_gone_damaged_or_of_another_picture_is_told(photo: Path, tmp_path: Path) -> None:
    staged = tmp_path / "staged.png"
    request = PreviewRequest(photo, Recipe(Options()), staged=staged)
    with pytest.raises(ReadError, match="gone or damaged"):
        Previewer().preview(request, ignore)
    staged.write_bytes(b"no picture")
    with pytest.raises(ReadError, match="gone or damaged"):
        Previewer().preview(request, ignore)
    with Image.open(photo) as image:
        image.crop((0, 0, 20, 10)).quantize(4).save(staged)
    with pytest.raises(ReadError, match="was changed since its result was staged"):
        Previewer().preview(request, ignore)


@pytest.mark.parametrize("goal", [None, Goal()])
def test_a_picture_that_a_batch_leaves_is_shown_as_it_is(tmp_path: Path, goal: Goal | None) -> None:
    paths = [tmp_path / name for name in ("a.png", "b.9.png", "c.png")]
    for path in paths:
        Image.linear_gradient("L").save(path)
    previewer = Previewer(
        lambda *told: pytest.fail("competed"),
        why_left=lambda path: "It is a result." if path.name == "a.png" else "",
    )
    for path, sentence in ((paths[0], "It is a result."), (paths[1], "nine-patch")):
        shown = previewer.preview(PreviewRequest(path, Recipe(Options(colors=4), goal)), ignore)
        assert (shown.left, shown.kept, shown.exact, shown.target_bytes) == (True, True, True, path.stat().st_size)
        assert shown.outcome is not None
        assert sentence in shown.outcome.reason
        assert np.array_equal(shown.pixels(), shown.before)
    assert not previewer.preview(PreviewRequest(paths[2], Recipe(Options(colors=4))), ignore).left
