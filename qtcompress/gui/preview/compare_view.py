"""Before and after of one picture: in two panes, with a divider, one at a time, or their difference.

A worker builds a `Pair` of the pixels; `CompareView` only decides what each pane paints.
"""

from __future__ import annotations

from dataclasses import replace
from enum import Enum

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QColor, QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from qtcompress.gui.common.images import Pyramid, first_lit
from qtcompress.gui.common.keys import is_plain_tab
from qtcompress.gui.preview.arrangement import Arrangement, panes
from qtcompress.gui.preview.painting import luma
from qtcompress.gui.preview.pair import DIFFERENCE_GAIN, Pair
from qtcompress.gui.preview.pane import Pane, PaneContent
from qtcompress.gui.preview.viewport import Viewport

_PAN_PX, _PAN_FAR_PX = 48, 240  # for an arrow key, and with Shift
_DIVIDER_STEP = 0.02
_FADE_MS = 250  # a preview of K takes less
_OFFER_SIGN = "info"
_OFFER_LINES = 3  # below the middle, in which the message stands
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_STEPS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class CompareMode(Enum):
    """How before and after are compared."""

    SIDE = "side"
    SPLIT = "split"
    FLICKER = "flicker"
    DIFFERENCE = "difference"


class CompareView(QWidget):
    """Shows a `Pair`, or the part of it that is ready.

    *Signals:* mode_changed(CompareMode). hovered_pixel(QPoint or None): the pixel of the full picture at the cursor.
    sides_asked: the key was pressed that shows or hides all else. stepped(int): 1 asks for the next picture, -1 for the
    last one.
    """

    mode_changed = Signal(object)
    hovered_pixel = Signal(object)
    sides_asked = Signal()
    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.viewport = Viewport(self)
        self._mode = CompareMode.SIDE
        self._arrangement = Arrangement.AUTO
        self._pair: Pair | None = None
        self._placeholder: Pyramid | None = None
        self._mask: Pyramid | None = None
        self._lit_luma = 0.5  # pragma: no mutate - it is set with the mask
        self._message = ""
        self._offer: QAction | None = None
        self._outdated = False
        self._fading = QTimer(self, singleShot=True, interval=_FADE_MS)
        self._fading.timeout.connect(self._show)
        self._labels = ("", "")
        self._held = False
        self._cursor: QPointF | None = None
        self._pixel: QPoint | None = None
        self._before, self._after = (Pane(self.viewport, self) for _ in range(2))
        for pane in (self._before, self._after):
            pane.pointed.connect(self._point)
        self._after.divided.connect(self._divide)
        self._offering = QPushButton(self._after)
        self._offering.setAccessibleName("What can be done")
        self._offering.clicked.connect(self._take_offer)
        self._offering.hide()
        self._divider = 0.5
        self.viewport.changed.connect(self._name_pixel)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, 96)
        self._show()

    @property
    def mode(self) -> CompareMode:
        """How before and after are compared."""
        return self._mode

    def set_mode(self, mode: CompareMode) -> None:
        """Compare in another way; the visible place stays."""
        if mode is self._mode:
            return
        self._mode = mode
        self._arrange()
        self._show()
        self.mode_changed.emit(mode)

    @property
    def arrangement(self) -> Arrangement:
        """How the two panes are arranged."""
        return self._arrangement

    def set_arrangement(self, arrangement: Arrangement) -> None:
        """Arrange the two panes in another way."""
        self._arrangement = arrangement
        self._arrange()

    def set_pair(self, pair: Pair | None) -> None:
        """Show a picture before and after, at the same place if it has the size of the last; None shows nothing.

        It removes a message, and a highlight, which belonged to the last palette.
        """
        self._pair, self._placeholder, self._mask, self._message, self._offer = pair, None, None, "", None
        self._fade()
        self._take_size(QSize(pair.width, pair.height) if pair else QSize(0, 0))
        self._show()

    def set_placeholder(self, picture: Pyramid, width: int, height: int) -> None:
        """Show a thumbnail in all panes, enlarged to the size of the picture of `width` x `height` pixels."""
        self._pair, self._placeholder, self._mask, self._message, self._offer = None, picture, None, "", None
        self._take_size(QSize(width, height))
        self._show()

    def set_message(self, text: str, *, offer: QAction | None = None) -> None:
        """Show a sentence in place of the After, and a button for an action that is offered; "" removes both."""
        self._message, self._offer = text, offer
        self._show()

    def set_outdated(self, outdated: bool) -> None:
        """Paint the After in gray if it stays out of date for a moment; a moving slider must not make it flicker."""
        self._outdated = outdated
        self._fade()
        self._show()

    def _fade(self) -> None:
        """Wait a moment until what is no current result turns gray."""
        if self._pair is not None and not self._outdated:
            self._fading.stop()
        else:
            self._fading.start()

    def set_labels(self, before: str = "", after: str = "") -> None:
        """Write other labels in the corners; "" stands for Before and After."""
        self._labels = before, after
        self._show()

    def set_busy(self, busy: bool) -> None:
        """Show by a thin line that a newer result is being made."""
        self._after.set_busy(busy)

    def set_highlight(self, mask: Pyramid | None) -> None:
        """Dim all pixels of the After except those of a mask, made by `build_mask`; None ends it.

        The mask should have the size of the pair's pixels.
        """
        self._mask = mask
        self._lit_luma = 0.5
        after = self._pair.after.levels[0] if self._pair else None
        if mask and after is not None and mask.levels[0].shape == after.shape[:2] and (at := first_lit(mask)):
            blue, green, red, _alpha = (int(value) for value in after[at[1], at[0]])
            self._lit_luma = luma(QColor(red, green, blue))
        self._show()

    def flicker(self, held: bool) -> None:
        """Show Before in place of After while `held`."""
        self._held = held
        self._show()

    # --------------------------------------------------------------------------------------------------------- layout

    def _parts(self) -> tuple[PaneContent, PaneContent]:
        """Return the contents of before and after."""
        labels = [given or own for given, own in zip(self._labels, (self.tr("Before"), self.tr("After")), strict=True)]
        before, after = (self._pair.before, self._pair.after) if self._pair else (self._placeholder, self._placeholder)
        gray = (self._outdated or self._pair is None) and not self._fading.isActive()
        content = PaneContent(labels[1], after, self._mask, self._lit_luma, self._message, gray=gray)
        if self._message and self._offer is not None:
            content = replace(content, sign=_OFFER_SIGN)
        return PaneContent(labels[0], before), content

    def _show(self) -> None:
        """Give each pane its content."""
        before, after = self._parts()
        self._before.show_parts(before)
        if self._held:
            self._after.show_parts(before)
        elif self._mode is CompareMode.SPLIT:
            self._after.show_parts(before, after)
        elif self._mode is CompareMode.DIFFERENCE and self._pair and self._pair.difference and not self._message:
            label = self.tr("Difference, multiplied by {gain}").format(gain=DIFFERENCE_GAIN)
            self._after.show_parts(PaneContent(label, self._pair.difference, gray=after.gray))
        elif self._mode is CompareMode.FLICKER and not self._message:
            label = self.tr("{after} (hold Space for Before)").format(after=after.label)
            self._after.show_parts(replace(after, label=label))
        else:
            self._after.show_parts(after)
        self._place_offer()

    def _place_offer(self) -> None:
        """Put the button of an offer below the message."""
        self._offering.setVisible(bool(self._message) and self._offer is not None and not self._held)
        if self._offer is None:
            return
        key = self._offer.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self._offering.setText(f"{self._offer.text().replace('&', '')} ({key})")
        self._offering.setIcon(self._offer.icon())
        self._offering.adjustSize()
        left = round(self._divider * self._after.width()) if self._mode is CompareMode.SPLIT else 0
        area = QRect(left, 0, self._after.width() - left, self._after.height())
        self._offering.move(
            area.center().x() - self._offering.width() // 2,
            area.center().y() + _OFFER_LINES * self.fontMetrics().height(),
        )

    def _take_offer(self) -> None:
        if self._offer is not None:
            self._offer.trigger()

    def _take_size(self, size: QSize) -> None:
        """Take the size of the picture, by which the panes are arranged."""
        self.viewport.set_picture_size(size)
        self._arrange()

    def _arrange(self) -> None:
        """Give both panes the same size, or one pane all the space if only one is shown."""
        ratio = self.devicePixelRatioF()
        both = self._mode is CompareMode.SIDE
        before = after = self.rect()
        if both:
            before, after = panes(self.size(), self.viewport.state.picture, self._arrangement, pixel_ratio=ratio)
        self._before.setVisible(both)
        self._before.setGeometry(before)
        self._after.setGeometry(after)
        self.viewport.set_pane(QSizeF(after.size()), ratio)
        self._place_offer()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Arrange the panes in the new size."""
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Take the pixel ratio of the screen."""
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Follow the pixel ratio of another screen, and the language."""
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._arrange()
        elif event.type() is QEvent.Type.LanguageChange:
            self._show()
        elif is_plain_tab(event):
            self.sides_asked.emit()
            return True
        return super().event(event)

    # ------------------------------------------------------------------------------------------------------- gestures

    def _point(self, position: QPointF | None) -> None:
        self._cursor = position
        self._name_pixel()

    def _name_pixel(self) -> None:
        """Signal which pixel is under the cursor, if it has changed."""
        pixel = None
        if self._cursor is not None:
            state = self.viewport.state
            x, y = (int(value // 1) for value in state.to_picture((self._cursor.x(), self._cursor.y())))
            if 0 <= x < state.picture[0] and 0 <= y < state.picture[1]:
                pixel = QPoint(x, y)
        if pixel != self._pixel:
            self._pixel = pixel
            self.hovered_pixel.emit(pixel)

    def _divide(self, share: float) -> None:
        self._divider = min(max(share, 0.0), 1.0)
        self._after.set_divider(self._divider)
        self._place_offer()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom, pan, flicker, and move the divider with Ctrl and the arrows."""
        zoom = {
            Qt.Key.Key_Plus: self.viewport.zoom_in,
            Qt.Key.Key_Equal: self.viewport.zoom_in,
            Qt.Key.Key_Minus: self.viewport.zoom_out,
            Qt.Key.Key_Z: self.viewport.toggle_fit,
            Qt.Key.Key_0: self.viewport.fit,
            Qt.Key.Key_1: self.viewport.actual_size,
        }
        key = Qt.Key(event.key())
        if key in zoom:
            zoom[key]()
        elif key in _ARROWS:
            self._move(_ARROWS[key], event.modifiers())
        elif key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self.flicker(True)
        else:
            super().keyPressEvent(event)

    def _move(self, direction: tuple[int, int], modifiers: Qt.KeyboardModifier) -> None:
        """Pan by a step, or move the divider with Ctrl."""
        x, y = direction
        if x and modifiers & Qt.KeyboardModifier.ControlModifier:
            self._divide(self._divider + x * _DIVIDER_STEP)
        else:
            step = _PAN_FAR_PX if modifiers & Qt.KeyboardModifier.ShiftModifier else _PAN_PX
            self.viewport.pan_by(-x * step, -y * step)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """End the flicker."""
        if event.key() != Qt.Key.Key_Space:
            super().keyReleaseEvent(event)
        elif not event.isAutoRepeat():
            self.flicker(False)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show the focus if it came from the keyboard."""
        keyboard = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._after.set_framed(keyboard)
        self._before.set_framed(keyboard)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """End everything that a held key does."""
        self._after.set_framed(False)
        self._before.set_framed(False)
        self.flicker(False)
