"""Connects the options with the pictures that have settings of their own, and the actions for these."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from qtcompress.engine.planning.own_settings import OwnSettings, settings_of
from qtcompress.engine.planning.settings import Settings
from qtcompress.gui.batch.budget import SharedBudget
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.gallery.own_settings import ChangeOwnSettings
from qtcompress.gui.gallery.view import GalleryView
from qtcompress.gui.options.change_settings import words_of
from qtcompress.gui.options.current_settings import OwnEdit
from qtcompress.gui.options.own_line import OwnSettingsLine
from qtcompress.gui.window.actions import Actions
from qtcompress.gui.window.components import Parts

_tr = RoomTexts(__name__)

_GIVE_TEXT = _tr.mark("Give Own Settings")
_PASTE_TEXT = _tr.mark("Paste Settings")
_BACK_TEXT = _tr.mark("Back to Common Settings")


class SettingsDesk(QObject):
    """Lets the options show and edit the settings of the selection, and the preview follow them.

    To be made before what previews the current picture, so that its settings are known first.
    """

    def __init__(
        self, parts: Parts, *, actions: Actions, view: GalleryView, line: OwnSettingsLine, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._parts = parts
        self._model = parts.model
        self._settings = parts.settings
        self._actions = actions
        self._view = view
        self._line = line
        self._copied: OwnSettings | None = None
        self._shared: tuple[Settings, float] | None = None  # the quality that a budget led to, with these settings
        view.current_changed.connect(self._set_recipe)
        view.selection_changed.connect(self.refresh)
        parts.model.own_changed.connect(self.refresh)
        parts.settings.changed.connect(self._set_recipe)
        parts.settings.own_edited.connect(self._edit)
        parts.batch.budgeted.connect(self._take_shared)
        line.back_asked.connect(self._go_back)
        for name, act in {
            "give_own": self._give,
            "copy_settings": self._copy,
            "paste_settings": self._paste,
            "back_to_common": self._go_back,
        }.items():
            actions[name].triggered.connect(act)
        self.refresh()

    def refresh(self) -> None:
        """Show whose settings the options are, and which actions are possible."""
        owns = self._selected_owns()
        selected = self._view.selected_count()
        current = self._own_of_current()
        shown = current if current is not None else next(iter(owns.values()), None)
        self._settings.show_own(shown if owns and len(owns) == selected else None)
        self._line.tell(len(owns), selected)
        self._actions["give_own"].setEnabled(len(owns) < selected)
        self._actions["copy_settings"].setEnabled(selected > 0)
        self._actions["paste_settings"].setEnabled(selected > 0 and self._copied is not None)
        self._actions["back_to_common"].setEnabled(bool(owns))
        self._set_recipe()

    def _set_recipe(self) -> None:
        """Let the preview know the settings of the current picture, before it shows it."""
        own, common = self._own_of_current(), self._settings.value
        quality = self._shared_quality
        recipe = settings_of(own, common if quality is None else replace(common, quality=quality)).recipe
        preview = self._parts.preview
        preview.set_recipe(recipe, of_next=self._view.current_path() != preview.path)

    @property
    def quality_is_open(self) -> bool:
        """Whether a budget will decide about the quality of the current picture, and has not yet."""
        common = self._settings.value
        shares = common.goal is not None and common.goal.quality is not None and self._own_of_current() is None
        return common.budget is not None and shares and self._shared_quality is None

    @property
    def _shared_quality(self) -> float | None:
        """The quality that the last batch found for the budget; None if there is none, or the settings are others."""
        shared = self._shared
        return shared[1] if shared is not None and shared[0] == self._settings.value else None

    def _take_shared(self, shared: SharedBudget) -> None:
        self._shared = self._settings.value, shared.quality
        self._set_recipe()

    def _selected_owns(self) -> Mapping[Path, OwnSettings]:
        """Return the own settings of the selected pictures; ten thousand are named only if any has some."""
        known = self._model.own_settings
        return {path: known[path] for path in self._view.selected_paths() if path in known} if known else {}

    def _own_of_current(self) -> OwnSettings | None:
        path = self._view.current_path()
        return self._model.own_settings.get(path) if path is not None else None

    def _edit(self, edit: OwnEdit) -> None:
        """Change some settings of the selected pictures, which keep the others."""
        whole = OwnSettings.of(self._settings.edited).changed(edit.values)
        before = self._selected_owns()
        after = {own: self._valid(own.changed(edit.values), whole) for own in set(before.values())}
        owns = {path: after[own] for path, own in before.items()}
        fields = frozenset(edit.values)
        change = words_of(fields)
        text = _tr.plural(len(owns), "{change} of {n:,} Picture", "{change} of {n:,} Pictures", change=change)
        self._push(owns, text, fields=fields, moving=edit.moving)

    def _valid(self, own: OwnSettings, otherwise: OwnSettings) -> OwnSettings:
        """Return own settings that can be used: parts of two choices may contradict each other."""
        try:
            _ = own.applied(self._settings.value).recipe
        except ValueError:
            return otherwise
        return own

    def _give(self) -> None:
        own = OwnSettings.of(self._settings.value)
        known = self._model.own_settings
        self._push_for_selection(lambda path: known.get(path, own), _tr(_GIVE_TEXT))

    def _copy(self) -> None:
        self._copied = OwnSettings.of(settings_of(self._own_of_current(), self._settings.value))
        self.refresh()

    def _paste(self) -> None:
        copied = self._copied
        if copied is not None:
            self._push_for_selection(lambda path: copied, _tr(_PASTE_TEXT))

    def _go_back(self) -> None:
        self._push(dict.fromkeys(self._selected_owns()), _tr(_BACK_TEXT))

    def _push_for_selection(self, own: Callable[[Path], OwnSettings], text: str) -> None:
        self._push({path: own(path) for path in self._view.selected_paths()}, text)

    def _push(
        self,
        owns: Mapping[Path, OwnSettings | None],
        text: str,
        *,
        fields: frozenset[str] = frozenset(),
        moving: bool = False,
    ) -> None:
        if owns:
            self._parts.undo.push(ChangeOwnSettings(self._model, owns, text, fields=fields, moving=moving))
