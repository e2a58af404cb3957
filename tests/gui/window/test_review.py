"""The window, the journal and the originals: undo, review, report, and a journal that fails."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from qtcompress.core.errors import JournalError
from qtcompress.engine.session import Session
from qtcompress.gui import app
from qtcompress.gui.batch.progress import Phase
from qtcompress.gui.gallery.item import RowState
from qtcompress.gui.journal.message_bar import Verb
from qtcompress.gui.preview.pane import Pane
from qtcompress.gui.window.qsettings import Store
from tests.gui.starting import NAMES, Open, _held_up, contents, fill, press, replace_originals, run, states
from tests.gui.windows import until


def test_undo_from_the_strip_takes_the_results_away_and_lets_the_pictures_wait(
    start: Open, photos: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    window = start()
    fill(window, photos, qtbot)
    run(window, qtbot)
    with qtbot.waitSignal(window.parts.ledger.undone):
        press(window, Verb.UNDO, qtbot)
    assert window.news.text.text() == "Undone: 3 results were removed."
    assert contents(tmp_path / "out") == {}
    assert states(window) == [RowState.WAITING] * 3
    until(qtbot, lambda: window.actions_["compress"].text() == "&Compress 3")


def test_undo_after_a_restart_says_what_it_leaves_and_why(
    start: Open, photos: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    # GIVEN a batch of an earlier start, one result of which somebody edited since
    window = start()
    fill(window, photos, qtbot)
    run(window, qtbot)
    window.close()
    (tmp_path / "out" / "IMG_2.png").write_text("edited")
    # WHEN it is undone from the menu
    window = start()
    until(qtbot, lambda: window.actions_["undo_batch"].isEnabled())
    with qtbot.waitSignal(window.parts.ledger.undone):
        window.actions_["undo_batch"].trigger()
    # THEN the others are gone, and the sentence about the one stands in the history
    assert contents(tmp_path / "out") == {"IMG_2.png": b"edited"}
    assert window.news.text.text().startswith("Undone: 2 results were removed. 1 picture left as it is. ")
    press(window, Verb.HISTORY, qtbot)
    assert window.history.isVisible()
    assert "was changed since" in window.history.left.item(0).text()


def test_staged_batch_replaces_nothing_before_it_is_applied_and_can_be_undone(
    start: Open, photos: Path, qtbot: QtBot
) -> None:
    before = contents(photos)
    window = start()
    replace_originals(window, review=True)
    fill(window, photos, qtbot)
    run(window, qtbot)
    # THEN the results wait
    assert states(window) == [RowState.STAGED] * 3
    assert window.news.text.text().startswith("Staged: 3 pictures, ")
    assert contents(photos) == before
    # WHEN they are applied
    with qtbot.waitSignal(window.parts.ledger.applied):
        press(window, Verb.APPLY, qtbot)
    after = contents(photos)
    assert sorted(after) == NAMES
    assert all(len(after[name]) < len(before[name]) for name in NAMES)
    assert window.news.text.text() == "3 originals were replaced."
    assert states(window) == [RowState.COMPRESSED] * 3
    until(qtbot, lambda: window.parts.ledger.undoable is not None)
    with qtbot.waitSignal(window.parts.ledger.undone):
        press(window, Verb.UNDO, qtbot)
    assert contents(photos) == before
    assert window.news.text.text() == "Undone: 3 originals were restored."


def test_staged_batch_waits_for_the_next_start_to_be_looked_at_and_discarded(
    start: Open, photos: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    before = contents(photos)
    window = start()
    replace_originals(window, review=True)
    fill(window, photos, qtbot)
    run(window, qtbot)
    window.close()
    window = start()
    until(qtbot, lambda: window.news.isVisible())
    assert window.news.text.text().startswith("Staged today at ")
    with qtbot.waitSignal(window.parts.ledger.closed):
        press(window, Verb.LOOK, qtbot)
    assert states(window) == [RowState.STAGED] * 3
    assert window.actions_["apply_staged"].isEnabled()
    with qtbot.waitSignal(window.parts.ledger.discarded):
        press(window, Verb.DISCARD, qtbot)
    assert contents(photos) == before
    assert states(window) == [RowState.WAITING] * 3
    assert window.news.text.text() == "3 staged results discarded; the originals are unchanged."
    until(qtbot, lambda: not window.actions_["apply_staged"].isEnabled())
    assert not any(path.is_file() for path in (tmp_path / "data").glob("staged/**/*"))


def test_original_that_changed_since_it_was_staged_is_left_and_said(start: Open, photos: Path, qtbot: QtBot) -> None:
    window = start()
    replace_originals(window, review=True)
    fill(window, photos, qtbot)
    run(window, qtbot)
    (photos / "IMG_2.png").write_bytes((photos / "IMG_3.png").read_bytes())
    edited = contents(photos)["IMG_2.png"]
    with qtbot.waitSignal(window.parts.ledger.applied):
        press(window, Verb.APPLY, qtbot)
    assert contents(photos)["IMG_2.png"] == edited
    assert states(window) == [RowState.COMPRESSED, RowState.FAILED, RowState.COMPRESSED]
    assert "1 picture left as it is." in window.news.text.text()
    assert "was changed since its result was staged" in window.parts.model.item(photos / "IMG_2.png").sentence


def test_without_review_originals_are_replaced_at_once_and_their_previews_still_open(
    start: Open, photos: Path, qtbot: QtBot
) -> None:
    path = photos / "IMG_1.png"
    Image.open(path).save(photos / "photo.bmp")
    window = start()
    replace_originals(window, review=False)
    fill(window, photos, qtbot)
    run(window, qtbot)
    assert states(window) == [RowState.COMPRESSED] * 4
    assert not (photos / "photo.bmp").exists()
    row = next(row for row in range(4) if window.parts.proxy.index(row, 0).data() == "photo.bmp")
    window.gallery.view.setCurrentIndex(window.parts.proxy.index(row, 0))
    until(qtbot, lambda: window.parts.preview.current is not None)
    # THEN it is no second compression, but the result beside its original
    request = window.parts.preview.current.preview.request
    assert (request.staged, request.source.name) == (photos / "photo.png", "4-photo.bmp")
    assert window.parts.preview.current.label == "After, on disk"


def test_stop_leaves_a_batch_that_the_next_start_offers(start: Open, photos: Path, qtbot: QtBot) -> None:
    window = start(_held_up)
    fill(window, photos, qtbot)
    window.actions_["compress"].trigger()
    until(qtbot, lambda: RowState.RUNNING in states(window))
    window.close()
    assert window.parts.batch.phase is Phase.IDLE
    window = start()
    until(qtbot, lambda: window.news.isVisible())
    assert window.news.text.text().endswith(": none is done.")


def test_report_of_a_batch_is_written_as_table_or_json(start: Open, photos: Path, qtbot: QtBot, tmp_path: Path) -> None:
    window = start()
    fill(window, photos, qtbot)
    run(window, qtbot)
    ledger = window.parts.ledger
    for name in ("report.csv", "report.json"):
        with qtbot.waitSignal(ledger.reported):
            ledger.export(ledger.batches[0], tmp_path / name)
    assert len((tmp_path / "report.csv").read_text().splitlines()) == 4
    rows = [json.loads(line) for line in (tmp_path / "report.json").read_text().splitlines()]
    assert [row["status"] for row in rows] == ["compressed"] * 3
    assert window.news.text.text().startswith("The report was written to ")
    with qtbot.waitSignal(ledger.failed):
        ledger.export(ledger.batches[0], tmp_path / "none" / "report.csv")
    assert "can't be written" in window.news.text.text()


def test_damaged_journal_is_said_once(start: Open, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "journal.sqlite").write_bytes(b"no database at all" * 99)
    window = start()
    until(qtbot, lambda: window.news.isVisible())
    assert window.news.text.text().startswith("The journal was damaged")
    window.close()
    window = start()
    until(qtbot, lambda: window.parts.runners[-1].idle)
    assert not window.news.isVisible()


def test_without_a_journal_folders_work_and_replacing_is_refused(
    photos: Path, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN a data photos in which nothing can be written
    def refused(**values: object) -> Session:
        raise JournalError("The journal can't be kept in /data (read-only)", "Make room there.")

    monkeypatch.setattr(app, "Session", refused)
    memory = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    memory.setValue("settings/colors", "256")
    window = app.build(Store(memory), output=tmp_path / "out")
    qtbot.addWidget(window)
    window.show()
    assert "neither resumed nor undone" in window.news.text.text()
    fill(window, photos, qtbot)
    window.options.saving.place.setCurrentIndex(1)
    with qtbot.waitSignal(window.parts.batch.refused):
        window.actions_["compress"].trigger()
    assert "Originals can be replaced only if the journal can be written" in window.news.text.text()
    window.options.saving.place.setCurrentIndex(0)
    with qtbot.waitSignal(window.parts.batch.ended):
        window.actions_["compress"].trigger()
    assert sorted(contents(tmp_path / "out")) == NAMES
    window.close()


def test_after_of_a_staged_picture_is_the_staged_file_and_so_are_its_figures(
    start: Open, photos: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    # GIVEN a batch of few colors that is staged
    window = start()
    replace_originals(window, review=True)
    window.options.colors.setValue(5)
    fill(window, photos, qtbot)
    run(window, qtbot)
    preview = window.parts.preview
    until(qtbot, lambda: not preview.busy and preview.current.preview.request.staged is not None)
    # WHEN the options are moved on
    window.options.colors.setValue(200)
    # THEN the pane shows the file that waits, and the figures are its own
    (staged,) = (tmp_path / "data").glob("staged/*/1.png")
    with Image.open(staged) as image:
        pixels = np.asarray(image.convert("RGBA"))
    assert not preview.busy
    shown = preview.current.preview
    assert np.array_equal(shown.quantized.pixels(), pixels)
    assert shown.target_bytes == staged.stat().st_size
    assert "5 colors" in window.facts.figures.text().replace("\N{NO-BREAK SPACE}", " ")
    assert "estimated" not in window.facts.figures.text()
    assert preview.current.preview.outcome == window.parts.model.items()[0].outcome
    assert window.findChildren(Pane)[1].accessibleName() == "After, staged"
    # WHEN it is discarded
    with qtbot.waitSignal(window.parts.ledger.discarded):
        press(window, Verb.DISCARD, qtbot)
    # THEN the pane shows what the options would make
    until(qtbot, lambda: not preview.busy and preview.current.preview.request.staged is None)
    assert len(preview.current.preview.quantized.palette) > 5
    assert window.findChildren(Pane)[1].accessibleName() == "After, exact"
