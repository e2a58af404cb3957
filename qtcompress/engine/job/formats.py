"""The kinds of picture files: one table that says of each how it is recognized, named, limited, and what it can hold.

A file is what its first bytes say, and not what its name says. TGA and a few other formats have no such mark.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Flag, auto
from functools import cache

HEAD_BYTES = 64
"""How many bytes of a file `kind_of` needs."""


class Holds(Flag):
    """What a file can hold beside 8-bit color."""

    NOTHING = 0
    EXIF = auto()
    XMP = auto()
    IPTC = auto()
    ICC = auto()
    RESOLUTION = auto()
    COMMENT = auto()
    TEXTS = auto()
    ALPHA = auto()
    DEPTH = auto()
    FRAMES = auto()


_ALL = Holds(sum(one.value for one in Holds))
_NO_LIMIT = 1 << 62


@dataclass(frozen=True, slots=True)
class FileFormat:
    """One kind of file.

    Parameters
    ----------
    name : str
        As it is shown.
    starts : tuple of bytes
        What a file begins with, one of these.
    brands : tuple of bytes
        The brands of ISO base media files (ISO/IEC 14496-12), one of which must be listed.
    pillow : tuple of str
        The decoders of Pillow that may open it; none where the program does not read it.
    suffixes : tuple of str
        How its files are named, in small letters, the usual suffix first.
    rare_suffixes : tuple of str
        Other suffixes by which a folder's files are recognized; originals of such names are not copied to the results,
        because many viewers do not show them.
    result_suffixes : tuple of str
        Suffixes that a result of this format may have; empty where `suffixes` are meant.
    copied : bool
        An original that is kept is copied into the output folder.
    holds : Holds
        What a file can hold as this program writes it, or, if it does not write it, as the format allows.
    max_side_px, max_pixels : int
        The largest picture that is written. Beyond `max_pixels` the encoder would take more memory than anything else.
    max_metadata_bytes : int
        The largest EXIF, XMP or IPTC block.
    encoder_bytes_a_pixel : int
        Memory of a job in which the encoder works; 0 where that is not more than decoding takes.
    """

    name: str
    starts: tuple[bytes, ...] = ()
    brands: tuple[bytes, ...] = ()
    pillow: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    rare_suffixes: tuple[str, ...] = ()
    result_suffixes: tuple[str, ...] = ()
    copied: bool = False
    holds: Holds = Holds.NOTHING
    max_side_px: int = _NO_LIMIT
    max_pixels: int = _NO_LIMIT
    max_metadata_bytes: int = _NO_LIMIT
    encoder_bytes_a_pixel: int = 0


_FACTS = Holds.EXIF | Holds.XMP | Holds.ICC
_HEIF = _FACTS | Holds.ALPHA | Holds.DEPTH | Holds.FRAMES

# The bytes a pixel of WebP were measured as 25, 30 with alpha (34 to 38 for a lossless one, which so large a picture
# rarely becomes); those of AVIF as 33.
PNG = FileFormat(
    "PNG", (b"\x89PNG\r\n\x1a\n",), (), ("PNG",), (".png", ".apng"), result_suffixes=(".png",), copied=True,
    holds=_ALL, max_side_px=2**31 - 1,
)  # fmt: skip
JPEG = FileFormat(
    "JPEG", (b"\xff\xd8\xff",), (), ("JPEG",), (".jpg", ".jpeg", ".jpe", ".jfif"), (".mpo",), copied=True,
    holds=_FACTS | Holds.IPTC | Holds.RESOLUTION | Holds.COMMENT,
    max_side_px=65_500, max_metadata_bytes=65_000,
)  # fmt: skip
WEBP = FileFormat(
    "WebP", (), (), ("WEBP",), (".webp",), copied=True,
    holds=_FACTS | Holds.ALPHA | Holds.FRAMES,
    max_side_px=16_383, max_pixels=40_000_000, encoder_bytes_a_pixel=28,
)  # fmt: skip
AVIF = FileFormat(
    "AVIF", (), (b"avif", b"avis"), ("AVIF",), (".avif",), copied=True,
    holds=_HEIF, max_side_px=65_500, max_pixels=40_000_000, encoder_bytes_a_pixel=36,
)  # fmt: skip

TABLE: tuple[FileFormat, ...] = (
    PNG,
    JPEG,
    WEBP,
    FileFormat(
        "GIF", (b"GIF87a", b"GIF89a"), (), ("GIF",), (".gif",), copied=True,
        holds=Holds.XMP | Holds.COMMENT | Holds.ALPHA | Holds.FRAMES,
    ),
    FileFormat(
        "TIFF", (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"), (), ("TIFF",), (".tif", ".tiff"), copied=True, holds=_ALL,
    ),
    FileFormat("BMP", (), (), ("BMP", "DIB"), (".bmp",), (".dib",), copied=True, holds=Holds.RESOLUTION | Holds.ALPHA),
    AVIF,
    # Read only with the extra: Pillow has no decoder of its own.
    FileFormat(
        "HEIC", (), (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"), ("HEIF",),
        rare_suffixes=(".heic", ".heif", ".hif"), holds=_HEIF,
    ),
    FileFormat(
        "JPEG 2000", (b"\0\0\0\x0cjP  \r\n\x87\n", b"\xff\x4f\xff\x51"), (), ("JPEG2000",),
        rare_suffixes=(".jp2", ".j2k"), holds=Holds.XMP | Holds.ICC | Holds.RESOLUTION | Holds.ALPHA | Holds.DEPTH,
    ),
    FileFormat("PNM", (), (), ("PPM",), rare_suffixes=(".ppm", ".pgm", ".pbm", ".pnm"), holds=Holds.DEPTH),
    FileFormat("QOI", (b"qoif",), (), ("QOI",), rare_suffixes=(".qoi",), holds=Holds.ALPHA),
    FileFormat("ICO", (b"\0\0\1\0",), (), ("ICO",), rare_suffixes=(".ico",), holds=Holds.ALPHA | Holds.FRAMES),
    FileFormat("JPEG XL", (b"\xff\x0a", b"\0\0\0\x0cJXL \r\n\x87\n")),
    FileFormat("OpenEXR", (b"\x76\x2f\x31\x01",)),
    FileFormat("Radiance HDR", (b"#?RADIANCE",)),
    FileFormat("Photoshop", (b"8BPS",)),
    FileFormat("GIMP", (b"gimp xcf",)),
    FileFormat("MNG", (b"\x8aMNG\r\n\x1a\n",)),
    FileFormat("JPEG XR", (b"II\xbc\x01",)),
    FileFormat("PostScript", (b"%!PS",)),
    FileFormat("PDF", (b"%PDF",)),
    FileFormat("FITS", (b"SIMPLE  =",)),
    FileFormat("SGI", (b"\x01\xda",)),
    FileFormat("DDS", (b"DDS ",)),
    FileFormat("BLP", (b"BLP1", b"BLP2")),
    FileFormat("Microsoft Paint 1", (b"DanM",)),
    FileFormat("Microsoft Paint 2", (b"LinS",)),
    FileFormat("raw", (b"FUJIFILMCCD-RAW",)),
)  # fmt: skip

RAW_SUFFIXES = frozenset(
    {".3fr", ".arw", ".cr2", ".cr3", ".crw", ".dcr", ".dng", ".erf", ".fff", ".iiq", ".kdc", ".mef", ".mos", ".mrw"}
    | {".nef", ".nrw", ".orf", ".pef", ".raf", ".raw", ".rw2", ".rwl", ".sr2", ".srf", ".srw", ".x3f"}
)
"""Raw files of cameras. Most are TIFFs by their content, whose first picture is a thumbnail: in place it would take the
photograph's place."""

UNMARKED_SUFFIXES = frozenset({".tga", ".icb", ".vda", ".vst", ".pcx", ".pct", ".pict", ".wbmp"})
"""Pictures that are not read and that no first bytes mark."""

READ = frozenset(one.name for one in TABLE if one.pillow)
"""Names of the formats that the program reads, HEIC only with its extra."""

READ_SUFFIXES = frozenset(suffix for one in TABLE if one.pillow for suffix in (*one.suffixes, *one.rare_suffixes))
"""Suffixes by which a picture that is read is found in a folder."""

COPIED_SUFFIXES = frozenset(suffix for one in TABLE if one.copied for suffix in one.suffixes)
"""Suffixes of originals that are copied into the output folder when they are kept: every viewer shows such files."""


class Format(Flag):
    """Formats that a result may have. WebP is both: lossless for palettes, lossy for photographs."""

    PNG = 1
    WEBP = 2
    JPEG = 4
    AVIF = 8

    @property
    def file(self) -> FileFormat:
        """The row of the table for one format."""
        return _RESULTS[self]

    @property
    def suffix(self) -> str:
        """The usual suffix of one format's files."""
        return self.file.suffixes[0]

    @property
    def suffixes(self) -> tuple[str, ...]:
        """All suffixes that a result of one format may have, in small letters."""
        return self.file.result_suffixes or self.file.suffixes

    @property
    def word(self) -> str:
        """The name of one format, as it is written in a command."""
        return str(self.name).lower()

    @property
    def label(self) -> str:
        """The name of one format, as it is shown."""
        return self.file.name


_RESULTS = {Format.PNG: PNG, Format.WEBP: WEBP, Format.JPEG: JPEG, Format.AVIF: AVIF}
ALL_FORMATS = Format.PNG | Format.WEBP | Format.JPEG | Format.AVIF
PALETTE_FORMATS = Format.PNG | Format.WEBP


def format_of(head: bytes) -> FileFormat | None:
    """Return the format of a file by its first `HEAD_BYTES` bytes; None for what is not in the table."""
    for start, one in _starts():
        if head.startswith(start):
            return one
    name = _other_kind(head)
    return next((one for one in TABLE if one.name == name), None)


def kind_of(head: bytes) -> str:
    """Return the name of a file's format by its first `HEAD_BYTES` bytes, "" for what is not in the table."""
    found = format_of(head)
    return "" if found is None else found.name


def result_format_of(head: bytes) -> Format | None:
    """Return the format of a result by its first bytes; None where it has none of them."""
    found = format_of(head)
    return next((one for one, row in _RESULTS.items() if row is found), None)


@cache
def _starts() -> tuple[tuple[bytes, FileFormat], ...]:
    return tuple((start, one) for one in TABLE for start in one.starts)


def _other_kind(head: bytes) -> str:
    """Return the name of a format that takes more than a comparison of the first bytes."""
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WebP"
    if head[:2] == b"BM" and head[6:10] == bytes(4):  # two letters alone begin many a text
        return "BMP"
    if head[:1] == b"P" and head[1:2] in b"123456Ff" and head[2:3].isspace():
        return "PNM"
    if head[4:8] == b"ftyp":
        listed = {head[at : at + 4] for at in range(8, min(len(head), int.from_bytes(head[:4], "big")) - 3, 4)}
        return next((one.name for one in TABLE if listed & set(one.brands)), "")
    return ""
