"""The size of results: a list of usual ones, in which any other can be typed."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from qtcompress.engine.job.size_limit import SizeLimit, size_limit_of
from qtcompress.engine.planning.settings import Settings
from qtcompress.gui.common import format as fmt
from qtcompress.gui.common.combo import choice
from qtcompress.gui.common.style import STEP_PX
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.options.wrong_text import refused

_tr = RoomTexts(__name__)

USUAL = (
    SizeLimit(3840, 2160), SizeLimit(2048, 2048), SizeLimit(1920, 1080), SizeLimit(1600, 1600), SizeLimit(1024, 1024),
    SizeLimit(megapixels=4.0), SizeLimit(percent=50.0),
)  # fmt: skip
_OWN = _tr.mark("Original size")
_EDGE = _tr.mark("{side} px")
_WRONG = _tr.mark("A size {reason}.\n{tip}")
_TIP = _tr.mark(
    "The largest size of results: the pixels of the long edge (2048), a box (1920 x 1080), megapixels (4 MP), or a"
    " share of the sides (50 %). Larger pictures get fewer pixels before they are compressed, which only the original"
    " brings back; smaller ones stay as they are."
)


class SizeRow(QWidget):
    """It shows the limit of the pixels of results, and tells when a person changes it.

    Signals
    -------
    changed(dict)
        Fields of `Settings` by name; empty if the typed text is no size.
    refused(str)
        The typed text is no size; the sentence says why.
    """

    changed = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.limit = choice({None: _tr(_OWN), **{limit: text_of(limit) for limit in USUAL}}, _tr(_TIP))
        self.limit.setEditable(True)
        self.limit.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.limit.setCompleter(None)  # type: ignore[arg-type]  # the stub does not know that None is for no completion
        self.limit.setAccessibleName(_tr("Size of results in pixels"))
        label = QLabel(_tr("Si&ze"))
        label.setBuddy(self.limit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP_PX)
        row.addWidget(label)
        row.addWidget(self.limit, 1)
        self.limit.activated.connect(lambda: self._take())
        edit = self.limit.lineEdit()
        if edit is not None:
            edit.editingFinished.connect(self._take)

    def show_settings(self, settings: Settings) -> None:
        """Show these settings; no signal is emitted."""
        blocker = QSignalBlocker(self.limit)
        limit = settings.resize
        self.limit.setCurrentIndex(next((at + 1 for at, one in enumerate(USUAL) if one == limit), 0))
        self.limit.setEditText(_tr(_OWN) if limit is None else text_of(limit))
        del blocker

    def _take(self) -> None:
        """Take a valid size, or restore the last one."""
        text = self.limit.currentText().strip()
        known = self.limit.findText(text)
        try:
            limit = self.limit.itemData(known) if known >= 0 else size_limit_of(_without_unit(text))
        except ValueError as error:
            told = refused(self.limit, _WRONG, error, _tr(_TIP))
            self.changed.emit({})
            self.refused.emit(told)
            return
        self.limit.setToolTip(_tr(_TIP))
        self.changed.emit({"resize": limit})


def text_of(limit: SizeLimit) -> str:
    """Return a limit as people write it."""
    if limit.width and limit.width != limit.height:
        return f"{limit.width} {fmt.TIMES} {limit.height}"
    return _tr(_EDGE, side=limit.width) if limit.width else str(limit)


def _without_unit(text: str) -> str:
    """Return a text without the word for pixels in the language of the window."""
    return text.replace(_tr(_EDGE, side="").strip(), "")
