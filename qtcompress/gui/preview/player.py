"""Plays an animation: it asks a pool for one frame after the other, and shows each when its time has come.

The next frame is composed while the current one is shown. Where composing takes longer than that, the animation plays
slower, which is measured and told.
"""

from __future__ import annotations

import math
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import accumulate

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from qtcompress.core.errors import QtCompressError
from qtcompress.gui.common.translation import localized
from qtcompress.gui.preview.projector import Film, FilmFacts, FilmFrame, FrameRequest, Projector
from qtcompress.gui.tasks.debounced_task import DebouncedTask
from qtcompress.gui.tasks.runner import JobRunner, Reporter

_MEASURED = 12  # frames by whose times the speed is told
_USUAL_PX = 512
_LATE_AT_MOST_S = 0.02  # that the next frame makes up for; # pragma: no mutate - nobody sees more or less


@dataclass(frozen=True, slots=True)
class PlayState:
    """Where an animation stands.

    Parameters
    ----------
    number : int
        The frame that is shown, or wanted: 0 is the first.
    count : int
        Of all frames.
    at_s, seconds : float
        When the frame begins, and how long all frames take.
    playing : bool
    coming : bool
        Whether the frame is being composed, and another one is still shown.
    speed : float
        At which it plays, measured; 1 is right.
    """

    number: int
    count: int
    at_s: float
    seconds: float
    playing: bool
    coming: bool = False
    speed: float = 1.0


class Player(QObject):
    """Plays one film at a time.

    Parameters
    ----------
    runner : JobRunner
        Of one thread.
    open_film : function
        Returns what composes the frames of a film.
    clock : function
        Returns seconds.

    Signals
    -------
    opened(FilmFacts or None)
        Another film, or none, is shown from now on.
    framed(FilmFrame)
        This frame is to be shown.
    moved(PlayState)
        The film stands elsewhere, plays, or has stopped.
    failed(str)
        It can't be played, or no further; the sentence says why.
    """

    opened = Signal(object)
    framed = Signal(object)
    moved = Signal(object)
    failed = Signal(str)

    def __init__(
        self,
        runner: JobRunner,
        open_film: Callable[[Film], Projector] = Projector,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_film = open_film
        self._clock = clock
        self._film: Film | None = None
        self._projector: Projector | None = None
        self._facts: FilmFacts | None = None
        self._starts_s: tuple[float, ...] = ()
        self._frame: FilmFrame | None = None
        self._ready: FilmFrame | None = None  # to be shown when its time has come
        self._number = 0  # that is shown, or wanted
        self._view = FrameRequest(0, _USUAL_PX)
        self._playing = False
        self._seen = True
        self._due_s: float | None = None
        self._begun_s: float | None = None  # when the frame was shown
        self._times: deque[tuple[float, float]] = deque(maxlen=_MEASURED)  # as it should be, and as it was
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._turn)
        self._task = DebouncedTask(runner, lambda: None, 0, self)

    @property
    def film(self) -> Film | None:
        """What is played."""
        return self._film

    @property
    def frame(self) -> FilmFrame | None:
        """The frame that is shown."""
        return self._frame

    @property
    def playing(self) -> bool:
        """Whether it plays, or will as soon as it is seen."""
        return self._playing

    def load(self, film: Film | None, *, play: bool = False) -> None:
        """Show a film, and play it if wanted; one of the same original goes on where the last one was."""
        if film == self._film:
            return
        goes_on = film is not None and self._film is not None and film.before == self._film.before
        self._rest()
        if not goes_on:
            self._number, self._frame, self._playing = 0, None, play
        self._film, self._facts = film, None
        self._times.clear()
        if film is None:
            self._projector = None
            self.opened.emit(None)
            return
        projector = self._projector = self._open_film(film)
        wanted = replace(self._view, number=self._number, colors=True)

        def work(reporter: Reporter[object]) -> tuple[FilmFacts, FilmFrame]:
            facts = projector.facts(reporter)
            return facts, projector.frame(replace(wanted, number=min(wanted.number, len(facts) - 1)), reporter)

        self._task.submit(work, then=self._begin, failed=self._fail)

    def toggle(self) -> None:
        """Play, or pause."""
        if self._facts is None:
            return
        self._playing = not self._playing
        if not self._playing:
            self.seek(self._number)  # whose colors were not counted
            return
        self._rest()
        self._resume()
        self._tell()

    def step(self, frames: int) -> None:
        """Pause, and show a frame before or after this one."""
        if self._facts is not None:
            self._playing = False
            self.seek((self._number + frames) % len(self._facts))

    def seek(self, number: int) -> None:
        """Show this frame; if it plays, it goes on there."""
        if self._facts is None:
            return
        self._rest()
        self._number = min(max(number, 0), len(self._facts) - 1)
        self._ask(self._number, self._show)
        self._tell()

    def set_seen(self, *, seen: bool) -> None:
        """Tell whether the window shows it; it rests while nobody sees it."""
        if seen == self._seen:
            return
        self._seen = seen
        if self._facts is not None and self._playing:
            self._rest()
            self._resume()

    def set_view(self, side: int, *, heat: bool) -> None:
        """Tell the longest side in pixels with which frames are shown, and whether differences are."""
        view = FrameRequest(0, side, heat)
        if view == self._view:
            return
        self._view = view
        if self._facts is not None and not self._runs:
            self.seek(self._number)

    @property
    def _runs(self) -> bool:
        return self._playing and self._seen and self._facts is not None

    def _rest(self) -> None:
        """Stop what was begun."""
        self._timer.stop()
        self._task.stop()
        self._ready = self._due_s = self._begun_s = None

    def _resume(self) -> None:
        """Go on with what was stopped: to the wanted frame, or from it."""
        if self._frame is None or self._frame.number != self._number:
            self._ask(self._number, self._show)
        else:
            self._go_on()

    def _begin(self, made: tuple[FilmFacts, FilmFrame]) -> None:
        facts, frame = made
        self._facts = facts
        self._starts_s = tuple(accumulate((ms / 1000 for ms in facts.shown_ms), initial=0.0))
        self.opened.emit(facts)
        self._show(frame)

    def _show(self, frame: FilmFrame) -> None:
        now = self._clock()
        if self._begun_s is not None and self._facts is not None and self._frame is not None:
            self._times.append((self._facts.shown_ms[self._frame.number] / 1000, now - self._begun_s))
        self._begun_s = now
        self._frame, self._number = frame, frame.number
        self.framed.emit(frame)
        self._tell()
        if self._runs:
            self._go_on()

    def _go_on(self) -> None:
        """Compose the next frame, and show it when the time of this one is over."""
        if not self._runs or self._facts is None or self._frame is None:
            return
        now = self._clock()
        # From when it was due, so that delays do not add up; a frame that came late is not made up for.
        begun = now if self._due_s is None else max(self._due_s, now - _LATE_AT_MOST_S)
        self._due_s = begun + self._facts.shown_ms[self._frame.number] / 1000
        self._ask((self._frame.number + 1) % len(self._facts), self._take)

    def _ask(self, number: int, then: Callable[[FilmFrame], None]) -> None:
        projector, wanted = self._projector, replace(self._view, number=number, colors=not self._playing)
        if projector is not None:
            self._task.submit(lambda reporter: projector.frame(wanted, reporter), then=then, failed=self._fail)

    def _take(self, frame: FilmFrame) -> None:
        self._ready = frame
        wait_s = (self._due_s or 0.0) - self._clock()
        if wait_s > 0:
            self._timer.start(math.ceil(1000 * wait_s))
        else:
            self._turn()

    def _turn(self) -> None:
        ready, self._ready = self._ready, None
        if ready is not None:
            self._show(ready)

    def _fail(self, error: QtCompressError) -> None:
        """Stay at the frame that is shown."""
        self._rest()
        self._playing = False
        if self._frame is not None:
            self._number = self._frame.number
        name = self._film.before.name if self._film is not None else ""
        self.failed.emit(localized(error.sentence(name)))
        self._tell()

    @property
    def _speed(self) -> float:
        """The measured speed; 1 until enough frames were played."""
        if len(self._times) < _MEASURED:
            return 1.0
        wanted, took = (sum(part) for part in zip(*self._times, strict=True))
        return min(wanted / took, 1.0) if took > 0 else 1.0

    def _tell(self) -> None:
        if self._facts is None:
            return
        coming = self._frame is None or self._frame.number != self._number
        self.moved.emit(
            PlayState(
                self._number, len(self._facts), self._starts_s[self._number], self._starts_s[-1],
                playing=self._playing, coming=coming, speed=self._speed,
            )
        )  # fmt: skip
