"""Make small pictures of every kind and damage them. Equal numbers give equal files."""

from __future__ import annotations

import io
import random
import struct
import zlib
from collections.abc import Callable, Iterator
from functools import cache

import numpy as np
from PIL import Image, ImageCms

WIDTH, HEIGHT = 29, 23  # odd, so that no row fills its bytes
EDGES = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)  # where numbers overflow
HEAD_BYTES = 160  # where formats store sizes and types
BOMB_BYTES = 40_000_000
Mutation = Callable[[random.Random, bytearray], bytes]


def _pictures() -> dict[str, Image.Image]:
    y, x = np.mgrid[:HEIGHT, :WIDTH]
    color = np.stack([x * 8 % 256, y * 11 % 256, (x * y) % 256, 255 - x * 7 % 256], axis=-1).astype(np.uint8)
    rgba = Image.fromarray(color)
    gray = rgba.convert("L")
    modes = {mode: rgba.convert(mode) for mode in ("RGB", "CMYK", "YCbCr", "LA", "1")}
    deep = Image.fromarray(color[..., 0].astype(np.uint16) * 257)
    wide = {"I": Image.fromarray(color[..., 0].astype(np.int32)), "F": Image.fromarray(color[..., 0] / np.float32(255))}
    lab = Image.merge("LAB", rgba.split()[:3])
    return {"RGBA": rgba, "L": gray, "P": rgba.convert("RGB").quantize(40), "I;16": deep, "LAB": lab, **modes, **wide}


def _exif() -> bytes:
    exif = Image.Exif()
    exif[0x010F], exif[0x0112], exif[0x0132] = "Maker", 6, "2026:01:02 03:04:05"
    exif[0x8769] = {0x9003: "2026:01:02 03:04:05", 0x829A: (1, 60), 0x927C: bytes(range(64)), 0xA001: 65535}
    exif[0x8825] = {1: "N", 2: (48.0, 51.0, 30.0), 3: "E", 4: (2.0, 17.0, 40.0)}
    return exif.tobytes()


XMP = (
    b'<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
    b' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""'
    b' xmlns:tiff="http://ns.adobe.com/tiff/1.0/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" tiff:Orientation="3"'
    b' xmp:CreateDate="2026-01-02T03:04:05"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
)
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def _kinds() -> Iterator[tuple[str, str, dict[str, object]]]:  # noqa: C901 - a list of formats, with no decision in it
    """Yield a mode, a format and the options of `save`."""
    told = {"exif": _exif(), "xmp": XMP, "icc_profile": PROFILE}
    for mode in ("RGB", "L", "CMYK", "YCbCr"):
        yield mode, "JPEG", {"quality": 80}
    yield "RGB", "JPEG", {"progressive": True, "restart_marker_blocks": 2, "comment": b"a word", **told}
    yield "RGB", "MPO", {"save_all": True, "append": 1}
    for mode in ("RGB", "RGBA", "L", "LA", "P", "1", "I;16"):
        yield mode, "PNG", {}
        yield mode, "PNG", {"exif": told["exif"], "icc_profile": PROFILE, "dpi": (300, 300), "text": 1}
    yield "P", "PNG", {"bits": 4, "transparency": bytes(range(40))}
    for mode in ("RGB", "RGBA", "P"):
        yield mode, "PNG", {"save_all": True, "append": 2}
    for mode in ("RGB", "RGBA"):
        yield mode, "WEBP", {"lossless": True, **told}
        yield mode, "WEBP", {"quality": 70}
        yield mode, "WEBP", {"save_all": True, "append": 2}
        yield mode, "AVIF", {"quality": 60, "speed": 9, **told}
        yield mode, "JPEG2000", {}
    yield "RGB", "JPEG2000", {"irreversible": True, "tile_size": (16, 16), "no_jp2": True}
    yield "L", "JPEG2000", {}
    for mode in ("P", "L", "1"):
        yield mode, "GIF", {"comment": b"a word"}
    yield "P", "GIF", {"save_all": True, "append": 3, "transparency": 3}
    for mode in ("RGB", "RGBA", "L", "LA", "P", "1", "I;16", "I", "F", "CMYK", "LAB", "YCbCr"):
        yield mode, "TIFF", {}
    for mode in ("RGB", "L", "I;16"):
        for compression in ("tiff_lzw", "tiff_adobe_deflate", "packbits"):
            yield mode, "TIFF", {"compression": compression, "icc_profile": PROFILE}
        yield mode, "TIFF", {**told}
    for compression in ("group3", "group4", "tiff_ccitt"):
        yield "1", "TIFF", {"compression": compression}
    for mode in ("RGB", "YCbCr", "CMYK"):
        yield mode, "TIFF", {"compression": "jpeg"}
    yield "RGB", "TIFF", {"big_tiff": True}
    yield "RGB", "TIFF", {"save_all": True, "append": 2, "compression": "tiff_lzw"}
    for mode in ("RGB", "L", "P", "1", "RGBA"):
        yield mode, "BMP", {}
    yield "RGB", "DIB", {}
    for mode in ("RGB", "L", "1", "I;16", "F"):
        yield mode, "PPM", {}
    for mode in ("RGB", "RGBA"):
        yield mode, "QOI", {}
    yield "RGBA", "ICO", {"sizes": [(16, 16), (WIDTH, HEIGHT)]}
    yield "RGBA", "ICO", {"sizes": [(16, 16)]}
    yield "RGBA", "ICO", {"sizes": [(16, 16)], "bitmap_format": "bmp"}


@cache
def seeds() -> tuple[bytes, ...]:
    """Return undamaged files of every format, in as many variants as possible, and some unusual ones."""
    from PIL import PngImagePlugin

    pictures = _pictures()
    found = []
    for mode, kind, options in _kinds():
        more = int(str(options.pop("append", 0)))
        if more:
            frames = [pictures[mode].rotate(90 * n) for n in range(1, more + 1)]
            options["append_images"] = frames
        if options.pop("text", None):
            text = PngImagePlugin.PngInfo()
            text.add_text("Title", "a word")
            text.add_text("Comment", "words " * 30, zip=True)
            text.add_itxt("XML:com.adobe.xmp", XMP.decode())
            options["pnginfo"] = text
        file = io.BytesIO()
        pictures[mode].save(file, kind, **options)
        found.append(file.getvalue())
    return (*found, *_odd())


def _odd() -> Iterator[bytes]:
    """Yield files that Pillow can read but not write, and some decompression bombs."""
    yield b"P3\n3 2\n255\n" + b"9 99 199\n" * 6
    yield b"P1 # words\n4 2\n0 1 0 1 1 0 1 0\n"
    yield b"P2\n3 1\n65535\n0 257 65535\n"
    head = struct.pack("<IiiHHIIiiII", 40, 8, 2, 1, 8, 1, 12, 0, 0, 2, 2)  # run-length encoded
    yield b"BM" + struct.pack("<IHHI", 74, 0, 0, 62) + head + bytes(8) + b"\4\1\4\0\0\0\0\3\1\0\1\0\0\1\0\0\0\1"
    for name in (b"iCCP", b"zTXt"):
        yield _png_with(name, b"words\0\0" + zlib.compress(bytes(BOMB_BYTES), 9))
    yield _png_with(b"tEXt", b"Raw profile type exif\0\nexif\n      12\n4d4d002a00000008zz")
    yield _png_with(b"eXIf", _exif()[6:])
    yield _png_with(b"tRNS", b"\0\1\0\2\0\3")


def _png_with(name: bytes, content: bytes) -> bytes:
    file = io.BytesIO()
    _pictures()["RGB"].save(file, "PNG")
    data = file.getvalue()
    return data[:33] + _chunk(name, content) + data[33:]


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


# ---- damage


def _place(dice: random.Random, data: bytearray) -> int:
    end = len(data) if dice.random() < 0.5 else min(len(data), HEAD_BYTES)
    return dice.randrange(end)


def _flip(dice: random.Random, data: bytearray) -> bytes:
    for _ in range(dice.choice((1, 1, 2, 8, 40))):
        data[_place(dice, data)] ^= 1 << dice.randrange(8)
    return bytes(data)


def _number(dice: random.Random, data: bytearray) -> bytes:
    """Overwrite 1, 2, or 4 bytes with a number at the limit of its range, in either byte order."""
    for _ in range(dice.choice((1, 1, 2))):
        size = dice.choice((1, 2, 4))
        value = dice.choice((*EDGES, len(data), dice.getrandbits(32))) & ((1 << 8 * size) - 1)
        at = _place(dice, data)
        data[at : at + size] = value.to_bytes(size, dice.choice(("big", "little")))
    return bytes(data)


def _cut(dice: random.Random, data: bytearray) -> bytes:
    return bytes(data[: dice.randrange(len(data))])


def _remove(dice: random.Random, data: bytearray) -> bytes:
    at = _place(dice, data)
    return bytes(data[:at] + data[at + dice.choice((1, 2, 4, 12, 100)) :])


def _repeat(dice: random.Random, data: bytearray) -> bytes:
    at = _place(dice, data)
    part = data[at : at + dice.choice((1, 4, 12, 100, 1000))]
    return bytes(data[:at] + part * dice.choice((1, 2, 50)) + data[at:])


def _insert(dice: random.Random, data: bytearray) -> bytes:
    at = _place(dice, data)
    return bytes(data[:at] + dice.randbytes(dice.choice((1, 2, 4, 30))) + data[at:])


def _blank(dice: random.Random, data: bytearray) -> bytes:
    at, size = _place(dice, data), dice.choice((4, 16, 64, 512))
    data[at : at + size] = bytes([dice.choice((0, 255))]) * len(data[at : at + size])
    return bytes(data)


def _splice(dice: random.Random, data: bytearray) -> bytes:
    """Continue with the bytes of another picture, from a random position."""
    other = dice.choice(seeds())
    return bytes(data[: _place(dice, data)] + other[dice.randrange(min(len(other), 4000)) :][:100_000])


def _join(dice: random.Random, data: bytearray) -> bytes:
    return bytes(data) + dice.choice(seeds())[:100_000]


def _swap(dice: random.Random, data: bytearray) -> bytes:
    """Exchange two parts."""
    size = dice.choice((4, 12, 64))
    first, second = sorted((_place(dice, data), _place(dice, data)))
    if second - first < size:
        return bytes(data)
    one, other = data[first : first + size], data[second : second + size]
    data[second : second + size], data[first : first + size] = one, other
    return bytes(data)


MUTATIONS: tuple[Mutation, ...] = (
    _flip, _flip, _number, _number, _cut, _remove, _repeat, _insert, _blank, _splice, _join, _swap,
)  # fmt: skip


def _sealed(data: bytes) -> bytes:
    """Return a PNG with corrected checksums, so that the checks do not stop the damage."""
    out, at = bytearray(data), 8
    while at + 12 <= len(out):
        end = at + 8 + int.from_bytes(out[at : at + 4], "big")
        if end + 4 > len(out):
            break
        out[end : end + 4] = struct.pack(">I", zlib.crc32(out[at + 4 : end]))
        at = end + 4
    return bytes(out)


def mutant(seed: int, number: int) -> bytes:
    """Return damaged file `number` of the series of a seed."""
    dice = random.Random(f"{seed}:{number}")
    data = dice.choice(seeds())
    for _ in range(dice.choice((1, 1, 1, 2, 3))):
        data = dice.choice(MUTATIONS)(dice, bytearray(data or b"\0"))
    return _sealed(data) if data.startswith(b"\x89PNG") and dice.random() < 0.8 else data
