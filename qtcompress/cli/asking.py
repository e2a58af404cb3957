"""Ask a person on the terminal before something that only a backup can bring back."""

from __future__ import annotations

import sys

from qtcompress.cli.terminal import print_line
from qtcompress.core.errors import UsageError
from qtcompress.engine.job.size_limit import SizeLimit


def asked(question: str, deed: str, advice: str) -> bool:
    """Ask whether to go on, and return the answer. Raises UsageError with an advice if there is no terminal."""
    if not sys.stdin.isatty():
        raise UsageError(f"{deed} needs a terminal to ask on", advice)
    try:
        return input(f"{question} [y/N] ").strip().lower() in ("y", "yes")
    except EOFError:
        return False


def agreed_to_resize(limit: SizeLimit) -> bool:
    """Say that originals will be replaced by pictures with fewer pixels, and ask.

    Raises UsageError if there is no terminal to ask on.
    """
    print_line(
        f"Originals will be replaced by pictures with fewer pixels ({limit.words}). Only 'qtcompress undo' brings their"
        " pixels back, as long as the backups are there."
    )
    return asked(
        "Replace them?", "Replacing originals by smaller pictures", "Give --yes, or name a folder with --output."
    )
