"""Where things lie that belong to the program or to the person who uses it: resources, and the data folder."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import platformdirs


def data_folder() -> Path:
    """Return the folder of the journal, the backups and one's own presets: the user's own, as the system has it."""
    return Path(platformdirs.user_data_path("qtcompress", appauthor=False))


def resource(name: str) -> Path:
    """Return the path of a file below `resources/`, such as `icons/play.svg`.

    Raises
    ------
    FileNotFoundError
        When there is none of that name: the installation is incomplete.
    """
    package = Path(str(files("qtcompress")))
    for folder in (package / "resources", package.parent / "resources"):  # installed or bundled; a source checkout
        if (folder / name).exists():
            return folder / name
    raise FileNotFoundError(f"resources/{name} is missing from this installation of qtcompress")
