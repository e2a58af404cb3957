"""A JPEG that is packed again has the same pixels and all else, and competes with results that lose something."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.types import Pixels, ignore
from qtcompress.engine.encodings import jpeg_scans
from qtcompress.engine.estimates import sampling
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import LOSSLESS, Goal
from qtcompress.engine.job.job import Job, Outcome, Status
from qtcompress.engine.metadata.inventory import Kind
from qtcompress.engine.metadata.metadata import Metadata
from qtcompress.engine.metadata.xmp_pointers import Extra
from qtcompress.engine.pictures.appended import appended_to
from qtcompress.engine.planning import plan
from qtcompress.engine.planning.plan import Source
from qtcompress.engine.planning.settings import Settings
from tests.engine.jobs import compress
from tests.engine.pictures import phone_files


def _jpeg(pixels: Pixels, **options: Any) -> bytes:
    stream = io.BytesIO()
    Image.fromarray(pixels[..., :3]).save(stream, "JPEG", **{"quality": 92, "comment": b"a hill", **options})
    return stream.getvalue()


def _job(tmp_path: Path, data: bytes, **named: Any) -> Job:
    path = tmp_path / "in" / "a.jpg"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    settings = Settings(output=tmp_path / "out", **{"quality": 100.0, **named})
    (job,) = plan.jobs([Source(path, path.parent, len(data))], settings)
    return job


def _of(job: Job) -> tuple[Outcome, bytes]:
    outcome = compress(job, ignore)
    return outcome, outcome.target.read_bytes() if outcome.target else b""


def test_all_but_the_coding_of_the_coefficients_stays(tmp_path: Path, photo_pixels: Pixels) -> None:
    profile, exif = b"no profile that Pillow reads" * 9, Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "a camera"
    data = _jpeg(photo_pixels, icc_profile=profile, exif=exif, subsampling="4:2:2")
    job = _job(tmp_path, data)
    outcome, made = _of(job)
    assert (outcome.status, outcome.target_bytes) == (Status.COMPRESSED, len(made))
    assert len(made) < 0.95 * len(data)
    assert outcome.verdict == "the same pixels, only packed again"
    assert outcome.made is not None
    assert (outcome.made.format, outcome.made.variant, outcome.dropped) == (Format.JPEG, LOSSLESS, ())
    before, after = (Image.open(io.BytesIO(one)) for one in (data, made))
    assert np.array_equal(np.asarray(before), np.asarray(after))
    told = ("icc_profile", "exif", "comment", "dpi", "jfif")
    assert [before.info.get(name) for name in told] == [after.info.get(name) for name in told]
    assert sampling.foresee(job, ignore, lambda pixels: None).target_bytes == len(made)


@pytest.mark.parametrize("data", [phone_files.pixel(), phone_files.galaxy()])
def test_what_stands_behind_it_goes_along_or_not_as_asked(tmp_path: Path, data: bytes) -> None:
    made = _of(_job(tmp_path, data, min_saving=0.0))[1]
    assert len(made) < len(data)
    assert [part.data for part in appended_to(made).parts] == [part.data for part in appended_to(data).parts]
    outcome, without = _of(_job(tmp_path, data, min_saving=0.0, drop=Kind.VIDEO, overwrite=True))
    assert "a video" in outcome.dropped
    assert {part.kind for part in appended_to(without).parts} == appended_to(data).kinds - {Extra.VIDEO}


def test_metadata_is_removed_as_asked(tmp_path: Path, photo_pixels: Pixels) -> None:
    outcome, made = _of(_job(tmp_path, _jpeg(photo_pixels), metadata=Metadata.NONE))
    assert (outcome.dropped, b"a hill" in made) == (("a comment",), False)


@pytest.mark.parametrize(
    ("named", "words"),
    [
        ({"min_saving": 0.6}, "packed again with the same pixels it would take"),
        ({"formats": Format.PNG}, "no allowed format can hold the same pixels in fewer bytes"),
        ({"drop": Kind.COMMENT}, "no allowed format can hold the same pixels in fewer bytes"),
        ({"max_bytes": 2000}, "no result of at most 2,000 bytes can hold the same pixels"),
    ],
)
def test_without_a_worthy_file_the_original_stays_and_nothing_is_lost(
    tmp_path: Path, photo_pixels: Pixels, named: dict[str, Any], words: str
) -> None:
    data = _jpeg(photo_pixels)
    outcome, made = _of(_job(tmp_path, data, **named))
    assert (outcome.status, made) == (Status.KEPT, data)
    assert words in outcome.reason


def test_a_lossy_result_must_be_smaller_by_a_margin(tmp_path: Path, photo_pixels: Pixels) -> None:
    data = _jpeg(photo_pixels)
    job = _job(tmp_path, data, quality=60.0, formats=Format.JPEG, min_saving=0.0)
    lossy = _of(job)[0]
    assert (lossy.made is not None, lossy.made and lossy.made.variant != LOSSLESS) == (True, True)
    packed = _of(_job(tmp_path, data, overwrite=True))[0].target_bytes
    margin = 1 - lossy.target_bytes / packed
    for loss, wins in ((margin - 0.01, False), (margin + 0.01, True)):
        one = replace(job, recipe=replace(job.recipe, generation_loss=loss, overwrite=True))
        made = _of(one)[0].made
        assert made is not None
        assert (made.variant == LOSSLESS) is wins


@pytest.mark.parametrize(
    ("before", "quality", "comment", "loss", "packs"),
    [
        (97, 60.0, b"a hill", 0.1, False),  # far below what mozjpeg can save
        (97, 60.0, b"a hill", 0.9, True),  # that much is asked of a loss
        (97, 60.0, b"a hill" * 10_000, 0.9, True),  # the comment is removed, and tells nothing about the coefficients
        (90, 90.0, b"a hill", 0.1, True),
    ],
)
def test_a_jpeg_is_packed_only_where_that_can_be_worth_it(
    tmp_path: Path, photo_pixels: Pixels, monkeypatch: pytest.MonkeyPatch,
    before: int, quality: float, comment: bytes, loss: float, packs: bool,
) -> None:  # fmt: skip
    packed: list[bytes] = []
    pack = jpeg_scans.packed_again

    def recorded(data: bytes, *args: Any, **named: Any) -> bytes:
        packed.append(data)
        return pack(data, *args, **named)

    monkeypatch.setattr(jpeg_scans, "packed_again", recorded)
    data = _jpeg(photo_pixels, quality=before, comment=comment)
    named = {"quality": quality, "metadata": Metadata.NONE, "generation_loss": loss, "min_saving": 0.0}
    job = _job(tmp_path, data, formats=Format.JPEG, **named)
    _of(job)
    assert bool(packed) is packs
    assert len(packed) <= 1


def test_a_kept_jpeg_is_packed_again(tmp_path: Path, photo_pixels: Pixels) -> None:
    outcome = _of(_job(tmp_path, _jpeg(photo_pixels, quality=60), quality=90.0, formats=Format.JPEG))[0]
    assert outcome.verdict == "the same pixels, only packed again"
    assert len(outcome.contest) > 1


def test_a_file_that_is_decoded_in_another_way_is_not_written(
    tmp_path: Path, photo_pixels: Pixels, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = _jpeg(photo_pixels[::-1].copy(), quality=40)
    monkeypatch.setattr(jpeg_scans, "packed_again", lambda *args, **named: other)
    assert _of(_job(tmp_path, _jpeg(photo_pixels)))[0].status is Status.KEPT


def test_a_goal_without_a_loss_has_its_own_words(tmp_path: Path) -> None:
    assert Goal(quality=100.0).lossless
    assert not Goal(quality=99.9).lossless
    recipe = Settings(quality=100.0, output=tmp_path).recipe
    assert recipe.words == "the same pixels as PNG, WebP or JPEG"
    assert recipe.useful_bytes(1000, lossy=True) == 950


def test_other_scans_need_mozjpeg_and_a_jpeg(monkeypatch: pytest.MonkeyPatch, photo_pixels: Pixels) -> None:
    data = _jpeg(photo_pixels)
    with pytest.raises(ValueError, match="MozJPEG was not able"):
        jpeg_scans.packed_again(data[:2] + data[-2:], appended_to(data))
    monkeypatch.setitem(__import__("sys").modules, "mozjpeg_lossless_optimization", None)
    with pytest.raises(ValueError, match="not installed"):
        jpeg_scans.packed_again(data, appended_to(data))
