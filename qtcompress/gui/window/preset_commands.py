"""Connects the row of presets with their store and with the messages."""

from __future__ import annotations

from qtcompress.gui.common.translation import localized
from qtcompress.gui.journal.message_bar import NewsStrip
from qtcompress.gui.options.form import OptionsForm
from qtcompress.gui.options.preset_store import DeletePreset, RenamePreset
from qtcompress.gui.window.components import Parts


def connect_presets(parts: Parts, options: OptionsForm, news: NewsStrip) -> None:
    """Let the row of presets save, rename, delete and choose, and report the results."""
    row, shelf = options.presets, parts.shelf
    row.choose(parts.store.preset())
    row.set_presets(shelf.presets)
    row.named.connect(parts.store.save_preset)
    row.chosen.connect(lambda preset: news.show_text(localized(preset.notice)) if preset.notice else None)
    row.save_asked.connect(lambda name: shelf.save(name, parts.settings.edited))
    row.rename_asked.connect(lambda name, other: parts.undo.push(RenamePreset(shelf, name, other)))
    row.delete_asked.connect(lambda preset: parts.undo.push(DeletePreset(shelf, preset)))
    shelf.renamed.connect(row.follow)
    shelf.changed.connect(row.set_presets)
    shelf.told.connect(news.show_text)
