"""The sample gallery: small, licensed file by file, and with the kinds of pictures it promises."""

from __future__ import annotations

import re
from pathlib import Path

from PIL import Image

SAMPLES = Path(__file__).resolve().parent.parent / "resources" / "samples"
PICTURES = sorted(path for path in SAMPLES.iterdir() if path.suffix != ".md")
ORIENTATION = 0x0112


def test_every_picture_has_its_license_and_no_other_is_listed() -> None:
    listed = re.findall(r"^\| (\S+\.\w+) \|", (SAMPLES / "LICENSES.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(listed) == [path.name for path in PICTURES]


def test_gallery_is_small() -> None:
    assert 6 <= len(PICTURES) <= 10
    assert sum(path.stat().st_size for path in PICTURES) < 2_500_000


def test_gallery_has_a_rotated_photo_alpha_and_few_colors() -> None:
    pictures = {}
    for path in PICTURES:
        with Image.open(path) as picture:
            picture.load()
            pictures[path.name] = picture
    assert pictures["market-upright.jpg"].getexif()[ORIENTATION] == 6
    assert pictures["logo.png"].getchannel("A").getextrema() == (0, 255)
    assert len(pictures["island-map.png"].getcolors(256) or []) == 19
