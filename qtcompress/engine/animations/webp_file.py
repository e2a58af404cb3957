"""The frames of an animated WebP as they stand in the file, and a file of frames with the same other chunks.

RFC 9649, sections 2.6 and 2.7. libwebp's own writer of animations joins equal frames and holds all of them; here, each
frame is a picture that was encoded alone.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field, replace

from qtcompress.core.animation.steps import Rect
from qtcompress.engine.containers import riff_chunks

MOST_DURATION_MS = (1 << 24) - 1
_FRAME_HEAD_BYTES = 16
_CLEARS, _REPLACES = 1, 2
_ALPHA, _EXIF, _XMP = 0x10, 0x08, 0x04
_HEAD, _LOOPS, _FRAME, _COLORS = b"VP8X", b"ANIM", b"ANMF", b"ICCP"
_PICTURE = frozenset({b"ALPH", b"VP8 ", b"VP8L"})


@dataclass(frozen=True, slots=True)
class WebpFrame:
    """One frame as it stands in the file.

    Parameters
    ----------
    duration_ms : int
    rect : Rect
        Its top and left side are even.
    replaces : bool
        Whether its transparent pixels are transparent in the picture, too; else they stay as they are.
    clears : bool
        Whether its rectangle becomes transparent after it was shown.
    data : bytes
        The chunks of its picture.
    """

    duration_ms: int
    rect: Rect
    replaces: bool
    clears: bool
    data: bytes = field(repr=False)

    @property
    def file_bytes(self) -> bytes:
        """The chunk of the frame."""
        top, bottom, left, right = self.rect
        numbers = (left // 2, top // 2, right - left - 1, bottom - top - 1, self.duration_ms)
        flags = _REPLACES * self.replaces | _CLEARS * self.clears
        return riff_chunks.chunk(_FRAME, b"".join(map(_three, numbers)) + bytes([flags]) + self.data)

    @property
    def has_alpha(self) -> bool:
        """Whether a pixel can be transparent."""
        kind, content = next(iter(riff_chunks.chunks_of(bytes(riff_chunks.HEAD_BYTES) + self.data)))
        return kind == b"ALPH" or (kind == b"VP8L" and bool(content[4] & 0x10))


@dataclass(frozen=True, slots=True)
class WebpFile:
    """An animated WebP.

    Parameters
    ----------
    size : tuple of 2 int
        Width and height in pixels.
    flags : int
        What its head says that it has.
    loops : bytes
        The background and how often it plays.
    before, after : tuple of (bytes, bytes)
        Name and content of the other chunks before the first frame and behind it.
    frames : tuple of WebpFrame
    behind : bytes
        What stands behind its end.
    """

    size: tuple[int, int]
    flags: int
    loops: bytes
    before: tuple[tuple[bytes, bytes], ...] = field(repr=False)
    frames: tuple[WebpFrame, ...]
    after: tuple[tuple[bytes, bytes], ...] = field(default=(), repr=False)
    behind: bytes = field(default=b"", repr=False)

    @property
    def has_profile(self) -> bool:
        """Whether its colors are those of a profile."""
        return any(name == _COLORS for name, _ in self.before)

    @property
    def file_bytes(self) -> bytes:
        """The whole file."""
        width, height = self.size
        covered = self.frames[0].rect == (0, height, 0, width)
        alpha = 0 if covered and not any(frame.has_alpha for frame in self.frames) else _ALPHA
        head = bytes([self.flags & ~_ALPHA | alpha, 0, 0, 0]) + _three(width - 1) + _three(height - 1)
        front = [riff_chunks.chunk(*one) for one in ((_HEAD, head), *self.before, (_LOOPS, self.loops))]
        back = [riff_chunks.chunk(*one) for one in self.after]
        frames = [frame.file_bytes for frame in self.frames]
        return riff_chunks.chunk(b"RIFF", b"".join([b"WEBP", *front, *frames, *back])) + self.behind

    def without_extensions(self) -> WebpFile:
        """Return the file with nothing but its frames and their colors."""
        before = tuple(one for one in self.before if one[0] == _COLORS)
        return replace(self, flags=self.flags & ~(_EXIF | _XMP), before=before, after=(), behind=b"")


def blank(size: tuple[int, int], loop: int, xmp: bytes) -> WebpFile:
    """Return a file without frames; `loop` is how often it plays, 0 for ever."""
    after = ((b"XMP ", xmp),) if xmp else ()
    return WebpFile(size, 0x02 | (_XMP if xmp else 0), bytes(4) + struct.pack("<H", loop), (), (), after)


def parsed(data: bytes) -> WebpFile:
    """Return the parts of an animated WebP. Raises ValueError for a damaged one."""
    size_bytes = int.from_bytes(data[4:8], "little") + 8
    inside, behind = data[:size_bytes], data[size_bytes + size_bytes % 2 :]
    if data[:4] != b"RIFF" or len(inside) < size_bytes:
        raise ValueError("a WebP that is cut off")
    try:
        return _parsed(inside, behind)
    except (IndexError, struct.error) as error:
        raise ValueError("a WebP that is damaged") from error


def _parsed(inside: bytes, behind: bytes) -> WebpFile:
    head, loops = b"", b""
    before: list[tuple[bytes, bytes]] = []
    after: list[tuple[bytes, bytes]] = []
    frames: list[WebpFrame] = []
    for name, content in riff_chunks.chunks_of(inside):
        if name == _HEAD:
            head = content
        elif name == _LOOPS:
            loops = content[:6]
        elif name == _FRAME:
            frames.append(_frame(content))
        else:
            (after if frames else before).append((name, content))
    size = _number(head, 4) + 1, _number(head, 7) + 1
    outside = any(frame.rect[1] > size[1] or frame.rect[3] > size[0] for frame in frames)
    if len(loops) < 6 or not frames or outside:
        raise ValueError("a WebP that is damaged")
    return WebpFile(size, head[0], loops, tuple(before), tuple(frames), tuple(after), behind)


def _frame(content: bytes) -> WebpFrame:
    left, top = 2 * _number(content, 0), 2 * _number(content, 3)
    rect = (top, top + _number(content, 9) + 1, left, left + _number(content, 6) + 1)
    flags = content[_FRAME_HEAD_BYTES - 1]
    return WebpFrame(
        _number(content, 12), rect, bool(flags & _REPLACES), bool(flags & _CLEARS), content[_FRAME_HEAD_BYTES:]
    )


def picture_in(file: bytes) -> bytes:
    """Return the chunks of the picture in a WebP of one picture."""
    return b"".join(riff_chunks.chunk(*one) for one in riff_chunks.chunks_of(file) if one[0] in _PICTURE)


def picture_file(data: bytes, size: tuple[int, int]) -> bytes:
    """Return a WebP of the chunks of one picture."""
    head = riff_chunks.chunk(_HEAD, bytes([_ALPHA, 0, 0, 0]) + _three(size[0] - 1) + _three(size[1] - 1))
    return riff_chunks.chunk(b"RIFF", b"WEBP" + head + data)


def _number(data: bytes, at: int) -> int:
    if len(data) < at + 3:
        raise ValueError("a WebP that is cut off")
    return int.from_bytes(data[at : at + 3], "little")


def _three(number: int) -> bytes:
    return number.to_bytes(3, "little")
