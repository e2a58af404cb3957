"""Connects the actions that give the pictures more room, and remembers what was chosen."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction

from qtcompress.gui.gallery.view import Shape
from qtcompress.gui.preview.arrangement import Arrangement
from qtcompress.gui.window.layout import MainFrame
from qtcompress.gui.window.qsettings import Store

_FILMSTRIP, _LIST, _ARRANGEMENT = "filmstrip", "list", "arrangement"
_SHOWN = "shown"


class ViewDesk(QObject):
    """Arranges the panes and the gallery, hides the sides, and fills the screen."""

    def __init__(self, frame: MainFrame, store: Store) -> None:
        super().__init__(frame)
        self._frame = frame
        self._store = store
        self._act = frame.actions_
        for arrangement in Arrangement:
            self._action(arrangement).triggered.connect(lambda _=False, wish=arrangement: self.arrange(wish))
        self._act["next_arrangement"].triggered.connect(self._turn)
        self._act["filmstrip"].toggled.connect(lambda shown: self._shape(Shape.STRIP, shown=shown))
        self._act["list"].toggled.connect(lambda shown: self._shape(Shape.LIST, shown=shown))
        self._act["hide_sides"].toggled.connect(lambda checked: frame.set_sides_hidden(hidden=checked))
        self._act["full_screen"].toggled.connect(self._fill_screen)
        self._act["next_area"].triggered.connect(frame.focus_next_area)
        for asking in (frame.compare.sides_asked, frame.gallery.view.sides_asked):
            asking.connect(self._act["hide_sides"].trigger)
        frame.compare.stepped.connect(frame.gallery.view.step)
        self.arrange(_stored(store))
        for name in (_FILMSTRIP, _LIST):
            self._act[name].setChecked(store.view_choice(name) == _SHOWN)

    def arrange(self, arrangement: Arrangement) -> None:
        """Arrange the panes, and remember how."""
        self._action(arrangement).setChecked(True)
        self._frame.compare.set_arrangement(arrangement)
        self._store.save_view_choice(_ARRANGEMENT, arrangement.value)

    def _turn(self) -> None:
        ways = list(Arrangement)
        self.arrange(ways[(ways.index(self._frame.compare.arrangement) + 1) % len(ways)])

    def _shape(self, shape: Shape, *, shown: bool) -> None:
        """Show the gallery in a shape, or as a grid again; filmstrip and list exclude each other."""
        name, other = (_FILMSTRIP, _LIST) if shape is Shape.STRIP else (_LIST, _FILMSTRIP)
        if shown:
            self._act[other].setChecked(False)
        self._frame.set_gallery_shape(shape if shown else Shape.GRID)
        self._store.save_view_choice(name, _SHOWN if shown else "")

    def _fill_screen(self, full: bool) -> None:
        state = self._frame.windowState()
        wanted = state | Qt.WindowState.WindowFullScreen if full else state & ~Qt.WindowState.WindowFullScreen
        self._frame.setWindowState(wanted)

    def _action(self, arrangement: Arrangement) -> QAction:
        return self._act[f"arrange_{arrangement.value}"]


def _stored(store: Store) -> Arrangement:
    text = store.view_choice(_ARRANGEMENT)
    return Arrangement(text) if text in {one.value for one in Arrangement} else Arrangement.AUTO
