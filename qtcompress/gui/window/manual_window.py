"""The manual in a window of its own: contents, search, pages. It needs neither a browser nor a network.

A browser would not do: one that is confined (Ubuntu's Firefox, a Flatpak) may not read the files of an installed
program.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

import numpy as np
from PIL import Image
from PySide6.QtCore import QSignalBlocker, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeySequence,
    QPalette,
    QShortcut,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QTextBrowser,
    QTextEdit,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from qtcompress.engine.job.folders import documentation
from qtcompress.gui.common.images import icon, image_of
from qtcompress.gui.common.style import STEP_PX, letters_px
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.window.manual import INDEX, Page, search

_tr = RoomTexts(__name__)

_LETTERS = 150, 44  # and lines
_CONTENTS_SHARE = 3, 8
_ADDRESS = Qt.ItemDataRole.UserRole
_LINE_HEIGHT_PERCENT = 130
_SHOWN_LEVELS = (1, 2)
_PICTURES = "/screenshots/"
_MARKED = QColor(255, 214, 10, 110)  # is seen on light and on dark grounds


class ManualWindow(QDialog):
    """Shows the pages of the manual. It may stay open beside the main window."""

    def __init__(self, pages: Sequence[Page], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_tr("Manual"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._pages = pages
        self.browser = _PageView({page.name: page for page in pages})
        self.browser.setAccessibleName(_tr("Page of the manual"))
        self.text = QLineEdit(placeholderText=_tr("Search the manual"), clearButtonEnabled=True)
        self.text.setAccessibleName(_tr("Search the manual"))
        self.text.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.contents = QTreeWidget(headerHidden=True, uniformRowHeights=True)
        self.contents.setAccessibleName(_tr("Contents"))
        self._build()
        self._connect()
        self._list_pages()
        self.browser.setSource(QUrl(INDEX))

    def _build(self) -> None:
        rows = QHBoxLayout()
        self.back = _button("undo-2", _tr("Back"), self.browser.backward, QKeySequence.StandardKey.Back)
        self.on = _button("redo-2", _tr("Forward"), self.browser.forward, QKeySequence.StandardKey.Forward)
        for button in (self.back, self.on):
            rows.addWidget(button)
            button.setEnabled(False)
        rows.addWidget(self.text)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(rows)
        column.addWidget(self.contents)
        splitter = QSplitter()
        splitter.addWidget(side)
        splitter.addWidget(self.browser)
        splitter.setHandleWidth(STEP_PX)
        splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.addWidget(splitter)
        self.resize(self.fitting(letters_px(self, *_LETTERS)))
        splitter.setSizes([share * self.width() // sum(_CONTENTS_SHARE) for share in _CONTENTS_SHARE])

    def fitting(self, size: Any) -> Any:
        """Return a size that is no larger than the screen."""
        return size.boundedTo(self.screen().availableSize())

    def _connect(self) -> None:
        self.text.textChanged.connect(self._search)
        self.text.returnPressed.connect(self._go_to_first)
        self.contents.currentItemChanged.connect(self._go)
        self.browser.sourceChanged.connect(self._follow)
        self.browser.backwardAvailable.connect(self.back.setEnabled)
        self.browser.forwardAvailable.connect(self.on.setEnabled)
        for keys, act in (
            (QKeySequence.StandardKey.Find, self._find),
            (QKeySequence.StandardKey.ZoomIn, self.browser.zoomIn),
            (QKeySequence.StandardKey.ZoomOut, self.browser.zoomOut),
        ):
            QShortcut(QKeySequence(keys), self, act)

    def _find(self) -> None:
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.text.selectAll()

    def _list_pages(self) -> None:
        self.contents.clear()
        for page in self._pages:
            above: QTreeWidgetItem | None = None
            for section in page.sections:
                if section.level not in _SHOWN_LEVELS:
                    continue
                whole = section is page.sections[0]
                item = _entry(section.title, page.name if whole else f"{page.name}#{section.anchor}")
                if above is None:
                    self.contents.addTopLevelItem(item)
                    above = item
                else:
                    above.addChild(item)

    def _search(self, text: str) -> None:
        """List what was found in place of the contents."""
        with QSignalBlocker(self.contents):
            if not text.strip():
                self._list_pages()
                self.browser.mark([])
                self._follow(self.browser.source())
                return
            self.contents.clear()
            above: dict[str, QTreeWidgetItem] = {}
            for hit in search(self._pages, text):
                if hit.page not in above:
                    above[hit.page] = _entry(hit.page, hit.address)
                    self.contents.addTopLevelItem(above[hit.page])
                item = _entry(hit.title, hit.address)
                item.setToolTip(0, hit.excerpt)
                above[hit.page].addChild(item)
            self.contents.expandAll()
        if not self.contents.topLevelItemCount():
            nothing = QTreeWidgetItem([_tr("Nothing was found.")])
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.contents.addTopLevelItem(nothing)

    def _go_to_first(self) -> None:
        first = self.contents.topLevelItem(0)
        if first is not None and first.childCount():
            self.contents.setCurrentItem(first.child(0))

    def _go(self, item: QTreeWidgetItem | None) -> None:
        address = item.data(0, _ADDRESS) if item is not None else None
        if address:
            self.browser.setSource(QUrl(address))
            self.browser.mark(self.text.text().split())

    def _follow(self, url: QUrl) -> None:
        """Show in the contents which page is read."""
        if self.text.text().strip():
            return
        with QSignalBlocker(self.contents):
            for number in range(self.contents.topLevelItemCount()):
                item = self.contents.topLevelItem(number)
                item.setExpanded(item.data(0, _ADDRESS) == url.fileName())
                if item.isExpanded():
                    current = self.contents.currentItem()
                    if current is None or current.parent() is not item:
                        self.contents.setCurrentItem(item)


class _PageView(QTextBrowser):
    """A browser whose addresses are the names of the pages."""

    def __init__(self, pages: dict[str, Page]) -> None:
        super().__init__(openExternalLinks=True)
        self._pages = pages
        self.sourceChanged.connect(self._dress)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: N802 - Qt's name
        """Return a page as Markdown, or a picture; nothing for what is no part of the manual."""
        url = QUrl(name)
        if kind == QTextDocument.ResourceType.ImageResource.value:
            return _picture(url.path().rpartition("/")[2])
        page = self._pages.get(url.fileName())
        return page.source if page is not None else None

    def doSetSource(  # noqa: N802 - Qt's name
        self, name: QUrl, type: QTextDocument.ResourceType = QTextDocument.ResourceType.UnknownResource
    ) -> None:
        """Show a page; pages for developers, which are not installed, are left alone."""
        if not name.fileName() or name.fileName() in self._pages:
            super().doSetSource(name, type)

    def mark(self, words: Sequence[str]) -> None:
        """Mark words on the page."""
        marks = []
        for word in words:
            found = self.document().find(word)
            while not found.isNull():
                one = QTextEdit.ExtraSelection()
                one.cursor, one.format = found, QTextCharFormat()
                one.format.setBackground(_MARKED)
                marks.append(one)
                found = self.document().find(word, found)
        self.setExtraSelections(marks)

    def _dress(self, url: QUrl) -> None:
        """Give a page anchors, room between lines, and tables and pictures that fit."""
        page = self._pages.get(url.fileName())
        if page is None:
            return
        document = self.document()
        if document.metaInformation(QTextDocument.MetaInformation.DocumentTitle) != page.title:
            document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, page.title)
        document.setDocumentMargin(2 * STEP_PX)
        anchors = iter(page.sections)
        block = document.begin()
        while block.isValid():
            _dress_block(block, self.palette())
            if block.blockFormat().headingLevel():
                _set_anchor(block, next(anchors).anchor)
            block = block.next()
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                _dress_table(frame, self.palette())
        document.clearUndoRedoStacks()
        if url.hasFragment():
            self.scrollToAnchor(url.fragment())


def _button(name: str, words: str, act: Any, key: QKeySequence.StandardKey) -> QToolButton:
    button = QToolButton(autoRaise=True)
    button.setIcon(icon(name))
    button.setToolTip(words)
    button.setAccessibleName(words)
    button.setShortcut(QKeySequence(key))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(act)
    return button


def _entry(title: str, address: str) -> QTreeWidgetItem:
    item = QTreeWidgetItem([title])
    item.setData(0, _ADDRESS, address)
    return item


def _picture(name: str) -> QImage | None:
    """Return a picture of the manual. Pillow reads it: Qt's reader of WebP is not in the bundle."""
    try:
        with Image.open(documentation(f"screenshots/{name}")) as picture:
            return image_of(np.asarray(picture.convert("RGBA")))
    except OSError:
        return None


def _set_anchor(block: QTextBlock, anchor: str) -> None:
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
    format_ = QTextCharFormat()
    format_.setAnchor(True)
    format_.setAnchorNames([anchor])
    cursor.mergeCharFormat(format_)


def _dress_block(block: QTextBlock, palette: QPalette) -> None:
    format_ = QTextBlockFormat()
    old = block.blockFormat()
    format_.setLineHeight(_LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if old.hasProperty(QTextFormat.Property.BlockCodeFence.value) or old.hasProperty(
        QTextFormat.Property.BlockCodeLanguage.value
    ):
        format_.setBackground(palette.color(QPalette.ColorRole.AlternateBase))
    QTextCursor(block).mergeBlockFormat(format_)
    for part in _images(block):
        part()


def _images(block: QTextBlock) -> list[Any]:
    """Return what makes each picture of a block no wider than the page."""
    changes = []
    parts = block.begin()
    while not parts.atEnd():
        fragment = parts.fragment()
        if fragment.charFormat().isImageFormat():
            image = QTextImageFormat(fragment.charFormat().toImageFormat())
            image.setMaximumWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
            cursor = QTextCursor(block)
            cursor.setPosition(fragment.position())
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
            changes.append(lambda cursor=cursor, image=image: cursor.setCharFormat(image))
        parts += 1
    return changes


def _dress_table(table: QTextTable, palette: QPalette) -> None:
    format_ = cast("Any", table.format())
    format_.setCellPadding(STEP_PX / 2)
    format_.setCellSpacing(0)
    format_.setBorder(1)
    format_.setBorderCollapse(True)
    format_.setBorderBrush(palette.color(QPalette.ColorRole.Mid))
    format_.setTopMargin(STEP_PX)
    format_.setBottomMargin(STEP_PX)
    table.setFormat(format_)
