"""The smaller file of an animation, in the format that it has, and how to check it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from qtcompress.core.types import Effort, Report, ignore
from qtcompress.engine.animations import gif_repack
from qtcompress.engine.animations.reading import Frames, digest_of
from qtcompress.engine.job.formats import HEAD_BYTES, Format, result_format_of


@dataclass(frozen=True, slots=True, eq=False)
class SmallerAnimation:
    """An animation that shows the same.

    Parameters
    ----------
    format : Format
    data : bytes
        The file.
    shows_the_same : function
        Tells whether a file shows the same frames for the same times, by decoding all of them. Raises ReadError for a
        file that can't be read.
    """

    format: Format
    data: bytes = field(repr=False)
    shows_the_same: Callable[[bytes], bool]


def packed_again(data: bytes, effort: Effort, report: Report, *, extensions: bool) -> SmallerAnimation | None:
    """Return an animation packed again without any loss; None where that is not possible.

    Parameters
    ----------
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
        made = gif_repack.packed_again(data, effort, report, extensions=extensions)
    except ValueError:
        return None
    shown = digest_of(Frames(data, report))
    return SmallerAnimation(Format.GIF, made, lambda other: digest_of(Frames(other, ignore)) == shown)
