"""The languages of the window: one is installed from the files that lrelease makes."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import translations
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from qtcompress.gui.common import languages
from qtcompress.gui.common.languages import ENGLISH, VARIABLE, available_languages, best_language, install_language
from qtcompress.gui.common.translation import RoomTexts

_tr = RoomTexts("qtcompress.gui.common.format")


@pytest.fixture
def released(tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Make the files of two languages in a folder of the test's own; take the translators away afterwards."""
    for language in ("ar", "de"):
        source = shutil.copy(translations.path_of(language), tmp_path)
        translations.release(Path(source))
    monkeypatch.setattr(languages, "resource", lambda name: tmp_path)
    monkeypatch.delenv(VARIABLE, raising=False)
    before = qapp.findChildren(QTranslator)
    yield tmp_path
    for translator in qapp.findChildren(QTranslator):
        if translator not in before:
            QCoreApplication.removeTranslator(translator)
            translator.setParent(None)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.usefixtures("released")
def test_a_language_is_installed_with_its_plurals_its_figures_and_its_direction(qapp: QApplication) -> None:
    assert available_languages() == (ENGLISH, "de", "ar")
    assert install_language(qapp, "de") == "de"
    assert [_tr.plural(n, "{n:,} color", "{n:,} colors") for n in (1, 1200)] == ["1 Farbe", "1.200 Farben"]
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"  # of Qt itself
    assert install_language(qapp, "ar") == "ar"
    assert len({_tr.plural(n, "{n:,} color", "{n:,} colors") for n in (0, 1, 2, 3, 11, 100)}) == 6
    assert QLocale().toString(12) == "12"
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft


def test_a_file_that_a_window_has_mapped_is_not_written_to(released: Path) -> None:
    made, mapped = released / "qtcompress_de.qm", released / "mapped"
    mapped.hardlink_to(made)
    mapped.write_bytes(b"as it was")
    translations.release(released / "qtcompress_de.ts")
    assert mapped.read_bytes() == b"as it was"
    assert made.stat().st_size > len(b"as it was")
    assert not list(released.glob("*.part"))


@pytest.mark.usefixtures("released")
def test_variable_overrules_what_was_chosen(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, ENGLISH)
    assert install_language(qapp, "de") == ENGLISH
    assert _tr("yesterday") == "yesterday"


def test_language_is_the_first_of_the_persons_own_that_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    known = (ENGLISH, "de", "zh_CN")
    monkeypatch.setattr(languages, "available_languages", lambda: known)
    assert best_language(["it-Latn-IT", "it", "de-AT", "de"]) == "de"
    assert best_language(["en-Latn-US", "en", "de"]) == ENGLISH
    assert best_language(["zh-Hans-SG", "zh"]) == "zh_CN"
    assert best_language(["zh-Hant-TW", "zh-TW", "zh"]) == ENGLISH
    assert best_language(["zh_CN"]) == "zh_CN"
