"""A button with a menu of what results may lack."""

from __future__ import annotations

from functools import reduce
from operator import or_

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from qtcompress.engine.metadata.inventory import PRIVATE, Kind

_TIP = (
    "What results may lack. Otherwise a video or a gain map goes along into the result, and a picture with layers or a"
    " georeference stays as it is. What is checked here makes more pictures smaller, and is lost in their results."
)
_NAMES = {
    Kind.VIDEO: "Videos of motion photos",
    Kind.GAIN_MAP: "Gain maps (HDR)",
    Kind.DEPTH_MAP: "Depth maps",
    Kind.PICTURES: "Second pictures",
    Kind.TRAILER: "Data behind the end",
    Kind.LAYERS: "Layers",
    Kind.GEOREFERENCE: "Georeferences",
    Kind.CHANNELS: "Extra channels",
    Kind.CREDENTIALS: "Content credentials",
    Kind.TEXTS | Kind.COMMENT: "Texts and comments",
    Kind.IPTC: "IPTC",
    PRIVATE: "Unknown data",
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
        self.setToolTip(_TIP)
        self.setAccessibleName("What results may lack")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        menu = QMenu(self)
        self.kinds = {kind: menu.addAction(name) for kind, name in _NAMES.items()}
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
        self.setText(chosen[0] if len(chosen) == 1 else f"{len(chosen) or 'No'} kinds of content")
        del blocker

    def _tell(self) -> None:
        chosen = (kind for kind, action in self.kinds.items() if action.isChecked())
        self.kinds_changed.emit(reduce(or_, chosen, Kind.NOTHING) or None)
