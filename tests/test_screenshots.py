"""The page of screenshots shows what its table names: each scene once, with its caption, and no other file."""

from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType

import pytest
from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
MOST_BYTES = 1_700_000  # of all pictures, which everybody clones


@pytest.fixture(scope="module")
def script() -> ModuleType:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT / "docs"))
        return importlib.import_module("screenshots")


def test_table_files_and_page_agree(script: ModuleType) -> None:
    made = script.made()
    english = {name for name, scene in script.SCENES.items() if scene.language == script.ENGLISH}
    assert english <= made <= set(script.SCENES)
    assert script.PAGE.read_text(encoding="utf-8") == script.page(made)


def test_screenshots_are_small_and_have_the_size_of_their_window(script: ModuleType) -> None:
    files = sorted(script.FOLDER.iterdir())
    assert sum(file.stat().st_size for file in files) < MOST_BYTES
    for file in files:
        scene = script.SCENES[file.stem]
        with Image.open(file) as picture:
            assert picture.size == tuple(round(side * float(scene.scale)) for side in scene.size_px), file.name


def test_pictures_of_the_readme_exist() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = [part.partition(")")[0] for part in text.split("](docs/screenshots/")[1:]]
    assert shown
    assert all((ROOT / "docs" / "screenshots" / name).is_file() for name in shown)
