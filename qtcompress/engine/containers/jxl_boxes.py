"""The boxes of a JPEG XL file: the codestream, and what stands beside it.

ISO/IEC 18181-2: the file is a sequence of boxes as in ISO/IEC 14496-12, or only the codestream. A box `brob` holds
another one, compressed by Brotli; `jbrd` holds what a codestream lacks of the JPEG that it was made of.
"""

from __future__ import annotations

from qtcompress.engine.containers.isobmff import ReadBytes, top_boxes

CODESTREAM = b"\xff\x0a"
SIGNATURE = b"\0\0\0\x0cJXL \r\n\x87\n"
EXIF, XMP, COMPRESSED, RECONSTRUCTION = b"Exif", b"xml ", b"brob", b"jbrd"
_HEAD = SIGNATURE + b"\0\0\0\x14ftypjxl \0\0\0\0jxl "
_WHOLE, _PART = b"jxlc", b"jxlp"
_PART_NUMBER_BYTES = 4
HEAD_BYTES = 8  # of a box
_TIFF_OFFSET = bytes(4)  # how far the TIFF structure begins behind the head of the box
_LONG = 1 << 32


def is_jxl(data: bytes) -> bool:
    """Tell whether data begins as a JPEG XL file does."""
    return data.startswith((CODESTREAM, SIGNATURE))


def box(kind: bytes, content: bytes) -> bytes:
    """Return a box."""
    size = HEAD_BYTES + len(content)
    if size < _LONG:
        return size.to_bytes(4, "big") + kind + content
    return (1).to_bytes(4, "big") + kind + (size + 8).to_bytes(8, "big") + content


def heads_of(read: ReadBytes, size_bytes: int) -> tuple[tuple[bytes, int, int], ...]:
    """Return kind, start and end of the content of each box; none for a bare codestream."""
    return () if read(0, 2) == CODESTREAM else tuple(top_boxes(read, size_bytes))


def codestream_head(read: ReadBytes, size_bytes: int, most_bytes: int) -> bytes:
    """Return the first bytes of the codestream, which may stand in several boxes; fewer if it is shorter."""
    if read(0, 2) == CODESTREAM:
        return read(0, most_bytes)
    head = b""
    for kind, begin, end in heads_of(read, size_bytes):
        if kind in (_WHOLE, _PART) and len(head) < most_bytes:
            begin += _PART_NUMBER_BYTES if kind == _PART else 0
            head += read(begin, min(end - begin, most_bytes - len(head)))
    return head


def with_metadata(data: bytes, exif: bytes, xmp: bytes) -> bytes:
    """Return a file with EXIF and XMP before its codestream, where a reader finds them first.

    Parameters
    ----------
    data : bytes
        A file without metadata, or only its codestream.
    exif, xmp : bytes
        A TIFF structure and a packet, either of which may be empty.
    """
    told = [box(EXIF, _TIFF_OFFSET + exif)] if exif else []
    told += [box(XMP, xmp)] if xmp else []
    if not told:
        return data
    if data.startswith(CODESTREAM):
        return b"".join([_HEAD, *told, box(_WHOLE, data)])
    heads = heads_of(lambda offset, length: data[offset : offset + length], len(data))
    first = next(begin - 8 for kind, begin, _ in heads if kind in (_WHOLE, _PART))
    return b"".join([data[:first], *told, data[first:]])


def exif_in(content: bytes) -> bytes:
    """Return the TIFF structure in the content of a box `Exif`."""
    offset = int.from_bytes(content[:4], "big")
    return content[4 + offset :]
