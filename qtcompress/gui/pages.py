"""The quiet parts of the window: the empty gallery, the strip of news, the status bar."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from qtcompress.gui import format as fmt
from qtcompress.gui.batch import Phase, Tally
from qtcompress.gui.images import icon
from qtcompress.gui.looks import HALF_STEP_PX, STEP_PX, tabular

_EMPTY_ICON_PX = 64
_PROGRESS_STEPS = 1000
_PROGRESS_WIDTH_PX = 160


class EmptyPage(QWidget):
    """What stands in the place of an empty gallery."""

    def __init__(self, add_pictures: QAction, add_folder: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._draw()
        sentence = QLabel("Drop pictures or folders here", alignment=Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout()
        row.setSpacing(STEP_PX)
        row.addStretch()
        for action in (add_pictures, add_folder):
            button = QPushButton(action.icon(), action.text())
            button.setToolTip(action.toolTip())
            button.clicked.connect(action.trigger)
            row.addWidget(button)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setSpacing(2 * STEP_PX)
        layout.addStretch()
        layout.addWidget(self._picture)
        layout.addWidget(sentence)
        layout.addLayout(row)
        layout.addStretch()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        self._picture.setPixmap(icon("images").pixmap(_EMPTY_ICON_PX, _EMPTY_ICON_PX))


class NewsStrip(QFrame):
    """Says above the gallery what a batch came to, or what could not be added. Nothing waits for it.

    Signals
    -------
    show_asked, open_asked, resume_asked
    """

    show_asked = Signal()
    open_asked = Signal()
    resume_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName("News")
        self.text = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.close_button = QToolButton()
        self.close_button.setAutoRaise(True)
        self.close_button.setIcon(icon("x"))
        self.close_button.setToolTip("Close")
        self.close_button.setAccessibleName("Close the news")
        self.show_button = QPushButton("Show")
        self.show_button.setToolTip("Show only the pictures that failed.")
        self.resume_button = QPushButton("Go On")
        self.resume_button.setToolTip("Compress what is left.")
        self.open_button = QPushButton("Open Folder")
        self.open_button.setToolTip("Show the results in the file manager.")
        top = QHBoxLayout()
        top.addWidget(self.text, 1)
        top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        bottom = QHBoxLayout()
        bottom.setSpacing(HALF_STEP_PX)
        for button in (self.resume_button, self.show_button, self.open_button):
            bottom.addWidget(button)
        bottom.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(STEP_PX, STEP_PX, HALF_STEP_PX, STEP_PX)
        layout.setSpacing(STEP_PX)
        layout.addLayout(top)
        layout.addLayout(bottom)
        self.close_button.clicked.connect(self.hide)
        self.show_button.clicked.connect(self.show_asked)
        self.open_button.clicked.connect(self.open_asked)
        self.resume_button.clicked.connect(self.resume_asked)
        self.hide()

    def show_text(self, text: str) -> None:
        """Say something that there is nothing to do about."""
        self._show(text)

    def show_end(self, tally: Tally) -> None:
        """Say what a batch came to."""
        self._show(
            end_sentence(tally),
            failures=tally.failed > 0,
            results=tally.compressed > 0,
            rest=tally.stopped > 0,
        )

    def _show(self, text: str, *, failures: bool = False, results: bool = False, rest: bool = False) -> None:
        self.text.setText(text)
        self.setAccessibleDescription(text)
        self.show_button.setVisible(failures)
        self.open_button.setVisible(results)
        self.resume_button.setVisible(rest)
        self.show()


def end_sentence(tally: Tally) -> str:
    """Return what a batch came to: "198 compressed, 12 kept (already smaller), 2 failed"."""
    parts = [f"{fmt.count(tally.compressed)} compressed"]
    if tally.kept:
        parts.append(f"{fmt.count(tally.kept)} kept (already smaller)")
    if tally.skipped:
        parts.append(f"{fmt.count(tally.skipped)} skipped")
    if tally.failed:
        parts.append(f"{fmt.count(tally.failed)} failed")
    if tally.stopped:
        return f"Stopped: {', '.join(parts)}, {fmt.count(tally.stopped)} left."
    return ", ".join(parts)


class StatusLine(QWidget):
    """The line at the bottom: counts, bytes saved, how far the batch has come."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts = QLabel()
        self.saved = QLabel()
        self.bar = QProgressBar(maximum=_PROGRESS_STEPS, textVisible=False)
        self.bar.setFixedSize(_PROGRESS_WIDTH_PX, STEP_PX)
        self.bar.setAccessibleName("Progress of the batch")
        self.left = QLabel()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(STEP_PX, 0, STEP_PX, 0)
        layout.setSpacing(2 * STEP_PX)
        for label in (self.counts, self.saved, self.left):
            label.setFont(tabular(label.font()))
        layout.addWidget(self.counts)
        layout.addWidget(self.saved)
        layout.addStretch()
        layout.addWidget(self.bar)
        layout.addWidget(self.left)
        self.bar.hide()

    def show_counts(self, total: int, selected: int, shown: int, *, scanning: bool) -> None:
        """Say how many pictures there are."""
        parts = [fmt.of_things(total, "picture") if total else "No pictures"]
        if shown < total:
            parts.append(f"{fmt.count(shown)} shown")
        if selected > 1:
            parts.append(f"{fmt.count(selected)} selected")
        self.counts.setText(", ".join(parts) + (f", searching{fmt.ELLIPSIS}" if scanning else ""))

    def show_tally(self, tally: Tally) -> None:
        """Say how far the batch has come."""
        active = tally.phase is not Phase.IDLE
        self.bar.setVisible(active)
        self.bar.setValue(round(tally.fraction * _PROGRESS_STEPS))
        self.left.setText(_left(tally) if active else "")
        self.saved.setText(_saved(tally) if tally.done else "")


def _left(tally: Tally) -> str:
    text = f"{fmt.count(tally.done)} of {fmt.count(tally.total)}"
    if tally.phase is Phase.PAUSED:
        return f"{text}, paused"
    if tally.phase is Phase.STOPPING:
        return f"{text}, stopping{fmt.ELLIPSIS}"
    return text if tally.seconds_left is None else f"{text}, {fmt.duration(tally.seconds_left)} left"


def _saved(tally: Tally) -> str:
    saved = tally.source_bytes - tally.target_bytes
    end = f"{fmt.size(saved)} saved" if saved >= 0 else f"{fmt.size(-saved)} more"
    return f"{fmt.sizes(tally.source_bytes, tally.target_bytes)}, {end}"
