"""A file without some of its metadata: the same pixels, and what is to go is nowhere in the file."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageCms, PngImagePlugin

from qtcompress.core.errors import ReadError
from qtcompress.core.types import Options, ignore
from qtcompress.engine import compress as compress_module
from qtcompress.engine.job.job import Status
from qtcompress.engine.job.recipe import Keep
from qtcompress.engine.metadata.metadata import Metadata
from qtcompress.engine.pictures.strip_metadata import stripped
from tests.engine.jobs import compress, job_of

DATE, SERIAL, OWNER = "2026:01:02 03:04:05", "SN4711", "Jo Doe"
WORDS = (SERIAL.encode(), OWNER.encode(), b"a private word", b"x:xmpmeta" * 2)
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    b'<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="4"'
    b' xmlns:aux="http://ns.adobe.com/exif/1.0/aux/" aux:SerialNumber="SN4711"/></rdf:RDF></x:xmpmeta>'
)
HOW: dict[str, dict[str, Any]] = {
    "jpg": {"quality": 60, "comment": b"a private word", "xmp": XMP, "icc_profile": PROFILE},
    "png": {"icc_profile": PROFILE},
    "webp": {"quality": 60, "xmp": XMP, "icc_profile": PROFILE},
}


def _exif() -> Image.Exif:
    exif = Image.Exif()
    exif[0x0110], exif[0x0112], exif[0x0132], exif[0x013B] = "Model", 6, DATE, OWNER
    exif[0x8769] = {0x9003: DATE, 0xA431: SERIAL}
    exif[0x8825] = {1: "N", 2: (48.0, 51.0, 30.0)}
    return exif


def _noise() -> Image.Image:
    return Image.fromarray(np.random.default_rng(3).integers(0, 256, (40, 60, 3), np.uint8))


def _file(folder: Path, suffix: str, **more: Any) -> Path:
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Comment", "a private word")
    how = HOW[suffix] | ({"pnginfo": texts} if suffix == "png" else {}) | more
    _noise().save(folder / f"a.{suffix}", exif=_exif(), **how)
    return folder / f"a.{suffix}"


@pytest.mark.parametrize("choice", [Metadata.SAFE, Metadata.NONE])
@pytest.mark.parametrize("suffix", HOW)
def test_pixels_profile_and_orientation_stay_and_nothing_private_does(
    tmp_path: Path, suffix: str, choice: Metadata
) -> None:
    path = _file(tmp_path, suffix)
    data = stripped(path, choice)
    assert data is not None
    assert not [word for word in WORDS if word in data]
    with Image.open(path) as before, Image.open(io.BytesIO(data)) as after:
        assert (after.format, after.mode, after.tobytes()) == (before.format, before.mode, before.tobytes())
        assert after.info["icc_profile"] == PROFILE
        exif = after.getexif()
        assert exif[0x0112] == 6
        assert exif.get_ifd(0x8825) == {}
        assert (exif.get(0x0132), exif.get_ifd(0x8769).get(0x9003)) == (
            (DATE, DATE) if choice is Metadata.SAFE else (None, None)
        )
        packet = after.info.get("xmp", b"")
        assert (b'Rating="4"' in packet) == (choice is Metadata.SAFE and suffix != "png")


@pytest.mark.parametrize("how", [{"progressive": True}, {"restart_marker_blocks": 1}, {"xmp": b""}])
def test_every_scan_of_a_jpeg_stays_and_what_follows_the_picture_goes(tmp_path: Path, how: dict[str, Any]) -> None:
    path = _file(tmp_path, "jpg", **how)
    path.write_bytes(path.read_bytes() + _file(tmp_path, "webp").read_bytes())
    data = stripped(path, Metadata.SAFE)
    assert data is not None
    assert data.endswith(b"\xff\xd9")
    assert SERIAL.encode() not in data
    assert Image.open(io.BytesIO(data)).tobytes() == Image.open(path).tobytes()


def test_a_gif_loses_its_comment_and_keeps_its_transparency(tmp_path: Path) -> None:
    image = _noise().quantize(16)
    image.save(tmp_path / "a.gif", comment=b"a private word", transparency=3)
    data = stripped(tmp_path / "a.gif", Metadata.SAFE)
    assert data is not None
    assert b"private" not in data
    with Image.open(io.BytesIO(data)) as after, Image.open(tmp_path / "a.gif") as before:
        assert after.info["transparency"] == before.info["transparency"]
        assert after.convert("RGBA").tobytes() == before.convert("RGBA").tobytes()


def test_an_orientation_that_xmp_alone_tells_is_told_by_exif(tmp_path: Path) -> None:
    xmp = XMP.replace(b"xmp:Rating", b'xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:Orientation="8" xmp:Rating')
    _noise().save(tmp_path / "a.jpg", xmp=xmp)
    data = stripped(tmp_path / "a.jpg", Metadata.NONE)
    assert data is not None
    assert Image.open(io.BytesIO(data)).getexif()[0x0112] == 8


def test_a_webp_without_orientation_may_end_up_with_no_exif(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x013B] = OWNER
    _noise().save(tmp_path / "a.webp", exif=exif, xmp=XMP)
    for choice in (Metadata.NONE, Metadata.SAFE):
        data = stripped(tmp_path / "a.webp", choice)
        assert data is not None
        with Image.open(io.BytesIO(data)) as after:
            assert "exif" not in after.info
            assert ("xmp" in after.info) == (choice is Metadata.SAFE)


def test_a_kind_without_such_parts_is_left_to_the_caller(tmp_path: Path) -> None:
    _noise().save(tmp_path / "a.tif")
    assert stripped(tmp_path / "a.tif", Metadata.SAFE) is None


@pytest.mark.parametrize(
    ("suffix", "cut", "tail"),
    [("jpg", 2, b""), ("jpg", 2, b"\xff\xfe\x7f\xff!"), ("jpg", 40, b""), ("png", 12, b""), ("png", 4, b""),
     ("webp", 0, b"EXIF\xff\xff\0\0!"), ("webp", 6, b""), ("gif", 1, b""), ("gif", 1, b"\x99\0;")],
)  # fmt: skip
def test_a_file_that_is_built_oddly_is_left_to_the_caller(tmp_path: Path, suffix: str, cut: int, tail: bytes) -> None:
    if suffix == "gif":
        _noise().quantize(16).save(tmp_path / "a.gif")
    data = (tmp_path / "a.gif" if suffix == "gif" else _file(tmp_path, suffix)).read_bytes()
    (tmp_path / "odd").write_bytes(data[: len(data) - cut] + tail)
    assert stripped(tmp_path / "odd", Metadata.SAFE) is None


def test_bytes_between_the_segments_of_a_jpeg_are_not_skipped(tmp_path: Path) -> None:
    data = _file(tmp_path, "jpg").read_bytes()
    (tmp_path / "odd").write_bytes(data[:20] + b"\0" + data[20:])
    Image.open(tmp_path / "odd").load()
    assert stripped(tmp_path / "odd", Metadata.SAFE) is None


def test_a_change_while_the_original_was_read_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _file(tmp_path, "jpg", quality=5)

    def edited(path: Path, choice: Metadata) -> bytes | None:
        data = stripped(path, choice)
        path.write_bytes(path.read_bytes() + b"!")
        return data

    monkeypatch.setattr(compress_module, "stripped", edited)
    job = job_of(path, tmp_path / "out" / "a.png", Options(), copy=tmp_path / "out" / "a.jpg", metadata=Metadata.SAFE)
    with pytest.raises(ReadError, match="changed"):
        compress(job, ignore)
    assert list((tmp_path / "out").iterdir()) == []


def test_a_kept_original_is_copied_without_what_is_to_be_left_out(tmp_path: Path) -> None:
    path = _file(tmp_path, "jpg", quality=5)
    copy = tmp_path / "out" / "a.jpg"
    job = job_of(path, tmp_path / "out" / "a.png", Options(), copy=copy, metadata=Metadata.SAFE, keep=Keep.TIMES)
    outcome = compress(job, ignore)
    assert (outcome.status, outcome.target, outcome.target_bytes) == (Status.KEPT, copy, copy.stat().st_size)
    assert "copied without the metadata" in outcome.reason
    assert SERIAL.encode() not in copy.read_bytes()
    assert copy.stat().st_mtime == path.stat().st_mtime
