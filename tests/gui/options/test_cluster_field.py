"""The address of a cluster in the form."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from qtcompress.engine.planning.settings import defaults
from qtcompress.gui.options.current_settings import CurrentSettings
from qtcompress.gui.options.form import OptionsForm


def test_an_address_of_a_cluster_is_taken_or_a_tip_says_why_not(qtbot: QtBot) -> None:
    form = OptionsForm(CurrentSettings(defaults(), Path("/pictures")))
    qtbot.addWidget(form)
    field = form.more_part.cluster
    usual = field.toolTip()
    field.setText(" tcp://host:8786 ")
    field.editingFinished.emit()
    assert (form.current.value.cluster, field.text()) == ("tcp://host:8786", "tcp://host:8786")
    field.setText("host")
    field.editingFinished.emit()
    assert form.current.value.cluster == "tcp://host:8786"
    assert "must be an address" in field.toolTip()
    field.setText("")
    field.editingFinished.emit()
    assert (form.current.value.cluster, field.toolTip()) == ("", usual)
