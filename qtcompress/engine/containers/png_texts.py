"""The chunks of texts in a PNG: keywords, languages, and whether a compressed text is whole. PNG: section 11.3.3."""

from __future__ import annotations

import zlib

TEXTS = frozenset({b"tEXt", b"zTXt", b"iTXt"})
_DEFLATE = 0
_RAW_PROFILE = "Raw profile type "


def keyword(content: bytes) -> str:
    """Return the keyword of a text by the content of its chunk."""
    return content.partition(b"\0")[0].decode("latin-1")


def has_language(kind: bytes, content: bytes) -> bool:
    """Tell whether a text has a language or a translated keyword, which stand behind its keyword and two flags."""
    return kind == b"iTXt" and content.partition(b"\0")[2][2:4] != b"\0\0"


def is_damaged(kind: bytes, content: bytes, most_bytes: int) -> bool:
    """Tell whether a compressed text can't be read to its end, at most `most_bytes` long; readers then show a part."""
    return _uncompressed(kind, content, most_bytes) is None


def resources_in(kind: bytes, content: bytes, most_bytes: int) -> bytes:
    """Return what a text contains that stores a profile in hexadecimal digits, as older programs do; else nothing."""
    name = keyword(content)
    text = _uncompressed(kind, content, most_bytes) if name.startswith(_RAW_PROFILE) else None
    words = (text or b"").split(maxsplit=2)
    try:
        return bytes.fromhex(words[2].decode("latin-1")) if len(words) > 2 else b""
    except ValueError:
        return b""


def _uncompressed(kind: bytes, content: bytes, most_bytes: int) -> bytes | None:
    """Return a text; None if it is compressed, and its data is damaged or longer than allowed."""
    rest = content.partition(b"\0")[2]
    if kind == b"tEXt":
        return rest
    if kind == b"iTXt":
        flags, rest = rest[:2], rest[2:].partition(b"\0")[2].partition(b"\0")[2]
        if flags[:1] != b"\1":
            return rest
        method = flags[1:]
    else:
        method, rest = rest[:1], rest[1:]
    if not rest:
        return rest
    reader = zlib.decompressobj()
    try:
        text = reader.decompress(rest, most_bytes)
    except zlib.error:
        return None
    return text if reader.eof and method == bytes([_DEFLATE]) else None
