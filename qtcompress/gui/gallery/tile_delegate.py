"""Paints one row of the gallery as a tile: thumbnail, name, sizes, state and progress."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from qtcompress.engine.journal.preflight import Forecast
from qtcompress.gui.common import format as fmt
from qtcompress.gui.common import style
from qtcompress.gui.common.style import HALF_STEP_PX, STEP_PX
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.gallery import tile_marks
from qtcompress.gui.gallery.folder_header import item_or_folder
from qtcompress.gui.gallery.item import LEFT, OUT_OF_DATE, Item, Role, RowState, becomes
from qtcompress.gui.gallery.tile_marks import ICONS, icon_of

_tr = RoomTexts(__name__)

SELECTED_ALPHA = 0.28  # of the highlight under a selected tile
_LEAST_WIDTH_PX = 128
_MOST_WIDER = 1.4  # than the least width
_PAD_PX = 6
_THUMBNAIL_RATIO = 0.7  # height to width of the space for thumbnails
_LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_TRAILING = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
_BAR_PX = 4
_GROUND_STATES = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus
_CHECKER_PX = 8
# The longest lines of figures that are usual; a tile is wide enough for them in any font.
_USUAL_LINES = (
    f"888.8 {fmt.ARROW} 888.8 MB {fmt.MINUS}88 % ",
    f"{fmt.ARROW} 256 colors, about {fmt.MINUS}88 %",
    f"88.8 MB, 8888 {fmt.TIMES} 8888",
)
_LAST_COMMA = re.compile("(.*)((?:, |\N{ARABIC COMMA}|\N{IDEOGRAPHIC COMMA}|\N{FULLWIDTH COMMA}).*)")


@dataclass(frozen=True, slots=True)
class _TileLayout:
    """The places of the parts of a tile."""

    thumbnail: QRect
    name: QRect
    sizes: QRect
    state: QRect


@dataclass(frozen=True, slots=True)
class _RowFacts:
    """What is known about a row beside its item.

    previewed : what the preview of this row found, in few words
    due : whether its result is of other options
    """

    forecast: Forecast | None = None
    previewed: str = ""
    due: bool = False


class TileDelegate(QStyledItemDelegate):
    """Paints an `Item`. All tiles are of one size, which grows with the font."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._room_px = 0  # 0: each tile has its least width

    def least_width(self, font: QFont) -> int:
        """Return the least width of a tile, in which no usual figure is cut."""
        metrics = QFontMetrics(style.smaller(font))
        return max(_LEAST_WIDTH_PX, 2 * _PAD_PX + max(metrics.horizontalAdvance(line) for line in _USUAL_LINES))

    def set_room(self, width_px: int) -> None:
        """Choose the width of the tiles so that they fill a row of `width_px`."""
        self._room_px = width_px - 1  # QListView breaks a row that is exactly full

    def set_strip(self) -> None:
        """Give the tiles their least width, as they stand in one row."""
        self._room_px = 0

    def _width(self, font: QFont) -> int:
        least = self.least_width(font)
        columns = max(1, self._room_px // least)
        return max(least, min(self._room_px // columns, round(least * _MOST_WIDER)))

    def tile_size(self, font: QFont) -> QSize:
        """Return the size of a tile."""
        width = self._width(font)
        thumbnail = round((width - 2 * _PAD_PX) * _THUMBNAIL_RATIO)
        lines = QFontMetrics(font).height() + 2 * QFontMetrics(style.smaller(font)).height()
        return QSize(width, 2 * _PAD_PX + thumbnail + HALF_STEP_PX + lines + 2 * HALF_STEP_PX)

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return self.tile_size(option.font)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        item = item_or_folder(painter, option, index)
        if item is None:
            return
        places = self._places(option)
        for step in (_paint_ground, _paint_thumbnail, _paint_marks, _paint_name):
            painter.save()
            step(painter, option, item, places)
            painter.restore()
        forecast = index.data(Role.FORECAST)
        facts = _RowFacts(
            forecast if isinstance(forecast, Forecast) else None,
            str(index.data(Role.PREVIEWED) or ""),
            due=bool(index.data(Role.DUE)),
        )
        for told in (_paint_sizes, _paint_state):
            painter.save()
            told(painter, option, item, places, facts)
            painter.restore()

    def _places(self, option: QStyleOptionViewItem) -> _TileLayout:
        inner = option.rect.adjusted(_PAD_PX, _PAD_PX, -_PAD_PX, -_PAD_PX)
        thumbnail = QRect(inner.topLeft(), QSize(inner.width(), round(inner.width() * _THUMBNAIL_RATIO)))
        line = QFontMetrics(option.font).height()
        small = QFontMetrics(style.smaller(option.font)).height()
        name = QRect(inner.left(), thumbnail.bottom() + 1 + HALF_STEP_PX, inner.width(), line)
        sizes = QRect(inner.left(), name.bottom() + 1 + HALF_STEP_PX, inner.width(), small)
        state = QRect(inner.left(), sizes.bottom() + 1 + HALF_STEP_PX, inner.width(), small)
        return _TileLayout(thumbnail, name, sizes, state)


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, item: Item, places: _TileLayout) -> None:
    paint_ground(painter, option)


def paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Paint the ground of a row, which shows whether it is selected, under the mouse, or has the focus."""
    if not option.state & _GROUND_STATES:
        return
    highlight = QColor(option.palette.color(QPalette.ColorRole.Highlight))
    rect = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if option.state & QStyle.StateFlag.State_Selected:
        # Translucent, so that texts and accents keep their colors and their contrast.
        highlight.setAlphaF(SELECTED_ALPHA)
        painter.setBrush(highlight)
    elif option.state & QStyle.StateFlag.State_MouseOver:
        highlight.setAlphaF(0.10)
        painter.setBrush(highlight)
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Highlight), 2))
    painter.drawRoundedRect(rect, HALF_STEP_PX, HALF_STEP_PX)


def _paint_thumbnail(painter: QPainter, option: QStyleOptionViewItem, item: Item, places: _TileLayout) -> None:
    paint_thumbnail(painter, option.palette, item, places.thumbnail)


def paint_thumbnail(painter: QPainter, palette: QPalette, item: Item, place: QRect) -> None:
    """Paint the picture of a row into the middle of a place, or an icon while there is none."""
    if item.thumbnail is None:
        side = min(3 * STEP_PX, place.height())
        rect = QRect(0, 0, side, side)
        rect.moveCenter(place.center())
        painter.setOpacity(0.35)
        icon_of("triangle-alert" if item.state is RowState.FAILED else "images").paint(painter, rect)
        return
    pyramid = item.thumbnail
    ratio = painter.device().devicePixelRatioF()
    size = QSize(pyramid.width, pyramid.height).scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
    if max(item.width, item.height) <= max(size.width(), size.height()) * ratio:  # small pictures are not enlarged
        size = QSize(pyramid.width, pyramid.height) / ratio
    rect = QRect(0, 0, max(1, size.width()), max(1, size.height()))
    rect.moveCenter(place.center())
    if not pyramid.opaque:
        _paint_checkerboard(painter, rect, palette)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(rect, pyramid.images[0])


def _paint_marks(painter: QPainter, option: QStyleOptionViewItem, item: Item, places: _TileLayout) -> None:
    tile_marks.paint(painter, option, item, places.thumbnail)


def _paint_checkerboard(painter: QPainter, rect: QRect, palette: QPalette) -> None:
    painter.save()
    painter.setClipRect(rect)
    painter.fillRect(rect, palette.color(QPalette.ColorRole.Base))
    ink = QColor(palette.color(QPalette.ColorRole.Text))
    ink.setAlphaF(0.12)
    painter.setBrushOrigin(rect.topLeft())
    for top in range(rect.top(), rect.bottom() + 1, _CHECKER_PX):
        shift = (top - rect.top()) // _CHECKER_PX % 2 * _CHECKER_PX
        for left in range(rect.left() + shift, rect.right() + 1, 2 * _CHECKER_PX):
            painter.fillRect(left, top, _CHECKER_PX, _CHECKER_PX, QBrush(ink))
    painter.restore()


def _paint_name(painter: QPainter, option: QStyleOptionViewItem, item: Item, places: _TileLayout) -> None:
    painter.setFont(option.font)
    metrics = QFontMetrics(option.font)
    painter.setPen(option.palette.color(QPalette.ColorRole.Text))
    text = metrics.elidedText(item.name, Qt.TextElideMode.ElideMiddle, places.name.width())
    painter.drawText(places.name, _LEADING, text)


def _paint_sizes(
    painter: QPainter, option: QStyleOptionViewItem, item: Item, places: _TileLayout, facts: _RowFacts
) -> None:
    saving = ""
    painter.setFont(style.smaller(option.font))
    if item.made is not None:
        text = fmt.sizes(item.made.source_bytes, item.made.target_bytes)
        saving = fmt.saving(item.made.source_bytes, item.made.target_bytes)
        metrics = QFontMetrics(painter.font())
        if metrics.horizontalAdvance(text) + HALF_STEP_PX + metrics.horizontalAdvance(saving) > places.sizes.width():
            text = fmt.size(item.made.target_bytes)  # as in languages that write the units out
    else:
        known = [fmt.size(item.source.size_bytes), fmt.dimensions(item.width, item.height) if item.width else ""]
        text = fmt.listed(known)
    gray = style.secondary_color(option.palette)
    painter.setPen(gray if facts.due else option.palette.color(QPalette.ColorRole.Text))
    painter.drawText(places.sizes, _LEADING, text)
    painter.setPen(gray if facts.due else style.saving_color(option.palette))
    painter.drawText(places.sizes, _TRAILING, saving)


def _paint_state(
    painter: QPainter, option: QStyleOptionViewItem, item: Item, places: _TileLayout, facts: _RowFacts
) -> None:
    room = QRect(places.state)
    painter.setFont(style.smaller(option.font))
    metrics = QFontMetrics(painter.font())
    won = item.made.made if item.made is not None else None
    if won is not None and won.score is not None:
        quality = _tr("q {number}", number=fmt.tenths(won.score))
        painter.setPen(style.secondary_color(option.palette))
        painter.drawText(room, _TRAILING, quality)
        room.setWidth(room.width() - metrics.horizontalAdvance(quality) - HALF_STEP_PX)
    elif item.state is RowState.RUNNING:
        percent = _tr("{number} %", number=round(100 * item.progress))
        painter.setPen(style.secondary_color(option.palette))
        painter.drawText(room, _TRAILING, percent)
        room.setWidth(room.width() - metrics.horizontalAdvance("100 %") - HALF_STEP_PX)
        paint_bar(painter, option.palette, QStyle.visualRect(option.direction, option.rect, room), item.progress)
        return
    _paint_word(painter, option, item, room, facts)


def paint_bar(painter: QPainter, palette: QPalette, room: QRect, progress: float) -> None:
    """Paint how far the job of a picture has come."""
    bar = QRectF(room.left(), room.center().y() - _BAR_PX / 2 + 1, room.width(), _BAR_PX)
    groove = QColor(palette.color(QPalette.ColorRole.Text))
    groove.setAlphaF(0.15)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(groove)
    painter.drawRoundedRect(bar, _BAR_PX / 2, _BAR_PX / 2)
    bar.setWidth(max(_BAR_PX, bar.width() * progress))
    painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
    painter.drawRoundedRect(bar, _BAR_PX / 2, _BAR_PX / 2)


def _paint_word(painter: QPainter, option: QStyleOptionViewItem, item: Item, room: QRect, facts: _RowFacts) -> None:
    """Paint the state as icon and word; for a waiting picture what its preview found, or its forecast."""
    text, icon_name = item.word, ICONS.get(item.state)
    forecast = facts.forecast
    if facts.due:
        text, icon_name = _tr(OUT_OF_DATE), "rotate-ccw"
    elif item.state in (RowState.WAITING, RowState.QUEUED):
        text = "" if item.state is RowState.WAITING else text
        if forecast is not None and forecast.sentence:
            text, icon_name = _tr(LEFT), "info"
        elif facts.previewed:
            text = _tr("\N{RIGHTWARDS ARROW} {result}", result=facts.previewed)
        elif forecast is not None:
            text = _tr("\N{RIGHTWARDS ARROW} {result}", result=becomes(forecast))
    if icon_name is not None:
        square = QRect(room.left(), room.top(), room.height(), room.height())
        icon_of(icon_name).paint(painter, QStyle.visualRect(option.direction, option.rect, square))
        room.setLeft(square.right() + 1 + HALF_STEP_PX)
    failed = item.state is RowState.FAILED
    painter.setPen(style.failure_color(option.palette) if failed else style.secondary_color(option.palette))
    text = shortened(text, QFontMetrics(painter.font()), room.width())
    painter.drawText(QStyle.visualRect(option.direction, option.rect, room), _LEADING, text)


def shortened(text: str, metrics: QFontMetrics, width: int) -> str:
    """Return a text that fits: words are cut, but no figures, which stand behind the last comma."""
    parts = _LAST_COMMA.fullmatch(text)
    if parts is None or metrics.horizontalAdvance(text) <= width:
        return metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, width)
    words, rest = parts.groups()
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, width - metrics.horizontalAdvance(rest)) + rest
