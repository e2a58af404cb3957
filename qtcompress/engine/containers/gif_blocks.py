"""The blocks of a GIF (version 89a): where extensions and images begin and end, without the whole file in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator

HEAD_BYTES = 13
EXTENSION, IMAGE, TRAILER = 0x21, 0x2C, 0x3B
_TABLE, _SIZE = 0x80, 0x07
_HELD_BYTES = 1 << 16

Read = Callable[[int, int], bytes]
"""Returns so many bytes at an offset, fewer at the end of the file."""


def table_bytes(flags: int) -> int:
    """Return the size of a table that such flags announce."""
    return 3 << (flags & _SIZE) + 1 if flags & _TABLE else 0


def spans_of(read: Read) -> Iterator[tuple[int, int]]:
    """Yield start and end of each extension and image. Raises IndexError or ValueError where one is damaged."""
    window = _Window(read)
    at = HEAD_BYTES + table_bytes(window.byte(10))
    while (kind := window.byte(at)) != TRAILER:
        start = at
        if kind not in (EXTENSION, IMAGE):
            raise ValueError("a block of an unknown type")
        at += 2 if kind == EXTENSION else 10 + table_bytes(window.byte(at + 9)) + 1
        at = window.behind_parts(at)
        yield start, at


class _Window:
    """The part of a file that is in memory."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._first, self._held = 0, b""

    def byte(self, at: int) -> int:
        """Return a byte. Raises IndexError behind the end."""
        if not self._first <= at < self._first + len(self._held):
            self._first, self._held = at, self._read(at, _HELD_BYTES)
        return self._held[at - self._first]

    def behind_parts(self, at: int) -> int:
        """Return the place behind the parts of a block, which end with an empty one. Raises IndexError as `byte`."""
        while self.byte(at):
            held, first, at = self._held, self._first, at - self._first
            end = len(held)
            while at < end and (size := held[at]):
                at += 1 + size
            at += first
        return at + 1
