"""Before and after of one picture: in two panes, with a divider, one at a time, or their difference.

A worker builds a `Pair` of the pixels and the map of their difference; `CompareView` only decides what each pane
paints, and hands the keys on.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QRect, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QColor, QFocusEvent, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStyle, QWidget

from qtcompress.gui.common.images import Pyramid, first_lit
from qtcompress.gui.common.keys import is_plain_tab
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.preview.arrangement import Arrangement, CompareMode, panes
from qtcompress.gui.preview.compare_bars import FlickerBar, HeatLegend
from qtcompress.gui.preview.flicker import Flicker
from qtcompress.gui.preview.offer import OfferButton
from qtcompress.gui.preview.painting import luma
from qtcompress.gui.preview.pair import Pair
from qtcompress.gui.preview.pane import Pane, PaneContent, motion_reduced
from qtcompress.gui.preview.pixel_cursor import PixelCursor
from qtcompress.gui.preview.viewport import Viewport

_tr = RoomTexts(__name__)

_PAN_PX, _PAN_FAR_PX = 48, 240  # for an arrow key, and with Shift
_DIVIDER_STEP = 0.02
_FADE_MS = 250  # a preview of K takes less
_CALM_SIGN = "info"
_BRACKETS = {Qt.Key.Key_BracketLeft: -1, Qt.Key.Key_BracketRight: 1}
_FAR_PX = 10  # of the picture, that an arrow key with Shift moves the loupe
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_LOUPE = Qt.Key.Key_Alt  # while it is held
_STEPS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


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
        self._calm = False  # pragma: no mutate - it is set with the message
        self._outdated = False
        self._fading = QTimer(self, singleShot=True, interval=_FADE_MS)
        self._fading.timeout.connect(self._show)
        self._heat: Pyramid | None = None
        self._heat_is_old = False  # of the last result of the same picture
        self._note, self._labels = "", ("", "")
        self._before, self._after = (Pane(self.viewport, self) for _ in range(2))
        self._cursor = PixelCursor(self.viewport, (self._before, self._after), self)
        self._cursor.moved.connect(self.hovered_pixel)
        self._after.divided.connect(self._divide)
        self._offering = OfferButton(self._after)
        self._handle = 0.5  # the divider, as a share of the picture's width
        self._flicker = Flicker(self)
        self._flicker.changed.connect(self._show)
        self.legend, self.flicker_bar = HeatLegend(self), FlickerBar(self)
        self.legend.chosen.connect(self._show)
        self.flicker_bar.chosen.connect(self._flicker.set_changes)
        self.viewport.changed.connect(self._place_divider)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, 96)
        self._show()

    @property
    def mode(self) -> CompareMode:
        """How before and after are compared."""
        return self._mode

    def set_mode(self, mode: CompareMode) -> None:
        """Compare in another way; the visible place stays, and a divider that would not be seen comes to its middle."""
        if mode is self._mode:
            return
        self._mode = mode
        self._arrange()
        self._show()
        if mode is CompareMode.SPLIT and self._divider in (0.0, 1.0):
            self._divide(0.5)
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
        self._heat, self._heat_is_old = self._heat if pair else None, True
        self.set_note("")
        self._fade()
        if self._heat is not None:
            self._fading.start()
        self._take_size(QSize(pair.width, pair.height) if pair else QSize(0, 0))
        self._show()

    def show_frame(self, before: Pyramid, after: Pyramid | None, heat: Pyramid | None) -> None:
        """Show a frame of the animation that is shown, in place of another one; a message in place of After stays."""
        if self._pair is not None and after is not None:
            self._pair, self._mask = replace(self._pair, before=before, after=after, reference=None), None
            if heat is not None:
                self._heat, self._heat_is_old = heat, False
        elif self._pair is None:
            self._placeholder = before
        self._show()

    def set_placeholder(self, picture: Pyramid, width: int, height: int) -> None:
        """Show a thumbnail in all panes, enlarged to the size of the picture of `width` x `height` pixels."""
        self._pair, self._placeholder, self._mask, self._message, self._offer = None, picture, None, "", None
        self._heat = None
        self.set_note("")
        self._take_size(QSize(width, height))
        self._show()

    def set_message(self, text: str, *, offer: QAction | None = None, calm: bool = False) -> None:
        """Show a sentence in place of After, `calm` if all is well, and a button for an action; "" removes both."""
        self._message, self._offer, self._calm = text, offer, calm or offer is not None
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
        self._flicker.hold(held=held)

    def set_heat(self, heat: Pyramid | None) -> None:
        """Show this map of the difference, made by `build_heat`; None while there is none."""
        self._heat, self._heat_is_old = heat, False
        self._show()

    def set_note(self, text: str, place: QRect | None = None) -> None:
        """Write a sentence below the label of the After, and frame the place that it is about; "" removes both."""
        self._note = text
        for pane in (self._before, self._after):
            pane.set_mark(place or QRect())
        self._show()

    def show_place(self, place: QRect) -> None:
        """Show a place of the picture in the middle and near, where both sides of the divider are seen."""
        self.viewport.show_place(place.x(), place.y(), place.width(), place.height())
        self._divide(0.5)

    def set_loupe(self, *, on: bool) -> None:
        """Show the loupe at the cursor, or at the pixel that the arrow keys choose; or hide it."""
        self._cursor.show_loupe(on=on)

    def begin_choosing(self) -> None:
        """Show the loupe over a pixel that the arrow keys move."""
        self._cursor.show_loupe(on=True)
        self._cursor.move(0, 0)

    # --------------------------------------------------------------------------------------------------------- layout

    def _parts(self) -> tuple[PaneContent, PaneContent]:
        """Return the contents of before and after."""
        labels = [given or own for given, own in zip(self._labels, (_tr("Before"), _tr("After")), strict=True)]
        before, after = (self._pair.before, self._pair.after) if self._pair else (self._placeholder, self._placeholder)
        gray = (self._outdated or self._pair is None) and not self._fading.isActive()
        content = PaneContent(labels[1], after, self._mask, self._lit_luma, self._message, gray=gray, note=self._note)
        if self._message and self._calm:
            content = replace(content, sign=_CALM_SIGN)
        unread = _tr("There is nothing to show.") if before is None and self._message else ""
        return PaneContent(labels[0], before, message=unread), content

    def _show(self) -> None:
        """Give each pane its content."""
        before, after = self._parts()
        self._before.show_parts(before)
        if self._flicker.shows_before:
            self._after.show_parts(before)
        elif self._mode is CompareMode.SPLIT:
            self._after.show_parts(before, after)
        elif self._mode is CompareMode.DIFFERENCE and not self._message:
            self._after.show_parts(self._difference(after))
        else:
            self._after.show_parts(after)
        self._place_bars()
        self._place_offer()
        self._cursor.set_pair(self._pair)

    def _difference(self, after: PaneContent) -> PaneContent:
        """Return the difference; until it is known that of the last result, or the After in gray."""
        label = _tr("Difference: being measured") if self._heat_is_old or not self._heat else _tr("Difference")
        if self._heat is None:
            return replace(after, label=label, gray=True)
        gray = after.gray or (self._heat_is_old and not self._fading.isActive())
        return PaneContent(label, self._heat, gray=gray, heat=self.legend.full_steps, note=self._note)

    def _place_bars(self) -> None:
        """Show the bar that belongs to the mode."""
        reduced = motion_reduced(self)
        self.flicker_bar.set_reduced(reduced=reduced)
        flickers = self._mode is CompareMode.FLICKER and self._pair is not None and not self._message
        self._flicker.run(running=flickers and self.isVisible() and not reduced)
        self.flicker_bar.setVisible(flickers)
        self.legend.setVisible(self._mode is CompareMode.DIFFERENCE and self._heat is not None and not self._message)
        for bar in (self.flicker_bar, self.legend):
            bar.place(self._after)

    def _place_offer(self) -> None:
        """Put the button of an offer below the message."""
        message = "" if self._flicker.shows_before else self._message
        self._offering.offer(self._offer, message, self._after.last_area)

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
        for pane, place in ((self._before, before), (self._after, after)):
            pane.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))
        self.viewport.set_pane(QSizeF(after.size()), ratio)
        self._place_divider()
        self._place_bars()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Arrange the panes in the new size."""
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Take the pixel ratio of the screen."""
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Change nothing by itself while it is not seen."""
        self._flicker.run(running=False)

    def event(self, event: QEvent) -> bool:
        """Follow the pixel ratio of another screen, and the language."""
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._arrange()
        elif event.type() is QEvent.Type.LanguageChange:
            self._show()
        elif is_plain_tab(event):
            self.sides_asked.emit()
            return True
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and event.key() == _LOUPE:
            event.accept()  # so that the menu bar does not take the key for its own
            return True
        return super().event(event)

    # ------------------------------------------------------------------------------------------------------- gestures

    @property
    def _divider(self) -> float:
        """The divider as a share of the pane: it stays on its pixel while that is seen, else at the edge."""
        state = self.viewport.state
        share = state.to_pane((self._handle * state.picture[0], 0.0))[0] / state.pane[0] if any(state.picture) else 0.5
        return min(max(share, 0.0), 1.0)

    def _divide(self, share: float) -> None:
        """Put the divider at a share of the pane."""
        state = self.viewport.state
        if any(state.picture):
            share = min(max(share, 0.0), 1.0)
            self._handle = state.to_picture((share * state.pane[0], 0.0))[0] / state.picture[0]
        self._place_divider()

    def _place_divider(self) -> None:
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
        elif key in _BRACKETS:
            (self.flicker_bar if self._mode is CompareMode.FLICKER else self.legend).step(_BRACKETS[key])
        elif key == _LOUPE:
            self._cursor.show_briefly(on=True)
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
        elif self._cursor.looks:
            step = _FAR_PX if modifiers & Qt.KeyboardModifier.ShiftModifier else 1
            self._cursor.move(x * step, y * step)
        else:
            step = _PAN_FAR_PX if modifiers & Qt.KeyboardModifier.ShiftModifier else _PAN_PX
            self.viewport.pan_by(-x * step, -y * step)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """End the flicker, and the loupe that was shown by a held key."""
        if event.key() == _LOUPE:
            self._cursor.show_briefly(on=False)
        elif event.key() != Qt.Key.Key_Space:
            super().keyReleaseEvent(event)
        elif not event.isAutoRepeat():
            self.flicker(False)
        self._cursor.show_briefly(on=False)

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
        self._cursor.show_briefly(on=False)
