"""Connects the review of results: worst place first, one decision after the other."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractItemView

from qtcompress.gui.gallery.filter import Show
from qtcompress.gui.gallery.item import Item, RowState
from qtcompress.gui.gallery.panel import GalleryPanel
from qtcompress.gui.gallery.sorting import Order, Sort
from qtcompress.gui.journal.message_actions import Offers
from qtcompress.gui.journal.review import Judgment, Review
from qtcompress.gui.journal.review_bar import ReviewBar
from qtcompress.gui.window.actions import Actions
from qtcompress.gui.window.components import Parts

_WORST_FIRST = Order(Sort.WORST)


class ReviewDesk(QObject):
    """Opens and ends a review, and moves to the next worst result after each decision.

    Outside a review, Apply and Reject concern the staged results of the selected pictures.
    """

    def __init__(
        self,
        parts: Parts,
        *,
        actions: Actions,
        gallery: GalleryPanel,
        bar: ReviewBar,
        offers: Offers,
        start: Callable[[Collection[Path]], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._parts = parts
        self._actions = actions
        self._gallery = gallery
        self._view = gallery.view
        self._bar = bar
        self._offers = offers
        self.review = Review(
            parts.model, parts.ledger, parts.settings, parts.activity, parts.undo, start=start, parent=self
        )
        self._before: tuple[Show, Order] | None = None  # what was shown before the review; None outside
        actions["review"].toggled.connect(self._toggle)
        actions["apply_selected"].triggered.connect(lambda: self._decide(Judgment.APPLY))
        actions["reject_selected"].triggered.connect(lambda: self._decide(Judgment.REJECT))
        actions["redo_selected"].triggered.connect(lambda: self._decide(Judgment.REDO))
        bar.ended.connect(lambda: actions["review"].setChecked(False))
        self.review.decided.connect(self._tell)
        parts.model.totaled.connect(self._tell)

    @property
    def reviewing(self) -> bool:
        """Whether a review is open."""
        return self._before is not None

    def refresh(self) -> None:
        """Show which decisions are possible."""
        free, staged = self._parts.activity.free, self._parts.ledger.staged is not None
        paths = self._view.selected_paths() if self.reviewing or (free and staged) else ()
        waiting = bool(self._offers.staged_among(paths))
        made = self.reviewing and any(self._made(path) for path in paths)
        for name in ("apply_selected", "reject_selected"):
            self._actions[name].setEnabled(made or (free and waiting))
        self._actions["redo_selected"].setEnabled(made or (free and any(self._made(path) for path in paths)))
        self._actions["review"].setEnabled(self.reviewing or self._parts.model.totals.results > 0)

    def _made(self, path: Path) -> bool:
        item = self._parts.model.item(path)
        return item is not None and item.made is not None

    def _toggle(self, opened: bool) -> None:
        search = self._gallery.search
        if opened:
            self._before = search.show_filter, search.order
            waits = any(item.state is RowState.STAGED for item in self._parts.model.items())
            self._gallery.show_states(Show.STAGED if waits else Show.COMPRESSED)
            search.sort_by(_WORST_FIRST)
            self._go_to(self._next_row(-1))
        elif self._before is not None:
            show, order = self._before
            self._before = None
            self._gallery.show_states(show)
            search.sort_by(order)
            self._view.scrollTo(self._view.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)
        self._bar.setVisible(opened)
        self._tell()
        self.refresh()

    def _decide(self, decision: Judgment) -> None:
        paths = self._view.selected_paths()
        if self.reviewing or decision is Judgment.REDO:
            row = self._view.currentIndex().row()
            self.review.decide(decision, paths)
            if self.reviewing:
                self._go_to(self._next_row(row))
        elif decision is Judgment.APPLY:
            self._offers.apply_some(paths)
        else:
            self._offers.reject_some(paths)

    def _next_row(self, row: int) -> int:
        """Return the next open result behind a row, or else before it; -1 if nothing is left."""
        count = self._parts.proxy.rowCount()
        for step in range(1, count + 1):
            place = (row + step) % count
            item = self._item(place)
            if item is not None and self.review.is_open(item):
                return place
        return -1

    def _item(self, row: int) -> Item | None:
        return next((self._parts.model.item(path) for path in self._parts.proxy.paths(row, row)), None)

    def _go_to(self, row: int) -> None:
        if row >= 0:
            self._view.go_to(self._parts.proxy.index(row, 0))

    def _tell(self) -> None:
        if self.reviewing:
            self._bar.tell(*self.review.counts([item.path for item in self._parts.model.items()]))
