"""A GIF packed again without any loss: the same frames for the same times, in fewer bytes.

Two files are made. One keeps how each frame is disposed of and the shared table, so that each frame can stay as it is
where it can't be packed better. The other chooses both anew: disposal by what the next frame needs, and the table by
what the frames have in common. The smaller one is returned.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import count, islice

import numpy as np

from qtcompress.core.animation.packing import Packed, pack, refined, shared_table, table_bits
from qtcompress.core.animation.steps import Disposal, Keys, Rect, Step, box_of, step
from qtcompress.core.types import Effort, Report, Stage, ignore
from qtcompress.engine.animations.gif_file import (
    GifFile,
    GifImage,
    composed,
    image_data,
    keys_of_table,
    parsed,
)
from qtcompress.engine.animations.gif_frames import clear_frames
from qtcompress.engine.animations.reading import Frames

_FORECAST = 6, 12  # frames, about, that are packed for a forecast: of a short animation, and of a long one
_FORECAST_EVERY = 10
_MANY_MORE = {2: 1.5, 3: 1.25}  # times the bytes that are enough, by the frames that do if it takes more
_FORECAST_PIXELS = 1 << 15  # about, of each of them: some of the rows of a large one, if most of it changes
_FORECAST_CHANGE = 0.4  # of its pixels: else what changes may lie in few rows, as in recordings
_FORECAST_ROWS = 16  # that follow each other


def packed_again(data: bytes, effort: Effort, report: Report, *, extensions: bool = True) -> bytes:
    """Return a GIF that shows the same.

    Parameters
    ----------
    extensions : bool
        Whether comments and the like stay.

    Raises
    ------
    ValueError
        If it is damaged, programs show it differently, or it can't be packed.
    ReadError
        If its frames can't be read.
    """
    gif = parsed(data)
    frames, _ = clear_frames(data, gif, report)
    return Repack(gif if extensions else gif.without_extensions(), frames).smallest(effort)


def forecast(gif: GifFile, frames: Frames, enough: float = math.inf) -> float:
    """Return about how many bytes a GIF takes that is packed again, by what some of its frames do.

    Parameters
    ----------
    enough : float
        Bytes. A few frames do where it will take many more.
    """
    few, many = _FORECAST
    every = max(1, min(len(gif.images) // few, max(_FORECAST_EVERY, len(gif.images) // many)))
    shared = keys_of_table(gif.table)
    sizes: list[tuple[int, float]] = []  # before and after
    shown = _twice(frames)
    for number, kept, anew in _pairs(_kept_steps(shown[0], gif), steps_of(shown[1])):
        if number % every == 0:
            before = len(gif.images[number].data)
            ways = [kept] if _is_same(kept, anew) else [kept, anew]
            after = [_about_bytes(way, shared) for way in ways]
            sizes.append((before, min([before, *(size for size in after if size is not None)])))
            del ways
            if len(sizes) in _MANY_MORE and _forecast_of(gif, sizes) > _MANY_MORE[len(sizes)] * enough:
                break
        del kept, anew
    return _forecast_of(gif, sizes)


def _forecast_of(gif: GifFile, sizes: list[tuple[int, float]]) -> float:
    first, *later = sizes
    share = sum(after for _, after in later) / sum(before for before, _ in later)
    later_bytes = sum(len(image.data) for image in gif.images[1:])
    return gif.size_bytes - first[0] + first[1] - (1 - share) * later_bytes


def _about_bytes(made: Step, shared: Keys) -> float | None:
    """Return about how many bytes a step takes, by some of its rows; None if no table holds their colors."""
    top, bottom, left, right = made.rect
    every = 1 + made.drawn.size // _FORECAST_PIXELS if made.changed.mean() > _FORECAST_CHANGE else 1
    rows = np.arange(top, bottom)
    rows = rows[(rows - top) // _FORECAST_ROWS % every == 0]
    if every > 1:
        made = Step(made.now[rows], made.base[rows], (0, len(rows), left, right), made.disposal, made.after[rows])
    packed = pack(made, shared, Effort.FAST)
    return None if packed is None else packed.size_bytes + len(packed.codes) * ((bottom - top) / len(rows) - 1)


class Repack:
    """A GIF that is packed again.

    Parameters
    ----------
    gif : GifFile
    frames : Frames
        Its frames.
    """

    def __init__(self, gif: GifFile, frames: Frames) -> None:
        self._gif, self._frames = gif, frames
        shared = shared_table([_changed_colors(made) for made in steps_of(frames)])
        free = (1 << table_bits(len(shared) + 1)) - len(shared)
        forms = (_Form(keys_of_table(gif.table), 0, keeps=True), _Form(shared, free, keeps=False))
        packed = self._packed(*forms)
        made = [(form, one) for form, one in zip(forms, packed, strict=True) if one is not None]
        self._made = sorted(made, key=lambda one: self._file(*one).size_bytes)
        self.quick_bytes = self._file(*self._made[0]).size_bytes

    def _packed(self, kept: _Form, anew: _Form) -> tuple[list[_PackedFrame], list[_PackedFrame] | None]:
        """Return the frames of both files, packed with little time; None where a frame has too many colors."""
        made: list[_PackedFrame] = []
        others: list[_PackedFrame] | None = []
        shown = _twice(self._frames)
        for number, step_kept, step_anew in _pairs(_kept_steps(shown[0], self._gif), steps_of(shown[1])):
            self._frames.report(Stage.MAP, number / len(self._gif.images))
            one = pack(step_kept, kept.shared, Effort.FAST)
            made.append((step_kept.rect, step_kept.disposal, one))
            if others is not None:
                like = one if _is_same(step_kept, step_anew) else None
                other = pack(step_anew, anew.shared, Effort.FAST, free=anew.free, like=like)
                others = None if other is None else [*others, (step_anew.rect, step_anew.disposal, other)]
            del step_kept, step_anew
        return made, others

    def smallest(self, effort: Effort) -> bytes:
        """Return the smaller file, with the time of an effort. Raises ValueError if neither can be read."""
        for form, made in self._made:
            file = self._file(form, made if effort is Effort.FAST else self._refined(form, made, effort)).file_bytes
            if self._shows_the_same(file):
                return file
        raise ValueError("a GIF that can't be packed")

    def _refined(self, form: _Form, made: list[_PackedFrame], effort: Effort) -> list[_PackedFrame]:
        better: list[_PackedFrame] = []
        steps = _kept_steps(self._frames, self._gif) if form.keeps else steps_of(self._frames)
        for one, (rect, disposal, packed) in zip(steps, made, strict=True):
            self._frames.report(Stage.MAP, len(better) / len(made))
            found = None if packed is None else refined(one, form.shared, packed, effort, free=form.free)
            better.append((rect, disposal, found))
        return better

    def _shows_the_same(self, file: bytes) -> bool:
        """Tell whether Pillow shows the frames of a file, and the specification does."""
        shown = Frames(file, ignore).alike(composed(parsed(file)))
        try:
            for keys in self._frames:
                if not np.array_equal(keys, next(shown)):
                    return False
                del keys
            return next(shown, None) is None
        except (ValueError, StopIteration):
            return False

    def _file(self, form: _Form, made: list[_PackedFrame]) -> GifFile:
        """Return a file of packed frames; a frame that is kept stays as it is where that is smaller."""
        images = []
        for (rect, disposal, packed), image in zip(made, self._gif.images, strict=True):
            written = image if packed is None else _image(rect, disposal, packed, image)
            images.append(image if form.keeps and image.size_bytes <= written.size_bytes else written)
        gif = replace(self._gif, images=tuple(images))
        return gif if form.keeps else replace(gif, table=table_of(form.shared, form.free), background=0)


@dataclass(frozen=True, slots=True)
class _Form:
    """One of both files: its table, free entries behind it, and whether each frame keeps its disposal, or itself."""

    shared: Keys
    free: int
    keeps: bool


_PackedFrame = tuple[Rect, Disposal, Packed | None]


def _twice(frames: Iterable[Keys]) -> tuple[Iterator[Keys], Iterator[Keys]]:
    """Return two iterators over frames. That of itertools.tee holds up to 57 of them, even if both go side by side."""
    source, first, second = iter(frames), deque[Keys](), deque[Keys]()

    def taken(own: deque[Keys], other: deque[Keys]) -> Iterator[Keys]:
        while True:
            if not own:
                try:
                    frame = next(source)
                except StopIteration:
                    return
                own.append(frame)
                other.append(frame)
            yield own.popleft()

    return taken(first, second), taken(second, first)


def _pairs(kept: Iterator[Step], anew: Iterator[Step]) -> Iterator[tuple[int, Step, Step]]:
    """Yield the number of a frame and both of its steps, which zip and enumerate would hold until there are others."""
    numbers = count()
    while pair := [*islice(kept, 1), *islice(anew, 1)]:
        yield next(numbers), pair.pop(0), pair.pop()


def _is_same(one: Step, other: Step) -> bool:
    same = one.rect == other.rect and one.disposal is other.disposal
    return same and (one.base is other.base or np.array_equal(one.base, other.base))


def _kept_steps(shown: Iterable[Keys], gif: GifFile) -> Iterator[Step]:
    """Yield steps with the disposal that each frame has."""
    base: Keys | None = None
    for now, image in zip(shown, gif.images, strict=True):
        made = [_again(np.zeros(now.shape, np.uint32) if base is None else base, now, image)]
        base = made[0].after
        yield made.pop()


def _again(base: Keys, now: Keys, image: GifImage) -> Step:
    if image.disposal is Disposal.CLEAR:
        top, bottom, left, right = image.rect
        after = now.copy()
        after[top:bottom, left:right] = 0
        return Step(now, base, image.rect, Disposal.CLEAR, after)
    after = base if image.disposal is Disposal.RESTORE else now
    return Step(now, base, box_of(now != base) or (0, 1, 0, 1), image.disposal, after)


def steps_of(shown: Iterable[Keys]) -> Iterator[Step]:
    """Yield the steps of an animation, with three frames in memory, of which one may be dropped with the step."""
    base: Keys | None = None
    now: Keys | None = None
    for following in shown:
        if now is not None:
            made = [step(np.zeros(now.shape, np.uint32) if base is None else base, now, following)]
            base = made[0].after
            yield made.pop()
        now = following
    if now is not None:
        yield step(np.zeros(now.shape, np.uint32) if base is None else base, now, None)


def _changed_colors(made: Step) -> Keys:
    found = np.unique(made.drawn[made.changed])
    return np.asarray(found[found != 0], np.uint32)


def _image(rect: Rect, disposal: Disposal, packed: Packed, old: GifImage) -> GifImage:
    table = b"" if packed.table is None else table_of(packed.table, int(packed.clear == len(packed.table)))
    data = image_data(rect, table, packed.bits, packed.codes)
    return replace(old, disposal=disposal, clear=packed.clear, rect=rect, table=table, data=data)


def table_of(keys: Keys, free: int) -> bytes:
    """Return the smallest table with these colors and some free entries, which repeat the last color."""
    colors = np.zeros((1 << table_bits(max(len(keys) + min(free, 1), 1)), 3), np.uint8)
    if len(keys):
        colors[: len(keys)] = np.ascontiguousarray(keys).view(np.uint8).reshape(-1, 4)[:, :3]
        colors[len(keys) :] = colors[len(keys) - 1]
    return colors.tobytes()
