"""A small window beside the plot: the place that suffers most with an encoding, before and after."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from qtcompress.engine.contest.curve_points import SufferingPlace
from qtcompress.gui.common.images import image_of
from qtcompress.gui.common.style import HALF_STEP_PX, STEP_PX, smaller_font
from qtcompress.gui.common.translation import RoomTexts

_tr = RoomTexts(__name__)

_SIDE_PX = 144  # of each picture: half as large again as its pixels


class PlacePopup(QFrame):
    """Shows two parts of a picture side by side; it takes neither focus nor clicks."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.ToolTip)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self._pictures = QLabel(), QLabel()
        self.title = QLabel()
        layout = QGridLayout(self)
        layout.setContentsMargins(STEP_PX, STEP_PX, STEP_PX, STEP_PX)
        layout.setSpacing(HALF_STEP_PX)
        layout.addWidget(self.title, 0, 0, 1, 2)
        for column, (picture, word) in enumerate(zip(self._pictures, (_tr("Before"), _tr("After")), strict=True)):
            picture.setFixedSize(QSize(_SIDE_PX, _SIDE_PX))
            picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
            name = QLabel(word)
            name.setFont(smaller_font(self))
            layout.addWidget(picture, 1, column)
            layout.addWidget(name, 2, column, Qt.AlignmentFlag.AlignHCenter)

    def show_place(self, place: SufferingPlace, title: str, beside: QRect) -> None:
        """Show a place beside a rectangle of the screen: left of it if there is room, otherwise right."""
        self.title.setText(title)
        for label, pixels in zip(self._pictures, (place.before, place.after), strict=True):
            pixmap = QPixmap.fromImage(image_of(pixels))
            label.setPixmap(pixmap.scaled(label.size(), Qt.AspectRatioMode.KeepAspectRatio))
        self.adjustSize()
        area = self.screen().availableGeometry()
        left = beside.left() - self.width() - STEP_PX
        left = left if left >= area.left() else beside.right() + STEP_PX
        top = min(max(beside.top(), area.top()), area.bottom() - self.height())
        self.move(QPoint(left, top))
        self.show()
