"""The part of the options that says what results must reach, by itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qtcompress.engine.job import formats
from qtcompress.engine.job.formats import Format
from qtcompress.engine.planning.settings import Settings
from qtcompress.gui.options.current_settings import CurrentSettings
from qtcompress.gui.options.goal_section import AimPart


@pytest.mark.parametrize("there", [False, True])
def test_jpeg_xl_has_a_box_only_with_its_extra(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *, there: bool) -> None:
    monkeypatch.setattr(formats, "reads_jxl", lambda: there)
    current = CurrentSettings(Settings(), Path("/pictures/qtcompress"))
    part = AimPart(current)
    qtbot.addWidget(part)
    part.show_settings()
    assert (Format.JXL in part.formats) is there
    if there:
        with qtbot.waitSignal(part.changed) as told:
            part.formats[Format.JXL].setChecked(True)
        assert Format.JXL in told.args[0]["formats"]
        assert "JPEG" in part.formats[Format.JXL].toolTip()
