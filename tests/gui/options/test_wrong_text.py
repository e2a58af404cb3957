"""Texts of the form that are not valid."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from qtcompress.engine.planning.settings import defaults
from qtcompress.gui.options.current_settings import CurrentSettings
from qtcompress.gui.options.form import OptionsForm


def test_a_text_that_is_not_valid_is_never_put_back_without_a_word(qtbot: QtBot) -> None:
    form = OptionsForm(CurrentSettings(defaults(), Path("/pictures")))
    qtbot.addWidget(form)
    told: list[str] = []
    form.refused.connect(told.append)
    more = form.more_part
    for edit, text in (
        (form.aim.limit, "small"), (form.aim.budget, "small"), (form.incoming.least, "small"), (more.name, "{what}"),
        (more.cluster, "here and there"),
    ):  # fmt: skip
        edit.setText(text)
        edit.editingFinished.emit()
        assert text not in edit.text()
        assert text in told.pop()
        assert not told
        edit.editingFinished.emit()  # with what was there before
        assert not told
    form.size_row.limit.setEditText("huge")
    form.size_row.limit.lineEdit().editingFinished.emit()
    assert told == [
        "A size must be a size such as 1920x1080, 2048, 4 MP or 50 %, not 'huge'. What was there before stays."
    ]
