"""After, row, figures and status bar tell the same: while something is made, after a stop, an undo and a review."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from qtcompress.engine.journal.records import EntryState
from qtcompress.gui.batch.progress import Phase
from qtcompress.gui.common import format as fmt
from qtcompress.gui.gallery.item import Role, RowState
from qtcompress.gui.gallery.removal import RemovePictures
from qtcompress.gui.journal.message_bar import Verb
from qtcompress.gui.preview.pane import Pane
from qtcompress.gui.window.main_window import MainWindow
from tests.gui.starting import NAMES, Open, contents, fill, press, replace_originals, run, states
from tests.gui.windows import Make, Slow, until


def _row(window: MainWindow, role: Role) -> object:
    path = window.parts.preview.path
    assert path is not None
    return window.parts.model.index_of(path).data(role)


def _label(window: MainWindow) -> str:
    return window.compare.findChildren(Pane)[1].accessibleName()


def _settled(window: MainWindow, qtbot: QtBot) -> None:
    until(qtbot, lambda: not window.parts.preview.busy and window.parts.preview.current is not None)


def test_what_is_out_of_date_is_gray_and_says_so(start: Open, photos: Path, qtbot: QtBot) -> None:
    window = start()
    fill(window, photos, qtbot)
    _settled(window, qtbot)
    assert _label(window) == "After, exact"
    assert str(_row(window, Role.PREVIEWED)).startswith(f"256 colors, {fmt.MINUS}")
    # WHEN an option changes
    window.options.colors.setValue(3)
    # THEN the old result says that it is, everywhere
    assert _label(window) == "After, updating…"
    assert window.facts.figures.text().endswith("updating…")
    assert not window.facts.figures.isEnabled()
    assert not window.swatches.isEnabled()
    assert _row(window, Role.PREVIEWED) == "updating…"
    _settled(window, qtbot)
    assert _label(window) == "After, exact"
    assert "updating" not in window.facts.figures.text()
    assert window.facts.figures.isEnabled()
    assert str(_row(window, Role.PREVIEWED)).startswith(f"3 colors, {fmt.MINUS}")


def test_result_that_is_too_large_is_not_shown(start: Open, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "noise"
    folder.mkdir()
    noise = np.random.default_rng(0).integers(0, 255, (64, 64, 3), np.uint8)
    Image.fromarray(noise).save(folder / "noise.jpg", quality=5)
    window = start()
    fill(window, folder, qtbot)
    _settled(window, qtbot)
    assert _label(window) == "After: the original stays"
    preview = window.parts.preview.current.preview
    assert (preview.pixels() == preview.before).all()
    assert "the\N{NO-BREAK SPACE}original\N{NO-BREAK SPACE}stays" in window.facts.figures.text()
    assert "colors the result would take" in window.facts.arithmetic.text()
    assert _row(window, Role.PREVIEWED) == "the original stays"
    run(window, qtbot)
    assert states(window) == [RowState.KEPT]
    assert window.parts.model.items()[0].sentence == window.facts.arithmetic.text()
    # and what is written in spite of that is shown
    window.options.more_part.keep.setChecked(False)
    _settled(window, qtbot)
    assert _label(window) == "After, exact"


def test_picture_that_can_not_be_replaced_says_why_beside_what_it_could_be(
    start: Open, photos: Path, qtbot: QtBot
) -> None:
    for photo in sorted(photos.iterdir())[1:]:
        photo.unlink()
    path = next(photos.iterdir())
    path.chmod(0o444)
    window = start()
    fill(window, photos, qtbot)
    _settled(window, qtbot)
    assert "read-only" not in window.facts.arithmetic.text()
    # WHEN it shall be replaced, THEN the reason is why it will not be
    replace_originals(window, review=False)
    sentence = f"{path.name} is read-only and is not replaced: make it writable first."
    until(qtbot, lambda: window.facts.arithmetic.text() == sentence)
    assert _label(window) == "After, exact"
    run(window, qtbot)
    assert states(window) == [RowState.FAILED]
    until(qtbot, lambda: not window.parts.preview.busy)
    assert window.facts.arithmetic.text() == sentence


def test_escape_leaves_no_after_and_offers_it(start: Open, photos: Path, qtbot: QtBot) -> None:
    window = start()
    fill(window, photos, qtbot)
    _settled(window, qtbot)
    window.options.colors.setValue(3)
    window.actions_["escape"].trigger()
    after = window.compare.findChildren(Pane)[1]
    assert after.accessibleDescription() == "You stopped the preview, so there is no After."
    assert window.facts.figures.text() == " "
    assert _row(window, Role.PREVIEWED) == ""
    until(qtbot, lambda: window.compare._placeholder is not None and window.compare._placeholder.width == 96)  # in full
    assert after.accessibleDescription()
    offer = window.compare.findChild(QPushButton)
    assert (offer.isVisible(), offer.text()) == (True, "Update Preview (F5)")
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    _settled(window, qtbot)
    assert _label(window) == "After, exact"
    assert not offer.isVisible()


def test_status_bar_counts_the_rows_at_hand(start: Open, photos: Path, qtbot: QtBot) -> None:
    window = start()
    fill(window, photos, qtbot)
    run(window, qtbot)
    all_of_it = window.status.saved.text()
    assert "saved" in all_of_it
    window.parts.undo.push(RemovePictures(window.parts.model, [photos / NAMES[0]]))
    assert "saved" in window.status.saved.text()
    assert window.status.saved.text() != all_of_it
    window.parts.undo.undo()
    assert window.status.saved.text() == all_of_it
    with qtbot.waitSignal(window.parts.ledger.undone):
        press(window, Verb.UNDO, qtbot)
    assert window.status.saved.text() == ""


def test_results_are_applied_and_rejected_one_by_one(start: Open, photos: Path, qtbot: QtBot) -> None:
    before = contents(photos)
    window = start()
    replace_originals(window, review=True)
    fill(window, photos, qtbot)
    run(window, qtbot)
    until(qtbot, lambda: window.parts.ledger.staged is not None)
    view, ledger = window.gallery.view, window.parts.ledger
    view.setCurrentIndex(window.parts.proxy.index(0, 0))
    _settled(window, qtbot)
    assert _label(window) == "After, staged"
    assert window.status.saved.text().endswith(" smaller")  # nothing is saved before it is applied
    # WHEN one is applied, one rejected, and one removed from the list
    with qtbot.waitSignals([ledger.applied, ledger.listed]):
        window.actions_["apply_selected"].trigger()
    assert "2 results still wait" in window.news.text.text()
    _settled(window, qtbot)
    assert _label(window) == "After, on disk"
    view.setCurrentIndex(window.parts.proxy.index(1, 0))
    with qtbot.waitSignals([ledger.rejected, ledger.listed]):
        window.actions_["reject_selected"].trigger()
    assert states(window) == [RowState.COMPRESSED, RowState.REJECTED, RowState.STAGED]
    assert "1 result still waits" in window.news.text.text()
    _settled(window, qtbot)
    assert _label(window) == "After, rejected"
    with qtbot.waitSignals([ledger.rejected, ledger.listed]):
        window.parts.undo.push(RemovePictures(window.parts.model, [photos / NAMES[2]]))
    # THEN only the first was replaced, and nothing waits any more
    after = contents(photos)
    assert [after[name] == before[name] for name in NAMES] == [False, True, True]
    until(qtbot, lambda: window.parts.ledger.staged is None)
    assert window.status.saved.text().endswith(" saved")
    assert not window.actions_["apply_selected"].isEnabled()
    # and a rejected picture is not compressed again with the same options
    until(qtbot, lambda: window.actions_["compress"].text() == "&Compress")
    assert not window.actions_["compress"].isEnabled()
    window.parts.undo.undo()
    assert states(window) == [RowState.COMPRESSED, RowState.REJECTED, RowState.WAITING]
    until(qtbot, lambda: window.actions_["compress"].text() == "&Compress 1")


def test_picture_removed_while_the_batch_runs_is_not_offered_at_the_next_start(
    start: Open, photos: Path, qtbot: QtBot
) -> None:
    window = start()
    replace_originals(window, review=True)
    fill(window, photos, qtbot)
    window.options.more_part.workers.setValue(1)
    with qtbot.waitSignals([window.parts.batch.ended, window.parts.ledger.closed]):
        window.actions_["compress"].trigger()
        until(qtbot, lambda: RowState.STAGED in states(window))
        window.parts.model.remove([photos / NAMES[0], photos / NAMES[2]])
    (batch,) = window.parts.ledger.batches
    assert batch.count(EntryState.WAITING) == 0
    assert batch.count(EntryState.STAGED) == len(states(window)) == 1


def test_batch_shows_its_own_options_and_goes_on_with_them(
    make: Make, photos: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    # GIVEN a batch of 256 colors, whose options are changed while it runs
    engine = Slow()
    window = make(compress=engine)
    fill(window, photos, qtbot)
    window.actions_["compress"].trigger()
    running = window.options.running
    until(qtbot, running.isVisible)
    window.options.colors.setValue(4)
    said = f"The batch that runs: 256 colors as PNG, into {tmp_path / 'out'}. Changes below are for the next one."
    assert running.text() == said
    # WHEN it is stopped, one picture leaves the list, and it goes on
    with qtbot.waitSignals([window.parts.batch.ended, window.parts.ledger.closed]):
        window.actions_["stop"].trigger()
    assert not running.isVisible()
    with qtbot.waitSignal(window.parts.ledger.rejected):
        window.parts.model.remove([photos / NAMES[0]])
    engine.go.set()
    with qtbot.waitSignals([window.parts.batch.ended, window.parts.ledger.closed]):
        press(window, Verb.GO_ON, qtbot)
    # THEN its own options have made what was left of the list
    assert states(window) == [RowState.COMPRESSED] * 2
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == NAMES[1:]
    for path in (tmp_path / "out").iterdir():
        assert len(Image.open(path).getcolors() or ()) > 100
    until(qtbot, lambda: window.actions_["compress"].text() == "&Compress 2")
    assert len(window.parts.ledger.batches) == 1


def test_full_output_folder_pauses_with_a_sentence_and_retry(
    start: Open, photos: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "out").write_text("in the way")
    window = start()
    fill(window, photos, qtbot)
    window.actions_["compress"].trigger()
    until(qtbot, window.news.isVisible)
    folder = tmp_path / "out"
    why = f"{folder} can't be created, because {folder} is not a folder: choose another output folder."
    assert window.news.text.text() == f"{why} The batch is paused; for another folder, stop it and compress again."
    assert window.parts.batch.phase is Phase.PAUSED
    assert window.actions_["pause"].isChecked()
    folder.unlink()
    with qtbot.waitSignals([window.parts.batch.ended, window.parts.ledger.closed]):
        press(window, Verb.RETRY, qtbot)
    assert states(window) == [RowState.COMPRESSED] * 3
    assert window.news.text.text() == "3 compressed"


def test_a_batch_that_cannot_write_is_stopped_and_begun_anew_in_another_folder(
    start: Open, photos: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "out").write_text("in the way")
    window = start()
    fill(window, photos, qtbot)
    window.actions_["compress"].trigger()
    until(qtbot, window.news.isVisible)
    window.options.set_output(tmp_path / "elsewhere")
    with qtbot.waitSignals([window.parts.batch.ended, window.parts.ledger.closed]):
        press(window, Verb.STOP, qtbot)
    assert states(window) == [RowState.WAITING] * 3
    run(window, qtbot)
    assert len(list((tmp_path / "elsewhere").iterdir())) == 3


@pytest.mark.parametrize("suffix", [".png", ".bmp"])
def test_undo_after_a_restart_brings_the_rows_back(start: Open, photos: Path, qtbot: QtBot, suffix: str) -> None:
    # GIVEN originals that were replaced, one under another name, by a program that has ended
    if suffix == ".bmp":
        Image.open(photos / NAMES[0]).save(photos / "IMG_1.bmp")
        (photos / NAMES[0]).unlink()
    window = start()
    replace_originals(window, review=False)
    fill(window, photos, qtbot)
    run(window, qtbot)
    window.close()
    window = start()
    fill(window, photos, qtbot)
    # THEN the rows say that they are results already, beside their originals
    model = window.parts.model
    until(qtbot, lambda: all(one is not None for one in map(model.forecast, (item.path for item in model.items()))))
    assert all("already a result" in model.forecast(item.path).sentence for item in model.items())
    assert window.actions_["compress"].text() == "&Compress"
    _settled(window, qtbot)
    assert _label(window) == "After, on disk"
    # WHEN they are undone
    until(qtbot, lambda: window.actions_["undo_batch"].isEnabled())
    with qtbot.waitSignal(window.parts.ledger.undone):
        window.actions_["undo_batch"].trigger()
    # THEN the rows are those of the originals
    names = {item.path.name: item.source.size_bytes for item in model.items()}
    assert names == {path.name: path.stat().st_size for path in photos.iterdir()}
    assert f"IMG_1{suffix}" in names
    _settled(window, qtbot)
    assert _label(window) == "After, exact"
    until(qtbot, lambda: window.actions_["compress"].text() == "&Compress 3")
