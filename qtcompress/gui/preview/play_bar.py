"""The bar below the pictures of an animation: play, frame by frame, and a slider over all frames."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSlider,
    QStyle,
    QStyleOptionSlider,
    QToolButton,
    QWidget,
)

from qtcompress.gui.common import format as fmt
from qtcompress.gui.common.elided import ElidedLabel
from qtcompress.gui.common.style import HALF_STEP_PX, STEP_PX, smaller_font, tabular
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.preview.player import PlayState
from qtcompress.gui.preview.projector import FilmFacts

_tr = RoomTexts(__name__)

_ICON_PX = 16
_SLIDER_PX = 64
_RIGHT_SPEED = 0.9  # and more is not told: nobody sees it


class FrameSlider(QSlider):
    """A slider that jumps to where it is pressed, as those of videos do; Qt's goes there by single frames."""

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() is Qt.MouseButton.LeftButton:
            self._jump(event.position().toPoint())
        super().mousePressEvent(event)  # the handle is there now, and is dragged

    def _jump(self, place: QPoint) -> None:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        slider, part = QStyle.ComplexControl.CC_Slider, QStyle.SubControl
        handle = self.style().subControlRect(slider, option, part.SC_SliderHandle, self)
        if not handle.contains(place):
            groove = self.style().subControlRect(slider, option, part.SC_SliderGroove, self)
            room = groove.width() - handle.width()
            at = place.x() - groove.left() - handle.width() // 2
            self.setValue(QStyle.sliderValueFromPosition(self.minimum(), self.maximum(), at, room))


class PlayBar(QFrame):
    """Shows where an animation stands; hidden for single pictures.

    Parameters
    ----------
    actions : list of QAction
        To go a frame back, to play or pause, and to go a frame on.

    Signals
    -------
    sought(int)
        A person has moved the slider to this frame.
    """

    sought = Signal(int)

    def __init__(self, actions: list[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = FilmFacts(())
        self.setAccessibleName(_tr("Animation"))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # time runs to the right in every language
        self.slider = FrameSlider(Qt.Orientation.Horizontal)
        self.slider.setPageStep(1)
        self.slider.setAccessibleName(_tr("Frame"))
        self.slider.setMinimumWidth(_SLIDER_PX)
        self.slider.valueChanged.connect(self.sought)
        self.place, self.note = QLabel(), ElidedLabel(Qt.AlignmentFlag.AlignLeading)
        self.place.setFont(tabular(self.place.font()))
        self.note.setFont(smaller_font(self))
        row = QHBoxLayout(self)
        row.setContentsMargins(STEP_PX, HALF_STEP_PX, STEP_PX, HALF_STEP_PX)
        row.setSpacing(HALF_STEP_PX)
        for action in actions:
            button = QToolButton(autoRaise=True)
            button.setDefaultAction(action)
            button.setIconSize(QSize(_ICON_PX, _ICON_PX))
            row.addWidget(button)
        row.addWidget(self.slider, 2)
        row.addWidget(self.place)
        row.addWidget(self.note, 1)
        self.hide()

    def show_film(self, facts: FilmFacts | None) -> None:
        """Show the frames of another film, or hide the bar."""
        self.setVisible(facts is not None)
        if facts is None:
            return
        self._facts = facts
        self.slider.blockSignals(True)
        self.slider.setRange(0, len(facts) - 1)
        self.slider.blockSignals(False)
        self._write_note("")
        self.place.setMinimumWidth(0)

    def show_state(self, state: PlayState) -> None:
        """Show where the film stands."""
        self.slider.blockSignals(True)
        self.slider.setValue(state.number)
        self.slider.blockSignals(False)
        words = _tr(
            "{number:,} of {count:,}, {at} of {seconds} s",
            number=state.number + 1, count=state.count, at=_seconds(state.at_s), seconds=_seconds(state.seconds),
        )  # fmt: skip
        self.place.setText(words + (fmt.ELLIPSIS if state.coming else ""))
        # It only grows, so that the slider does not tremble while figures change.
        self.place.setMinimumWidth(max(self.place.minimumWidth(), self.place.sizeHint().width()))
        self.slider.setAccessibleDescription(words)
        slow = ""
        if state.playing and state.speed < _RIGHT_SPEED:
            slow = _tr("It plays at {percent:.0f} % of its speed here.", percent=100 * state.speed)
        self._write_note(slow)

    def say(self, sentence: str) -> None:
        """Say why the film goes no further."""
        self._write_note(sentence)

    def _write_note(self, sentence: str) -> None:
        """Write a sentence beside the slider, or what is always true of the film; all of it is in the tool tip."""
        fast, plays = self._facts.fast, self._facts.plays
        told = [sentence, self._facts.trouble]
        if fast:
            told.append(
                _tr.plural(
                    fast,
                    "{n:,} frame of at most 10 ms is shown for 100 ms, as browsers do; the file keeps its time.",
                    "{n:,} frames of at most 10 ms are shown for 100 ms, as browsers do; the file keeps their times.",
                )
            )
        if plays:
            told.append(
                _tr.plural(
                    plays,
                    "The file plays {n:,} time; here it repeats until you stop it.",
                    "The file plays {n:,} times; here it repeats until you stop it.",
                )
            )
        known = [part for part in told if part]
        self.note.setText(known[0] if known else "")
        for widget in (self, self.place, self.note, self.slider):
            widget.setToolTip("\n".join(known))
        self.setAccessibleDescription(fmt.sentences(known))


def _seconds(seconds: float) -> str:
    return QLocale().toString(seconds, "f", 2)
