"""Connects the row of presets with their store and with the messages."""

from __future__ import annotations

from qtcompress.gui.common.translation import localized
from qtcompress.gui.journal.message_bar import NewsStrip
from qtcompress.gui.options.form import OptionsForm
from qtcompress.gui.window.components import Parts


def connect_presets(parts: Parts, options: OptionsForm, news: NewsStrip) -> None:
    """Let the row of presets save, delete and choose, and report the results."""
    row, shelf = options.presets, parts.shelf
    row.choose(parts.store.preset())
    row.set_presets(shelf.presets)
    row.named.connect(parts.store.save_preset)
    row.chosen.connect(lambda preset: news.show_text(localized(preset.notice)) if preset.notice else None)
    row.save_asked.connect(lambda name: shelf.save(name, parts.settings.edited))
    row.delete_asked.connect(shelf.delete)
    shelf.changed.connect(row.set_presets)
    shelf.told.connect(news.show_text)
