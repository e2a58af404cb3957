"""JPEG XL competes where it is allowed and its extra is there: lossy, lossless, and as another form of a JPEG."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.types import Pixels, ignore
from qtcompress.engine.containers.jxl_header import SRGB_TRANSFER
from qtcompress.engine.contest.verdict_text import PACKED, TRANSCODED
from qtcompress.engine.encodings import codecs, decoded
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import Goal
from qtcompress.engine.job.job import Job, Outcome, Status
from qtcompress.engine.metadata import conversion, exif
from qtcompress.engine.metadata.metadata import Metadata
from qtcompress.engine.pictures import jxl_file, jxl_library, reader
from qtcompress.engine.planning import plan
from qtcompress.engine.planning.plan import Source
from qtcompress.engine.planning.settings import Settings
from tests.engine.containers.deep import deep_png, smooth
from tests.engine.jobs import compress
from tests.engine.pictures import phone_files

pytest.importorskip("imagecodecs", reason="needs the extra jxl")

ALLOWED = Format.PNG | Format.WEBP | Format.JPEG | Format.JXL


def _jpeg(pixels: Pixels, **options: Any) -> bytes:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "a camera"
    stream = io.BytesIO()
    Image.fromarray(pixels[..., :3]).save(
        stream, "JPEG", **{"quality": 92, "comment": b"a hill", "exif": exif, **options}
    )
    return stream.getvalue()


def _in_inks(pixels: Pixels) -> bytes:
    stream = io.BytesIO()
    Image.fromarray(pixels[..., :3]).convert("CMYK").save(stream, "JPEG")
    return stream.getvalue()


def _job(tmp_path: Path, data: bytes, name: str = "a.jpg", **named: Any) -> Job:
    path = tmp_path / "in" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    settings = Settings(output=tmp_path / "out", **{"formats": ALLOWED, **named})
    (job,) = plan.jobs([Source(path, path.parent, len(data))], settings)
    return job


def _of(job: Job) -> tuple[Outcome, bytes]:
    outcome = compress(job, ignore)
    return outcome, outcome.target.read_bytes() if outcome.target else b""


def test_a_jpeg_becomes_a_file_that_gives_it_back(tmp_path: Path, photo_pixels: Pixels) -> None:
    data = _jpeg(photo_pixels)
    job = _job(tmp_path, data, quality=100.0)
    outcome, made = _of(job)
    assert (outcome.status, outcome.verdict) == (Status.COMPRESSED, TRANSCODED)
    assert outcome.target == tmp_path / "out" / "a.jxl"
    assert len(made) < 0.9 * len(data)
    assert jxl_library.jpeg_in(made) == data
    assert outcome.made is not None
    assert (outcome.made.label, outcome.psnr_db, outcome.dropped) == ("JPEG XL, lossless", float("inf"), ())
    assert outcome.carried == ("EXIF", "a comment")
    # AND with fewer bytes than the best scans of the JPEG itself
    goal = Goal(formats=Format.JPEG, quality=100.0)
    scans, repacked = _of(replace(job, recipe=job.recipe.with_goal(goal)))
    assert scans.made is not None
    assert len(made) < len(repacked) < len(data)


def test_it_gives_back_what_is_left_after_metadata_was_removed(tmp_path: Path, photo_pixels: Pixels) -> None:
    data = _jpeg(photo_pixels)
    outcome, made = _of(_job(tmp_path, data, quality=100.0, formats=Format.JXL, metadata=Metadata.NONE))
    assert (outcome.status, outcome.dropped) == (Status.COMPRESSED, ("a comment",))
    back = jxl_library.jpeg_in(made)
    assert b"a camera" not in back
    assert b"a hill" not in back
    (tmp_path / "back.jpg").write_bytes(back)
    upright = reader.read(tmp_path / "back.jpg", ignore).pixels
    assert np.array_equal(upright, reader.read(tmp_path / "in" / "a.jpg", ignore).pixels)
    assert np.array_equal(upright, decoded(made, Format.JXL))


@pytest.mark.parametrize(
    ("data", "metadata"),
    [
        (phone_files.galaxy(), Metadata.ALL),
        (phone_files.pixel(), Metadata.ALL),
        (phone_files.pixel(), Metadata.SAFE),  # which keeps the gain map, but not the video
    ],
)
def test_what_stands_behind_a_jpeg_would_be_hidden_in_it(tmp_path: Path, data: bytes, metadata: Metadata) -> None:
    outcome, made = _of(_job(tmp_path, data, quality=100.0, metadata=metadata, min_saving=0.0))
    assert made[:2] == b"\xff\xd8"
    assert Format.JXL not in {one.format for one in outcome.contest}


def test_a_file_that_is_another_one_when_it_comes_back_is_not_written(
    tmp_path: Path, photo_pixels: Pixels, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = _job(tmp_path, _jpeg(photo_pixels), quality=100.0, formats=Format.JXL)
    usual = jxl_library.jpeg_in
    monkeypatch.setattr(jxl_library, "jpeg_in", lambda data: usual(data) + b"\0")
    outcome, _ = _of(job)
    assert outcome.status is Status.KEPT


def test_jpegs_that_would_be_shown_turned_or_that_are_no_rgb_are_left(tmp_path: Path, photo_pixels: Pixels) -> None:
    xmp = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        b'<rdf:Description xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:Orientation="6"/></rdf:RDF></x:xmpmeta>'
    )
    for number, data in enumerate((_jpeg(photo_pixels, exif=b"", xmp=xmp), _in_inks(photo_pixels))):
        outcome = compress(_job(tmp_path, data, f"{number}.jpg", quality=100.0, formats=Format.JXL), ignore)
        assert outcome.status is Status.KEPT


@pytest.mark.parametrize("channels", [1, 2, 3, 4])
def test_16_bits_stay_16_bits_in_srgb(tmp_path: Path, channels: int) -> None:
    samples = smooth(40, 50, channels)
    texts = [(b"tEXt", b"Title\0a hill"), (b"pHYs", bytes((0, 0, 9, 9, 0, 0, 9, 9, 1)))]
    job = _job(tmp_path, deep_png(samples, texts), "a.png", quality=100.0)
    outcome, made = _of(job)
    assert (outcome.status, outcome.verdict) == (Status.COMPRESSED, PACKED)
    assert outcome.made is not None
    assert outcome.made.label == "JPEG XL, lossless"
    assert outcome.dropped == ()
    image = jxl_file.image_of(made)
    assert isinstance(image, jxl_file.JxlImage)
    assert (image.header.bits, image.header.color.transfer) == (16, SRGB_TRANSFER)
    assert np.array_equal(np.atleast_3d(jxl_library.decoded(made)), samples)
    found = reader.carried(outcome.target or tmp_path)
    assert exif.resolution(found.exif) is not None
    assert conversion.tells_text(found, "Title", "a hill")


@pytest.mark.parametrize("kind", [b"gAMA", b"cICP", b"vpAg", b"caBX"])
def test_16_bits_with_other_colors_or_an_unknown_chunk_stay_a_png(tmp_path: Path, kind: bytes) -> None:
    content = {b"gAMA": (100_000).to_bytes(4, "big"), b"cICP": bytes((9, 16, 0, 1))}.get(kind, b"unknown")
    data = deep_png(smooth(40, 50, 3), [(kind, content)])
    outcome, made = _of(_job(tmp_path, data, "a.png", quality=100.0))
    assert made.startswith(b"\x89PNG")
    assert Format.JXL not in {one.format for one in outcome.contest}


def test_a_photograph_takes_fewer_bytes_than_as_jpeg(tmp_path: Path, photo_pixels: Pixels) -> None:
    stream = io.BytesIO()
    Image.fromarray(photo_pixels[..., :3]).save(stream, "PNG")
    outcome, made = _of(_job(tmp_path, stream.getvalue(), "a.png"))
    assert outcome.made is not None
    assert (outcome.made.format, outcome.made.variant) == (Format.JXL, "4:4:4")
    assert (outcome.made.score or 0) >= 80
    jpegs = [one.size_bytes for one in outcome.contest if one.format is Format.JPEG]
    assert len(made) < min(jpegs)


def test_transparent_colors_that_are_to_stay_do_so_in_a_lossless_file(tmp_path: Path, logo_pixels: Pixels) -> None:
    noisy = logo_pixels.copy()
    noisy[..., :3] ^= np.random.default_rng(1).integers(0, 8, noisy[..., :3].shape, np.uint8)
    stream = io.BytesIO()
    Image.fromarray(noisy).save(stream, "PNG")
    job = _job(tmp_path, stream.getvalue(), "a.png", quality=100.0, formats=Format.WEBP | Format.JXL)
    outcome, made = _of(job)
    assert outcome.made is not None
    assert outcome.made.label == "JPEG XL, lossless"
    assert np.array_equal(decoded(made, Format.JXL), noisy)
    assert {one.format for one in outcome.contest} == {Format.WEBP, Format.JXL}


def test_a_codec_that_is_not_installed_does_not_compete(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Format.JXL in {one.format for one in codecs.photo_codecs()}
    monkeypatch.setattr(codecs, "reads_jxl", lambda: False)
    assert Format.JXL not in {one.format for one in codecs.photo_codecs()}
