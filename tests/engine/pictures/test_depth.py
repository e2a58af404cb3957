"""More than 8 bits: gray data is left alone, and other pictures are known to lose something."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from qtcompress.core.errors import LeftAlone
from qtcompress.core.types import ignore
from qtcompress.engine.containers.png_chunks import DATA, END, HEAD, SIGNATURE, chunk
from qtcompress.engine.pictures import depth, reader
from qtcompress.engine.pictures.watched_file import opened
from tests.engine.pictures.test_color_space import _avif

SPREAD = np.random.default_rng(1).integers(0, 256, (9, 11, 4)).astype(np.uint16) * np.uint16(257)


def _written(path: Path, values: np.ndarray) -> Path:
    """Write values of 16 bits, of 1 to 4 channels, as a PNG or a TIFF, neither of which Pillow writes in color."""
    height, width, channels = values.shape
    if path.suffix == ".png":
        rows = b"".join(b"\0" + row.astype(">u2").tobytes() for row in values)
        head = struct.pack(">IIBBBBB", width, height, 16, {1: 0, 2: 4, 3: 2, 4: 6}[channels], 0, 0, 0)
        parts = [chunk(HEAD, head), chunk(DATA, zlib.compress(rows, 0)), chunk(END)]
        path.write_bytes(SIGNATURE + b"".join(parts))
        return path
    order = "<" if path.suffix == ".tif" else ">"
    data = values.astype(f"{order}u2").tobytes()
    entries = [
        (256, 4, 1, width), (257, 4, 1, height), (258, 3, channels, 8 + len(data)), (259, 3, 1, 1), (262, 3, 1, 2),
        (273, 4, 1, 8), (277, 3, 1, channels), (278, 4, 1, height), (279, 4, 1, len(data)),
    ]  # fmt: skip
    table = struct.pack(order + "H", len(entries))
    for tag, kind, count, value in entries:
        short = kind == 3 and count == 1
        table += struct.pack(
            order + ("HHIHH" if short else "HHII"), tag, kind, count, *((value, 0) if short else (value,))
        )
    bits = struct.pack(f"{order}{channels}H", *[16] * channels)
    start = 8 + len(data) + len(bits)
    head = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "I", start)
    path.write_bytes(head + data + bits + table + bytes(4))
    return path


@pytest.mark.parametrize(
    ("suffix", "channels"),
    [(".png", 1), (".png", 2), (".png", 3), (".png", 4), (".tif", 3), (".tif", 4), (".tiff", 3), (".tiff", 4)],
)
def test_only_low_bits_that_carry_something_count(tmp_path: Path, suffix: str, channels: int) -> None:
    values = SPREAD[..., :channels].copy()
    spread = reader.read(_written(tmp_path / f"a{suffix}", values), ignore)
    assert not spread.deep
    shown = (values // 257).astype(np.uint8)
    assert np.array_equal(spread.pixels[..., 0], shown[..., 0])
    values[4, 5, channels - 1] ^= 1
    picture = reader.read(_written(tmp_path / f"b{suffix}", values), ignore)
    assert picture.deep
    assert reader.read(tmp_path / f"b{suffix}", ignore, max_side=5).deep


def test_a_packed_tiff_is_looked_at_as_well(tmp_path: Path) -> None:
    """Libtiff swaps the bytes of what it unpacks to the order of the machine."""
    values = np.ascontiguousarray(SPREAD[..., :3])
    for low, deep in ((0, False), (1, True)):
        values[4, 5, 1] ^= low
        cv2.imwrite(str(tmp_path / "a.tif"), values)  # with LZW
        with Image.open(tmp_path / "a.tif") as image:
            assert {depth._raw_mode(tile) for tile in image.tile} == {"RGB;16N"}
        assert reader.read(tmp_path / "a.tif", ignore).deep is deep


@pytest.mark.parametrize("suffix", [".png", ".tif", ".pgm", ".jp2"])
def test_gray_of_more_than_256_levels_is_left_alone(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    values = np.zeros((300, 200), np.uint16)
    values.flat[-257:] = np.arange(257) * 7  # the last strip is looked at as well
    if suffix == ".pgm":
        path.write_bytes(b"P5 200 300 65535\n" + values.astype(">u2").tobytes())
    else:
        Image.fromarray(values).save(path)
    for side in (None, 20):
        with pytest.raises(LeftAlone, match="more than 256 levels of gray") as caught:
            reader.read(path, ignore, max_side=side)
    assert "left as it is" in caught.value.sentence("a.png")


def test_gray_of_256_levels_is_read_and_known_to_lose_something(tmp_path: Path) -> None:
    levels = np.arange(256, dtype=np.uint16).reshape(16, 16)
    for step, deep in ((257, False), (256, True), (1, True)):
        Image.fromarray(levels * np.uint16(step)).save(tmp_path / "a.png")
        assert reader.read(tmp_path / "a.png", ignore).deep is deep
    for white, deep in ((1.0, False), (1.001, True)):
        Image.fromarray((levels / 255 * white).astype(np.float32)).save(tmp_path / "a.tif")
        assert reader.read(tmp_path / "a.tif", ignore).deep is deep


def test_gray_with_alpha_of_more_than_256_levels_is_left_alone(tmp_path: Path) -> None:
    values = np.stack([np.arange(300), np.full(300, 65535)], axis=1).astype(np.uint16).reshape(3, 100, 2)
    with pytest.raises(LeftAlone, match="256 levels"):
        reader.read(_written(tmp_path / "a.png", values), ignore)


def test_other_formats_say_how_many_bits_they_have(tmp_path: Path) -> None:
    values = SPREAD[..., :3]
    (tmp_path / "a.ppm").write_bytes(b"P6 11 9 65535\n" + values.astype(">u2").tobytes())
    (tmp_path / "b.ppm").write_bytes(b"P6 11 9 255\n" + (values // 257).astype(np.uint8).tobytes())
    (tmp_path / "c.ppm").write_bytes(b"P6 11 9 100\n" + (values // 700).astype(np.uint8).tobytes())
    assert [reader.read(tmp_path / f"{name}.ppm", ignore).deep for name in "abc"] == [True, False, False]
    path = _avif(tmp_path / "a.avif", 1, 13)
    data = path.read_bytes()
    assert not reader.read(path, ignore).deep
    bits = b"pixi" + bytes(4) + b"\3\x08\x08\x08"
    for changed, known in ((bits, 8), (bits[:-1] + b"\x0a", 10), (b"free" + bits[4:], 16)):
        with opened(path, ignore, data.replace(bits, changed)) as file:
            assert depth._heif_bits(file) == known
    Image.fromarray((values // 257).astype(np.uint8)).save(tmp_path / "a.jp2")
    assert not reader.read(tmp_path / "a.jp2", ignore).deep
    data = (tmp_path / "a.jp2").read_bytes()
    at = data.index(b"\xff\x4f\xff\x51") + 42
    assert data[at : at + 3] == b"\7\1\1"
    assert depth._jpeg2000_bits(data[:at] + b"\x0b" + data[at + 1 :]) == 12
    assert depth._jpeg2000_bits(b"") == 16


def test_a_bitmap_of_16_bits_a_pixel_has_less_than_8_bits_per_channel(tmp_path: Path) -> None:
    data = np.arange(64, dtype="<u2").tobytes()
    head = struct.pack("<IiiHHIIiiII", 40, 8, 8, 1, 16, 3, len(data), 0, 0, 0, 0)
    masks = struct.pack("<III", 0xF800, 0x07E0, 0x001F)
    (tmp_path / "a.bmp").write_bytes(b"BM" + struct.pack("<IHHI", 66 + len(data), 0, 0, 66) + head + masks + data)
    assert reader.read(tmp_path / "a.bmp", ignore).exact


def test_inks_and_lab_are_converted_and_rgb_is_not(tmp_path: Path) -> None:
    for mode, converted in (("CMYK", True), ("LAB", True), ("RGB", False), ("L", False), ("P", False), ("RGBA", False)):
        image = Image.new(mode, (4, 4)) if mode == "LAB" else Image.new("RGB", (4, 4), (9, 99, 200)).convert(mode)
        image.save(tmp_path / "a.tif")
        assert reader.read(tmp_path / "a.tif", ignore).converted is converted
