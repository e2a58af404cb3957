"""The whole window in another language: nothing stays English, and nothing is cut where texts are 40 % longer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QDockWidget,
    QLabel,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QTabBar,
    QTableView,
    QToolButton,
    QTreeWidget,
    QWidget,
)
from pytestqt.exceptions import TimeoutError as QtBotTimeoutError
from pytestqt.qtbot import QtBot

from qtcompress.gui.common.languages import OWN_NAMES
from qtcompress.gui.gallery.columns import Column
from tests.gui.pseudo_locale import PseudoTranslator
from tests.gui.windows import Make, fill, run

# What is the same in every language: names, units, figures, and keys of the keyboard.
NAMES = (
    "qtcompress",
    "PNG",
    "WebP",
    "JPEG",
    "AVIF",
    "GIF",
    "BMP",
    "TIFF",
    "HEIC",
    "TGA",
    "PNM",
    "ICO",
    "JPEG 2000",
    "IPTC",
    "Oklab",
    "{name}",
    "tcp://host:8786",
    *OWN_NAMES.values(),
)
FIGURES = r"\d[\d.,:]*\s?(?:kB|MB|GB|bytes?|B|MP|x)?\b"
KEYS = r"(?:(?:Ctrl|Alt|Shift|Meta)\+)*(?:[A-Z]|F\d+|Del|Esc|Return|Enter|Space|Tab|Ins|Home|End|Left|Right)\b"
SAME = re.compile("|".join([r"[\w-]+\.(?:png|jpg|svg|gpl)", r"/[\w./-]+", FIGURES, KEYS, *map(re.escape, NAMES)]))
TAG = re.compile(r"<[^>]*>|&\w+;")
INNER = re.compile(r"\[[^\[\]]*\]")  # a translated text that has no other inside
LETTERS = re.compile(r"[A-Za-z]{2,}")


@pytest.fixture
def pseudo(qapp: QApplication) -> Iterator[None]:
    translator = PseudoTranslator()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def english(text: str, known: str) -> bool:
    """Tell whether a part of a text stands outside of all brackets, but for names."""
    text = TAG.sub(" ", text)
    while INNER.search(text):
        text = INNER.sub(" ", text)
    return bool(LETTERS.search(SAME.sub(" ", text.replace(known, " "))))


def texts_of(widget: QWidget) -> Iterator[str]:
    """Yield all that a widget shows or tells a screen reader."""
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.statusTip())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(index) for index in range(widget.count()))
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(index) for index in range(widget.count()))
    elif isinstance(widget, QMenu):
        yield widget.title()
    elif isinstance(widget, QDockWidget):
        yield widget.windowTitle()
    elif isinstance(widget, QTreeWidget):
        yield from (widget.headerItem().text(column) for column in range(widget.columnCount()))
        rows = (widget.topLevelItem(number) for number in range(widget.topLevelItemCount()))
        yield from (row.text(0) for row in rows if row is not None)
    elif isinstance(widget, QTableView):
        model = widget.model()
        yield from (str(model.headerData(n, Qt.Orientation.Horizontal) or "") for n in range(model.columnCount()))


def all_texts(window: QWidget) -> Iterator[tuple[str, str]]:
    """Yield the texts of a window, each with where it stands."""
    for widget in (window, *window.findChildren(QWidget)):
        for text in texts_of(widget):
            yield f"{type(widget).__name__} {widget.objectName()}", text
    for action in window.findChildren(QAction):
        for text in (action.text(), action.toolTip(), action.iconText()):
            yield f"action {action.objectName()}", text


def cut(window: QWidget) -> Iterator[str]:
    """Yield the labels and buttons that are smaller than their texts."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QLineEdit):
            words = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
            if widget.width() < words and not widget.placeholderText().startswith("/"):
                yield f"{widget.placeholderText()}: {widget.width()} px"
            continue
        if not isinstance(widget, QLabel | QAbstractButton) or not widget.text():
            continue
        if isinstance(widget, QToolButton) and widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
            continue
        wanted = widget.sizeHint()
        if isinstance(widget, QLabel) and widget.wordWrap():
            if widget.height() < widget.heightForWidth(widget.width()):
                yield f"{widget.text()}: {widget.height()} px high"
        elif (
            widget.sizePolicy().horizontalPolicy() is not QSizePolicy.Policy.Ignored and widget.width() < wanted.width()
        ):
            yield f"{widget.text()}: {widget.width()} px of {wanted.width()}"


@pytest.mark.usefixtures("pseudo")
def test_no_text_stays_english_and_none_is_cut(make: Make, photos: Path, qtbot: QtBot) -> None:
    window = make()
    window.resize(1280, 800)
    left: list[str] = []
    short: list[str] = []

    def look(state: str, shown: QWidget) -> None:
        left.extend(f"{state}, {place}: {text}" for place, text in all_texts(shown) if english(text, str(photos)))
        with suppress(QtBotTimeoutError):  # the layout follows later
            qtbot.waitUntil(lambda: not any(cut(shown)), timeout=2000)
        short.extend(f"{state}: {text}" for text in cut(shown))

    for photo in sorted(photos.iterdir())[1:]:
        photo.unlink()
    look("empty", window)
    fill(window, photos, qtbot)
    window.options.more.setChecked(True)
    look("filled", window)
    window.options.saving.place.setCurrentIndex(1)
    run(window, qtbot)
    look("finished", window)
    painted = (column.text(item) for item in window.parts.model.items() for column in list(Column)[1:])
    left.extend(f"list: {text}" for text in painted if english(text, str(photos)))
    for name in ("preferences", "shortcuts"):
        window.actions_[name].trigger()
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            look(dialog.windowTitle(), dialog)
            dialog.close()
    assert not left, "\n".join(sorted(set(left)))
    assert not short, "\n".join(short)
