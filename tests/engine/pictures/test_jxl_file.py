"""JPEG XL: a picture like any other where its extra is installed, and a file that was made of a JPEG is that JPEG."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageCms

from qtcompress.core.errors import Cancelled, LeftAlone, ReadError
from qtcompress.core.types import Stage, ignore
from qtcompress.engine.containers import jxl_boxes, jxl_header
from qtcompress.engine.containers.jxl_header import ColorEncoding, Header, SpaceNumber
from qtcompress.engine.job.formats import READ
from qtcompress.engine.metadata import exif
from qtcompress.engine.metadata.inventory import Kind
from qtcompress.engine.metadata.metadata import Metadata
from qtcompress.engine.pictures import jxl_file, reader
from tests.engine.containers.test_jxl_header import HEADS

imagecodecs = pytest.importorskip("imagecodecs", reason="needs the extra jxl")

XMP = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>"


def _samples(*, channels: int = 3, high: int = 255) -> NDArray[Any]:
    y, x = np.mgrid[:40, :60]
    planes = [x / 59, y / 39, (x + y) / 98, np.maximum(x / 59, 0.5)]
    chosen = {1: planes[:1], 2: [planes[0], planes[3]], 3: planes[:3], 4: planes}[channels]
    made: NDArray[Any] = np.rint(np.stack(chosen, -1) * high).astype(np.uint8 if high < 256 else np.uint16).squeeze()
    return made


def _file(tmp_path: Path, data: bytes) -> Path:
    path = tmp_path / "a.jxl"
    path.write_bytes(data)
    return path


def _encoded(samples: NDArray[Any], **options: Any) -> bytes:
    return bytes(imagecodecs.jpegxl_encode(samples, lossless=True, **options))


def _exif(orientation: int) -> bytes:
    made = exif.with_entry(b"", exif.MAIN, 0x010F, exif.TEXT, b"Maker\0") or b""
    return exif.with_orientation(made, orientation)


@pytest.mark.parametrize("channels", [1, 2, 3, 4])
def test_its_samples_and_metadata_are_read(tmp_path: Path, channels: int) -> None:
    samples = _samples(channels=channels)
    data = jxl_boxes.with_metadata(_encoded(samples), _exif(1), XMP)
    picture = reader.read(_file(tmp_path, data), ignore)
    with Image.fromarray(samples) as image:
        assert np.array_equal(picture.pixels, np.asarray(image.convert("RGBA")))
    assert (picture.metadata.exif, picture.metadata.xmp) == (_exif(1), XMP)
    assert picture.exact
    assert picture.source_bytes == len(data)


def test_boxes_may_be_compressed_and_the_orientation_of_exif_does_not_count(tmp_path: Path) -> None:
    bare = jxl_boxes.with_metadata(_encoded(_samples()), b"", XMP)
    packed = jxl_boxes.box(b"brob", b"Exif" + bytes(imagecodecs.brotli_encode(bytes(4) + _exif(6))))
    damaged = jxl_boxes.box(b"brob", b"xml " + b"no Brotli")
    head = len(jxl_boxes.SIGNATURE) + 20
    picture = reader.read(_file(tmp_path, bare[:head] + damaged + packed + bare[head:]), ignore)
    found = exif.parse_bytes(picture.metadata.exif)
    assert (picture.width, picture.height) == (60, 40)
    assert found is not None
    assert found.number(exif.MAIN, exif.ORIENTATION) == 1
    assert 0x010F in found.directories[exif.MAIN]
    assert picture.metadata.xmp == XMP


@pytest.mark.parametrize(("bits", "levels"), [(10, 4), (16, 256)])
def test_what_8_bits_cannot_tell_is_said(tmp_path: Path, bits: int, levels: int) -> None:
    samples = _samples(high=(1 << bits) - 1)
    data = _encoded(samples, bitspersample=bits)
    path = _file(tmp_path, data)
    with pytest.raises(LeftAlone, match="linear light"):  # so this encoder labels them
        reader.read(path, ignore)
    image = jxl_file.image_of(data)
    assert image.mode == "RGB"
    assert np.abs(np.asarray(image).astype(float) - samples / ((1 << bits) - 1) * 255).max() <= 0.5 + 1e-3
    gray = jxl_file.image_of(_encoded(samples[..., 0], bitspersample=bits))
    assert gray.mode == "I;16"
    assert np.asarray(gray).max() == 65535


def test_a_file_made_of_a_jpeg_is_read_as_that_jpeg(tmp_path: Path) -> None:
    stream = io.BytesIO()
    Image.fromarray(_samples()).save(stream, "JPEG", exif=_exif(6), xmp=XMP, comment=b"a hill")
    jpeg = stream.getvalue()
    data = bytes(imagecodecs.jpegxl_encode_jpeg(jpeg))
    path = _file(tmp_path, data)
    (tmp_path / "a.jpg").write_bytes(jpeg)
    picture, original = reader.read(path, ignore), reader.read(tmp_path / "a.jpg", ignore)
    assert np.array_equal(picture.pixels, original.pixels)
    assert picture.metadata == original.metadata
    assert picture.source_bytes == len(data) < len(jpeg)
    assert picture.lossy
    assert reader.measure(path) == reader.measure(tmp_path / "a.jpg") == (60, 40)


@pytest.mark.parametrize("box", [jxl_boxes.EXIF, jxl_boxes.XMP, b"abcd", b"jumb"])
def test_what_was_added_to_a_file_made_of_a_jpeg_is_not_lost(tmp_path: Path, box: bytes) -> None:
    """Programs that edit metadata write it into the file, and not into the JPEG that it holds."""
    stream = io.BytesIO()
    Image.fromarray(_samples()).save(stream, "JPEG", quality=95)
    added = {jxl_boxes.EXIF: bytes(4) + _exif(1), jxl_boxes.XMP: XMP}.get(box, b"of a program")
    data = bytes(imagecodecs.jpegxl_encode_jpeg(stream.getvalue())) + jxl_boxes.box(box, added)
    found = reader.read(_file(tmp_path, data), ignore).metadata
    if box in (jxl_boxes.EXIF, jxl_boxes.XMP):
        assert (found.exif or found.xmp) == (_exif(1) if box == jxl_boxes.EXIF else XMP)
        assert found.chosen(Metadata.NONE) != found
    else:
        assert [block.bound for block in found.blocks] == [True]


@pytest.mark.parametrize("from_jpeg", [True, False])
def test_what_stands_behind_the_last_box_is_named_and_what_is_cut_off_is_damaged(
    tmp_path: Path, *, from_jpeg: bool
) -> None:
    stream = io.BytesIO()
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    Image.fromarray(_samples()).save(stream, "JPEG", icc_profile=profile)
    data = bytes(imagecodecs.jpegxl_encode_jpeg(stream.getvalue()))
    if not from_jpeg:
        data = jxl_boxes.with_metadata(_encoded(_samples()), b"", XMP)
    for behind in (b"?", b"a long tail of data", b"\0\0\0\1long" + bytes([255]) * 8):
        found = reader.carried(_file(tmp_path, data + behind))
        told = [block for block in found.blocks if block.kind is Kind.TRAILER]
        assert [block.size_bytes for block in told] == [len(behind.lstrip(b"\0") if from_jpeg else behind)]
        assert told[0].bound != from_jpeg  # behind a JPEG it goes along
    with pytest.raises(ReadError, match=r"cut off|damaged"):
        reader.read(_file(tmp_path, data[:-9]), ignore)


@pytest.mark.parametrize("behind", [b"", b"?", b"seven b", bytes(1000), b"larger than the picture" * 999])
def test_what_stands_behind_a_codestream_without_boxes_is_named(tmp_path: Path, behind: bytes) -> None:
    """Its decoder tells no end, but needs every byte of it."""
    data = _encoded(_samples())
    assert data.startswith(jxl_boxes.CODESTREAM)
    path = _file(tmp_path, data + behind)
    told = reader.read(path, ignore).metadata.blocks
    assert [(block.kind, block.size_bytes) for block in told] == ([(Kind.TRAILER, len(behind))] if behind else [])
    assert all(block.bound for block in told)
    assert reader.read(path, ignore, max_side=9).metadata.blocks == ()
    assert reader.carried(path).blocks == ()  # pixels are not decoded for that


def test_the_search_for_what_stands_behind_can_be_cancelled(tmp_path: Path) -> None:
    def report(stage: Stage, fraction: float) -> None:
        if fraction == 0.9:
            raise Cancelled

    with pytest.raises(Cancelled):
        reader.read(_file(tmp_path, _encoded(_samples()) + bytes(9)), report)


def test_what_no_result_can_hold_is_named(tmp_path: Path) -> None:
    gray = np.stack([_samples(channels=1)] * 2)
    data = jxl_boxes.with_metadata(_encoded(gray, photometric="gray", planar=True), b"", XMP)
    data += jxl_boxes.box(b"jhgm", b"a map") + jxl_boxes.box(b"jumb", b"signed") + jxl_boxes.box(b"abcd", b"?")
    found = reader.carried(_file(tmp_path, data + jxl_boxes.box(b"xml ", b"another")))
    kinds = [Kind.CHANNELS, Kind.GAIN_MAP, Kind.CREDENTIALS, Kind.UNKNOWN, Kind.UNKNOWN]
    assert [block.kind for block in found.blocks] == kinds
    assert found.xmp == XMP
    assert np.array_equal(reader.read(tmp_path / "a.jxl", ignore).pixels[..., 0], gray[0])


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("animation with alpha", "is an animation"),
        ("of a JPEG, turned, with a profile", "compressed profile"),
        ("floats", "more than 16 bits"),
    ],
)
def test_what_pixels_do_not_tell_is_no_picture(tmp_path: Path, name: str, words: str) -> None:
    with pytest.raises((LeftAlone, ReadError), match=words):
        reader.read(_file(tmp_path, bytes.fromhex(HEADS[name][0]) + bytes(99)), ignore)


@pytest.mark.parametrize(
    ("header", "words"),
    [
        (Header(8, 8, channels=(4,)), "other colors than red"),
        (Header(8, 8, color=ColorEncoding(space=SpaceNumber.XYB)), "other colors than red"),
        (Header(8, 8, channels=(0,), multiplied=True), "multiplied"),
        (Header(8, 8, color=ColorEncoding(primaries=7)), "primaries 7"),
        (Header(8, 8, color=ColorEncoding(transfer=17)), "curve 17"),
        (Header(8, 8, color=ColorEncoding(gamma=1.0)), "gamma is 1"),
    ],
)
def test_colors_of_another_kind_are_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, header: Header, words: str
) -> None:
    path = _file(tmp_path, _encoded(np.zeros((8, 8, 4 if header.alpha else 3), np.uint8)))
    monkeypatch.setattr(jxl_header, "header_of", lambda data: header)
    with pytest.raises(LeftAlone, match=words):
        reader.read(path, ignore)


def test_a_gamma_is_taken_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _file(tmp_path, _encoded(np.full((8, 8, 3), 128, np.uint8)))
    header = Header(8, 8, color=ColorEncoding(gamma=1 / 1.8))
    monkeypatch.setattr(jxl_header, "header_of", lambda data: header)
    assert reader.read(path, ignore).pixels[0, 0, 0] == pytest.approx(
        255 * (1.055 * (128 / 255) ** (1.8 / 2.4) - 0.055), abs=1
    )


def test_a_head_that_tells_another_size_is_damaged(monkeypatch: pytest.MonkeyPatch) -> None:
    data = _encoded(np.zeros((8, 8, 3), np.uint8))
    for header in (Header(9, 8), Header(8, 8, channels=(0,))):
        with monkeypatch.context() as patched:
            patched.setattr(jxl_header, "header_of", lambda data, header=header: header)
            with pytest.raises(OSError, match="another size or kind"):
                jxl_file.opened(data).load()
    with pytest.raises(OSError, match="damaged"):
        jxl_file.opened(data[:4])


def test_damaged_files_are_told(tmp_path: Path) -> None:
    data = _encoded(_samples())
    for damaged in (data[:8], data[: len(data) // 2], jxl_boxes.SIGNATURE + jxl_boxes.box(b"jbrd", b"?")):
        with pytest.raises(ReadError, match=r"cut off|damaged"):
            reader.read(_file(tmp_path, damaged), ignore)


def test_colors_are_those_of_the_head(tmp_path: Path) -> None:
    """GIVEN a red of Display P3, lossless THEN it is the red of sRGB that comes nearest."""
    red = np.zeros((8, 8, 3), np.uint8)
    red[..., 0] = 200
    image = jxl_file.image_of(_encoded(red))
    assert isinstance(image, jxl_file.JxlImage)
    p3 = HEADS["Display P3, lossy"][1].color
    picture = reader.read(_file(tmp_path, _encoded(red)), ignore)
    assert (picture.pixels[0, 0, :3] == (200, 0, 0)).all()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(jxl_header, "_color", lambda bits: p3)
        picture = reader.read(_file(tmp_path, _encoded(red)), ignore)
    assert picture.converted
    assert picture.pixels[0, 0, 0] > 215


@pytest.mark.parametrize("there", [True, False])
def test_without_its_extra_it_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, there: bool) -> None:
    path = _file(tmp_path, _encoded(_samples()))
    monkeypatch.setattr(reader, "READ", READ if there else READ - {"JPEG XL"})
    if there:
        assert reader.read(path, ignore).full
        return
    with pytest.raises(ReadError, match="has the format JPEG XL, which qtcompress does not read"):
        reader.read(path, ignore)
