"""Embedded color profiles: the picture looks the same, and a broken profile spoils nothing."""

from __future__ import annotations

import io
import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageCms

from qtcompress.core.types import ignore
from qtcompress.engine.pictures import reader

D50 = (0.9642, 1.0, 0.8249)
ADOBE = [(0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087), (0.14919, 0.06322, 0.74457)]


def _fixed(*values: float) -> bytes:
    return b"".join(struct.pack(">i", round(value * 65536)) for value in values)


def _profile(kind: bytes, space: bytes, connection: bytes, tags: dict[bytes, bytes]) -> bytes:
    """Return an ICC profile of version 2.4."""
    text = b"desc" + bytes(4) + struct.pack(">I", 5) + b"test\0" + bytes(78)
    tags = {b"desc": text, b"cprt": b"text" + bytes(4) + b"none\0", b"wtpt": b"XYZ " + bytes(4) + _fixed(*D50)} | tags
    table, body = struct.pack(">I", len(tags)), b""
    for name, data in tags.items():
        table += name + struct.pack(">II", 132 + 12 * len(tags) + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    date = struct.pack(">6H", 2026, 1, 1, 0, 0, 0)
    head = bytes(4) + struct.pack(">I", 0x02400000) + kind + space + connection + date + b"acsp" + bytes(28)
    head += _fixed(*D50) + bytes(48)
    return struct.pack(">I", 132 + 12 * len(tags) + len(body)) + bytes(4) + head[4:] + table + body


def _curve(gamma: float) -> bytes:
    return b"curv" + bytes(4) + struct.pack(">IH", 1, round(gamma * 256))


def _rgb_profile(columns: list[tuple[float, float, float]] = ADOBE, gamma: float = 2.2) -> bytes:
    tags = {
        name + b"XYZ": b"XYZ " + bytes(4) + _fixed(*column)
        for name, column in zip((b"r", b"g", b"b"), columns, strict=True)
    }
    tags |= {name + b"TRC": _curve(gamma) for name in (b"r", b"g", b"b")}
    return _profile(b"mntr", b"RGB ", b"XYZ ", tags)


def _gray_profile(gamma: float) -> bytes:
    return _profile(b"mntr", b"GRAY", b"XYZ ", {b"kTRC": _curve(gamma)})


def _cmyk_profile() -> bytes:
    """Return a press whose cyan ink is red: whoever ignores it gets caught."""
    ramp = bytes(range(256))
    corners = b""
    for ink in range(16):  # two steps of C, M, Y, K; K varies fastest
        cyan, black = ink & 8, ink & 1
        corners += bytes((0, 128, 128)) if black else bytes((136, 208, 195)) if cyan else bytes((255, 128, 128))
    table = b"mft1" + bytes(4) + bytes((4, 3, 2, 0)) + _fixed(1, 0, 0, 0, 1, 0, 0, 0, 1) + 4 * ramp + corners + 3 * ramp
    return _profile(b"prtr", b"CMYK", b"Lab ", {b"A2B0": table, b"A2B1": table})


def _adobe_to_srgb(color: tuple[int, int, int]) -> np.ndarray:
    """Return sRGB of an Adobe RGB color by the matrices and curves alone."""
    xyz = np.array(ADOBE).T @ (np.array(color) / 255) ** 2.2
    to_srgb = np.linalg.inv(
        [[0.43607, 0.38515, 0.14307], [0.22249, 0.71687, 0.06061], [0.01392, 0.09708, 0.71410]]
    )  # the D50 columns of sRGB
    light = np.clip(to_srgb @ xyz, 0, 1)
    return np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055) * 255


def _first_pixel(path: Path, image: Image.Image, profile: bytes | None, **how: Any) -> np.ndarray:
    image.save(path, icc_profile=profile, **how)
    pixel: np.ndarray = reader.read(path, ignore).pixels[0, 0].astype(int)
    return pixel


@pytest.mark.parametrize(
    ("suffix", "how"),
    [
        ("png", {}),
        ("jpg", {"quality": 100, "subsampling": 0}),
        ("webp", {"lossless": True}),
        ("tif", {}),
        ("avif", {"quality": 100, "subsampling": "4:4:4"}),
    ],
)
@pytest.mark.parametrize("color", [(60, 180, 90), (200, 120, 60), (128, 128, 128)])
def test_a_wide_gamut_profile_is_honored_in_every_format(
    tmp_path: Path, suffix: str, how: dict[str, object], color: tuple[int, int, int]
) -> None:
    found = _first_pixel(tmp_path / f"a.{suffix}", Image.new("RGB", (8, 8), color), _rgb_profile(), **how)
    assert np.abs(found[:3] - _adobe_to_srgb(color)).max() <= (2 if suffix in ("png", "tif", "webp") else 5)


def test_palettes_and_alpha_go_through_the_profile_too(tmp_path: Path) -> None:
    expected = _adobe_to_srgb((60, 180, 90))
    found = _first_pixel(tmp_path / "rgba.png", Image.new("RGBA", (4, 4), (60, 180, 90, 77)), _rgb_profile())
    assert np.abs(found - (*expected, 77)).max() <= 2
    indexed = Image.new("P", (4, 4), 1)
    indexed.putpalette([0, 0, 0, 60, 180, 90])
    found = _first_pixel(tmp_path / "p.png", indexed, _rgb_profile(), transparency=bytes([255, 88]))
    assert np.abs(found - (*expected, 88)).max() <= 2


def test_gray_profiles_are_honored_at_8_and_at_16_bits(tmp_path: Path) -> None:
    expected = np.interp(0.5, [0, 1], [0, 1])
    expected = 255 * (1.055 * expected ** (1 / 2.4) - 0.055)  # linear half light in sRGB
    profile = _gray_profile(1.0)
    gray = Image.new("L", (4, 4), 128)
    deep = Image.fromarray(np.full((4, 4), 32896, np.uint16))
    sheer = Image.new("LA", (4, 4), (128, 50))
    for name, image, alpha in (("l.png", gray, 255), ("i.png", deep, 255), ("la.png", sheer, 50)):
        found = _first_pixel(tmp_path / name, image, profile)
        assert np.abs(found - (expected, expected, expected, alpha)).max() <= 2


def _srgb_of(light: float) -> float:
    return 255 * (12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055)


def test_shadows_of_a_linear_profile_keep_their_depth(tmp_path: Path) -> None:
    levels = np.array([[0, 16, 64, 200, 257, 1000, 5000, 40000, 65535]], np.uint16)
    expected = np.array([_srgb_of(level / 65535) for level in levels[0].tolist()])
    for name in ("a.png", "a.tif"):
        Image.fromarray(levels).save(tmp_path / name, icc_profile=_gray_profile(1.0))
        pixels = reader.read(tmp_path / name, ignore).pixels[0].astype(int)
        assert np.abs(pixels[:, :3] - expected[:, None]).max() <= 1.5
        assert (pixels[:, 0] == pixels[:, 2]).all()


def test_a_gray_picture_may_have_a_profile_for_rgb(tmp_path: Path) -> None:
    levels = np.array([[0, 30, 128, 200, 255]], np.uint8)
    profile = _rgb_profile(gamma=1.0)
    expected = [_srgb_of(level / 255) for level in levels[0].tolist()]
    for name, image in (("l.png", Image.fromarray(levels)), ("i.png", Image.fromarray(levels.astype(np.uint16) * 257))):
        image.save(tmp_path / name, icc_profile=profile)
        assert np.abs(reader.read(tmp_path / name, ignore).pixels[0, :, 1] - expected).max() <= 1.5
    Image.fromarray(levels).save(tmp_path / "s.png", icc_profile=_rgb_profile(gamma=2.2))
    assert np.abs(reader.read(tmp_path / "s.png", ignore).pixels[0, :, 1].astype(int) - levels[0]).max() <= 8


@pytest.mark.parametrize(
    ("columns", "gamma"),
    [(ADOBE, 2.2), ([(0.51512, 0.24120, -0.00105), (0.29198, 0.69225, 0.04189), (0.15710, 0.06657, 0.78407)], 2.2),
     ([(0.79767, 0.28804, 0.0), (0.13519, 0.71187, 0.0), (0.03134, 0.00009, 0.82521)], 1.8)],
    ids=["Adobe RGB", "Display P3", "ProPhoto"],
)  # fmt: skip
def test_colors_are_those_that_littlecms_finds_without_haste(
    tmp_path: Path, columns: list[tuple[float, float, float]], gamma: float
) -> None:
    profile = _rgb_profile(columns, gamma)
    image = Image.fromarray(np.random.default_rng(4).integers(0, 256, (40, 50, 3), np.uint8))
    exact = ImageCms.buildTransform(
        ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB"), "RGB", "RGB",
        ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.NOOPTIMIZE,
    )  # fmt: skip
    image.save(tmp_path / "a.png", icc_profile=profile)
    found = reader.read(tmp_path / "a.png", ignore).pixels[..., :3].astype(int)
    assert np.abs(found - np.asarray(exact.apply(image))).max() <= 1
    assert np.abs(found - np.asarray(image)).mean() > 2  # and it is not nothing


def test_a_lab_picture_is_not_sent_through_a_profile_for_rgb(tmp_path: Path) -> None:
    lab = Image.merge("LAB", [Image.new("L", (2, 2), value) for value in (150, 140, 120)])
    plain = _first_pixel(tmp_path / "a.tif", lab, None)
    assert np.array_equal(_first_pixel(tmp_path / "b.tif", lab, _rgb_profile(gamma=1.0)), plain)


def test_srgb_under_any_name_changes_nothing(tmp_path: Path) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    pixels = np.random.default_rng(1).integers(0, 256, (16, 16, 3), np.uint8)
    Image.fromarray(pixels).save(tmp_path / "a.png", icc_profile=profile)
    assert np.array_equal(reader.read(tmp_path / "a.png", ignore).pixels[..., :3], pixels)
    Image.fromarray(pixels[..., 0]).save(tmp_path / "l.png", icc_profile=profile)
    assert np.array_equal(reader.read(tmp_path / "l.png", ignore).pixels[..., 0], pixels[..., 0])


@pytest.mark.parametrize(
    "profile", [b"garbage", _rgb_profile()[:200], _gray_profile(1.0), _cmyk_profile(), _rgb_profile()[:-60] + bytes(60)]
)
def test_a_broken_or_foreign_profile_counts_as_none(tmp_path: Path, profile: bytes) -> None:
    found = _first_pixel(tmp_path / "a.png", Image.new("RGB", (4, 4), (60, 180, 90)), profile)
    assert found.tolist() == [60, 180, 90, 255]


@pytest.mark.parametrize(
    "profile", [b"garbage", _cmyk_profile(), _profile(b"mntr", b"GRAY", b"XYZ ", {}), _gray_profile(1.0)[:200]]
)
def test_a_broken_or_foreign_profile_of_a_gray_picture_counts_as_none(tmp_path: Path, profile: bytes) -> None:
    for name, image in (("l.png", Image.new("L", (4, 4), 60)), ("i.png", Image.new("I;16", (4, 4), 60 * 257))):
        assert _first_pixel(tmp_path / name, image, profile).tolist() == [60, 60, 60, 255]


@pytest.mark.parametrize(
    ("suffix", "how"), [("tif", {}), ("jpg", {"quality": 100, "subsampling": 0})], ids=["tif", "jpg"]
)
def test_inks_without_a_profile_are_neither_inverted_nor_clipped(
    tmp_path: Path, suffix: str, how: dict[str, object]
) -> None:
    for inks, expected in (
        ((0, 0, 0, 0), (255, 255, 255)), ((0, 0, 0, 255), (0, 0, 0)), ((255, 0, 0, 0), (0, 255, 255)),
    ):  # fmt: skip
        found = _first_pixel(tmp_path / f"a.{suffix}", Image.new("CMYK", (8, 8), inks), None, **how)
        assert np.abs(found - (*expected, 255)).max() <= 4


@pytest.mark.parametrize("suffix", ["tif", "jpg"])
def test_inks_with_a_profile_have_the_colors_of_its_press(tmp_path: Path, suffix: str) -> None:
    for inks, expected in (((0, 0, 0, 0), (255, 255, 255)), ((0, 0, 0, 255), (0, 0, 0)), ((255, 0, 0, 0), (255, 0, 0))):
        found = _first_pixel(tmp_path / f"a.{suffix}", Image.new("CMYK", (8, 8), inks), _cmyk_profile())
        assert np.abs(found - (*expected, 255)).max() <= 12


def test_the_profile_survives_turning_and_shrinking(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    image = Image.new("RGB", (400, 200), (60, 180, 90))
    image.save(tmp_path / "a.jpg", icc_profile=_rgb_profile(), exif=exif, quality=100, subsampling=0)
    picture = reader.read(tmp_path / "a.jpg", ignore, max_side=50)
    assert picture.pixels.shape == (50, 25, 4)
    assert np.abs(picture.pixels[0, 0, :3] - _adobe_to_srgb((60, 180, 90))).max() <= 5
