"""An animation as an AVIF sequence that reaches a quality: a video, whose frames are foretold from others.

Of all formats it is by far the smallest one for films. libavif and libaom, which Pillow's wheels contain, write it,
frame by frame; every frame of the file is decoded again. Where the original stands still, a video may change a little
from frame to frame: one that shimmers visibly is no result.
"""

from __future__ import annotations

import io
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PIL import AvifImagePlugin, Image  # noqa: F401  # the plug-in is not found by itself in a bundle

from qtcompress.core.animation.steps import Keys
from qtcompress.core.errors import Cancelled
from qtcompress.core.opencv import cv2
from qtcompress.core.score.ssimulacra2 import ssimulacra2
from qtcompress.core.types import Effort, Stage, ignore
from qtcompress.engine.animations.gif_smaller import MANY_PIXELS, MOST_BELOW, Lossy
from qtcompress.engine.animations.reading import Frames, FramesBetween, ShownDigest, pixels_of
from qtcompress.engine.animations.sampling import scored_frames
from qtcompress.engine.containers.avif_sequence import holds_times, in_parts, settled
from qtcompress.engine.job.patience import patiently
from qtcompress.engine.metadata import exif
from qtcompress.engine.metadata.metadata import Carried
from qtcompress.engine.pictures.animated import SLOW_AVIF_PIXELS

MOST_SIDE = 1 << 14
VARIANTS = "4:2:0", "4:4:4"
_SLOW_SPEED, _FAST_SPEED = 6, 8  # of libavif
_SLOW_PIXELS = 40_000_000  # of all frames, up to which the slow one is used: it takes a second for each million
_STEPS = 63  # of libaom, a higher one is better here; libavif rounds a quality of 0 to 100 to one of them
_QUALITIES = {_STEPS - ((100 - quality) * _STEPS + 50) // 100: quality for quality in range(100, -1, -1)}
_FIRST_STEP, _MOST_STEP = 35, 62  # the one above stands for no loss
_SLOPE = 1.25  # points of a step, where no more is known
_LEAST_SLOPE, _MOST_SLOPE = 0.25, 3.0
_MOST_AT_ONCE = 20
_RATE = 0.05  # of the logarithm of the bytes, per point
_OUT_OF_REACH = 5.0  # points
_MUCH_LESS = 4.0  # points by which a film with such faults is taken to lack its quality
_CLIP_TRIES, _WHOLE_TRIES = 3, 4
_CLOSE, _VERY_CLOSE = 1.5, 0.7  # points above the quality that are good enough
_MOST_FLICKER = 0.4  # levels of 8 bits, on average, where the original stands still
_MOST_GHOSTS = 0.001  # of what is transparent: pixels that can be seen
_SEEN_ALPHA = 4
_ALIKE_AROUND = 3  # pixels around one that stand still, too, which in a film that was dithered is no accident
_CLIP_PIXELS = 400_000  # of the frames that settings are tried on
_CLIP_FRAMES = 8  # at least
_OPAQUE, _ALPHA_AT = 255, 24
_LONGER = 1  # that each frame takes until the file is settled, because libavif would make one of no time


def fits(frames: Frames) -> bool:
    """Tell whether a sequence can have the size and the times of an animation."""
    return max(frames.size) <= MOST_SIDE and holds_times(frames.durations_ms)


@dataclass(frozen=True, slots=True, eq=False)
class _Film:
    """A file of some frames, and how it looks."""

    data: bytes = field(repr=False)
    score: float
    worst: float
    flicker: float
    ghosts: float
    shown: bytes = field(repr=False)

    def look(self, asked: float) -> float:
        """Return its score; less than what is asked where its worst frame is bad, or where it has other faults."""
        found = min(self.score, self.worst + MOST_BELOW)
        clean = self.flicker <= _MOST_FLICKER and self.ghosts <= _MOST_GHOSTS
        return found if clean else min(found, asked - _MUCH_LESS)


@dataclass(frozen=True, slots=True)
class AvifWish:
    """What is asked of a sequence.

    Parameters
    ----------
    plays : int, optional
        How often it plays, 0 for ever; None to say nothing.
    quality : float
        SSIMULACRA2 as the mean of some frames.
    effort : Effort
    told : Carried
        The metadata that it contains.
    """

    plays: int | None
    quality: float
    effort: Effort
    told: Carried = field(repr=False)


def smallest(frames: Frames, wish: AvifWish) -> Lossy | None:
    """Return the smallest sequence whose frames reach a quality on average; None if there is none.

    Parameters
    ----------
    frames : Frames
        They were read before, for their times, which are as `fits` wants them.

    Raises
    ------
    ReadError
        If a frame is damaged.
    """
    opaque = all(bool((keys >> _ALPHA_AT == _OPAQUE).all()) for keys in frames)
    tried: list[tuple[float, int, _Sequences, str]] = []  # bytes and quality at which the clip has the score
    step = _FIRST_STEP
    for variant in VARIANTS:
        made = _Sequences(frames, _Encoder(variant, _speed(frames, wish.effort), opaque, wish.plays, wish.told))
        curve = _aimed(made.clip, wish.quality, step, _CLIP_TRIES, _CLOSE)
        step = curve.step_for(wish.quality)
        tried.append((curve.bytes_at(wish.quality), step, made, variant))
    close = _CLOSE if frames.pixels > MANY_PIXELS else _VERY_CLOSE
    for size_bytes, first, made, variant in sorted(tried, key=lambda one: one[0]):
        if not math.isfinite(size_bytes):
            break
        found = _aimed(made.whole, wish.quality, first, _WHOLE_TRIES, close).smallest(wish.quality)
        if found is not None:  # else a frame outside of the clip is too bad, as small colored text in 4:2:0
            step, film = found
            return Lossy(film.data, 0, film.score, film.worst, film.shown, _QUALITIES[step], variant)
    return None


class _Curve:
    """The films that were made with steps of the codec, by these; a higher one is better."""

    def __init__(self) -> None:
        self.films: dict[int, _Film] = {}

    def step_for(self, score: float) -> int:
        """Return the step that is expected to give a score: on a line between two films, or beyond the last one."""
        points = sorted((step, film.look(score)) for step, film in self.films.items())
        below = max((point for point in points if point[1] < score), default=None)
        above = min((point for point in points if point[1] >= score), default=None)
        if below is None or above is None or below[0] >= above[0]:
            near, *others = sorted(points, key=lambda point: abs(point[1] - score))
            slope = _SLOPE
            if others and others[0][0] != near[0]:
                slope = min(max((near[1] - others[0][1]) / (near[0] - others[0][0]), _LEAST_SLOPE), _MOST_SLOPE)
            more = math.ceil((score - near[1]) / slope)
            return min(max(near[0] + min(max(more, -_MOST_AT_ONCE), _MOST_AT_ONCE), 0), _MOST_STEP)
        share = (score - below[1]) / (above[1] - below[1])
        return min(max(below[0] + math.ceil(share * (above[0] - below[0])), below[0] + 1), above[0])

    def bytes_at(self, score: float) -> float:
        """Return about how many bytes a score takes; infinite where it is out of reach."""
        near = min(self.films.values(), key=lambda film: abs(film.look(score) - score))
        lacks = score - near.look(score)
        return math.inf if lacks > _OUT_OF_REACH else len(near.data) * math.exp(_RATE * lacks)

    def smallest(self, score: float) -> tuple[int, _Film] | None:
        """Return the smallest film that has the score, with its step."""
        good = [(step, film) for step, film in self.films.items() if film.look(score) >= score]
        return min(good, key=lambda one: len(one[1].data), default=None)


def _aimed(make: Callable[[int], _Film], score: float, step: int, tries: int, close: float) -> _Curve:
    """Make films until one of them has a score, or little more."""
    curve = _Curve()
    for _ in range(tries):
        curve.films[step] = make(step)
        if 0 <= curve.films[step].look(score) - score < close:
            break
        step = curve.step_for(score)
        if step in curve.films:
            break
    return curve


@dataclass(frozen=True, slots=True)
class _Encoder:
    """How the codec is used, but for its quality."""

    variant: str
    speed: int
    opaque: bool
    plays: int | None
    told: Carried = field(repr=False)


def _speed(frames: Frames, effort: Effort) -> int:
    frame_pixels = frames.size[0] * frames.size[1]
    small = frame_pixels <= SLOW_AVIF_PIXELS and frames.pixels <= _SLOW_PIXELS
    return _SLOW_SPEED if small and effort is not Effort.FAST else _FAST_SPEED


class _Sequences:
    """The sequences of one animation that are tried, with one way to store color."""

    def __init__(self, frames: Frames, encoder: _Encoder) -> None:
        self._frames, self._encoder = frames, encoder
        width, height = frames.size
        count = min(max(_CLIP_PIXELS // (width * height), _CLIP_FRAMES), frames.count)
        begin = (frames.count - count) // 2
        self._clip = range(begin, begin + count)
        self._films: dict[tuple[int, range], _Film] = {}

    def clip(self, step: int) -> _Film:
        """Return a clip of the middle, at a step of the codec."""
        return self._film(step, self._clip)

    def whole(self, step: int) -> _Film:
        """Return the file of all frames."""
        return self._film(step, range(self._frames.count))

    def _film(self, step: int, numbers: range) -> _Film:
        frames, key = self._frames, (step, numbers)
        if key not in self._films:
            part = FramesBetween(frames, numbers)
            data = _encoded(part, _QUALITIES[step], self._encoder)
            self._films[key] = _seen(part, data, self._encoder.plays)
        return self._films[key]


def _told(frames: Frames) -> Iterator[Keys]:
    """Yield frames, and report each."""
    for number, keys in enumerate(frames):
        frames.report(Stage.MAP, number / frames.count)
        yield keys


def _seen(frames: Frames, data: bytes, plays: int | None) -> _Film:
    """Decode all frames of a file, and compare them with those of the original."""
    shown = Frames(data, ignore)
    scored = scored_frames(frames.count)
    digest, faults, farthest = ShownDigest(), Faults(), _Farthest()
    scores = []
    for number, (original, made) in enumerate(zip(_told(frames), shown, strict=True)):
        digest.add(made)
        faults.add(original, made)
        if number in scored:
            scores.append(ssimulacra2(pixels_of(original), pixels_of(made)))
        else:
            farthest.add(original, made)
    worst = min(*scores, farthest.score)
    said = digest.with_times(frames.playing(plays))  # what the file must say
    return _Film(data, float(np.mean(scores)), worst, faults.flicker, faults.ghosts, said)


class _Farthest:
    """The frame that differs most from its original: a video may spend little on one between two that are scored."""

    def __init__(self) -> None:
        self._error = -1.0
        self._pair: tuple[Keys, ...] = ()

    def add(self, original: Keys, made: Keys) -> None:
        """Add a frame of both, `(H, W)` uint32."""
        error = float(cv2.norm(pixels_of(original), pixels_of(made), cv2.NORM_L2SQR))
        if error > self._error:
            self._error, self._pair = error, (original.copy(), made.copy())

    @property
    def score(self) -> float:
        """Its SSIMULACRA2; 100 if there is none."""
        if not self._pair:
            return 100.0
        original, made = self._pair
        return ssimulacra2(pixels_of(original), pixels_of(made))


class Faults:
    """What a score of single frames does not see: what shimmers, and what appears where nothing is.

    A pixel counts where all that is around it stands still, or is transparent.
    """

    def __init__(self) -> None:
        self._before: tuple[Keys, NDArray[np.int16]] | None = None
        self._change, self._still = 0.0, 0
        self._seen, self._clear = 0, 0

    def add(self, original: Keys, made: Keys) -> None:
        """Add a frame of both, `(H, W)` uint32."""
        levels = pixels_of(made).astype(np.int16)
        if self._before is not None:
            still = _inner(original == self._before[0])
            self._change += float(np.abs(levels - self._before[1])[still].sum())
            self._still += int(np.count_nonzero(still)) * levels.shape[-1]
        clear = _inner(original == 0)
        self._seen += int(np.count_nonzero(levels[clear][:, 3] > _SEEN_ALPHA))
        self._clear += int(np.count_nonzero(clear))
        self._before = original.copy(), levels

    @property
    def flicker(self) -> float:
        """The mean change of a channel from frame to frame, in levels of 8 bits, where the original stands still."""
        return self._change / max(self._still, 1)

    @property
    def ghosts(self) -> float:
        """The share of what is transparent in the original that can be seen."""
        return self._seen / max(self._clear, 1)


def _inner(wanted: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return where a pixel and all around it are wanted."""
    for _ in range(_ALIKE_AROUND):
        inner = wanted.copy()
        inner[1:] &= wanted[:-1]
        inner[:-1] &= wanted[1:]
        inner[:, 1:] &= wanted[:, :-1]
        inner[:, :-1] &= wanted[:, 1:]
        wanted = inner
    return wanted


class _Later:
    """The frames behind the first one, as Pillow's writer of sequences takes them, without holding more than one.

    It asks for one frame after the other by its number.
    """

    def __init__(self, pictures: Iterator[Image.Image], first: Image.Image) -> None:
        self._pictures, self._number = pictures, -1
        self.mode, self.size = first.mode, first.size
        self._now = first

    def seek(self, number: int) -> None:
        """Go on to a frame. Raises EOFError behind the last one."""
        if number != self._number:
            found = next(self._pictures, None)
            if found is None:
                raise EOFError
            self._now, self._number = found, number

    def tobytes(self, *way: str) -> bytes:
        """Return the pixels of the frame."""
        return self._now.tobytes(*way)


def _encoded(frames: Frames, quality: int, encoder: _Encoder) -> bytes:
    """Return an AVIF sequence of frames.

    libaom looks ahead, and encodes up to 35 frames in the last call. So it works in a thread of its own, while this one
    reports and can be cancelled; then the other one ends with the frame or the call that it is in.
    """
    source = _Source(frames)

    def report() -> None:
        frames.report(Stage.MAP, source.number / frames.count)

    scale, times = in_parts(frames.durations_ms)
    if not any(times):  # of a clip, where they do not matter
        times = [1] * frames.count
    try:
        data = patiently(partial(_saved, source, times, quality, encoder), report)
        return settled(data, encoder.plays, shorter=_LONGER, scale=scale)
    finally:
        source.wanted = False


class _Source(FramesBetween):
    """Frames that another thread takes, until they are not wanted any more."""

    def __init__(self, frames: Frames) -> None:
        super().__init__(frames.quiet(), range(frames.count))
        self.number, self.wanted = 0, True

    def __iter__(self) -> Iterator[Keys]:
        """Yield each frame as `(H, W)` uint32. Raises Cancelled."""
        for self.number, keys in enumerate(super().__iter__()):
            if not self.wanted:
                raise Cancelled
            yield keys


def _saved(frames: _Source, times: list[int], quality: int, encoder: _Encoder) -> bytes:
    channels = 3 if encoder.opaque else 4
    pictures = (Image.fromarray(np.ascontiguousarray(pixels_of(keys)[..., :channels])) for keys in frames)
    first = next(pictures)
    told = replace(encoder.told, exif=exif.without_orientation(encoder.told.exif)).save_options()
    file = io.BytesIO()
    first.save(
        file, "AVIF", save_all=True, append_images=[_Later(pictures, first)],
        duration=[time + _LONGER for time in times], quality=quality, speed=encoder.speed,
        subsampling=encoder.variant, max_threads=1, **told,
    )  # fmt: skip
    return file.getvalue()
