"""What the desktop is asked for while a batch runs, and at its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qtcompress.gui.batch.progress import Phase, Tally
from qtcompress.gui.common.urls import urls_of
from qtcompress.gui.desktop.batch_watch import LONG_S, BatchWatch
from qtcompress.gui.desktop.controller import DesktopController
from qtcompress.gui.desktop.countdown import SECONDS, Countdown
from qtcompress.gui.desktop.preferences import AfterBatch, Preferences
from qtcompress.gui.desktop.services import DesktopServices
from qtcompress.gui.tasks.runner import JobRunner

RUNNING = Tally(Phase.RUNNING, total=4, done=1, fraction=0.25, seconds_left=9.0, source_bytes=4, target_bytes=1)
PAUSED = replace(RUNNING, phase=Phase.PAUSED)
DONE = replace(RUNNING, phase=Phase.IDLE, done=4, fraction=1.0)
STOPPED = replace(DONE, done=1, stopped=3)


@dataclass
class Asked(DesktopServices):
    """A desktop that writes down what it is asked for, and does it or not."""

    told: list[tuple[object, ...]] = field(default_factory=list)
    willing: bool = True

    def notify(self, title: str, text: str) -> bool:
        return self._note("notify", text)

    def keep_awake(self, reason: str) -> bool:
        return self._note("keep awake")

    def let_sleep(self) -> bool:
        return self._note("let sleep")

    def show_progress(self, fraction: float | None) -> bool:
        return self._note("progress", fraction)

    def show_in_folder(self, paths: Sequence[Path]) -> bool:
        return self._note("show", *paths)

    def sleep(self) -> bool:
        return self._note("sleep")

    def shut_down(self) -> bool:
        return self._note("shut down")

    def _note(self, *words: object) -> bool:
        self.told.append(words)
        return self.willing


class Case:
    """A watch over a batch, with a clock of its own."""

    def __init__(self, qtbot: QtBot) -> None:
        self.seconds = 0.0
        self.desktop = Asked()
        self.opened: list[QUrl] = []
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.runner = JobRunner(1)
        self.controller = DesktopController(
            self.desktop, self.runner, open_url=lambda url: bool(self.opened.append(url)) or True
        )
        self.watch = BatchWatch(
            self.controller, self.window, Preferences(), words=lambda tally: "4 compressed", clock=lambda: self.seconds
        )

    def run(self, seconds: float, last: Tally = DONE) -> list[tuple[object, ...]]:
        self.watch.follow(RUNNING)
        self.seconds += seconds
        self.watch.follow(last)
        self.watch.end(last)
        return [words for words in self.desktop.told if words[0] != "progress"]

    def countdown(self) -> Countdown | None:
        return next((one for one in self.window.findChildren(Countdown) if one.isVisible()), None)


@pytest.fixture
def case(qtbot: QtBot) -> Case:
    return Case(qtbot)


def test_the_computer_stays_awake_from_the_first_tally_to_the_end_and_not_in_a_pause(case: Case) -> None:
    told: list[bool] = []
    case.controller.awake_changed.connect(told.append)
    for tally in (RUNNING, RUNNING, PAUSED, RUNNING):
        case.watch.follow(tally)
    case.watch.end(DONE)
    asked = [words[0] for words in case.desktop.told if words[0] != "progress"]
    assert asked == ["keep awake", "let sleep", "keep awake", "let sleep"]
    assert told == [True, False, True, False]


def test_a_desktop_that_refuses_is_not_said_to_keep_awake(case: Case) -> None:
    case.desktop.willing = False
    case.watch.follow(RUNNING)
    assert not case.controller.awake


def test_who_prefers_it_lets_the_computer_sleep(case: Case) -> None:
    case.watch.preferences = Preferences(keep_awake=False)
    assert case.run(1) == []


@pytest.mark.parametrize(
    ("seconds", "active", "last", "after", "told"),
    [
        (LONG_S, False, DONE, AfterBatch.NOTIFY, True),
        (LONG_S - 1, False, DONE, AfterBatch.NOTIFY, False),
        (LONG_S, True, DONE, AfterBatch.NOTIFY, False),
        (LONG_S, False, STOPPED, AfterBatch.NOTIFY, False),
        (LONG_S, False, DONE, AfterBatch.NOTHING, False),
    ],
)
def test_only_the_end_of_a_long_batch_that_nobody_watches_is_notified(
    case: Case,
    monkeypatch: pytest.MonkeyPatch,
    *,
    seconds: float,
    active: bool,
    last: Tally,
    after: AfterBatch,
    told: bool,
) -> None:
    monkeypatch.setattr(case.window, "isActiveWindow", lambda: active)
    case.watch.preferences = Preferences(after_batch=after)
    notified = [words for words in case.run(seconds, last) if words[0] == "notify"]
    assert notified == ([("notify", "4 compressed")] if told else [])


def test_a_pause_does_not_make_a_batch_long(case: Case) -> None:
    case.watch.follow(RUNNING)
    case.watch.follow(PAUSED)
    case.seconds += 2 * LONG_S
    assert ("notify", "4 compressed") not in case.run(1)


def test_progress_is_told_once_a_percent_and_taken_away_at_the_end(case: Case) -> None:
    for fraction in (0.25, 0.251, 0.26):
        case.watch.follow(replace(RUNNING, fraction=fraction))
    case.watch.end(DONE)
    assert [words[1] for words in case.desktop.told if words[0] == "progress"] == [0.25, 0.26, None]


@pytest.mark.parametrize(("action", "word"), [(AfterBatch.SLEEP, "sleep"), (AfterBatch.SHUT_DOWN, "shut down")])
def test_the_computer_is_turned_off_after_half_a_minute_and_after_this_batch_only(
    case: Case, action: AfterBatch, word: str
) -> None:
    case.watch.after_this = action
    case.run(1)
    countdown = case.countdown()
    assert countdown is not None
    assert not countdown.isModal()
    for _ in range(SECONDS - 1):
        countdown.tick()
    assert (word,) not in case.desktop.told
    countdown.tick()
    countdown.tick()
    assert case.desktop.told.count((word,)) == 1
    case.run(1)
    assert case.countdown() is None


def test_a_cancelled_countdown_turns_nothing_off(case: Case) -> None:
    case.watch.after_this = AfterBatch.SHUT_DOWN
    case.run(1)
    countdown = case.countdown()
    assert countdown is not None
    countdown.close()
    countdown.tick()
    assert ("shut down",) not in case.desktop.told


def test_a_batch_that_was_stopped_turns_nothing_off(case: Case) -> None:
    case.watch.after_this = AfterBatch.SHUT_DOWN
    case.run(1, STOPPED)
    assert case.countdown() is None


def test_what_the_system_refuses_is_told(case: Case, qtbot: QtBot) -> None:
    case.desktop.willing = False
    with qtbot.waitSignal(case.controller.told) as told:
        case.controller.shut_down()
    assert "did not turn the computer off" in told.args[0]


def test_without_a_file_manager_that_can_select_the_folder_is_opened(case: Case) -> None:
    case.desktop.willing = False
    case.controller.show_in_folder([Path("/a b/c.png")])
    assert case.opened == urls_of([Path("/a b")])
