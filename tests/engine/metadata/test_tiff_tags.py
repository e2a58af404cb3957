"""Each tag of a TIFF is about its pixels, about the picture, or content that nothing else holds."""

from __future__ import annotations

import io
import struct

import pytest
from PIL import Image, TiffImagePlugin

from qtcompress.engine.metadata import tiff_tags
from qtcompress.engine.metadata.inventory import Block, Kind


def written(tags: dict[int, object] | None = None, mode: str = "RGB", **options: object) -> bytes:
    info = TiffImagePlugin.ImageFileDirectory_v2()
    for tag, value in (tags or {}).items():
        info.tagtype[tag] = 7 if isinstance(value, bytes) else 12 if isinstance(value, tuple) else 4
        info[tag] = value
    stream = io.BytesIO()
    Image.new(mode, (6, 4)).save(stream, "TIFF", tiffinfo=info, **options)
    return stream.getvalue()


def blocks(data: bytes) -> tuple[Block, ...]:
    return tiff_tags.blocks_in(lambda offset, length: data[offset : offset + length])


@pytest.mark.parametrize("big", [False, True])
@pytest.mark.parametrize(
    ("tag", "value", "kind", "name"),
    [
        (37724, b"layers", Kind.LAYERS, "layers"),
        (33550, (1.0, 1.0, 0.0), Kind.GEOREFERENCE, "a georeference"),
        (42113, b"-9999", Kind.GEOREFERENCE, "a georeference"),
        (330, 8, Kind.PICTURES, "further pictures"),
        (65000, b"nobody knows", Kind.UNKNOWN, "the TIFF tag 65000"),
    ],
)
def test_content_is_named_and_bound(big: bool, tag: int, value: object, kind: Kind, name: str) -> None:
    (found,) = blocks(written({tag: value}, big_tiff=big))
    assert (found.kind, found.name, found.bound) == (kind, name, True)


@pytest.mark.parametrize("big", [False, True])
def test_pixels_and_words_about_the_picture_are_no_blocks(big: bool) -> None:
    assert blocks(written(compression="tiff_lzw", dpi=(300, 300), big_tiff=big)) == ()
    assert blocks(written(software="scan", description="words")) == ()


def test_words_of_a_big_tiff_are_blocks_since_none_becomes_exif() -> None:
    assert [found.name for found in blocks(written({305: b"scan"}, big_tiff=True))] == ["the TIFF tag 305"]


@pytest.mark.parametrize(
    ("mode", "extra", "found"),
    [("RGB", None, 0), ("RGBA", None, 0), ("LA", None, 0), ("RGBA", 0, 1), ("CMYK", None, 0)],
)
def test_more_channels_than_color_and_alpha_are_content(mode: str, extra: int | None, found: int) -> None:
    data = bytearray(written(mode=mode))
    if extra is not None:  # not what the fourth channel means
        at = data.index(struct.pack("<HHI", 338, 3, 1))
        data[at + 8 : at + 10] = struct.pack("<H", extra)
    assert [block.kind for block in blocks(bytes(data))] == [Kind.CHANNELS] * found


def test_damaged_directories_yield_what_is_whole() -> None:
    data = written({65000: b"x" * 9}, big_tiff=True)
    assert blocks(data[:16]) == blocks(b"II*\0") == blocks(b"") == ()
    assert blocks(data) == blocks(data + b"more") != ()
