"""The advisor's benchmark stands on its own: its gallery and its parts, on a few small pictures."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).resolve().parent.parent / "benchmarks"


@pytest.fixture
def advisor(monkeypatch: pytest.MonkeyPatch) -> object:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    for name in ("advisor", "pictures"):
        sys.modules.pop(name, None)
    import advisor as module

    return module


def test_the_gallery_is_mixed_and_every_floor_is_met(
    advisor: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(advisor.pictures, "SHARED", tmp_path / "absent")  # type: ignore[attr-defined]
    monkeypatch.setattr(advisor, "MEASURE", tmp_path / "absent")
    (tmp_path / "in").mkdir()
    paths = advisor.gallery(tmp_path / "in", 40)  # type: ignore[attr-defined]
    kinds = {path.name.partition("-")[0] for path in paths}
    assert kinds == {"camera", "graphic", "photo"}
    few = [path for path in paths if path.name.startswith("graphic")][:2]
    made = advisor.run(few, tmp_path / "out", quality=80.0)  # type: ignore[attr-defined]
    (row,) = advisor._floors(few, {"png,webp,jpeg": made}, 80.0)[2:]  # type: ignore[attr-defined]
    cells = [cell.strip() for cell in row.strip("|").split("|")]
    assert float(cells[3]) >= 80
    assert cells[4:6] == ["0", "0"]
