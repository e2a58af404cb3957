"""The benchmark of the window measures everything that it promises, in its smallest form."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"


def test_each_act_in_a_gallery_is_measured(tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    import many_pictures
    import measured_window

    monkeypatch.setattr(measured_window, "LIMIT_MS", 20_000)

    lines = list(many_pictures.measure(tmp_path, 30))
    assert lines[0].startswith("30 pictures: first rows ")
    acts = [line.strip().split("  ")[0] for line in lines[1:-1]]
    wanted = ["filter", "remove the filter", "sort by size", "sort by folder", "select all", "remove all", "undo that"]
    assert acts == wanted
