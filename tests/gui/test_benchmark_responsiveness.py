"""The benchmark of the window measures everything that it promises, in its smallest form."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"


def test_each_act_in_a_gallery_is_measured(tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    import many
    import measured_window

    monkeypatch.setattr(measured_window, "LIMIT_MS", 20_000)
    monkeypatch.setattr(many, "SETTLED_TICKS", 1)

    lines = list(many.measure(tmp_path, 30))
    assert lines[0].startswith("30 pictures: first rows ")
    assert all(" ms CPU, longest turn " in line for line in lines[1:-1])
    acts = " ".join(line.strip().split("  ")[0] for line in lines[1:-1])
    for act in ("search img_12", "sort by Size", "group by folder", "select all", "remove all", "remove every second"):
        assert act in acts
    assert acts.count("undo") == 2
    assert lines[-1].startswith("  memory ")
