"""Bits, palettes, keys and alpha: the 8-bit picture that is meant."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.errors import ReadError
from qtcompress.core.types import ignore
from qtcompress.engine.pictures import reader

GRAY, RGB, PALETTE, GRAY_ALPHA, RGB_ALPHA = 0, 2, 3, 4, 6


def _png(width: int, depth: int, kind: int, row: bytes, **chunks: bytes) -> bytes:
    """Return a PNG of one row, of kinds that Pillow reads but does not write."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, 1, depth, kind, 0, 0, 0))
    extra = b"".join(chunk(name.encode(), data) for name, data in chunks.items())
    return b"\x89PNG\r\n\x1a\n" + head + extra + chunk(b"IDAT", zlib.compress(b"\0" + row)) + chunk(b"IEND", b"")


def _read(tmp_path: Path, data: bytes) -> list[list[int]]:
    (tmp_path / "a.png").write_bytes(data)
    row: list[list[int]] = reader.read(tmp_path / "a.png", ignore).pixels[0].tolist()
    return row


def _saved(tmp_path: Path, image: Image.Image, name: str) -> np.ndarray:
    image.save(tmp_path / name)
    return reader.read(tmp_path / name, ignore).pixels


def _opaque(*grays: int) -> list[list[int]]:
    return [[gray, gray, gray, 255] for gray in grays]


def test_bits_of_gray_are_spread_from_black_to_white(tmp_path: Path) -> None:
    assert _read(tmp_path, _png(4, 1, GRAY, b"\x50")) == _opaque(0, 255, 0, 255)
    assert _read(tmp_path, _png(4, 2, GRAY, b"\x1b")) == _opaque(0, 85, 170, 255)
    assert _read(tmp_path, _png(2, 4, GRAY, b"\x5f")) == _opaque(85, 255)
    assert _read(tmp_path, _png(2, 8, GRAY, b"\x5f\xff")) == _opaque(95, 255)


def test_sixteen_bits_are_scaled_not_clipped(tmp_path: Path) -> None:
    ramp = np.array([[0, 257, 32768, 65535]], np.uint16)
    for name in ("a.png", "a.tif"):
        assert _saved(tmp_path, Image.fromarray(ramp), name)[0].tolist() == _opaque(0, 1, 128, 255)
    row = struct.pack(">6H", 0, 32896, 65535, 65535, 257, 0)
    assert _read(tmp_path, _png(2, 16, RGB, row)) == [[0, 128, 255, 255], [255, 1, 0, 255]]
    row = struct.pack(">4H", 65535, 32896, 257, 0)
    assert _read(tmp_path, _png(2, 16, GRAY_ALPHA, row)) == [[255, 255, 255, 128], [1, 1, 1, 0]]
    row = struct.pack(">4H", 65535, 0, 257, 32896)
    assert _read(tmp_path, _png(1, 16, RGB_ALPHA, row)) == [[255, 0, 1, 128]]


def test_a_tiff_of_16_bits_may_have_its_white_at_zero(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    Image.fromarray(np.array([[0, 32896, 65535]], np.uint16)).save(path)
    data = path.read_bytes()
    meaning = struct.pack("<HHIHH", 262, 3, 1, 1, 0)
    assert data.count(meaning) == 1
    path.write_bytes(data.replace(meaning, struct.pack("<HHIHH", 262, 3, 1, 0, 0)))
    assert reader.read(path, ignore).pixels[0].tolist() == _opaque(255, 127, 0)


def test_a_tiff_of_12_bits_is_as_light_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    Image.new("L", (2, 1)).save(path)
    data = path.read_bytes()
    bits = struct.pack("<HHIHH", 258, 3, 1, 8, 0)
    assert data.count(bits) == 1
    data = data.replace(bits, struct.pack("<HHIHH", 258, 3, 1, 12, 0))
    length = struct.pack("<HHIHH", 279, 4, 1, 2, 0)
    assert data.count(length) == 1
    data = data.replace(length, struct.pack("<HHIHH", 279, 4, 1, 3, 0))
    at = struct.unpack("<I", data[data.index(struct.pack("<HHI", 273, 4, 1)) + 8 :][:4])[0]
    path.write_bytes(data[:at] + b"\xff\xf8\x08")  # 4095 and 2056
    assert reader.read(path, ignore).pixels[0].tolist() == _opaque(255, 128)


@pytest.mark.parametrize("kind", [np.float32, np.int32])
def test_numbers_of_32_bits_have_the_range_they_use(tmp_path: Path, kind: type) -> None:
    wide = Image.fromarray(np.array([[0, 257, 65535]], kind))
    assert _saved(tmp_path, wide, "wide.tif")[0].tolist() == _opaque(0, 1, 255)


def test_float_pictures_are_from_0_to_1_or_to_255(tmp_path: Path) -> None:
    small = Image.fromarray(np.array([[0, 0.5, 1]], np.float32))
    assert _saved(tmp_path, small, "small.tif")[0].tolist() == _opaque(0, 128, 255)
    bytes_ = Image.fromarray(np.array([[0, 128, 255]], np.float32))
    assert _saved(tmp_path, bytes_, "bytes.tif")[0].tolist() == _opaque(0, 128, 255)


def test_lights_beyond_white_do_not_darken_the_rest(tmp_path: Path) -> None:
    sharpened = Image.fromarray(np.array([[0, 0.5, 1, 1.2]], np.float32))
    assert _saved(tmp_path, sharpened, "sharpened.tif")[0].tolist() == _opaque(0, 128, 255, 255)
    scene = Image.fromarray(np.array([[0, 0.5, 0.2, 0.1, 30]], np.float32))
    assert _saved(tmp_path, scene, "scene.tif")[0].tolist() == _opaque(0, 128, 51, 26, 255)


@pytest.mark.parametrize(
    ("values", "grays"),
    [([np.nan, 1], [0, 255]), ([0, np.nan], [0, 0]), ([0.5, np.inf], [128, 255]), ([-1, 1], [0, 255])],
)
def test_float_values_that_are_no_colors_are_black_or_white(
    tmp_path: Path, values: list[float], grays: list[int]
) -> None:
    image = Image.fromarray(np.array([values], np.float32))
    assert _saved(tmp_path, image, "a.tif")[0].tolist() == _opaque(*grays)


def test_values_of_more_than_16_bits_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="more than 16 bits"):
        _saved(tmp_path, Image.fromarray(np.array([[0, 70000]], np.float32)), "a.tif")


def test_whole_numbers_up_to_255_are_bytes_as_floats_are(tmp_path: Path) -> None:
    dark = Image.fromarray(np.array([[0, 128, 255]], np.int32))
    assert _saved(tmp_path, dark, "dark.tif")[0].tolist() == _opaque(0, 128, 255)


def test_alpha_of_every_kind_is_kept(tmp_path: Path) -> None:
    random = np.random.default_rng(3)
    rgba = random.integers(0, 256, (8, 9, 4), np.uint8)
    for name in ("a.png", "a.tif"):
        assert np.array_equal(_saved(tmp_path, Image.fromarray(rgba), name), rgba)
    gray = rgba.copy()
    gray[..., :3] = rgba[..., :1]
    for name in ("la.png", "la.tif"):
        assert np.array_equal(_saved(tmp_path, Image.fromarray(gray[..., 2:]), name), gray)
    hard = rgba.copy()
    hard[..., 3] = np.where(rgba[..., 3] > 99, 255, 0)
    Image.fromarray(rgba).save(tmp_path / "a.webp", lossless=True, exact=True)
    assert np.array_equal(reader.read(tmp_path / "a.webp", ignore).pixels, rgba)
    gif = _saved(tmp_path, Image.fromarray(hard), "a.gif")
    assert np.array_equal(gif[..., 3], hard[..., 3])


def test_palettes_have_their_colors_and_their_alpha(tmp_path: Path) -> None:
    colors = {"PLTE": bytes([1, 2, 3, 4, 5, 6, 7, 8, 9])}
    expected = [[4, 5, 6, 255], [1, 2, 3, 255], [7, 8, 9, 255], [7, 8, 9, 255]]
    assert _read(tmp_path, _png(4, 2, PALETTE, b"\x4a", **colors)) == expected
    expected[0][3], expected[1][3] = 99, 16
    assert _read(tmp_path, _png(4, 2, PALETTE, b"\x4a", **colors, tRNS=b"\x10\x63")) == expected
    both = Image.new("PA", (2, 1))
    both.putpalette([9, 8, 7, 6, 5, 4])
    both.putdata([(0, 255), (1, 77)])
    assert _saved(tmp_path, both, "pa.tif")[0].tolist() == [[9, 8, 7, 255], [6, 5, 4, 77]]


@pytest.mark.parametrize(
    ("depth", "kind", "row", "key", "alpha"),
    [
        (8, RGB, b"\1\2\3\4\5\6", b"\0\1\0\2\0\3", [0, 255]),
        (16, RGB, b"\1\1\2\2\3\3\4\4\5\5\6\6", b"\1\1\2\2\3\3", [0, 255]),
        (8, GRAY, b"\x5f\x05", b"\0\5", [255, 0]),
        (16, GRAY, b"\x5f\x05\x01\x02", b"\1\2", [255, 0]),
        (1, GRAY, b"\x80", b"\0\0", [255, 0]),
    ],
)
def test_a_key_color_is_transparent(
    tmp_path: Path, depth: int, kind: int, row: bytes, key: bytes, alpha: list[int]
) -> None:
    assert [pixel[3] for pixel in _read(tmp_path, _png(2, depth, kind, row, tRNS=key))] == alpha


@pytest.mark.parametrize(
    ("depth", "row", "key"), [(1, b"\x80", b"\0\1"), (2, b"\x40", b"\xff\1"), (4, b"\x50", b"\0\5")]
)
def test_a_key_gray_of_few_bits_is_transparent(tmp_path: Path, depth: int, row: bytes, key: bytes) -> None:
    assert [pixel[3] for pixel in _read(tmp_path, _png(2, depth, GRAY, row, tRNS=key))] == [0, 255]


def test_other_kinds_of_color_become_rgb(tmp_path: Path) -> None:
    blue = (20, 40, 200)
    video = Image.new("RGB", (2, 2), blue).convert("YCbCr")
    assert np.abs(_saved(tmp_path, video, "y.jpg")[0, 0, :3].astype(int) - blue).max() <= 8
    lab = Image.merge("LAB", [Image.new("L", (2, 2), value) for value in (255, 128, 128)])
    assert _saved(tmp_path, lab, "lab.tif")[0, 0].min() >= 254
