"""The frames of an APNG as they stand in the file, what they show, and a file of frames with the same other chunks.

PNG, third edition: sections 4.9 and 11.3.6. Frames are composed here after the specification: Pillow 13.0.0 halves the
alpha of a partly transparent pixel twice that is drawn over a transparent one.
"""

from __future__ import annotations

import hashlib
import io
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

import numpy as np
from PIL import Image

from qtcompress.core.animation.steps import Disposal, Keys, Rect
from qtcompress.core.types import Stage
from qtcompress.engine.animations.reading import Frames, keys_of
from qtcompress.engine.containers.pillow import scale_key, unlimited
from qtcompress.engine.containers.png_chunks import DATA, END, HEAD, SIGNATURE, chunk, chunks_of
from qtcompress.engine.containers.png_repack import DeepSamples, deep_samples
from qtcompress.engine.pictures.watched_file import DECODER_ERRORS

CONTROL, FRAME_DATA, COUNTS = b"fcTL", b"fdAT", b"acTL"
DISPOSALS = {0: Disposal.KEEP, 1: Disposal.CLEAR, 2: Disposal.RESTORE}
"""What becomes of a frame, by the numbers of an APNG."""

_CODES = {disposal: code for code, disposal in DISPOSALS.items()}
_DEEP_BITS = 16
OF_FORM = frozenset({b"PLTE", b"tRNS"})
_NO_METADATA = frozenset(b"PLTE tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD hIST pHYs sPLT".split())
_OPAQUE = 255


class MixedColorsError(ValueError):
    """A frame mixes its colors with what is shown, which programs round differently."""


@dataclass(frozen=True, slots=True)
class ApngFrame:
    """One frame as it stands in the file.

    Parameters
    ----------
    rect : Rect
    delay : (int, int)
        How long it is shown, in seconds: a numerator, and a denominator.
    disposal : Disposal
    over : bool
        Whether it is drawn over what is shown, and does not replace it.
    data : bytes
        Its zlib stream.
    """

    rect: Rect
    delay: tuple[int, int]
    disposal: Disposal
    over: bool
    data: bytes = field(repr=False)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height."""
        top, bottom, left, right = self.rect
        return right - left, bottom - top


@dataclass(frozen=True, slots=True)
class ApngFile:
    """An APNG.

    Parameters
    ----------
    head : bytes
        The content of IHDR.
    plays : int
        How often it plays, 0 for ever.
    before, after : tuple of (bytes, bytes)
        Type and content of the other chunks before the first picture data and behind it.
    hidden : bytes
        The stream of a picture that is not part of the animation, or empty.
    frames : tuple of ApngFrame
    behind : bytes
        What stands behind its end.
    """

    head: bytes
    plays: int
    before: tuple[tuple[bytes, bytes], ...] = field(repr=False)
    hidden: bytes = field(repr=False)
    frames: tuple[ApngFrame, ...]
    after: tuple[tuple[bytes, bytes], ...] = field(default=(), repr=False)
    behind: bytes = field(default=b"", repr=False)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        width, height = struct.unpack(">II", self.head[:8])
        return width, height

    @property
    def parts(self) -> dict[bytes, bytes]:
        """The content of the chunks before the first picture data."""
        return dict(self.before)

    @property
    def has_profile(self) -> bool:
        """Whether its colors are not those of sRGB."""
        parts = self.parts.keys()
        return bool(parts & {b"iCCP", b"cICP"}) or (bool(parts & {b"gAMA", b"cHRM"}) and b"sRGB" not in parts)

    @property
    def form(self) -> tuple[int, int]:
        """Color type, and bits per sample."""
        return self.head[9], self.head[8]

    @property
    def deep(self) -> bool:
        """Whether it has 16 bits per sample."""
        return self.head[8] == _DEEP_BITS

    @property
    def file_bytes(self) -> bytes:
        """The whole file."""
        counts = struct.pack(">II", len(self.frames), self.plays)
        parts = [SIGNATURE, chunk(HEAD, self.head), chunk(COUNTS, counts)]
        parts += [chunk(*one) for one in self.before]
        parts += [chunk(DATA, self.hidden)] if self.hidden else []
        number = 0
        for frame in self.frames:
            parts.append(chunk(CONTROL, struct.pack(">I", number) + _control(frame)))
            number += 1
            if number == 1 and not self.hidden:
                parts.append(chunk(DATA, frame.data))
            else:
                parts.append(chunk(FRAME_DATA, struct.pack(">I", number) + frame.data))
                number += 1
        return b"".join([*parts, *(chunk(*one) for one in self.after), chunk(END), self.behind])

    def without_extensions(self) -> ApngFile:
        """Return the file with nothing but its frames and their colors."""
        before = tuple(one for one in self.before if one[0] in _NO_METADATA)
        return replace(self, before=before, after=(), behind=b"")

    def with_form(self, color: int, bits: int, palette: bytes, clear: bytes) -> ApngFile:
        """Return the file with another color type, and its palette."""
        before = [one for one in self.before if one[0] not in OF_FORM]
        before += [(kind, content) for kind, content in ((b"PLTE", palette), (b"tRNS", clear)) if content]
        return replace(self, head=self.head[:8] + bytes([bits, color, 0, 0, 0]), before=tuple(before))


def blank(size: tuple[int, int], plays: int, before: tuple[tuple[bytes, bytes], ...]) -> ApngFile:
    """Return a file without frames."""
    return ApngFile(struct.pack(">IIBBBBB", *size, 8, 6, 0, 0, 0), plays, before, b"", ())


def _control(frame: ApngFrame) -> bytes:
    top, _, left, _ = frame.rect
    return struct.pack(">IIIIHHBB", *frame.size, left, top, *frame.delay, _CODES[frame.disposal], frame.over)


def parsed(data: bytes, *, deep: bool = False) -> ApngFile:
    """Return the parts of an APNG. Raises ValueError for a damaged one, and without `deep` for 16 bits per sample."""
    file = io.BytesIO(data)
    file.seek(len(SIGNATURE))
    try:
        made = _parsed(list(chunks_of(file, whole=True)))
    except (struct.error, KeyError) as error:
        raise ValueError("an APNG that is damaged") from error
    if made.deep and not deep:
        raise ValueError("an APNG of 16 bits per sample")
    return replace(made, behind=data[file.tell() :])


def _parsed(chunks: list[tuple[bytes, bytes]]) -> ApngFile:
    head, counts, hidden, expected = chunks[0][1], b"", b"", 0
    before: list[tuple[bytes, bytes]] = []
    after: list[tuple[bytes, bytes]] = []
    frames: list[ApngFrame] = []
    data: list[list[bytes]] = []
    for kind, content in chunks[1:-1]:
        if kind in (CONTROL, FRAME_DATA):
            if struct.unpack(">I", content[:4]) != (expected,):
                raise ValueError("an APNG with parts in another order")
            expected += 1
        if kind == COUNTS:
            counts = content
        elif kind == CONTROL:
            frames.append(_frame(content))
            data.append([])
        elif kind == DATA and not data:
            hidden += content
        elif kind in (DATA, FRAME_DATA):
            data[-1].append(content if kind == DATA else content[4:])
        else:
            (after if hidden or any(data) else before).append((kind, content))
    made = tuple(replace(frame, data=b"".join(parts)) for frame, parts in zip(frames, data, strict=True))
    count, plays = struct.unpack(">II", counts)
    file = ApngFile(head, plays, tuple(before), hidden, made, tuple(after))
    _check(file, count)
    return file


def _check(file: ApngFile, count: int) -> None:
    """Raise ValueError for a file that can't be shown, or that is not understood."""
    width, height = file.size
    whole = (0, height, 0, width)
    if count != len(file.frames) or not all(frame.data for frame in file.frames):
        raise ValueError("an APNG that lacks frames")
    for frame in file.frames:
        top, bottom, left, right = frame.rect
        if not (top < bottom <= height and left < right <= width):
            raise ValueError("a frame outside of its picture")
    if not file.hidden and file.frames[0].rect != whole:
        raise ValueError("a first frame that is not whole")


def _frame(content: bytes) -> ApngFrame:
    _, width, height, left, top, numerator, denominator, disposal, over = struct.unpack(">IIIIIHHBB", content)
    rect = (top, top + height, left, left + width)
    return ApngFrame(rect, (numerator, denominator), DISPOSALS[disposal], bool(over), b"")


@contextmanager
def picture(file: ApngFile, data: bytes, size: tuple[int, int]) -> Iterator[Image.Image]:
    """Decode the stream of one picture. Raises ValueError if it is damaged."""
    form = tuple(chunk(kind, content) for kind, content in file.before if kind in OF_FORM)
    try:
        with unlimited(), Image.open(io.BytesIO(_as_png(file, data, size, form)), formats=("PNG",)) as image:
            scale_key(image)
            image.load()
            yield image
    except DECODER_ERRORS as error:
        raise ValueError("a frame that is damaged") from error


def samples(file: ApngFile, data: bytes, size: tuple[int, int]) -> DeepSamples:
    """Return the samples of one picture of 16 bits. Raises ValueError if it is damaged."""
    return deep_samples(_as_png(file, data, size, ()))


def _as_png(file: ApngFile, data: bytes, size: tuple[int, int], form: tuple[bytes, ...]) -> bytes:
    head = struct.pack(">II", *size) + file.head[8:]
    return b"".join([SIGNATURE, chunk(HEAD, head), *form, chunk(DATA, data), chunk(END)])


def keys_in(file: ApngFile, data: bytes, size: tuple[int, int]) -> Keys:
    """Return the pixels of one picture. Raises ValueError if it is damaged."""
    with picture(file, data, size) as image:
        return keys_of(np.array(image.convert("RGBA")))


def composed(file: ApngFile, mix: Callable[[Keys, Keys], Keys] | None = None) -> Iterator[Keys]:
    """Yield what is shown with each frame.

    Raises ValueError for a frame that is damaged, and MixedColorsError for one that mixes colors with those of others,
    unless `mix` returns the pixels of a frame over others.
    """
    base = np.zeros(file.size[::-1], np.uint32)
    for number, frame in enumerate(file.frames):
        top, bottom, left, right = frame.rect
        shown = base.copy()
        keys, region = keys_in(file, frame.data, frame.size), shown[top:bottom, left:right]
        if frame.over:
            alpha = keys >> 24
            if not ((alpha > 0) & (alpha < _OPAQUE) & (region != 0)).any():
                keys = np.where(keys == 0, region, keys)
            elif mix is not None:
                keys = mix(keys, region)
            else:
                raise MixedColorsError("a frame that mixes colors")
        region[...] = keys
        yield shown
        if frame.disposal is Disposal.CLEAR or (frame.disposal is Disposal.RESTORE and not number):
            shown = shown.copy()
            shown[top:bottom, left:right] = 0
        base = base if frame.disposal is Disposal.RESTORE and number else shown


class ApngFrames(Frames):
    """The frames of an APNG, as the specification composes them; without a first picture that is hidden."""

    def __init__(self, data: bytes, file: ApngFile, report: object) -> None:
        super().__init__(data, report)  # type: ignore[arg-type]
        self._file = file
        self.count = len(file.frames)
        self.durations_ms = [1000 * top / (below or 100) for top, below in (frame.delay for frame in file.frames)]

    def __iter__(self) -> Iterator[Keys]:
        """Yield each frame as `(H, W)` uint32."""
        for number, keys in enumerate(composed(self._file)):
            self.report(Stage.READ, number / self.count)
            yield keys


def digest_of_parts(file: ApngFile) -> bytes:
    """Return a digest of each picture and of how it is shown. Raises ValueError if one is damaged."""
    digest = hashlib.sha256(repr((file.size, file.plays)).encode())
    for frame in file.frames:
        digest.update(repr((frame.rect, frame.delay, frame.disposal, frame.over)).encode())
        digest.update(_content(file, frame.data, frame.size))
    return with_hidden(digest.digest(), file)


def _content(file: ApngFile, data: bytes, size: tuple[int, int]) -> bytes:
    return samples(file, data, size).tobytes() if file.deep else keys_in(file, data, size).tobytes()


def with_hidden(digest: bytes, file: ApngFile) -> bytes:
    """Return a digest that also stands for the picture of a file that is not part of its animation."""
    if not file.hidden:
        return digest
    return hashlib.sha256(digest + _content(file, file.hidden, file.size)).digest()
