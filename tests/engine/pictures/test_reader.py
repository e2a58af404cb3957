"""Every format, upright whatever the camera held; what can't be read says why."""

from __future__ import annotations

import os
import struct
import tracemalloc
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.errors import Cancelled, LeftAlone, ReadError
from qtcompress.core.types import Stage, ignore
from qtcompress.engine.job.formats import READ_SUFFIXES
from qtcompress.engine.pictures import reader
from qtcompress.engine.pictures.pixels import turned_back
from qtcompress.engine.pictures.png_walk import MAX_TEXT_BYTES

BLOCK = 16
COLORS = [[(250, 10, 10), (10, 250, 10), (10, 10, 250)], [(240, 240, 20), (20, 20, 20), (230, 230, 230)]]
LOSSY = {"quality": 95}
FORMATS: dict[str, dict[str, Any]] = {
    "png": {}, "jpg": {**LOSSY, "subsampling": 0}, "webp": LOSSY, "gif": {}, "tif": {}, "bmp": {}, "avif": LOSSY,
    "jp2": {}, "ppm": {}, "ico": {"sizes": [(48, 32)]}, "qoi": {},
}  # fmt: skip


def _upright() -> np.ndarray:
    """Return 2 x 3 blocks that no two turns or mirrorings of show alike."""
    blocks = np.array(COLORS, np.uint8).repeat(BLOCK, axis=0).repeat(BLOCK, axis=1)
    return np.ascontiguousarray(blocks)


def _stored(upright: np.ndarray, orientation: int) -> np.ndarray:
    """Return what a camera stores with an EXIF orientation for a picture that is `upright` once it is applied."""
    turns: dict[int, Callable[[np.ndarray], np.ndarray]] = {
        1: lambda p: p, 2: np.fliplr, 3: lambda p: np.rot90(p, 2), 4: np.flipud, 5: lambda p: p.swapaxes(0, 1),
        6: np.rot90, 7: lambda p: np.rot90(p, 2).swapaxes(0, 1), 8: lambda p: np.rot90(p, -1),
    }  # fmt: skip
    return np.ascontiguousarray(turns[orientation](upright))


def _looks_like(pixels: np.ndarray, expected: np.ndarray, within: int = 24) -> bool:
    """Tell whether the middle of each block has its color."""
    middle = slice(BLOCK // 2, None, BLOCK)
    gaps = pixels[middle, middle, :3].astype(int) - expected[middle, middle]
    return pixels.shape[:2] == expected.shape[:2] and int(np.abs(gaps).max()) <= within


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_format_is_read_whatever_the_file_is_called(tmp_path: Path, suffix: str) -> None:
    image = Image.fromarray(_upright())
    image.save(tmp_path / f"a.{suffix}", **FORMATS[suffix])
    misnamed = (tmp_path / f"a.{suffix}").rename(tmp_path / "picture.txt")
    picture = reader.read(misnamed, ignore)
    assert _looks_like(picture.pixels, _upright())
    assert picture.pixels.dtype == np.uint8
    assert (picture.pixels[..., 3] == 255).all()
    assert (picture.width, picture.height) == (3 * BLOCK, 2 * BLOCK)
    assert picture.source_bytes == misnamed.stat().st_size
    assert picture.full
    picture.pixels[:] = 0  # the owner's own


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "tif", "avif"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_pictures_come_upright(tmp_path: Path, suffix: str, orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = tmp_path / f"turned.{suffix}"
    Image.fromarray(_stored(_upright(), orientation)).save(path, exif=exif, **FORMATS[suffix])
    picture = reader.read(path, ignore)
    assert _looks_like(picture.pixels, _upright())
    assert (picture.width, picture.height) == (3 * BLOCK, 2 * BLOCK)
    proxy = reader.read(path, ignore, max_side=BLOCK)
    assert (proxy.width, proxy.height) == (3 * BLOCK, 2 * BLOCK)
    assert max(proxy.pixels.shape[:2]) == BLOCK
    assert proxy.pixels.shape[1] > proxy.pixels.shape[0]
    assert not proxy.full


@pytest.mark.parametrize("orientation", range(1, 9))
def test_pictures_are_turned_strip_by_strip(tmp_path: Path, orientation: int, monkeypatch: pytest.MonkeyPatch) -> None:
    upright = np.random.default_rng(orientation).integers(0, 256, (23, 37, 4), np.uint8)
    exif = Image.Exif()
    exif[0x0112] = orientation
    Image.fromarray(_stored(upright, orientation)).save(tmp_path / "a.png", exif=exif)
    monkeypatch.setattr("qtcompress.engine.pictures.pixels.STEP_PIXELS", 5 * 37)
    assert np.array_equal(reader.read(tmp_path / "a.png", ignore).pixels, upright)


@pytest.mark.parametrize("orientation", [0, 9, 255])
def test_an_orientation_that_there_is_not_counts_as_none(tmp_path: Path, orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    Image.fromarray(_upright()).save(tmp_path / "a.jpg", exif=exif, **FORMATS["jpg"])
    assert _looks_like(reader.read(tmp_path / "a.jpg", ignore).pixels, _upright())


@pytest.mark.filterwarnings("ignore:Corrupt EXIF data")
def test_damaged_metadata_does_not_spoil_a_good_picture(tmp_path: Path) -> None:
    Image.fromarray(_upright()).save(tmp_path / "a.jpg", exif=b"Exif\0\0MM\0*\0\0\0\x08\xff\xffgarbage", quality=95)
    assert _looks_like(reader.read(tmp_path / "a.jpg", ignore).pixels, _upright())


def test_unreadable_metadata_counts_as_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(self: Image.Image) -> Image.Exif:
        raise ValueError("non-hexadecimal number found in fromhex()")

    Image.fromarray(_upright()).save(tmp_path / "a.bmp")
    monkeypatch.setattr(Image.Image, "getexif", broken)
    assert _looks_like(reader.read(tmp_path / "a.bmp", ignore).pixels, _upright())


@pytest.mark.parametrize("suffix", ["gif", "webp", "png", "tif", "avif"])
def test_animations_and_documents_are_left_alone(tmp_path: Path, suffix: str) -> None:
    frames = [Image.new("RGB", (8, 8), (40 * n, 0, 0)) for n in range(3)]
    path = tmp_path / f"several.{suffix}"
    frames[0].save(path, save_all=True, append_images=frames[1:])
    with pytest.raises(LeftAlone, match=r"3 (frames|pages)"):
        reader.read(path, ignore)


def test_an_icon_of_several_sizes_is_left_alone(tmp_path: Path) -> None:
    icon = Image.new("RGBA", (48, 48), (9, 99, 200, 255))
    icon.save(tmp_path / "a.ico", sizes=[(16, 16), (48, 48)])
    with pytest.raises(LeftAlone, match="one icon in 2 sizes"):
        reader.read(tmp_path / "a.ico", ignore)
    icon.save(tmp_path / "a.ico", sizes=[(48, 48)])
    assert reader.read(tmp_path / "a.ico", ignore).pixels[0, 0].tolist() == [9, 99, 200, 255]


def test_the_photo_of_a_multi_picture_jpeg_is_read(tmp_path: Path) -> None:
    first, second = Image.fromarray(_upright()), Image.new("RGB", (8, 8))
    first.save(tmp_path / "a.mpo", save_all=True, append_images=[second], **FORMATS["jpg"])
    assert _looks_like(reader.read(tmp_path / "a.mpo", ignore).pixels, _upright())


@pytest.mark.parametrize("suffix", ["png", "jpg", "webp", "gif", "tif", "bmp", "avif"])
@pytest.mark.parametrize("share", [0.02, 0.6])
def test_a_truncated_file_is_refused_with_one_sentence(tmp_path: Path, suffix: str, share: float) -> None:
    path = tmp_path / f"cut.{suffix}"
    noise = np.random.default_rng(2).integers(0, 256, (64, 64, 3), np.uint8)
    Image.fromarray(noise).save(path, **FORMATS[suffix])
    data = path.read_bytes()
    path.write_bytes(data[: max(1, int(len(data) * share))])
    with pytest.raises(ReadError) as caught:
        reader.read(path, ignore)
    sentence = caught.value.sentence(path.name)
    assert sentence.startswith(path.name)
    assert sentence.endswith(".")
    assert "\n" not in sentence


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b"not a picture at all, only words", "is not a picture in a format"),
        (b"\x89PNG\r\n\x1a\n", "damaged"),
        (b"\xff\xd8\xff\xe0", "damaged"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "has the format PostScript, which"),
        (b"qoif", "has the format QOI, but its beginning is damaged"),
    ],
)
def test_what_is_no_picture_says_so(tmp_path: Path, data: bytes, words: str) -> None:
    (tmp_path / "a.png").write_bytes(data)
    with pytest.raises(ReadError, match=words):
        reader.read(tmp_path / "a.png", ignore)


def test_a_missing_file_and_a_folder_say_what_they_are(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="does not exist"):
        reader.read(tmp_path / "gone.png", ignore)
    with pytest.raises(ReadError, match="is a folder"):
        reader.read(tmp_path, ignore)
    with pytest.raises(ReadError, match="can't be opened"):
        reader.read(tmp_path / ("n" * 300), ignore)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes in folders")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.png")
    with pytest.raises(ReadError, match="is neither a file nor a folder"):
        reader.read(tmp_path / "a.png", ignore)


def test_a_file_that_may_not_be_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, *args: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.png").touch()
    monkeypatch.setattr(Path, "open", refuse)  # root may read everything
    with pytest.raises(ReadError, match="may not be read"):
        reader.read(tmp_path / "a.png", ignore)


def test_too_many_pixels_are_refused_before_anything_is_decoded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Image.new("1", (1000, 1001)).save(tmp_path / "big.png")
    monkeypatch.setattr(Image.Image, "load", lambda self: pytest.fail("decoded"))
    with pytest.raises(ReadError, match="megapixels") as caught:
        reader.read(tmp_path / "big.png", ignore, max_pixels=1_000_000)
    assert "scale it down" in caught.value.sentence("big.png")
    with pytest.raises(ReadError, match="megapixels"):
        reader.measure(tmp_path / "big.png", max_pixels=1_000_000)
    assert reader.measure(tmp_path / "big.png", max_pixels=1_001_000) == (1000, 1001)


@pytest.mark.parametrize("name", [b"iCCP", b"zTXt"])
def test_a_text_that_unpacks_without_end_is_called_a_bomb(tmp_path: Path, name: bytes) -> None:
    content = b"words\0\0" + zlib.compress(bytes(MAX_TEXT_BYTES + 1), 9)
    path = tmp_path / "a.png"
    Image.new("RGB", (4, 4)).save(path)
    chunk = struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
    path.write_bytes(path.read_bytes()[:33] + chunk + path.read_bytes()[33:])
    with pytest.raises(ReadError, match="contains a text or a profile of more than") as caught:
        reader.read(path, ignore)
    assert "16 MB" in caught.value.sentence("a.png")
    assert len(content) < 20_000


def test_a_profile_of_some_megabytes_is_no_bomb(tmp_path: Path) -> None:
    profile = np.random.default_rng(1).bytes(3_000_000)
    Image.new("RGB", (4, 4), (1, 2, 3)).save(tmp_path / "a.png", icc_profile=profile)
    assert reader.read(tmp_path / "a.png", ignore).pixels[0, 0].tolist() == [1, 2, 3, 255]


@pytest.mark.parametrize(("alpha", "shown"), [((0, 0), [255, 255]), ((0, 7), [0, 7]), ((9, 255), [9, 255])])
def test_a_bitmap_whose_alpha_is_empty_is_opaque(tmp_path: Path, alpha: tuple[int, int], shown: list[int]) -> None:
    masks = struct.pack("<IIII", 0xFF0000, 0xFF00, 0xFF, 0xFF000000)
    head = struct.pack("<IiiHHIIiiII", 108, 2, 1, 1, 32, 3, 8, 0, 0, 0, 0) + masks + bytes(52)
    data = bytes([30, 20, 10, alpha[0], 60, 50, 40, alpha[1]])
    (tmp_path / "a.bmp").write_bytes(b"BM" + struct.pack("<IHHI", 130, 0, 0, 122) + head + data)
    pixels = reader.read(tmp_path / "a.bmp", ignore).pixels
    assert pixels[0].tolist() == [[10, 20, 30, shown[0]], [40, 50, 60, shown[1]]]


@pytest.mark.parametrize(
    "data",
    [
        b"RIFF\x1e\0\0\0WEBPVP8L\x12\0\0\0\x2f" + struct.pack("<I", 16382 | 16382 << 14) + bytes(13),
        b"GIF89a\xff\xff\xff\xff\0\0\0,\0\0\0\0\xff\xff\xff\xff\0\2\0;",
        b"BM" + struct.pack("<IHHIIiiHHIIiiII", 70, 0, 0, 54, 40, 60_000, 60_000, 1, 24, 0, 0, 0, 0, 0, 0),
        b"P6 60000 60000 255\n",
        b"qoif" + struct.pack(">IIBB", 60_000, 60_000, 3, 0) + bytes(8),
    ],
    ids=["WebP", "GIF", "BMP", "PPM", "QOI"],
)
def test_a_few_bytes_that_claim_gigapixels_cost_nothing(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a").write_bytes(data)
    tracemalloc.start()
    with pytest.raises(ReadError, match="megapixels"):
        reader.read(tmp_path / "a", ignore)
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()


def test_a_tiff_with_absurd_strips_is_refused_without_the_memory_it_claims(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    Image.new("L", (64, 64)).save(path)
    data = bytearray(path.read_bytes())
    at = data.index(struct.pack("<HHII", 0x0117, 4, 1, 64 * 64))  # the length of the only strip
    data[at + 8 : at + 12] = struct.pack("<I", 0xFFFFFFFF)
    path.write_bytes(data)
    tracemalloc.start()
    picture = reader.read(path, ignore)
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()
    assert picture.pixels.shape == (64, 64, 4)
    path.write_bytes(data[:4000])
    with pytest.raises(ReadError, match="damaged"):
        reader.read(path, ignore)


@pytest.mark.parametrize("raised", [MemoryError(), SyntaxError("broken"), ValueError(""), ZeroDivisionError("x" * 500)])
@pytest.mark.parametrize("place", ["open", "load", "n_frames"])
def test_whatever_a_decoder_raises_becomes_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, raised: Exception, place: str
) -> None:
    def fail(*args: object, **named: object) -> None:
        raise raised

    Image.new("RGB", (4, 4)).save(tmp_path / "a.gif")
    if place == "n_frames":
        monkeypatch.setattr("PIL.GifImagePlugin.GifImageFile.n_frames", property(fail))
    elif place == "load":
        monkeypatch.setattr("PIL.GifImagePlugin.GifImageFile.load", fail)
    else:
        monkeypatch.setattr(Image, "open", fail)
    with pytest.raises(ReadError, match="damaged") as caught:
        reader.read(tmp_path / "a.gif", ignore)
    assert 20 < len(caught.value.sentence("a.gif")) < 250


@pytest.mark.parametrize(
    ("raised", "words"),
    [
        (OSError(5, "Input/output error"), r"can't be read \(Input/output error\)"),
        (OSError(22, "x"), "beyond its end"),
    ],
)
def test_what_the_system_says_is_told_apart_from_damage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, raised: OSError, words: str
) -> None:
    def fail(self: Image.Image) -> None:
        raise raised

    Image.new("RGB", (4, 4)).save(tmp_path / "a.gif")
    monkeypatch.setattr("PIL.GifImagePlugin.GifImageFile.load", fail)
    with pytest.raises(ReadError, match=words):
        reader.read(tmp_path / "a.gif", ignore)


@pytest.mark.parametrize("suffix", ["jpg", "png"])
def test_a_proxy_has_the_longest_side_asked_for_and_the_colors_of_the_picture(tmp_path: Path, suffix: str) -> None:
    big = _upright().repeat(20, axis=0).repeat(20, axis=1)
    path = tmp_path / f"big.{suffix}"
    Image.fromarray(big).save(path, **FORMATS[suffix])
    picture = reader.read(path, ignore, max_side=3 * BLOCK)
    assert (picture.width, picture.height, picture.full) == (60 * BLOCK, 40 * BLOCK, False)
    assert _looks_like(picture.pixels, _upright())
    larger = reader.read(path, ignore, max_side=60 * BLOCK)
    assert larger.full
    assert np.array_equal(larger.pixels, reader.read(path, ignore).pixels)


def test_shrinking_keeps_what_is_seen_and_never_enlarges() -> None:
    pixels = np.zeros((40, 20, 4), np.uint8)
    pixels[:20] = (200, 100, 50, 255)
    pixels[20:] = (0, 255, 0, 0)
    assert reader.shrink(pixels, 40) is pixels
    small = reader.shrink(pixels, 4)
    assert small.shape == (4, 2, 4)
    assert small[0, 0].tolist() == [200, 100, 50, 255]
    assert small[-1, 0, 3] == 0
    edge = reader.shrink(np.concatenate([pixels[10:20], pixels[20:30]]), 1)
    assert edge.shape == (1, 1, 4)
    assert np.abs(edge[0, 0].astype(int) - (200, 100, 50, 128)).max() <= 1
    assert reader.shrink(np.full((1, 5000, 4), 255, np.uint8), 10).shape == (1, 10, 4)


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "tif", "avif"])
def test_reading_tells_its_progress_and_can_be_cancelled(tmp_path: Path, suffix: str) -> None:
    noise = np.random.default_rng(2).integers(0, 256, (300, 1000, 3), np.uint8)
    Image.fromarray(noise).save(tmp_path / "a", {"jpg": "JPEG", "tif": "TIFF"}.get(suffix, suffix.upper()))
    told: list[float] = []
    reader.read(tmp_path / "a", lambda stage, fraction: told.append(stage.overall(fraction)))
    assert told[0] == 0
    assert max(told) <= Stage.HISTOGRAM.value
    for at in {0, 1, len(told) // 2, len(told) - 1}:
        calls = iter(range(at))

        def report(stage: Stage, fraction: float, calls: object = calls) -> None:
            if next(calls, None) is None:  # type: ignore[call-overload]
                raise Cancelled

        with pytest.raises(Cancelled):
            reader.read(tmp_path / "a", report)


@pytest.mark.parametrize(
    "suffix",
    [
        "jpg", "png", "webp", "tif", "bmp",
        "gif",
    ],
)  # fmt: skip
def test_progress_of_reading_never_falls_back(tmp_path: Path, suffix: str) -> None:
    noise = np.random.default_rng(2).integers(0, 256, (300, 1000, 3), np.uint8)
    path = tmp_path / f"a.{suffix}"
    Image.fromarray(noise).save(path, compression="tiff_lzw" if suffix == "tif" else None)
    told: list[float] = []
    reader.read(path, lambda stage, fraction: told.append(fraction))
    assert told == sorted(told)


@pytest.mark.skipif(os.name == "nt", reason="names on Windows are always text")
def test_a_name_that_is_not_utf_8_is_read(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.png"))
    Image.new("RGB", (2, 2)).save(path)
    assert reader.read(path, ignore).width == 2


def test_suffixes_are_those_of_what_is_read() -> None:
    assert {f".{suffix}" for suffix in FORMATS} | {".heic"} <= READ_SUFFIXES
    assert not {".tga", ".exr", ".psd"} & READ_SUFFIXES


@pytest.mark.parametrize("orientation", range(1, 9))
def test_upright_pixels_are_turned_back_as_they_were_stored(orientation: int) -> None:
    upright = np.dstack([_upright(), np.full(_upright().shape[:2], 255, np.uint8)])
    assert np.array_equal(turned_back(upright, orientation)[..., :3], _stored(_upright(), orientation))
