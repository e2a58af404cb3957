"""The smaller file of an animation, in the format that it has, and how to check it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from qtcompress.core.types import Options, Report, ignore
from qtcompress.engine.animations import gif_repack, gif_smaller
from qtcompress.engine.animations.gif_file import composed, parsed
from qtcompress.engine.animations.reading import Frames, digest_of, digest_of_shown
from qtcompress.engine.job.formats import HEAD_BYTES, Format, result_format_of


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
        Raises ReadError for a file that can't be read.
    colors : int
        Entries of its palette; 0 if nothing is lost.
    score, worst : float
        The mean and the lowest SSIMULACRA2 of some frames.
    """

    format: Format
    data: bytes = field(repr=False)
    shows_it: Callable[[bytes], bool]
    colors: int = 0
    score: float = 100.0
    worst: float = 100.0


def smaller(
    data: bytes, quality: float | None, options: Options, report: Report, *, extensions: bool
) -> SmallerAnimation | None:
    """Return the smallest animation that reaches a quality; None where that is not possible.

    Parameters
    ----------
    quality : float, optional
        SSIMULACRA2 as the mean of some frames; 100 for no loss. Without it, the colors of `options` decide.
    options : Options
    extensions : bool
        Whether comments and the like stay.

    Raises
    ------
    ReadError
        If it can't be read, or is too large.
    """
    if result_format_of(data[:HEAD_BYTES]) is not Format.GIF:
        return None
    try:
        made = gif_repack.packed_again(data, options.effort, report, extensions=extensions)
    except ValueError:
        return None
    exact = SmallerAnimation(Format.GIF, made, partial(_shows, digest_of(Frames(data, report))))
    if quality is not None and quality >= 100:
        return exact
    lossy = gif_smaller.smallest(data, quality, options, report, extensions=extensions)
    if lossy is None or len(lossy.data) >= len(made):
        return exact
    check = partial(_shows, lossy.shown)
    return SmallerAnimation(Format.GIF, lossy.data, check, lossy.colors, lossy.score, lossy.worst)


def _shows(digest: bytes, data: bytes) -> bool:
    """Tell whether a GIF shows what has this digest, by Pillow and after the specification."""
    frames = Frames(data, ignore)
    if digest_of(frames) != digest:
        return False
    try:
        return digest_of_shown(composed(parsed(data)), frames) == digest
    except ValueError:
        return False
