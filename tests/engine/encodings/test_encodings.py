"""Each format beside the indexed PNG: it decodes to what was meant, and says what is to be said beside the pixels."""

from __future__ import annotations

import io
import sys
from contextlib import nullcontext
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from qtcompress.core.color import linear_of_srgb
from qtcompress.core.lightness import halved_color
from qtcompress.core.rows import is_translucent
from qtcompress.core.types import Effort, Pixels, ignore
from qtcompress.engine import encodings
from qtcompress.engine.encodings import Codec, EncoderInput, jpeg, jxl, webp
from qtcompress.engine.encodings.codecs import photo_codecs
from qtcompress.engine.job.formats import ALL_FORMATS, Format
from qtcompress.engine.metadata.metadata import Carried
from qtcompress.engine.pictures import reader
from qtcompress.engine.pictures.pixels import LoadedRows

CODECS = list(photo_codecs())


def _picture(*, alpha: bool = False, gray: bool = False) -> Pixels:
    y, x = np.mgrid[:64, :96]
    pixels = np.stack([x * 2, y * 3, 255 - x, np.full_like(x, 255)], -1).astype(np.uint8)
    if gray:
        pixels[..., 1:3] = pixels[..., :1]
    if alpha:
        pixels[..., 3] = np.where(x < 40, 0, np.where(x < 60, 128, 255))
    return pixels


def _carried(path: Path) -> Carried:
    """Facts of all kinds, as `codec.read` finds them."""
    image = Image.fromarray(_picture()[..., :3])
    exif = Image.Exif()
    exif[0x010F], exif[0x0112] = "Maker", 1
    info = {"exif": exif.tobytes(), "xmp": b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>", "dpi": (300, 200)}
    image.save(path, "JPEG", **info, comment=b"remark")
    found = reader.read(path, ignore).metadata
    return Carried(exif=found.exif, xmp=found.xmp, dpi=found.dpi, texts=found.texts, iptc=b"\x1c\x02\x05\x00\x05title")


@pytest.mark.parametrize("one", CODECS, ids=lambda one: one.format.word)
def test_more_quality_is_nearer_and_larger(one: Codec) -> None:
    pixels = _picture()
    sizes, errors = [], []
    for quality in (20, 60, 95):
        data = one.encode(EncoderInput(pixels), quality, one.variants[0], Carried(), draft=False)
        after = encodings.decoded(data, one.format)
        assert after.shape == pixels.shape
        assert (after[..., 3] == 255).all()
        sizes.append(len(data))
        errors.append(float(np.abs(after.astype(int) - pixels).mean()))
    assert sizes == sorted(sizes)
    assert errors == sorted(errors, reverse=True)
    assert errors[-1] < 2


@pytest.mark.parametrize("one", [one for one in CODECS if one is not jpeg.CODEC], ids=lambda one: one.format.word)
def test_alpha_stays(one: Codec) -> None:
    pixels = _picture(alpha=True)
    after = encodings.decoded(one.encode(EncoderInput(pixels), 90, "4:2:0", Carried(), draft=True), one.format)
    assert np.abs(after[..., 3].astype(int) - pixels[..., 3]).max() < 12


def test_lossless_webp_keeps_every_pixel_and_hidden_colors() -> None:
    pixels = _picture(alpha=True)
    assert np.array_equal(encodings.decoded(webp.encode_lossless(pixels, Carried()), Format.WEBP), pixels)


@pytest.mark.parametrize("effort", Effort)
@pytest.mark.parametrize("alpha", [False, True])
@pytest.mark.parametrize("gray", [False, True])
def test_lossless_jpeg_xl_keeps_every_pixel_and_hidden_colors(*, alpha: bool, gray: bool, effort: Effort) -> None:
    pytest.importorskip("imagecodecs", reason="needs the extra jxl")
    pixels = _picture(alpha=alpha, gray=gray)
    assert np.array_equal(encodings.decoded(jxl.encode_lossless(pixels, Carried(), effort=effort), Format.JXL), pixels)


@pytest.mark.parametrize("kind", ["plain", "alpha", "gray"])
def test_rows_of_a_file_are_those_of_its_pixels(kind: str) -> None:
    pixels = _picture(alpha=kind == "alpha", gray=kind == "gray")
    data = webp.encode_lossless(pixels, Carried())
    one = Format.WEBP
    if kind == "gray":
        data, one = jpeg.encode(EncoderInput(pixels), 80, "gray", Carried(), draft=False), Format.JPEG
    rows, whole = encodings.rows_of(data, one), encodings.decoded(data, one)
    assert rows.shape == whole.shape
    for place in (slice(None), slice(5, 9), slice(60, 99)):
        assert np.array_equal(rows[place], whole[place])
    assert encodings.digest_of(rows) == encodings.digest_of(whole)


@pytest.mark.parametrize(("mode", "opaque"), [("RGB", True), ("L", True), ("RGBA", False), ("LA", False)])
def test_what_can_hold_no_alpha_is_opaque_without_a_look_at_its_pixels(mode: str, *, opaque: bool) -> None:
    def refused(image: LoadedRows, rows: slice) -> Pixels:
        raise AssertionError

    image = Image.new(mode, (3, 2))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(LoadedRows, "__getitem__", refused)
        with nullcontext() if opaque else pytest.raises(AssertionError):
            assert not is_translucent(LoadedRows(image))
    image.info["transparency"] = 0 if mode == "L" else (0, 0, 0)  # a gray or a color that is transparent
    assert is_translucent(LoadedRows(image))


def test_a_huge_jpeg_is_not_progressive(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jpeg, "_MOST_PROGRESSIVE_PIXELS", 64 * 96 - 1)
    with Image.open(io.BytesIO(jpeg.encode(EncoderInput(_picture()), 80, "4:2:0", Carried(), draft=False))) as image:
        assert "progressive" not in image.info


@pytest.mark.parametrize(("noise", "progressive"), [(0.0, False), (8.0, True)])
def test_a_jpeg_has_one_scan_where_that_is_smaller(noise: float, progressive: bool) -> None:
    pixels = np.full((256, 256, 4), 255, np.uint8)
    pixels[..., :3] = (128 + np.random.default_rng(1).normal(0, noise, (256, 256, 1))).clip(0, 255)
    with Image.open(io.BytesIO(jpeg.encode(EncoderInput(pixels), 80, "4:2:0", Carried(), draft=False))) as image:
        assert bool(image.info.get("progressive")) is progressive


def test_color_may_be_whole_halved_or_absent_in_a_jpeg() -> None:
    for variant, sampling in (("4:4:4", (1, 1)), ("4:2:0", (2, 2))):
        with Image.open(
            io.BytesIO(jpeg.encode(EncoderInput(_picture()), 80, variant, Carried(), draft=False))
        ) as image:
            assert image.layer[0][1:3] == sampling  # type: ignore[attr-defined]
    gray = _picture(gray=True)
    assert jpeg.is_gray(gray)
    assert not jpeg.is_gray(_picture())
    with Image.open(io.BytesIO(jpeg.encode(EncoderInput(gray), 80, "gray", Carried(), draft=False))) as image:
        assert image.mode == "L"


@pytest.mark.parametrize("one", CODECS, ids=lambda one: one.format.word)
def test_metadata_goes_along(one: Codec, tmp_path: Path) -> None:
    carried = _carried(tmp_path / "a.jpg")
    path = tmp_path / f"b{one.format.suffix}"
    path.write_bytes(one.encode(EncoderInput(_picture()), 80, "4:2:0", carried, draft=False))
    found = reader.read(path, ignore).metadata
    assert found.exif
    assert found.xmp == carried.xmp
    if one is jpeg.CODEC:
        assert (found.dpi, found.texts, found.iptc) == ((300, 200), (("Comment", "remark"),), carried.iptc)
    with encodings._opened(path, one.format) as image:
        assert image.getexif()[0x010F] == "Maker"
        assert image.getexif().get(0x0112, 1) == 1


def test_formats_hold_what_they_can() -> None:
    small = (100, 100)
    assert all(encodings.holds(one, Carried(), small) for one in ALL_FORMATS)
    assert not encodings.holds(Format.JPEG, Carried(exif=bytes(65_528)), small)
    assert encodings.holds(Format.JPEG, Carried(exif=bytes(65_527)), small)  # as cameras write them
    assert encodings.holds(Format.WEBP, Carried(exif=bytes(70_000)), small)
    assert not encodings.holds(Format.WEBP, Carried(), (20_000, 10))


@pytest.mark.parametrize("one", [one for one in (Format.JPEG, Format.WEBP, Format.AVIF) if one in ALL_FORMATS])
def test_the_longest_side_of_a_format_can_be_read_again(one: Format) -> None:
    size = (one.file.max_side_px, 1)
    assert encodings.holds(one, Carried(), size)
    assert not encodings.holds(one, Carried(), (size[0] + 1, 1))
    stream = io.BytesIO()
    Image.new("RGB", size, (9, 8, 7)).save(stream, one.file.pillow[0])
    with Image.open(stream) as image:
        image.load()
        assert image.size == size


def test_a_check_knows_its_picture(tmp_path: Path) -> None:
    path, pixels = tmp_path / "a.webp", _picture()
    path.write_bytes(webp.encode_lossless(pixels, Carried()))
    check = encodings.check_of(Format.WEBP, encodings.digest_of(pixels))
    assert check(path)
    pixels[3, 4, 1] ^= 1
    path.write_bytes(webp.encode_lossless(pixels, Carried()))
    assert not check(path)
    assert encodings.digest_of(pixels) != encodings.digest_of(pixels.reshape(96, 64, 4))


def test_grain_at_the_highest_quality_fits_into_a_jpeg() -> None:
    noise = np.random.default_rng(1).integers(0, 256, (384, 384, 4), np.uint8)
    noise[..., 3] = 255
    for quality in (94, 100):
        assert len(jpeg.encode(EncoderInput(noise), quality, "4:4:4", Carried(), draft=False)) > noise[..., 0].size


@pytest.mark.parametrize("one", CODECS, ids=lambda one: one.format.word)
def test_more_effort_makes_smaller_files(one: Codec) -> None:
    noise = np.random.default_rng(1).normal(0, 60, (128, 128, 3)).cumsum(axis=0).cumsum(axis=1) / 40
    pixels = np.dstack([noise.clip(-128, 127) + 128, np.full((128, 128), 255)]).astype(np.uint8)
    usual, great, draft, slow_draft = (
        len(one.encode(EncoderInput(pixels), 80, "4:2:0", Carried(), draft=draft, effort=effort))
        for draft in (False, True)
        for effort in (Effort.BALANCED, Effort.SMALLEST)
    )
    assert great < usual
    assert draft == slow_draft


def test_a_jpeg_without_mozjpeg_is_larger_and_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "mozjpeg_lossless_optimization", None)
    made = [
        jpeg.encode(EncoderInput(_picture()), 80, "4:2:0", Carried(), draft=False, effort=effort) for effort in Effort
    ]
    assert made[0] == made[1] == made[2]


def test_a_jpeg_averages_the_color_of_an_input_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def counted(pixels: Pixels) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
        asked.append(len(pixels))
        return halved_color(pixels)

    monkeypatch.setattr(jpeg, "halved_color", counted)
    source = EncoderInput(_picture())
    files = [jpeg.encode(source, quality, "4:2:0", Carried(), draft=False) for quality in (60, 90, 60)]
    assert len(asked) == 1
    assert files[0] == files[2] == jpeg.encode(EncoderInput(_picture()), 60, "4:2:0", Carried(), draft=False)


@pytest.mark.parametrize("quality", [60, 95.75, 96, 99])
def test_a_jpeg_is_as_light_as_its_picture_at_each_quality(quality: float) -> None:
    pixels = np.full((64, 64, 4), 255, np.uint8)
    pixels[..., :3] = (255, 0, 0)
    pixels[:, ::2, :3] = (0, 160, 255)  # stripes, whose color is stored once for both
    after = encodings.decoded(jpeg.encode(EncoderInput(pixels), quality, "4:2:0", Carried(), draft=False), Format.JPEG)
    light = [(linear_of_srgb(one[..., :3] / 255) @ (0.2126, 0.7152, 0.0722)).mean() for one in (pixels, after)]
    assert light[1] == pytest.approx(light[0], rel=0.1)
