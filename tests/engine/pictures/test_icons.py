"""Icons: what is transparent in one of them, and files of several."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from PIL import Image

from qtcompress.core.errors import LeftAlone
from qtcompress.core.types import ignore
from qtcompress.engine.pictures import reader


def icon(folder: Path, *alphas: bytes, mask: bytes) -> Path:
    """Write an icon of 2 x 2 pixels of 32 bits for each alpha of them, from the lowest row."""
    pictures = [
        struct.pack("<IiiHH24x", 40, 2, 4, 1, 32) + b"".join(bytes((1, 2, 3, alpha)) for alpha in one) + mask
        for one in alphas
    ]
    heads, at = b"", 6 + 16 * len(pictures)
    for picture in pictures:
        heads += struct.pack("<BBBBHHII", 2, 2, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    path = folder / "a.ico"
    path.write_bytes(struct.pack("<HHH", 0, 1, len(pictures)) + heads + b"".join(pictures))
    return path


@pytest.mark.parametrize(
    ("alpha", "mask", "expected"),
    [
        (bytes(4), b"\x80\0\0\0\x40\0\0\0", [[255, 0], [0, 255]]), (bytes(4), b"\xc0\0\0\0", [[255, 255]] * 2),
        (bytes(4), b"\xff\0\0\0" * 2, [[0, 0]] * 2), (bytes((0, 7, 0, 0)), bytes(8), [[0, 0], [0, 7]]),
    ],
)  # fmt: skip
def test_an_icon_without_alpha_has_that_of_its_mask(
    tmp_path: Path, alpha: bytes, mask: bytes, expected: list[list[int]]
) -> None:
    assert reader.read(icon(tmp_path, alpha, mask=mask), ignore).pixels[..., 3].tolist() == expected


def test_an_icon_of_nothing_in_a_png_stays_invisible(tmp_path: Path) -> None:
    Image.new("RGBA", (8, 8), (1, 2, 3, 0)).save(tmp_path / "a.ico", sizes=[(8, 8)])
    assert not reader.read(tmp_path / "a.ico", ignore).pixels[..., 3].any()


def test_an_icon_in_several_depths_is_left_alone(tmp_path: Path) -> None:
    with pytest.raises(LeftAlone, match="contains 2 icons"):
        reader.read(icon(tmp_path, bytes(4), bytes(4), mask=bytes(8)), ignore)
