"""A picture of 16 bits that is left alone is only replaced by a file with the same samples, where that saves enough."""

from __future__ import annotations

import io
import math
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.errors import LeftAlone
from qtcompress.core.types import Effort, ignore
from qtcompress.engine.containers import png_repack
from qtcompress.engine.containers.png_chunks import SIGNATURE, chunk, chunks_of
from qtcompress.engine.contest.verdict_text import PACKED
from qtcompress.engine.estimates import sampling
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.job import Job, Status
from qtcompress.engine.metadata.metadata import Metadata
from qtcompress.engine.planning import plan
from qtcompress.engine.planning.plan import Source
from qtcompress.engine.planning.settings import Settings
from tests.engine.containers.deep import deep_png, smooth, walked
from tests.engine.jobs import compress

PQ = (b"cICP", bytes((9, 16, 0, 1)))
TEXTS = [(b"tEXt", b"Title\0a hill"), (b"pHYs", bytes((0, 0, 9, 9, 0, 0, 9, 9, 1)))]


def _job(tmp_path: Path, data: bytes, **named: Any) -> Job:
    path = tmp_path / "in" / "a.png"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    (job,) = plan.jobs([Source(path, path.parent, len(data))], Settings(output=tmp_path / "out", **named))
    return job


def _estimated(job: Job) -> int:
    return sampling.foresee(job, ignore, lambda pixels: None).target_bytes


@pytest.mark.parametrize(("channels", "chunks"), [(1, []), (3, [PQ])])
def test_heights_and_hdr_keep_each_sample_and_all_else(
    tmp_path: Path, channels: int, chunks: list[tuple[bytes, bytes]]
) -> None:
    data = deep_png(smooth(40, 50, channels), [*chunks, *TEXTS])
    job = _job(tmp_path, data)
    outcome = compress(job, ignore)
    assert (outcome.status, outcome.target) == (Status.COMPRESSED, job.target)
    made = job.target.read_bytes()
    assert png_repack.digest_of(made) == png_repack.digest_of(data)
    assert outcome.target_bytes == len(made) == _estimated(job) < 0.9 * len(data)
    assert (outcome.width, outcome.height, outcome.psnr_db) == (50, 40, float("inf"))
    assert outcome.made is not None
    assert (outcome.made.label, outcome.verdict) == ("PNG, lossless", PACKED)
    assert outcome.carried == ("a resolution", "the text Title")
    # AND its thumbnail and its forecast say what can happen to it
    with pytest.raises(LeftAlone, match=r"is an HDR|levels of gray") as caught:
        sampling.foresee(job, ignore, lambda pixels: None, rates=True)
    assert caught.value.sentence().endswith("can only be packed again, without any loss, where that saves enough.")


def test_what_saves_too_little_is_left_alone_with_both_sizes(tmp_path: Path) -> None:
    data = deep_png(smooth(40, 50, 1))
    job = _job(tmp_path, data, min_saving=0.9)
    outcome = compress(job, ignore)
    assert (outcome.status, outcome.target) == (Status.SKIPPED, tmp_path / "out" / "a.png")
    assert (tmp_path / "out" / "a.png").read_bytes() == data
    assert f" bytes instead of {len(data):,}. It was copied." in outcome.reason
    with pytest.raises(LeftAlone):
        _estimated(job)


@pytest.mark.parametrize(
    "named", [{"formats": Format.WEBP}, {"max_bytes": 99}, {"allow_larger": True, "formats": Format.JPEG}]
)
def test_it_is_not_made_where_it_is_not_allowed(tmp_path: Path, named: dict[str, Any]) -> None:
    data = deep_png(smooth(40, 50, 1))
    outcome = compress(_job(tmp_path, data, **named), ignore)
    assert (outcome.status, outcome.target_bytes) == (Status.SKIPPED, len(data))


def test_a_larger_file_is_never_written_even_where_larger_ones_are_allowed(tmp_path: Path) -> None:
    noise = np.random.default_rng(1).integers(0, 1 << 16, (30, 30, 1), np.uint16)
    best = png_repack.packed_again(deep_png(noise), Effort.BALANCED, ignore)
    outcome = compress(_job(tmp_path, best, allow_larger=True), ignore)
    assert (outcome.status, (tmp_path / "out" / "a.png").read_bytes()) == (Status.SKIPPED, best)


def test_metadata_that_is_to_be_left_out_is_left_out_and_what_is_shown_stays(tmp_path: Path) -> None:
    data = deep_png(smooth(40, 50, 3), [PQ, *TEXTS])
    job = _job(tmp_path, data, metadata=Metadata.NONE)
    outcome = compress(job, ignore)
    assert (outcome.status, outcome.dropped) == (Status.COMPRESSED, ("the text Title",))
    kinds = [kind for kind, _ in walked(job.target.read_bytes())]
    assert kinds == [b"IHDR", b"cICP", b"pHYs", b"IDAT", b"IEND"]


def test_a_result_that_reads_otherwise_gets_no_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    samples = smooth(40, 50, 1)
    other = samples.copy()
    other[3, 3] ^= 1
    monkeypatch.setattr(png_repack, "packed_again", lambda *args, **named: deep_png(other)[:-1000])
    job = _job(tmp_path, deep_png(samples))
    with pytest.raises(Exception, match="read back with a different content"):
        compress(job, ignore)
    assert not job.target.exists()


def test_a_damaged_picture_is_left_alone(tmp_path: Path) -> None:
    whole = deep_png(smooth(40, 50, 3), [PQ])
    damaged = bytearray(whole)
    damaged[-40] ^= 1  # nothing is decoded of an HDR picture, so it is not known yet
    outcome = compress(_job(tmp_path, bytes(damaged)), ignore)
    assert outcome.status is Status.SKIPPED
    assert (tmp_path / "out" / "a.png").read_bytes() == bytes(damaged)


def test_an_estimate_claims_no_lossless_result_of_rounded_pixels(tmp_path: Path) -> None:
    samples = np.random.default_rng(5).integers(0, 1 << 16, (30, 40, 4), np.uint16)
    path = tmp_path / "a.png"
    path.write_bytes(deep_png(samples))
    (job,) = plan.jobs([Source(path, path, 1)], Settings(output=tmp_path / "out", formats=Format.WEBP, quality=99))
    expected = sampling.foresee(job, ignore, lambda pixels: None).expected
    assert expected is not None
    assert expected.variant == "exact 8-bit sRGB"


def _noise(colors: int) -> bytes:
    samples = np.random.default_rng(6).integers(0, 256, (colors, 3), np.uint8)
    stream = io.BytesIO()
    Image.fromarray(samples[np.random.default_rng(7).integers(0, colors, (60, 80))]).save(stream, "PNG")
    return stream.getvalue()


@pytest.mark.parametrize(("colors", "quality"), [(3000, 100.0), (3000, 90.0), (20, 100.0)])
def test_a_png_that_cannot_lose_enough_is_packed_again(tmp_path: Path, colors: int, quality: float) -> None:
    data = png_repack.packed_again(_noise(colors), Effort.FAST, ignore)
    chunks = list(chunks_of(io.BytesIO(data[8:]), whole=True))
    stream = zlib.compress(b"".join(bytes(zlib.decompress(content)) for kind, content in chunks if kind == b"IDAT"), 0)
    loose = SIGNATURE + b"".join(chunk(kind, stream if kind == b"IDAT" else content) for kind, content in chunks)
    job = _job(tmp_path, loose, formats=Format.PNG, quality=quality)
    outcome = compress(job, ignore)
    assert outcome.verdict in ("the same pixels, only packed again", "the picture has only 20 colors: nothing is lost")
    assert outcome.target_bytes <= len(data)
    assert math.isinf(outcome.psnr_db)
    before, after = (np.asarray(Image.open(path).convert("RGBA")) for path in (job.source, job.target))
    assert np.array_equal(before, after)


def test_gray_that_stays_is_told_with_the_size_of_the_smallest_file(tmp_path: Path) -> None:
    gray = np.clip(np.random.default_rng(5).normal(128, 20, (60, 80)), 0, 255).astype(np.uint8)
    stream = io.BytesIO()
    Image.fromarray(gray).save(stream, "PNG")
    packed = png_repack.packed_again(stream.getvalue(), Effort.SMALLEST, ignore)
    outcome = compress(_job(tmp_path, packed, quality=100.0, formats=Format.PNG), ignore)
    assert outcome.status is Status.KEPT
    assert f"packed again with the same pixels it would take {len(packed):,} bytes" in outcome.reason
