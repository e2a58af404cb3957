"""The licenses that a wheel declares are those of all that is in it."""

from __future__ import annotations

import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def test_every_text_of_a_license_that_is_shipped_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {path for pattern in project["license-files"] for path in ROOT.glob(pattern)}
    shipped = {path for folder in ("qtcompress", "resources") for path in (ROOT / folder).rglob("LICENSE*")}
    assert declared == {ROOT / "LICENSE", *shipped}
