"""The edits of a palette as actions, and the bar and menus that show them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QKeyCombination, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from qtcompress.gui.common.format import ELLIPSIS
from qtcompress.gui.common.images import icon
from qtcompress.gui.common.style import HALF_STEP_PX
from qtcompress.gui.common.translation import RoomTexts

_tr = RoomTexts(__name__)

_ICON_PX = 16


@dataclass(frozen=True, slots=True)
class EditSpec:
    """One edit.

    name : its name in the code
    text : for menus, with an ellipsis if it asks for more
    tip : what it does
    key : its key while the swatches have the focus, "" for none
    count : how many colors must be chosen, at least
    """

    name: str
    text: str
    tip: str
    key: str = ""
    icon: str = ""
    count: int = 0


EDITS = (
    EditSpec("lock", "Lock", "Keep these colors in every fit and in the file, used or not; again unlocks", "L",
             "lock", 1),
    EditSpec("replace", f"Replace{ELLIPSIS}", "Choose another color for this entry", "R", "pencil", 1),
    EditSpec("replace_picked", "Replace from the Picture",
             "Click a pixel of Before: its color replaces this entry", "P", "pipette", 1),
    EditSpec("add", f"Add a Color{ELLIPSIS}", "Add a color that must be there", "Ins", "plus"),
    EditSpec("add_picked", "Add from the Picture", "Click a pixel of Before to add its color", "Shift+Ins", "pipette"),
    EditSpec("add_ends", "Add Black and White", "Add pure black and pure white, locked"),
    EditSpec("add_clear", "Add a Transparent Entry", "Add an entry for fully transparent pixels, locked"),
    EditSpec("paste", "Paste a Color", "Add the copied color or #rrggbb text", "Ctrl+V"),
    EditSpec("merge", "Merge", "Replace the chosen colors by their mean; a locked color wins", "M", "merge", 2),
    EditSpec("delete", "Delete", "Delete the chosen colors; pixels take the nearest others", "Del", "trash-2", 1),
    EditSpec("rename", f"Name{ELLIPSIS}", "Give this color a name", "F2", "", 1),
    EditSpec("move_back", "Move Back", "Move the chosen colors back, in the order by hand", "Alt+Left", "", 1),
    EditSpec("move_on", "Move On", "Move the chosen colors on, in the order by hand", "Alt+Right", "", 1),
    EditSpec("keep_order", "Make This Order the Palette's Own", "The order that is shown becomes the order by hand"),
    EditSpec("check", f"Check Colors{ELLIPSIS}", "Contrast of two colors, and colors that color-blind people confuse"),
)  # fmt: skip
_ADDING = ("add", "add_picked", "", "add_ends", "add_clear", "", "paste")
_REPLACING = ("replace", "replace_picked")
_MORE = ("rename", "", "move_back", "move_on", "keep_order", "", "check")


class Edits:
    """The actions of all edits, by name as items."""

    def __init__(self, parent: QWidget) -> None:
        self._actions = {spec.name: _action(spec, parent) for spec in EDITS}
        self._counts = {spec.name: spec.count for spec in EDITS}

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    @property
    def keys(self) -> Mapping[int, QAction]:
        """The actions by their key, as `SwatchGrid.keys` takes them."""
        return {_combined(spec.key): self._actions[spec.name] for spec in EDITS if spec.key}

    def enable(self, chosen: int, *, editable: bool, why: str = "") -> None:
        """Enable what can be done with this many chosen colors; `why` says why nothing can be done."""
        for spec in EDITS:
            action = self._actions[spec.name]
            action.setEnabled(editable and chosen >= spec.count)
            action.setToolTip(_with_key(_tr(spec.tip), spec.key) if editable else why or _tr(spec.tip))


class EditBar(QWidget):
    """A row of buttons for the edits, with menus for the rarer ones."""

    def __init__(self, edits: Edits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edits = edits
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(HALF_STEP_PX // 2)
        self.buttons = {
            "lock": self._button("lock"),
            "replace": self._button("replace", _REPLACING),
            "add": self._button("add", _ADDING),
            "merge": self._button("merge"),
            "delete": self._button("delete"),
        }
        for button in self.buttons.values():
            layout.addWidget(button)
        self.more = self._bare("ellipsis", _tr("More Edits"), self.menu(_MORE))
        layout.addWidget(self.more)
        layout.addStretch()

    def menu(self, names: tuple[str, ...]) -> QMenu:
        """Return a menu of some edits; "" is a separator."""
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        for name in names:
            if name:
                menu.addAction(self._edits[name])
            else:
                menu.addSeparator()
        return menu

    def fill(self, menu: QMenu) -> None:
        """Add all edits to a context menu."""
        for names in (("lock", *_REPLACING, "merge", "delete"), _ADDING, _MORE):
            menu.addActions([self._edits[name] for name in names if name])
            menu.addSeparator()

    def _button(self, name: str, more: tuple[str, ...] = ()) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(self._edits[name])
        _dress(button)
        if more:
            button.setMenu(self.menu(more))
            button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        return button

    def _bare(self, sign: str, name: str, menu: QMenu) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(sign))
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setStyleSheet("QToolButton::menu-indicator { image: none }")
        _dress(button)
        return button


def connect_edits(edits: Edits, slots: Mapping[str, Callable[[], object]]) -> None:
    """Connect each edit with what does it."""
    for name, slot in slots.items():
        edits[name].triggered.connect(slot)


def _dress(button: QToolButton) -> None:
    button.setAutoRaise(True)
    button.setIconSize(QSize(_ICON_PX, _ICON_PX))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)


def _combined(key: str) -> int:
    sequence: Sequence[QKeyCombination] = QKeySequence(key)  # type: ignore[assignment]  # the stubs do not know it
    return sequence[0].toCombined()


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _with_key(words: str, key: str) -> str:
    return _tr("{words} ({key})", words=words, key=_native(key)) if key else words


def _action(spec: EditSpec, parent: QWidget) -> QAction:
    """Return an action whose key is shown but claimed by the grid: as a shortcut it would meet the window's own."""
    words = _tr(spec.text)
    text = f"{words}\t{_native(spec.key)}" if spec.key else words
    action = QAction(text, parent)
    action.setObjectName(f"edit_{spec.name}")
    action.setIconText(words.rstrip(ELLIPSIS))
    if spec.icon:
        action.setIcon(icon(spec.icon))
    return action
