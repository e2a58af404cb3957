"""The rows say what Compress would do before it does it, and no dialog asks."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qtcompress.core.types import Report
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.job import Outcome
from qtcompress.engine.journal.preflight import Forecast
from qtcompress.engine.journal.records import Entry
from qtcompress.engine.planning import plan
from qtcompress.engine.planning.plan import Source
from qtcompress.engine.session import Session
from qtcompress.gui.batch.flight import CompressEntry
from qtcompress.gui.gallery.changes import SetState
from qtcompress.gui.gallery.filter import GalleryProxy, Show
from qtcompress.gui.gallery.item import Role, RowState
from qtcompress.gui.gallery.model import GalleryModel
from qtcompress.gui.window.main_window import MainWindow
from tests.gui.starting import Open, fill, replace_originals, run, states
from tests.gui.windows import until

A, B = Path("/g/a.jpg"), Path("/g/b.png")
LEFT = Forecast(Path("/g/a.png"), "a.jpg is a link and is not replaced.")


@pytest.fixture
def model(qapp: object) -> GalleryModel:
    model = GalleryModel()
    model.add([Source(path, path.parent, 1000) for path in (A, B)])
    return model


def foreseen(window: MainWindow, qtbot: QtBot) -> None:
    model = window.parts.model
    until(qtbot, lambda: all(model.forecast(item.path) for item in model.items()))


def test_row_says_what_is_to_be_expected_until_something_has_come_of_it(model: GalleryModel) -> None:
    model.set_forecasts({A: LEFT, B: Forecast(Path("/out/b.png"))})
    assert model.index_of(A).data(Qt.ItemDataRole.ToolTipRole) == f"{LEFT.sentence}\n{A}"
    assert model.index_of(A).data(Qt.ItemDataRole.AccessibleTextRole) == "a.jpg, 1.0 kB, waiting, will be left as it is"
    assert model.index_of(B).data(Qt.ItemDataRole.ToolTipRole) == f"Its result will be {Path('/out/b.png')}.\n{B}"
    assert model.index_of(B).data(Qt.ItemDataRole.AccessibleTextRole) == "b.png, 1.0 kB, waiting, becomes b.png"
    assert model.index_of(B).data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Its result will be /out/b.png."
    model.update(A, SetState(RowState.RUNNING))
    assert model.index_of(A).data(Role.FORECAST) is None
    assert model.forecast(Path("/g/gone.jpg")) is None


def test_row_names_the_formats_where_they_compete(model: GalleryModel) -> None:
    formats = Format.PNG | Format.WEBP | Format.JPEG
    model.set_forecasts({A: Forecast(Path("/out/a.png"), formats=formats)})
    tip = f"Its result will be PNG, WebP or JPEG, whichever is smallest, in {Path('/out')}.\n{A}"
    assert model.index_of(A).data(Qt.ItemDataRole.ToolTipRole) == tip
    said = model.index_of(A).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "a.jpg, 1.0 kB, waiting, becomes PNG, WebP or JPEG"


def test_filter_shows_what_will_be_left_and_follows_what_is_foreseen(model: GalleryModel) -> None:
    proxy = GalleryProxy(model)
    model.set_forecasts({A: LEFT})
    proxy.set_filter("", Show.LEFT)
    assert [proxy.index(row, 0).data() for row in range(proxy.rowCount())] == ["a.jpg"]
    model.set_forecasts({B: LEFT})
    assert [proxy.index(row, 0).data() for row in range(proxy.rowCount())] == ["b.png"]
    proxy.set_filter("a.", Show.LEFT)
    assert proxy.rowCount() == 0


def test_hundred_thousand_forecasts_are_one_change_and_no_row_is_looked_at(model: GalleryModel, qtbot: QtBot) -> None:
    changes: list[object] = []
    model.dataChanged.connect(lambda *change: changes.append(change))
    with qtbot.waitSignal(model.foreseen):
        model.set_forecasts({A: LEFT})
    assert not changes


def test_two_pictures_that_would_become_one_are_told_before_compress(start: Open, photos: Path, qtbot: QtBot) -> None:
    # GIVEN a.jpg beside a.png, and a link
    pixels = np.random.default_rng(0).integers(0, 99, (24, 24, 3), np.uint8)
    Image.fromarray(pixels).save(photos / "IMG_1.jpg")
    (photos / "link.png").symlink_to(photos / "IMG_2.png")
    window = start()
    fill(window, photos, qtbot)
    foreseen(window, qtbot)
    assert not window.gallery.left_part.isVisible()
    assert window.parts.model.forecast(photos / "IMG_1.jpg").target.name == "IMG_1.jpg.png"
    # WHEN originals are to be replaced
    replace_originals(window, review=False)
    # THEN the window says so while nothing is written, and shows which
    until(qtbot, window.gallery.left_part.isVisible)
    assert window.gallery.left.text() == "2 pictures will be left as they are."
    qtbot.mouseClick(window.gallery.show_left, Qt.MouseButton.LeftButton)
    proxy = window.parts.proxy
    tips = [proxy.index(row, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole) for row in range(proxy.rowCount())]
    assert tips[0] == (
        "IMG_1.jpg stays as it is, because its result could be named IMG_1.png, and another picture beside it has that"
        " name, or its result could: rename one of the two, or compress into a folder."
    )
    assert tips[1].startswith("link.png is a link and is not replaced")
    assert window.parts.batch.phase.value == "idle"


def test_names_stand_on_the_rows_when_compress_is_pressed_at_once(start: Open, photos: Path, qtbot: QtBot) -> None:
    # GIVEN an engine that looks at the row of each picture before it begins
    seen: dict[str, str] = {}
    windows: list[MainWindow] = []

    def nosy(session: Session) -> CompressEntry:
        def compress(entry: Entry, report: Report) -> Outcome:
            job = entry.job
            forecasts = windows[0].parts.model._forecasts
            seen[job.source.name] = forecasts[job.source].target.name
            return session.compress(entry, report)

        return compress

    windows.append(start(nosy))
    windows[0].parts.forecaster._task._timer.setInterval(60_000)  # a person who is faster
    fill(windows[0], photos, qtbot)
    with qtbot.waitSignal(windows[0].parts.batch.ended):
        qtbot.keyClick(windows[0], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert seen == {name: name for name in ("IMG_1.png", "IMG_2.png", "IMG_3.png")}


def test_forecast_follows_the_options_and_the_disk(start: Open, photos: Path, qtbot: QtBot, tmp_path: Path) -> None:
    # GIVEN names in one folder
    window = start()
    fill(window, photos, qtbot)
    foreseen(window, qtbot)
    model, path = window.parts.model, photos / "IMG_1.png"
    assert model.forecast(path).target == tmp_path / "out" / "IMG_1.png"
    # WHEN another folder is chosen, in which a file stands
    other = tmp_path / "other"
    other.mkdir()
    (other / "IMG_1.png").write_bytes(b"")
    window.options.set_output(other)
    # THEN the row says so
    until(qtbot, lambda: "exists" in model.forecast(path).sentence)
    assert window.gallery.left.text() == "1 picture will be left as it is."
    assert window.gallery.left_part.isVisible()


def test_without_a_place_for_originals_nothing_is_foreseen(start: Open, photos: Path, qtbot: QtBot) -> None:
    window = start()
    fill(window, photos, qtbot)
    foreseen(window, qtbot)
    window.parts.batch._session = None  # as where no journal can be kept
    replace_originals(window, review=False)
    until(qtbot, lambda: window.parts.model.forecast(photos / "IMG_1.png") is None)
    assert not window.gallery.left_part.isVisible()


def test_gallery_is_planned_once_between_drop_and_start(
    start: Open, photos: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN a gallery that was planned at rest
    plans: list[int] = []
    original = plan.jobs
    monkeypatch.setattr(plan, "jobs", lambda *args, **kwargs: (plans.append(1), original(*args, **kwargs))[1])
    window = start()
    fill(window, photos, qtbot)
    foreseen(window, qtbot)
    assert plans
    plans.clear()
    # WHEN it is compressed
    run(window, qtbot)
    # THEN the batch has taken that plan over
    assert states(window) == [RowState.COMPRESSED] * 3
    assert plans == []
