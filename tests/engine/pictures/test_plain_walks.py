"""What a BMP, a PNM, a QOI, or an ICO holds beside its pixels goes along, or is named."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.errors import LeftAlone
from qtcompress.core.types import ignore
from qtcompress.engine.metadata.inventory import Block, Kind
from qtcompress.engine.pictures import icc, reader
from qtcompress.engine.pictures.contents import blocks_in
from tests.engine.pictures.test_walks import carried

PIXELS = np.random.default_rng(3).integers(0, 256, (4, 6, 3), np.uint8)
ADOBE = icc.made(((0.3127, 0.3290), (0.64, 0.33), (0.21, 0.71), (0.15, 0.06)), (icc.ADOBE_GAMMA,), gray=False)
SRGB_LIGHTS = (0.4124, 0.2126, 0.0193, 0.3576, 0.7152, 0.1192, 0.1805, 0.0722, 0.9505)
BEHIND = b"what stands behind the end"


def written(kind: str, pixels: np.ndarray = PIXELS) -> bytes:
    stream = io.BytesIO()
    Image.fromarray(pixels).save(stream, kind)
    return stream.getvalue()


def bmp(
    told: bytes = b"BGRs", profile: bytes = b"", lights: tuple[float, ...] = (0.0,) * 9, gammas: tuple[float, ...] = ()
) -> bytes:
    """Return a BMP of version 5; `lights` are X, Y, and Z of red, green, and blue."""
    rows = np.pad(PIXELS[::-1, :, ::-1].reshape(4, -1), ((0, 0), (0, 2))).tobytes()
    head = struct.pack("<IiiHHIIiiII", 124, 6, 4, 1, 24, 0, len(rows), 0, 0, 0, 0)
    head += struct.pack("<4I", 0xFF0000, 0xFF00, 0xFF, 0) + told
    head += struct.pack("<9i", *(round(light * 2**30) for light in lights))
    head += struct.pack("<3I", *(round(gamma * 2**16) for gamma in gammas or (0, 0, 0)))
    head += struct.pack("<4I", 4, 124 + len(rows) if profile else 0, len(profile), 0)
    start = 14 + len(head)
    return b"BM" + struct.pack("<IHHI", start + len(rows) + len(profile), 0, 0, start) + head + rows + profile


def told(folder: Path, data: bytes) -> list[tuple[Kind, str, bool]]:
    """Return kind, name, and whether it is bound of each block, of which the forecast knows the same."""
    blocks = carried(folder, data).blocks
    assert [block.name for block in blocks_in(folder / "a")] == [block.name for block in blocks]
    return [(block.kind, block.name, block.bound) for block in blocks]


def colors(folder: Path, data: bytes) -> np.ndarray:
    (folder / "a").write_bytes(data)
    found: np.ndarray = reader.read(folder / "a", ignore).pixels[..., :3].astype(int)
    return found


def as_png(folder: Path) -> np.ndarray:
    """Return the colors of the same pixels in a PNG with a profile for Adobe RGB."""
    stream = io.BytesIO()
    Image.fromarray(PIXELS).save(stream, "PNG", icc_profile=ADOBE)
    return colors(folder, stream.getvalue())


@pytest.mark.parametrize(
    "data",
    [
        written("BMP"), bmp(), bmp(b"DEBM", ADOBE), written("PPM"), written("PPM", PIXELS[..., 0]), b"P4 9 1 \xff\x80",
        b"P5 2 1 65535\n\1\2\3\4", b"P2 2 1 9\n1 2\n", written("QOI"), written("ICO"),
    ],
)  # fmt: skip
def test_what_stands_behind_the_end_is_named(tmp_path: Path, data: bytes) -> None:
    assert told(tmp_path, data) == []
    assert told(tmp_path, data + bytes(9)) == []
    expected = [] if data.startswith(b"P2") else [(Kind.TRAILER, "data behind its end", True)]
    assert not expected or told(tmp_path, data + BEHIND) == expected


def test_a_second_picture_of_a_pnm_is_told_as_one(tmp_path: Path) -> None:
    assert told(tmp_path, written("PPM") * 2) == [(Kind.PICTURES, "another picture", True)]


def test_comments_of_a_pnm_are_a_comment(tmp_path: Path) -> None:
    data = b"P6 # by me\n#\n# (c) 2020\r6 4\n255\n" + PIXELS.tobytes()
    assert carried(tmp_path, data).texts == (("Comment", "by me\n(c) 2020"),)
    assert np.array_equal(colors(tmp_path, data), PIXELS)
    assert carried(tmp_path, b"P5 1 1 255\n#").texts == ()  # a pixel, no comment


def test_a_fourth_channel_of_a_bmp_is_named_unless_it_says_nothing(tmp_path: Path) -> None:
    def with_fourth(fourth: np.ndarray) -> bytes:
        rows = np.dstack([PIXELS[::-1, :, ::-1], fourth]).astype(np.uint8).tobytes()
        head = struct.pack("<IiiHHIIiiII", 40, 6, 4, 1, 32, 0, 0, 0, 0, 0, 0)
        return b"BM" + struct.pack("<IHHI", 54 + len(rows), 0, 0, 54) + head + rows

    for same in (0, 255):
        assert told(tmp_path, with_fourth(np.full((4, 6), same))) == []
    assert told(tmp_path, with_fourth(PIXELS[..., 0])) == [(Kind.CHANNELS, "a fourth channel", True)]


def test_colors_of_a_bmp_are_converted_from_what_its_head_says(tmp_path: Path) -> None:
    adobe = as_png(tmp_path)
    assert np.abs(adobe - PIXELS).max() > 9
    assert np.array_equal(colors(tmp_path, bmp(b"DEBM", ADOBE)), adobe)
    lights = (0.5767, 0.2973, 0.0270, 0.1856, 0.6274, 0.0707, 0.1882, 0.0753, 0.9911)
    found = colors(tmp_path, bmp(bytes(4), lights=lights, gammas=(icc.ADOBE_GAMMA,) * 3))
    assert np.abs(found - adobe).max() <= 1
    for data in (
        bmp(), bmp(b" niW"), bmp(bytes(4)), bmp(bytes(4), lights=SRGB_LIGHTS), bmp(b"BGRs", lights=lights),
        bmp(bytes(4), lights=SRGB_LIGHTS, gammas=(2.2, 2.2, 2.2)), bmp(bytes(4), lights=(0.3,) * 9),
        bmp(bytes(4), lights=(-0.3, *SRGB_LIGHTS[1:])),
    ):  # fmt: skip
        assert np.array_equal(colors(tmp_path, data), PIXELS)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (bmp(b"KNIL", b"C:\\adobe.icc\0"), "a profile in another file"),
        (bmp(bytes(4), lights=SRGB_LIGHTS, gammas=(1.8, 2.2, 2.2)), "curves that differ"),
    ],
)
def test_a_bmp_whose_colors_cannot_be_converted_is_left_alone(tmp_path: Path, data: bytes, sentence: str) -> None:
    with pytest.raises(LeftAlone, match=sentence):
        colors(tmp_path, data)


def test_a_profile_of_a_bmp_that_is_damaged_is_named(tmp_path: Path) -> None:
    block = Block(Kind.UNKNOWN, "a color profile that can't be used", size_bytes=60, bound=True)
    assert carried(tmp_path, bmp(b"DEBM", ADOBE[:60])).blocks == (block,)
