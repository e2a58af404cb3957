"""The table of picture formats: how each one is recognized and named, its limits, and what it can hold.

The first bytes of a file decide its format, and not its name. TGA and a few other formats have no such mark.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import Flag
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from qtcompress.core.text import Text
from qtcompress.engine.metadata.inventory import BESIDE, Kind

HEAD_BYTES = 64
"""How many bytes of a file `kind_of` needs."""

_ALL = (
    Kind.EXIF | Kind.XMP | Kind.IPTC | Kind.ICC | Kind.RESOLUTION | Kind.COMMENT | Kind.TEXTS | Kind.ALPHA | Kind.DEPTH
    | Kind.FRAMES
)  # fmt: skip
_NO_LIMIT = 1 << 62


@dataclass(frozen=True, slots=True)
class FileFormat:
    """One kind of file.

    Parameters
    ----------
    name : str
        The name for people.
    starts : tuple of bytes
        Possible first bytes of a file.
    brands : tuple of bytes
        Possible brands of ISO base media files (ISO/IEC 14496-12).
    pillow : tuple of str
        The decoders of Pillow that may open it; empty if the program does not read it.
    suffixes : tuple of str
        The suffixes of its files in lower case, the usual suffix first.
    rare_suffixes : tuple of str
        Other suffixes by which files in a folder are recognized; many viewers do not show such files.
    result_suffixes : tuple of str
        Suffixes that a result of this format may have; if empty, `suffixes` applies.
    mime_types : tuple of str
        Its names in the shared database of freedesktop.org, where desktops look for programs that open a file.
    holds : Kind
        The properties of files that this program writes; for other formats, those that the format allows.
    max_side_px, max_pixels : int
        The largest picture that is written. Above `max_pixels`, the encoder would need more memory than other steps.
    max_metadata_bytes : int
        The largest EXIF, XMP, or IPTC block, with what stands before it.
    encoder_bytes_a_pixel : int
        Memory of a job per pixel while the encoder works; 0 if decoding needs more.
    extra : str
        The extra of this package that it needs, to be read and written; "" for none.
    """

    name: str
    starts: tuple[bytes, ...] = ()
    brands: tuple[bytes, ...] = ()
    pillow: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    rare_suffixes: tuple[str, ...] = ()
    result_suffixes: tuple[str, ...] = ()
    mime_types: tuple[str, ...] = ()
    holds: Kind = Kind.NOTHING
    max_side_px: int = _NO_LIMIT
    max_pixels: int = _NO_LIMIT
    max_metadata_bytes: int = _NO_LIMIT
    encoder_bytes_a_pixel: int = 0
    extra: str = ""


_FACTS = Kind.EXIF | Kind.XMP | Kind.ICC
_HEIF = _FACTS | Kind.ALPHA | Kind.DEPTH | Kind.FRAMES

# The bytes per pixel of WebP were measured as 25, and 30 with alpha (34 to 38 if it is lossless, which is rare for such
# large pictures); those of AVIF as 33. Encoders of AVIF write sides that decoders refuse: `imageDimensionLimit`
# of libavif is 32,768.
PNG = FileFormat(
    "PNG", (b"\x89PNG\r\n\x1a\n",), (), ("PNG",), (".png", ".apng"), result_suffixes=(".png",),
    mime_types=("image/png", "image/apng"), holds=_ALL | Kind.PNG_CHUNKS, max_side_px=2**31 - 1,
)  # fmt: skip
JPEG = FileFormat(
    "JPEG", (b"\xff\xd8\xff",), (), ("JPEG",), (".jpg", ".jpeg", ".jpe", ".jfif"), (".mpo",),
    mime_types=("image/jpeg",), holds=_FACTS | Kind.IPTC | Kind.RESOLUTION | Kind.COMMENT | Kind.JPEG_SEGMENTS | BESIDE,
    max_side_px=65_500, max_metadata_bytes=65_533,
)  # fmt: skip
WEBP = FileFormat(
    "WebP", (), (), ("WEBP",), (".webp",), mime_types=("image/webp",),
    holds=_FACTS | Kind.ALPHA | Kind.FRAMES | Kind.RIFF_CHUNKS,
    max_side_px=16_383, max_pixels=40_000_000, encoder_bytes_a_pixel=32,
)  # fmt: skip
AVIF = FileFormat(
    "AVIF", (), (b"avif", b"avis"), ("AVIF",), (".avif",), mime_types=("image/avif",),
    holds=_HEIF, max_side_px=32_768, max_pixels=40_000_000, encoder_bytes_a_pixel=36,
)  # fmt: skip
JXL = FileFormat(
    "JPEG XL", (b"\xff\x0a", b"\0\0\0\x0cJXL \r\n\x87\n"), (), ("JXL",), (".jxl",), mime_types=("image/jxl",),
    holds=_HEIF, max_pixels=40_000_000, encoder_bytes_a_pixel=36, extra="jxl",
)  # fmt: skip
GIF = FileFormat(
    "GIF", (b"GIF87a", b"GIF89a"), (), ("GIF",), (".gif",), mime_types=("image/gif",),
    holds=Kind.XMP | Kind.COMMENT | Kind.ALPHA | Kind.FRAMES, max_side_px=65_535,
)  # fmt: skip

TABLE: tuple[FileFormat, ...] = (
    PNG,
    JPEG,
    WEBP,
    GIF,
    FileFormat(
        "TIFF", (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"), (), ("TIFF",), (".tif", ".tiff"),
        mime_types=("image/tiff",), holds=_ALL,
    ),
    FileFormat(
        "BMP", (), (), ("BMP", "DIB"), (".bmp",), (".dib",),
        mime_types=("image/bmp",), holds=Kind.RESOLUTION | Kind.ALPHA,
    ),
    AVIF,
    # Read by pi-heif: Pillow has no decoder of its own.
    FileFormat(
        "HEIC", (), (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"), ("HEIF",),
        rare_suffixes=(".heic", ".heif", ".hif"), mime_types=("image/heif", "image/heic"), holds=_HEIF,
    ),
    FileFormat(
        "JPEG 2000", (b"\0\0\0\x0cjP  \r\n\x87\n", b"\xff\x4f\xff\x51"), (), ("JPEG2000",),
        rare_suffixes=(".jp2", ".j2k"), mime_types=("image/jp2", "image/x-jp2-codestream"),
        holds=Kind.XMP | Kind.ICC | Kind.RESOLUTION | Kind.ALPHA | Kind.DEPTH,
    ),
    FileFormat(
        "PNM", (), (), ("PPM",), rare_suffixes=(".ppm", ".pgm", ".pbm", ".pnm"), holds=Kind.DEPTH,
        mime_types=tuple(f"image/x-portable-{kind}" for kind in ("pixmap", "graymap", "bitmap", "anymap")),
    ),
    FileFormat("QOI", (b"qoif",), (), ("QOI",), rare_suffixes=(".qoi",), mime_types=("image/qoi",), holds=Kind.ALPHA),
    FileFormat(
        "ICO", (b"\0\0\1\0",), (), ("ICO",), rare_suffixes=(".ico",), mime_types=("image/vnd.microsoft.icon",),
        holds=Kind.ALPHA | Kind.FRAMES,
    ),
    JXL,
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
"""Raw files of cameras. Most are TIFFs by their content, with a thumbnail as the first picture: in place, the
thumbnail would replace the photograph."""

UNMARKED_SUFFIXES = frozenset({".tga", ".icb", ".vda", ".vst", ".pcx", ".pct", ".pict", ".wbmp"})
"""Suffixes of unsupported formats that have no mark in their first bytes."""

_COPIED_SUFFIXES = (
    frozenset(suffix for one in TABLE for suffix in one.suffixes)
    | RAW_SUFFIXES
    | {".heic", ".heif", ".hif", ".mpo", ".pdf", ".psd"}
)
_NINE_PATCH = ".9.png"


def is_copied(name: str) -> bool:
    """Tell whether a file of this name is copied into the output folder when it is not compressed.

    These are files that viewers of photographs show, and those that stand beside photographs. Of others, a sentence
    says that they are not there.
    """
    return os.path.splitext(name)[1].lower() in _COPIED_SUFFIXES  # noqa: PTH122 - faster than Path


def why_left_by_name(name: str) -> str:
    """Return why a file of this name is no picture to compress, as a clause after its name; "" for all others."""
    if name.lower().endswith(_NINE_PATCH):
        return "is a nine-patch picture, whose border is marks for its stretching, and was left as it is"
    if name[name.rfind(".") :].lower() in RAW_SUFFIXES:
        return "is a camera's raw file, which qtcompress does not read, and was skipped"
    return ""


@cache
def reads_jxl() -> bool:
    """Tell whether JPEG XL can be read and written: whether the extra is installed, with this codec."""
    found = find_spec("imagecodecs")
    folders = [] if found is None else list(found.submodule_search_locations or [])
    return any(next(Path(folder).glob("_jpegxl.*"), None) for folder in folders)


def _is_read(one: FileFormat) -> bool:
    return bool(one.pillow) and (not one.extra or reads_jxl())


READ = frozenset(one.name for one in TABLE if _is_read(one))
"""Names of the formats that the program reads."""

READ_SUFFIXES = frozenset(suffix for one in TABLE if _is_read(one) for suffix in (*one.suffixes, *one.rare_suffixes))
"""Suffixes of files in a folder that the program reads."""

READ_BY_DEFAULT = tuple(one for one in TABLE if one.pillow and not one.extra)
"""The formats that the program reads without any extra."""

READ_MIME_TYPES = tuple(mime_type for one in READ_BY_DEFAULT for mime_type in one.mime_types)
"""What the program tells a desktop that it opens."""


class Format(Flag):
    """The formats of results. WebP is both: lossless for palettes, lossy for photographs. GIF: only animations."""

    PNG = 1
    WEBP = 2
    JPEG = 4
    AVIF = 8
    GIF = 16
    JXL = 32

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
        """The name of one format in commands."""
        return str(self.name).lower()

    @property
    def label(self) -> str:
        """The name of one format for people."""
        return self.file.name


_RESULTS = {Format.PNG: PNG, Format.WEBP: WEBP, Format.JPEG: JPEG, Format.AVIF: AVIF, Format.GIF: GIF, Format.JXL: JXL}
ALL_FORMATS = Format.PNG | Format.WEBP | Format.JPEG | Format.AVIF | Format.JXL
"""The formats that can compete for a picture, where their encoders are installed."""

PALETTE_FORMATS = Format.PNG | Format.WEBP
MOVING_FORMATS = PALETTE_FORMATS | Format.AVIF
"""The formats that an animation may be converted to."""


def words_of(formats: Format) -> Text:
    """Return formats in words: "PNG, WebP or JPEG"."""
    *others, last = [one.label for one in formats]
    return Text("{formats} or {last}", formats=Text.listed(others), last=last) if others else Text.of(last)


def format_of(head: bytes) -> FileFormat | None:
    """Return the format of a file by its first `HEAD_BYTES` bytes; None if it is not in the table."""
    for start, one in _starts():
        if head.startswith(start):
            return one
    name = _other_kind(head)
    return next((one for one in TABLE if one.name == name), None)


def kind_of(head: bytes) -> str:
    """Return the name of a file's format by its first `HEAD_BYTES` bytes; "" if it is not in the table."""
    found = format_of(head)
    return "" if found is None else found.name


def result_format_of(head: bytes) -> Format | None:
    """Return the format of a result by its first bytes; None if they belong to another format."""
    found = format_of(head)
    return next((one for one, row in _RESULTS.items() if row is found), None)


@cache
def _starts() -> tuple[tuple[bytes, FileFormat], ...]:
    return tuple((start, one) for one in TABLE for start in one.starts)


def _other_kind(head: bytes) -> str:
    """Return the name of a format that needs more than a comparison of the first bytes."""
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WebP"
    if head[:2] == b"BM" and head[6:10] == bytes(4):  # many texts also start with these two letters
        return "BMP"
    if head[:1] == b"P" and head[1:2] in b"123456Ff" and head[2:3].isspace():
        return "PNM"
    return _kind_by_brand(head) if head[4:8] == b"ftyp" else ""


def _kind_by_brand(head: bytes) -> str:
    """Return the name of a format by the brands of an ISO base media file; "" if none is in the table."""
    end = min(len(head), int.from_bytes(head[:4], "big"))
    listed = {head[at : at + 4] for at in range(8, end - 3, 4)}
    return next((one.name for one in TABLE if not listed.isdisjoint(one.brands)), "")


def writes_avif() -> bool:
    """Tell whether this build of Pillow can write AVIF."""
    return find_spec("PIL._avif") is not None  # PIL.features would import its decoders, before they are needed
