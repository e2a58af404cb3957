"""Whether the packages are there that a cluster needs; they are an extra, and imported only where one is used."""

from __future__ import annotations

from importlib.util import find_spec

from qtcompress.core.errors import UsageError
from qtcompress.core.text import Text

_NEEDED = ("distributed", "fsspec")


def check_installed() -> None:
    """Raise UsageError with the command that installs what is missing."""
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        raise UsageError(
            Text("a cluster needs the packages {names}", names=" and ".join(missing)),
            "Install them with 'pip install qtcompress[cluster]'.",
        )
