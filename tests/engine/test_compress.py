"""One picture from file to file: every way it can end, and the original as it was."""

from __future__ import annotations

import hashlib
import math
import os
import pickle
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.errors import Cancelled, QtCompressError, ReadError, WriteError
from qtcompress.core.types import Dither, Effort, Options, Quantized, Report, Stage, ignore
from qtcompress.engine import compress as engine
from qtcompress.engine.containers import indexed_png
from qtcompress.engine.job.job import Job, Outcome, Status
from qtcompress.engine.job.recipe import Animations, Recipe
from tests.engine.jobs import compress, job_of


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """Return a truecolor PNG of many colors, larger than any result."""
    y, x = np.mgrid[:120, :160]
    pixels = np.stack([(x * 3) % 256, (y * 2) % 256, (x + y) % 256], -1).astype(np.uint8)
    pixels += np.random.default_rng(1).integers(0, 9, pixels.shape, np.uint8)
    (tmp_path / "in").mkdir()
    Image.fromarray(pixels).save(tmp_path / "in" / "photo.png")
    return tmp_path / "in" / "photo.png"


def _print(path: Path) -> tuple[str, int, int]:
    stat = path.stat()
    return hashlib.sha256(path.read_bytes()).hexdigest(), stat.st_mtime_ns, stat.st_mode


def _below(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if not path.is_dir())


def test_a_compressed_picture_is_an_indexed_png_and_the_original_is_as_it_was(photo: Path, tmp_path: Path) -> None:
    before, target = _print(photo), tmp_path / "out" / "photo.png"
    outcome = compress(job_of(photo, target, Options(colors=16)), ignore)
    assert (outcome.status, outcome.target, outcome.reason) == (Status.COMPRESSED, target, "")
    assert (outcome.width, outcome.height, outcome.colors) == (160, 120, 16)
    assert outcome.source_bytes == photo.stat().st_size
    assert outcome.target_bytes == target.stat().st_size < outcome.source_bytes
    assert 15 < outcome.psnr_db < 60
    assert outcome.seconds > 0
    with Image.open(target) as image:
        assert (image.format, image.mode, image.size) == ("PNG", "P", (160, 120))
        assert len(image.getcolors() or ()) == 16
    assert _print(photo) == before
    assert _below(tmp_path) == ["photo.png", "photo.png"]
    assert pickle.loads(pickle.dumps(outcome)) == outcome


def test_the_same_picture_and_options_give_the_same_bytes(photo: Path, tmp_path: Path) -> None:
    for name in ("a.png", "b.png"):
        compress(job_of(photo, tmp_path / name, Options(colors=32)), ignore)
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()


def test_a_picture_of_few_colors_has_no_psnr_since_nothing_is_lost(tmp_path: Path) -> None:
    pixels = np.random.default_rng(2).integers(0, 2, (60, 60, 1), np.uint8) * np.array([200, 90, 250], np.uint8)
    Image.fromarray(pixels).save(tmp_path / "a.bmp")
    outcome = compress(job_of(tmp_path / "a.bmp", tmp_path / "a.png", Options()), ignore)
    assert (outcome.status, outcome.colors, outcome.psnr_db) == (Status.COMPRESSED, 2, math.inf)
    assert np.array_equal(np.array(Image.open(tmp_path / "a.png").convert("RGB")), pixels)


def test_what_would_not_get_smaller_is_kept_with_its_reason(tmp_path: Path) -> None:
    noise = np.random.default_rng(2).integers(0, 256, (90, 90, 3), np.uint8)
    Image.fromarray(noise).save(tmp_path / "a.jpg", quality=5)
    job = job_of(tmp_path / "a.jpg", tmp_path / "out" / "a.png", Options())
    outcome = compress(job, ignore)
    assert (outcome.status, outcome.target) == (Status.KEPT, None)
    assert outcome.target_bytes == outcome.source_bytes == (tmp_path / "a.jpg").stat().st_size
    assert outcome.reason.startswith("The original is kept")
    assert not (tmp_path / "out").exists()
    larger = compress(job_of(job.source, job.target, allow_larger=True), ignore)
    assert larger.status is Status.COMPRESSED
    assert larger.target_bytes > larger.source_bytes


def test_a_result_of_exactly_the_size_of_its_original_is_kept(
    photo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexed_png, "encode", lambda *arguments, **named: b"x" * photo.stat().st_size)
    assert compress(job_of(photo, tmp_path / "a.png", Options()), ignore).status is Status.KEPT


@pytest.mark.parametrize(
    ("recipe", "why"),
    [
        (Recipe(Options()), "animations are left as they are, as the options ask."),
        (
            Recipe(Options(), min_saving=0.99, animations=Animations.CONVERT),
            "the file was left as it is. It would take ",
        ),
        (
            Recipe(Options(keep_clear=True), animations=Animations.COMPRESS),
            "no animation is made smaller while colors under transparency are to stay.",
        ),
    ],
)
def test_an_animation_is_skipped_with_its_reason(tmp_path: Path, recipe: Recipe, why: str) -> None:
    frames = [Image.new("RGB", (8, 8), (80 * n, 0, 0)) for n in range(3)]
    frames[0].save(tmp_path / "a.gif", save_all=True, append_images=frames[1:])
    outcome = compress(Job(tmp_path / "a.gif", tmp_path / "a.png", recipe), ignore)
    assert (outcome.status, outcome.target) == (Status.SKIPPED, None)
    assert f"The file is an animation of 3 frames: {why}" in outcome.reason
    assert outcome.target_bytes == outcome.source_bytes == (tmp_path / "a.gif").stat().st_size
    assert _below(tmp_path) == ["a.gif"]


def test_a_target_that_exists_is_skipped_unless_it_may_be_overwritten(photo: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.png"
    target.write_bytes(b"precious")
    outcome = compress(job_of(photo, target, Options(colors=4)), ignore)
    assert (outcome.status, outcome.source_bytes) == (Status.SKIPPED, photo.stat().st_size)
    assert str(target) in outcome.reason
    assert target.read_bytes() == b"precious"
    overwritten = compress(job_of(photo, target, Options(colors=4), overwrite=True), ignore)
    assert overwritten.status is Status.COMPRESSED
    assert target.stat().st_size == overwritten.target_bytes


def test_a_skipped_picture_counts_with_the_size_of_its_original(photo: Path, tmp_path: Path) -> None:
    (tmp_path / "out.png").write_bytes(b"precious")
    outcome = compress(job_of(photo, tmp_path / "out.png", Options(colors=4)), ignore)
    assert outcome.target_bytes == outcome.source_bytes


@pytest.mark.parametrize("overwrite", [False, True])
@pytest.mark.parametrize("kind", ["itself", "symbolic link", "hard link"])
def test_a_result_never_replaces_its_own_original(photo: Path, tmp_path: Path, kind: str, *, overwrite: bool) -> None:
    target, before = tmp_path / "target.png", _print(photo)
    if kind == "itself":
        target = photo.parent / ".." / "in" / photo.name
    elif kind == "symbolic link":
        target.symlink_to(photo)
    else:
        os.link(photo, target)
    with pytest.raises(WriteError, match="its own result"):
        compress(job_of(photo, target, Options(colors=4), overwrite=overwrite), ignore)
    assert _print(photo) == before


def test_bad_sources_raise_and_write_nothing(tmp_path: Path) -> None:
    (tmp_path / "bad.jpg").write_bytes(b"\xff\xd8\xff\xe0 no more")
    for name in ("bad.jpg", "gone.jpg"):
        with pytest.raises(ReadError):
            compress(job_of(tmp_path / name, tmp_path / "out" / "a.png", Options()), ignore)
    assert _below(tmp_path) == ["bad.jpg"]


def test_a_missing_source_is_an_error_even_where_the_target_exists(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"precious")
    try:
        outcome = compress(job_of(tmp_path / "gone.jpg", tmp_path / "a.png", Options()), ignore)
    except QtCompressError:
        return
    assert (outcome.status, outcome.source_bytes) == (Status.SKIPPED, 0)


@pytest.mark.parametrize("at", [0, 20, 35, 60, 0.3, 0.9, -20])
def test_a_result_that_reads_back_wrong_is_not_written(
    photo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: float
) -> None:
    """One byte is flipped: in the signature, the head, the palette, the pixels."""
    encode = indexed_png.encode

    def damaged(result: Quantized, effort: Effort, report: Report, **named: Any) -> bytes:
        data = bytearray(encode(result, effort, report, **named))
        data[at if isinstance(at, int) else int(at * len(data))] ^= 0x55
        return bytes(data)

    monkeypatch.setattr(indexed_png, "encode", damaged)
    with pytest.raises(QtCompressError):
        compress(job_of(photo, tmp_path / "out" / "a.png", Options(colors=8)), ignore)
    assert _below(tmp_path) == ["photo.png"]


def test_progress_grows_from_0_to_1_through_every_step(photo: Path, tmp_path: Path) -> None:
    told: list[tuple[Stage, float]] = []
    compress(job_of(photo, tmp_path / "a.png", Options(colors=8)), lambda stage, part: told.append((stage, part)))
    overall = [stage.overall(fraction) for stage, fraction in told]
    assert overall == sorted(overall)
    assert overall[0] == 0
    assert overall[-1] > 0.99 - 0.005
    assert {stage for stage, _ in told} == set(Stage)


def test_cancelling_at_any_report_leaves_no_file_and_changes_none(photo: Path, tmp_path: Path) -> None:
    before, job = _print(photo), job_of(photo, tmp_path / "out" / "a.png", Options(colors=4, dither=Dither.NONE))
    told: list[Stage] = []
    compress(job_of(photo, tmp_path / "x.png", job.recipe.options), lambda stage, fraction: told.append(stage))
    (tmp_path / "x.png").unlink()
    for at in range(len(told)):
        calls = iter(range(at))

        def report(stage: Stage, fraction: float, calls: object = calls) -> None:
            if next(calls, None) is None:  # type: ignore[call-overload]
                raise Cancelled

        with pytest.raises(Cancelled):
            compress(job, report)
        assert _below(tmp_path) == ["photo.png"]
    assert _print(photo) == before


def test_an_outcome_says_nothing_that_was_not_measured(tmp_path: Path) -> None:
    outcome = Outcome(tmp_path, None, Status.FAILED, "It failed.")
    assert math.isnan(outcome.psnr_db)
    assert outcome.colors == 0


def test_a_source_is_read_once_where_memory_allows(
    photo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The header is measured first; then content and hash come from one pass over the file, unless it is too large."""
    read: list[str] = []
    whole = Path.open

    def counted(path: Path, *values: Any, **named: Any) -> Any:
        if path == photo:
            read.append(path.name)
        return whole(path, *values, **named)

    monkeypatch.setattr(Path, "open", counted)
    outcomes = []
    for name, most_bytes in (("held", 10**9), ("large", 10)):
        monkeypatch.setattr(engine, "_MOST_HELD_BYTES", most_bytes)
        read.clear()
        outcomes.append(compress(job_of(photo, tmp_path / name / "a.png", Options(colors=16)), ignore))
        assert len(read) == {"held": 2, "large": 3}[name]
    targets = [outcome.target for outcome in outcomes]
    assert None not in targets
    assert len({target.read_bytes() for target in targets if target is not None}) == 1
