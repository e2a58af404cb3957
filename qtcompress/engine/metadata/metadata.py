"""The metadata of a picture, and the part of it that a result carries.

A result is upright and in sRGB. Metadata that says otherwise is corrected, and the old color profile is never carried.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import reduce
from operator import or_
from typing import Any

from PIL import Image

from qtcompress.core.text import Text
from qtcompress.engine.metadata import exif, iptc, tiff_tags, xmp
from qtcompress.engine.metadata.inventory import RESOLUTION, UNSAFE, Block, Kind
from qtcompress.engine.metadata.inventory import Metadata as Metadata
from qtcompress.engine.metadata.turned import size_in, turned_exif, turned_xmp

Chunk = tuple[bytes, bytes]
"""The type and the content of a PNG chunk."""


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
_SAFE_TEXTS = frozenset({"Title", "Description", "Copyright", "Creation Time", "Software"})
XMP_TEXT = "XML:com.adobe.xmp"
"""The keyword of the text of a PNG that is its XMP packet."""
_EXIF_PREFIX = b"Exif\0\0"
_ROW_DIGITS = 72
# A name of one or more words, the number of bytes, and digits; ExifTool writes "IPTC profile".
_RAW_PROFILE = re.compile(r"\s*\S[^\n]*?\s+\d+\s+([0-9A-Fa-f\s]*)")
_INCH_M = 0.0254
_TOLD_ELSEWHERE = frozenset(
    f"Raw profile type {name}" for name in ("exif", "APP1", "xmp", "iptc", "8bim", "icc", "icm")
)
_DPI_UNTOLD = {(1.0, 1.0), (72.0, 72.0)}  # default values of programs that do not know the resolution
_LEAST_DPI, _MOST_DPI = 1, 65_535  # as a JPEG can store them
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
    aspect : tuple of 2 int, optional
        Pixels per unknown unit, horizontal and vertical, where they differ: pixels that are not square.
    blocks : tuple of Block
        All other content of the file.
    finish : function, optional
        Returns a JPEG with all that stood behind its original, and with the places right that its metadata names.
    """

    exif: bytes = field(default=b"", repr=False)
    xmp: bytes = field(default=b"", repr=False)
    dpi: tuple[float, float] | None = None
    iptc: bytes = field(default=b"", repr=False)
    texts: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    orientation: int = 1
    profiled: bool = False
    color: tuple[Chunk, ...] = field(default=(), repr=False)
    aspect: tuple[int, int] | None = None
    blocks: tuple[Block, ...] = ()
    finish: Callable[[bytes], bytes] | None = field(default=None, repr=False, compare=False)

    def settled(self, *, upright: bool = True) -> Carried:
        """Return the metadata of the picture after it was turned upright, unless it was not, and converted to sRGB."""
        turned = upright and self.orientation >= 5
        turn, was = (1, self.orientation) if upright else (self.orientation, 1)
        packet = turned_xmp(self.xmp, was, size_in(self.exif))
        return replace(
            self._exchanged() if turned else self,
            exif=exif.settled(turned_exif(self.exif, was), turned=turned, srgb=self.profiled, turn=turn),
            xmp=xmp.settled(packet, srgb=self.profiled, turn=turn),
            orientation=turn,
        )

    def _exchanged(self) -> Carried:
        """Return the metadata with the horizontal and the vertical resolution exchanged."""
        return replace(self, dpi=self.dpi and self.dpi[::-1], aspect=self.aspect and self.aspect[::-1])

    def chosen(self, choice: Metadata, drop: Kind = Kind.NOTHING) -> Carried:
        """Return the part that a result carries, without the kinds in `drop`; call it on settled metadata."""
        given_up = drop if choice is Metadata.ALL else drop | UNSAFE
        blocks = tuple(block for block in self.blocks if block.kind not in given_up)
        if choice is Metadata.NONE:
            return Carried(profiled=self.profiled, color=self.color, blocks=blocks)
        chosen = replace(self._without(drop), blocks=blocks)
        return chosen if choice is Metadata.ALL else chosen._safe()

    def _without(self, drop: Kind) -> Carried:
        iptc_block = b"" if Kind.IPTC in drop else self.iptc
        return replace(self, iptc=iptc_block, texts=() if Kind.TEXTS in drop else self.texts)

    def _safe(self) -> Carried:
        found = exif.parse_bytes(self.exif)
        safe = b"" if found is None else found.thinned(_is_safe).tobytes()
        return replace(
            self,
            exif=safe if self.orientation == 1 else exif.with_orientation(safe, self.orientation),
            xmp=xmp.thinned(self.xmp),
            iptc=b"",  # it mixes captions with names and places
            texts=tuple((name, text) for name, text in self.texts if name in _SAFE_TEXTS),
        )

    def contents(self) -> Iterator[tuple[str, Kind, int]]:
        """Yield in words what the file carries, with its kind and its approximate bytes; hints are left out."""
        yield "EXIF", Kind.EXIF, len(self.exif)
        yield "XMP", Kind.XMP, len(self.xmp)
        yield "IPTC", Kind.IPTC, len(self.iptc)
        yield RESOLUTION, Kind.RESOLUTION, int((self.dpi or self.aspect) is not None)
        for name, text in self.texts:
            yield text_name(name), Kind.TEXTS | Kind.COMMENT, max(len(text), 1)
        for block in self.blocks:
            yield block.name, block.kind, 0 if block.hint else max(block.size_bytes, 1)

    def sizes(self) -> dict[str, int]:
        """Return what the file carries in words, each with its approximate bytes, at least 1."""
        found: dict[str, int] = {}
        for name, _, size_bytes in self.contents():
            found[name] = found.get(name, 0) + size_bytes
        return {name: size_bytes for name, size_bytes in found.items() if size_bytes}

    def kinds_of(self, names: Collection[str]) -> Kind:
        """Return the kinds of the content with these names."""
        return reduce(or_, (kind for name, kind, _ in self.contents() if name in names), Kind.NOTHING)

    def png_chunks(self) -> tuple[Chunk, ...]:
        """Return the metadata as chunks of a PNG, which belong before the palette."""
        texts = (_text_chunk(name, text) for name, text in self.texts)
        blocks = (block for block in self.blocks if block.kind is Kind.PNG_CHUNKS and block.place)
        others = ((block.place, block.content) for block in blocks)
        # Of texts with the same keyword, the last one is read, and the others are blocks.
        return (*self.color, *self._resolution_chunks(), *others, *self._packet_chunks(), *texts)

    def _packet_chunks(self) -> Iterator[Chunk]:
        if self.exif:
            yield b"eXIf", self.exif
        if self.xmp:
            yield b"iTXt", XMP_TEXT.encode() + bytes(5) + self.xmp
        if self.iptc:
            yield _raw_profile_chunk("iptc", iptc.resource(self.iptc))

    def _resolution_chunks(self) -> Iterator[Chunk]:
        if self.dpi is not None:
            units = [min(round(dpi / _INCH_M), _MAX_UNITS) for dpi in self.dpi]
            yield b"pHYs", struct.pack(">IIB", *units, 1)
        elif self.aspect is not None:
            yield b"pHYs", struct.pack(">IIB", *self.aspect, 0)

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
    return Carried(
        iptc=_iptc(info, found),
        exif=b"" if found is None else _exif_bytes(image, found),
        xmp=packet,
        dpi=dpi_of(info.get("dpi") if _tells_dpi(image) else exif.dpi(_structure(info))),
        texts=_texts(image),
        orientation=_turn(found, packet),
        profiled=bool(info.get("icc_profile")),
        color=(_SRGB_CHUNK,) if info.get("icc_profile") or "srgb" in info else (),
        aspect=_aspect(info),
        blocks=tiff_tags.blocks_in(read) if image.format == "TIFF" else (),
    )


def _exif_bytes(image: Image.Image, found: exif.Exif) -> bytes:
    """Return the TIFF structure of a picture; of a TIFF, without the entries about its pixels."""
    if image.format == "TIFF":
        return found.thinned(tiff_tags.is_of_the_picture).tobytes()
    return _structure(image.info)


def _turn(found: exif.Exif | None, packet: bytes) -> int:
    """Return the orientation that EXIF tells, or else XMP; 1 without a valid one."""
    told = None if found is None else found.number(exif.MAIN, exif.ORIENTATION)
    turn = xmp.orientation(packet) if told is None else told
    return turn if turn is not None and 1 <= turn <= 8 else 1


def exif_of(image: Image.Image, read: exif.Reader) -> exif.Exif | None:
    """Return the EXIF data of an opened picture, or None; parameters are those of `found_in`."""
    return exif.parse(read) if image.format == "TIFF" else exif.parse_bytes(_structure(image.info))


def _is_safe(directory: int, tag: int) -> bool:
    return tag in _SAFE_EXIF.get(directory, ())


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
    found = _RAW_PROFILE.fullmatch(profile) if isinstance(profile, str) else None
    digits = re.sub(r"[^0-9A-Fa-f]", "", found[1]) if found else ""
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
        return _bytes(blocks.get(iptc.IPTC_RESOURCE))
    main = {} if found is None else found.directories[exif.MAIN]
    if tiff_tags.IPTC in main or tiff_tags.PHOTOSHOP in main:
        return _iptc_of_tags(main)
    data = _raw_profile(info, "iptc") or _raw_profile(info, "8bim")
    return iptc.iptc_of(data) if data.startswith(iptc.SIGNATURE) else data


def _iptc_of_tags(main: exif.Directory) -> bytes:
    if tiff_tags.IPTC in main:
        return main[tiff_tags.IPTC].value
    return iptc.iptc_of(main[tiff_tags.PHOTOSHOP].value)


def _tells_dpi(image: Image.Image) -> bool:
    """Tell whether the resolution that Pillow found is the file's own: it takes one of EXIF for both directions."""
    return image.format not in ("JPEG", "MPO") or image.info.get("jfif_unit") in (1, 2)


def dpi_of(value: object) -> tuple[float, float] | None:
    """Return two numbers as a resolution in dots per inch; None if they are none, or a default that tells nothing."""
    try:
        across, down = (float(part) for part in value)  # type: ignore[attr-defined]  # any value that a decoder returned
    except (TypeError, ValueError, ArithmeticError):
        return None
    told = (across, down) not in _DPI_UNTOLD and all(_LEAST_DPI <= part <= _MOST_DPI for part in (across, down))
    return (across, down) if told else None


def _aspect(info: Mapping[Any, Any]) -> tuple[int, int] | None:
    """Return the pixels per unknown unit of a PNG or JPEG, if they differ."""
    pair = info.get("aspect") or (info.get("jfif_density") if info.get("jfif_unit") == 0 else None)
    if not isinstance(pair, tuple) or len(pair) != 2 or not all(map(_is_count, pair)):
        return None
    shape = Fraction(*pair).limit_denominator(_MOST_DPI)
    return (shape.numerator, shape.denominator) if shape != 1 and 0 < shape.numerator <= _MOST_DPI else None


def _is_count(value: object) -> bool:
    return isinstance(value, int) and value > 0


def _texts(image: Image.Image) -> tuple[tuple[str, str], ...]:
    info = image.info
    if image.format != "PNG":
        comment = text_of(_bytes(info.get("comment"))).strip("\0")
        return (("Comment", comment),) if comment and "\0" not in comment else ()
    return tuple((str(name), str(text)) for name, text in info.items() if _is_text(str(name), text))


def _is_text(name: str, text: object) -> bool:
    """Tell whether an entry of `info` is a text of a PNG that a result can repeat."""
    return isinstance(text, str) and "\0" not in text and _is_keyword(name) and not stands_elsewhere(name)


def text_of(data: bytes) -> str:
    """Return the text of a comment, which no format gives an encoding: UTF-8 if it is, otherwise Latin-1."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _is_keyword(name: str) -> bool:
    """Tell whether `name` is a valid keyword of a PNG text: 1..79 Latin-1 letters, no white space at its ends."""
    return 0 < len(name) < 80 and name.isprintable() and name.strip() == name and max(name) <= "\xff"


def is_comment(name: str) -> bool:
    """Tell whether a text of a PNG is a comment by its keyword; ImageMagick writes small letters."""
    return name.lower() == "comment"


def text_name(name: str) -> str:
    """Return what a text of a PNG is called in a sentence."""
    return Text("a comment") if is_comment(name) else Text("the text {name}", name=name)


def stands_elsewhere(name: str) -> bool:
    """Tell whether a text of a PNG is a profile that is read as such."""
    return name in _TOLD_ELSEWHERE or name == XMP_TEXT


def _text_chunk(name: str, text: str) -> Chunk:
    key = name.encode("latin-1") + b"\0"
    try:
        return b"tEXt", key + text.encode("latin-1")
    except UnicodeEncodeError:
        return b"iTXt", key + bytes(4) + text.encode("utf-8", "replace")
