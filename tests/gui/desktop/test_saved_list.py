"""The list of the last time, and pictures from the clipboard, as files."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from qtcompress.core.types import ignore
from qtcompress.engine.planning.own_settings import OwnSettings
from qtcompress.engine.planning.settings import defaults
from qtcompress.gui.common.urls import local_paths
from qtcompress.gui.desktop import clipboard, saved_list
from qtcompress.gui.desktop.saved_list import SavedList

NOW = datetime(2026, 3, 12, 14, 2, 9)


def test_a_list_comes_back_without_what_is_gone(tmp_path: Path) -> None:
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.png"))
    for path in (odd, tmp_path / "b.png"):
        path.touch()
    few, many = (OwnSettings.of(replace(defaults(), colors=number)) for number in (4, 200))
    own = {odd: few, tmp_path / "b.png": many}
    saved_list.save(tmp_path / "data", [odd, tmp_path / "gone.png", tmp_path / "b.png"], own)
    assert saved_list.load(tmp_path / "data", ignore) == SavedList((odd, tmp_path / "b.png"), 1, own)


def test_a_list_of_an_earlier_version_and_one_with_damaged_settings_come_back(tmp_path: Path) -> None:
    (tmp_path / "b.png").touch()
    names = [str(tmp_path / "b.png")]
    damaged = {"pictures": names, "settings": [{"colors": "many"}], "own": {"0": 0}}
    for told in (names, damaged, {"pictures": names, "settings": 3}):
        (tmp_path / "list.json").write_text(json.dumps(told))
        assert saved_list.load(tmp_path, ignore) == SavedList((tmp_path / "b.png",))


def test_a_list_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saved_list, "_MOST", 2)
    saved_list.save(tmp_path, [tmp_path / name for name in "abc"], {})
    assert len(json.loads((tmp_path / "list.json").read_text())["pictures"]) == 2


@pytest.mark.parametrize("text", ["", "{}", "[3]", "nonsense", '["a\\u0000b"]'])
def test_a_damaged_list_lists_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / "list.json").write_text(text)
    assert saved_list.load(tmp_path, ignore).found == ()


def test_recent_are_folders_also_of_files(tmp_path: Path) -> None:
    (tmp_path / "a.png").touch()
    assert saved_list.folders_of([tmp_path / "a.png", tmp_path]) == (tmp_path,)


def test_a_pasted_picture_becomes_a_file_with_all_of_its_pixels(qapp: QApplication, tmp_path: Path) -> None:
    image = QImage(3, 2, QImage.Format.Format_ARGB32)
    image.fill(QColor(10, 20, 30, 40))
    data = QMimeData()
    data.setImageData(image)
    found = clipboard.image_in(data)
    assert found is not None
    first, second = (clipboard.save_pasted(found, tmp_path, ignore, now=NOW) for _ in range(2))
    assert first == tmp_path / "pasted" / "Pasted 2026-03-12 14.02.09.png"
    assert first != second
    with Image.open(second) as written:
        assert np.unique(np.asarray(written.convert("RGBA")).reshape(-1, 4), axis=0).tolist() == [[10, 20, 30, 40]]


def test_copied_files_are_understood_by_file_managers_and_one_picture_by_editors(
    qapp: QApplication, tmp_path: Path
) -> None:
    file = tmp_path / "a b.png"
    Image.new("RGB", (4, 2), (1, 2, 3)).save(file)
    board = QGuiApplication.clipboard()
    board.setMimeData(clipboard.copied([file], clipboard.read_image(file, ignore)))
    data = board.mimeData()
    assert local_paths(data) == (file,)
    assert data.text() == str(file)
    assert bytes(data.data("x-special/gnome-copied-files").data()) == b"copy\n" + file.as_uri().encode()
    image = clipboard.image_in(data)
    assert image is not None
    assert image.width() == 4
    assert image.pixelColor(0, 0) == QColor(1, 2, 3)
    board.clear()  # without a screen, Qt would delete it too late
