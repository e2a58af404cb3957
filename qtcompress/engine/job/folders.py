"""The folders of the program's resources and manual, of the user's data, and of what can be made again."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import platformdirs


def data_folder() -> Path:
    """Return the user's data folder, as the system defines it, for the journal, the backups, and the user's presets."""
    return Path(platformdirs.user_data_path("qtcompress", appauthor=False))


def cache_folder() -> Path:
    """Return the user's folder for what can be made again, as the system defines it."""
    return Path(platformdirs.user_cache_path("qtcompress", appauthor=False))


def from_home(path: Path) -> str:
    """Return a path as people write it: with ~ for the home of the person who runs the program."""
    home = Path.home()
    return str(Path("~", path.relative_to(home))) if path.is_relative_to(home) else str(path)


def resource(name: str) -> Path:
    """Return the path of a file below `resources/`, such as `icons/play.svg`.

    Raises
    ------
    FileNotFoundError
        If there is no such file, because the installation is incomplete.
    """
    return _installed("resources", name)


def documentation(name: str) -> Path:
    """Return the path of a file of the manual or its pictures, below `docs/`, such as `manual/index.md`.

    Raises
    ------
    FileNotFoundError
        If there is no such file, because the installation is incomplete.
    """
    return _installed("docs", name)


def _installed(folder: str, name: str) -> Path:
    package = Path(str(files("qtcompress")))
    for place in (package / folder, package.parent / folder):  # installed or bundled; in a source checkout
        if (place / name).exists():
            return place / name
    raise FileNotFoundError(f"{folder}/{name} is missing from this installation of qtcompress")
