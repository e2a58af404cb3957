"""Help > About > Licences: from the bundle's list, or from the metadata of the installed packages."""

from __future__ import annotations

import json
from pathlib import Path

from pytestqt.qtbot import QtBot

from qtcompress.gui.window.licenses import Component, installed, parts
from qtcompress.gui.window.licenses_dialog import LicensesDialog


def test_a_bundle_shows_its_own_list_with_all_texts_of_a_part(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("first")
    (tmp_path / "b.txt").write_text("second")
    row = {"name": "libfoo1", "version": "1.2", "license": "MIT", "texts": ["a.txt", "b.txt"]}
    (tmp_path / "index.json").write_text(json.dumps([row]))
    (only,) = parts(tmp_path / "index.json")
    assert (only.name, only.version, only.license, only.text()) == ("libfoo1", "1.2", "MIT", "first\n\nsecond")


def test_elsewhere_the_packages_themselves_tell_also_those_that_others_require() -> None:
    found = {part.name.lower().replace("_", "-"): part for part in installed("scikit-learn")}
    assert {"scikit-learn", "scipy", "numpy"} <= set(found)
    assert "pytest" not in found  # only for its tests
    assert found["scikit-learn"].license == "BSD-3-Clause"
    assert "Redistribution and use" in found["scikit-learn"].text()


def test_the_dialog_shows_the_text_of_the_chosen_part(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("You may.")
    dialog = LicensesDialog([Component("one", "1", "MIT", (tmp_path / "a.txt",)), Component("two", "2", "ISC")])
    qtbot.addWidget(dialog)
    assert dialog.text.toPlainText() == "You may."
    dialog.list.setCurrentIndex(dialog.list.model().index(1, 0))
    assert dialog.text.toPlainText() == "The package does not contain the text of its licence."
