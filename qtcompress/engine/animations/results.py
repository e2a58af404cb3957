"""The smaller files of an animation that compete, what is asked of them, and how to check what they show."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Protocol

from qtcompress.core.types import Options, Report, ignore
from qtcompress.engine.animations import apng_file, gif_file, gif_frames
from qtcompress.engine.animations.apng_file import ApngFrames, with_hidden
from qtcompress.engine.animations.gif_smaller import Lossy
from qtcompress.engine.animations.reading import Frames, digest_of, digest_of_shown, whole
from qtcompress.engine.animations.soft_smaller import Mapped
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import LOSSLESS_QUALITY
from qtcompress.engine.job.memory import give_back

Check = Callable[[bytes, bytes | Path, Report], bool]
"""Tells whether a file shows what has a digest."""

NO_FORMAT = Format(0)


class Shows(Protocol):
    """Tells whether a file shows what it should."""

    def __call__(self, data: bytes | Path, report: Report = ...) -> bool:
        """Decode all frames of a file, or of the one that is there."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class SmallerAnimation:
    """An animation that shows the same, or nearly the same.

    Parameters
    ----------
    format : Format
    data : bytes
        The file.
    shows_it : function
        Tells whether a file shows the frames that were scored, for the times of the original, by decoding all of them.
        Raises ReadError for a file that can't be read, and Cancelled from a `Report` that it may be given, too.
    lossless : bool
        Whether all pixels of all frames are those of the original.
    colors : int
        Entries of its palette, if something is lost by it; else 0.
    setting : int
        The quality of a lossy codec, or -1.
    variant : str
        How a lossy codec stores color, or empty.
    score, worst : float
        The mean and the lowest SSIMULACRA2 of some frames.
    """

    format: Format
    data: bytes = field(repr=False)
    shows_it: Shows
    lossless: bool = True
    colors: int = 0
    setting: int = -1
    variant: str = ""
    score: float = 100.0
    worst: float = 100.0


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of a smaller animation.

    Parameters
    ----------
    quality : float, optional
        SSIMULACRA2 as the mean of some frames; 100 for no loss. Without it, the colors of `options` decide.
    options : Options
    extensions : bool
        Whether comments and the like stay.
    palettes : bool
        Whether colors may only be lost by a palette.
    others : Format
        The other formats that an animation may get.
    worth : float
        The share of the bytes of a file without any loss that a lossy one may take at most.
    """

    quality: float | None
    options: Options
    extensions: bool = True
    palettes: bool = False
    others: Format = NO_FORMAT
    worth: float = 0.9

    @property
    def lossless(self) -> bool:
        """Whether nothing may be lost."""
        return self.quality is not None and self.quality >= LOSSLESS_QUALITY

    @property
    def codecs(self) -> bool:
        """Whether lossy codecs may compete."""
        return self.quality is not None and not self.lossless and not self.palettes


def of_lossy(one: Format, lossy: Lossy, original: bytes, shows: Check) -> SmallerAnimation:
    """Return a result that may have lost something; `original` is the digest of the original."""
    check = partial(shows, lossy.shown)
    if lossy.shown == original:
        return SmallerAnimation(one, lossy.data, check)
    return SmallerAnimation(
        one, lossy.data, check, lossless=False, colors=lossy.colors, setting=lossy.setting, score=lossy.score,
        worst=lossy.worst, variant=lossy.variant,
    )  # fmt: skip


def of_mapped(
    one: Format, mapped: Mapped, data: bytes, digest: bytes, original: bytes, shows: Check
) -> SmallerAnimation:
    """Return a result of frames in fewer colors; `digest` is theirs, `original` that of the original."""
    lossy = Lossy(data, mapped.colors, mapped.score, mapped.worst, digest)
    return of_lossy(one, lossy, original, shows)


# ---- What files show


def gif_shows(digest: bytes, data: bytes | Path, report: Report = ignore) -> bool:
    """Tell whether a GIF shows what has this digest, by Pillow and after the specification."""
    try:
        frames, shown = gif_frames.frames_alike(data, gif_file.parsed(data), report)
        give_back(frames.pixels)
        return digest_of_shown(shown, frames) == digest
    except ValueError:
        return False


def as_pillow_shows(digest: bytes, data: bytes | Path, report: Report = ignore) -> bool:
    """Tell whether a WebP or an AVIF shows what has this digest."""
    return digest_of(Frames(data, report)) == digest


def apng_holds(digest: bytes, data: bytes | Path, report: Report = ignore) -> bool:
    """Tell whether an APNG has the pictures with this digest."""
    try:
        return apng_file.digest_of_parts(apng_file.parsed(whole(data), deep=True)) == digest
    except ValueError:
        return False


def apng_shows(digest: bytes, data: bytes | Path, report: Report = ignore) -> bool:
    """Tell whether an APNG shows what has this digest, after the specification and by Pillow."""
    try:
        data = whole(data)
        file = apng_file.parsed(data)
        frames = ApngFrames(data, file, report)
        pictures = iter(Frames(data, report))
        if file.hidden:
            next(pictures)
        return all(with_hidden(one, file) == digest for one in (digest_of(frames), digest_of_shown(pictures, frames)))
    except ValueError:
        return False
