"""The metadata of a picture, and the part of it that a result carries.

A result is upright and in sRGB. Metadata that says otherwise is corrected, and the old color profile is never carried.
"""

from __future__ import annotations

import math
import re
import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any

from PIL import Image

from qtcompress.engine.metadata import exif, xmp

Chunk = tuple[bytes, bytes]
"""The type and the content of a PNG chunk."""


class Metadata(Enum):
    """How much a result carries. `SAFE` keeps how and when a picture was taken: no places, names, or serial numbers."""

    ALL = "all"
    SAFE = "safe"
    NONE = "none"


# The entries that SAFE keeps. It is not a list of entries to remove, because an unknown entry can contain anything. A
# copyright is a public notice. Artist and owner are removed, because cameras write the name of their owner there.
_SAFE_EXIF = {
    exif.MAIN: frozenset(
        {0x010E, 0x010F, 0x0110, 0x0131, 0x0132, 0x8298}  # description, make, model, software, date, copyright
    ),
    exif.PHOTO: frozenset(
        {0x829A, 0x829D, 0x8822, 0x8827, *range(0x8830, 0x8836)}  # exposure, aperture, program, sensitivity
        | {0x9000, 0x9003, 0x9004, 0x9010, 0x9011, 0x9012, 0x9290, 0x9291, 0x9292}  # version, dates
        | {*range(0x9201, 0x920B)}  # from shutter speed to focal length
        | {exif.COLOR_SPACE, 0xA217, 0xA300, 0xA301, *range(0xA401, 0xA40B), 0xA40C}  # scene and processing
        | {0xA432, 0xA433, 0xA434}  # the model of the lens, without its serial number
    ),
}
# Tags of a TIFF that describe how its pixels are stored, or whose content is carried in another way.
_STORAGE = frozenset(
    {0x00FE, 0x00FF, *range(0x0100, 0x010E), 0x0111, *range(0x0115, 0x0118), 0x011C, *range(0x0120, 0x0126), 0x0129}
    | {0x012D, *range(0x013D, 0x014B), *range(0x014C, 0x0157), 0x015B, *range(0x0200, 0x020A), *range(0x0211, 0x0215)}
    | {0x02BC, 0x83BB, 0x8649, 0x8773, 0x935C}  # XMP, IPTC, Photoshop's blocks, the profile, layers
)
_SAFE_TEXTS = frozenset({"Title", "Description", "Copyright", "Creation Time", "Software"})
_EXIF_PREFIX = b"Exif\0\0"
_IPTC_RESOURCE, _IPTC_TAG = 0x0404, 0x83BB
_RESOURCE = b"8BIM" + struct.pack(">H", _IPTC_RESOURCE) + b"\0\0"
_ROW_DIGITS = 72
_INCH_M = 0.0254
_DPI_UNTOLD = {(1.0, 1.0), (72.0, 72.0)}  # default values of programs that do not know the resolution
_SRGB_CHUNK = (b"sRGB", b"\0")  # rendering intent: perceptual
_MAX_UNITS = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Carried:
    """The metadata of a picture.

    Parameters
    ----------
    exif : bytes
        A TIFF structure, or empty.
    xmp : bytes
        An XMP packet, or empty.
    dpi : tuple of 2 floats, optional
        Pixels per inch, horizontal and vertical, both > 0.
    iptc : bytes
        An IPTC block (IIM), as in Photoshop's resource 0x0404, or empty.
    texts : tuple of (name, text)
        The texts of a PNG, or the comment of a JPEG or GIF.
    orientation : int
        How to turn the pixels of the file upright: 1..8, as in EXIF; 1 once they are upright.
    profiled : bool
        Whether the file had a color profile, or said in another way that its colors are not those of sRGB.
    color : tuple of Chunk
        The chunks about the color space for a PNG of these pixels: sRGB, if the source said anything about its colors.
    """

    exif: bytes = field(default=b"", repr=False)
    xmp: bytes = field(default=b"", repr=False)
    dpi: tuple[float, float] | None = None
    iptc: bytes = field(default=b"", repr=False)
    texts: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    orientation: int = 1
    profiled: bool = False
    color: tuple[Chunk, ...] = field(default=(), repr=False)

    def settled(self) -> Carried:
        """Return the metadata of the picture after it was turned upright and converted to sRGB."""
        turned = self.orientation >= 5
        return replace(
            self,
            exif=exif.settled(self.exif, turned=turned, srgb=self.profiled),
            xmp=xmp.settled(self.xmp, srgb=self.profiled),
            dpi=self.dpi[::-1] if turned and self.dpi else self.dpi,
            orientation=1,
        )

    def chosen(self, choice: Metadata) -> Carried:
        """Return the part that a result carries; call it on settled metadata."""
        if choice is Metadata.ALL:
            return self
        if choice is Metadata.NONE:
            return Carried(profiled=self.profiled, color=self.color)
        found = exif.parse_bytes(self.exif)
        return replace(
            self,
            exif=b"" if found is None else found.thinned(_is_safe).tobytes(),
            xmp=xmp.thinned(self.xmp),
            iptc=b"",  # it mixes captions with names and places
            texts=tuple((name, text) for name, text in self.texts if name in _SAFE_TEXTS),
        )

    def png_chunks(self) -> tuple[Chunk, ...]:
        """Return the metadata as chunks of a PNG, which belong before the palette."""
        chunks = list(self.color)
        if self.dpi is not None:
            units = [min(round(dpi / _INCH_M), _MAX_UNITS) for dpi in self.dpi]
            chunks.append((b"pHYs", struct.pack(">IIB", *units, 1)))
        if self.exif:
            chunks.append((b"eXIf", self.exif))
        if self.xmp:
            chunks.append((b"iTXt", b"XML:com.adobe.xmp" + bytes(5) + self.xmp))
        if self.iptc:
            chunks.append(_raw_profile_chunk("iptc", _RESOURCE + struct.pack(">I", len(self.iptc)) + self.iptc))
        chunks += [_text_chunk(name, text) for name, text in self.texts]
        return tuple(chunks)

    def iptc_resource(self) -> bytes:
        """Return the IPTC block as a Photoshop resource, padded to an even number of bytes."""
        size = len(self.iptc)
        return _RESOURCE + struct.pack(">I", size) + self.iptc + bytes(size % 2)

    def save_options(self) -> dict[str, Any]:
        """Return the arguments of Pillow's `save` for JPEG, WebP, and AVIF; a JPEG can hold at most 64 kB of each."""
        options = {"exif": _EXIF_PREFIX + self.exif if self.exif else b"", "xmp": self.xmp, "dpi": self.dpi}
        return {name: value for name, value in options.items() if value}


def found_in(image: Image.Image, read: exif.Reader) -> Carried:
    """Return the metadata of a loaded picture. Damaged metadata is ignored, and nothing is raised.

    Parameters
    ----------
    image : Image
        The picture as Pillow loaded it.
    read : exif.Reader
        Reads from the file itself, because the whole file is the EXIF structure of a TIFF.
    """
    info = image.info
    packet = _bytes(info.get("xmp")) or _raw_profile(info, "xmp")
    found = exif_of(image, read)
    if found is not None and image.format == "TIFF":
        structure = found.thinned(_is_of_the_picture).tobytes()
    else:
        structure = _structure(info)
    turn = None if found is None else found.number(exif.MAIN, exif.ORIENTATION)
    turn = xmp.orientation(packet) if turn is None else turn
    return Carried(
        iptc=_iptc(info, found),
        exif=structure if found is not None else b"",
        xmp=packet,
        dpi=_dpi(info.get("dpi")),
        texts=_texts(image),
        orientation=turn if turn is not None and 1 <= turn <= 8 else 1,
        profiled=bool(info.get("icc_profile")),
        color=(_SRGB_CHUNK,) if info.get("icc_profile") or "srgb" in info else (),
    )


def exif_of(image: Image.Image, read: exif.Reader) -> exif.Exif | None:
    """Return the EXIF data of an opened picture, or None; parameters are those of `found_in`."""
    return exif.parse(read) if image.format == "TIFF" else exif.parse_bytes(_structure(image.info))


def _is_safe(directory: int, tag: int) -> bool:
    return tag in _SAFE_EXIF.get(directory, ())


def _is_of_the_picture(directory: int, tag: int) -> bool:
    return directory != exif.MAIN or tag not in _STORAGE


def _bytes(value: object) -> bytes:
    if isinstance(value, str):
        return value.encode("utf-8", "replace")
    return value if isinstance(value, bytes) else b""


def _structure(info: Mapping[Any, Any]) -> bytes:
    """Return the TIFF structure of a picture, without the EXIF prefix."""
    data = _bytes(info.get("exif")) or _raw_profile(info, "exif") or _raw_profile(info, "APP1")
    while data.startswith(_EXIF_PREFIX):
        data = data[len(_EXIF_PREFIX) :]
    return data


def _raw_profile(info: Mapping[Any, Any], name: str) -> bytes:
    """Return a profile that older programs store in a text of a PNG: a name, a length, hexadecimal digits."""
    profile = info.get(f"Raw profile type {name}")
    words = profile.split(None, 2) if isinstance(profile, str) else []
    digits = re.sub(r"[^0-9A-Fa-f]", "", words[2]) if len(words) == 3 else ""
    return bytes.fromhex(digits[: len(digits) // 2 * 2])


def _raw_profile_chunk(name: str, data: bytes) -> Chunk:
    """Return the text chunk that ImageMagick and ExifTool write for data without a chunk of its own."""
    digits = data.hex()
    rows = "\n".join(digits[at : at + _ROW_DIGITS] for at in range(0, len(digits), _ROW_DIGITS))
    text = f"\n{name}\n{len(data):8}\n{rows}\n"
    return b"zTXt", f"Raw profile type {name}".encode() + b"\0\0" + zlib.compress(text.encode(), 9)


def _iptc(info: Mapping[Any, Any], found: exif.Exif | None) -> bytes:
    """Return the IPTC block of a JPEG, TIFF, or PNG; empty if there is none."""
    blocks = info.get("photoshop")
    if isinstance(blocks, Mapping):
        return _bytes(blocks.get(_IPTC_RESOURCE))
    entry = None if found is None else found.directories[exif.MAIN].get(_IPTC_TAG)
    if entry is not None:
        return entry.value
    data = _raw_profile(info, "iptc")
    return data[len(_RESOURCE) + 4 :] if data.startswith(_RESOURCE) else data


def _dpi(value: object) -> tuple[float, float] | None:
    try:
        across, down = (float(part) for part in value)  # type: ignore[attr-defined]  # any value that a decoder returned
    except (TypeError, ValueError, ArithmeticError):
        return None
    told = (across, down) not in _DPI_UNTOLD and all(math.isfinite(part) and 0 < part <= 1e6 for part in (across, down))
    return (across, down) if told else None


def _texts(image: Image.Image) -> tuple[tuple[str, str], ...]:
    info = image.info
    if image.format != "PNG":
        comment = _bytes(info.get("comment")).decode("utf-8", "replace").strip("\0")
        return (("Comment", comment),) if comment and "\0" not in comment else ()
    return tuple(
        (str(name), str(text))
        for name, text in info.items()
        if isinstance(text, str) and "\0" not in text and _is_keyword(str(name)) and not _stands_elsewhere(str(name))
    )


def _is_keyword(name: str) -> bool:
    """Tell whether `name` is a valid keyword of a PNG text: 1..79 Latin-1 letters, no white space at its ends."""
    return 0 < len(name) < 80 and name.isprintable() and name.strip() == name and max(name) <= "\xff"


def _stands_elsewhere(name: str) -> bool:
    return name.startswith("Raw profile type") or name == "XML:com.adobe.xmp"


def _text_chunk(name: str, text: str) -> Chunk:
    key = name.encode("latin-1") + b"\0"
    try:
        return b"tEXt", key + text.encode("latin-1")
    except UnicodeEncodeError:
        return b"iTXt", key + bytes(4) + text.encode("utf-8", "replace")
