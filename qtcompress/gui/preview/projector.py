"""Frames of an animation before and after, ready to paint; used by one thread of a pool at a time."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from qtcompress.core.errors import ReadError
from qtcompress.core.types import Palette, Pixels, Quantized, Report, Stage
from qtcompress.gui.common.images import Pyramid, build_heat, build_pyramid
from qtcompress.gui.common.translation import RoomTexts, localized

if TYPE_CHECKING:
    from qtcompress.engine.animations.reel import Reel
    from qtcompress.engine.pictures.timeline import Timeline

_tr = RoomTexts(__name__)


@dataclass(frozen=True, slots=True)
class Film:
    """What plays: the files of an animation and of its result, if there is one."""

    before: Path
    after: Path | None = None


@dataclass(frozen=True, slots=True)
class FilmFacts:
    """What is known of an animation before its frames are composed.

    Parameters
    ----------
    shown_ms : tuple of float
        How long each frame is shown here, and in browsers.
    fast : int
        How many of them the file shows for at most 10 ms, which browsers do not.
    plays : int, optional
        How often the file plays, 0 for ever; None if it says nothing.
    trouble : str
        Why there is no After, or what differs there, as a sentence; or "".
    """

    shown_ms: tuple[float, ...]
    fast: int = 0
    plays: int | None = None
    trouble: str = ""

    def __len__(self) -> int:
        return len(self.shown_ms)


@dataclass(frozen=True, slots=True)
class FrameRequest:
    """A frame, the longest side in pixels that it is shown with, and what is wanted besides.

    heat : the difference
    colors : which color each pixel has
    """

    number: int
    side: int
    heat: bool = False
    colors: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class FrameColors:
    """The palette of a frame: that of the result, or of the original where there is no result.

    Parameters
    ----------
    palette : Palette, optional
        That stands in the file, or else the colors of the frame; None if these are more than 256, or not counted.
    in_file : bool
        Whether it stands in the file.
    shared : bool
        Whether all frames have it.
    counted : bool
        Whether the pixels were counted.
    quantized : Quantized, optional
        The frame as palette and indices, if it was counted and has at most 256 colors.
    """

    palette: Palette | None
    in_file: bool
    shared: bool
    counted: bool = False
    quantized: Quantized | None = None


@dataclass(frozen=True, slots=True, eq=False)
class FilmFrame:
    """A frame before and after, and their difference, as far as there are any."""

    number: int
    before: Pyramid = field(repr=False)
    after: Pyramid | None = field(default=None, repr=False)
    heat: Pyramid | None = field(default=None, repr=False)
    colors: FrameColors | None = None


class Projector:
    """Composes the frames of a film."""

    def __init__(self, film: Film) -> None:
        self._film = film
        self._before: Reel | None = None
        self._after: Reel | None = None

    def facts(self, report: Report) -> FilmFacts:
        """Open the files. Raises ReadError if the animation itself can't be read."""
        from qtcompress.engine.animations.reel import Reel
        from qtcompress.engine.pictures.timeline import SHORTEST_MS, as_shown

        self._before = Reel(self._film.before, report)
        told = self._before.timeline
        trouble = ""
        if self._film.after is not None:
            try:
                self._after = Reel(self._film.after, report)
                trouble = _differences(told, self._after.timeline)
            except ReadError as error:
                trouble = localized(error.sentence(self._film.after.name))
        fast = sum(ms <= SHORTEST_MS for ms in told.durations_ms)
        return FilmFacts(as_shown(told.durations_ms), fast, _plays(told), trouble)

    def frame(self, wanted: FrameRequest, report: Report) -> FilmFrame:
        """Return a frame. Raises ReadError if a file is damaged up to there, and Cancelled from `report`."""
        if self._before is None:
            raise ValueError("facts come first")
        before = self._before.frame(wanted.number, wanted.side, report)
        if self._after is None:
            return FilmFrame(wanted.number, build_pyramid(before), colors=_colors(self._before, wanted, before))
        after = self._after.frame(min(wanted.number, len(self._after) - 1), wanted.side, report)
        heat = None
        if wanted.heat and after.shape == before.shape:
            from qtcompress.core.score.difference import difference_map

            report(Stage.VERIFY, 0.5)
            heat = build_heat(np.asarray(difference_map(before, after, report)))
        colors = _colors(self._after, wanted, after)
        return FilmFrame(wanted.number, build_pyramid(before), build_pyramid(after), heat, colors)


def _colors(reel: Reel, wanted: FrameRequest, pixels: Pixels) -> FrameColors:
    """Return the palette of a frame; one with fewer pixels than in the file is not counted."""
    from qtcompress.engine.preview.previewer import indexed

    palette = reel.tables.of(wanted.number)
    counted = wanted.colors and pixels.shape[1::-1] == reel.timeline.size
    quantized = indexed(pixels) if counted else None
    if palette is not None:
        return FrameColors(palette, in_file=True, shared=reel.tables.shared, counted=counted, quantized=quantized)
    own = None if quantized is None else quantized.palette
    return FrameColors(own, in_file=False, shared=False, counted=counted, quantized=quantized)


def _plays(told: Timeline) -> int | None:
    """Return how often a file plays: a GIF stores how often it is repeated."""
    if told.loop is None:
        return 1 if told.kind == "GIF" else None
    return told.loop + 1 if told.kind == "GIF" and told.loop else told.loop


def _differences(before: Timeline, after: Timeline) -> str:
    """Return in what the times of two files differ, as a sentence; "" if they are the same."""
    frames = len(before.durations_ms), len(after.durations_ms)
    if frames[0] != frames[1]:
        return _tr("The original has {before:,} frames, and its result {after:,}.", before=frames[0], after=frames[1])
    apart = max(abs(a - b) for a, b in zip(before.durations_ms, after.durations_ms, strict=True))
    if apart >= 1:
        return _tr("The result shows a frame {ms:.0f} ms longer or shorter than the original.", ms=apart)
    return ""
