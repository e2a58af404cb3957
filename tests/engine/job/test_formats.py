"""A file is what its first bytes say."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from qtcompress.engine.job.formats import HEAD_BYTES, READ, kind_of

NAMES = {
    "PNG": "PNG", "JPEG": "JPEG", "WEBP": "WebP", "GIF": "GIF", "TIFF": "TIFF", "BMP": "BMP", "AVIF": "AVIF",
    "JPEG2000": "JPEG 2000", "PPM": "PNM", "QOI": "QOI", "ICO": "ICO",
}  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_what_pillow_writes_is_known_by_its_head(name: str) -> None:
    file = io.BytesIO()
    Image.new("RGB", (20, 20)).save(file, name)
    assert kind_of(file.getvalue()[:HEAD_BYTES]) == NAMES[name]
    assert NAMES[name] in READ


def test_large_tiffs_and_float_maps_are_known_too() -> None:
    file = io.BytesIO()
    Image.new("RGB", (20, 20)).save(file, "TIFF", big_tiff=True)
    assert kind_of(file.getvalue()) == "TIFF"
    assert kind_of(b"Pf\n3 2\n-1.0\n") == "PNM"


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC"),
        (b"\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf", "AVIF"),
        (b"\0\0\0\x18ftypisom\0\0\0\0iso2avc1", ""),
        (b"\0\0\0\x10ftypisom\0\0\0\0heic", ""),  # behind the box
        (b"\xff\x0a\xfa\x1f", "JPEG XL"),
        (b"8BPS\0\1", "Photoshop"),
        (b"P5: a note", ""),
        (b"P", ""),
        (b"BMW and other words", ""),
        (b"RIFF\0\0\0\0WAVE", ""),
        (b"some words", ""),
        (b"", ""),
    ],
)
def test_others_are_known_by_their_marks(head: bytes, kind: str) -> None:
    assert kind_of(head) == kind
