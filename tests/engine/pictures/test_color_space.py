"""What a file says about its colors without a profile: the result is sRGB, by this test's own arithmetic."""

from __future__ import annotations

import io
import struct
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.errors import LeftAlone
from qtcompress.core.types import ignore
from qtcompress.engine.containers.isobmff import primary_properties
from qtcompress.engine.containers.png_chunks import SIGNATURE, chunk, chunks_of
from qtcompress.engine.metadata import exif
from qtcompress.engine.metadata.metadata import Metadata
from qtcompress.engine.pictures import fast_png, icc, reader
from qtcompress.engine.pictures.strip_metadata import stripped

# XYZ of red, green, and blue: IEC 61966-2-1, SMPTE EG 432-1, ITU-R BT.2020, Adobe RGB (1998).
SRGB = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
P3 = np.array([[0.4865709, 0.2656677, 0.1982173], [0.2289746, 0.6917385, 0.0792869], [0.0, 0.0451134, 1.0439444]])
BT2020 = np.array([[0.6369580, 0.1446169, 0.1688810], [0.2627002, 0.6779981, 0.0593017], [0.0, 0.0280727, 1.0609851]])
ADOBE = np.array(
    [[0.5767309, 0.1855540, 0.1881852], [0.2973769, 0.6273491, 0.0752741], [0.0270343, 0.0706872, 0.9911085]]
)
CORNERS_709 = (31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000)
CORNERS_P3 = (31270, 32900, 68000, 32000, 26500, 69000, 15000, 6000)
COLORS = np.random.default_rng(5).integers(0, 256, (40, 50, 3), np.uint8)
COLORS[0] = np.arange(50, dtype=np.uint8)[:, None]  # the shadows
R03 = exif.with_adobe_rgb(b"")


def _srgb_light(values: np.ndarray) -> np.ndarray:
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def _in_srgb(light: np.ndarray, columns: np.ndarray = SRGB) -> np.ndarray:
    light = (light @ (np.linalg.inv(SRGB) @ columns).T).clip(0, 1)
    return np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055) * 255


def _png(path: Path, pixels: np.ndarray, *chunks: tuple[bytes, bytes], profile: bytes | None = None) -> Path:
    """Write a PNG with chunks behind the header."""
    stream = io.BytesIO()
    Image.fromarray(pixels).save(stream, "PNG", icc_profile=profile)
    head, *rest = [chunk(*part) for part in chunks_of(io.BytesIO(stream.getvalue()[8:]), whole=True)]
    path.write_bytes(b"".join([SIGNATURE, head, *(chunk(*part) for part in chunks), *rest]))
    return path


def _gamma(value: int) -> tuple[bytes, bytes]:
    return b"gAMA", struct.pack(">I", value)


def _corners(*values: int) -> tuple[bytes, bytes]:
    return b"cHRM", struct.pack(">8I", *values)


def _cicp(primaries: int, transfer: int, matrix: int = 0, full: int = 1) -> tuple[bytes, bytes]:
    return b"cICP", bytes((primaries, transfer, matrix, full))


def _read(path: Path) -> np.ndarray:
    picture = reader.read(path, ignore)
    return picture.pixels[..., :3].astype(float)


VALUES = COLORS / 255
EXPECTED = {
    "nearly linear": ((_gamma(70_000),), _in_srgb(VALUES ** (1 / 0.7))),
    "a Mac": ((_gamma(55_556), _corners(*CORNERS_709)), _in_srgb(VALUES**1.8)),
    "a wide gamma": ((_gamma(45_455), _corners(*CORNERS_P3)), _in_srgb(VALUES**2.2, P3)),
    "corners alone": ((_corners(*CORNERS_P3),), _in_srgb(_srgb_light(VALUES), P3)),
    "invalid corners": ((_gamma(50_000), _corners(*[2**31] * 8)), _in_srgb(VALUES**2)),
    "corners on a line": ((_gamma(50_000), _corners(31270, 32900, *[30000] * 6)), _in_srgb(VALUES**2)),
    "Display P3": ((_cicp(12, 13),), _in_srgb(_srgb_light(VALUES), P3)),
    "BT.2020 for screens": ((_cicp(9, 14),), _in_srgb(_srgb_light(VALUES), BT2020)),
    "cICP before sRGB": ((_cicp(12, 13), (b"sRGB", b"\0"), _gamma(45_455)), _in_srgb(_srgb_light(VALUES), P3)),
}


@pytest.mark.parametrize("name", EXPECTED)
@pytest.mark.parametrize("size", ["small", "big"])
def test_colors_of_a_png_are_converted(tmp_path: Path, name: str, size: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fast_png, "_LEAST_PIXELS", 1 if size == "big" else 1 << 40)
    chunks, expected = EXPECTED[name]
    path = _png(tmp_path / "a.png", COLORS, *chunks)
    picture = reader.read(path, ignore)
    assert np.abs(picture.pixels[..., :3] - expected).max() <= 1.1  # half of it is rounding
    assert picture.converted
    assert picture.metadata.color == ((b"sRGB", b"\0"),)
    assert picture.metadata.chosen(Metadata.NONE).color == ((b"sRGB", b"\0"),)
    proxy = reader.read(path, ignore, max_side=10).pixels[..., :3].astype(float)
    assert np.abs(proxy - expected.reshape(8, 5, 10, 5, 3).mean(axis=(1, 3))).max() <= 1.5


@pytest.mark.parametrize(
    "chunks",
    [
        (_gamma(45_455),),
        (_gamma(45_454), _corners(31269, 32899, 63999, 33001, 30000, 60000, 15000, 5999)),
        (_gamma(0),),
        (_gamma(0), _corners(*CORNERS_709)),
        ((b"sRGB", b"\0"), _gamma(100_000), _corners(*CORNERS_P3)),
        (_cicp(1, 13),),
        (_cicp(2, 2),),
        (_cicp(1, 1), _gamma(100_000)),
        (_cicp(12, 16, matrix=1),),  # forbidden in a PNG
    ],
)
def test_colors_that_are_those_of_srgb_stay(tmp_path: Path, chunks: tuple[tuple[bytes, bytes], ...]) -> None:
    picture = reader.read(_png(tmp_path / "a.png", COLORS, *chunks), ignore)
    assert np.array_equal(picture.pixels[..., :3], COLORS)
    assert not picture.converted


def test_a_profile_counts_before_gamma_and_behind_cicp(tmp_path: Path) -> None:
    profile = icc.made(((0.3127, 0.329), (0.64, 0.33), (0.21, 0.71), (0.15, 0.06)), (563 / 256,), gray=False)
    wide = _in_srgb(VALUES ** (563 / 256), ADOBE)
    assert np.abs(_read(_png(tmp_path / "a.png", COLORS, _gamma(100_000), profile=profile)) - wide).max() <= 1.1
    assert np.array_equal(_read(_png(tmp_path / "b.png", COLORS, _cicp(1, 13), profile=profile)), COLORS)


@pytest.mark.parametrize("mode", ["L", "LA", "P", "1", "I;16"])
def test_gamma_counts_in_pictures_of_every_mode(tmp_path: Path, mode: str) -> None:
    levels = np.arange(256, dtype=np.uint8).reshape(16, 16)
    image = Image.fromarray(levels)
    if mode == "I;16":
        image = Image.fromarray(levels * np.uint16(257))
    elif mode == "P":
        image.putpalette(bytes(range(256)) * 3)
        image = Image.fromarray(levels).convert("RGB").quantize(256, dither=Image.Dither.NONE)
    elif mode != "L":
        image = image.convert(mode)
    shown = np.asarray(image.convert("RGB") if mode != "I;16" else Image.fromarray(levels).convert("RGB")) / 255
    stream = io.BytesIO()
    image.save(stream, "PNG")
    head, *rest = [chunk(*part) for part in chunks_of(io.BytesIO(stream.getvalue()[8:]), whole=True)]
    (tmp_path / "a.png").write_bytes(b"".join([SIGNATURE, head, chunk(*_gamma(50_000)), *rest]))
    assert np.abs(_read(tmp_path / "a.png") - _in_srgb(shown**2)).max() <= 1.1


@pytest.mark.parametrize(("transfer", "name"), [(16, "PQ"), (18, "HLG")])
def test_hdr_is_left_alone_before_anything_is_decoded(tmp_path: Path, transfer: int, name: str) -> None:
    told = _png(tmp_path / "a.png", COLORS, _cicp(9, transfer))
    made = icc.made(((0.3127, 0.329), (0.708, 0.292), (0.17, 0.797), (0.131, 0.046)), (2.2,), gray=False)
    count = int.from_bytes(made[128:132], "big")
    tag = struct.pack(">4sII", b"cicp", len(made) + 12, 12)
    # Another tag moves all contents by its row in the table.
    rows = [struct.unpack(">4sII", made[132 + 12 * row : 144 + 12 * row]) for row in range(count)]
    table = b"".join(struct.pack(">4sII", kind, place + 12, size) for kind, place, size in rows)
    body = made[132 + 12 * count :] + b"cicp" + bytes(4) + bytes((9, transfer, 0, 1))
    profile = struct.pack(">I", len(made) + 24) + made[4:128] + struct.pack(">I", count + 1) + table + tag + body
    Image.fromarray(COLORS).save(tmp_path / "b.jpg", icc_profile=profile)
    for path in (told, tmp_path / "b.jpg"):
        with pytest.raises(LeftAlone, match=rf"HDR picture \({name}\)"):
            reader.read(path, ignore, max_side=9)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (_cicp(1, 9), "curve 9"),
        (_cicp(3, 13), "primaries 3"),
        (_cicp(1, 13, full=0), "narrow range"),
        (_gamma(2_000_000_000), "gamma is 20000"),
        (_gamma(3), "gamma is 3e-05"),
        (_gamma(100_000), "gamma is 1"),
        (_cicp(1, 8), "linear light"),
    ],
)
def test_what_cannot_be_converted_is_left_alone(tmp_path: Path, said: tuple[bytes, bytes], words: str) -> None:
    with pytest.raises(LeftAlone, match=words) as caught:
        reader.read(_png(tmp_path / "a.png", COLORS, said), ignore)
    assert "left as it is" in caught.value.sentence("a.png")


FLAT = Image.new("RGB", (16, 16), (60, 180, 90))
WIDE = _in_srgb((np.array([60, 180, 90]) / 255) ** (563 / 256), ADOBE)
HOW = {"jpg": {"quality": 100, "subsampling": 0}, "webp": {"lossless": True}, "tif": {}}


@pytest.mark.parametrize("suffix", HOW)
def test_adobe_rgb_by_exif_is_converted_and_not_claimed_any_more(tmp_path: Path, suffix: str) -> None:
    told = Image.Exif()
    told.load(b"Exif\0\0" + R03)
    if suffix == "tif":  # Pillow writes no directory below this one into a TIFF
        told.get_ifd(exif.PHOTO)[exif.COLOR_SPACE] = exif.ADOBE_RGB
    FLAT.save(tmp_path / f"a.{suffix}", exif=told, **HOW[suffix])  # type: ignore[arg-type]
    picture = reader.read(tmp_path / f"a.{suffix}", ignore)
    assert np.abs(picture.pixels[..., :3] - WIDE).max() <= (2 if suffix == "jpg" else 1)
    assert picture.converted
    found = exif.parse_bytes(picture.metadata.exif)
    assert found is not None
    assert found.number(exif.PHOTO, exif.COLOR_SPACE) == exif.SRGB
    if suffix != "tif":
        assert found.directories[exif.INTEROP][exif.INTEROP_INDEX].value == b"R98\0"


def _with_space(number: int | None, index: bytes | None) -> bytes:
    found = exif.parse_bytes(R03)
    assert found is not None
    space = replace(found.directories[exif.PHOTO][exif.COLOR_SPACE], value=struct.pack("<H", number or 0))
    kinds = dict(found.directories)
    kinds[exif.PHOTO] = {0x9000: exif.ExifEntry(7, 4, b"0230")} | ({} if number is None else {exif.COLOR_SPACE: space})
    kinds[exif.INTEROP] = {} if index is None else {exif.INTEROP_INDEX: exif.ExifEntry(2, 4, index)}
    return exif.Exif("<", kinds).tobytes()


@pytest.mark.parametrize(
    ("number", "index", "wide"),
    [
        (0xFFFF, b"R03\0", True), (None, b"R03\0", True), (2, None, True), (2, b"R98\0", True),
        (1, b"R03\0", False), (0xFFFF, None, False), (0xFFFF, b"R98\0", False), (None, None, False),
    ],
)  # fmt: skip
def test_the_index_decides_unless_the_color_space_is_srgb(
    tmp_path: Path, number: int | None, index: bytes | None, wide: bool
) -> None:
    for name, profile in (("a.webp", None), ("b.webp", icc.made(((0.3127, 0.329), *P3_XY), (2.2,), gray=False))):
        FLAT.save(tmp_path / name, exif=b"Exif\0\0" + _with_space(number, index), lossless=True, icc_profile=profile)
    plain = [60, 180, 90]
    assert np.abs(_read(tmp_path / "a.webp") - (WIDE if wide else plain)).max() <= 1
    expected = _in_srgb((np.array(plain) / 255) ** 2.2, P3)
    assert np.abs(_read(tmp_path / "b.webp") - expected).max() <= 1  # a profile counts first


P3_XY = ((0.68, 0.32), (0.265, 0.69), (0.15, 0.06))


@pytest.mark.parametrize("choice", [Metadata.SAFE, Metadata.NONE])
def test_an_original_that_is_kept_keeps_the_meaning_of_its_colors(tmp_path: Path, choice: Metadata) -> None:
    told = exif.parse_bytes(R03)
    assert told is not None
    named = {**told.directories, exif.MAIN: {0x013B: exif.ExifEntry(2, 5, b"Ada!\0")}}  # an artist, to be removed
    for suffix in ("jpg", "webp", "png"):  # EXIF has no say about the colors of a PNG
        path = tmp_path / f"a.{suffix}"
        FLAT.save(path, exif=b"Exif\0\0" + exif.Exif("<", named).tobytes())
        data = stripped(path, choice)
        assert data is not None
        assert b"Ada!" not in data
        (tmp_path / "b").write_bytes(data)
        with Image.open(tmp_path / "b") as image:
            found = exif.parse_bytes(bytes(image.info.get("exif", b"")).removeprefix(b"Exif\0\0"))
        assert (found is not None and exif.is_adobe_rgb(found)) is (suffix != "png")


def _avif(path: Path, primaries: int, transfer: int, profile: bytes | None = None) -> Path:
    FLAT.save(path, quality=100, subsampling="4:4:4", icc_profile=profile)
    data = path.read_bytes()
    before = b"nclx" + struct.pack(">HH", 1, 13)
    assert data.count(before) == 1
    path.write_bytes(data.replace(before, b"nclx" + struct.pack(">HH", primaries, transfer)))
    return path


def test_the_code_points_of_an_avif_count(tmp_path: Path) -> None:
    told = _read(_avif(tmp_path / "a.avif", 12, 13))
    plain = _read(_avif(tmp_path / "b.avif", 1, 13))
    expected = _in_srgb(_srgb_light(plain / 255), P3)
    assert np.abs(told - expected).max() <= 1
    assert np.abs(plain - (60, 180, 90)).max() <= 3
    with pytest.raises(LeftAlone, match="PQ"):
        reader.read(_avif(tmp_path / "c.avif", 9, 16), ignore)
    assert not reader.read(_avif(tmp_path / "e.avif", 2, 2), ignore).converted


def test_damaged_boxes_have_no_properties(tmp_path: Path) -> None:
    data = _avif(tmp_path / "a.avif", 12, 13).read_bytes()

    def properties(data: bytes) -> tuple[tuple[bytes, bytes], ...]:
        return primary_properties(lambda offset, length: data[offset : offset + length], len(data))

    whole = properties(data)
    assert {b"colr", b"pixi", b"av1C"} <= {kind for kind, _ in whole}
    end = data.index(b"mdat")
    for at in range(end):
        assert set(properties(data[:at])) <= set(whole)
        properties(data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :])  # raises nothing, and ends


def test_the_cases_are_read_as_they_are_meant(cases: Path) -> None:
    with pytest.raises(LeftAlone, match="PQ"):
        reader.read(cases / "hdr_pq_cicp.png", ignore)
    with pytest.raises(LeftAlone, match="256 levels of gray"):
        reader.read(cases / "heightmap16.png", ignore, max_side=64)
    photo = cases / "_DSC_adobergb_noicc.jpg"
    with Image.open(photo) as image:
        values = np.asarray(image) / 255
    assert np.abs(_read(photo) - _in_srgb(values ** (563 / 256), ADOBE)).max() <= 1.1
