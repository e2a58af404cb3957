"""The frames of an animation, one after another: whole pictures as they are shown, and how long each is shown.

Pillow reads and composes them. Frames are never held together: who needs them twice reads them twice, from a file
that is opened anew, because Pillow 13.0.0 can't go back in an APNG before it was read to its end.
"""

from __future__ import annotations

import copy
import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from zlib_ng import zlib_ng

from qtcompress.core.animation.drawing import ShownRows
from qtcompress.core.animation.steps import Keys, box_of
from qtcompress.core.errors import ReadError
from qtcompress.core.rows import bands
from qtcompress.core.text import Text
from qtcompress.core.types import Pixels, Report, Stage, ignore
from qtcompress.engine.animations.ahead import Patch, Whole
from qtcompress.engine.containers.avif_sequence import AvifSequence, sequence_in
from qtcompress.engine.containers.pillow import unlimited
from qtcompress.engine.pictures.timeline import Timeline
from qtcompress.engine.pictures.watched_file import DECODER_ERRORS

MOST_FRAME_PIXELS = 600_000_000
"""Pixels of all frames of an animation together; more are refused, which would take many minutes."""

_MOST_FRAMES = 100_000
_BAND_PIXELS = 1 << 17  # that are converted at a time
_ALPHA = 0x10  # in the head of a WebP
_CLEAR = np.uint32((1 << 24) - 1)  # the highest number of a pixel without alpha


class Frames:
    """An animation in memory, whose frames can be read again and again.

    Parameters
    ----------
    data : bytes or Path
        The file, or where it is, so that it need not be in memory.
    report : Report
        Called with `Stage.READ` for each frame.
    most_pixels : int
        Of all frames together.
    count : int, optional
        How many frames there are, where that is known: Pillow goes through the whole file for it.

    Raises
    ------
    ReadError
        If it can't be read, or all of its frames together are too large.
    """

    def __init__(
        self, data: bytes | Path, report: Report, *, most_pixels: int | None = None, count: int | None = None
    ) -> None:
        self.data = data if head_of(data, 3) == b"GIF" else whole(data)
        self.report = report
        with self._opened() as image:
            self.kind = str(image.format)
            self.size = image.size
            self.count = int(getattr(image, "n_frames", 1)) if count is None else count
            self.hidden = bool(image.info.get("default_image"))
            told = _told_by(whole(self.data)) if self.kind == "AVIF" else None
            loop = image.info.get("loop") if told is None else told.plays
            self.loop = None if loop is None else int(loop)
        if self.pixels > (most_pixels or MOST_FRAME_PIXELS) or self.count > _MOST_FRAMES:
            raise ReadError(
                Text(
                    "has {count:,} frames with {megapixels:,.0f} megapixels together, which is too much",
                    count=self.count,
                    megapixels=self.pixels / 1e6,
                )
            )
        self.durations_ms = [] if told is None else list(told.durations_ms[: self.count])

    def __iter__(self) -> Iterator[Keys]:
        """Yield each frame as `(H, W)` uint32, 0 where it is transparent; notes how long each is shown."""
        for image in self._images():
            with _decoding():
                shown = _pixels_in(image)
            yield keys_of(shown)

    def alike(self, others: Iterable[Keys], first: int | None = None) -> Iterator[Keys]:
        """Yield other pictures that are the same as the frames; a few rows of a frame are in memory with each.

        Raises ValueError for those that are not the same, or where there are more of them.

        Parameters
        ----------
        first : int, optional
            How many frames are compared; the others are not read.
        """
        found = iter(others)
        for image in islice(self._images(), first):
            keys = next(found, None)
            with _decoding():
                same = keys is not None and _is_shown(image, keys)
            if keys is None or not same:
                raise ValueError("an animation that programs show differently")
            yield keys
            del keys
        for number in range(self.count if first is None else first, self.count):
            self.report(Stage.READ, number / self.count)
            yield from islice(found, 1)
        if next(found, None) is not None:
            raise ValueError("an animation with more frames")

    def _images(self) -> Iterator[Image.Image]:
        """Yield the decoder at each frame, after it has noted how long that is shown."""
        with self._opened() as image:
            for number in range(self.count):
                self.report(Stage.READ, number / self.count)
                with _decoding():
                    image.seek(number)
                    image.load()
                    told = image.info.get("duration")
                if len(self.durations_ms) == number:
                    self.durations_ms.append(float(told or 0))
                yield image

    def patches(self) -> Iterator[Patch | Whole]:
        """Yield what each frame draws, for who needs frames that come later, too; as `__iter__` otherwise."""
        return map(Whole, self)

    def quiet(self) -> Self:
        """Return the same frames for another thread, which reports nothing."""
        made = copy.copy(self)
        made.report = ignore
        return made

    def playing(self, plays: int | None) -> Self:
        """Return the same frames as a result in another format tells them: how often it plays, and nothing hidden."""
        made = copy.copy(self)
        made.loop, made.hidden = plays, False
        return made

    @property
    def pixels(self) -> int:
        """The pixels of all frames together."""
        return self.size[0] * self.size[1] * self.count

    @property
    def timeline(self) -> Timeline:
        """The times, once all frames were read."""
        return Timeline(self.kind, self.size, tuple(self.durations_ms), self.loop, self.hidden)

    @contextmanager
    def _opened(self) -> Iterator[Image.Image]:
        with (
            unlimited(),
            self.data.open("rb") if isinstance(self.data, Path) else io.BytesIO(_with_alpha(self.data)) as file,
            _decoding(),
            Image.open(file) as image,
        ):
            yield image


class FramesBetween(Frames):
    """Some of the frames of an animation, which was read to its end before.

    Parameters
    ----------
    frames : Frames
    numbers : range
        Of those that it has, one after another.
    """

    def __init__(self, frames: Frames, numbers: range) -> None:
        self.__dict__.update(frames.__dict__)
        self._source, self._numbers = frames, numbers
        self.count = len(numbers)
        self.durations_ms = frames.durations_ms[numbers.start : numbers.stop]

    def quiet(self) -> Self:
        """See `Frames.quiet`."""
        made = super().quiet()
        made._source = self._source.quiet()
        return made

    def __iter__(self) -> Iterator[Keys]:
        """Yield each frame as `(H, W)` uint32."""
        return islice(iter(self._source), self._numbers.start, self._numbers.stop)


def whole(data: bytes | Path) -> bytes:
    """Return a file that may not be in memory."""
    return data.read_bytes() if isinstance(data, Path) else data


def head_of(data: bytes | Path, size_bytes: int) -> bytes:
    """Return the first bytes of a file that may not be in memory."""
    if isinstance(data, bytes):
        return data[:size_bytes]
    with data.open("rb") as file:
        return file.read(size_bytes)


def _with_alpha(data: bytes) -> bytes:
    """Return an animated WebP that tells of transparency, and other files as they are.

    libwebp tells only of that in frames, but what none of them covers is transparent, too. Pillow makes it black.
    """
    moves = data[:4] == b"RIFF" and data[8:16] == b"WEBPVP8X"
    return b"".join([data[:20], bytes([data[20] | _ALPHA]), data[21:]]) if moves and len(data) > 20 else data


def _told_by(data: bytes) -> AvifSequence | None:
    """Return how often an AVIF sequence plays, which Pillow does not tell, and its times, which it rounds."""
    return sequence_in(lambda at, size: data[at : at + size], len(data), _MOST_FRAMES)


@contextmanager
def _decoding() -> Iterator[None]:
    try:
        yield
    except DECODER_ERRORS as error:
        raise ReadError(Text("is cut off or damaged ({error})", error=str(error)[:100])) from error


def _pixels_in(image: Image.Image) -> Pixels:
    """Return the pixels of a picture as `(H, W, 4)` uint8."""
    width, height = image.size
    pixels = np.empty((height, width, 4), np.uint8)
    for top, rows in _rows_of(image):
        pixels[top : top + len(rows)] = rows
    return pixels


def _is_shown(image: Image.Image, keys: Keys) -> bool:
    """Tell whether a picture is the same as another one."""
    same = (np.array_equal(keys_of(rows), keys[top : top + len(rows)]) for top, rows in _rows_of(image))
    return image.size == keys.shape[::-1] and all(same)


def _rows_of(image: Image.Image) -> Iterator[tuple[int, Pixels]]:
    """Yield some rows after others, with the number of the first; Pillow makes three copies of what it converts."""
    width, height = image.size
    for band in bands(range(height), width, _BAND_PIXELS):
        rows = image.crop((0, band.start, width, band.stop))
        yield band.start, np.asarray(rows if rows.mode == "RGBA" else rows.convert("RGBA"))


def packed(pixels: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> Keys:
    """Return `(H, W, 4)` uint8 pixels as `(H, W)` uint32: `keys_of` where those that are clear are 0 already."""
    keys: Keys = np.ascontiguousarray(pixels).view(np.uint32)[..., 0]
    return keys


def keys_of(shown: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> Keys:
    """Return `(H, W, 4)` uint8 pixels as `(H, W)` uint32, 0 where they are fully transparent."""
    keys = packed(shown)
    clear = keys <= _CLEAR
    return np.where(clear, np.uint32(0), keys) if clear.any() else keys


def pixels_of(keys: Keys) -> Pixels:
    """Return `(H, W)` uint32 keys as `(H, W, 4)` uint8 pixels."""
    return np.ascontiguousarray(keys).view(np.uint8).reshape(*keys.shape, 4)


def digest_of(frames: Frames) -> bytes:
    """Return a digest of all that an animation shows, and of when."""
    return digest_of_shown(frames, frames)


def digest_of_shown(shown: Iterable[Keys], frames: Frames) -> bytes:
    """Return the digest of pictures that are shown at the times of an animation, which was read to its end before."""
    digest = ShownDigest()
    for keys in shown:
        digest.add(keys)
    return digest.with_times(frames)


def _bands(picture: Keys | ShownRows, top: int, bottom: int) -> Iterator[slice]:
    """Yield the rows from one to another a few at a time."""
    return bands(range(top, bottom), picture.shape[1], _BAND_PIXELS)


def _keys_in(picture: Keys | ShownRows, rows: slice) -> Keys:
    return picture[rows] if isinstance(picture, np.ndarray) else packed(picture[rows])


def _differs(before: Keys | ShownRows | None, picture: Keys | ShownRows, rows: slice) -> NDArray[np.bool_]:
    """Return where some rows differ."""
    if isinstance(picture, ShownRows) and isinstance(before, ShownRows):
        return picture.differs(before, rows)
    return np.not_equal(_keys_in(picture, rows), 0 if before is None else _keys_in(before, rows))


def _difference(before: Keys | ShownRows | None, picture: Keys | ShownRows) -> tuple[int, int, int]:
    """Return how many pixels differ, and the rows around them; before the first picture, all is transparent."""
    count, top, bottom = 0, 0, 0
    for rows in _bands(picture, 0, len(picture)):
        differs = _differs(before, picture, rows)
        changed = box_of(differs)
        if changed is not None:
            top, bottom = top if bottom else rows.start + changed[0], rows.start + changed[1]
            count += int(np.count_nonzero(differs))
    return count, top, bottom


class ShownDigest:
    """A digest of pictures of one size, one after another.

    It is one of the rows that each of them changes, because most of a recording stands still. Two checksums, of 64 bits
    together, tell what an error changes; SHA-256 took a thirtieth of a film's time.

    Attributes
    ----------
    changes : list of int
        How many pixels each picture changes.
    """

    def __init__(self) -> None:
        self.changes: list[int] = []
        self._checksums = 0, 0
        self._before: Keys | ShownRows | None = None

    def add(self, picture: Keys | ShownRows) -> None:
        """Add the next picture, `(H, W)` uint32 or what a drawing shows; it is kept, and must not be changed."""
        if isinstance(picture, np.ndarray):
            picture.setflags(write=False)
        before, self._before = self._before, picture
        count, top, bottom = _difference(before, picture)
        self.changes.append(count)
        if before is None:
            top, bottom = 0, len(picture)
        self._update(repr((top, bottom)).encode())
        for rows in _bands(picture, top, bottom):
            self._update(np.ascontiguousarray(_keys_in(picture, rows)).data)

    def _update(self, data: bytes | memoryview) -> None:
        first, second = self._checksums
        self._checksums = zlib_ng.crc32(data, first), zlib_ng.adler32(data, second)

    def with_times(self, frames: Frames) -> bytes:
        """Return the digest of the pictures together with the times of an animation, which was read to its end."""
        told = frames.size, frames.count, frames.durations_ms, frames.loop, frames.hidden
        return repr((self._checksums, told)).encode()
