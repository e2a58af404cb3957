"""The manual in a window of its own: contents, search, pages. It needs neither a browser nor a network.

A browser would not do: one that is confined (Ubuntu's Firefox, a Flatpak) may not read the files of an installed
program.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, QSignalBlocker, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeySequence,
    QPalette,
    QResizeEvent,
    QShortcut,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
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
from qtcompress.gui.window.accessible_names import name_inside
from qtcompress.gui.window.manual import INDEX, Page, search

_tr = RoomTexts(__name__)

_LETTERS = 150, 44  # and lines
_CONTENTS_SHARE = 3, 8
_ADDRESS = Qt.ItemDataRole.UserRole
_LINE_HEIGHT_PERCENT = 130
_SHOWN_LEVELS = (1, 2, 3)
_ESCAPED_BAR = "\\|"
_LINE_SHARE = 0.25  # of the color of texts
_MARGIN_PX = 2 * STEP_PX
_REST_MS = 150
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
        self.contents = QTreeWidget()
        self.contents.setHeaderHidden(True)
        self.contents.setUniformRowHeights(True)
        self.contents.setAccessibleName(_tr("Contents"))
        self._build()
        self._connect()
        self._list_pages()
        self.browser.setSource(QUrl(INDEX))
        QTimer.singleShot(0, self, lambda: name_inside(self))  # when it is laid out

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
        self.resize(letters_px(self, *_LETTERS))
        splitter.setSizes([share * self.width() // sum(_CONTENTS_SHARE) for share in _CONTENTS_SHARE])

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
        found = next(self._entries(), None)
        if found is not None:
            self.contents.setCurrentItem(found.child(0) or found)

    def _entries(self) -> Iterator[QTreeWidgetItem]:
        """Yield the pages that are listed."""
        items = (self.contents.topLevelItem(number) for number in range(self.contents.topLevelItemCount()))
        return (item for item in items if item is not None)

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
            for item in self._entries():
                item.setExpanded(item.data(0, _ADDRESS) == url.fileName())
                current = self.contents.currentItem()
                if item.isExpanded() and (current is None or current.parent() is not item):
                    self.contents.setCurrentItem(item)


class _PageView(QTextBrowser):
    """A browser whose addresses are the names of the pages."""

    def __init__(self, pages: dict[str, Page]) -> None:
        self._read = QUrl(), 0, 0  # a page, a place in its text, and how far that is from the top
        self._changed = QTimer(singleShot=True, interval=_REST_MS)  # first, because Qt reports changes while it builds
        super().__init__(openExternalLinks=True)
        self._pages = pages
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # the width is the same for all pages
        self._changed.timeout.connect(self._fit)
        self.sourceChanged.connect(self._dress)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: N802 - Qt's name
        """Return a page as Markdown, or a picture; nothing for what is no part of the manual."""
        url = QUrl(name)
        if kind == QTextDocument.ResourceType.ImageResource.value:
            return self._fitting(_picture(url.path().rpartition("/")[2]))
        page = self._pages.get(url.fileName())
        return page.source if page is not None else None

    def doSetSource(  # noqa: N802 - Qt's name
        self, name: QUrl | str, type: QTextDocument.ResourceType = QTextDocument.ResourceType.UnknownResource
    ) -> None:
        """Show a page; pages for developers, which are not installed, are left alone."""
        url = QUrl(name)
        if not url.fileName() or url.fileName() in self._pages:
            super().doSetSource(url, type)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Scale the pictures once the size is at rest."""
        if event.size().width() != event.oldSize().width():
            self._change()  # before Qt lays out the text anew
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Take the colors of another palette, when the desktop turns dark."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._change()

    def _change(self) -> None:
        """Read the page again after a moment of rest; what is read now stays where it is."""
        if not self._changed.isActive():
            cursor = self.cursorForPosition(QPoint(_MARGIN_PX, 2 * _MARGIN_PX))
            self._read = self.source(), cursor.position(), self.cursorRect(cursor).top()
        self._changed.start()

    def _fit(self) -> None:
        """Read the page again, with the new width and colors."""
        source, position, top_px = self._read
        self.reload()  # which goes to the heading of the address, if it names one
        if source == self.source():
            cursor = QTextCursor(self.document())
            cursor.setPosition(position)
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.cursorRect(cursor).top() - top_px)

    def _fitting(self, picture: QImage) -> QImage:
        """Return a picture that is no wider than the page, smooth at the scale of the screen."""
        width = min(picture.width(), self.viewport().width() - 2 * _MARGIN_PX)
        sharp = round(width * self.devicePixelRatio())
        if 0 < sharp < picture.width():
            picture = picture.scaledToWidth(sharp, Qt.TransformationMode.SmoothTransformation)
        picture.setDevicePixelRatio(picture.width() / max(width, 1))
        return picture

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
        document.setDocumentMargin(_MARGIN_PX)
        document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, page.title)
        whole = QTextCursor(document)
        whole.beginEditBlock()  # otherwise the page is laid out after each change
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
        _unescape_bars(document)
        whole.endEditBlock()
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


def _picture(name: str) -> QImage:
    """Return a picture of the manual. Pillow reads it: Qt's reader of WebP is not in the bundle."""
    try:
        with Image.open(documentation(f"screenshots/{name}")) as picture:
            return image_of(np.asarray(picture.convert("RGBA")))
    except OSError:
        return QImage()


def _set_anchor(block: QTextBlock, anchor: str) -> None:
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
    format_ = QTextCharFormat()
    format_.setAnchor(True)
    format_.setAnchorNames([anchor])
    cursor.mergeCharFormat(format_)


def _dress_block(block: QTextBlock, palette: QPalette) -> None:
    format_, pictured, old = QTextBlockFormat(), _has_picture(block), block.blockFormat()
    if old.headingLevel():
        format_.setTopMargin(2 * STEP_PX)
    if old.hasProperty(QTextFormat.Property.BlockCodeFence.value):
        format_.setBackground(palette.color(QPalette.ColorRole.AlternateBase))
        if not block.next().blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence.value):
            format_.setBottomMargin(STEP_PX)
    elif not pictured:
        format_.setLineHeight(_LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    QTextCursor(block).mergeBlockFormat(format_)


def _has_picture(block: QTextBlock) -> bool:
    """Tell whether a block has pictures: lines of that height need no more room."""
    parts = block.begin()
    while not parts.atEnd():
        if parts.fragment().charFormat().isImageFormat():
            return True
        parts += 1
    return False


def _dress_table(table: QTextTable, palette: QPalette) -> None:
    format_ = table.format().toTableFormat()
    format_.setCellPadding(STEP_PX / 2)
    format_.setCellSpacing(0)
    format_.setBorder(0)
    format_.setBorderCollapse(True)
    format_.setTopMargin(STEP_PX)
    format_.setBottomMargin(STEP_PX)
    table.setFormat(format_)
    for row in range(table.rows()):
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            line = cell.format().toTableCellFormat()
            line.setBottomBorder(1)
            line.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            line.setBottomBorderBrush(_between(palette))
            if row == 0:
                line.setBackground(palette.color(QPalette.ColorRole.AlternateBase))
            cell.setFormat(line)


def _between(palette: QPalette) -> QColor:
    """Return a color nearer to the background than to texts, for lines; those of the palette are lost in the dark."""
    text, base = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.Base)
    channels = (QColor.red, QColor.green, QColor.blue)
    return QColor(*(round(_LINE_SHARE * of(text) + (1 - _LINE_SHARE) * of(base)) for of in channels))


def _unescape_bars(document: QTextDocument) -> None:
    """Remove the backslash before a bar in a table, which Qt shows inside of code (6.11)."""
    found = document.find(_ESCAPED_BAR)
    while not found.isNull():
        found.insertText("|", found.charFormat())
        found = document.find(_ESCAPED_BAR, found)
