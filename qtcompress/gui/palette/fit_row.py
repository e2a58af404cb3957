"""The row below the swatches: fit the colors that are not locked, and whom an edit is for."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QPushButton, QSizePolicy, QSpinBox, QWidget

from qtcompress.core.types import MAX_COLORS, MIN_COLORS
from qtcompress.gui.common.style import HALF_STEP_PX
from qtcompress.gui.common.translation import RoomTexts

_tr = RoomTexts(__name__)

_FIT_TIP = _tr.mark(
    "Find the best colors for all entries that are not locked, so that the palette has this many; locked ones stay"
    " exactly as they are."
)
_SCOPE_TIP = _tr.mark(
    "Whether an edit changes the palette of this picture only, or gives one palette to all selected pictures."
)


class FitRow(QWidget):
    """A button, the number of colors, and the scope of edits, which is shown while several pictures are selected.

    *Signals:* fit_asked(int): the palette should have this many colors.
    """

    fit_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = QPushButton(_tr("Fit the Rest"))
        self.button.setToolTip(_tr(_FIT_TIP))
        self.colors = QSpinBox(minimum=MIN_COLORS, maximum=MAX_COLORS)
        self.colors.setToolTip(_tr(_FIT_TIP))
        self.colors.setSuffix(_tr(" colors"))
        self.colors.setAccessibleName(_tr("Number of colors of the fitted palette"))
        self.colors.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.scope = QComboBox()
        self.scope.addItems([_tr("Edit this picture only"), ""])
        self.scope.setToolTip(_tr(_SCOPE_TIP))
        self.scope.setAccessibleName(_tr("Pictures that an edit is for"))
        self.scope.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.scope.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(HALF_STEP_PX)
        layout.addWidget(self.button, 0, 0)
        layout.addWidget(self.colors, 0, 1)
        layout.setColumnStretch(0, 1)
        layout.addWidget(self.scope, 1, 0, 1, 2)
        self.button.clicked.connect(lambda: self.fit_asked.emit(self.colors.value()))
        self.show_selected(0)

    @property
    def for_selection(self) -> bool:
        """Whether an edit is for all selected pictures."""
        return self.scope.isVisibleTo(self) and self.scope.currentIndex() == 1

    def show_selected(self, count: int) -> None:
        """Show how many pictures are selected."""
        self.scope.setItemText(
            1, _tr.plural(count, "Edit the {n:,} selected picture", "Edit the {n:,} selected pictures")
        )
        self.scope.setVisible(count > 1)

    def show_colors(self, count: int) -> None:
        """Show how many colors the palette has."""
        with QSignalBlocker(self.colors):
            self.colors.setValue(count)
