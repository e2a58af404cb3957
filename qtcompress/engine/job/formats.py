"""What a file is, by its first bytes and not by its name."""

from __future__ import annotations

HEAD_BYTES = 64
"""So much of a file `kind_of` looks at."""

READ = frozenset(
    {"PNG", "JPEG", "WebP", "GIF", "TIFF", "BMP", "AVIF", "HEIC", "JPEG 2000", "PNM", "QOI", "ICO"}
)  # what codec.read takes, HEIC only with its extra

_STARTS = (
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"II+\0", "TIFF"),
    (b"MM\0+", "TIFF"),
    (b"\0\0\0\x0cjP  \r\n\x87\n", "JPEG 2000"),
    (b"\xff\x4f\xff\x51", "JPEG 2000"),
    (b"qoif", "QOI"),
    (b"\0\0\1\0", "ICO"),
    (b"\xff\x0a", "JPEG XL"),
    (b"\0\0\0\x0cJXL \r\n\x87\n", "JPEG XL"),
    (b"\x76\x2f\x31\x01", "OpenEXR"),
    (b"#?RADIANCE", "Radiance HDR"),
    (b"8BPS", "Photoshop"),
    (b"gimp xcf", "GIMP"),
    (b"\x8aMNG\r\n\x1a\n", "MNG"),
    (b"II\xbc\x01", "JPEG XR"),
    (b"%!PS", "PostScript"),
    (b"%PDF", "PDF"),
    (b"SIMPLE  =", "FITS"),
    (b"\x01\xda", "SGI"),
    (b"DDS ", "DDS"),
    (b"BLP1", "BLP"),
    (b"BLP2", "BLP"),
    (b"DanM", "Microsoft Paint 1"),
    (b"LinS", "Microsoft Paint 2"),
    (b"FUJIFILMCCD-RAW", "raw"),
)
_AVIF_BRANDS = frozenset({b"avif", b"avis"})
_HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})


def kind_of(head: bytes) -> str:
    """Return the name of a picture's format, or nothing where these first bytes are of none that is known here.

    TGA and a few others have no mark of their own, and are not known.
    """
    for start, name in _STARTS:
        if head.startswith(start):
            return name
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WebP"
    if head[:2] == b"BM" and head[6:10] == bytes(4):  # two letters alone begin many a text
        return "BMP"
    if head[:1] == b"P" and head[1:2] in b"123456Ff" and head[2:3].isspace():
        return "PNM"
    if head[4:8] == b"ftyp":
        brands = {head[at : at + 4] for at in range(8, min(len(head), int.from_bytes(head[:4], "big")) - 3, 4)}
        if brands & _AVIF_BRANDS:
            return "AVIF"
        return "HEIC" if brands & _HEIC_BRANDS else ""
    return ""
