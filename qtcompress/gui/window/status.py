"""The empty gallery and the status bar."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from qtcompress.engine.estimates.estimate import Expected
from qtcompress.gui.batch.progress import Phase, Tally
from qtcompress.gui.common import format as fmt
from qtcompress.gui.common.images import icon
from qtcompress.gui.common.style import STEP_PX, smaller, tabular
from qtcompress.gui.common.translation import RoomTexts, filled, without_key
from qtcompress.gui.gallery.totals import Totals
from qtcompress.gui.tasks.activity import ActivityProgress

_tr = RoomTexts(__name__)

_EMPTY_ICON_PX = 64
_PROGRESS_STEPS = 1000
_PROGRESS_WIDTH_PX = 160
_HINT = _tr.mark(
    "Choose at the right what the results must be like, and look at a picture before and after. Compress writes them to"
    " a folder of their own; your originals stay as they are."
)
_HINT_IN_PLACE = _tr.mark(
    "Choose at the right what the results must be like, and look at a picture before and after. Compress replaces your"
    " originals by them; each is backed up first."
)
_MOST_OF_THE_ROW = 1000
_HINT_LETTERS = 64  # of a line
_DUE_TIP = _tr.mark("Some results were made with other options than those chosen now; Compress makes them again.")
_AWAKE_TIP = _tr.mark("The computer stays awake until the batch has ended; the screen may go dark.")


class EmptyPage(QWidget):
    """The page that is shown in place of an empty gallery."""

    def __init__(self, add_pictures: QAction, add_folder: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._draw()
        sentence = QLabel(_tr("Drop pictures or folders here"), alignment=Qt.AlignmentFlag.AlignCenter)
        self.hint = hint = QLabel(_tr(_HINT), alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        hint.setFont(smaller(hint.font()))
        hint.setMaximumWidth(hint.fontMetrics().horizontalAdvance("x") * _HINT_LETTERS)
        row = QHBoxLayout()
        row.setSpacing(STEP_PX)
        row.addStretch()
        for action in (add_pictures, add_folder):
            button = QPushButton(action.icon(), without_key(action.text()))  # its access key is that of a menu
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
        layout.addSpacing(STEP_PX)
        layout.addLayout(_centered(hint))
        layout.addStretch()

    def show_place(self, *, in_place: bool) -> None:
        """Say what becomes of originals."""
        self.hint.setText(_tr(_HINT_IN_PLACE if in_place else _HINT))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Draw the icon in the colors of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        self._picture.setPixmap(icon("images").pixmap(_EMPTY_ICON_PX, _EMPTY_ICON_PX))


def _centered(widget: QWidget) -> QHBoxLayout:
    """Return a row with a widget in its middle; unlike an alignment, it asks a text of several lines for its height."""
    row = QHBoxLayout()
    row.addStretch()
    row.addWidget(widget, _MOST_OF_THE_ROW)
    row.addStretch()
    return row


class StatusLine(QWidget):
    """The line at the bottom: counts, saved bytes, progress of the batch.

    *Signals:* worked(bool): whether there is progress to be seen.
    """

    worked = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts = QLabel()
        self.saved = QLabel()
        self.bar = QProgressBar(maximum=_PROGRESS_STEPS, textVisible=False)
        self.bar.setFixedSize(_PROGRESS_WIDTH_PX, STEP_PX)
        self.bar.setAccessibleName(_tr("Progress of the batch"))
        self.left = QLabel()
        self.expected = QLabel()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(STEP_PX, 0, STEP_PX, 0)
        layout.setSpacing(2 * STEP_PX)
        for label in (self.counts, self.saved, self.expected, self.left):
            label.setFont(tabular(label.font()))
        layout.addWidget(self.counts)
        layout.addWidget(self.saved)
        layout.addWidget(self.expected)
        layout.addStretch()
        layout.addWidget(self.bar)
        layout.addWidget(self.left)
        self.bar.hide()

    def show_counts(self, total: int, selected: int, shown: int, *, scanning: bool) -> None:
        """Show the number of pictures."""
        parts = [fmt.pictures(total) if total else _tr("No pictures")]
        if shown < total:
            parts.append(_tr("{number:,} shown", number=shown))
        if selected > 1:
            parts.append(_tr("{number:,} selected", number=selected))
        if scanning:
            parts.append(_tr("searching\N{HORIZONTAL ELLIPSIS}"))
        self.counts.setText(fmt.listed(parts))

    def show_tally(self, tally: Tally) -> None:
        """Show the progress of the batch."""
        active = tally.phase is not Phase.IDLE
        self._show_bar(shown=active)
        self.bar.setValue(round(tally.fraction * _PROGRESS_STEPS))
        self.left.setText(_left(tally) if active else "")

    @property
    def works(self) -> bool:
        """Whether there is progress to be seen."""
        return not self.bar.isHidden()

    def _show_bar(self, *, shown: bool) -> None:
        if shown is not self.works:
            self.bar.setVisible(shown)
            self.worked.emit(shown)

    def show_totals(self, totals: Totals, due: int) -> None:
        """Show the bytes of all results at hand; in gray if some of them (`due`) are of other options."""
        self.saved.setText(_saved(totals, due) if totals.results else "")
        self.saved.setToolTip(_tr(_DUE_TIP) if due else "")
        self.saved.setEnabled(not due)

    def show_expected(self, found: Expected | None, workers: int) -> None:
        """Show the estimated size and time of the batch with this many workers; None where nothing is to be done."""
        self.expected.setText("" if found is None else _expected(found, workers))
        self.expected.setToolTip("" if found is None else _measured(found))
        self.expected.setEnabled(True)

    def outdate_expected(self) -> None:
        """Show the last estimate in gray, while a newer one is being made."""
        if self.expected.text() and self.expected.isEnabled():
            self.expected.setEnabled(False)
            self.expected.setText(_tr("{estimate}, updating\N{HORIZONTAL ELLIPSIS}", estimate=self.expected.text()))

    def show_awake(self, awake: bool) -> None:
        """Say where the progress is that the computer stays awake."""
        for widget in (self.bar, self.left):
            widget.setToolTip(_tr(_AWAKE_TIP) if awake else "")

    def show_activity(self, progress: ActivityProgress | None) -> None:
        """Show the progress of another activity, such as an undo; None when it has ended."""
        self._show_bar(shown=progress is not None)
        self.bar.setValue(round(progress.fraction * _PROGRESS_STEPS) if progress is not None else 0)
        text = filled(progress.template, done=progress.done, total=progress.total) if progress is not None else ""
        self.left.setText(text)


def _expected(found: Expected, workers: int) -> str:
    return _tr(
        "Expected: about {target} of {source}, {time}",
        target=fmt.size(found.target_bytes),
        source=fmt.size(found.source_bytes),
        time=fmt.about(found.seconds / max(workers, 1)),
    )


def _measured(found: Expected) -> str:
    """Return what an estimate is made from."""
    if found.measured < found.pictures:
        return _tr(
            "An estimate of the size and time of the batch with these options, from samples of {measured:,} of"
            " {pictures}, which represent the others.",
            measured=found.measured,
            pictures=fmt.pictures(found.pictures),
        )
    if found.pictures > 1:
        return _tr("An estimate of the size and time of the batch with these options, from samples of all pictures.")
    return _tr("An estimate of the size and time of the batch with these options, from samples of the picture.")


def _left(tally: Tally) -> str:
    text = _tr("{done:,} of {total:,}", done=tally.done, total=tally.total)
    if tally.phase is Phase.PAUSED:
        return _tr("{progress}, paused", progress=text)
    if tally.phase is Phase.STOPPING:
        return _tr("{progress}, stopping\N{HORIZONTAL ELLIPSIS}", progress=text)
    if tally.seconds_left is None:
        return text
    return _tr("{progress}, {time} left", progress=text, time=fmt.duration(tally.seconds_left))


def _saved(totals: Totals, due: int) -> str:
    saved = totals.source_bytes - totals.target_bytes
    end = _tr("{size} smaller", size=fmt.size(saved)) if totals.staged else _tr("{size} saved", size=fmt.size(saved))
    if saved < 0:
        end = _tr("{size} more", size=fmt.size(-saved))
    other = _tr("{number:,} with other options", number=due) if due else ""
    return fmt.listed((fmt.sizes(totals.source_bytes, totals.target_bytes), end, other))
