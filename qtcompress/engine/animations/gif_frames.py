"""The frames of a GIF as the specification composes them, where another decoder agrees."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Self

from qtcompress.core.animation.steps import Keys
from qtcompress.core.types import Report, Stage
from qtcompress.engine.animations.ahead import Patch, Whole
from qtcompress.engine.animations.gif_file import GifFile, composed, patches_of
from qtcompress.engine.animations.kept_indices import KeptIndices
from qtcompress.engine.animations.reading import Frames, ShownDigest
from qtcompress.engine.job.memory import give_back

_LEAST_ALIKE = 3  # frames of a plain GIF that a second decoder reads,
_ALIKE_EVERY = 16  # and of how many it reads one more


class GifFrames(Frames):
    """The frames of a GIF, as the specification composes them: for one that Pillow composes alike, only sooner.

    Parameters
    ----------
    frames : Frames
        The same, which were read before.
    gif : GifFile
    changes : list of int
        How many pixels each of them changes.
    kept : KeptIndices, optional
        The indices that were found when they were read.
    """

    def __init__(self, frames: Frames, gif: GifFile, changes: list[int], kept: KeptIndices | None = None) -> None:
        self.__dict__.update(frames.__dict__)
        self.changes, self._gif, self._kept = changes, gif, kept

    def quiet(self) -> Self:
        """See `Frames.quiet`."""
        made = super().quiet()
        made._kept = None
        return made

    def __iter__(self) -> Iterator[Keys]:
        """Yield each frame as `(H, W)` uint32."""
        for number, keys in enumerate(composed(self._gif, self._kept)):
            self.report(Stage.READ, number / self.count)
            yield keys

    def patches(self) -> Iterator[Patch | Whole]:
        """See `Frames.patches`."""
        for number, patch in enumerate(patches_of(self._gif, self._kept)):
            self.report(Stage.READ, number / self.count)
            yield patch


def frames_alike(
    data: bytes | Path, gif: GifFile, report: Report, kept: KeptIndices | None = None
) -> tuple[Frames, Iterator[Keys]]:
    """Return the frames of a GIF, and an iterator that yields what is shown with each, and may keep its indices.

    It raises ValueError and ReadError as `clear_frames` does. All frames are decoded after the specification. Pillow
    decodes and composes them, too; only the first ones where nothing of the others is left to interpretation, since
    it takes most of the time.
    """
    count = len(gif.images)
    first = min(_LEAST_ALIKE + count // _ALIKE_EVERY, count) if gif.is_plain else None
    frames = Frames(data, report, count=count if gif.is_plain else None)

    def shown() -> Iterator[Keys]:
        yield from frames.alike(composed(gif, kept), first)
        frames.durations_ms += [10.0 * image.delay_cs for image in gif.images[len(frames.durations_ms) :]]

    return frames, shown()


def clear_frames(data: bytes | Path, gif: GifFile, report: Report) -> tuple[GifFrames, bytes]:
    """Return the frames of a GIF, and their digest with their times.

    Raises
    ------
    ValueError
        If it is damaged, or programs show it differently: Pillow, and browsers, which follow the specification.
    ReadError
        If its frames can't be read.
    """
    kept = KeptIndices()
    frames, shown = frames_alike(data, gif, report, kept)
    digest = ShownDigest()
    for keys in shown:
        digest.add(keys)
    del keys
    give_back(frames.pixels)  # what Pillow took
    return GifFrames(frames, gif, digest.changes, kept), digest.with_times(frames)
