"""A profile that can't be used is named: the picture is left alone if the profile may mean something elsewhere."""

from __future__ import annotations

import io
import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.errors import ReadError
from qtcompress.core.types import ignore
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.metadata.inventory import Kind
from qtcompress.engine.metadata.metadata import Metadata
from qtcompress.engine.pictures import icc, reader
from tests.engine.jobs import compress, job_of
from tests.engine.pictures.test_walks import carried, jpeg, png

SRGB_WHITE = (0.3127, 0.3290)
CORNERS = (SRGB_WHITE, (0.64, 0.33), (0.21, 0.71), (0.15, 0.06))
RGB, GRAY = icc.made(CORNERS, (1.8,), gray=False), icc.made(CORNERS, (1.8,), gray=True)
DAMAGED, FOREIGN = "a color profile that can't be used", "a color profile for other colors"


def _of_space(space: bytes) -> bytes:
    return RGB[:16] + space + RGB[20:]


def _saved(mode: str, kind: str, profile: bytes, **how: object) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (6, 4), (200, 30, 30)).convert(mode).save(stream, kind, icc_profile=profile, **how)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("mode", "kind", "profile", "expected"),
    [
        ("RGB", "PNG", RGB, ""), ("L", "PNG", GRAY, ""), ("L", "PNG", RGB, ""), ("P", "PNG", RGB, ""),
        ("RGB", "PNG", b"", ""), ("LAB", "TIFF", RGB, ""), ("RGB", "JPEG", _of_space(b"CMYK"), FOREIGN),
        ("RGB", "PNG", GRAY, FOREIGN), ("RGB", "WEBP", _of_space(b"Lab "), FOREIGN), ("CMYK", "JPEG", RGB, FOREIGN),
        ("L", "TIFF", _of_space(b"CMYK"), FOREIGN), ("RGB", "PNG", RGB[:200], DAMAGED), ("L", "PNG", b"junk", DAMAGED),
        ("RGB", "WEBP", RGB[:36] + b"none" + RGB[40:], DAMAGED), ("CMYK", "JPEG", b"junk", DAMAGED),
        ("RGB", "JPEG", RGB.replace(b"rTRC", b"none"), DAMAGED), ("RGB", "TIFF", RGB[:120], DAMAGED),
    ],
)  # fmt: skip
def test_a_profile_that_cannot_be_used_is_named(
    tmp_path: Path, mode: str, kind: str, profile: bytes, expected: str
) -> None:
    (tmp_path / "a").write_bytes(_saved(mode, kind, profile, **({"lossless": True} if kind == "WEBP" else {})))
    picture = reader.read(tmp_path / "a", ignore)
    named = [(block.name, block.bound, block.hint) for block in picture.metadata.blocks]
    assert named == ([(expected, True, expected == FOREIGN)] if expected else [])
    assert picture.metadata.profiled == (not expected and bool(profile))
    assert reader.carried(tmp_path / "a").blocks == picture.metadata.blocks


@pytest.mark.parametrize(
    "data",
    [
        png((b"iCCP", b"name\0\0not a stream")), png((b"iCCP", b"name\0\1x")), png((b"iCCP", b"")),
        jpeg((0xE2, b"ICC_PROFILE\0\1\2half of it")),
    ],
)  # fmt: skip
def test_a_profile_that_cannot_be_unpacked_is_named(tmp_path: Path, data: bytes) -> None:
    assert [block.name for block in carried(tmp_path, data).blocks] == [DAMAGED]


def test_a_foreign_profile_does_not_hide_what_else_the_file_says_of_its_colors(tmp_path: Path) -> None:
    gamma = (b"gAMA", struct.pack(">I", 60_000))
    plain, foreign = png(gamma), png(gamma, icc_profile=GRAY)
    assert b"iCCP" in foreign
    (tmp_path / "b").write_bytes(plain)
    (tmp_path / "c").write_bytes(foreign)
    before, after = (reader.read(tmp_path / name, ignore) for name in "bc")
    assert np.array_equal(before.pixels, after.pixels)
    assert before.pixels[0, 0, 0] != 200
    assert [block.name for block in after.metadata.blocks] == [FOREIGN]


def _compressed(folder: Path, profile: bytes, **asked: Any) -> Outcome:
    noise = np.random.default_rng(2).integers(0, 256, (40, 50, 3), np.uint8)
    Image.fromarray(noise).save(folder / "a.tif", icc_profile=profile)
    return compress(job_of(folder / "a.tif", folder / "out" / "a.png", **asked), ignore)


def test_a_picture_is_left_alone_for_a_damaged_profile_unless_it_may_be_lost(tmp_path: Path) -> None:
    outcome = _compressed(tmp_path, RGB[:200])
    assert outcome.status is Status.SKIPPED
    assert f"holds {DAMAGED}" in outcome.reason
    assert "--drop unknown" in outcome.reason
    for asked in ({"drop": Kind.UNKNOWN}, {"metadata": Metadata.SAFE}):
        outcome = _compressed(tmp_path, RGB[:200], **asked)
        assert (outcome.status, outcome.dropped) == (Status.COMPRESSED, (DAMAGED,))
        (tmp_path / "out" / "a.png").unlink()


def test_a_foreign_profile_is_left_out_with_a_clause(tmp_path: Path) -> None:
    outcome = _compressed(tmp_path, GRAY)
    assert (outcome.status, outcome.dropped) == (Status.COMPRESSED, (FOREIGN,))
    assert "its color profile is for other colors than its own, and was left out" in outcome.verdict
    assert "nothing is lost" not in outcome.verdict


@pytest.mark.parametrize("misfit", [(b"sRGB", b""), (b"gAMA", b"\0\1\2"), (b"cHRM", bytes(8)), (b"pHYs", b"\0\0\0\1")])
def test_a_chunk_about_colors_or_sizes_that_is_short_is_ignored(tmp_path: Path, misfit: tuple[bytes, bytes]) -> None:
    text = (b"tEXt", b"Title\0a hill")
    (tmp_path / "a").write_bytes(png(misfit, text))
    picture = reader.read(tmp_path / "a", ignore)
    assert (picture.pixels[0, 0].tolist(), picture.metadata.texts) == ([200, 30, 30, 255], (("Title", "a hill"),))
    (tmp_path / "a").write_bytes(png(misfit)[:-26])
    with pytest.raises(ReadError, match="its end is missing"):
        reader.read(tmp_path / "a", ignore)


def test_a_transparent_color_that_is_too_short_is_damage_and_no_missing_end(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(png((b"tRNS", b"\0\1")))
    with pytest.raises(ReadError, match="its beginning is damaged"):
        reader.read(tmp_path / "a", ignore)
