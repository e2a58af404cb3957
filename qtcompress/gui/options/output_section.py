"""The options for the output: where results go, where originals go, and which metadata is kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from qtcompress.engine.job.folders import from_home
from qtcompress.engine.job.job import Backup
from qtcompress.engine.metadata.inventory import Metadata
from qtcompress.engine.planning.settings import Settings
from qtcompress.gui.common.combo import choice
from qtcompress.gui.common.images import icon
from qtcompress.gui.common.style import HALF_STEP_PX, STEP_PX, smaller_font
from qtcompress.gui.common.translation import RoomTexts

_tr = RoomTexts(__name__)

_PLACES = {False: _tr.mark("Output folder"), True: _tr.mark("Replace originals")}
_BACKUPS = {Backup.STORE: _tr.mark("Backup store"), Backup.TRASH: _tr.mark("Trash")}
_METADATA = {
    Metadata.ALL: _tr.mark("All"),
    Metadata.SAFE: _tr.mark("Safe: no places, no people"),
    Metadata.NONE: _tr.mark("None"),
}
_METADATA_TIP = _tr.mark(
    "Information beside the pixels. All keeps everything. Safe keeps dates and camera settings, and removes places,"
    " people and serial numbers. None removes everything except the color profile."
)
_REVIEW_TIP = _tr.mark("Results wait until you apply them; otherwise each replaces its original at once.")
_ALWAYS_TIP = _tr.mark("Results with fewer pixels always wait until you apply them.")
_NOTES = {
    None: _tr.mark("Originals stay as they are. Results keep the folder structure of their originals."),
    Backup.STORE: _tr.mark("Each original is kept in the backup store of qtcompress; Undo Batch restores it."),
    Backup.TRASH: _tr.mark("Each original goes to the trash; Undo Batch restores it until the trash is emptied."),
}


class _Note(QLabel):
    """What happens to originals; as high as its longest text, so that nothing moves when it changes."""

    def __init__(self) -> None:
        super().__init__(wordWrap=True)
        self.setFont(smaller_font(self))
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._heights: dict[int, int] = {}  # by width: a layout asks a dozen times

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        if width not in self._heights:
            room, wrap = QRect(0, 0, width, 1 << 15), Qt.TextFlag.TextWordWrap
            heights = (self.fontMetrics().boundingRect(room, wrap, text).height() for text in _tr.each(_NOTES).values())
            self._heights[width] = max(heights)
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Measure again in another font or language."""
        self._heights = {}
        super().changeEvent(event)


class SavingPart(QWidget):
    """Where results go. It shows settings, and tells which fields of them a person changed.

    `metadata` belongs to it too, but few people need it: the form shows it folded.

    Signals
    -------
    changed(dict)
        Fields of `Settings` by name.
    review_changed(bool)
        Whether results are reviewed before they replace originals.
    """

    changed = Signal(object)
    review_changed = Signal(bool)

    def __init__(self, usual_output: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reviews, self._always = True, False
        self.place = choice(_tr.each(_PLACES), _tr("Where results are written."))
        self.note = _Note()
        self.metadata = choice(_tr.each(_METADATA), _tr(_METADATA_TIP))
        self.folder_part = self._build_folder(usual_output)
        self.replace_part = self._build_replace()
        label = QLabel(_tr("Save &to"))
        label.setBuddy(self.place)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.place, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(STEP_PX)
        layout.addLayout(row)
        layout.addWidget(self.folder_part)
        layout.addWidget(self.replace_part)
        layout.addWidget(self.note)
        self._connect()

    def show_settings(self, settings: Settings) -> None:
        """Show these settings; no signal is emitted."""
        widgets = (self.place, self.output, self.backup, self.metadata)
        blockers = [QSignalBlocker(widget) for widget in widgets]
        self.place.setCurrentIndex(self.place.findData(settings.in_place))
        self.output.setText(str(settings.output or ""))
        self.backup.setCurrentIndex(self.backup.findData(settings.backup))
        self.metadata.setCurrentIndex(self.metadata.findData(settings.metadata))
        del blockers
        self.folder_part.setHidden(settings.in_place)
        self.replace_part.setVisible(settings.in_place)
        self.note.setText(_tr(_NOTES[settings.backup if settings.in_place else None]))
        self._always = settings.resize is not None
        self._show_review()

    @property
    def reviews(self) -> bool:
        """Whether a person wants to review results before they replace originals; fewer pixels are always reviewed."""
        return self._reviews

    def set_reviews(self, *, reviews: bool) -> None:
        """Take whether results are reviewed."""
        self._reviews = reviews
        self._show_review()

    def _show_review(self) -> None:
        blocker = QSignalBlocker(self.review)
        self.review.setChecked(self._reviews or self._always)
        self.review.setEnabled(not self._always)
        self.review.setToolTip(_tr(_ALWAYS_TIP) if self._always else _tr(_REVIEW_TIP))
        del blocker

    def _take_review(self, checked: bool) -> None:
        self._reviews = checked
        self.review_changed.emit(checked)

    def _build_folder(self, usual_output: Path) -> QWidget:
        part = QWidget()
        self.output = QLineEdit(placeholderText=from_home(usual_output), clearButtonEnabled=True)
        self.output.setAccessibleName(_tr("Output folder"))
        self.browse = _tool("folder-plus", _tr("Choose the output folder"))
        self.open = _tool("folder-open", _tr("Show the output folder in the file manager"))
        layout = QHBoxLayout(part)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(HALF_STEP_PX)
        layout.addWidget(self.output, 1)
        layout.addWidget(self.browse)
        layout.addWidget(self.open)
        return part

    def _build_replace(self) -> QWidget:
        part = QWidget()
        self.backup = choice(_tr.each(_BACKUPS), _tr("Where each original goes before its result replaces it."))
        label = QLabel(_tr("Ori&ginals go to"))
        label.setBuddy(self.backup)
        self.review = QCheckBox(_tr("Revie&w before replacing"))
        grid = QGridLayout(part)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(STEP_PX)
        grid.setColumnStretch(1, 1)
        grid.addWidget(label, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.backup, 0, 1)
        grid.addWidget(self.review, 1, 0, 1, 2)
        return part

    def _connect(self) -> None:
        self.place.currentIndexChanged.connect(lambda: self.changed.emit({"in_place": bool(self.place.currentData())}))
        self.output.editingFinished.connect(self._take_output)
        self.backup.currentIndexChanged.connect(
            lambda: self.changed.emit({"backup": Backup(self.backup.currentData())})
        )
        self.metadata.currentIndexChanged.connect(
            lambda: self.changed.emit({"metadata": Metadata(self.metadata.currentData())})
        )
        self.review.toggled.connect(self._take_review)

    def _take_output(self) -> None:
        text = self.output.text().strip()
        self.changed.emit({"output": Path(text).expanduser() if text else None})


def _tool(icon_name: str, words: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(icon_name))
    button.setAutoRaise(True)
    button.setToolTip(f"{words}.")
    button.setAccessibleName(words)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
