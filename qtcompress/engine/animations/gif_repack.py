"""A GIF packed again without any loss: the same frames for the same times, in fewer bytes.

Two files are made. One keeps how each frame is disposed of and the shared table, so that each frame can stay as it is
where it can't be packed better. The other chooses both anew: disposal by what the next frame needs, and the table by
what the frames have in common. The smaller one is returned.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import numpy as np

from qtcompress.core.animation.packing import Packed, pack, shared_table, table_bits
from qtcompress.core.animation.steps import Disposal, Keys, Step, box_of, step
from qtcompress.core.types import Effort, Report, Stage
from qtcompress.engine.animations.gif_file import GifFile, GifImage, composed, image_data, keys_of_table, parsed
from qtcompress.engine.animations.reading import Frames, digest_of, digest_of_shown


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
    gif = gif if extensions else gif.without_extensions()
    frames = Frames(data, report)
    shown = digest_of(frames)
    if not _is_clear(gif, shown, frames):
        raise ValueError("a GIF that programs show differently")
    made = (_kept(gif, frames, effort, report), _anew(gif, frames, effort, report))
    for smallest in sorted(made, key=len):
        again = Frames(smallest, report)
        if digest_of(again) == shown and _is_clear(parsed(smallest), shown, again):
            return smallest
    raise ValueError("a GIF that can't be packed")


def _is_clear(gif: GifFile, shown: bytes, frames: Frames) -> bool:
    """Tell whether the frames by the specification are those by Pillow, which have this digest with their times."""
    return frames.count == len(gif.images) and digest_of_shown(composed(gif), frames) == shown


def _kept(gif: GifFile, frames: Frames, effort: Effort, report: Report) -> bytes:
    """Return the file with each frame as it is or packed again, whichever is smaller."""
    images = []
    shared = keys_of_table(gif.table)
    base: Keys | None = None
    for number, (now, image) in enumerate(zip(frames, gif.images, strict=True)):
        report(Stage.MAP, number / len(gif.images))
        before = np.zeros_like(now) if base is None else base
        made = _again(before, now, image)
        base = made.after
        packed = pack(made, shared, effort)
        written = None if packed is None else _image(made, packed, image)
        smaller = written is not None and len(written.file_bytes) < len(image.file_bytes)
        images.append(written if smaller and written is not None else image)
    return replace(gif, images=tuple(images)).file_bytes


def _again(base: Keys, now: Keys, image: GifImage) -> Step:
    """Return a step with the disposal that a frame has."""
    if image.disposal is Disposal.CLEAR:
        top, bottom, left, right = image.rect
        after = now.copy()
        after[top:bottom, left:right] = 0
        return Step(now, base, image.rect, Disposal.CLEAR, after)
    after = base if image.disposal is Disposal.RESTORE else now
    return Step(now, base, box_of(now != base) or (0, 1, 0, 1), image.disposal, after)


def _anew(gif: GifFile, frames: Frames, effort: Effort, report: Report) -> bytes:
    """Return the file with all chosen anew; as it is if a frame has too many colors for that."""
    sets = [_changed_colors(made) for made in steps_of(frames)]
    shared = shared_table(sets)
    free = (1 << table_bits(len(shared) + 1)) - len(shared)
    images = []
    for number, (made, image) in enumerate(zip(steps_of(frames), gif.images, strict=True)):
        report(Stage.MAP, number / len(gif.images))
        packed = pack(made, shared, effort, free=free)
        if packed is None:
            return gif.file_bytes
        images.append(_image(made, packed, image))
    return replace(gif, images=tuple(images), table=table_of(shared, free), background=0).file_bytes


def steps_of(shown: Iterable[Keys]) -> Iterator[Step]:
    """Yield the steps of an animation, with two frames in memory."""
    base: Keys | None = None
    now: Keys | None = None
    for following in shown:
        if now is not None:
            made = step(np.zeros_like(now) if base is None else base, now, following)
            yield made
            base = made.after
        now = following
    if now is not None:
        yield step(np.zeros_like(now) if base is None else base, now, None)


def _changed_colors(made: Step) -> Keys:
    found = np.unique(made.drawn[made.changed])
    return np.asarray(found[found != 0], np.uint32)


def _image(made: Step, packed: Packed, old: GifImage) -> GifImage:
    table = b"" if packed.table is None else table_of(packed.table, int(packed.clear == len(packed.table)))
    data = image_data(made.rect, table, packed.bits, packed.codes)
    return replace(old, disposal=made.disposal, clear=packed.clear, rect=made.rect, table=table, data=data)


def table_of(keys: Keys, free: int) -> bytes:
    """Return the smallest table with these colors and some free entries."""
    colors = np.zeros((1 << table_bits(max(len(keys) + min(free, 1), 1)), 3), np.uint8)
    colors[: len(keys)] = np.ascontiguousarray(keys).view(np.uint8).reshape(-1, 4)[:, :3]
    return colors.tobytes()
