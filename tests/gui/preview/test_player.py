"""Playing animations step by step: in their own time, in step with their results, and at rest when nobody looks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from qtcompress.core.errors import ReadError
from qtcompress.core.types import Report, ignore
from qtcompress.gui.common.images import Pyramid, build_pyramid
from qtcompress.gui.preview.play_bar import PlayBar
from qtcompress.gui.preview.player import Player, PlayState
from qtcompress.gui.preview.projector import Film, FilmFacts, FilmFrame, FrameRequest, Projector
from tests.engine.animations.gifs import frame, gif, moving
from tests.gui.hand_runner import HandRunner

A = Film(Path("a.gif"))


def pyramid(value: int = 9) -> Pyramid:
    return build_pyramid(np.full((3, 4, 4), value, np.uint8))


class FakeProjector(Projector):
    """Composes three frames, unless the film is damaged."""

    def facts(self, report: Report) -> FilmFacts:
        return FilmFacts((100.0, 50.0, 200.0), fast=1, plays=3)

    def frame(self, wanted: FrameRequest, report: Report) -> FilmFrame:
        if wanted.number == 2 and self._film.before.name == "damaged":
            raise ReadError("is damaged after 2 of its 3 frames")
        return FilmFrame(wanted.number, pyramid(), heat=pyramid() if wanted.heat else None)


class Bench:
    """A player whose clock and pool are the test's."""

    def __init__(self) -> None:
        self.runner, self.now = HandRunner(), 100.0
        self.player = Player(self.runner, FakeProjector, lambda: self.now)  # type: ignore[arg-type]
        self.frames: list[FilmFrame] = []
        self.states: list[PlayState] = []
        self.told: list[object] = []
        self.player.framed.connect(self.frames.append)
        self.player.moved.connect(self.states.append)
        self.player.opened.connect(self.told.append)
        self.player.failed.connect(self.told.append)

    @property
    def shown(self) -> list[int]:
        return [frame.number for frame in self.frames]

    def compose(self) -> None:
        """Let the pool do the last thing that it was asked for."""
        ticket = len(self.runner.tasks)
        assert ticket not in self.runner.dropped
        try:
            self.runner.do(ticket)
        except ReadError as error:
            self.runner.tell(ticket, "failed", error)

    def wait(self, seconds: float) -> None:
        """Let time pass until the timer rings."""
        assert self.player._timer.isActive()
        assert self.player._timer.interval() == pytest.approx(1000 * seconds, abs=1)
        self.now += seconds
        self.player._timer.stop()
        self.player._turn()


@pytest.fixture
def bench(qapp: object) -> Bench:
    return Bench()


def test_each_frame_is_shown_for_its_time_while_the_next_one_is_composed(bench: Bench) -> None:
    bench.player.load(A, play=True)
    bench.compose()
    assert (bench.shown, bench.told) == ([0], [FilmFacts((100.0, 50.0, 200.0), fast=1, plays=3)])
    bench.now += 0.03
    bench.compose()
    bench.wait(0.07)
    assert bench.shown == [0, 1]
    bench.now += 0.06  # composed 10 ms late, which the next frame makes up for
    bench.compose()
    assert bench.shown == [0, 1, 2]
    bench.compose()
    bench.wait(0.19)
    assert bench.shown == [0, 1, 2, 0]
    assert bench.states[-1] == PlayState(0, 3, 0.0, sum((0.1, 0.05, 0.2)), playing=True)
    assert [round(state.at_s, 2) for state in bench.states] == [0.0, 0.1, 0.15, 0.0]


def test_frames_one_by_one_and_the_slider_pause_or_go_on(bench: Bench) -> None:
    bench.player.load(A)
    bench.compose()
    assert not bench.player.playing
    tasks = len(bench.runner.tasks)
    bench.player.step(-1)
    assert (bench.states[-1].number, bench.states[-1].coming, bench.shown) == (2, True, [0])
    bench.compose()
    assert (bench.states[-1].coming, bench.shown) == (False, [0, 2])
    assert len(bench.runner.tasks) == tasks + 1  # and none is asked for in advance
    bench.player.step(1)
    bench.compose()
    bench.player.toggle()
    bench.player.seek(1)  # while it plays
    bench.compose()
    assert bench.shown == [0, 2, 0, 1]
    bench.compose()
    bench.wait(0.05)
    assert bench.shown[-1] == 2
    bench.player.seek(99)
    bench.player.toggle()  # paused before that frame is there, and played again
    bench.player.toggle()
    bench.compose()
    assert bench.shown[-1] == 2
    bench.player.step(1)
    bench.compose()
    assert (bench.shown[-1], bench.player.playing) == (0, False)


def test_nothing_is_composed_while_nobody_sees_it(bench: Bench) -> None:
    bench.player.load(A, play=True)
    bench.compose()
    bench.player.set_seen(seen=False)
    assert bench.runner.dropped == [2]
    assert not bench.player._timer.isActive()
    bench.now += 60
    bench.player.set_seen(seen=True)
    bench.compose()
    bench.wait(0.1)
    assert (bench.shown, bench.player.playing) == ([0, 1], True)


def test_how_much_slower_it_plays_is_measured(bench: Bench) -> None:
    bench.player.load(A, play=True)
    bench.compose()
    for _ in range(13):
        bench.now += 0.25
        bench.compose()
    assert bench.states[-1].speed == pytest.approx(0.35 / 0.75, abs=0.03)
    assert bench.states[5].speed == 1.0  # not known yet


def test_a_result_goes_on_where_its_original_was_and_another_film_begins_anew(bench: Bench) -> None:
    bench.player.load(A, play=True)
    bench.compose()
    bench.compose()
    bench.wait(0.1)
    bench.player.load(A, play=False)
    assert len(bench.runner.tasks) == 3  # the same
    bench.player.load(Film(A.before, Path("b.gif")))
    bench.compose()
    assert (bench.shown, bench.player.playing) == ([0, 1, 1], True)
    bench.player.load(Film(Path("c.gif")))
    assert bench.player.frame is None
    bench.compose()
    assert (bench.shown[-1], bench.player.playing) == (0, False)
    bench.player.load(None)
    bench.player.toggle()
    bench.player.seek(1)
    assert (bench.told[-1], len(bench.runner.tasks)) == (None, 6)


def test_a_damaged_film_stays_at_its_last_frame(bench: Bench) -> None:
    bench.player.load(Film(Path("damaged")), play=True)
    bench.compose()
    bench.compose()
    bench.wait(0.1)
    bench.compose()
    assert bench.told[-1] == "damaged is damaged after 2 of its 3 frames."
    assert (bench.states[-1].number, bench.states[-1].playing, bench.states[-1].coming) == (1, False, False)


def test_another_size_or_the_difference_is_shown_at_once_when_it_rests(bench: Bench) -> None:
    bench.player.load(A)
    bench.compose()
    bench.player.set_view(64, heat=True)
    bench.compose()
    assert bench.frames[-1].heat is not None
    bench.player.set_view(64, heat=True)
    assert len(bench.runner.tasks) == 2


# ---- What the pool composes


def opened(folder: Path, before: bytes, after: bytes | None = None) -> tuple[Projector, FilmFacts]:
    paths = [folder / "a.gif", folder / "b.gif"]
    paths[0].write_bytes(before)
    if after is not None:
        paths[1].write_bytes(after)
    projector = Projector(Film(paths[0], None if after is None else paths[1]))
    return projector, projector.facts(ignore)


def test_both_are_composed_in_step_with_their_difference(tmp_path: Path) -> None:
    projector, facts = opened(tmp_path, moving(), moving())
    assert facts == FilmFacts((100.0, 100.0, 20.0, 30.0, 40.0, 50.0), fast=2, plays=3)
    made = projector.frame(FrameRequest(4, 20, heat=True), ignore)
    assert made.after is not None
    assert made.heat is not None
    assert (made.before.width, made.heat.levels[0].max()) == (20, 0)
    assert np.array_equal(made.before.levels[0], made.after.levels[0])
    assert projector.frame(FrameRequest(4, 20), ignore).heat is None


def test_what_differs_in_a_result_is_told_and_a_missing_one_too(tmp_path: Path) -> None:
    projector, facts = opened(tmp_path, moving(6), moving(5))
    assert facts.trouble == "The original has 6 frames, and its result 5."
    assert projector.frame(FrameRequest(5, 40), ignore).after is not None
    square = [[0]]
    times = [gif(frame(square, delay_cs=5), frame(square, delay_cs=cs), size=(1, 1)) for cs in (5, 7)]
    assert opened(tmp_path, *times)[1].trouble == "The result shows a frame 20 ms longer or shorter than the original."
    assert opened(tmp_path, times[0])[1] == FilmFacts((50.0, 50.0), plays=1)
    projector, facts = opened(tmp_path, moving(), b"GIF89a")
    assert facts.trouble == "b.gif is no animation that can be read."
    assert projector.frame(FrameRequest(0, 40), ignore).after is None


# ---- The bar


@pytest.fixture
def bar(qtbot: QtBot) -> PlayBar:
    bar = PlayBar([QAction("Play")])
    qtbot.addWidget(bar)
    return bar


def test_the_bar_says_where_it_is_and_what_is_not_as_in_the_file(bar: PlayBar) -> None:
    assert bar.isHidden()
    bar.show_film(FilmFacts((100.0,) * 1200, fast=4, plays=2))
    bar.show_state(PlayState(1100, 1200, 110.0, 120.0, playing=True, coming=True))
    assert bar.place.text() == "1,101 of 1,200, 110.00 of 120.00 s…"
    assert (bar.slider.value(), bar.slider.maximum()) == (1100, 1199)
    assert bar.slider.accessibleDescription() == "1,101 of 1,200, 110.00 of 120.00 s"
    fast = "4 frames of at most 10 ms are shown for 100 ms, as browsers do; the file keeps their times."
    assert bar.toolTip() == f"{fast}\nThe file plays 2 times; here it repeats until you stop it."
    assert bar.note.text() == fast
    bar.show_state(PlayState(0, 1200, 0.0, 120.0, playing=True, speed=0.6))
    assert bar.note.text() == "It plays at 60 % of its speed here."
    bar.say("It is damaged.")
    assert bar.note.text() == "It is damaged."
    bar.show_film(None)
    assert bar.isHidden()


def test_only_a_person_seeks_with_the_slider(bar: PlayBar, qtbot: QtBot) -> None:
    sought: list[Any] = []
    told: Callable[[int], None] = sought.append
    bar.sought.connect(told)
    bar.show_film(FilmFacts((100.0,) * 5))
    bar.show_state(PlayState(3, 5, 0.3, 0.5, playing=False))
    assert not sought
    bar.slider.setValue(1)
    assert sought == [1]
