"""Connects the preview with the comparison and its figures, and with the actions that change the view."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtWidgets import QLabel

from qtcompress.gui.common import format as fmt
from qtcompress.gui.common.translation import RoomTexts, localized
from qtcompress.gui.gallery.item import Item, Role, RowState
from qtcompress.gui.preview.arrangement import CompareMode
from qtcompress.gui.preview.compare_view import CompareView
from qtcompress.gui.preview.figures import FactsView, in_few_words
from qtcompress.gui.preview.first_looks import Looked
from qtcompress.gui.preview.shown import UPDATING, Shown
from qtcompress.gui.window.actions import Actions
from qtcompress.gui.window.components import Parts

_tr = RoomTexts(__name__)

_MAKING = _tr.mark("After: being made…")
_STOPPED = _tr.mark("You stopped the preview, so there is no After.")
_OPEN = _tr.mark("{label}, at quality {quality}; the budget may lower it")
_ON_THE_WAY = (RowState.QUEUED, RowState.RUNNING)
_IN_TROUBLE = (RowState.FAILED, RowState.SKIPPED, RowState.SET_ASIDE)
_MODES = {
    "mode_side": CompareMode.SIDE,
    "mode_split": CompareMode.SPLIT,
    "mode_flicker": CompareMode.FLICKER,
    "mode_difference": CompareMode.DIFFERENCE,
}


class PreviewDesk(QObject):
    """Shows the preview of the selected picture, and follows the actions of the view.

    Parameters
    ----------
    quality_is_open : function
        Whether a budget will decide about the quality, and has not yet.
    """

    def __init__(
        self,
        parts: Parts,
        *,
        actions: Actions,
        compare: CompareView,
        facts: FactsView,
        zoom: QLabel,
        quality_is_open: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._quality_is_open = quality_is_open
        self._model = parts.model
        self._proxy = parts.proxy
        self._loader = parts.loader
        self._preview = parts.preview
        self._highlighter = parts.highlighter
        self._actions = actions
        self._compare = compare
        self._facts = facts
        self._zoom = zoom
        self._failure = ""  # why there is no result, as the preview says
        self._connect_parts(parts)
        self._connect_actions()

    def _connect_parts(self, parts: Parts) -> None:
        self._model.dataChanged.connect(self._on_data_changed)
        self._model.dataChanged.connect(self._on_read)
        self._model.foreseen.connect(self._on_foreseen)
        self._preview.set_neighbors(self._around)
        self._preview.placed.connect(self._on_placed)
        self._preview.looked.connect(self._on_looked)
        self._preview.shown.connect(self._on_shown)
        self._preview.failed.connect(self._on_failed)
        self._preview.stopped.connect(self._on_stopped)
        self._preview.busy_changed.connect(self._compare.set_busy)
        self._preview.outdated_changed.connect(self._on_outdated)
        for shared in (parts.settings.changed, parts.batch.budgeted):
            shared.connect(self._label_again)
        self._highlighter.masked.connect(self._compare.set_highlight)
        self._compare.viewport.changed.connect(self._on_view)
        self._compare.mode_changed.connect(self._on_mode)

    def _connect_actions(self) -> None:
        act, viewport = self._actions, self._compare.viewport
        for name, mode in _MODES.items():
            act[name].triggered.connect(lambda _checked=False, mode=mode: self._compare.set_mode(mode))
        act["mode_side"].setChecked(True)
        act["fit"].triggered.connect(viewport.fit)
        act["actual_size"].triggered.connect(lambda: viewport.actual_size())
        act["toggle_fit"].triggered.connect(lambda: viewport.toggle_fit())
        act["zoom_in"].triggered.connect(viewport.zoom_in)
        act["zoom_out"].triggered.connect(viewport.zoom_out)
        act["retry"].triggered.connect(self._retry)

    def select(self, path: Path | None) -> None:
        """Preview this picture."""
        self._loader.set_current(path)
        due = path is not None and self._model.is_due(path)
        self._preview.select(self._model.item(path) if path is not None else None, due=due)

    def _around(self) -> list[Item]:
        """Return the next and the previous picture of the gallery as it is shown."""
        path = self._preview.path
        row = -1 if path is None else self._proxy.index_of(path).row()
        near = [self._proxy.index(other, 0).data(Role.ITEM) for other in (row + 1, row - 1) if row >= 0]
        return [item for item in near if isinstance(item, Item)]  # the others are folders

    def _on_foreseen(self) -> None:
        if self._preview.path is not None:
            self._preview.set_due(due=self._model.is_due(self._preview.path))
            self._tell_failure()
            self._tell_trouble()

    def _retry(self) -> None:
        if self._preview.path is not None:
            self._loader.retry(self._preview.path)
        self._preview.retry()

    def _on_data_changed(self, first: QModelIndex, last: QModelIndex, roles: list[int]) -> None:
        """Show news about the selected picture."""
        preview = self._preview
        item = self._model.item(preview.path) if preview.path is not None else None
        row = self._model.index_of(item.path).row() if item is not None else -1
        if item is None or not first.row() <= row <= last.row():
            return
        if Role.THUMBNAIL in roles and preview.current is None and preview.busy:
            self._show_placeholder(item)
        if Role.STATE in roles:
            self._tell_failure()
            self._tell_trouble()
        preview.update(item)

    def _on_read(self, first: QModelIndex, last: QModelIndex, roles: list[int]) -> None:
        """Prepare a neighbor of the selected picture when it was read."""
        if Role.THUMBNAIL in roles and self._model.item_at(first.row()) in self._around():
            self._preview.prepare()

    def _on_placed(self, item: Item | None) -> None:
        self._compare.set_pair(None)
        self._compare.set_labels(after=_tr(_MAKING))
        self._show_placeholder(item)
        self._forget_result()

    def _forget_result(self) -> None:
        """Show nothing of a result, because there is none."""
        self._failure = ""
        self._facts.clear()
        self._highlighter.set_quantized(None)
        self._model.set_previewed(None)

    def _show_placeholder(self, item: Item | None) -> None:
        if item is not None and item.thumbnail is not None:
            self._compare.set_placeholder(item.thumbnail, item.width, item.height)

    def _on_looked(self, looked: Looked) -> None:
        self._compare.set_placeholder(looked.before, looked.width, looked.height)
        if self._preview.busy:
            self._compare.set_labels(after=_tr(_MAKING))
        else:
            self._on_stopped()

    def _on_stopped(self) -> None:
        """Show that there is no result, and how to get one; a thumbnail would look like one."""
        self._forget_result()
        self._compare.set_labels()
        self._compare.set_message(_tr(_STOPPED), offer=self._actions["retry"])

    def _on_failed(self, sentence: str) -> None:
        self._forget_result()
        self._compare.set_labels()
        self._failure = sentence
        self._tell_failure()

    def _tell_failure(self) -> None:
        """Say why there is no result; of an animation, what a batch with these options has found, or will do."""
        path = self._preview.path
        item = self._model.item(path) if path is not None else None
        if item is None or not self._failure:
            return
        forecast = self._model.forecast(item.path)
        told = "" if forecast is None else forecast.sentence
        if item.state is RowState.SKIPPED and not self._model.is_ahead(item.path):
            told = item.sentence
        comes = forecast is not None and not told and item.state not in _ON_THE_WAY
        offer = self._actions["compress_selected"] if item.motion and comes else None
        sentence = localized(told) if item.motion and told else self._failure
        self._compare.set_message(sentence, offer=offer, calm=bool(item.motion))

    def _tell_trouble(self) -> None:
        """Say beside a result that could be made why a batch has made nothing of the picture, or will not."""
        item = self._model.item(self._preview.path) if self._preview.path is not None else None
        forecast = self._model.forecast(item.path) if item is not None else None
        told = "" if forecast is None else forecast.sentence
        if item is not None and item.state in _IN_TROUBLE:
            told = item.sentence
        self._facts.set_trouble(localized(told))

    def _on_outdated(self, outdated: bool) -> None:
        """Mark everything that belongs to the last result, until the next comes."""
        current = self._preview.current
        self._compare.set_outdated(outdated)
        self._facts.set_outdated(outdated)
        if outdated and current is not None:
            rejected = fmt.listed((_tr("After, rejected"), _tr(UPDATING)))
            self._compare.set_labels(after=rejected if self._rejected else current.outdated_label)
            self._model.set_previewed(self._preview.path, _tr(UPDATING))

    @property
    def _rejected(self) -> bool:
        """Whether the shown result was rejected."""
        item = self._model.item(self._preview.path) if self._preview.path is not None else None
        return item is not None and item.state is RowState.REJECTED

    def _label(self, shown: Shown) -> str:
        if self._rejected:
            return _tr("After, rejected")
        goal = shown.asked.recipe.goal if shown.asked.recipe is not None else None
        if goal is not None and goal.quality is not None and self._quality_is_open():
            return _tr(_OPEN, label=shown.label, quality=fmt.tenths(goal.quality))
        return shown.label

    def _label_again(self) -> None:
        """Follow a budget, which changes no preview by itself."""
        current = self._preview.current
        if current is not None and not self._preview.outdated:
            self._compare.set_labels(after=self._label(current))

    def _on_shown(self, shown: Shown) -> None:
        self._failure = ""
        self._loader.look_ahead([item.path for item in self._around()])
        self._compare.set_pair(shown.pair)
        self._compare.set_labels(after=self._label(shown))
        self._facts.show_preview(shown.preview)
        self._tell_trouble()
        self._model.set_previewed(self._preview.path, in_few_words(shown.preview))
        self._highlighter.set_quantized(shown.preview.quantized)

    def _on_view(self) -> None:
        viewport = self._compare.viewport
        self._zoom.setText(viewport.zoom_text() if all(viewport.state.picture) else "")
        width, height = (round(side * viewport.state.pixel_ratio) for side in viewport.state.pane)
        self._preview.set_pane(width, height)

    def _on_mode(self, mode: CompareMode) -> None:
        next(self._actions[name] for name, of in _MODES.items() if of is mode).setChecked(True)
