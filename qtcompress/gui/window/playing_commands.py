"""Connects the player of animations with the preview, the comparison, its bar and the actions."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QModelIndex, QObject

from qtcompress.engine.preview import proxy_side
from qtcompress.gui.common.images import icon
from qtcompress.gui.gallery.item import Item, Role
from qtcompress.gui.preview.arrangement import CompareMode
from qtcompress.gui.preview.compare_view import CompareView
from qtcompress.gui.preview.pane import motion_reduced
from qtcompress.gui.preview.play_bar import PlayBar
from qtcompress.gui.preview.player import PlayState
from qtcompress.gui.preview.projector import Film, FilmFacts, FilmFrame
from qtcompress.gui.preview.shown import Shown
from qtcompress.gui.window.actions import Actions
from qtcompress.gui.window.components import Parts

_SEEN_ANEW = (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.WindowStateChange)
_LARGE_PX = 2048  # the longest side from which on frames are made smaller, which takes longer than to compose them


class PlayDesk(QObject):
    """Plays the selected animation, beside its result as soon as there is one."""

    def __init__(
        self,
        parts: Parts,
        *,
        actions: Actions,
        compare: CompareView,
        bar: PlayBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._player = player = parts.player
        self._preview = preview = parts.preview
        self._model = model = parts.model
        self._actions = actions
        self._compare = compare
        self._bar = bar
        self._sign_of_playing = False
        preview.placed.connect(self._place)
        preview.shown.connect(self._take)
        preview.looked.connect(self._show_again)
        model.dataChanged.connect(self._follow)
        player.opened.connect(self._open)
        player.framed.connect(self._show)
        player.moved.connect(self._move)
        player.failed.connect(bar.say)
        bar.sought.connect(player.seek)
        actions["play_animation"].triggered.connect(player.toggle)
        actions["next_frame"].triggered.connect(lambda: player.step(1))
        actions["last_frame"].triggered.connect(lambda: player.step(-1))
        compare.viewport.changed.connect(self._look_closer)
        compare.mode_changed.connect(self._look_closer)
        for watched in (compare, compare.window()):
            watched.installEventFilter(self)
        self._open(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Rest while nobody sees it."""
        if event.type() in _SEEN_ANEW:
            window = self._compare.window()
            shown = event.type() is not QEvent.Type.Hide and window.isVisible() and not window.isMinimized()
            self._player.set_seen(seen=shown)
        return super().eventFilter(watched, event)

    def _place(self, item: Item | None) -> None:
        """Play another picture, if it is an animation."""
        moves = item is not None and bool(item.motion) and item.read
        if item is not None and moves:
            self._player.load(Film(item.file), play=not motion_reduced(self._compare))
            self._look_closer()
        else:
            self._player.load(None)

    def _follow(self, first: QModelIndex, last: QModelIndex, roles: list[int]) -> None:
        """Play it as soon as it is known to be an animation that can be read."""
        item = self._model.item(self._preview.path) if self._preview.path is not None else None
        if item is None or Role.THUMBNAIL not in roles or self._player.film is not None or not item.motion:
            return
        if first.row() <= self._model.index_of(item.path).row() <= last.row():
            self._place(item)

    def _take(self, shown: Shown) -> None:
        """Play it beside its result."""
        if shown.preview.frames > 1:
            request = shown.preview.request
            self._player.load(Film(request.source, request.staged), play=not motion_reduced(self._compare))
            self._show_again()

    def _open(self, facts: FilmFacts | None) -> None:
        self._bar.show_film(facts)
        for name in ("play_animation", "next_frame", "last_frame"):
            self._actions[name].setEnabled(facts is not None)

    def _show(self, frame: FilmFrame) -> None:
        self._compare.show_frame(frame.before, frame.after, frame.heat)

    def _show_again(self, _news: object = None) -> None:
        """Show the frame of now in place of the first one, which the preview has shown."""
        if self._player.frame is not None:
            self._show(self._player.frame)

    def _move(self, state: PlayState) -> None:
        self._bar.show_state(state)
        if state.playing != self._sign_of_playing:
            self._sign_of_playing = state.playing
            self._actions["play_animation"].setIcon(icon("pause" if state.playing else "play"))

    def _look_closer(self, _news: object = None) -> None:
        """Tell how large the frames are shown."""
        state = self._compare.viewport.state
        longest = max(state.picture)
        side = longest
        if longest > _LARGE_PX:
            side = min(proxy_side(math.ceil(longest * min(state.zoom, 1.0))), longest)
        self._player.set_view(max(side, 1), heat=self._compare.mode is CompareMode.DIFFERENCE)
