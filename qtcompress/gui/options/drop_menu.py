"""A button with a menu of what results may lack."""

from __future__ import annotations

from functools import reduce
from operator import or_

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from qtcompress.engine.metadata.inventory import PRIVATE, Kind
from qtcompress.gui.common.translation import RoomTexts

_tr = RoomTexts(__name__)

_TIP = _tr.mark(
    "What results may lack. Otherwise a video or a gain map goes along into the result, and a picture with layers or a"
    " georeference stays as it is. What is checked here makes more pictures smaller, and is lost in their results."
)
_NAMES = {
    Kind.VIDEO: _tr.mark("Videos of motion photos"),
    Kind.GAIN_MAP: _tr.mark("Gain maps (HDR)"),
    Kind.DEPTH_MAP: _tr.mark("Depth maps"),
    Kind.PICTURES: _tr.mark("Second pictures"),
    Kind.TRAILER: _tr.mark("Data behind the end"),
    Kind.LAYERS: _tr.mark("Layers"),
    Kind.GEOREFERENCE: _tr.mark("Georeferences"),
    Kind.CHANNELS: _tr.mark("Extra channels"),
    Kind.CREDENTIALS: _tr.mark("Content credentials"),
    Kind.TEXTS | Kind.COMMENT: _tr.mark("Texts and comments"),
    Kind.IPTC: _tr.mark("IPTC"),
    PRIVATE: _tr.mark("Unknown data"),
}


class DropMenu(QToolButton):
    """It shows which kinds of content are given up, and tells when a person changes them.

    Signals
    -------
    kinds_changed(Kind or None)
        All kinds that are given up now.
    """

    kinds_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolTip(_tr(_TIP))
        self.setAccessibleName(_tr("What results may lack"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        menu = QMenu(self)
        self.kinds = {kind: menu.addAction(_tr(name)) for kind, name in _NAMES.items()}
        for action in self.kinds.values():
            action.setCheckable(True)
            action.triggered.connect(self._tell)
        self.setMenu(menu)

    def show_kinds(self, given_up: Kind | None) -> None:
        """Show these kinds; no signal is emitted."""
        blocker = QSignalBlocker(self)
        for kind, action in self.kinds.items():
            action.setChecked(kind in (given_up or Kind.NOTHING))
        chosen = [action.text() for action in self.kinds.values() if action.isChecked()]
        many = _tr.plural(len(chosen), "{n} kind of content", "{n} kinds of content")
        self.setText(chosen[0] if len(chosen) == 1 else many if chosen else _tr("No kinds of content"))
        del blocker

    def _tell(self) -> None:
        chosen = (kind for kind, action in self.kinds.items() if action.isChecked())
        self.kinds_changed.emit(reduce(or_, chosen, Kind.NOTHING) or None)
