"""The preview: a first look at once, then the exact result, and nothing stale is ever shown."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from qtcompress.core.errors import ReadError
from qtcompress.core.types import Options, Palette, Quantized, Report, Stage
from qtcompress.engine.job.goal import EncodingResult, Lead, nobody
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.pictures.reader import Picture
from qtcompress.engine.planning.plan import Source
from qtcompress.engine.preview import Preview, PreviewRequest
from qtcompress.gui.common.images import Pyramid
from qtcompress.gui.gallery.item import Item, RowState
from qtcompress.gui.preview.controller import PreviewController
from qtcompress.gui.preview.first_looks import FirstLookEngine, FirstLooks
from qtcompress.gui.preview.highlighter import Highlighter
from qtcompress.gui.preview.shown import Shown
from qtcompress.gui.tasks.runner import JobRunner

LARGE = Item(Source(Path("/g/large.jpg"), Path("/g"), 9000), 4000, 3000)
SMALL = Item(Source(Path("/g/small.png"), Path("/g"), 100), 1000, 1000)
BROKEN = Item(Source(Path("/g/broken.png"), Path("/g"), 100), 4000, 3000)
FIRST = Recipe(Options(colors=8))
RESULT = Path("/data/staged/1.png")
STAGED = replace(LARGE, state=RowState.STAGED, outcome=Outcome(LARGE.path, RESULT, Status.COMPRESSED, target_bytes=9))


class FakeEngine:
    """Makes previews of nothing; one that was told to wait does so until it is let go or cancelled."""

    def __init__(self) -> None:
        self.requests: list[PreviewRequest] = []
        self.waits: Callable[[PreviewRequest], bool] = lambda request: False
        self.entered = threading.Event()
        self.go = threading.Event()

    def __call__(self, request: PreviewRequest, report: Report, lead: Lead = nobody) -> Preview:
        self.requests.append(request)
        report(Stage.READ, 0.0)
        if self.waits(request):
            self.entered.set()
            while not self.go.wait(0.001):
                report(Stage.FIT, 0.5)
        if request.source == BROKEN.path:
            raise ReadError("is cut off", "Copy it again.")
        side = 64 if request.source == LARGE.path and request.max_side is None else 16
        palette = Palette(np.array([[0, 0, 0, 255], [255, 255, 255, 255]], np.uint8))
        indices = np.zeros((side, side), np.uint8)
        indices[: side // 2] = 1
        return Preview(
            request=request,
            width=64 if request.source == LARGE.path else 16,
            height=64 if request.source == LARGE.path else 16,
            before=np.full((side, side, 4), 255, np.uint8),
            quantized=Quantized(palette, np.bincount(indices.ravel()).astype(np.int64), indices, False),
            source_bytes=9000,
            target_bytes=1000,
            psnr_db=30.0,
            exact=request.max_side is None,
        )

    def refine(self, request: PreviewRequest, leading: EncodingResult, report: Report) -> Preview:
        return self(request, report)

    def look(self, request: PreviewRequest, report: Report) -> Picture:
        return Picture(np.full((16, 16, 4), 255, np.uint8), 16, 16, 9000)

    def exact(self) -> list[PreviewRequest]:
        """Return the requests for exact results."""
        return [request for request in self.requests if request.max_side is None]


class Told:
    """Keeps what a controller signals."""

    def __init__(self, preview: PreviewController) -> None:
        self.shown: list[Shown] = []
        self.failed: list[str] = []
        self.busy: list[bool] = []
        self.placed: list[Item | None] = []
        preview.shown.connect(self.shown.append)
        preview.failed.connect(self.failed.append)
        preview.busy_changed.connect(self.busy.append)
        preview.placed.connect(self.placed.append)


@pytest.fixture
def engine() -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[JobRunner]:
    runner = JobRunner(1)
    yield runner
    runner.shutdown()


@pytest.fixture
def preview(runner: JobRunner, engine: FakeEngine) -> Iterator[PreviewController]:
    quick, idle = JobRunner(1), JobRunner(1)
    first = FirstLooks(quick, idle, FirstLookEngine(engine.look, engine, engine.refine, lambda report: None))
    yield PreviewController(runner, engine, FIRST, first=first, debounce_ms=5)
    quick.shutdown()
    idle.shutdown()


@pytest.fixture
def told(preview: PreviewController) -> Told:
    return Told(preview)


def settle(preview: PreviewController, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not preview.busy)


def test_a_first_look_of_the_pane_s_size_comes_first_then_the_whole(
    preview: PreviewController, told: Told, engine: FakeEngine, qtbot: QtBot
) -> None:
    preview.set_pane(700, 500)  # in which 4000 x 3000 pixels take 667 x 500
    preview.select(LARGE)
    settle(preview, qtbot)
    assert [request.max_side for request in engine.requests] == [1024, None]
    assert [shown.preview.exact for shown in told.shown] == [False, True]
    assert told.busy == [True, False]
    assert preview.current is told.shown[-1]


def test_changes_in_quick_succession_make_one_preview_of_the_last(
    preview: PreviewController, engine: FakeEngine, qtbot: QtBot
) -> None:
    preview.select(SMALL)
    for colors in range(2, 40):
        preview.set_recipe(Recipe(Options(colors=colors)))
    settle(preview, qtbot)
    # A first look that runs is shown, so that something happens while a slider moves; the next is the latest.
    made = [(request.recipe.options.colors, request.max_side is None) for request in engine.requests]
    assert made == [(8, False), (39, False), (39, True)]


def test_old_result_stays_while_a_newer_is_made_and_a_stale_one_is_dropped(
    preview: PreviewController, told: Told, engine: FakeEngine, qtbot: QtBot
) -> None:
    # GIVEN a picture that is shown, and a slow preview of other options on its way
    preview.select(SMALL)
    settle(preview, qtbot)
    engine.waits = lambda request: request.recipe.options.colors == 16 and request.max_side is None
    preview.set_recipe(Recipe(Options(colors=16)))
    assert preview.busy
    assert preview.current.preview.request.recipe == FIRST
    qtbot.waitUntil(engine.entered.is_set)
    # WHEN the options change again
    preview.set_recipe(Recipe(Options(colors=32)))
    settle(preview, qtbot)
    # THEN only the last exact one is shown
    exact = [shown.preview.request for shown in told.shown if shown.preview.exact]
    assert [request.recipe.options.colors for request in exact] == [8, 32]


def test_result_that_came_too_late_to_be_cancelled_is_dropped(
    preview: PreviewController, told: Told, runner: JobRunner, engine: FakeEngine, qtbot: QtBot
) -> None:
    # GIVEN a result that is ready before the GUI thread knows it
    preview.select(SMALL)
    settle(preview, qtbot)
    engine.waits = lambda request: request.recipe.options.colors == 16 and request.max_side is None
    preview.set_recipe(Recipe(Options(colors=16)))
    qtbot.waitUntil(engine.entered.is_set)
    engine.go.set()
    assert runner._pool.waitForDone(5000)
    # WHEN the options change
    preview.set_recipe(Recipe(Options(colors=32)))
    settle(preview, qtbot)
    # THEN it is not shown
    exact = [shown.preview.request for shown in told.shown if shown.preview.exact]
    assert [request.recipe.options.colors for request in exact] == [8, 32]


def test_another_picture_leaves_nothing_of_the_last(preview: PreviewController, told: Told, qtbot: QtBot) -> None:
    preview.select(SMALL)
    settle(preview, qtbot)
    preview.select(LARGE)
    assert (preview.current, told.placed) == (None, [SMALL, LARGE])
    settle(preview, qtbot)
    assert preview.current.preview.request.source == LARGE.path


def test_same_picture_selected_again_is_not_made_again(
    preview: PreviewController, engine: FakeEngine, qtbot: QtBot
) -> None:
    preview.select(SMALL)
    settle(preview, qtbot)
    preview.select(replace(SMALL, progress=0.5))
    preview.set_recipe(FIRST)
    assert not preview.busy
    assert len(engine.requests) == 2


def test_nothing_selected_means_nothing_to_wait_for(
    preview: PreviewController, told: Told, engine: FakeEngine, qtbot: QtBot
) -> None:
    preview.select(SMALL)
    preview.select(None)
    assert not preview.busy
    assert told.placed == [SMALL, None]
    assert engine.exact() == []


def test_failure_is_a_sentence_with_the_name(preview: PreviewController, told: Told, qtbot: QtBot) -> None:
    preview.select(BROKEN)
    settle(preview, qtbot)
    assert told.failed == ["broken.png is cut off: copy it again."]
    assert told.shown == []


def test_stop_leaves_the_first_look_and_gives_up_the_rest(
    preview: PreviewController, engine: FakeEngine, qtbot: QtBot
) -> None:
    engine.waits = lambda request: request.max_side is None
    preview.select(LARGE)
    qtbot.waitUntil(engine.entered.is_set)
    qtbot.waitUntil(lambda: preview.current is not None)
    preview.stop()
    assert (preview.busy, preview.current.label) == (False, "After, so far")
    preview.retry()
    engine.go.set()
    settle(preview, qtbot)
    assert preview.current is not None
    assert preview.current.preview.exact


def test_palette_entry_of_a_pixel_is_found_in_a_proxy_too(
    preview: PreviewController, told: Told, engine: FakeEngine, qtbot: QtBot
) -> None:
    preview.select(LARGE)
    settle(preview, qtbot)
    for shown in told.shown:
        assert [shown.index_at(0, y) for y in (0, 31, 32, 63)] == [1, 1, 0, 0]


# ---- Lighting up the pixels of a color


@pytest.fixture
def highlighter(runner: JobRunner) -> Highlighter:
    return Highlighter(runner)


def quantized() -> Quantized:
    indices = np.array([[0, 1], [1, 1]], np.uint8)
    palette = Palette(np.array([[0, 0, 0, 255], [255, 255, 255, 255]], np.uint8))
    return Quantized(palette, np.array([1, 3]), indices, True)


def test_mask_shows_the_pixels_of_the_entry(highlighter: Highlighter, qtbot: QtBot) -> None:
    highlighter.set_quantized(quantized())
    with qtbot.waitSignal(highlighter.masked, check_params_cb=lambda mask: mask is not None) as masked:
        highlighter.light(1)
    mask = masked.args[0]
    assert isinstance(mask, Pyramid)
    assert (mask.levels[0] > 0).tolist() == [[False, True], [True, True]]


def test_latest_entry_wins(highlighter: Highlighter, qtbot: QtBot) -> None:
    seen: list[Pyramid] = []
    highlighter.set_quantized(quantized())
    highlighter.masked.connect(seen.append)
    for index in (0, 1, 0, 1, 0):
        highlighter.light(index)
    qtbot.waitUntil(lambda: bool(seen))
    assert [(mask.levels[0] > 0).sum() for mask in seen] == [1]


@pytest.mark.parametrize("index", [-1, 2])
def test_no_entry_lights_nothing(highlighter: Highlighter, qtbot: QtBot, index: int) -> None:
    highlighter.set_quantized(quantized())
    with qtbot.waitSignal(highlighter.masked) as masked:
        highlighter.light(index)
    assert masked.args == [None]


def test_another_picture_puts_the_light_out(highlighter: Highlighter, qtbot: QtBot) -> None:
    highlighter.set_quantized(quantized())
    highlighter.light(1)
    with qtbot.waitSignal(highlighter.masked) as masked:
        highlighter.set_quantized(None)
    assert masked.args == [None]


def test_what_is_staged_is_read_at_once_and_no_option_changes_it(
    preview: PreviewController, engine: FakeEngine, qtbot: QtBot
) -> None:
    preview.select(STAGED)
    settle(preview, qtbot)
    preview.set_recipe(Recipe(Options(colors=3)))
    assert not preview.busy
    assert {request.staged for request in engine.requests} == {RESULT}
    assert len(engine.exact()) == 1


def test_preview_follows_a_picture_into_the_review_and_out_of_it(
    preview: PreviewController, engine: FakeEngine, qtbot: QtBot
) -> None:
    # GIVEN a picture that is shown
    preview.select(LARGE)
    settle(preview, qtbot)
    engine.requests.clear()
    # WHEN its result is staged, that is shown; when it is discarded, what the options would make
    preview.update(STAGED)
    settle(preview, qtbot)
    preview.update(LARGE)
    settle(preview, qtbot)
    assert [request.staged for request in engine.exact()] == [RESULT, None]


def test_what_is_applied_is_read_from_its_new_place(
    preview: PreviewController, engine: FakeEngine, qtbot: QtBot
) -> None:
    preview.select(STAGED)
    settle(preview, qtbot)
    preview.update(replace(STAGED, state=RowState.COMPRESSED, replaced=True))
    settle(preview, qtbot)
    assert [(request.source, request.staged) for request in engine.exact()] == [(LARGE.path, RESULT), (RESULT, None)]
