"""The blocks of a GIF (version 89a): read whole, and written with the same extensions in the same places.

`composed` shows the frames as the specification says and browsers do. Pillow composes them, too, and differs in rare
cases: in what a frame leaves that is cleared or taken back without a transparent index, or the first one.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from qtcompress.core.animation.steps import Disposal, Keys, Rect
from qtcompress.core.kernels.lzw import unpack_lzw
from qtcompress.core.types import MAX_COLORS
from qtcompress.engine.animations.ahead import Ahead, Patch
from qtcompress.engine.animations.kept_indices import KeptIndices
from qtcompress.engine.animations.on_disk import AnyBytes, FilePart, Spool, in_memory
from qtcompress.engine.containers import gif_blocks
from qtcompress.engine.containers.gif_blocks import HEAD_BYTES, IMAGE, TRAILER
from qtcompress.engine.containers.pillow import unlimited
from qtcompress.engine.pictures.walks import SQUARE
from qtcompress.engine.pictures.watched_file import DECODER_ERRORS

_CONTROL, _PLAIN_TEXT = 0xF9, 0x01
_LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")
_APPLICATION = 0xFF
_DESCRIPTOR_BYTES = 10
_IMAGE_HEAD_BYTES = _DESCRIPTOR_BYTES + 3 * MAX_COLORS  # with its table
_TABLE, _INTERLACED, _SIZE = 0x80, 0x40, 0x07
_BLOCK_BYTES = 255
_KEPT = Disposal.KEEP
_BLACK = int(np.array([0, 0, 0, 255], np.uint8).view(np.uint32)[0])
_GRAYS = bytes(level for level in range(MAX_COLORS) for _ in range(3))  # so that Pillow does not change the indices


@dataclass(frozen=True, slots=True)
class GifImage:
    """One frame as it stands in the file.

    Parameters
    ----------
    before : bytes
        The extensions before it, except for its control.
    delay_cs : int
        How long it is shown, in hundredths of a second.
    disposal : Disposal
    waits : bool
        Whether it waits for a person.
    clear : int
        The transparent index; -1 for none.
    rect : Rect
    table : bytes
        Its own table, or empty.
    data : bytes, memoryview or FilePart
        All of it, from its descriptor on; a view of the file that was read.
    """

    before: bytes = field(repr=False)
    delay_cs: int
    disposal: Disposal
    waits: bool
    clear: int
    rect: Rect
    table: bytes = field(repr=False)
    data: AnyBytes = field(repr=False)

    def with_table(self, table: bytes) -> GifImage:
        """Return a frame without a table of its own with one."""
        flags = bytes([self.data[9] | _TABLE | _table_code(table)])
        return replace(self, table=table, data=b"".join([self.data[:9], flags, table, self.data[10:]]))

    @property
    def parts(self) -> tuple[AnyBytes, ...]:
        """The frame as it is written: extensions, its control, and all else."""
        flags = self.disposal << 2 | self.waits << 1 | (self.clear >= 0)
        control = struct.pack("<BBBBHBB", 0x21, _CONTROL, 4, flags, self.delay_cs, max(self.clear, 0), 0)
        return self.before, control, self.data

    @property
    def size_bytes(self) -> int:
        """Its size in the file."""
        return sum(len(part) for part in self.parts)


@dataclass(frozen=True, slots=True)
class GifFile:
    """A GIF.

    Parameters
    ----------
    size : tuple of 2 int
        Width and height in pixels.
    background, aspect : int
        The two last bytes of its head.
    table : bytes
        The shared table, or empty.
    images : tuple of GifImage
    after : bytes
        The extensions behind the last image.
    behind : bytes
        What stands behind its end.
    """

    size: tuple[int, int]
    background: int
    aspect: int
    table: bytes = field(repr=False)
    images: tuple[GifImage, ...]
    after: bytes = field(repr=False)
    behind: bytes = field(repr=False)

    @property
    def square(self) -> bool:
        """Whether its pixels are square."""
        return self.aspect in (0, SQUARE)

    @property
    def is_plain(self) -> bool:
        """Whether programs can't differ in what they show: the first frame covers the picture, and none is taken back.

        Pillow 13.0.0 differs from the specification in what is under a frame that is taken back or cleared, in what the
        first frame leaves free, and in what indices behind the end of a table of grays show.
        """
        covers = bool(self.images) and self.images[0].rect == (0, self.size[1], 0, self.size[0])
        return covers and all(
            image.disposal is _KEPT and not _GRAYS.startswith(image.table or self.table) for image in self.images
        )

    @property
    def file_bytes(self) -> bytes:
        """The whole file."""
        return b"".join(map(in_memory, self._parts()))

    @property
    def size_bytes(self) -> int:
        """The size of the file, which need not be written for that."""
        return sum(len(part) for part in self._parts())

    def _parts(self) -> Iterator[AnyBytes]:
        frames = chain.from_iterable(image.parts for image in self.images)
        return chain(self.before_images, frames, self.behind_images)

    @property
    def before_images(self) -> tuple[bytes, ...]:
        """What stands before the first image."""
        flags = 0x70 | (_TABLE | _table_code(self.table) if self.table else 0)
        head = struct.pack("<6sHHBBB", b"GIF89a", *self.size, flags, self.background, self.aspect)
        return head, self.table

    @property
    def behind_images(self) -> tuple[bytes, ...]:
        """What stands behind the last image."""
        return self.after, bytes([TRAILER]), self.behind

    def without_extensions(self) -> GifFile:
        """Return the file without comments and the like; only what says how often it plays stays."""
        images = tuple(replace(image, before=_loops_in(image.before)) for image in self.images)
        return replace(self, images=images, after=_loops_in(self.after), behind=b"")


class GifWriter:
    """A GIF that is written image by image, so that they are in memory at the end only, and once.

    Parameters
    ----------
    gif : GifFile
        All but the images.
    """

    def __init__(self, gif: GifFile) -> None:
        self._gif, self._file = gif, Spool()
        self._write(gif.before_images)

    def add(self, image: GifImage) -> None:
        """Write the next image."""
        self._write([b"".join(map(in_memory, image.parts))])

    def finished(self) -> bytes:
        """Write the end, and return the whole file."""
        self._write(self._gif.behind_images)
        return self._file.finished()

    def _write(self, parts: Iterable[AnyBytes]) -> None:
        for part in parts:
            self._file.write(part)


def blank(size: tuple[int, int], count: int) -> GifFile:
    """Return a file of so many frames without pictures, which take no time."""
    image = GifImage(b"", 0, _KEPT, waits=False, clear=-1, rect=(0, 1, 0, 1), table=b"", data=b"")
    return GifFile(size, 0, 0, b"", (image,) * count, b"", b"")


def parsed(data: bytes | Path) -> GifFile:
    """Return the blocks of a GIF; of one that is a file, frames stay there until they are asked for.

    Raises ValueError for a damaged one, and for one that draws text.
    """
    try:
        if isinstance(data, bytes):
            view = memoryview(data)
            return _parsed(lambda at, size: data[at : at + size], len(data), lambda start, end: view[start:end])
        with data.open("rb") as file:
            return _parsed(partial(_bytes_at, file), data.stat().st_size, partial(FilePart, data))
    except (IndexError, struct.error) as error:
        raise ValueError("a GIF that is cut off") from error


def _bytes_at(file: BinaryIO, at: int, size: int) -> bytes:
    file.seek(at)
    return file.read(size)


def _parsed(read: gif_blocks.Read, size_bytes: int, part_of: Callable[[int, int], memoryview | FilePart]) -> GifFile:
    width, height, flags, background, aspect = struct.unpack("<HHBBB", read(6, HEAD_BYTES - 6))
    table_end = HEAD_BYTES + gif_blocks.table_bytes(flags)
    images: list[GifImage] = []
    before, control, end = b"", b"\0" * 8, table_end
    for start, end in gif_blocks.spans_of(read):
        head = read(start, min(end - start, _IMAGE_HEAD_BYTES))
        if head[0] == IMAGE:
            images.append(_image(head, part_of(start, end), before, control))
            before, control = b"", b"\0" * 8
            continue
        block = read(start, end - start)
        if block[1] == _CONTROL:
            control = block
        elif block[1] == _PLAIN_TEXT:
            raise ValueError("a GIF that draws text")
        else:
            before += block
    table, behind = read(HEAD_BYTES, table_end - HEAD_BYTES), read(end + 1, max(size_bytes - end - 1, 0))
    return GifFile((width, height), background, aspect, table, tuple(images), before, behind)


def _image(block: bytes, part: memoryview | FilePart, before: bytes, control: bytes) -> GifImage:
    left, top, width, height, flags = struct.unpack("<4HB", block[1:10])
    told, delay_cs, clear = struct.unpack("<BHB", control[3:7])
    disposal = told >> 2 & 7
    return GifImage(
        before,
        delay_cs,
        Disposal(disposal) if disposal in (2, 3) else _KEPT,
        waits=bool(told & 2),
        clear=clear if told & 1 else -1,
        rect=(top, top + height, left, left + width),
        table=block[10 : 10 + gif_blocks.table_bytes(flags)],
        data=part,
    )


def patches_of(gif: GifFile, kept: KeptIndices | None = None) -> Iterator[Patch]:
    """Yield what each frame draws, from the indices that are kept, or else they are. Raises as `composed` does."""
    for number, image in enumerate(gif.images):
        _, bottom, _, right = image.rect
        if bottom > gif.size[1] or right > gif.size[0]:
            raise ValueError("a frame outside of its picture")
        keys = np.full(MAX_COLORS, _BLACK, np.uint32)
        table = keys_of_table(image.table or gif.table)
        keys[: len(table)] = table
        found = None if kept is None else kept.get(number)
        if found is None:
            indices = indices_of(image)
            found = indices, image.clear if image.clear >= 0 and (indices == image.clear).any() else -1
            if kept is not None:
                kept.put(number, *found)
        yield Patch(image.rect, found[0], keys, found[1], image.disposal)
        del found


def composed(gif: GifFile, kept: KeptIndices | None = None) -> Iterator[Keys]:
    """Yield what is shown with each frame. The other parameter is that of `patches_of`.

    Raises ValueError for a frame that is damaged, or does not lie within the picture.
    """
    ahead = Ahead(gif.size)
    for patch in patches_of(gif, kept):
        ahead.append(patch)
        del patch
        yield ahead.take()


def indices_of(image: GifImage) -> NDArray[np.uint8]:
    """Return the indices of a frame. Raises ValueError for one that is damaged."""
    top, bottom, left, right = image.rect
    data = in_memory(image.data)
    codes = data[_DESCRIPTOR_BYTES + len(image.table) :]
    found = None if data[9] & _INTERLACED else unpack_lzw(bytes(codes), bottom - top, right - left)
    return _as_pillow_reads(replace(image, data=data)) if found is None else found


def _as_pillow_reads(image: GifImage) -> NDArray[np.uint8]:
    """Return the indices of a frame whose rows have another order, or that may be damaged, as a picture of its own."""
    top, bottom, left, right = image.rect
    size = struct.pack("<HH", right - left, bottom - top)
    flags = image.data[9] & ~(_TABLE | _SIZE)
    codes = image.data[_DESCRIPTOR_BYTES + len(image.table) :]
    block = b"".join([image.data[:1], bytes(4), image.data[5:9], bytes([flags]), codes])
    file = b"".join([b"GIF89a", size, b"\xf7\0\0", _GRAYS, block, bytes([TRAILER])])
    try:
        with unlimited(), Image.open(io.BytesIO(file), formats=("GIF",)) as opened:
            return np.array(opened)
    except DECODER_ERRORS as error:
        raise ValueError("a frame that is damaged") from error


def keys_of_table(table: bytes) -> Keys:
    """Return the colors of a table as numbers."""
    colors = np.full((len(table) // 3, 4), 255, np.uint8)
    colors[:, :3] = np.frombuffer(table, np.uint8).reshape(-1, 3)
    return colors.view(np.uint32)[:, 0]


def image_data(rect: Rect, table: bytes, bits: int, codes: bytes) -> bytes:
    """Return the bytes of a frame, from its descriptor on.

    Parameters
    ----------
    rect : Rect
    table : bytes
        Its own table of 2, 4, ... 256 entries, or empty.
    bits : int
        Of a literal.
    codes : bytes
        LZW codes.
    """
    top, bottom, left, right = rect
    flags = _TABLE | _table_code(table) if table else 0
    head = struct.pack("<B4HB", IMAGE, left, top, right - left, bottom - top, flags)
    full = len(codes) // _BLOCK_BYTES
    blocks = np.empty((full, 1 + _BLOCK_BYTES), np.uint8)
    blocks[:, 0] = _BLOCK_BYTES
    blocks[:, 1:] = np.frombuffer(codes, np.uint8, full * _BLOCK_BYTES).reshape(full, _BLOCK_BYTES)
    rest = codes[full * _BLOCK_BYTES :]
    last = bytes([len(rest)]) + rest if rest else b""
    return b"".join([head, table, bytes([bits]), blocks.tobytes(), last, b"\0"])


def _table_code(table: bytes) -> int:
    return (len(table) // 3).bit_length() - 2 & _SIZE


def _loops_in(extensions: bytes) -> bytes:
    """Return the extensions that say how often an animation plays."""
    kept, at = b"", 0
    while at < len(extensions):
        start, at = at, at + 2
        while size := extensions[at]:
            at += 1 + size
        at += 1
        is_loop = extensions[start + 1] == _APPLICATION and extensions[start + 3 : start + 14] in _LOOPS
        kept += extensions[start:at] if is_loop else b""
    return kept
