"""A bar with a sentence and buttons: side by side where there is room, otherwise the buttons stand below."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

_LEAST_LETTERS = 24  # of the sentence beside the buttons


class BarLayout(QLayout):
    """The first widget takes the room that is left; the others stand behind it, or in rows below it."""

    def __init__(self, parent: QWidget, spacing_px: int) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing_px)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - the stub forgets the end
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        return self._arranged(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the size with all in one row, and a short sentence."""
        margins = self.contentsMargins()
        width = self._least_px() + self._buttons_px() + margins.left() + margins.right()
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:  # noqa: N802
        """Return the size that the widest button needs."""
        margins = self.contentsMargins()
        widest = max((item.sizeHint().width() for item in self._buttons()), default=0)
        highest = max((item.sizeHint().height() for item in self._buttons()), default=0)
        return QSize(widest + margins.left() + margins.right(), highest + margins.top() + margins.bottom())

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        super().setGeometry(rect)
        self._arranged(rect, move=True)

    def _buttons(self) -> list[QLayoutItem]:
        return [item for item in self._items[1:] if not item.isEmpty()]

    def _buttons_px(self) -> int:
        """Return the width of all buttons, each with the space before it."""
        return sum(item.sizeHint().width() + self.spacing() for item in self._buttons())

    def _least_px(self) -> int:
        """Return the width that the sentence has at least beside the buttons: all that it needs, if that is little."""
        words = self._items[0].widget()
        if words is None:
            return 0
        return min(words.fontMetrics().averageCharWidth() * _LEAST_LETTERS, words.sizeHint().width())

    def _arranged(self, rect: QRect, *, move: bool) -> int:
        """Return the height that all need in this width, and give each its place if wanted."""
        inner = rect.marginsRemoved(self.contentsMargins())
        sentence, beside = self._items[0], inner.width() - self._buttons_px() >= self._least_px()
        rows: list[list[QLayoutItem]] = [[]]
        if beside:
            rows[0] = self._buttons()
        else:
            left_px = inner.width()
            for item in self._buttons():
                left_px -= item.sizeHint().width()
                if left_px < 0 and rows[-1]:
                    rows.append([])
                    left_px = inner.width() - item.sizeHint().width()
                rows[-1].append(item)
                left_px -= self.spacing()
        width = inner.width() - (self._buttons_px() if beside else 0)
        heights = [max((item.sizeHint().height() for item in row), default=0) for row in rows]
        words = sentence.widget()
        high = words.heightForWidth(width) if words is not None else 0
        if beside:
            high = heights[0] = max(high, heights[0])
        if move:
            self._place(sentence, QRect(inner.topLeft(), QSize(width, high)), inner)
        top = inner.top() + (0 if beside else high + self.spacing())
        for row, height in zip(rows, heights, strict=True):
            if move:
                self._place_row(row, inner, QPoint(inner.right() + 1, top), height)
            top += height + self.spacing()
        return top - self.spacing() - rect.top() + self.contentsMargins().bottom()

    def _place_row(self, row: list[QLayoutItem], inner: QRect, end: QPoint, height: int) -> None:
        """Put buttons beside each other, the last at the end."""
        right = end.x()
        for item in reversed(row):
            size = item.sizeHint()
            at = QPoint(right - size.width(), end.y() + (height - size.height()) // 2)
            self._place(item, QRect(at, size), inner)
            right -= size.width() + self.spacing()

    def _place(self, item: QLayoutItem, rect: QRect, inner: QRect) -> None:
        parent = self.parentWidget()
        direction = Qt.LayoutDirection.LeftToRight if parent is None else parent.layoutDirection()
        item.setGeometry(QStyle.visualRect(direction, inner, rect))
