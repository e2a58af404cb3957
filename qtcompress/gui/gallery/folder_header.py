"""The header above the pictures of a folder: its value, and how it is painted as a row or as a tile."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QPolygon
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from qtcompress.core.text import on_one_line
from qtcompress.gui.common import format as fmt
from qtcompress.gui.common import style
from qtcompress.gui.common.style import HALF_STEP_PX, STEP_PX
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.gallery.item import AnyIndex, Item, Role

_tr = RoomTexts(__name__)

_GROUND_ALPHA = 0.06


@dataclass(frozen=True, slots=True)
class FolderHeader:
    """The row above the pictures of a folder.

    count : how many of its pictures are shown, or would be if it were not folded
    """

    path: Path
    count: int
    folded: bool

    @property
    def name(self) -> str:
        """The name of the folder as it is shown, on one line."""
        return on_one_line(self.path.name or str(self.path))

    @property
    def text(self) -> str:
        """The row in words."""
        folded = _tr("folded") if self.folded else ""
        return fmt.listed((self.name, fmt.pictures(self.count), folded))


def item_or_folder(painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> Item | None:
    """Return the picture of a row; a header of a folder is painted, and None returned."""
    header = index.data(Role.FOLDER)
    if header is not None:
        _paint(painter, option, header)
    item = index.data(Role.ITEM)
    return item if isinstance(item, Item) else None


def _paint(painter: QPainter, option: QStyleOptionViewItem, header: FolderHeader) -> None:
    """Paint a header with a triangle that points down, or to the side if the folder is folded."""
    painter.save()
    palette = QPalette(option.palette)
    palette.setCurrentColorGroup(QPalette.ColorGroup.Active)  # a header is not enabled, so that keys pass it over
    ink, ground = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.Text)
    ground.setAlphaF(2 * _GROUND_ALPHA if option.state & QStyle.StateFlag.State_MouseOver else _GROUND_ALPHA)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(option.rect.adjusted(2, 2, -2, -2), HALF_STEP_PX, HALF_STEP_PX)
    line = QFontMetrics(option.font).height()
    tall = option.rect.height() > 4 * line  # a tile: the text stands in two lines
    top = option.rect.center().y() - (line if tall else line // 2)
    mark = QRect(option.rect.left() + STEP_PX, top, line, line)
    painter.setBrush(ink)
    side = QStyle.visualRect(option.direction, option.rect, mark)
    painter.drawPolygon(_triangle(side, option.direction, folded=header.folded))
    left = mark.right() + HALF_STEP_PX
    room = QRect(left, top, option.rect.right() - left - STEP_PX, line)
    painter.setPen(ink)
    font = QFont(option.font)
    font.setBold(True)
    painter.setFont(font)
    metrics = QFontMetrics(font)
    name = metrics.elidedText(header.name, Qt.TextElideMode.ElideMiddle, room.width())
    painter.drawText(
        QStyle.visualRect(option.direction, option.rect, room),
        Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter,
        name,
    )
    painter.setFont(style.smaller(option.font))
    painter.setPen(style.secondary_color(palette))
    beside = room.adjusted(metrics.horizontalAdvance(name) + STEP_PX, 0, 0, 0)
    place = room.translated(0, line) if tall else beside
    count = fmt.pictures(header.count)
    painter.drawText(
        QStyle.visualRect(option.direction, option.rect, place),
        Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter,
        count,
    )
    painter.restore()


def _triangle(place: QRect, direction: Qt.LayoutDirection, *, folded: bool) -> QPolygon:
    half = place.height() // 4
    center = place.center()
    points = [(-half, -half // 2), (half, -half // 2), (0, half)]
    if folded:
        points = [(-half // 2, -half), (half, 0), (-half // 2, half)]
        if direction is Qt.LayoutDirection.RightToLeft:
            points = [(-x, y) for x, y in points]
    return QPolygon([center + QPoint(x, y) for x, y in points])
